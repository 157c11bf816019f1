import Casework
import Seeds
import Trials

/// What a plain keyboard types is looked for in what a word processor made of it, everywhere that
/// finds.
enum FoldingSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    while order.goesOn(after: done, usually: 200_000) {
      done += 1
      let typed = String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          keys.randomElement(using: &random) ?? "a"
        })
      let text = "Seen, " + typed.map { written($0, &random) }.joined() + " & noted"
      let needle = Needle(typed)
      tally.expect(needle.isEmpty || needle.isIn(text), "“\(typed)” is not found in “\(text)”")
      var haystack = Haystack()
      haystack.add(["", text])
      tally.expect(
        haystack.rows(with: needle) == [0], "“\(typed)” is not in the list with “\(text)”")
      var texts = PlacedTexts()
      texts.add(text, at: .criteria)
      let words = SearchedWord.all(in: typed)
      tally.expect(
        words.isEmpty || texts.indices(with: words, under: "") == [0],
        "find does not find “\(typed)” in “\(text)”")
      let ranges = needle.ranges(in: text)
      tally.expect(
        ranges.allSatisfy { $0.upperBound <= text.utf8.count && !$0.isEmpty },
        "“\(typed)” is found beyond “\(text)”")
      if tally.isHopeless { return }
    }
    tally.count("texts looked for", done)
  }

  private static let keys = Array("abcdeilnostuyz0123 '\"-.,()/ks")

  /// A key as something else may write it.
  private static func written(_ key: Character, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "\(key)"
    case 1: others[key]?.randomElement(using: &random) ?? "\(key)"
    case 2: "\(key)".uppercased()
    default:
      (key.isLetter ? "\(key)\u{301}" : "\(key)") + (silent.randomElement(using: &random) ?? "")
    }
  }

  private static let silent = ["", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200E}"]
  private static let others: [Character: [String]] = [
    "'": ["’", "‘", "ʼ", "′", "´", "`", "＇"], "\"": ["“", "”", "„", "«", "″"],
    "-": ["–", "—", "‑", "‐", "−", "―", "--"], " ": ["\u{A0}", "\u{2009}", "\u{3000}", "\n", "  "],
    "a": ["ä", "Å", "ā", "ａ", "𝐚", "ⓐ"], "e": ["é", "È", "ę", "ｅ", "𝑒"], "o": ["ø", "Ö", "ő"],
    "c": ["ç", "Č"], "i": ["ı", "İ", "í"], "l": ["ł"], "n": ["ñ", "Ň"], "s": ["š", "ſ"],
    "u": ["ü", "Ů"], "y": ["ý"], "z": ["ž", "Ż"], "k": ["K"], "1": ["１", "①", "¹"],
  ]
}
