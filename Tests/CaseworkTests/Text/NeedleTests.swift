import Seeds
import Testing

@testable import Casework

struct NeedleTests {
  /// The search as anybody would write it: whether the folded bytes hold the folded bytes.
  private func slowly(_ needle: String, isIn text: String) -> Bool {
    let wanted = FoldedText(needle).bytes
    let hay = FoldedText(text).bytes
    guard wanted.count <= hay.count else { return false }
    return (0...(hay.count - wanted.count)).contains { start in
      Array(hay[start..<(start + wanted.count)]) == wanted
    }
  }

  private static func text(_ most: Int, _ random: inout SeededGenerator) -> String {
    // Few letters, so that near misses and overlaps are common.
    let letters = Array("aAbBzZ@[éÉß字s’'–- \u{A0}½\u{AD}…".unicodeScalars) + ["\u{301}"]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...most, using: &random) {
      text.append(letters.randomElement(using: &random) ?? "a")
    }
    return String(text)
  }

  @Test(arguments: 1...20)
  func `a needle is found where a slow search finds it`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<400 {
      let hay = Self.text(12, &random)
      let word = Self.text(4, &random)
      let isFound = slowly(word, isIn: hay)
      #expect(Needle(word).isIn(hay) == isFound, "seed \(seed): \(word) in \(hay)")
      var haystack = Haystack()
      haystack.add(["x", hay])
      haystack.add(["y"])
      #expect(
        (haystack.rows(with: Needle(word)).first == 0) == isFound || "xy".contains(word),
        "seed \(seed): \(word) in \(hay)")
      for range in Needle(word).ranges(in: hay) {
        let piece = String(decoding: Array(hay.utf8)[range], as: UTF8.self)
        #expect(slowly(word, isIn: piece), "seed \(seed): \(word) in \(hay)")
      }
    }
  }

  @Test(arguments: [
    ("", "", true), ("", "any", true), ("x", "", false), ("ASP", "Child Aspen", true),
    ("aspen ", "Child Aspen", false), ("aab", "aaab", true), ("É", "é", true), ("[", "{", false),
    ("didn't", "She didn’t attend", true), ("\"quoted\"", "“quoted”", true),
    ("decision", "a de\u{AD}cision", true), ("elan", "e\u{301}lan", true), ("élan", "elan", true),
    ("strasse", "Straße", true), ("e;", "Stra\u{DF}e; a", true), ("a - b", "a – b", true),
    ("a--b", "a—b", true), ("now... then", "now… then", true), ("10 mg", "10\u{A0}mg", true),
    ("1/2", "½", true), ("attended. She", "attended.  She", true), ("Zoe", "𝐙𝐨𝐞", true),
  ])
  func `what a plain keyboard types finds what Word wrote`(
    word: String, text: String, isFound: Bool
  ) {
    #expect(Needle(word).isIn(text) == isFound)
    #expect(Needle(word).isEmpty == word.isEmpty)
  }

  @Test
  func `a letter is found with the accents that follow it`() {
    #expect(Needle("e").ranges(in: "e\u{301}te") == [0..<3, 4..<5])
    #expect(Needle("strasse").firstRange(in: "Straße") == 0..<7)
    #expect(Needle("se").firstRange(in: "Straße") == 4..<7)
  }
}
