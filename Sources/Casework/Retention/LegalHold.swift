// A legal hold is the answer to a question of the closing, which may be given long before the case
// is closed. So it has a history, two people may differ about it, and what older programs recorded
// counts. Of two who differ the one who holds the record counts: nothing is destroyed in doubt.

/// That a case must be kept whole: a court, an inquest or an inquiry may need it.
package struct LegalHold: Hashable, Sendable {
  package let by: String
  package let on: Day
  /// The reason; `nil` where it was answered at the closing and none was given.
  package let why: String?

  /// That it stands, who placed it and why, in a sentence.
  package var sentence: String {
    "Legal hold since \(on.shown), placed by \(by)" + (why.map { ": \($0)" } ?? ".")
  }
}

extension Case {
  /// The legal hold that stands; `nil` where none does.
  package var legalHold: LegalHold? {
    guard let change = holding.first(where: { $0.answer == Case.yes })?.change else { return nil }
    return LegalHold(
      by: change.by, on: UnitedKingdomDay.today(at: change.stamp.at), why: change.why)
  }

  /// Whether somebody looked and did not know whether there is one.
  package var isHoldUnknown: Bool {
    legalHold == nil && holding.contains { $0.answer == .keys(["not-known"]) }
  }

  /// Whether a change places a hold that stands, or is one of those that differ about it.
  func holdRests(on change: ChangeID) -> Bool {
    holding.contains { $0.answer == Case.yes && $0.change.id == change }
  }

  /// Whether somebody placed a hold, or opened it again, who had read more than those heads.
  ///
  /// - Parameter seen: Of each writer the number of the last record that counts as read.
  /// - Returns: Whether the case stays, whatever those had decided who had read no more.
  package func isKeptFromDisposal(beyond seen: [WriterID: Int]) -> Bool {
    func isFurther(_ id: ChangeID) -> Bool { id.number > seen[id.writer] ?? 0 }
    if holding.contains(where: { $0.answer == Case.yes && isFurther($0.change.id) }) {
      return true
    }
    return !isClosed
      && [CaseField.milestone(.closed), .mistake].flatMap(settings).contains {
        isFurther($0.change.id)
      }
  }

  private var holding: [(answer: Answer?, change: Change<CaseEvent>)] {
    settings(of: .answer(Entry(.closing), .legalHold)).map { ($0.event.answer, $0.change) }
  }

  private static let yes = Answer.keys(["yes"])
}
