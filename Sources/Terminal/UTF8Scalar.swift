/// One scalar at the beginning of bytes that may end in its midst.
enum UTF8Scalar: Equatable {
  case scalar(Unicode.Scalar, length: Int)
  /// So far well formed, but it needs more bytes.
  case incomplete
  case invalid

  /// Reads one scalar; overlong forms, surrogates and what lies past U+10FFFF are invalid.
  static func decode(_ bytes: ArraySlice<UInt8>) -> UTF8Scalar {
    guard let lead = bytes.first else { return .incomplete }
    if lead < 0x80 { return .scalar(Unicode.Scalar(lead), length: 1) }
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return .invalid
    }
    for (index, byte) in bytes.prefix(length).enumerated().dropFirst() {
      guard byte & 0xC0 == 0x80 else { return .invalid }
      if index == 1, !isSecond(byte, after: lead) { return .invalid }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard bytes.count >= length else { return .incomplete }
    return Unicode.Scalar(value).map { .scalar($0, length: length) } ?? .invalid
  }

  private static func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }
}
