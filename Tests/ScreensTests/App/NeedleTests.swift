import Testing

@testable import Screens

struct NeedleTests {
  /// The search as anybody would write it, a letter at a time.
  private func slowly(_ needle: String, isIn text: String) -> Bool {
    let wanted = needle.utf8.map(folded)
    let hay = text.utf8.map(folded)
    guard wanted.count <= hay.count else { return false }
    return (0...(hay.count - wanted.count)).contains { start in
      Array(hay[start..<(start + wanted.count)]) == wanted
    }
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }

  @Test(arguments: 1...20)
  func `a needle is found where a slow search finds it`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    // Few letters, so that near misses and overlaps are common.
    let letters = Array("aAbBzZ@[é字")
    for _ in 0..<400 {
      let hay = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
      let word = String(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
      #expect(
        Needle(word).isIn(hay) == slowly(word, isIn: hay), "seed \(seed): \(word) in \(hay)")
    }
  }

  @Test(arguments: [
    ("", "", true), ("", "any", true), ("x", "", false), ("ASP", "Child Aspen", true),
    ("aspen ", "Child Aspen", false), ("aab", "aaab", true), ("É", "é", false), ("[", "{", false),
  ])
  func `a needle is found whatever the case of ASCII letters`(
    word: String, text: String, isFound: Bool
  ) {
    #expect(Needle(word).isIn(text) == isFound)
    #expect(Needle(word).isEmpty == word.isEmpty)
  }
}
