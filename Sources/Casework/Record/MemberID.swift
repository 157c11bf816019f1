/// Names a member of a store: a person at one computer, or the recovery sheet.
///
/// It is made from the member's public keys, so that whoever knows the name knows the keys: no
/// other pair of keys has it. 26 characters of `a`-`z` and `2`-`7`, 130 bits of a SHA-256.
package struct MemberID: Hashable, Comparable, Sendable {
  package let text: String

  /// `nil` unless the text is 26 characters of `a`-`z` and `2`-`7`.
  package init?(_ text: String) {
    guard text.utf8.count == 26, text.utf8.allSatisfy(WriterID.isBase32) else { return nil }
    self.text = text
  }

  package static func < (left: MemberID, right: MemberID) -> Bool { left.text < right.text }
}
