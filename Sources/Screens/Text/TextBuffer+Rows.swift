import Terminal

/// Rows are found by walking from one to the next, never by counting from the top, so a long text
/// costs no more than the distance walked.
extension TextBuffer {
  /// The row a place is shown on.
  func row(of position: TextPosition, columns: Int) -> TextRow {
    let wrap = wrap(of: position.line, columns: columns)
    return TextRow(line: position.line, row: wrap.row(of: position.offset))
  }

  /// The column a place is shown in, counted from the start of its row, always inside the area.
  ///
  /// Rows are wrapped by what text is wide in Unicode; in ASCII nothing is wider, only narrower.
  func column(of position: TextPosition, columns: Int, isASCII: Bool = false) -> Int {
    let wrap = wrap(of: position.line, columns: columns)
    let start = wrap.row(wrap.row(of: position.offset)).lowerBound
    let before = lines[position.line].slice(start..<position.offset)
    return min(TextWidth.columns(of: before, isASCII: isASCII), max(0, columns - 1))
  }

  /// The row so many rows on, or back when negative; the first or last row at the edges.
  func row(_ from: TextRow, movedBy rows: Int, columns: Int) -> TextRow {
    var (line, row) = (from.line, from.row + rows)
    while row < 0, line > 0 {
      line -= 1
      row += wrap(of: line, columns: columns).rowCount
    }
    guard row >= 0 else { return TextRow(line: 0, row: 0) }
    var count = wrap(of: line, columns: columns).rowCount
    while row >= count, line + 1 < lines.count {
      row -= count
      line += 1
      count = wrap(of: line, columns: columns).rowCount
    }
    return TextRow(line: line, row: min(row, count - 1))
  }

  /// The row after; `nil` after the last.
  func row(after row: TextRow, columns: Int) -> TextRow? {
    let next = self.row(row, movedBy: 1, columns: columns)
    return next == row ? nil : next
  }

  /// The place in a row nearest to a column from the left.
  ///
  /// The end of a row that goes on belongs to the next one, so the last place of such a row is
  /// the one before its last cluster.
  func position(in row: TextRow, column: Int, columns: Int) -> TextPosition {
    let wrap = wrap(of: row.line, columns: columns)
    let range = wrap.row(row.row)
    let line = lines[row.line]
    let isLast = row.row == wrap.rowCount - 1
    var offset = range.lowerBound
    var passed = 0
    while let cluster = line.cluster(at: offset), offset < range.upperBound {
      let next = line.offset(after: offset)
      passed += TextWidth.columns(of: cluster)
      guard passed <= column, isLast || next < range.upperBound else { break }
      offset = next
    }
    return TextPosition(line: row.line, offset: offset)
  }
}
