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
    (dayPlace, whatPlace) = (day, what)
    filled.removeAll(keepingCapacity: true)
  }

  /// Takes the text of a column as it stands in the file; its title there may put the question
  /// that a yes answers.
  mutating func take(
    _ raw: String, in column: ChronologyColumn, at place: CellPlace, title: FoldedName? = nil
  ) {
    let cleaned = ReturnText(raw)
    for words in cleaned.remarks { warn(place, words) }
    guard !PlainText.isBlank(cleaned.text) else { return }
    filled.append(column)
    // A free text may be put together of two columns, and is measured as a whole.
    if !column.isFreeText, cleaned.isTooLong(for: column.kind) {
      refuse(place, EntryReader.tooLong(column.kind))
    }
    set(cleaned.text, in: column, at: place, title: title)
  }

  /// Adds a text that came after the last one of a column, on a row or a line of its own.
  static func append(_ raw: String, to column: ChronologyColumn, of row: inout ReturnedRow) {
    let text = ReturnText(raw).text
    guard !PlainText.isBlank(text) else { return }
    if column == .analysis {
      row.analysis += row.analysis.isEmpty ? text : "\n" + text
    } else {
      row.what += row.what.isEmpty ? text : "\n" + text
    }
  }

  /// Whether there is text and nothing that makes it an entry of its own.
  var holdsOnlyText: Bool { !filled.isEmpty && filled.allSatisfy(\.isFreeText) }

  /// Adds a warning about the row as it stands in the file.
  mutating func warn(_ place: CellPlace, _ words: String) {
    row.messages.append(RowMessage(cell: place.words, words: words, outcome: .warned))
  }

  /// Adds a reason why the row cannot be taken.
  mutating func refuse(_ place: CellPlace, _ words: String) {
    row.messages.append(RowMessage(cell: place.words, words: words, outcome: .refused))
  }

  static func tooLong(_ kind: PlainText.Kind) -> String {
    "This is too long, \(kind.limit) characters are the most: shorten it or make two rows of it."
  }

  /// The entry; `nil` where there is none, for every column is blank.
  mutating func end() -> ReturnedRow? {
    guard !filled.isEmpty else { return nil }
    if !filled.contains(.date), row.outcome != .refused {
      warn(dayPlace, UncertainDay.Doubt.empty.words)
    }
    if !filled.contains(.what) {
      refuse(whatPlace, "There is no text of what happened: write it here.")
    }
    for (text, place) in [(row.what, whatPlace), (row.analysis, analysisPlace ?? whatPlace)]
    where ReturnText.isTooLong(text, for: .longAnswer) {
      refuse(place, EntryReader.tooLong(.longAnswer))
    }
    moveToUnitedKingdom()
    if let beside = timeBesideDay {
      if let time = row.time.value, time != beside, let timePlace {
        warn(timePlace, "The time here and the time beside the date differ: write one of them.")
      } else if row.time.written.isEmpty {
        row.time = Understood(beside, written: "")
      }
    }
    return row
  }
}

// The columns.
extension EntryReader {
  /// A time that names its offset from UTC may fall on another day here.
  private mutating func moveToUnitedKingdom() {
    let when = row.when
    guard when.precision == .exact, let day = when.from, row.time.value != nil,
      let occasion = WrittenTime.inUnitedKingdom(row.time.written, on: day),
      let moved = UncertainDay(
        from: occasion.day, to: occasion.day, precision: .exact, written: when.written)
    else { return }
    row.when = moved
    row.time = Understood(occasion.time, written: row.time.written)
  }

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
    warn(place, "This was not understood: write \(choices), and other words under Analysis.")
  }

  private mutating func setDay(_ text: String, at place: CellPlace) {
    let reading = UncertainDay.read(text, today: context.today)
    row.when = reading.day
    timeBesideDay = reading.time
    dayPlace = place
    if let doubt = reading.doubt {
      warn(place, doubt.words)
    } else if !row.when.canLie(from: context.periodFrom, to: context.periodTo) {
      warn(place, "This lies outside the period under review: check the date.")
    }
  }

  private mutating func setLines(_ text: String, at place: CellPlace) {
    row.lines = MarkReader.lines(text, all: context.lines)
    guard let lines = row.lines.value else {
      if !MarkReader.saysNothing(text) {
        warn(place, "This was not understood: write the numbers of the KLOEs, such as 1, 3.")
      }
      return
    }
    guard !context.lines.isEmpty else { return }
    for line in lines where !context.lines.contains(line) {
      warn(place, "You were not asked KLOE \(line): check the number.")
    }
  }
}
