import Casework

/// Reads the rows of a table, once its titles are known.
struct TableReader: Sendable {
  private let context: ReturnContext
  private let decoding: TextDecoding
  private var csv: CSVReader
  private let header: Int
  /// The columns that are used, from the left.
  private let columns: [Column]
  private let width: Int
  private let isChronology: Bool
  /// Whether tabs part the cells.
  private let isPartedByTabs: Bool
  /// Where each kind of cell belongs, should it be missing.
  private let dayLetters: String
  private let whatLetters: String
  /// The column that a row which breaks off goes on in: the first of all.
  private let dayPlace: Int?
  /// The titles' first cell as bytes, by which a row that repeats them is suspected.
  private let firstTitle: FoldedName?

  private var answers: AnswerReader
  /// Whether the row above was an entry or an answer, for what goes on below it.
  private var isBelowRow = false
  /// The first row of those that say the same, by a hash of what they say.
  private var seen: [Int: Int] = [:]

  /// What a spreadsheet holds; some write every row of the sheet, most of them empty.
  static let mostSheetRows = 1 << 20

  /// A row that ends before its last column, and may go on below.
  private var broken: BrokenRow?

  private struct Column: Sendable {
    let place: Int
    let use: TableTitles.Use
    let letters: String
    let name: FoldedName
    /// What its texts are kept under, where the chronology has no column for it.
    let title: String
  }

  init(
    _ decoding: TextDecoding, from start: Int, delimiter: UInt8, titles: TableTitles,
    context: ReturnContext
  ) {
    self.context = context
    answers = AnswerReader(context)
    self.decoding = decoding
    csv = CSVReader(decoding.bytes, from: start, delimiter: delimiter)
    header = titles.row
    width = titles.titles.count
    isChronology = titles.isChronology
    isPartedByTabs = delimiter == 0x09
    let used = titles.uses.indices.compactMap { place in
      titles.uses[place].map {
        Column(
          place: place, use: $0, letters: CellPlace.letters(place), name: titles.names[place],
          title: titles.title(of: place))
      }
    }
    columns = used
    let letters = { (use: TableTitles.Use) in used.first { $0.use == use }?.letters ?? "A" }
    dayLetters = letters(.entry(.date))
    whatLetters = letters(isChronology ? .entry(.what) : .answer(.answer))
    dayPlace = used.first { $0.use == .entry(.date) }?.place
    firstTitle = used.first { $0.use != .other }?.name
  }

  /// How many bytes are read.
  var position: Int { csv.position }

