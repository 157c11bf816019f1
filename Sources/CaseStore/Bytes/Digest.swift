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

/// Hexadecimal digits, always written in lower case.
enum Hex {
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(Hex.text(of: UInt32(byte >> 4)))
      text.append(Hex.text(of: UInt32(byte)))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digit of the lowest four bits.
  static func text(of number: UInt32) -> UInt8 {
    let digit = UInt8(number & 0xF)
    return digit < 10 ? 0x30 + digit : 0x61 + digit - 10
  }

  static func digit(_ byte: UInt8, acceptingCapitals: Bool = false) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    case 0x41...0x46 where acceptingCapitals: byte - 0x41 + 10
    default: nil
    }
  }

  /// `nil` unless every byte is a lower-case digit and their number even.
  static func bytes(of text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    var high: UInt8?
    for character in text {
      guard let digit = digit(character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return bytes
  }
}

/// Bytes and names nobody can guess, from the kernel by way of libsodium.
enum Chance {
  static func bytes(_ count: Int) -> [UInt8] {
    precondition(sodium_init() >= 0, "libsodium has a source of randomness")
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// 26 characters of `a`-`z` and `2`-`7`: 130 bits.
  static func name() -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    return String(decoding: bytes(26).map { alphabet[Int($0 & 31)] }, as: UTF8.self)
  }
}
