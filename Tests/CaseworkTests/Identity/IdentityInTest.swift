import Casework

/// An identity as people would make it: each answer is proposed, and what comes back becomes one
/// change, in the journal of that person, who has read everything before it.
struct IdentityInTest {
  private(set) var changes: [Change<IdentityEvent>] = []

  /// The identity as its changes leave it.
  var identity: Identity { Identity(changes: changes) }

  /// Puts an answer to the identity, which keeps it or is left as it was.
  mutating func answer(
    _ question: IdentityQuestion, _ text: String, by person: String = "Ana", why: String? = nil,
    seen: [WriterID: Int]? = nil
  ) throws(Refusal) {
    let events = try identity.propose(question, text, by: person, why: why)
    if !events.isEmpty { append(events, by: person, why: why, seen: seen) }
  }

  /// Appends events unchecked, as a journal would hold them; `seen` is what the person had read,
  /// `nil` for all there is.
  mutating func append(
    _ events: [IdentityEvent], by person: String = "Ana", why: String? = nil,
    seen: [WriterID: Int]? = nil
  ) {
    let writer = writer(person)
    var heads: [WriterID: Int] = [:]
    for change in changes { heads[change.id.writer, default: 0] += 1 }
    let number = (heads[writer] ?? 0) + 1
    heads[writer] = nil
    changes.append(
      Change(
        id: ChangeID(writer: writer, number: number),
        stamp: Stamp(at: Moment(milliseconds: changes.count * 1000), tick: 0), by: person,
        seen: seen ?? heads, events: events, why: why))
  }
}
