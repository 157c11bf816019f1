import Casework

/// Why a case is not disposed of, or not opened because it was.
package enum DisposalFlaw: Hashable, Sendable {
  /// The case, or what is asked of it, does not allow it.
  case refused(Refusal)
  /// The store has no members whose signature could count, or this account is none.
  case noMember
  /// No other person is a member.
  case nobodyElse
  /// It is ordered already, and waits for another member; by whom, where that is known.
  case ordered(by: String?)
  /// Nobody has ordered it.
  case notOrdered
  /// Whoever ordered it wants to confirm it as well.
  case ownOrder
  /// Whoever ordered it has that name, too, and is at another computer.
  case samePerson(String)
  /// Something was recorded of the case since it was ordered.
  case changedSince
  /// The record of the case cannot be read, so nobody can tell what is destroyed.
  case unreadable
  /// The case was disposed of.
  case disposedOf(CaseReference, on: Day, DisposalGround)

  /// What is wrong, in a sentence without personal data.
  package var problem: String {
    switch self {
    case .refused(let refusal): refusal.problem
    case .noMember: "Two members have to sign for this. You are not a member."
    case .nobodyElse: "You are the only member. A second member has to confirm this."
    case .ordered(nil): "It is already ordered and is waiting for a second member."
    case .ordered(let name?): "\(name) has already ordered it. It is waiting for a second member."
    case .notOrdered: "There is no order to dispose of this case."
    case .ownOrder: "You ordered it yourself. A second member has to confirm it."
    case .samePerson(let name): "\(name) ordered it. A second person has to confirm it."
    case .changedSince: "The case has changed since the order."
    case .unreadable: "Part of this case's record cannot be read."
    case .disposedOf(let reference, let day, let ground):
      "\(reference.text) was disposed of \(ground.phrase), as ordered on \(day.shown)."
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .refused(let refusal): refusal.remedy
    case .noMember: "Ask to be let in: `rapidreview join`."
    case .nobodyElse:
      "Let a colleague in first: `rapidreview member add`. They confirm with their own key."
    case .ordered: "Ask a second member to run `rapidreview dispose REF --confirm`."
    case .notOrdered: "Order it first: `rapidreview dispose REF --ground GROUND --why TEXT`."
    case .ownOrder, .samePerson:
      "Ask a colleague to run `rapidreview dispose REF --confirm` at their own computer."
    case .changedSince: "Read what is new. If the case should still go, order it again."
    case .unreadable:
      "Run `rapidreview check`, then repair what it names or accept the loss."
    case .disposedOf: "Do nothing. No part of the record is left here."
    }
  }
}

/// What `check` has to say of orders to dispose of a case.
package enum DisposalFinding: Hashable, Sendable {
  /// It was done.
  case done(CaseReference, on: Day, DisposalGround)
  /// It counts, and something of the case is still there.
  case due(CaseReference)
  /// It counts, and a hold or a reopening that nobody who signed had read keeps the case.
  case kept(CaseReference)
  /// It waits for a second member.
  case waiting(CaseReference)

  var severity: StoreFinding.Severity {
    switch self {
    case .done, .waiting: .note
    case .due, .kept: .warning
    }
  }

  var problem: String {
    switch self {
    case .done(let reference, let day, let ground):
      DisposalFlaw.disposedOf(reference, on: day, ground).problem
    case .due(let reference):
      "\(reference.text) was disposed of, but part of it is still there."
    case .kept(let reference):
      "\(reference.text) is kept. It was held or reopened after the order to dispose of it."
    case .waiting(let reference):
      "\(reference.text) is to be disposed of. It is waiting for a second member."
    }
  }

  var remedy: String {
    switch self {
    case .done: "You do not need to do anything."
    case .due: "Open the store. That deletes the rest."
    case .kept: "Lift the hold or close the case, to dispose of it. Otherwise do nothing."
    case .waiting: "Ask a second member to run `rapidreview dispose REF --confirm`."
    }
  }
}
