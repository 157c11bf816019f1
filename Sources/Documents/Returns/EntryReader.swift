import Casework

/// Makes one entry of a chronology of its texts, whether they come from cells or from a form.
///
/// Begun for each row, handed the texts of its columns, and ended.
struct EntryReader {
  let context: ReturnContext
  private var row: ReturnedRow
  private var timeBesideDay: TimeOfDay?
  private var timePlace: CellPlace?
  private var dayPlace: CellPlace
  private var whatPlace: CellPlace
  private var analysisPlace: CellPlace?
  private var actionPlace: CellPlace?
  /// The text of the cell that is being taken, and where it stands.
  private var current: (text: String, place: CellPlace)?
  private var lastDay: (text: String, place: CellPlace, title: String)?
  /// The columns that hold something.
  private(set) var filled: [ChronologyColumn] = []

  init(_ context: ReturnContext) {
    self.context = context
    row = ReturnedRow(row: 0)
    (dayPlace, whatPlace) = (CellPlace.line(0), CellPlace.line(0))
  }

  /// Begins a row; the places are where a date and what happened belong, should they be missing.
  mutating func begin(_ number: Int, day: CellPlace, what: CellPlace) {
    row = ReturnedRow(row: number)
    timeBesideDay = nil
    timePlace = nil
    analysisPlace = nil
    actionPlace = nil
    lastDay = nil
    current = nil
    (dayPlace, whatPlace) = (day, what)
    filled.removeAll(keepingCapacity: true)
  }

  /// Takes the text of a column as it stands in the file; its title there may put the question
  /// that a yes answers.
  mutating func take(
    _ raw: String, in column: ChronologyColumn, at place: CellPlace, title: FoldedName? = nil
  ) {
    let cleaned = ReturnText(raw)
    current = (cleaned.text, place)
    defer { current = nil }
    for words in cleaned.remarks { warn(place, words) }
    guard !PlainText.isBlank(cleaned.text) else { return }
    filled.append(column)
    if column != .date { warnOfNames(in: cleaned.text, place) }
    // A free text may be put together of two columns, and is measured as a whole.
    if !column.isFreeText, cleaned.isTooLong(for: column.kind) {
      refuse(place, EntryReader.tooLong(column.kind))
    }
    set(cleaned.text, in: column, at: place, title: title)
  }

  /// Takes the text of a column that the chronology does not have.
  mutating func takeOther(_ raw: String, titled title: String, at place: CellPlace) {
    let cleaned = ReturnText(raw)
    current = (cleaned.text, place)
    defer { current = nil }
    for words in cleaned.remarks { warn(place, words) }
    guard !PlainText.isBlank(cleaned.text) else { return }
    if cleaned.isTooLong(for: .longAnswer) { refuse(place, EntryReader.tooLong(.longAnswer)) }
    warnOfNames(in: cleaned.text, place)
    row.other.append(ReturnedCell(title, cleaned.text))
  }

  /// Takes the last day of what lasted, whose first is the date.
  mutating func takeLastDay(_ raw: String, titled title: String, at place: CellPlace) {
    let cleaned = ReturnText(raw)
    current = (cleaned.text, place)
    defer { current = nil }
    for words in cleaned.remarks { warn(place, words) }
    guard !PlainText.isBlank(cleaned.text) else { return }
    lastDay = (cleaned.text, place, title)
  }

  /// Takes the name of the organisation whose entry it is.
  mutating func takeOrganisation(_ raw: String) { row.organisation = ReturnText(raw).text }

  /// Adds a text that came below the last one of a column, in a row of its own.
  static func append(
    _ raw: String, to column: ChronologyColumn, of row: inout ReturnedRow, at place: CellPlace,
    in context: ReturnContext
  ) {
    var below = EntryReader(context)
    below.begin(row.row, day: place, what: place)
    below.take(raw, in: column, at: place)
    let joint = { (above: String, text: String) in above.isEmpty ? text : above + "\n" + text }
    switch column {
    case .analysis: row.analysis = joint(row.analysis, below.row.analysis)
    case .action: row.action = joint(row.action, below.row.action)
    case .source: row.source = joint(row.source, below.row.source)
    case .people: row.people = joint(row.people, below.row.people)
    case .what: row.what = joint(row.what, below.row.what)
    case .date, .time, .childSeen, .significance, .practice, .status, .lines: return
    }
    below.say(of: &row, raw, at: place)
  }

