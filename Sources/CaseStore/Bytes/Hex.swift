import CSodium

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
