/// One entry of a chronology as an organisation returned it.
///
/// A row is refused where it has no text of what happened, where it is nothing but text with
/// neither a date nor a row above it to belong to, or where a text is longer than the record takes.
/// A day that is missing or was not understood is a warning: the entry goes into the case with what
/// was written and without a day.
package struct ReturnedRow: Hashable, Sendable {
  /// The row in the file, from 1, counted as a spreadsheet shows it; of a text form, the line.
  package var row: Int
  /// The sheet or table it stands in; `nil` where the file has but one.
  package var table: TableName?
  /// The rows below that were read as the rest of this one.
  package var joined: [Int] = []

  package var when: UncertainDay
  package var time: Understood<TimeOfDay>
  /// Who was there, by code.
  package var people: String
  /// What happened.
  package var what: String
  /// What was done about it, and what came of it.
  package var action: String
  package var source: String
  package var childSeen: Understood<ChildSeen>
  package var significance: Understood<Significance>
  package var practice: Understood<PracticeMark>
  package var status: Understood<EntryStatus>
  /// The numbers of the KLOEs it was said to bear on, as written.
  package var lines: Understood<[Int]>
  package var analysis: String
  /// The cells of columns the chronology does not have, in the order of the file.
  package var other: [ReturnedCell] = []
  /// Whose entry it is, where the file is of several organisations; empty where it does not say.
  package var organisation = ""
  /// What of the case's real names and numbers stands in it.
  package var identifies: [IdentityQuestion] = []

  /// In the order of the columns.
  package var messages: [RowMessage] = []

  /// A row of which nothing is known but where it stands.
  package init(row: Int) {
    self.row = row
    when = UncertainDay(unknown: "")
    time = Understood(nil, written: "")
    people = ""
    what = ""
    action = ""
    source = ""
    childSeen = Understood(nil, written: "")
    significance = Understood(nil, written: "")
    practice = Understood(nil, written: "")
    status = Understood(nil, written: "")
    lines = Understood(nil, written: "")
    analysis = ""
  }

  /// The worst that its messages make of it.
  package var outcome: RowOutcome { messages.map(\.outcome).max() ?? .accepted }
}
