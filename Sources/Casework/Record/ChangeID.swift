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
