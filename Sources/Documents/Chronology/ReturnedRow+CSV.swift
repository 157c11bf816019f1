import Casework

extension ReturnedRow {
  /// What stands in a column of the chronology when the entry is written out: the text as returned.
  package func cell(_ column: ChronologyColumn) -> String {
    switch column {
    case .date: when.written
    case .time: time.written
    case .people: people
    case .what: what
    case .action: action
    case .source: source
    case .childSeen: childSeen.written
    case .significance: significance.written
    case .practice: practice.written
    case .status: status.written
    case .lines: lines.written
    case .analysis: analysis
    }
  }
}

extension CSVText {
  /// A chronology with the columns of the form that goes out; without entries it is the empty form.
  package static func chronology(_ rows: [ReturnedRow]) -> String {
    let further = FurtherColumns(of: rows.map(\.other))
    return text(
      [ChronologyColumn.allCases.map(\.title) + further.titles]
        + rows.map { row in
          ChronologyColumn.allCases.map { row.cell($0) } + further.cells(row.other)
        })
  }
}
