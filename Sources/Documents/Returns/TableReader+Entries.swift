import Casework

// Rows of a chronology.

extension TableReader {
  /// Reads a row as an entry; the rows below were found to be the rest of it.
  mutating func readEntry(
    _ record: TableRow, joining below: [Int], into reading: inout ReturnReading
  ) {
    guard !isHeader(record) else {
      reading.repeatedHeaders.append(record.row)
      isBelowRow = false
      return
    }
    var entry = filled(record)
    if let first = below.first {
      entry.warn(
        place(columns.first?.place ?? 0, in: first),
        "The rows below were read as part of this one. Check that each text is in its own cell.")
    }
    let beyond = columnsBeyond(record)
    if entry.holdsOnlyText, beyond.isEmpty, !record.isCut, join(record, to: &reading) { return }
    if entry.holdsOnlyText {
      entry.refuse(
        placeOfText(in: record.row),
        "This row has only text. Give it a date, or put it in the row it belongs to.")
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
    found.table = name
    isBelowRow = true
    reading.rows.append(marked(found, among: reading.rows))
  }

  /// The entry with the texts of every cell of a row.
  private func filled(_ record: TableRow) -> EntryReader {
    let row = record.row
    var entry = EntryReader(context)
    entry.begin(row, day: placeOfDay(in: row), what: placeOfText(in: row))
    let overText = cellRunningOverText(record)
    for column in columns where column.place != overText {
      let facts = record.facts[column.place]
      // A text that is merged over several rows is not said again in each.
      if facts?.isCarried ?? false, column.use.isFreeText { continue }
      take(text(record, column.place), of: record, column, into: &entry)
    }
    for (number, more) in columnsBeyond(record).enumerated() {
      let place = place(more, in: row)
      if number == 0 {
        entry.warn(
          place,
          "This row has more cells than titles. Check that no text is in the wrong column."
        )
      }
      entry.takeOther(
        text(record, more), titled: "Column \(CellPlace.letters(more))", at: place)
    }
    if let overText {
      entry.warn(
        place(overText, in: row),
        "This cell spans several columns and was read as what happened. Check the others.")
    }
    entry.say(of: record, in: self)
    if record.hasStrayQuote {
      entry.warn(
        place(columns[0].place, in: row),
        "This row has a stray quotation mark. Check that each text is in its own cell.")
    }
    if record.isCut {
      entry.refuse(placeOfText(in: row), EntryReader.tooLong(.longAnswer))
    }
    return entry
  }

  private func take(
    _ text: String, of record: TableRow, _ column: Column, into entry: inout EntryReader
  ) {
    let place = place(column.place, in: record.row)
    switch column.use {
    case .entry(.what) where PlainText.isBlank(text):
      // A cell that begins further left may run over this one, and is then what happened.
      guard let over = cellRunningOverText(record) else { break }
      entry.take(self.text(record, over), in: .what, at: self.place(over, in: record.row))
    case .entry(let use): entry.take(text, in: use, at: place, title: column.name)
    case .lastDay: entry.takeLastDay(text, titled: column.title, at: place)
    case .organisation: entry.takeOrganisation(text)
    case .other, .answer: entry.takeOther(text, titled: column.title, at: place)
    }
  }

  /// The cell of another column that runs over the one of what happened, which itself is empty.
  private func cellRunningOverText(_ record: TableRow) -> Int? {
    record[whatColumn].isEmpty ? record.cell(runningOver: whatColumn) : nil
  }

  /// A row whose only text stands where no column is, which is refused and not lost.
  private func leftOver(_ record: TableRow, _ beyond: [Int]) -> ReturnedRow? {
    guard let more = beyond.first,
      columns.allSatisfy({ PlainText.isBlank(text(record, $0.place)) })
    else { return nil }
    var entry = EntryReader(context)
    let place = place(more, in: record.row)
    entry.begin(record.row, day: place, what: place)
    entry.take(text(record, more), in: .what, at: place)
    entry.refuse(place, "This is outside the table. Put it in the right column.")
    return entry.end()
  }

  /// Adds a row that is only text to the row above; `false` where there is none it can belong to.
  private func join(_ record: TableRow, to reading: inout ReturnReading) -> Bool {
    guard isBelowRow, let last = reading.rows.indices.last,
      !reading.rows[last].when.written.isEmpty || reading.rows[last].outcome != .refused
    else { return false }
    for column in columns {
      guard case .entry(let use) = column.use, use.isFreeText else { continue }
      let text = text(record, column.place)
      guard !PlainText.isBlank(text) else { continue }
      EntryReader.append(
        text, to: use, of: &reading.rows[last], at: place(column.place, in: record.row),
        in: context)
    }
    reading.rows[last].joined.append(record.row)
    return true
  }

  /// Adds the only cell of a row, parted by tabs, to the last cell of the row above: a text of
  /// several lines pasted from a table of Word ends so.
  func joinLast(_ record: TableRow, to reading: inout ReturnReading) -> Bool {
    guard isBelowRow, isPartedByTabs, width > 1, record.ends.count == 1, !record.isBlank,
      let last = reading.rows.indices.last, let column = columns.last, column.place == width - 1,
      !beginsEntry(record)
    else { return false }
    let place = place(0, in: record.row)
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
    let table = first.table == row.table ? "" : first.table.map { "\($0.words), " } ?? ""
    row.messages.append(
      RowMessage(
        cell: placeOfText(in: row.row).words,
        words:
          "This says the same as \(table)row \(first.row). If it happened once, remove one of "
          + "them.",
        outcome: .warned))
    return row
  }
}

extension TableTitles.Use {
  /// Whether it takes any text, of which two rows say the same only on purpose.
  fileprivate var isFreeText: Bool {
    switch self {
    case .entry(let column): column.isFreeText
    case .lastDay, .organisation, .other: false
    case .answer(let column): column == .answer
    }
  }
}
