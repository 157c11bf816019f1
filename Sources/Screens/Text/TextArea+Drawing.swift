import Terminal

extension TextArea {
  /// Draws the text; with the focus, also the selection in reverse and the cursor on the caret.
  ///
  /// Without the focus it shows how the text begins. Nothing is drawn or moved where the area has
  /// no cell.
  package func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    guard area.size.columns > 0, area.size.rows > 0 else { return }
    let columns = area.size.columns
    let shownSize = focused ? sizeForText(in: area.size) : area.size
    var row: TextRow? = focused ? settledTop(in: shownSize) : TextRow(line: 0, row: 0)
    let caretRow = buffer.row(of: buffer.caret, columns: columns)
    for line in 0..<shownSize.rows {
      guard let shown = row else { break }
      let place = Point(column: area.origin.column, row: area.origin.row + line)
      draw(shown, at: place, columns: columns, on: &canvas, focused: focused)
      if focused, shown == caretRow {
        let column = buffer.column(
          of: buffer.caret, columns: columns, isASCII: canvas.isASCII)
        canvas.cursor = Point(column: place.column + column, row: place.row)
      }
      row = buffer.row(after: shown, columns: columns)
    }
    guard focused else { return }
    let foot = Point(column: area.origin.column, row: area.origin.row + area.size.rows - 1)
    drawFinding(on: &canvas, at: foot, columns: columns)
  }

  private func draw(
    _ row: TextRow, at place: Point, columns: Int, on canvas: inout Canvas, focused: Bool
  ) {
    let wrap = buffer.wrap(of: row.line, columns: columns)
    let range = wrap.row(row.row)
    let line = buffer.lines[row.line]
    let match = finding?.match.flatMap { buffer.offsets(of: $0, in: row.line) }
    let selected = focused ? match ?? buffer.selectedOffsets(in: row.line) : nil
    var pen = TextPen(at: place, columns: columns, role: .plain)
    pen.draw(line, range, selected: selected?.offsets, on: &canvas)
    // A selected line end is shown, or an empty line would not look selected at all.
    let isLast = row.row == wrap.rowCount - 1
    if let selected, selected.includesLineEnd, isLast { pen.draw(" ", true, on: &canvas) }
  }
}

extension TextBuffer {
  /// The part of a line that is selected, and whether the selection goes on to the next line.
  func selectedOffsets(in line: Int) -> (offsets: Range<Int>, includesLineEnd: Bool)? {
    selection.flatMap { offsets(of: $0, in: line) }
  }
}
