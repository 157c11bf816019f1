import CSodium

/// A SHA-256 digest.
package struct Digest: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// What stands for "no record before this one" in a chain.
  package static let zero = Digest(trusted: [UInt8](repeating: 0, count: 32))

  private init(trusted: [UInt8]) {
    bytes = trusted
  }

  /// The digest of some bytes.
  package init(of bytes: [UInt8]) {
    self.init(of: [bytes[...]])
  }

  /// The digest of several stretches of bytes, one after the other.
  package init(of parts: [ArraySlice<UInt8>]) {
    var state = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&state)
    for part in parts {
      part.withUnsafeBufferPointer { part in
        _ = crypto_hash_sha256_update(&state, part.baseAddress, UInt64(part.count))
      }
    }
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256_final(&state, &digest)
    bytes = digest
  }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64, let bytes = Hex.bytes(of: hex) else { return nil }
    self.bytes = bytes
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hex.text(of: bytes) }
}
