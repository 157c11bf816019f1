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
    case .noMember: "Two members of the store have to sign for this, and you are none."
    case .nobodyElse: "You are the only member of this store, and a second one has to confirm this."
    case .ordered(nil): "It has been ordered already, and waits for a second member."
    case .ordered(let name?): "\(name) has ordered it already. It waits for a second member."
    case .notOrdered: "Nobody has ordered that this case be disposed of."
    case .ownOrder: "You ordered it yourself. A second member has to confirm it."
    case .samePerson(let name): "\(name) ordered it. A second person has to confirm it."
    case .changedSince: "Something was recorded in the case since it was ordered."
    case .unreadable: "Not all of this case's record can be read."
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
      "Let a colleague in first: `rapidreview member add`. They confirm it with their own key."
    case .ordered: "A second member runs `rapidreview dispose REF --confirm`."
    case .notOrdered: "Order it first: `rapidreview dispose REF --ground GROUND --why TEXT`."
    case .ownOrder, .samePerson:
      "Ask a colleague to run `rapidreview dispose REF --confirm` at their own computer."
    case .changedSince: "Read what is new, and order it again if it shall be done all the same."
    case .unreadable:
      "See what is wrong with `rapidreview check`, and put it right or accept it as lost first."
    case .disposedOf: "Nothing of the record is left here. The reference is given to no other case."
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
      "\(reference.text) is to be disposed of, and something of it is still there."
    case .kept(let reference):
      "\(reference.text) was to be disposed of. It was held or opened again meanwhile, and is kept."
    case .waiting(let reference):
      "\(reference.text) is to be disposed of, and waits for a second member."
    }
  }

  var remedy: String {
    switch self {
    case .done: "Nothing to do."
    case .due: "Open the store: that clears it away."
    case .kept: "Lift the hold or close the case, and it goes. Otherwise nothing to do."
    case .waiting: "A second member confirms it: `rapidreview dispose REF --confirm`."
    }
  }
}
