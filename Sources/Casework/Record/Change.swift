/// Names one running copy of the program for as long as it writes: random lower-case base32.
///
/// A writer id belongs to one process at a time, so that no two ever write the same journal.
package struct WriterID: Hashable, Comparable, Sendable {
  package let text: String

  /// `nil` unless the text is 1 to 64 characters of `a`-`z` and `2`-`7`.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(WriterID.isBase32) else {
      return nil
    }
    self.text = text
  }

  static func isBase32(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x32...0x37).contains(byte)
  }

  package static func < (left: WriterID, right: WriterID) -> Bool { left.text < right.text }
}

/// Names one case in the store, for ever; people use its reference (`2026-014`) instead.
package struct CaseID: Hashable, Comparable, Sendable {
  package let text: String

  /// `nil` unless the text is 1 to 64 characters of `a`-`z` and `2`-`7`.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(WriterID.isBase32) else {
      return nil
    }
    self.text = text
  }

  package static func < (left: CaseID, right: CaseID) -> Bool { left.text < right.text }
}

/// Which record: the writer and the record's number in that writer's journal, from 1.
package struct ChangeID: Hashable, Comparable, Sendable {
  package let writer: WriterID
  package let number: Int

  package init(writer: WriterID, number: Int) {
    self.writer = writer
    self.number = number
  }

  package static func < (left: ChangeID, right: ChangeID) -> Bool {
    (left.writer, left.number) < (right.writer, right.number)
  }
}

/// When a change was made, in an order in which a cause never comes after its effect.
package struct Stamp: Hashable, Comparable, Sendable {
  package let at: Moment
  /// Tells apart changes stamped within one millisecond, or while a clock stood behind.
  package let tick: Int

  package init(at: Moment, tick: Int) {
    self.at = at
    self.tick = tick
  }

  package static func < (left: Stamp, right: Stamp) -> Bool {
    (left.at, left.tick) < (right.at, right.tick)
  }
}

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

  package init(
    id: ChangeID, stamp: Stamp, by: String, seen: [WriterID: Int], events: [Event], why: String?
  ) {
    self.id = id
    self.stamp = stamp
    self.by = by
    self.seen = seen
    self.events = events
    self.why = why
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
