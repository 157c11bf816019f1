// Text as the leak check compares it: folded as find folds it, and then nothing but letters and
// digits. Spacing, punctuation and apostrophes are gone; where a word began and ended is kept
// beside the letters, so that a name is found as a word and a number wherever it stands.

/// A text without all that does not count when words are compared.
struct FoldedWords {
  /// Small ASCII letters, digits, and scalars of other scripts as their UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Whether a word begins at each of ``bytes``.
  private(set) var starts: [Bool] = []
  /// Whether the first letter of each word was a capital, at its start; false elsewhere.
  private(set) var capitals: [Bool] = []

  init(_ text: some StringProtocol) {
    var isStart = true
    for scalar in text.unicodeScalars where !FoldedWords.isSilent(scalar) {
      let folded = FoldedScalar.of(scalar)
      let isCapital = isStart && FoldedWords.isCapital(scalar)
      for place in 0..<folded.count {
        let byte = folded[place]
        switch byte {
        // An apostrophe within a word: O’Connor.
        case 0x27: continue
        case 0x30...0x39, 0x61...0x7A: append(byte, &isStart, isCapital)
        case 0x80... where scalar.properties.isAlphabetic: append(byte, &isStart, isCapital)
        default: isStart = true
        }
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ isStart: inout Bool, _ isCapital: Bool) {
    bytes.append(byte)
    starts.append(isStart)
    capitals.append(isStart && isCapital)
    isStart = false
  }

  /// What neither is a letter nor parts two words.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .modifierSymbol: true
    default: false
    }
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
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
