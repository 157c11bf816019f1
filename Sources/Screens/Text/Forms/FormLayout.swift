import Terminal

// Where a form's parts go, in rows counted from its top. Labels stand left of what they name, or
// above it where the form is narrow. Under each field a row is kept for the remark or hint, so
// that nothing jumps while a person moves or types; a long remark takes as many as it needs.

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
  private static let widestLabel = 26

  /// Lays fields out; the one in focus shows its hint.
  init(_ fields: [FormField], columns: Int, focus: Int? = nil) {
    let isWide = columns >= Self.narrowest
    let longest = fields.map { TextWidth.columns(of: Self.label(of: $0)) }.max() ?? 0
    let column = isWide ? Self.margin + min(longest, Self.widestLabel) + 2 : Self.margin
    // One column stays free at the right, as on every screen.
    let room = max(1, columns - column - 1)
    controlColumn = column
    controlColumns = room
    var row = 0
    places = fields.enumerated().map { number, field in
      let controlRow = isWide ? row : row + 1
      let place = Place(
        row: row, controlRow: controlRow, controlRows: Self.rowCount(of: field, columns: room),
        remarkLines: Self.lines(Self.remark(of: field, isFocused: number == focus), room))
      row = place.end
      return place
    }
  }

  /// The words of a label, with the sign of a field that is needed.
  static func label(of field: FormField) -> String {
    field.isRequired ? field.label + " *" : field.label
  }

  private static func rowCount(of field: FormField, columns: Int) -> Int {
    switch field.content {
    case .line: 1
    case .area(_, let rows): rows
    case .choice(let choice): choice.rowCount(columns: columns)
    }
  }

  private static func remark(of field: FormField, isFocused: Bool) -> String {
    switch field.remark {
    case .none: isFocused ? field.hint : ""
    case .understood(let words): words
    case .problem(let words): "! " + words
    }
  }

  private static func lines(_ text: String, _ columns: Int) -> [String] {
    let line = TextLine(text)
    // No caret is ever in a remark, so the column kept for one is lent.
    let wrap = TextWrap(line, columns: columns + 1)
    return (0..<wrap.rowCount).map { line.slice(wrap.row($0)) }
  }
}
