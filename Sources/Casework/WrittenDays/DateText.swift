/// The text of a date before it is read: in one spelling of spaces, dashes, digits and quotes.
///
/// Days that are typed and days that are imported are both folded here, so that marks nobody sees
/// and figures of any kind mean the same everywhere.
enum DateText {
  /// Lower case, with plain spaces, hyphens, apostrophes and digits, and without what is never
  /// seen: spreadsheets and web pages put marks of direction into dates.
  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: folded.append("-")
      case 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: folded.append("'")
      case 0x223C, 0x2248, 0xFF5E: folded.append("~")
      case 0xFF1F: folded.append("?")
      case 0x2044, 0x2215, 0xFF0F: folded.append("/")
      case 0x00...0x7F:
        let isSpace = scalar.value <= 0x20 || scalar.value == 0x7F
        folded.append(
          isSpace ? " " : scalar.properties.lowercaseMapping.unicodeScalars.first ?? " ")
      default:
        if scalar.properties.isWhitespace {
          folded.append(" ")
        } else if scalar.properties.numericType == .decimal,
          let value = scalar.properties.numericValue
        {
          // The figures of any script count from nought to nine.
          folded.append(Unicode.Scalar(UInt8(value) + 0x30))
        } else if !scalar.properties.isDefaultIgnorableCodePoint {
          folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    var trimmed = String(folded)[...]
    while let last = trimmed.last, " .,:;".contains(last) { trimmed.removeLast() }
    while let first = trimmed.first, " ,:;*'".contains(first) { trimmed.removeFirst() }
    return String(trimmed)
  }

  /// The text cut at spaces, commas and brackets.
  static func pieces(of folded: String) -> [String] {
    folded.split { " ,()[]\"".contains($0) }.map(String.init)
  }

  /// The tokens of the pieces, without words that add nothing; `nil` where it can be no date.
  static func tokens(of pieces: [String]) -> [TypedDayToken]? {
    var tokens: [TypedDayToken] = []
    for piece in pieces where !emptyWords.contains(piece) {
      guard let found = TypedDayToken.tokens(of: piece) else { return nil }
      tokens += found
    }
    while let last = tokens.last, [.mark("."), .mark(":"), .mark(";")].contains(last) {
      tokens.removeLast()
    }
    return tokens
  }

  /// A whole number in ASCII digits, up to nine of them.
  static func number(_ digits: some StringProtocol) -> Int? {
    guard (1...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(digits)
  }

  /// Whether a text says that there is no day to give.
  static func saysNoDay(_ folded: String) -> Bool {
    let words = folded.split { " .-/?".contains($0) }.joined(separator: " ")
    return words.isEmpty || noDay.contains(words)
  }

  private static let emptyWords: Set<String> = [
    "of", "the", "in", "on", "during", "dated", "date:", "sometime",
  ]

  private static let noDay: Set<String> = [
    "n a", "na", "none", "nil", "null", "unknown", "not known", "unknown date", "date unknown",
    "not recorded", "no date", "no date recorded", "no date given", "undated", "tbc", "tba", "tbd",
    "to be confirmed", "ongoing", "on going", "various", "various dates", "multiple", "current",
    "present", "to date", "now", "see above", "as above", "ditto", "see below", "not applicable",
    "not stated", "unclear", "unsure", "not sure", "x", "xx", "xxx", "today", "yesterday",
    "historic", "historical", "continuous", "throughout", "frequent", "regularly", "not available",
  ]
}
