/// What was made of a row of a return; the names are on the wire.
package enum RowOutcome: String, CaseIterable, Hashable, Sendable, Comparable {
  /// It goes into the case as it stands.
  case accepted
  /// It goes into the case, and somebody should look at what its messages name.
  case warned
  /// It does not go into the case; its text is kept in the report to the organisation.
  case refused

  /// Whether the first is the better.
  package static func < (left: RowOutcome, right: RowOutcome) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .accepted: 0
    case .warned: 1
    case .refused: 2
    }
  }
}

/// One sentence to the organisation about a row: what is wrong, where, and what to do.
///
/// Its words never repeat what stands in the row.
package struct RowMessage: Hashable, Sendable {
  /// Where to look: the cell as a spreadsheet names it (`C7`), or `line 7` of a text form.
  package let cell: String
  package let words: String
  /// What it makes of the row: a warning, or a refusal.
  package let outcome: RowOutcome
  /// The beginning of what stands in that cell, for the report to those who wrote it; empty where
  /// nothing does.
  package let stands: String

  /// So many characters of a cell are repeated to those who wrote it.
  private static let mostRepeated = 120

  package init(cell: String, words: String, outcome: RowOutcome, stands: String = "") {
    self.cell = cell
    self.words = words
    self.outcome = outcome
    let isLong = stands.utf8.count > RowMessage.mostRepeated
    let cut = isLong ? String(stands.prefix(RowMessage.mostRepeated)) : stands
    self.stands = cut == stands ? cut : cut + "…"
  }
}

/// One entry of a chronology as an organisation returned it.
///
/// A row is refused where it has no text of what happened, where it is nothing but text with
/// neither a date nor a row above it to belong to, or where a text is longer than the record takes.
/// A day that is missing or was not understood is a warning: the entry goes into the case with what
/// was written and without a day.
package struct ReturnedRow: Hashable, Sendable {
  /// The row in the file, from 1, counted as a spreadsheet shows it; of a text form, the line.
  package var row: Int
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
