/// Who the child and the family of a case really are, as its changes leave it.
///
/// A value folded from a journal of its own, apart from the case: a ``Case`` knows code names only
/// and holds no way from one to the other but the id. Never printed; see ``Secret``.
package struct Identity: Sendable, Secret {
  package typealias Setting = Ledger<IdentityQuestion, IdentityEvent>.Setting

  /// Every change, in the order they are folded, also those not understood.
  package let changes: [Change<IdentityEvent>]
  private let ledger: Ledger<IdentityQuestion, IdentityEvent>

  /// Folds changes, in any order; of none, an identity of which nothing is known.
  package init(changes: [Change<IdentityEvent>]) {
    let sorted = changes.sorted(by: Change.isInOrder)
    var ledger = Ledger<IdentityQuestion, IdentityEvent>()
    for change in sorted {
      for event in change.events {
        switch event {
        case .answered(let question, _), .emptied(let question):
          ledger.set(question, to: event, by: change)
        case .erased, .unknown: break
        }
      }
    }
    self.changes = sorted
    self.ledger = ledger
  }

  /// The answer that is shown: the latest of those that stand; `nil` where there is none, or it
  /// was taken back.
  package func text(of question: IdentityQuestion) -> Confidential? {
    ledger.setting(of: question).flatMap(\.event.text)
  }

  /// The answers that stand against each other, latest last; one or none in peace.
  package func settings(of question: IdentityQuestion) -> [Setting] {
    ledger.settings(of: question)
  }

  /// Questions that two people answered differently, neither having read the other's answer.
  package var conflicts: [IdentityQuestion] {
    let disputed = ledger.fieldsInConflict
    return IdentityQuestion.allCases.filter(disputed.contains)
  }

  /// No question has an answer that stands.
  package var isEmpty: Bool {
    IdentityQuestion.allCases.allSatisfy { question in
      settings(of: question).allSatisfy { $0.event.text == nil }
    }
  }
}

extension IdentityEvent {
  /// The text of an answer; `nil` where the answer was taken back, or this is none.
  package var text: Confidential? {
    guard case .answered(_, let text) = self, !text.isBlank else { return nil }
    return text
  }
}

extension Identity {
  /// Checks an answer before it is recorded.
  ///
  /// - Parameters:
  ///   - question: What is answered.
  ///   - text: The answer as typed; a blank one takes the answer back.
  ///   - person: Who answers, as they are known to the record.
  ///   - why: The reason given, where one was.
  /// - Returns: The events to append; none where the answer stands like this already and nobody
  ///   differs, so that several answers put together make one change.
  /// - Throws: ``Refusal/text(_:_:)``, which quotes nothing. The identity is a value and unchanged.
  package func propose(
    _ question: IdentityQuestion, _ text: String, by person: String, why: String?
  ) throws(Refusal) -> [IdentityEvent] {
    try PlainText.check(person, as: .personName)
    if let why { try PlainText.check(why, as: .reason) }
    try PlainText.check(text, as: .identityAnswer)
    let answer = PlainText.isBlank(text) ? nil : Confidential(text)
    guard answer != self.text(of: question) || conflicts.contains(question) else { return [] }
    return [.answered(question, answer ?? Confidential(""))]
  }
}
