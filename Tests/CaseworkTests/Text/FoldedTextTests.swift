import Seeds
import Testing

@testable import Casework

struct FoldedTextTests {
  /// What a word processor, a phone or a file from elsewhere makes of keys.
  private static let written: [Character: [String]] = [
    "'": ["’", "‘", "ʼ", "′", "＇"], "\"": ["“", "”", "„", "«", "»"],
    "-": ["–", "—", "‑", "‐", "−"],
    " ": ["\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", "  ", "\n"],
    "e": ["é", "e\u{301}", "Ę", "ē", "E\u{328}\u{301}", "ｅ", "𝐞", "\u{AD}e", "e\u{200B}"],
    "o": ["ö", "o\u{308}", "Ø", "ő", "𝑜", "\u{200E}o"], "s": ["š", "Ş", "s\u{327}", "ſ"],
    "c": ["ç", "Č", "c\u{30C}"], "l": ["ł", "Ĺ"], "n": ["ñ", "n\u{303}"], "i": ["ı", "İ", "ī"],
    "k": ["K", "ķ"], "2": ["２", "②", "𝟐"], "a": ["Å", "ạ\u{302}", "ǟ"],
  ]

  private static let words = [
    "didn't", "\"quoted\"", "co-operate", "decision", "elan", "cafe", "2 nails", "o'neill", "k2",
    "alone", "clinic",
  ]

  @Test(arguments: Array<UInt64>(1...60))
  func `everything that finds finds what was typed, however it was written`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let typed = try #require(FoldedTextTests.words.randomElement(using: &random))
    let written = typed.map { key -> String in
      let others = FoldedTextTests.written[key] ?? []
      let isOther = Int.random(in: 0..<3, using: &random) > 0
      return isOther ? others.randomElement(using: &random) ?? "\(key)" : "\(key)"
    }.joined()
    let text = "Seen at home: \(written), and noted."
    let comment = Comment("seed \(seed): \(typed) in \(text)")
    #expect(FoldedText(typed) == FoldedText(written), comment)
    #expect(Needle(typed).isIn(text), comment)
    #expect(!Needle(typed).ranges(in: text).isEmpty, comment)
    var haystack = Haystack()
    haystack.add([text])
    #expect(haystack.rows(with: Needle(typed)) == [0], comment)
    var texts = PlacedTexts()
    texts.add(text, at: .criteria)
    #expect(texts.indices(with: SearchedWord.all(in: typed), under: "") == [0], comment)
    // The leak check folds at least as much.
    if typed.allSatisfy({ $0.isLetter || $0 == "'" }) {
      var identity = IdentityInTest()
      identity.append([.answered(.mother, Confidential(typed.capitalizedWord))])
      let check = LeakCheck(identity.identity, open: [], today: day("2026-12-31"))
      #expect(check.questions(in: text) == [.mother], comment)
    }
  }

  /// Letters whose accents are taken off: Latin, Greek, Cyrillic, Arabic.
  private static let letters = [0xC0..<0x250, 0x370..<0x530, 0x621..<0x6D6, 0x1E00..<0x2000]
    .joined().compactMap { Unicode.Scalar(UInt32($0)) }.filter(\.properties.isAlphabetic)

  @Test
  func `a letter is the same composed and decomposed`() {
    // Two strings are equal to Swift where they are to Unicode, however they are composed.
    let composed = Dictionary(
      FoldedTextTests.letters.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
    let plain = (0x41...0x5A).map { Unicode.Scalar(UInt8($0)) }
    let marks = [0x300..<0x345, 0x653..<0x656].joined().compactMap { Unicode.Scalar(UInt32($0)) }
    var pairs = 0
    for base in plain + plain.map({ Unicode.Scalar(UInt8($0.value) | 0x20) }) + Self.letters {
      for mark in marks {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: [base, mark])
        guard let first = String(text).first, let whole = composed[first] else { continue }
        pairs += 1
        let decomposed = FoldedText(String(text))
        #expect(FoldedText(String(whole)) == decomposed, "\(String(text)), \(whole.value)")
      }
    }
    #expect(pairs > 700)
  }

  @Test
  func `case does not matter in any script that has it`() {
    for letter in FoldedTextTests.letters {
      let text = String(letter)
      // A letter whose capital is two letters is left out: only ß is common, and is tested.
      guard letter.properties.uppercaseMapping.unicodeScalars.count == 1 else { continue }
      #expect(
        FoldedText(letter.properties.uppercaseMapping) == FoldedText(text), "\(letter.value)")
    }
  }

  @Test(arguments: Array<UInt64>(1...40))
  func `folding twice is folding once, and never makes a zero`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<200 {
      let value = UInt32.random(in: 0...0x2FFF, using: &random)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    let folded = FoldedText(String(text))
    #expect(!folded.bytes.contains(0))
    let again = FoldedText(String(decoding: folded.bytes, as: UTF8.self))
    #expect(again == folded, "seed \(seed)")
  }

  @Test
  func `what differs stays different`() {
    for (one, other) in [("a", "b"), ("й", "к"), ("1", "l"), ("0", "o"), ("rn", "m"), ("€", "£")] {
      #expect(FoldedText(one) != FoldedText(other))
    }
    // A Cyrillic letter is no Latin one, but to the leak check.
    #expect(FoldedText("Ѕmith") != FoldedText("Smith"))
  }
}

extension String {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
