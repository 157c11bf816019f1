import Casework

/// Every case there is, as a list shows it.
package struct CaseList: Sendable {
  /// The cases, most urgent first.
  package let cases: [CaseSummary]
  /// How many there are of each kind.
  package let tally: Tally
  /// Another number whenever ``cases`` may be others.
  package let revision: Int
  /// Those that have changed since this person last looked at them.
  package var changed: Set<CaseID> = []
  /// The closed cases whose record is to be looked at, the longest due first.
  package var records: [RecordToReview] = []
  /// Whether nothing is listed yet because the cases are still being read.
  package var isBeingRead = false
  /// Why the time of this computer, or of another, is in doubt; `nil` where it is not.
  package var clockDoubt: String?

  /// Takes the cases, most urgent first, and counts them.
  package init(_ cases: [CaseSummary], revision: Int) {
    self.cases = cases
    self.revision = revision
    tally = Tally(cases)
  }
}

/// How many cases there are of each kind.
package struct Tally: Hashable, Sendable {
  package private(set) var open = 0
  package private(set) var late = 0
  /// Nothing late, and something due within two working days.
  package private(set) var soon = 0
  package private(set) var closed = 0

  /// Counts a list.
  package init(_ cases: [CaseSummary]) {
    for row in cases where row.mistake == nil {
      if row.isClosed {
        closed += 1
        continue
      }
      open += 1
      if row.isLate { late += 1 }
      if row.rank.urgency == .soon { soon += 1 }
    }
  }
}
