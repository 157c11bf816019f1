extension KeyDecoder {
  /// What ESC at the beginning of the buffer begins: a key's sequence, Alt and a character, itself.
  func decodeEscape(patienceIsOver: Bool) -> Beginning {
    if !patienceIsOver, buffer.count < longestSpelling, beginnings.contains(Array(buffer)) {
      // ESC alone may be the key a person waits for; more than it is no key by itself.
      return .undecided(buffer.count == 1 ? .sequence : .reply)
    }
    for length in stride(from: min(longestSpelling, buffer.count), to: 1, by: -1) {
      if let key = spellings[Array(buffer.prefix(length))] { return .key(key, length: length) }
    }
    guard let second = buffer.dropFirst().first else {
      return patienceIsOver ? .key(.escape, length: 1) : .undecided(.sequence)
    }
    switch second {
    case UInt8(ascii: "["): return decodeControlSequence(after: 2, patienceIsOver: patienceIsOver)
    case UInt8(ascii: "O"): return decodeSingleShift(after: 2, patienceIsOver: patienceIsOver)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return .replyBegins(.string, length: 2)
    case UInt8(ascii: "\\"): return .nothing(length: 2)
    default: return decodeAlt(patienceIsOver: patienceIsOver)
    }
  }

  /// ESC and then a character is the character held with Alt; ESC and a control is two keys.
  private func decodeAlt(patienceIsOver: Bool) -> Beginning {
    let text = buffer.startIndex + 1
    guard buffer[text] >= 0x20, buffer[text] != 0x7F, eightBitControl(at: text) == nil else {
      return .key(.escape, length: 1)
    }
    let beginning = decodeText(from: text, patienceIsOver: patienceIsOver)
    if case .key(.character(let character), let length) = beginning {
      return .key(.alt(character), length: length)
    }
    return beginning
  }

  /// What stands where a sequence turns out to be none: the key held with Alt, if ESC began it.
  private func begun(_ key: Key, _ length: Int) -> Beginning {
    buffer.first == 0x1B ? .key(key, length: length) : .nothing(length: length)
  }

  /// `ESC O x`: arrows in application mode, F1 to F4, and the keypad.
  func decodeSingleShift(after start: Int, patienceIsOver: Bool) -> Beginning {
    guard let final = buffer.dropFirst(start).first else {
      return patienceIsOver ? begun(.alt("O"), start) : .undecided(.sequence)
    }
    if final == UInt8(ascii: "R") { return .key(.function(3), length: start + 1) }
    if let key = Self.key(final: final, modifiers: 0) { return .key(key, length: start + 1) }
    switch final {
    case UInt8(ascii: "M"): return .key(.enter, length: start + 1)
    case UInt8(ascii: "X"): return .key(.character("="), length: start + 1)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad in application mode sends its character moved up by 0x40.
      return .key(.character(Character(Unicode.Scalar(final - 0x40))), length: start + 1)
    default: return begun(.alt("O"), start)
    }
  }

  /// `ESC [ parameters final`, as ECMA-48 has it: a key, the beginning of a paste, or a report.
  func decodeControlSequence(after start: Int, patienceIsOver: Bool) -> Beginning {
    let body = buffer.dropFirst(start).prefix(Self.longestControlSequence)
    let inner = body.prefix { (0x20..<0x40).contains($0) }
    let length = start + inner.count + 1
    guard let final = body.dropFirst(inner.count).first else {
      if inner.count == Self.longestControlSequence {
        return .replyBegins(.controlSequence, length: length - 1)
      }
      if !patienceIsOver { return .undecided(.reply) }
      return inner.isEmpty ? begun(.alt("["), start) : .nothing(length: length - 1)
    }
    guard (0x40..<0x7F).contains(final) else {
      // A key in the midst of a report: the report was cut off, and the key is one.
      if inner.isEmpty { return begun(.alt("["), start) }
      return .nothing(length: Self.isCancel(final) ? length : length - 1)
    }
    if inner.isEmpty {
      switch final {
      case UInt8(ascii: "["):
        return decodeConsoleKey(after: length, patienceIsOver: patienceIsOver)
      case UInt8(ascii: "M"): return .replyBegins(.characters(3), length: length)
      case UInt8(ascii: "t"): return .replyBegins(.characters(2), length: length)
      case UInt8(ascii: "T"): return .replyBegins(.characters(6), length: length)
      default: break
      }
    }
    guard let numbers = Self.numbers(inner) else { return .nothing(length: length) }
    if final == UInt8(ascii: "~"), numbers == [200] {
      let introducer = Array(buffer.prefix(start))
      return .pasteBegins(length: length, end: introducer + Array("201~".utf8))
    }
    // xterm adds 1 to the sum of Shift 1, Alt 2, Control 4.
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    let isKey = numbers.count <= 2 && (final == UInt8(ascii: "~") || numbers.first ?? 0 <= 1)
    let key =
      final == UInt8(ascii: "~")
      ? Self.key(number: numbers.first ?? 0, modifiers: modifiers)
      : Self.key(final: final, modifiers: modifiers)
    guard isKey, let key else { return .nothing(length: length) }
    return .key(key, length: length)
  }

  /// No key and no report we know of has more parameters.
  private static let longestControlSequence = 64

  /// The numbers between semicolons, 0 where there is none; `nil` where there is anything else.
  private static func numbers(_ bytes: some Collection<UInt8>) -> [Int]? {
    guard !bytes.isEmpty else { return [] }
    var numbers: [Int] = []
    for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      numbers.append(Int(String(decoding: part, as: UTF8.self)) ?? 0)
    }
    return numbers
  }

  /// `ESC [ [ x`: F1 to F5 of the Linux console.
  private func decodeConsoleKey(after start: Int, patienceIsOver: Bool) -> Beginning {
    guard let final = buffer.dropFirst(start).first else {
      return patienceIsOver ? .nothing(length: start) : .undecided(.reply)
    }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else {
      return .nothing(length: start)
    }
    return .key(.function(Int(final - UInt8(ascii: "A")) + 1), length: start + 1)
  }

  private static func key(final: UInt8, modifiers: Int) -> Key? {
    switch final {
    case UInt8(ascii: "A"): modifiers == 1 ? .shiftUp : .up
    case UInt8(ascii: "B"): modifiers == 1 ? .shiftDown : .down
    case UInt8(ascii: "C"): held(modifiers, .right, .shiftRight, .controlRight)
    case UInt8(ascii: "D"): held(modifiers, .left, .shiftLeft, .controlLeft)
    case UInt8(ascii: "H"): modifiers == 1 ? .shiftHome : .home
    case UInt8(ascii: "F"): modifiers == 1 ? .shiftEnd : .end
    case UInt8(ascii: "Z"): .backTab
    // Not R: a report of where the cursor stands ends in it, and F3 is spelled in other ways too.
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// A key by xterm's and rxvt's numbers.
  private static func key(number: Int, modifiers: Int) -> Key? {
    switch number {
    case 1, 7: modifiers == 1 ? .shiftHome : .home
    case 2: .insert
    case 3: .delete
    case 4, 8: modifiers == 1 ? .shiftEnd : .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }

  /// Alt moves by word as Control does: half of all terminals send the one, half the other.
  private static func held(_ modifiers: Int, _ plain: Key, _ shift: Key, _ control: Key) -> Key {
    switch modifiers {
    case 1: shift
    case 2, 4: control
    default: plain
    }
  }
}
