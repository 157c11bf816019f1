import Casework

/// Reads the rows of a table, once its titles are known.
struct TableReader: Sendable {
  let context: ReturnContext
  private var source: TableSource
  private let header: Int
  /// The columns that are used, from the left.
  let columns: [Column]
  let width: Int
  private let isChronology: Bool
  /// Which table of the file it is; `nil` where the file has but one.
  let name: TableName?
  private let naming: PlaceNaming
  /// Whether tabs part the cells.
  let isPartedByTabs: Bool
  /// Where each kind of cell belongs, should it be missing.
  private let dayColumn: Int
  let whatColumn: Int
  /// The column that a row which breaks off goes on in: the first of all.
  private let dayPlace: Int?
  /// The titles' first cell as bytes, by which a row that repeats them is suspected.
  private let firstTitle: FoldedName?

  var answers: AnswerReader
  /// Whether the row above was an entry or an answer, for what goes on below it.
  var isBelowRow = false
  private var lastRow = 0
  /// The first row of those that say the same, by a hash of what they say.
  var seen: [Int: Int]

  /// What a spreadsheet holds; some write every row of the sheet, most of them empty.
  static let mostSheetRows = 1 << 20

  /// A row that ends before its last column, and may go on below.
  private var broken: BrokenRow?

  struct Column: Sendable {
    let place: Int
    let use: TableTitles.Use
    let name: FoldedName
    /// What its texts are kept under, where the chronology has no column for it.
    let title: String
  }

  /// A table whose rows can be read.
  ///
  /// - Parameters:
  ///   - source: Its rows, from the first.
  ///   - titles: What its columns are.
  ///   - name: Which table of the file it is, where that has several.
  ///   - naming: What its cells are called.
  ///   - isPartedByTabs: Whether it is a text whose cells are parted by tabs.
  ///   - before: The table of the file that was read before it: its rows are known.
  ///   - context: What the reader must know beside the file.
  init(
    _ source: TableSource, titles: TableTitles, name: TableName? = nil,
    naming: PlaceNaming = .cells, isPartedByTabs: Bool = false, after before: TableReader? = nil,
    context: ReturnContext
  ) {
    self.context = context
    self.source = source
    self.name = name
    self.naming = naming
    self.isPartedByTabs = isPartedByTabs
    answers = before?.answers ?? AnswerReader(context)
    seen = before?.seen ?? [:]
    header = titles.row
    width = titles.titles.count
    isChronology = titles.isChronology
    let used = titles.uses.indices.compactMap { place in
      titles.uses[place].map {
        Column(place: place, use: $0, name: titles.names[place], title: titles.title(of: place))
      }
    }
    columns = used
    let column = { (use: TableTitles.Use) in used.first { $0.use == use }?.place ?? 0 }
    dayColumn = column(.entry(.date))
    whatColumn = column(isChronology ? .entry(.what) : .answer(.answer))
    dayPlace = used.first { $0.use == .entry(.date) }?.place
    firstTitle = used.first { $0.use != .other }?.name
  }

  /// How much is read, from 0 to 1.
  var progress: Double { source.progress }

  /// Reads on for about so many bytes; whether there is more.
  mutating func advance(bytes: Int, into reading: inout ReturnReading) -> Bool {
    var budget = bytes
    while true {
      switch source.next(&budget) {
      case .paused: return true
      case .end:
        for record in broken?.parts ?? [] { read(record, into: &reading) }
        broken = nil
        return false
      case .unclosedQuote(let row, let line):
        reading.problems.append(.unclosedQuote(row: row, line: line))
        return false
      case .tooManyCells(let row):
        reading.problems.append(.tooManyCells(row: row, most: CSVReader.mostCells))
        return false
      case .record(let record):
        guard record.row > header else { continue }
        // Understanding a row costs more than cutting it.
        budget -= 400
        // An office file leaves out its empty rows.
        if record.row > lastRow + 1 { isBelowRow = false }
        lastRow = record.row
        take(record, into: &reading)
        if let most = limit(passedAt: record.row, by: reading) {
          reading.rows = []
          reading.answers = []
          reading.problems.append(.tooManyRows(most: most))
          return false
        }
      }
    }
  }

