import CSodium
import Casework

/// A member's public keys, which anybody may know.
package struct MemberKeys: Hashable, Sendable {
  /// Ed25519, 32 bytes: tells what the member has signed.
  package let signing: [UInt8]
  /// X25519, 32 bytes: what is sealed for the member.
  package let box: [UInt8]

  /// `nil` unless both have 32 bytes, and something can be sealed for whoever has them.
  ///
  /// Source: RFC 7748, section 6.1: with some public keys the shared secret is always zero.
  package init?(signing: [UInt8], box: [UInt8]) {
    guard signing.count == 32, box.count == 32 else { return nil }
    let trial = [UInt8](repeating: 1, count: Int(crypto_box_SECRETKEYBYTES))
    var shared = [UInt8](repeating: 0, count: Int(crypto_box_BEFORENMBYTES))
    guard crypto_box_beforenm(&shared, box, trial) == 0 else { return nil }
    (self.signing, self.box) = (signing, box)
  }

  package var id: MemberID { MemberID(of: self) }

  /// Whether the member has signed a text.
  ///
  /// Source: RFC 8032, Ed25519.
  package func hasSigned(_ text: [UInt8], _ signature: [UInt8]) -> Bool {
    signature.count == Int(crypto_sign_BYTES)
      && crypto_sign_verify_detached(signature, text, UInt64(text.count), signing) == 0
  }
}
