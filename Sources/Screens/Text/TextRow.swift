/// A row as shown: a line, and which of its wrapped rows.
struct TextRow: Hashable, Comparable, Sendable {
  /// The line, counted from 0.
  let line: Int
  /// The row of that line, counted from 0.
  let row: Int

  static func < (left: TextRow, right: TextRow) -> Bool {
    (left.line, left.row) < (right.line, right.row)
  }
}
