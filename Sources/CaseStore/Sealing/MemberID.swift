import Casework

/// Names a member of a store: a person at one computer, or the recovery sheet.
///
/// It is made from the member's public keys, so that whoever knows the name knows the keys: no
/// other pair of keys has it. 26 characters of `a`-`z` and `2`-`7`, 130 bits of a SHA-256.
package struct MemberID: Hashable, Comparable, Sendable {
  package let text: String

  /// `nil` unless the text is 26 characters of `a`-`z` and `2`-`7`.
  package init?(_ text: String) {
    guard text.utf8.count == 26, text.utf8.allSatisfy({ Base32.value(of: $0) != nil }) else {
      return nil
    }
    self.text = text
  }

  /// The name of who has these keys.
  init(of keys: MemberKeys) {
    let digest = Digest(of: [
      Array("rapidreview member\0".utf8)[...], keys.signing[...], keys.box[...],
    ])
    text = String(Base32.text(of: digest.bytes).prefix(26))
  }

  /// What two people read to each other by telephone: six groups of five digits, 99 bits.
  package var fingerprint: [String] {
    let digest = Digest(of: Array("rapidreview fingerprint\0\(text)".utf8)).bytes
    return (0..<6).map { group in
      let number = digest[(group * 5)..<(group * 5 + 5)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let digits = String(number % 100_000)
      return String(repeating: "0", count: 5 - digits.utf8.count) + digits
    }
  }

  package static func < (left: MemberID, right: MemberID) -> Bool { left.text < right.text }
}
