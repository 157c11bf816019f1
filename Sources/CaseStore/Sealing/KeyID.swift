/// Names a key without giving it away: 26 characters of `a`-`z` and `2`-`7`, 130 bits of a SHA-256
/// over the key.
package struct KeyID: Hashable, Comparable, Sendable {
  package let text: String

  /// `nil` unless the text is 26 characters of `a`-`z` and `2`-`7`.
  package init?(_ text: String) {
    guard text.utf8.count == 26, text.utf8.allSatisfy({ Base32.value(of: $0) != nil }) else {
      return nil
    }
    self.text = text
  }

  /// The name of a key.
  init(of key: SecretBytes) {
    let digest = key.withBytes { key in
      var bytes = Array("rapidreview key id\0".utf8) + key
      defer { bytes.wipe() }
      return Digest(of: bytes)
    }
    text = String(Base32.text(of: digest.bytes).prefix(26))
  }

  package static func < (left: KeyID, right: KeyID) -> Bool { left.text < right.text }
}
