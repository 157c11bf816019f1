// Text as the leak check compares it: nothing but letters and digits, each letter in its plainest
// form. Capitals, spacing, punctuation, apostrophes of every kind, diacritics and what is never
// seen are gone; where a word began and ended is kept beside the letters, so that a name is found
// as a word and a number wherever it stands.

/// A text without all that does not count when words are compared.
struct FoldedText {
  /// Small ASCII letters, digits, and scalars of other scripts as their UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Whether a word begins at each of ``bytes``.
  private(set) var starts: [Bool] = []
  /// Whether the first letter of each word was a capital, at its start; false elsewhere.
  private(set) var capitals: [Bool] = []

  init(_ text: some StringProtocol) {
    var isStart = true
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x30...0x39, 0x61...0x7A: append(UInt8(value), isStart, false)
      case 0x41...0x5A: append(UInt8(value) | 0x20, isStart, true)
      case 0x27, 0x60: continue
      case ..<0x80:
        isStart = true
        continue
      default:
        guard let plain = FoldedText.plain(scalar) else { continue }
        if plain.isEmpty {
          isStart = true
          continue
        }
        var isFirst = isStart
        for byte in plain {
          append(byte, isFirst, isFirst && scalar.properties.isUppercase)
          isFirst = false
        }
      }
      isStart = false
    }
  }

  private mutating func append(_ byte: UInt8, _ isStart: Bool, _ isCapital: Bool) {
    bytes.append(byte)
    starts.append(isStart)
    capitals.append(isStart && isCapital)
  }

  /// A scalar beyond ASCII in its plainest form: none where it separates words, `nil` where it is
  /// to be passed over.
  private static func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let properties = scalar.properties
    switch scalar.value {
    // Apostrophes and quotation marks within a word: O’Connor.
    case 0x2018, 0x2019, 0x201B, 0x02B9, 0x02BB, 0x02BC, 0x02C8, 0x2032, 0xB4, 0xFF07: return nil
    case 0xDF, 0x1E9E: return Array("ss".utf8)
    case 0xF0, 0xD0: return Array("d".utf8)
    case 0xFE, 0xDE: return Array("th".utf8)
    case 0x131: return Array("i".utf8)
    default: break
    }
    if properties.isDefaultIgnorableCodePoint { return nil }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierSymbol: return nil
    case .decimalNumber: return properties.numericValue.map { [0x30 + UInt8($0)] } ?? []
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter:
      return latin(properties.name) ?? Array(properties.lowercaseMapping.utf8)
    default: return []
    }
  }

  /// The letters of a Latin letter's name: `e` of LATIN SMALL LETTER E WITH ACUTE, `oe` of LATIN
  /// SMALL LIGATURE OE; `nil` for other scripts.
  private static func latin(_ name: String?) -> [UInt8]? {
    guard let words = name?.split(separator: " "), let latin = words.firstIndex(of: "LATIN"),
      let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }), kind > latin,
      words.indices.contains(kind + 1)
    else { return nil }
    let letters = words[kind + 1]
    guard letters.utf8.count <= 2 else { return nil }
    return Array(letters.lowercased().utf8)
  }

  /// The words, in order.
  var words: [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = 0
    for place in bytes.indices.dropFirst() where starts[place] {
      words.append(bytes[start..<place])
      start = place
    }
    if start < bytes.count { words.append(bytes[start...]) }
    return words
  }

  /// Whether a word ends before a place.
  func isEnd(_ place: Int) -> Bool { place == bytes.count || starts[place] }
}
