/// One action of one person: all of its events, or none.
///
/// `Event` is ``CaseEvent`` in a case's journals and ``PartnershipEvent`` in the partnership's.
package struct Change<Event: Hashable & Sendable>: Hashable, Sendable {
  package let id: ChangeID
  package let stamp: Stamp
  /// The name of the person who made the change, as they gave it.
  package let by: String
  /// The number of the last record this person had read of each other writer: what they knew.
  package let seen: [WriterID: Int]
  package let events: [Event]
  /// The reason given, where one was.
  package let why: String?
  /// Whether it stands in the place of one that was erased.
  package let isErased: Bool

  package init(
    id: ChangeID, stamp: Stamp, by: String, seen: [WriterID: Int], events: [Event], why: String?
  ) {
    self.init(id: id, stamp: stamp, by: by, seen: seen, events: events, why: why, isErased: false)
  }

  init(
    id: ChangeID, stamp: Stamp, by: String, seen: [WriterID: Int], events: [Event], why: String?,
    isErased: Bool
  ) {
    self.id = id
    self.stamp = stamp
    self.by = by
    self.seen = seen
    self.events = events
    self.why = why
    self.isErased = isErased
  }

  /// The same change, with other names for the records it speaks of.
  package func saying(_ events: [Event], havingSeen seen: [WriterID: Int]) -> Change {
    Change(
      id: id, stamp: stamp, by: by, seen: seen, events: events, why: why, isErased: isErased)
  }

  /// Whether the person who made this change had read that one.
  package func hasSeen(_ other: ChangeID) -> Bool {
    if other.writer == id.writer { return other.number < id.number }
    return (seen[other.writer] ?? 0) >= other.number
  }

  /// The order changes are folded in: by time, then by writer, then as written.
  ///
  /// They are told in the order of ``Swift/Array/inOrder()``, which heeds what authors had read.
  package static func isInOrder(_ left: Change, _ right: Change) -> Bool {
    if left.stamp != right.stamp { return left.stamp < right.stamp }
    return left.id < right.id
  }
}
