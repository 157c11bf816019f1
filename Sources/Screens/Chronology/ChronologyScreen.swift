import Casework
import Pages
import Terminal

// The chronology of all organisations, to be read and marked by keys. Everything that takes longer
// than a frame is done when the case changes or a filter is set: the rows are places in a
// chronology that was made before, and a frame draws those that are seen.
//
// While words are looked for or a filter is chosen the screen takes text; otherwise digits tag.

/// The chronology half of a case's timeline.
package struct ChronologyScreen: CaseTabScreen {
  package static let name = "Chronology"

  package let caseID: CaseID
  package let tab = CaseTab.timeline
  private(set) var chronology: ReviewedChronology?
  private(set) var shown = ChronologyRows()
  var cursor = ListCursor()
  /// The entry or the gap the cursor is on, by name, so that it stays there when rows move.
  var selected: EntryName?
  private(set) var filter = ChronologyFilter()
  /// What is looked for; `nil` while nothing is.
  var find: TextField?
  var mode = Mode.reading
  /// What this person has read, and where they are.
  private(set) var reading = ReadingPlace()
  /// For each entry whether it was read as it stands.
  private(set) var isRead: [Bool] = []
  /// The column by which the rows are sorted.
  var order = ChronologySort.day
  /// Whether what happened may take two lines.
  var wraps = false
  /// Whether any entry says what was done about it.
  private(set) var hasActions = false
  /// How wide the codes of organisations are at most, joined ones among them.
  private(set) var widthOfCodes = 4
  /// What is said once a digit has linked the entry to a KLOE, or unlinked it.
  var linked: String?
  /// An entry kept to be shown beside another.
  var held: EntryName?
  private var gaps: [ChronologyRows.Gap] = []
  private var haystack: Haystack?
  private var hasBegun = false
  private(set) var area = Size(columns: 80, rows: 22)

  /// What keys mean.
  enum Mode: Sendable {
    case reading
    case finding
    case filtering(Form)
  }

  /// Shows a case's chronology: on an entry where one is given, else where this person was.
  package init(_ caseID: CaseID, on entry: EntryName? = nil) {
    self.caseID = caseID
    selected = entry
  }

  package var takesText: Bool {
    if case .reading = mode { return false }
    return true
  }

  package static let actions: [Action<ChronologyScreen>] =
    tagging + CaseTab.actionsWithoutDigits() + finding + marking + joining + walking + viewing
    + leading + writing + typing

  /// The row the cursor is on; `nil` where there is none.
  var current: ChronologyRows.Row? {
    shown.rows.indices.contains(cursor.selected) ? shown.rows[cursor.selected] : nil
  }

  /// The place of the entry the cursor is on; `nil` on a gap.
  var place: Int? {
    guard case .entry(let place) = current else { return nil }
    return place
  }

  package mutating func follow(_ situation: Situation) {
    guard let made = situation.parts.chronology, made.caseID == caseID else { return }
    if !hasBegun {
      hasBegun = true
      reading = situation.parts.readingPlace
      selected = selected ?? reading.at
    }
    readElsewhere(situation.parts.readingPlace)
    guard made.revision != chronology?.revision else { return }
    let isSame = made.entries.count == chronology?.entries.count
    let known = chronology
    chronology = made
    hasActions = made.entries.contains { !PlainText.isBlank($0.content.action) }
    widthOfCodes = made.joins.firstPlaces.reduce(4) {
      max($0, JoinedRow(at: $1, in: made).codes.count)
    }
    gaps = ChronologyRows.Gap.all(in: made)
    if !isSame || haystack == nil { haystack = nil }
    isRead = made.entries.indices.map { place in
      guard let read = reading.read[made.entries[place].id] else { return false }
      return read == made.fingerprint(at: place)
    }
    if let known, let added = ChronologyScreen.written(in: made, since: known) { selected = added }
    list()
  }

  /// The entry by hand that was added since; `nil` where there is none.
  private static func written(
    in chronology: ReviewedChronology, since known: ReviewedChronology
  ) -> EntryName? {
    guard chronology.entries.count == known.entries.count + 1 else { return nil }
    return chronology.entries.first { $0.origin == .written && known.place(of: $0.id) == nil }?.id
  }

  /// Makes the rows anew and keeps the cursor on what it was on, or on the nearest that is left.
  mutating func list() {
    guard let chronology else { return }
    // What is joined to an entry above it is shown in that entry's row.
    if let place = selected.flatMap({ chronology.place(of: $0) }) {
      selected = chronology.entries[chronology.joins.places(with: place)[0]].id
    }
    let wasOn = selected.flatMap { chronology.place(of: $0) } ?? place
    var places = filter.places(in: chronology) { isRead[$0] }
    let needle = Needle(find?.text ?? "")
    if !needle.isEmpty {
      let found = texts().rows(with: needle)
      places = filter.isEmpty ? found : ChronologyScreen.both(places, found)
    }
    let isByDay = needle.isEmpty && order == .day
    shown = ChronologyRows(
      order.sorted(chronology.joins.rows(of: places), in: chronology), in: chronology,
      gaps: isByDay ? gaps : [],
      organisations: filter.organisations)
    let row =
      shown.rows.firstIndex { name(of: $0) == selected }
      ?? wasOn.flatMap { place in shown.rows.firstIndex { $0.isAtOrAfter(place) } }
    cursor.select(row ?? (wasOn == nil ? 0 : shown.rows.count - 1), count: shown.rows.count)
    selected = current.flatMap { name(of: $0) } ?? selected
  }

  /// What two ascending lists share.
  private static func both(_ left: [Int], _ right: [Int]) -> [Int] {
    var (place, shared) = (0, [Int]())
    for value in left {
      while place < right.count, right[place] < value { place += 1 }
      if place < right.count, right[place] == value { shared.append(value) }
    }
    return shared
  }

  /// What is searched: made when the first letter is typed, and kept while the entries are the
  /// same.
  private mutating func texts() -> Haystack {
    if let haystack { return haystack }
    var texts = Haystack()
    for (place, entry) in (chronology?.entries ?? []).enumerated() {
      let content = entry.content
      texts.add(
        content.texts + [
          content.when.shown, content.when.said, entry.organisation,
          chronology?.marks[place].note ?? "",
          chronology?.marks[place].analysis ?? "",
        ])
    }
    haystack = texts
    return texts
  }

  /// The name of a row's entry or flag.
  func name(of row: ChronologyRows.Row) -> EntryName? {
    switch row {
    case .entry(let place): chronology?.entries[place].id
    case .gap(let flag): chronology?.flags[flag].id
    }
  }

  package mutating func resize(to size: Size) {
    area = size
    if case .filtering(var form) = mode {
      form.resize(to: formSize)
      mode = .filtering(form)
    }
  }

  /// Sets what is shown.
  mutating func show(only filter: ChronologyFilter) {
    self.filter = filter
    list()
  }

  // MARK: Reading

  /// Goes to a row; the entry that is left counts as read from then on.
  mutating func go(to row: Int) {
    markRead()
    cursor.select(row, count: shown.rows.count)
    selected = current.flatMap { name(of: $0) }
    if let place, let chronology { reading.at = chronology.entries[place].id }
  }

  /// The entry the cursor is on has been read as it stands.
  mutating func markRead() {
    guard let place, let chronology else { return }
    for own in chronology.joins.places(with: place) where !isRead[own] {
      isRead[own] = true
      reading.read[chronology.entries[own].id] = chronology.fingerprint(at: own)
    }
  }

  /// Whether everything a row shows was read.
  func isRowRead(_ place: Int) -> Bool {
    chronology?.joins.places(with: place).allSatisfy { isRead[$0] } ?? false
  }

  /// Takes over what this person has read since on a screen over this one.
  private mutating func readElsewhere(_ place: ReadingPlace) {
    guard place.read.count > reading.read.count else { return }
    reading.read.merge(place.read) { _, newer in newer }
    guard let chronology, isRead.count == chronology.entries.count else { return }
    for place in isRead.indices where !isRead[place] {
      isRead[place] =
        reading.read[chronology.entries[place].id] == chronology.fingerprint(at: place)
    }
  }

  package mutating func take(_ outcome: Outcome, in situation: Situation) -> Response {
    defer { linked = nil }
    guard case .recorded = outcome, let linked else { return Response(telling: outcome) }
    return .message(Message(linked, .record))
  }

  /// Has the person's place kept, where it is another than it was.
  func keeping(since before: ReadingPlace) -> Response {
    reading == before ? .none : .request(.keepReadingPlace(caseID, reading))
  }
}

extension ChronologyRows.Row {
  /// Whether it is an entry at a place or below it.
  fileprivate func isAtOrAfter(_ place: Int) -> Bool {
    if case .entry(let own) = self { return own >= place }
    return false
  }
}
