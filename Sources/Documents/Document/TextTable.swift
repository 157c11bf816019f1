/// A table in plain text: columns side by side, or row by row where they do not fit.
struct TextTable {
  private let caption: String
  private let head: [String]
  private let rows: [[[String]]]

  private static let gap = 2
  /// A column narrower than this is not worth reading.
  private static let leastColumns = 10

  init(_ table: Document.Table) {
    caption = ShownText.oneLine(table.caption)
    let count = table.columnCount
    head = (table.head + Array(repeating: "", count: count - table.head.count))
      .map(ShownText.oneLine)
    rows = table.fullRows.map { $0.map(ShownText.writtenLines) }
  }

  var lines: [String] {
    let title = caption.isEmpty ? [] : WrappedText.lines(caption) + [""]
    guard let widths else { return title + rowByRow }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return title + row(head.map { [$0] }, widths) + row(rule.map { [$0] }, widths)
      + rows.flatMap { row($0, widths) }
  }

  /// How wide each column is; `nil` where there are too many to stand side by side.
  private var widths: [Int]? {
    var widths = head.indices.map { column in
      max(1, head[column].count, rows.flatMap { $0[column] }.map(\.count).max() ?? 0)
    }
    let room = WrappedText.columns - TextTable.gap * max(0, widths.count - 1)
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > TextTable.leastColumns
      else { return nil }
      let second = widths.enumerated().filter { $0.offset != widest }.map(\.element).max() ?? 0
      // Down to the next widest at once, or as far as is needed.
      let surplus = widths.reduce(0, +) - room
      let target = max(TextTable.leastColumns, min(widths[widest] - 1, second))
      widths[widest] = max(target, widths[widest] - surplus)
    }
    return widths
  }

  private func row(_ cells: [[String]], _ widths: [Int]) -> [String] {
    let columns = zip(cells, widths).map { cell, width in
      cell.flatMap { WrappedText.lines($0, columns: width) }.flatMap { cut($0, to: width) }
    }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      var start = 0
      for (column, width) in zip(columns, widths) {
        text = text.padded(to: start)
        if line < column.count { text += column[line] }
        start += width + TextTable.gap
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// A word longer than its column goes on in the next line: it must not run into the next cell.
  private func cut(_ line: String, to width: Int) -> [String] {
    guard line.count > width else { return [line] }
    var pieces: [String] = []
    var rest = line[...]
    while !rest.isEmpty {
      pieces.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return pieces
  }

  /// Each row as its labelled values, a blank line between rows; an empty value is left out.
  private var rowByRow: [String] {
    Array(
      rows.map { cells in
        zip(head, cells).flatMap { label, cell -> [String] in
          let text = cell.joined(separator: "\n")
          guard !text.isEmpty else { return [] }
          let isLong = label.count > WrappedText.columns / 2
          return (isLong ? WrappedText.lines(label + ":") : [])
            + WrappedText.lines(
              text, first: isLong ? "  " : label.isEmpty ? "" : label + ": ", others: "  ")
        }
      }.joined(separator: [""]))
  }
}