  /// Adds a text that came below the last one of a column the chronology does not have.
  static func append(
    _ raw: String, titled title: String, to row: inout ReturnedRow, at place: CellPlace,
    in context: ReturnContext
  ) {
    var below = EntryReader(context)
    below.begin(row.row, day: place, what: place)
    below.takeOther(raw, titled: title, at: place)
    guard let cell = below.row.other.first else { return }
    if let last = row.other.lastIndex(where: { $0.title == title }) {
      row.other[last] = ReturnedCell(title, row.other[last].text + "\n" + cell.text)
    } else {
      row.other.append(cell)
    }
    below.say(of: &row, raw, at: place)
  }

  /// What is said of a text below is said of the row it was added to, and once that it was added.
  private func say(of above: inout ReturnedRow, _ raw: String, at place: CellPlace) {
    if above.joined.isEmpty {
      let stands = row.identifies.isEmpty ? ReturnText(raw).text : EntryReader.notRepeated
      above.messages.append(
        RowMessage(
          cell: place.words,
          words: "This text has no date, so it was added to row \(above.row). If it is a separate "
            + "entry, give it a date.", outcome: .warned, stands: stands))
    }
    above.messages += row.messages
    above.identifies = IdentityQuestion.allCases.filter {
      above.identifies.contains($0) || row.identifies.contains($0)
    }
  }

  /// Whether there is text and nothing that makes it an entry of its own.
  var holdsOnlyText: Bool {
    !filled.isEmpty && filled.allSatisfy(\.isFreeText) && row.other.isEmpty && lastDay == nil
  }

  /// Whether there is nothing but a number under a title that is none of ours.
  var holdsOnlyNumber: Bool {
    filled.isEmpty && lastDay == nil && !row.other.isEmpty && row.messages.isEmpty
      && row.other.allSatisfy { cell in !cell.text.contains(where: \.isLetter) }
  }

  /// Adds a warning about the row as it stands in the file.
  mutating func warn(_ place: CellPlace, _ words: String) { note(place, words, .warned) }

  /// Adds a reason why the row cannot be taken.
  mutating func refuse(_ place: CellPlace, _ words: String) { note(place, words, .refused) }

  private mutating func note(_ place: CellPlace, _ words: String, _ outcome: RowOutcome) {
    let text = current.flatMap { $0.place == place ? $0.text : nil } ?? ""
    // What names somebody is not written down once more.
    let isNaming = !(context.leaks?.questions(in: text).isEmpty ?? true)
    row.messages.append(
      RowMessage(
        cell: place.words, words: words, outcome: outcome,
        stands: isNaming ? EntryReader.notRepeated : text))
  }

  /// What stands in a report in place of a text that names somebody.
  static let notRepeated = "(not repeated here)"

  private mutating func warnOfNames(in text: String, _ place: CellPlace) {
    guard let questions = context.leaks?.questions(in: text), !questions.isEmpty else { return }
    warn(place, EntryReader.naming(questions))
    row.identifies = IdentityQuestion.allCases.filter {
      questions.contains($0) || row.identifies.contains($0)
    }
  }

  /// That a cell holds words of the case's real names, with the kinds and never the words.
  static func naming(_ questions: [IdentityQuestion]) -> String {
    let kinds = questions.map(\.label).joined(separator: ", ").lowercased()
    return "This identifies the family (\(kinds)). Use the code instead."
  }

  static func tooLong(_ kind: PlainText.Kind) -> String {
    "This is too long. Use at most \(kind.limit) characters, or two rows."
  }

  /// The entry; `nil` where there is none, for every column is blank.
  mutating func end() -> ReturnedRow? {
    takeInLastDay()
    guard !filled.isEmpty || !row.other.isEmpty else { return nil }
    if !filled.contains(.date), row.outcome != .refused {
      warn(dayPlace, UncertainDay.Doubt.empty.words)
    }
    if !filled.contains(.what) {
      refuse(whatPlace, "“What happened” is blank. Please complete it.")
    }
    for (text, place) in [
      (row.what, whatPlace), (row.action, actionPlace ?? whatPlace),
      (row.analysis, analysisPlace ?? whatPlace),
    ] where ReturnText.isTooLong(text, for: .longAnswer) {
      refuse(place, EntryReader.tooLong(.longAnswer))
    }
    let known = WrittenOccasion(row.when, beside: timeBesideDay, time: row.time)
    (row.when, row.time) = (known.when, known.time)
    if known.hasTwoTimes, let timePlace {
      warn(timePlace, "The time here and the time beside the date differ. Write one of them.")
    }
    return row
  }
}

