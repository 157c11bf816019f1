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
