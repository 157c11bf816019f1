import Pages
import Terminal

/// A row of a list in words: each cell behind the title of its column.
struct RowTelling {
  /// What the cells say, each with its label, which is empty where the column has no title.
  private(set) var parts: [(label: String, words: String)] = []

  /// Takes a row, and the heads of its list.
  init(_ row: ListRow, heads: Columns?) {
    for (number, line) in row.lines.enumerated() {
      let titles = number == 0 ? (heads ?? line.columns).columns.map(\.title) : []
      for (place, cell) in line.cells.enumerated() {
        let words = RowTelling.words(of: cell, in: line)
        guard !words.isEmpty else { continue }
        let title = titles.indices.contains(place) ? titles[place] : ""
        // A row that heads its columns says no title twice.
        parts.append((title == words ? "" : title, words))
      }
    }
  }

  /// The row in one line.
  var line: String {
    parts.reduce(into: "") { line, part in
      let words = SpokenText.labelled(part.label, part.words)
      if line.isEmpty {
        line = words
      } else if part.label.isEmpty {
        line += (line.last == "." ? " " : ", ") + words
      } else {
        line = "\(SpokenText.ended(line)) \(words)"
      }
    }
  }

  /// The row in full, a line for each cell.
  var lines: [String] {
    parts.map { SpokenText.ended(SpokenText.labelled($0.label, $0.words)) }
  }

  private static func words(of cell: TableCell, in line: ListRow.Line) -> String {
    // The keys of a row say where the cursor would have to go first.
    let runs = ([cell.before, cell.text, cell.after].compactMap(\.self) + cell.further)
      .filter { $0.role != .key }
    let words = runs.map { run in run.mark.map { name(of: $0) } ?? boxes[run.text] ?? run.text }
    let sign = cell.mark.flatMap { sign in
      sign.mark.flatMap { said(of: $0, role: sign.role, besides: cell, in: line) }
    }
    return SpokenText.line(
      ([sign].compactMap(\.self) + words).filter { !$0.isEmpty }.joined(separator: "  "))
  }

  /// What the sign before a cell says, unless a status in words says it in the same row.
  private static func said(
    of mark: Mark, role: Role, besides cell: TableCell, in line: ListRow.Line
  ) -> String? {
    let isSaid = line.cells.contains { other in
      other.text.role == role && !other.text.text.isEmpty && role != .plain
    }
    return isSaid ? nil : name(of: mark)
  }

  /// What is ticked, in a word.
  private static let boxes = ["[x]": "ticked", "[ ]": "not ticked"]

  /// A sign in a word; empty for those that only part or lead.
  private static func name(of mark: Mark) -> String {
    switch mark {
    case .late: "late"
    case .soon: "soon"
    case .done: "done"
    case .new: "changed"
    case .conflict: "people differ"
    case .planned: "planned"
    case .final: "last deadline"
    case .running, .waiting, .horizontal, .vertical, .crossing, .heavyHorizontal, .bar, .ellipsis:
      ""
    }
  }
}
