import CaseStore
import Casework
import Office
import Screens

// What changes the record, as a person does it at a form or by a key.

extension OpenStore {
  /// Opens a case.
  func openCase(_ child: String, _ aware: Occasion, isAnother: Bool) throws -> String {
    let review = try office.openCase(
      child: child, aware: aware, edition: nil, isAnother: isAnother, by: try actor(),
      clock: clock)
    openCase.id = review.id
    changedSince.begin(review.id)
    return "\(review.reference.text) is open."
  }

  /// Gives the later of two cases of one reference another.
  func renumber(_ reference: CaseReference) throws -> String {
    let done = try office.renumber(reference, by: try actor(), now: clock.moment)
    return "The later of the two is \(done.reference.text) now."
  }

  /// Changes a case, and says in one line what was recorded, or with what else is to be known.
  func propose(_ proposal: Proposal, _ why: String?, in id: CaseID) throws -> Outcome {
    let person = try actor()
    try checkNothingWaits(in: id)
    let change = try office.change(id, proposal, why: why, by: person, clock: clock)
    let review = try review(id)
    let notes = review.notes(on: change, now: clock.now)
    let summary = review.summary(of: change)
    let words = OpenStore.said(summary, of: proposal)
    return notes.isEmpty ? .recorded(words) : .done(([words] + notes).joined(separator: " "))
  }

  /// What is said of a change that is recorded.
  private static func said(_ summary: String, of proposal: Proposal) -> String {
    if case .undo = proposal { return "U does it again. \(summary.asSentence)" }
    if case .redo = proposal { return summary.asSentence }
    if case .meet(_, .takeBackMark) = proposal { return summary.asSentence }
    return "Recorded: \(summary)".asSentence
  }

  /// Changes what the partnership keeps for all its cases.
  func propose(_ proposal: PartnershipProposal, _ why: String?) throws -> String {
    try office.change(proposal, why: why, by: try actor(), clock: clock)
    return "Recorded for the whole partnership."
  }

  /// Reads a file with a table of people and organisations; nothing of it is recorded yet.
  func readPeople(_ path: String) throws -> String {
    people = try PeopleFile.read(path, today: clock.now.day)
    return "Check each row. Nothing is recorded yet."
  }

  /// Orders that a case be disposed of.
  func dispose(_ id: CaseID, _ ground: DisposalGround, _ why: String) throws -> String {
    try checkNothingWaits(in: id)
    try office.orderDisposal(of: id, ground, why: why, by: try actor(), clock: clock)
    return "Ordered. Nothing is deleted yet. Another member has to confirm it."
  }

  /// Confirms what another member ordered, and lets go of all that is held of the case here.
  func confirmDisposal(of id: CaseID) throws -> String {
    try checkNothingWaits(in: id)
    let reference = try review(id).reference
    try office.confirmDisposal(of: id, by: try actor(), clock: clock)
    if openCase.id == id { forgetCase() }
    for draft in drafts.kept where draft.name.caseID == id {
      attempt { try $0.drop(draft.name) }
    }
    return "\(reference.text) is disposed of."
  }

  /// Records a part of the identity.
  func identify(
    _ id: CaseID, _ question: IdentityQuestion, was: Confidential?, _ text: Confidential
  ) throws -> String {
    try office.identify(id, question, was: was, text, by: try actor(), clock: clock)
    return "Recorded, apart from the case."
  }

  /// Keeps the name of whoever uses the program.
  func setPerson(_ name: String) throws -> String {
    try PlainText.check(name, as: .personName)
    try surroundings.own.keep(name: name)
    person = name
    return "Welcome."
  }
}
