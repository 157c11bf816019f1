import Terminal

// Where a form's parts go, in rows counted from its top. Labels stand left of what they name, or
// above it where the form is narrow. Under each field a row is kept for the remark or hint, so
// that nothing jumps while a person moves or types; a long remark takes as many as it needs. A text
// of many lines is lower where it would leave its own remark no room, and higher where the form
// leaves rows of the terminal empty.

/// The rows and columns of a form's parts at one width.
struct FormLayout {
  /// Where one field is, in rows from the top of the form.
  struct Place {
    /// The row of the label.
    let row: Int
    /// The first row of what is typed or chosen, and how many it takes.
    let controlRow: Int
    let controlRows: Int
    /// The lines below it; at least one, possibly empty.
    let remarkLines: [String]
    /// Whether they say that something is wrong.
    let isProblem: Bool

    var remarkRow: Int { controlRow + controlRows }
    var end: Int { remarkRow + remarkLines.count }
  }

  /// The column of what is typed or chosen, and how many it may take.
  let controlColumn: Int
  /// How many columns it may take; at least 1.
  let controlColumns: Int
  /// Where each field is, in their order.
  let places: [Place]

  /// The row of the button, the last one.
  var buttonRow: Int { places.last?.end ?? 0 }
  /// How many rows the whole form takes.
  var rowCount: Int { buttonRow + 1 }

  /// The columns left of labels, for the sign of the one that has the cursor.
  static let margin = 3
  private static let narrowest = 48
  /// The columns of labels, more where the form is wide: no label of a sheet is longer.
  private static let widestLabel = (narrow: 26, wide: 32)
  private static let wide = 78

  /// Lays fields out to be seen in so many rows at once; the one in focus shows its hint.
  init(_ fields: [FormField], columns: Int, rows: Int, focus: Int? = nil) {
    let isWide = columns >= Self.narrowest
    let longest = fields.map { TextWidth.columns(of: Self.label(of: $0)) }.max() ?? 0
    let widest = columns >= Self.wide ? Self.widestLabel.wide : Self.widestLabel.narrow
    let column = isWide ? Self.margin + min(longest, widest) + 2 : Self.margin
    // One column stays free at the right, as on every screen.
    let room = max(1, columns - column - 1)
    controlColumn = column
    controlColumns = room
    let labelRows = isWide ? 0 : 1
    let remarks = fields.enumerated().map { number, field in
      let said = Self.remark(of: field, isFocused: number == focus)
      return (lines: Self.lines(said.words, room), isProblem: said.isProblem)
    }
    // Remarks come and go; what the form takes without them stays, and so do the texts' heights.
    let plain = zip(fields, remarks).map { field, remark in
      let most = max(1, rows - labelRows - remark.lines.count)
      return Self.rowCount(of: field, columns: room, most: most)
    }
    let taken = plain.reduce(1) { $0 + $1 + labelRows + 1 }
    let heights = Self.sharing(rows - taken, among: fields, of: plain)
    var row = 0
    places = zip(heights, remarks).map { height, remark in
      let place = Place(
        row: row, controlRow: row + labelRows, controlRows: height, remarkLines: remark.lines,
        isProblem: remark.isProblem)
      row = place.end
      return place
    }
  }

  /// The heights with rows that would be empty given to the texts of many lines, evenly, so that
  /// each is at most so many times as high as it asks.
  private static func sharing(
    _ spare: Int, among fields: [FormField], of heights: [Int]
  ) -> [Int] {
    let texts = fields.indices.filter { fields[$0].isArea }
    var heights = heights
    var left = max(0, spare)
    for (place, index) in texts.enumerated() {
      let share = left / (texts.count - place)
      let further = min(share, heights[index] * (mostTimesAsHigh - 1))
      heights[index] += further
      left -= further
    }
    return heights
  }

  private static let mostTimesAsHigh = 3

  /// The words of a label, with the sign of a field that is needed.
  static func label(of field: FormField) -> String {
    field.isRequired ? field.label + " *" : field.label
  }

  private static func rowCount(of field: FormField, columns: Int, most: Int) -> Int {
    switch field.content {
    case .line, .pick: 1
    case .secret(let secret): min(secret.rowCount(columns: columns), most)
    case .area(_, let rows): min(rows, most)
    case .choice(let choice): choice.rowCount(columns: columns)
    }
  }

  private static func remark(
    of field: FormField, isFocused: Bool
  ) -> (words: String, isProblem: Bool) {
    switch field.said(isFocused: isFocused) {
    case .none: (isFocused ? field.hint : "", false)
    case .understood(let words): (words, false)
    case .problem(let words): ("! " + words, true)
    }
  }

  /// Words wrapped at a width; at least one line.
  static func lines(_ text: String, _ columns: Int) -> [String] {
    let line = TextLine(text)
    // No caret is ever in a remark, so the column kept for one is lent.
    let wrap = TextWrap(line, columns: columns + 1)
    return (0..<wrap.rowCount).map { line.slice(wrap.row($0)) }
  }
}
