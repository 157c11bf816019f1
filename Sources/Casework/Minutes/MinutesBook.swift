// The fold of a meeting. Lines lie in an array in the order they are read, found again by their
// place, so that a line typed at the end of ten thousand costs what the first one cost: nothing of
// the minutes is ever put in order again. What counts of each field is for the case's ledger to
// say; what is kept here is only what it says.

/// The meetings of a case as their events leave them.
package struct MinutesBook: Sendable {
  private var records: [EntryName: MeetingRecord] = [:]
  /// The meeting each line is of.
  private var meetings: [EntryName: EntryName] = [:]

  /// What was recorded of a meeting; nothing of one that was only planned.
  package subscript(_ meeting: EntryName) -> MeetingRecord { records[meeting] ?? MeetingRecord() }

  /// The meeting a line is of; `nil` for no line.
  package func meeting(of line: EntryName) -> EntryName? { meetings[line] }

  /// The words of an action or a decision, where they are a line.
  mutating func say(_ words: String, in entry: Entry) {
    guard let meeting = meetings[entry.name] else { return }
    records[meeting]?.say(words, in: entry)
  }

  /// Takes out what a field says: it was erased.
  mutating func empty(_ field: MeetingField, of meeting: EntryName) {
    records[meeting, default: MeetingRecord()].empty(field)
  }

  mutating func take(_ event: MeetingEvent) {
    records[event.meeting, default: MeetingRecord()].take(event)
    if case .minuted(let line) = event { meetings[line.name] = line.meeting }
  }
}
