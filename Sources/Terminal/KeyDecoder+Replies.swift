// A terminal answers questions (its name, its colours, where the cursor is) and tells of its mouse
// on the very line on which keys arrive. We ask nothing. But a question of the program before us,
// of the person's editor or in a text that somebody shows is answered to whoever reads next. To act
// on such letters would change a record that nobody meant to change, so here they do nothing.
//
// Strings (OSC, DCS, APC, PM, SOS) begin with ESC and a letter, or with one control of the second
// set, as UTF-8 or as the bare byte. They end at ST or BEL, whatever their length; their bytes are
// dropped as they come. One that is cut off ends at CAN, SUB, an ESC that begins something else, or
// after a silence. Silence is the caller's to measure: it says that its patience is over.
//
// Source: ECMA-48, 5.6 and 8.3; xterm's ctlseqs, "Mouse Tracking".

extension KeyDecoder {
  /// What a terminal says of itself, while its bytes are being dropped.
  enum Reply: Equatable {
    /// Anything up to a string terminator.
    case string
    /// A control sequence with more parameters than any key has.
    case controlSequence
    /// So many characters of an old mouse report.
    case characters(Int)
  }

  /// A control of the second set, U+0080 to U+009F.
  struct EightBitControl: Equatable {
    let value: UInt8
    /// 2 as UTF-8, 1 as the bare byte.
    let length: Int
  }

  static func isCancel(_ byte: UInt8) -> Bool { byte == 0x18 || byte == 0x1A }

  /// The control of the second set that begins there; `nil` for anything else.
  ///
  /// A bare byte is one only where it begins or ends what a terminal says. Any other, and one
  /// behind a broken character, is a part of text that is not UTF-8.
  func eightBitControl(at index: Int) -> EightBitControl? {
    let controls: ClosedRange<UInt8> = 0x80...0x9F
    if buffer[index] == 0xC2, index + 1 < buffer.endIndex, controls.contains(buffer[index + 1]) {
      return EightBitControl(value: buffer[index + 1], length: 2)
    }
    let bare: Set<UInt8> = [0x8F, 0x90, 0x98, 0x9B, 0x9C, 0x9D, 0x9E, 0x9F]
    guard bare.contains(buffer[index]), !isAfterIllFormed else { return nil }
    return EightBitControl(value: buffer[index], length: 1)
  }

  /// What a control of the second set begins.
  func decode(_ control: EightBitControl, patienceIsOver: Bool) -> Beginning {
    switch control.value {
    case 0x8F: decodeSingleShift(after: control.length, patienceIsOver: patienceIsOver)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: .replyBegins(.string, length: control.length)
    case 0x9B: decodeControlSequence(after: control.length, patienceIsOver: patienceIsOver)
    default: .nothing(length: control.length)
    }
  }

  /// Drops what has come of a reply.
  ///
  /// - Returns: Whether it has ended; what follows it is at the beginning of the buffer.
  mutating func pass(_ reply: Reply, patienceIsOver: Bool) -> Bool {
    let hasEnded =
      switch reply {
      case .string: passString()
      case .controlSequence: passControlSequence()
      case .characters(let count): passCharacters(count)
      }
    if !hasEnded, patienceIsOver { buffer = [] }
    return hasEnded || patienceIsOver
  }

  private mutating func passString() -> Bool {
    var index = buffer.startIndex
    while index < buffer.endIndex {
      let byte = buffer[index]
      switch byte {
      case 0x07, 0x18, 0x1A:
        buffer = buffer[(index + 1)...]
        return true
      case 0x1B:
        guard index + 1 < buffer.endIndex else {
          buffer = buffer[index...]
          return false
        }
        let isTerminator = buffer[index + 1] == UInt8(ascii: "\\")
        buffer = buffer[(isTerminator ? index + 2 : index)...]
        return true
      case 0..<0x80: index += 1
      default:
        // A string may hold text, and a byte of its characters is no terminator.
        switch UTF8Scalar.decode(buffer[index...]) {
        case .scalar("\u{9C}", let length):
          buffer = buffer[(index + length)...]
          return true
        case .scalar(_, let length): index += length
        case .incomplete:
          buffer = buffer[index...]
          return false
        case .invalid:
          index += 1
          guard byte == 0x9C else { continue }
          buffer = buffer[index...]
          return true
        }
      }
    }
    buffer = []
    return false
  }

  private mutating func passControlSequence() -> Bool {
    buffer = buffer.drop { (0x20..<0x40).contains($0) }
    guard let final = buffer.first else { return false }
    if (0x40..<0x7F).contains(final) || Self.isCancel(final) { buffer.removeFirst() }
    return true
  }

  /// A position is a byte, or beyond ASCII a character of two, as the terminal was asked for it.
  private mutating func passCharacters(_ count: Int) -> Bool {
    for left in stride(from: count, to: 0, by: -1) {
      reply = .characters(left)
      guard let byte = buffer.first else { return false }
      guard byte == 0 || byte >= 0x20 else { return true }
      let isLead = (0xC2...0xDF).contains(byte)
      if isLead, buffer.count == 1 { return false }
      let isPair = isLead && buffer[buffer.startIndex + 1] & 0xC0 == 0x80
      buffer.removeFirst(isPair ? 2 : 1)
    }
    return true
  }
}
