/// A word of an account, where it stands, and what it was written with.
struct TextToken: Hashable, Sendable {
  /// The word in lower case, without apostrophes.
  let word: String
  /// Its stem.
  let stem: String
  /// The word as written where it is a code: `M1`, `HV2`.
  let code: PersonCode?
  /// Its value where it is a number of up to four digits.
  let number: Int?
  /// The sign right before it, where nothing else stands between it and the word before.
  let joint: UInt8?
  let clause: Int
  let sentence: Int

  /// Cuts a text into words.
  static func all(of text: String) -> [TextToken] {
    var cutter = TokenCutter()
    for byte in text.utf8 { cutter.take(byte) }
    cutter.finish()
    return cutter.tokens
  }
}

/// Cuts a text into words, byte by byte.
private struct TokenCutter {
  private(set) var tokens: [TextToken] = []
  private var word: [UInt8] = []
  /// The signs since the last word.
  private var signs: [UInt8] = []
  private var clause = 0
  private var sentence = 0

  mutating func take(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: word.append(byte)
    case UInt8(ascii: "'"): break
    case UInt8(ascii: "&") where !word.isEmpty: break  // A&E is a word
    default:
      finish()
      signs.append(byte)
    }
  }

  /// Takes what stands there for a word.
  mutating func finish() {
    guard !word.isEmpty else { return }
    defer { (word, signs) = ([], []) }
    countClauses(isInList: PersonCode(word) != nil && tokens.last?.code != nil)
    let lower = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let digits = word.allSatisfy { (0x30...0x39).contains($0) }
    tokens.append(
      TextToken(
        word: String(decoding: lower, as: UTF8.self),
        stem: String(decoding: WordStem.of(lower), as: UTF8.self), code: PersonCode(word),
        number: digits && word.count <= 4 ? Int(String(decoding: word, as: UTF8.self)) : nil,
        joint: signs.count == 1 ? signs[0] : nil, clause: clause, sentence: sentence))
  }

  /// Counts what ends with the signs before a word; a comma within a list of people ends nothing.
  private mutating func countClauses(isInList: Bool) {
    let isJoined = signs.count == 1  // as in 12.3.2026
    for sign in signs {
      switch sign {
      // A word or two before a colon are a heading: "Seen: C1 and M1".
      case UInt8(ascii: ":") where tokens.suffix(3).count { $0.clause == clause } < 3: break
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        guard !isJoined, !isInList || sign == UInt8(ascii: ".") else { continue }
        clause += 1
        if sign == UInt8(ascii: ".") { sentence += 1 }
      case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"):
        clause += 1
        sentence += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"): clause += 1
      default: break
      }
    }
  }
}
