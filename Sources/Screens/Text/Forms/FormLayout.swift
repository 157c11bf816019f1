import Terminal

// Where a form's parts go, in rows counted from its top. Labels stand left of what they name, or
// above it where the form is narrow. Under each field a row is kept for the remark or hint, so
// that nothing jumps while a person moves or types; a long remark takes as many as it needs. A text
// of many lines is lower where it would leave its own remark no room.

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
  /// How many rows a text of many lines may take with a remark of one line below it; at least 1.
  let mostAreaRows: Int
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
    mostAreaRows = max(1, rows - labelRows - 1)
    var row = 0
    places = fields.enumerated().map { number, field in
      let said = Self.remark(of: field, isFocused: number == focus)
      let lines = Self.lines(said.words, room)
      let most = max(1, rows - labelRows - lines.count)
      let place = Place(
        row: row, controlRow: row + labelRows,
        controlRows: Self.rowCount(of: field, columns: room, most: most), remarkLines: lines,
        isProblem: said.isProblem)
      row = place.end
      return place
    }
  }

  /// The words of a label, with the sign of a field that is needed.
  static func label(of field: FormField) -> String {
    field.isRequired ? field.label + " *" : field.label
  }

  private static func rowCount(of field: FormField, columns: Int, most: Int) -> Int {
    switch field.content {
    case .line, .pick: 1
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
