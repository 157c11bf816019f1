/// Names an entry within its register: random where a person added it, a fixed word otherwise.
package struct EntryName: Hashable, Comparable, Sendable {
  package let text: String

  /// `nil` unless the text is 1 to 64 characters of `a`-`z`, `0`-`9` and the hyphen.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(EntryName.isPlain) else {
      return nil
    }
    self.text = text
  }

  private init(fixed text: String) { self.text = text }

  /// The entry of a sheet that a case fills in once.
  package static let only = EntryName(fixed: "only")

  /// The entry that belongs to a statutory partner.
  package static func of(_ partner: StatutoryPartner) -> EntryName {
    EntryName(fixed: partner.rawValue)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }

  package static func < (left: EntryName, right: EntryName) -> Bool { left.text < right.text }
}
