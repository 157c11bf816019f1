import CSodium

/// What a person types to unlock a store.
///
/// Source: RFC 9106, Argon2id.
package final class Passphrase {
  private let bytes: SecretBytes

  /// Takes over what was typed, in UTF-8, and overwrites the caller's copy.
  package init(taking typed: inout [UInt8]) { bytes = SecretBytes(taking: &typed) }

  /// How much work and memory it takes to try one passphrase.
  package struct Cost: Hashable, Sendable {
    /// How often the memory is gone through.
    package let passes: Int
    /// In bytes.
    package let memory: Int

    package init(passes: Int, memory: Int) { (self.passes, self.memory) = (passes, memory) }

    /// Three passes over 256 MiB: a third of a second to a second.
    package static let usual = Cost(passes: 3, memory: 256 << 20)
    /// The smallest there is, for tests.
    package static let smallest = Cost(passes: 1, memory: 8192)
  }

  static let saltLength = Int(crypto_pwhash_SALTBYTES)

  /// The key that a passphrase stands for; `nil` where there is not so much memory.
  func key(salt: [UInt8], cost: Cost) -> SecretBytes? {
    guard salt.count == Passphrase.saltLength else { return nil }
    let key = SecretBytes(count: SealedBox.keyLength)
    let result = key.withStart { start in
      bytes.withStart { typed in
        crypto_pwhash(
          start, UInt64(key.count),
          UnsafePointer(UnsafeRawPointer(typed).assumingMemoryBound(to: CChar.self)),
          UInt64(bytes.count), salt, UInt64(cost.passes), cost.memory,
          Int32(crypto_pwhash_ALG_ARGON2ID13))
      }
    }
    return result == 0 ? key : nil
  }

  /// Whether another is the same.
  package func isSame(as other: Passphrase) -> Bool {
    bytes.count == other.bytes.count
      && bytes.withStart { mine in
        other.bytes.withStart { theirs in sodium_memcmp(mine, theirs, bytes.count) == 0 }
      }
  }

  /// How many characters it has.
  package var characterCount: Int {
    bytes.withBytes { String(decoding: $0, as: UTF8.self).count }
  }

  /// Hands the bytes to a closure, which must not keep them.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try bytes.withBytes(body)
  }

  /// Overwrites it now.
  package func wipe() { bytes.wipe() }
}