  /// Reads on for about so many bytes; whether there is more.
  mutating func advance(bytes: Int, into reading: inout ReturnReading) -> Bool {
    var budget = bytes
    while true {
      switch csv.next(&budget) {
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

  private func text(_ record: CSVRecord, _ place: Int) -> String {
    let bytes = record[place]
    return bytes.isEmpty ? "" : CSVText.cell(decoding.text(bytes))
  }

  private mutating func read(_ record: CSVRecord, into reading: inout ReturnReading) {
    if isChronology {
      readEntry(record, joining: [], into: &reading)
    } else {
      readAnswer(record, into: &reading)
    }
  }

  private func isHeader(_ record: CSVRecord) -> Bool {
    guard let first = columns.first(where: { $0.use != .other }), !first.name.text.isEmpty,
      !record[first.place].isEmpty,
      record[first.place].count < 400,
      FoldedName(text(record, first.place)) == firstTitle
    else { return false }
    return columns.allSatisfy { $0.use == .other || FoldedName(text(record, $0.place)) == $0.name }
  }

  /// The columns beyond the titles that hold something; where there are any, text has slid.
  private func columnsBeyond(_ record: CSVRecord) -> [Int] {
    guard record.ends.count > width else { return [] }
    return (width..<record.ends.count).filter { !PlainText.isBlank(text(record, $0)) }
  }
}

// Rows that a program broke off: a cell of several lines, pasted from a table of Word, goes on in
// rows of its own, and the row is whole only where the last of them ends.
extension TableReader {
  private mutating func take(_ record: CSVRecord, into reading: inout ReturnReading) {
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
  private func beginsEntry(_ record: CSVRecord) -> Bool {
    guard let dayPlace, record.ends.count > dayPlace, record.row > header else { return false }
    let written = ReturnText(text(record, dayPlace)).text
    guard !PlainText.isBlank(written) else { return false }
    let doubt = UncertainDay.read(written, today: context.today).doubt
    return doubt != .notADate && doubt != .tooLong
  }
}

// Entries.
extension TableReader {
  private mutating func readEntry(
    _ record: CSVRecord, joining below: [Int], into reading: inout ReturnReading
  ) {
    guard !isHeader(record) else {
      reading.repeatedHeaders.append(record.row)
      isBelowRow = false
      return
    }
    var entry = filled(record)
    if let first = below.first {
      entry.warn(
        CellPlace(before: columns.first?.letters ?? "A", number: first),
        "The rows below were read as the rest of this one: check that each text is in its own "
          + "cell.")
    }
    let beyond = columnsBeyond(record)
    if entry.holdsOnlyText, beyond.isEmpty, !record.isCut, join(record, to: &reading) { return }
    if entry.holdsOnlyText {
      entry.refuse(
        CellPlace(before: whatLetters, number: record.row),
        "There is only text in this row: give it its date, or put it in the row it belongs to.")
    }
    if entry.holdsOnlyNumber {
      reading.numberedRows.append(record.row)
      isBelowRow = false
      return
    }
    guard var found = leftOver(record, beyond) ?? entry.end() else {
      reading.emptyRows += 1
      isBelowRow = false
      return
    }
    found.joined = below
    isBelowRow = true
    reading.rows.append(marked(found, among: reading.rows))
  }

  /// The entry with the texts of every cell of a row.
  private func filled(_ record: CSVRecord) -> EntryReader {
    let row = record.row
    var entry = EntryReader(context)
    entry.begin(
      row, day: CellPlace(before: dayLetters, number: row),
      what: CellPlace(before: whatLetters, number: row))
    for column in columns {
      let place = CellPlace(before: column.letters, number: row)
      let text = text(record, column.place)
      switch column.use {
      case .entry(let use): entry.take(text, in: use, at: place, title: column.name)
      case .lastDay: entry.takeLastDay(text, titled: column.title, at: place)
      case .organisation: entry.takeOrganisation(text)
      case .other, .answer: entry.takeOther(text, titled: column.title, at: place)
      }
    }
    for (number, more) in columnsBeyond(record).enumerated() {
      let place = CellPlace(before: CellPlace.letters(more), number: row)
      if number == 0 {
        entry.warn(
          place,
          "This row has more cells than there are titles: check that no text has slid to the right."
        )
      }
      entry.takeOther(
        text(record, more), titled: "Column \(CellPlace.letters(more))", at: place)
    }
    if record.hasStrayQuote {
      entry.warn(
        CellPlace(before: columns[0].letters, number: row),
        "A quotation mark in this row stands where none belongs: check that each text is in its "
          + "own cell.")
    }
    if record.isCut {
      entry.refuse(
        CellPlace(before: whatLetters, number: row), EntryReader.tooLong(.longAnswer))
    }
    return entry
  }

  /// A row whose only text stands where no column is, which is refused and not lost.
  private func leftOver(_ record: CSVRecord, _ beyond: [Int]) -> ReturnedRow? {
    guard let more = beyond.first,
      columns.allSatisfy({ PlainText.isBlank(text(record, $0.place)) })
    else { return nil }
    var entry = EntryReader(context)
    let place = CellPlace(before: CellPlace.letters(more), number: record.row)
    entry.begin(record.row, day: place, what: place)
    entry.take(text(record, more), in: .what, at: place)
    entry.refuse(place, "This stands beside the table: put it in the column it belongs to.")
    return entry.end()
  }

  /// Adds a row that is only text to the row above; `false` where there is none it can belong to.
  private func join(_ record: CSVRecord, to reading: inout ReturnReading) -> Bool {
    guard isBelowRow, let last = reading.rows.indices.last,
      !reading.rows[last].when.written.isEmpty || reading.rows[last].outcome != .refused
    else { return false }
    for column in columns {
      guard case .entry(let use) = column.use, use.isFreeText else { continue }
      let text = text(record, column.place)
      guard !PlainText.isBlank(text) else { continue }
      let place = CellPlace(before: column.letters, number: record.row)
      EntryReader.append(text, to: use, of: &reading.rows[last], at: place, in: context)
    }
    reading.rows[last].joined.append(record.row)
    return true
  }

  /// Adds the only cell of a row, parted by tabs, to the last cell of the row above: a text of
  /// several lines pasted from a table of Word ends so.
  private func joinLast(_ record: CSVRecord, to reading: inout ReturnReading) -> Bool {
    guard isBelowRow, isPartedByTabs, width > 1, record.ends.count == 1, !record.isBlank,
      let last = reading.rows.indices.last, let column = columns.last, column.place == width - 1,
      !beginsEntry(record)
    else { return false }
    let place = CellPlace(before: "A", number: record.row)
    let text = text(record, 0)
    switch column.use {
    case .entry(let use) where use.isFreeText || use == .source || use == .people:
      EntryReader.append(text, to: use, of: &reading.rows[last], at: place, in: context)
    case .other:
      EntryReader.append(
        text, titled: column.title, to: &reading.rows[last], at: place, in: context)
    case .entry, .lastDay, .organisation, .answer: return false
    }
    reading.rows[last].joined.append(record.row)
    return true
  }

  /// The row, with a warning where an earlier one says the same.
  private mutating func marked(_ row: ReturnedRow, among rows: [ReturnedRow]) -> ReturnedRow {
    var hasher = Hasher()
    hasher.combine(row.when)
    hasher.combine(row.time)
    hasher.combine(row.people)
    hasher.combine(row.what)
    hasher.combine(row.source)
    let hash = hasher.finalize()
    guard let place = seen[hash], rows.indices.contains(place) else {
      seen[hash] = rows.count
      return row
    }
    let first = rows[place]
    guard first.when == row.when, first.what == row.what, first.source == row.source else {
      return row
    }
    var row = row
    row.messages.append(
      RowMessage(
        cell: whatLetters + String(row.row),
        words: "This says the same as row \(first.row): take one of them out if it happened once.",
        outcome: .warned))
    return row
  }
}

// Answers.
extension TableReader {
  /// The texts of a row of answers, and under their titles those that stand beside them.
  private func answerCells(_ record: CSVRecord) -> ([AnswerColumn: String], others: [String]) {
    var texts: [AnswerColumn: String] = [:]
    var others: [String] = []
    for column in columns {
      let text = text(record, column.place)
      if case .answer(let use) = column.use {
        texts[use] = text
      } else if !PlainText.isBlank(text) {
        others.append("\(column.title): \(text)")
      }
    }
    others += columnsBeyond(record).map { "Column \(CellPlace.letters($0)): \(text(record, $0))" }
    return (texts, others)
  }

  private mutating func readAnswer(_ record: CSVRecord, into reading: inout ReturnReading) {
    guard !isHeader(record) else {
      reading.repeatedHeaders.append(record.row)
      isBelowRow = false
      return
    }
    let (texts, others) = answerCells(record)
    let place = CellPlace(before: whatLetters, number: record.row)
    let number = ReturnText(texts[.number] ?? "").text
    let question = ReturnText(texts[.question] ?? "").text
    let isNamed = !PlainText.isBlank(number) || !PlainText.isBlank(question)
    let own = texts[.answer] ?? ""
    // What stands beside the answer is part of it, and is read, found and shown with it.
    var answer = answers.answer(
      ((PlainText.isBlank(own) ? [] : [own]) + others).joined(separator: "\n"),
      subject: AnswerReader.subject(number: number, question: question),
      row: record.row, place: place)
    if let more = columnsBeyond(record).first {
      answer.messages.append(
        RowMessage(
          cell: CellPlace.letters(more) + String(record.row),
          words: "This row has more cells than there are titles: check that no text has slid to "
            + "the right.", outcome: .warned))
    }
    if record.isCut {
      answer.messages.append(
        RowMessage(
          cell: place.words, words: EntryReader.tooLong(.longAnswer), outcome: .refused))
    }
    guard !PlainText.isBlank(answer.text) else {
      if !isNamed {
        reading.emptyRows += 1
        isBelowRow = false
      }
      return
    }
    if isNamed, PlainText.isBlank(own) {
      answer.messages.append(
        RowMessage(
          cell: place.words,
          words: "There is no answer here, and there is text beside it: write the answer here, or "
            + "say which column holds it.", outcome: .refused))
    }
    if !isNamed, isBelowRow, let last = reading.answers.indices.last {
      AnswerReader.append(answer.text, at: place, to: &reading.answers[last])
      return
    }
    isBelowRow = true
    answers.add(answer, to: &reading)
  }
}