// The columns.
extension EntryReader {
  private mutating func set(
    _ text: String, in column: ChronologyColumn, at place: CellPlace, title: FoldedName?
  ) {
    switch column {
    case .date: setDay(text, at: place)
    case .time:
      let (time, doubt) = WrittenTime.read(text)
      row.time = time
      timePlace = place
      if let doubt { warn(place, doubt.words) }
    case .people: row.people = text
    case .what:
      row.what += row.what.isEmpty ? text : "\n" + text
      whatPlace = place
    case .action:
      row.action += row.action.isEmpty ? text : "\n" + text
      actionPlace = place
    case .source: row.source = text
    case .childSeen:
      row.childSeen = MarkReader.childSeen(text)
      warnUnread(row.childSeen, place, "yes, no or n/a")
    case .significance:
      row.significance = MarkReader.significance(text)
      warnUnread(row.significance, place, "0, 1, 2 or 3")
    case .practice:
      row.practice = MarkReader.practice(text, title: title)
      warnUnread(row.practice, place, "good or poor")
    case .status:
      row.status = MarkReader.status(text, title: title)
      warnUnread(row.status, place, "agreed, disputed or unclear")
    case .lines: setLines(text, at: place)
    case .analysis:
      row.analysis += row.analysis.isEmpty ? text : "\n" + text
      analysisPlace = place
    }
  }

  private mutating func warnUnread<Value>(
    _ mark: Understood<Value>, _ place: CellPlace, _ choices: String
  ) {
    guard mark.value == nil, !MarkReader.saysNothing(mark.written) else { return }
    warn(place, "This was kept as written, because it was not understood. Write \(choices).")
  }

  private mutating func setDay(_ text: String, at place: CellPlace) {
    let reading = UncertainDay.read(text, today: context.today)
    row.when = reading.day
    timeBesideDay = reading.time
    dayPlace = place
    // A day is no free text, unless it is none: a birth is an entry like any other.
    if reading.day.precision == .unknown { warnOfNames(in: text, place) }
    if let doubt = reading.doubt { warn(place, doubt.words) }
    if let first = row.when.from, first > context.today {
      warn(place, "This date is in the future. Check it.")
    } else if reading.doubt == nil, !row.when.canLie(from: context.periodFrom, to: context.periodTo)
    {
      warn(place, "This is outside the period under review. Check the date.")
    }
  }

  private mutating func setLines(_ text: String, at place: CellPlace) {
    row.lines = MarkReader.lines(text, all: context.lines)
    guard let lines = row.lines.value else {
      if !MarkReader.saysNothing(text) {
        warn(
          place,
          "This was kept as written, because it was not understood. Write KLOE numbers, such as 1, "
            + "3.")
      }
      return
    }
    guard !context.lines.isEmpty else { return }
    for line in lines where !context.lines.contains(line) {
      warn(place, "You were not asked KLOE \(line). Check the number.")
    }
  }

  /// Makes one range of the first and the last day, where that is what they are.
  private mutating func takeInLastDay() {
    guard let (text, place, title) = lastDay else { return }
    lastDay = nil
    current = (text, place)
    defer { current = nil }
    guard filled.contains(.date) else {
      row.other.append(ReturnedCell(title, text))
      return
    }
    let (first, last) = (row.when, UncertainDay.read(text, today: context.today).day)
    let both = UncertainDay.read("\(first.written) - \(text)", today: context.today).day
    // What began and ended on one day keeps its time.
    let isOneDay = timeBesideDay != nil && first.from == last.to
    if both.precision == .range, both.from == first.from, both.to == last.to, !isOneDay {
      row.when = both
      // The time is that of the first day; it stays with what was written.
      timeBesideDay = nil
    } else if first.written != text {
      row.other.append(ReturnedCell(title, text))
      guard first.precision != .exact || first.from != last.from || first.to != last.to else {
        return
      }
      warn(place, "The end date was not understood. Check it and the start date.")
    }
  }
}
