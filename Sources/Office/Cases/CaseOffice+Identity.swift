import CaseStore
import Casework

extension CaseOffice {
  /// Who a case is really about, read from its journals each time it is asked for.
  package func identity(of id: CaseID, now: Moment) throws -> Identity {
    Identity(changes: try store.loadIdentity(id, now: now).changes)
  }

  /// Records a part of the identity, in place of what the person was shown; the same answer again
  /// records nothing.
  package func identify(
    _ id: CaseID, _ question: IdentityQuestion, was: Confidential?, _ text: Confidential,
    by person: String, clock: Clock
  ) throws {
    let identity = try identity(of: id, now: clock.moment)
    guard identity.text(of: question) == was else { throw OfficeRefusal.identityChanged }
    let events = try identity.propose(question, text.reveal(), by: person, why: nil)
    guard !events.isEmpty else { return }
    try store.append(events, toIdentityOf: id, by: person, why: nil, now: clock.moment)
  }
}
