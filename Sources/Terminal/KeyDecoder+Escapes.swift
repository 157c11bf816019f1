extension KeyDecoder {
  /// What ESC at the beginning of the buffer begins: a key's sequence, Alt and a character, itself.
  func decodeEscape(patienceIsOver: Bool) -> Beginning {
    if !patienceIsOver, buffer.count < longestSpelling, beginnings.contains(Array(buffer)) {
      return .undecided(.sequence)
    }
    for length in stride(from: min(longestSpelling, buffer.count), to: 1, by: -1) {
      if let key = spellings[Array(buffer.prefix(length))] { return .key(key, length: length) }
    }
    guard let second = buffer.dropFirst().first else {
      return patienceIsOver ? .key(.escape, length: 1) : .undecided(.sequence)
    }
    switch second {
    case UInt8(ascii: "["): return decodeControlSequence(patienceIsOver: patienceIsOver)
    case UInt8(ascii: "O"): return decodeSingleShift(patienceIsOver: patienceIsOver)
    default: return decodeAlt(patienceIsOver: patienceIsOver)
    }
  }

  /// ESC and then a character is the character held with Alt; ESC and a control is two keys.
  private func decodeAlt(patienceIsOver: Bool) -> Beginning {
    let text = buffer.startIndex + 1
    guard buffer[text] >= 0x20, buffer[text] != 0x7F else { return .key(.escape, length: 1) }
    let beginning = decodeText(from: text, patienceIsOver: patienceIsOver)
    if case .key(.character(let character), let length) = beginning {
      return .key(.alt(character), length: length)
    }
    return beginning
  }

  /// `ESC O x`: arrows in application mode, F1 to F4, and the keypad.
  private func decodeSingleShift(patienceIsOver: Bool) -> Beginning {
    guard let final = buffer.dropFirst(2).first else {
      return patienceIsOver ? .key(.alt("O"), length: 2) : .undecided(.sequence)
    }
    if let key = Self.key(final: final, modifiers: 0) { return .key(key, length: 3) }
    switch final {
    case UInt8(ascii: "M"): return .key(.enter, length: 3)
    case UInt8(ascii: "X"): return .key(.character("="), length: 3)
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The keypad in application mode sends its character moved up by 0x40.
      return .key(.character(Character(Unicode.Scalar(final - 0x40))), length: 3)
    default: return .key(.alt("O"), length: 2)
    }
  }

  /// `ESC [ parameters final`, as ECMA-48 has it.
  private func decodeControlSequence(patienceIsOver: Bool) -> Beginning {
    let body = buffer.dropFirst(2).prefix(64)
    let inner = body.prefix { (0x20..<0x40).contains($0) }
    guard let final = body.dropFirst(inner.count).first else {
      let mayGrow = inner.count < 64 && !patienceIsOver
      return mayGrow ? .undecided(.sequence) : .key(.alt("["), length: 2)
    }
    // A control in its midst: no sequence, so what a person typed.
    guard (0x40..<0x7F).contains(final) else { return .key(.alt("["), length: 2) }
    let length = 2 + inner.count + 1
    let numbers = inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    // xterm adds 1 to the sum of Shift 1, Alt 2, Control 4.
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    guard final == UInt8(ascii: "~") else {
      guard let key = Self.key(final: final, modifiers: modifiers) else {
        return .nothing(length: length)
      }
      return .key(key, length: length)
    }
    if numbers.first == 200 { return .pasteBegins(length: length) }
    guard let key = Self.key(number: numbers.first ?? 0, modifiers: modifiers) else {
      return .nothing(length: length)
    }
    return .key(key, length: length)
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
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
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
