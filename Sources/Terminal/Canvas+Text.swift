extension Canvas {
  /// What a person reads: the rows, without the blanks at their ends, between line ends.
  package var text: String {
    (0..<size.rows).map { row in
      var line = String(cells[indices(ofRow: row)].compactMap(\.cluster))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The text with each run that is not plain as `{role|…}`, or `{>role|…}` where it is selected.
  ///
  /// For tests of what stands out; blanks at the end of a row are left out where they are plain.
  package var styledText: String {
    (0..<size.rows).map(styledLine).joined(separator: "\n")
  }

  /// The runs of one row that share a look, left to right, as column ranges.
  func runs(ofRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    let line = cells[indices(ofRow: row)]
    for column in 0..<size.columns {
      let next = line.startIndex + column + 1
      if next < line.endIndex, line[next].style == line[next - 1].style { continue }
      runs.append(start..<(column + 1))
      start = column + 1
    }
    return runs
  }

  /// Where a row's cells are in ``cells``.
  func indices(ofRow row: Int) -> Range<Int> {
    (row * size.columns)..<((row + 1) * size.columns)
  }

  private func styledLine(_ row: Int) -> String {
    var line = ""
    for run in runs(ofRow: row) {
      let first = row * size.columns + run.lowerBound
      let style = cells[first].style
      let said = String(cells[first..<(first + run.count)].compactMap(\.cluster))
      line += style == .plain ? said : "{\(style.isSelected ? ">" : "")\(style.role)|\(said)}"
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
