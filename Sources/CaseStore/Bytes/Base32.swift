/// Bytes as small letters and digits that nobody confuses: RFC 4648's base32 in lower case, without
/// padding.
enum Base32 {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// Five bits a character, the most significant first; what is left over is filled with zeros.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes {
      (bits, count) = (bits << 8 | UInt32(byte), count + 8)
      while count >= 5 {
        count -= 5
        text.append(alphabet[Int(bits >> UInt32(count) & 31)])
      }
      bits &= 31
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The character of five bits.
  static func character(_ value: Int) -> UInt8 { alphabet[value & 31] }

  /// The five bits of a character; `nil` for one that is none of them.
  static func value(of character: UInt8) -> UInt32? {
    switch character {
    case 0x61...0x7A: UInt32(character - 0x61)
    case 0x32...0x37: UInt32(character - 0x32 + 26)
    default: nil
    }
  }
}
