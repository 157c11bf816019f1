/// How far one person has read a chronology: where they are, and which entries they have read.
///
/// Each person's own, and no part of the record.
package struct ReadingPlace: Hashable, Sendable {
  /// The entry they were on; `nil` before they read any.
  package var at: EntryName?
  /// The entries read, each with the fingerprint of what it said then.
  package var read: [EntryName: UInt32]

  package init(at: EntryName? = nil, read: [EntryName: UInt32] = [:]) {
    (self.at, self.read) = (at, read)
  }
}
