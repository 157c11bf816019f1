import Casework
import OfficeFiles

extension ExcelFile {
  /// The chronology of a case as a table that can be taken in again: the columns of
  /// ``CSVText/chronology(_:key:of:)``.
  ///
  /// A day that is known exactly is a real day, which Excel sorts; any other stands as it was
  /// written.
  package static func chronology(of paper: CaseOnPaper) -> ExcelFile {
    let (chronology, key) = (paper.chronology, paper.key)
    let places = chronology.entries.indices
    let further = FurtherColumns(
      of: places.map { chronology.cellsBeside(at: $0) })
    let rows = places.map { place in
      let entry = chronology[place]
      let others = further.cells(chronology.cellsBeside(at: place))
      return ChronologyColumn.allCases.map { column in
        cell(column, of: entry, key, today: paper.made.day)
      } + [.words(entry.entry.organisation)] + others.map { .words(key?.named($0) ?? $0) }
    }
    let sheet = Workbook.Sheet(
      name: "Chronology",
      columns: ChronologyColumn.allCases.map(\.sheetColumn)
        + [Workbook.Column(ColumnField.organisation.label, width: 18)]
        + further.titles.map { Workbook.Column(ShownText.oneLine($0), width: 24) },
      rows: rows)
    return ExcelFile("Chronology", of: paper, sheets: [sheet])
  }

  private static func cell(
    _ column: ChronologyColumn, of entry: ReviewedEntry, _ key: CodeKey?, today: Day
  ) -> Workbook.Cell {
    let text = entry.cell(column)
    switch column {
    case .date: return .when(text, today: today)
    case .people: return .words(key?.namedPeople(text) ?? text)
    case .what, .action, .source, .analysis: return .words(key?.named(text) ?? text)
    case .time, .childSeen, .significance, .practice, .status, .lines: return .words(text)
    }
  }
}

extension Workbook.Cell {
  /// A day of the chronology: a real one where the text says an exact day and nothing else.
  static func when(_ written: String, today: Day) -> Workbook.Cell {
    let reading = UncertainDay.read(written, today: today)
    guard reading.day.precision == .exact, reading.time == nil, reading.doubt == nil else {
      return .words(written)
    }
    return .day(reading.day.from)
  }
}

extension ChronologyColumn {
  /// Its column of a sheet, with what there is to choose from.
  fileprivate var sheetColumn: Workbook.Column {
    switch self {
    case .date: Workbook.Column(title, width: 12)
    case .time: Workbook.Column(title, width: 8)
    case .people: Workbook.Column(title, width: 14)
    case .what: Workbook.Column(title, width: 48)
    case .action, .analysis: Workbook.Column(title, width: 30)
    case .source: Workbook.Column(title, width: 16)
    case .childSeen: Workbook.Column(title, width: 12, choices: ChildSeen.allCases.map(\.rawValue))
    case .significance:
      Workbook.Column(title, width: 14, choices: Significance.allCases.map { "\($0)" })
    case .practice:
      Workbook.Column(title, width: 11, choices: PracticeMark.allCases.map(\.rawValue))
    case .status, .lines: Workbook.Column(title, width: 10)
    }
  }
}
