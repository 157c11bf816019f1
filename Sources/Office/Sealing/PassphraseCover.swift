import CaseStore

/// A passphrase with the parts that are tried first covered, to see what is left of it.
///
/// It works on one copy of the bytes, which it overwrites in the end.
struct PassphraseCover {
  /// What covers a part.
  enum Kind { case common, ofTheWork, pattern }

  /// Letters in lower case, digits and signs; no blanks and no signs that people put between words.
  private var letters: [UInt8]
  private var kinds: [Kind?]
  private var commonWords = 0

  init(of bytes: UnsafeRawBufferPointer) {
    letters = []
    letters.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "!"), 0x80...:
        letters.append(byte)
      default: break
      }
    }
    kinds = Array(repeating: nil, count: letters.count)
  }

  /// Whether it says the same few characters again and again.
  var isRepetition: Bool {
    // Nothing but blanks and dashes is that, too.
    guard letters.count >= 4 else { return true }
    return (1...(letters.count / 2)).contains { length in
      length <= Self.shortestUnit
        && (length..<letters.count).allSatisfy { letters[$0] == letters[$0 - length] }
    }
  }

  /// Covers each word wherever it stands and nothing is covered yet.
  mutating func cover(_ words: [[UInt8]], as kind: Kind) {
    for word in words where word.count <= letters.count {
      var isFound = false
      for start in 0...(letters.count - word.count) {
        let range = start..<(start + word.count)
        guard kinds[range].allSatisfy({ $0 == nil }),
          zip(letters[range], word).allSatisfy({ Self.stands($0, for: $1) })
        else { continue }
        for place in range { kinds[place] = kind }
        isFound = true
      }
      if isFound, kind == .common { commonWords += 1 }
    }
  }

  /// Covers runs of three and more along the keyboard, the alphabet or the digits, characters that
  /// are repeated, and years.
  mutating func coverRuns() {
    var start = 0
    while start < letters.count {
      var end = start + 1
      var step: Int?
      while end < letters.count, let next = Self.step(letters[end - 1], letters[end]),
        step == nil || step == next
      {
        step = next
        end += 1
      }
      if end - start >= 3 {
        for place in start..<end where kinds[place] == nil { kinds[place] = .pattern }
        start = end
      } else {
        start += 1
      }
    }
    coverYears()
  }

  private mutating func coverYears() {
    guard letters.count >= 4 else { return }
    for start in 0...(letters.count - 4) where kinds[start..<(start + 4)].contains(nil) {
      let digits = letters[start..<(start + 4)]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
        digits.starts(with: Array("19".utf8)) || digits.starts(with: Array("20".utf8))
      else { continue }
      for place in start..<(start + 4) where kinds[place] == nil { kinds[place] = .pattern }
    }
  }

  /// Whether what is left is worth no guessing: a common word counts as two characters, others not.
  var isTooLittle: Bool {
    // Counted in place, so that no copy of the letters is left in memory.
    var (left, isSeen) = (0, [Bool](repeating: false, count: 256))
    for place in letters.indices where kinds[place] == nil {
      left += 1
      isSeen[Int(letters[place])] = true
    }
    return 2 * commonWords + min(left, 2 * isSeen.count { $0 }) < Self.least
  }

  /// What covers most of it.
  var flaw: PassphraseFlaw {
    func count(_ kind: Kind) -> Int { kinds.count { $0 == kind } }
    let most = max(count(.common), count(.ofTheWork), count(.pattern))
    if count(.ofTheWork) == most { return .ofTheWork }
    return count(.common) == most ? .common : .pattern
  }

  mutating func wipe() { letters.wipe() }

  private static let shortestUnit = 7
  private static let least = 8

  /// Whether a character was typed for a letter, or for the digit it is.
  private static func stands(_ typed: UInt8, for letter: UInt8) -> Bool {
    if typed == letter { return true }
    return switch typed {
    case UInt8(ascii: "0"): letter == UInt8(ascii: "o")
    case UInt8(ascii: "1"), UInt8(ascii: "!"):
      letter == UInt8(ascii: "i") || letter == UInt8(ascii: "l")
    case UInt8(ascii: "3"): letter == UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): letter == UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): letter == UInt8(ascii: "s")
    case UInt8(ascii: "7"): letter == UInt8(ascii: "t")
    default: false
    }
  }

  /// Across the keyboard, and down it.
  private static let rows: [[UInt8]] = [
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm",
  ].map { Array($0.utf8) }

  /// By how many keys one goes from one character to the next; `nil` where they are no neighbours.
  private static func step(_ one: UInt8, _ other: UInt8) -> Int? {
    if one == other { return 0 }
    let isBoth = { (range: ClosedRange<UInt8>) in range.contains(one) && range.contains(other) }
    // 0 follows 9 on the keyboard.
    if one == UInt8(ascii: "9"), other == UInt8(ascii: "0") { return 1 }
    if one == UInt8(ascii: "0"), other == UInt8(ascii: "9") { return -1 }
    if isBoth(0x30...0x39) || isBoth(0x61...0x7A) {
      let step = Int(other) - Int(one)
      if abs(step) == 1 { return step }
    }
    for row in rows {
      guard let from = row.firstIndex(of: one), let to = row.firstIndex(of: other) else { continue }
      if abs(to - from) == 1 { return to - from }
    }
    return nil
  }
}
