extension Canvas {
  /// Draws text on one row, from a place to the right.
  ///
  /// Never wraps: what lies left of the canvas, right of it or beyond `width` is clipped, and a
  /// line end is shown as a mark. Cells not drawn on stay as they are.
  ///
  /// - Parameters:
  ///   - text: Anything; it is made safe.
  ///   - point: Where the first column goes; it may lie off the canvas.
  ///   - style: The look of every cell drawn.
  ///   - width: At most so many columns are used; `nil` is to the right edge.
  /// - Returns: The columns used, counted from `point`: where the next text would go.
  @discardableResult
  package mutating func draw(
    _ text: String, at point: Point, style: Style = .plain, width: Int? = nil
  ) -> Int {
    // A bound far off any canvas keeps the arithmetic from overflowing.
    let start = max(point.column, -(1 << 32))
    let room = max(0, min(width ?? Int.max, size.columns - min(start, size.columns)))
    let isOnRow = (0..<size.rows).contains(point.row)
    if start >= 0, isOnRow, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      return draw(ascii: text, at: Point(column: start, row: point.row), style, room: room)
    }
    var used = 0
    var isFull = room == 0
    for character in text {
      if isFull { break }
      SafeText.forEachCell(of: character, isASCII: isASCII) { cell in
        guard used < room else {
          isFull = true
          #if DEBUG
          if isOnRow, cell.character != " " { cutTexts.append(text) }
          #endif
          return
        }
        let columns = min(cell.columns, room - used)
        let first = Point(column: start + used, row: point.row)
        if isOnRow { put(cell, columns: columns, at: first, style: style) }
        used += columns
      }
    }
    return used
  }

  /// Draws what nearly all text is: signs of one byte, each of them safe and one column wide.
  private mutating func draw(
    ascii text: String, at point: Point, _ style: Style, room: Int
  ) -> Int {
    let count = min(text.utf8.count, room)
    for (offset, byte) in text.utf8.prefix(count).enumerated() {
      place(
        SafeCell(Character(Unicode.Scalar(byte))),
        at: Point(column: point.column + offset, row: point.row), style: style)
    }
    #if DEBUG
    if room > 0, let cut = text.utf8.dropFirst(count).first, cut != UInt8(ascii: " ") {
      cutTexts.append(text)
    }
    #endif
    return count
  }

  /// Puts a cell, as a blank where an edge leaves only one of its two columns.
  private mutating func put(_ cell: SafeCell, columns: Int, at point: Point, style: Style) {
    if point.column >= 0 {
      place(columns < cell.columns ? SafeCell(" ") : cell, at: point, style: style)
    } else if point.column == -1, columns == 2, size.columns > 0 {
      place(SafeCell(" "), at: Point(column: 0, row: point.row), style: style)
    }
  }

  /// Draws text so that it ends before a column, its beginning clipped at the left edge.
  ///
  /// - Returns: The columns used.
  @discardableResult
  package mutating func draw(
    _ text: String, endingAt column: Int, row: Int, style: Style = .plain
  ) -> Int {
    let columns = TextWidth.columns(of: text, isASCII: isASCII)
    return draw(text, at: Point(column: column - columns, row: row), style: style, width: columns)
  }

  /// Makes every cell of a block a blank of one look.
  package mutating func fill(_ rect: Rect, style: Style = .plain) {
    for row in rowRange(of: rect) {
      for column in columnRange(of: rect) {
        place(SafeCell(" "), at: Point(column: column, row: row), style: style)
      }
    }
  }

  /// Shows a block as selected, whatever it says.
  package mutating func select(_ rect: Rect) {
    restyle(rect) { $0.isSelected = true }
  }

  /// Draws one of the program's signs.
  package mutating func draw(_ mark: Mark, at point: Point, style: Style = .plain) {
    guard contains(point) else { return }
    place(SafeCell(mark.character(isASCII: isASCII)), at: point, style: style)
  }

  /// Draws a line over the full width.
  package mutating func rule(row: Int, style: Style = Style(.quiet)) {
    for column in 0..<size.columns {
      draw(.horizontal, at: Point(column: column, row: row), style: style)
    }
  }

  /// Draws a line down a column.
  package mutating func verticalRule(
    column: Int, rows: Range<Int>, style: Style = Style(.quiet)
  ) {
    for row in rows.clamped(to: 0..<size.rows) {
      draw(.vertical, at: Point(column: column, row: row), style: style)
    }
  }

  /// Cuts text to so many columns of this canvas, saying so with an ellipsis.
  package func fitted(_ text: String, to columns: Int) -> String {
    text.fitted(to: columns, isASCII: isASCII)
  }
}