  private func limit(passedAt row: Int, by reading: ReturnReading) -> Int? {
    if reading.rows.count + reading.answers.count > context.mostRows { return context.mostRows }
    return row > TableReader.mostSheetRows ? TableReader.mostSheetRows : nil
  }

  func text(_ record: TableRow, _ place: Int) -> String { source.text(of: record, place) }

  /// Where a cell stands, for messages.
  func place(_ column: Int, in row: Int) -> CellPlace { CellPlace(naming, column: column, row) }

  /// Where the date of a row belongs, should it be missing.
  func placeOfDay(in row: Int) -> CellPlace { place(dayColumn, in: row) }

  /// Where what happened, or the answer, belongs.
  func placeOfText(in row: Int) -> CellPlace { place(whatColumn, in: row) }

  private mutating func read(_ record: TableRow, into reading: inout ReturnReading) {
    if isChronology {
      readEntry(record, joining: [], into: &reading)
    } else {
      readAnswer(record, into: &reading)
    }
  }

  func isHeader(_ record: TableRow) -> Bool {
    guard let first = columns.first(where: { $0.use != .other }), !first.name.text.isEmpty,
      !record[first.place].isEmpty,
      record[first.place].count < 400,
      FoldedName(text(record, first.place)) == firstTitle
    else { return false }
    return columns.allSatisfy { $0.use == .other || FoldedName(text(record, $0.place)) == $0.name }
  }

  /// The columns beyond the titles that hold something; where there are any, text has slid.
  func columnsBeyond(_ record: TableRow) -> [Int] {
    guard record.ends.count > width else { return [] }
    return (width..<record.ends.count).filter { !PlainText.isBlank(text(record, $0)) }
  }
}

// Rows that a program broke off: a cell of several lines, pasted from a table of Word, goes on in
// rows of its own, and the row is whole only where the last of them ends.
extension TableReader {
  private mutating func take(_ record: TableRow, into reading: inout ReturnReading) {
    guard source.isText else {
      if isNoEntry(record, into: &reading) { return }
      return read(record, into: &reading)
    }
    if var row = broken {
      switch row.step(record, width: width, begins: beginsEntry(record)) {
      case .goesOn:
        broken = row
        return
      case .whole:
        broken = nil
        readEntry(row.joined, joining: row.rowsBelow, into: &reading)
        return
      case .notOne:
        broken = nil
        for part in row.parts { read(part, into: &reading) }
      }
    }
    if isChronology, joinLast(record, to: &reading) { return }
    if isChronology, (1..<width).contains(record.ends.count), beginsEntry(record) {
      broken = BrokenRow(record)
    } else {
      read(record, into: &reading)
    }
  }

  /// Whether a row has something in its column of the date that may be one.
  func beginsEntry(_ record: TableRow) -> Bool {
    guard let dayPlace, record.ends.count > dayPlace, record.row > header else { return false }
    let written = ReturnText(text(record, dayPlace)).text
    guard !PlainText.isBlank(written) else { return false }
    let doubt = UncertainDay.read(written, today: context.today).doubt
    return doubt != .notADate && doubt != .tooLong
  }

  /// Whether a row is none of the table's own.
  ///
  /// A row of totals is none, nor a cell that runs over the whole table, such as the year above a
  /// part of it. Both are named.
  private mutating func isNoEntry(_ record: TableRow, into reading: inout ReturnReading) -> Bool {
    let filled = record.ends.indices.filter { !record.isBlank($0) }
    let isBand =
      width > 1 && filled.count == 1 && filled.allSatisfy { record.facts[$0]?.span ?? 1 >= width }
    guard isBand || record.isTotal else { return false }
    let words = filled.map { ReturnText(text(record, $0)).text }.joined(separator: ", ")
    let isNaming = !(context.leaks?.questions(in: words).isEmpty ?? true)
    reading.bands.append(
      .init(place: naming.row(record.row), words: isNaming ? EntryReader.notRepeated : words))
    isBelowRow = false
    return true
  }
}
