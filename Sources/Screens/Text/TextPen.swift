import Terminal

/// Draws pieces of one row one after the other, never past the row's width.
struct TextPen {
  private let origin: Point
  private let columns: Int
  private let role: Role
  private var column = 0

  /// A pen at the left end of a row.
  init(at origin: Point, columns: Int, role: Role) {
    self.origin = origin
    self.columns = columns
    self.role = role
  }

  /// Draws a part of a line, what is selected of it in reverse.
  mutating func draw(
    _ line: TextLine, _ range: Range<Int>, selected: Range<Int>?, on canvas: inout Canvas
  ) {
    let selected = (selected ?? range.upperBound..<range.upperBound).clamped(to: range)
    draw(line.slice(range.lowerBound..<selected.lowerBound), false, on: &canvas)
    draw(line.slice(selected), true, on: &canvas)
    draw(line.slice(selected.upperBound..<range.upperBound), false, on: &canvas)
  }

  /// Draws text behind what was drawn before.
  mutating func draw(_ text: String, _ isSelected: Bool, on canvas: inout Canvas) {
    guard !text.isEmpty, column < columns else { return }
    column += canvas.draw(
      text, at: Point(column: origin.column + column, row: origin.row),
      style: Style(role, selected: isSelected), width: columns - column)
  }
}
