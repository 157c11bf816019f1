import CSodium

/// A SHA-256 digest.
///
/// Held in place, for a store of a million records has three million of them.
package struct Digest: Hashable, Sendable {
  private let parts: (first: UInt64, second: UInt64, third: UInt64, fourth: UInt64)

  /// What stands for "no record before this one" in a chain.
  package static let zero = Digest(trusted: [UInt8](repeating: 0, count: 32))

  /// Takes 32 bytes.
  private init(trusted bytes: [UInt8]) {
    parts = bytes.withUnsafeBytes { bytes in
      (
        bytes.load(as: UInt64.self), bytes.load(fromByteOffset: 8, as: UInt64.self),
        bytes.load(fromByteOffset: 16, as: UInt64.self),
        bytes.load(fromByteOffset: 24, as: UInt64.self)
      )
    }
  }

  /// The digest of some bytes.
  package init(of bytes: [UInt8]) {
    self.init(of: [bytes[...]])
  }

  /// The digest of several stretches of bytes, one after the other.
  package init(of parts: [ArraySlice<UInt8>]) {
    var digest = [UInt8](repeating: 0, count: 32)
    var hash = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&hash)
    for part in parts {
      part.withUnsafeBufferPointer {
        _ = crypto_hash_sha256_update(&hash, $0.baseAddress, UInt64($0.count))
      }
    }
    crypto_hash_sha256_final(&hash, &digest)
    self.init(trusted: digest)
  }

  /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64 else { return nil }
    let parts = hex.withUnsafeBufferPointer { hex in
      (
        Digest.part(of: hex[0..<16]), Digest.part(of: hex[16..<32]), Digest.part(of: hex[32..<48]),
        Digest.part(of: hex[48..<64])
      )
    }
    guard let first = parts.0, let second = parts.1, let third = parts.2, let fourth = parts.3
    else { return nil }
    self.parts = (first, second, third, fourth)
  }

  /// Eight bytes from their digits, as they stand in memory.
  private static func part(of hex: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    var part: UInt64 = 0
    for byte in hex {
      guard let digit = Hex.digit(byte) else { return nil }
      part = part << 4 | UInt64(digit)
    }
    return UInt64(bigEndian: part)
  }

  /// Whether the first eight bytes are those that 16 lower-case digits stand for.
  func begins(with hex: ArraySlice<UInt8>) -> Bool {
    hex.count == 16
      && hex.withUnsafeBufferPointer { Digest.part(of: $0[...]) == parts.first }
  }

  /// 32 bytes.
  package var bytes: [UInt8] { withUnsafeBytes(of: parts) { Array($0) } }

  /// 64 lower-case hexadecimal digits.
  package var hex: String { Hex.text(of: bytes) }

  package static func == (left: Digest, right: Digest) -> Bool { left.parts == right.parts }

  package func hash(into hasher: inout Hasher) { hasher.combine(parts.first) }
}
