import Seeds
import Terminal
import Testing

@testable import Screens

struct WrappingTests {
  @Test(arguments: 1...20)
  func `no line is wider than asked for, and nothing but spaces goes`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      let pieces = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        random.text(atMost: 12)
      }
      let text = pieces.joined(separator: Bool.random(using: &random) ? " " : "  ")
      // No cluster is wider than half of the narrowest.
      let columns = Int.random(in: 8...30, using: &random)
      let lines = text.wrapped(to: columns)
      #expect(!lines.isEmpty)
      for line in lines {
        #expect(TextWidth.columns(of: line) <= columns, "seed \(seed): \(line) in \(columns)")
        #expect(!line.contains(Character("\n")))
      }
      #expect(unspaced(lines.joined()) == unspaced(text), "seed \(seed)")
    }
  }

  /// The scalars but spaces and line ends, so that joining lines changes no cluster.
  private func unspaced(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\n" && $0 != "\r" }
  }

  @Test(arguments: 1...20)
  func `a line could not have held the next one's first word`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = (0..<40).map { _ in
      String(repeating: "x", count: Int.random(in: 1...9, using: &random))
    }
    let columns = Int.random(in: 9...40, using: &random)
    let lines = words.joined(separator: " ").wrapped(to: columns)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let first = next.prefix { $0 != " " }
      #expect(line.count + 1 + first.count > columns, "seed \(seed)")
    }
  }

  struct Example: Sendable {
    let text: String
    let columns: Int
    let lines: [String]

    init(_ text: String, _ columns: Int, _ lines: [String]) {
      (self.text, self.columns, self.lines) = (text, columns, lines)
    }
  }

  @Test(arguments: [
    Example("", 10, [""]),
    Example("one two", 7, ["one two"]),
    Example("one two", 6, ["one", "two"]),
    Example("a\n\nb", 10, ["a", "", "b"]),
    Example("abcdefg", 3, ["abc", "def", "g"]),
    Example("  in two steps", 8, ["  in two", "  steps"]),
    Example("会议记录", 5, ["会议", "记录"]),
    Example("x", 0, ["x"]),
    Example("xy", -4, ["x", "y"]),
  ])
  func `text is broken between words, and within one only where it must`(_ example: Example) {
    #expect(example.text.wrapped(to: example.columns) == example.lines)
  }

  @Test
  func `in so many lines the last one says that there is more`() {
    #expect("one two three four".wrapped(to: 5, lines: 2) == ["one", "two …"])
    #expect("one two".wrapped(to: 5, lines: 2) == ["one", "two"])
    #expect("one".wrapped(to: 5, lines: 0) == ["one"])
  }
}
