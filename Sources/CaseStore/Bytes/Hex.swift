import CSodium

/// Hexadecimal digits, always written in lower case.
enum Hex {
  static func text(of bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = Hex.text(of: UInt32(byte >> 4))
        text[index * 2 + 1] = Hex.text(of: UInt32(byte))
      }
      return bytes.count * 2
    }
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
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 2) { bytes, count in
      var place = text.startIndex
      while place < text.endIndex {
        guard let high = digit(text[place]), let low = digit(text[place + 1]) else {
          isWhole = false
          return
        }
        bytes[count] = high << 4 | low
        count += 1
        place += 2
      }
    }
    return isWhole ? bytes : nil
  }
}
