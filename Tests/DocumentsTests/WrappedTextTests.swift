import Testing

@testable import Documents

struct WrappedTextTests {
  /// A text, and its lines in twenty columns.
  struct Example: Sendable, CustomTestStringConvertible {
    let why: String
    let text: String
    let lines: [String]
    var testDescription: String { why }
  }

  static let examples = [
    Example(why: "what fits stays", text: "one two", lines: ["one two"]),
    Example(why: "nothing is one empty line", text: "", lines: [""]),
    Example(
      why: "twenty columns are full", text: "twelve words stand here",
      lines: ["twelve words stand", "here"]),
    Example(
      why: "exactly as long", text: "abcdefghij klmnopqrs", lines: ["abcdefghij klmnopqrs"]),
    Example(
      why: "indentation is kept", text: "    an indented line of words",
      lines: ["    an indented line", "    of words"]),
    Example(
      why: "an item goes on below its words", text: "  - an item that is long",
      lines: ["  - an item that is", "    long"]),
    Example(
      why: "a long word stays whole", text: "see abcdefghijklmnopqrstuvwxyz now",
      lines: ["see", "abcdefghijklmnopqrstuvwxyz", "now"]),
    Example(why: "lines of its own are kept", text: "a\n\nb ", lines: ["a", "", "b"]),
  ]

  @Test(arguments: examples)
  func `text is wrapped at its spaces`(_ example: Example) {
    #expect(WrappedText.lines(example.text, columns: 20) == example.lines)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `wrapping keeps every word and its order, and fits where words do`(seed: UInt64) {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    func next(_ limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }
    let words = (0..<next(60)).map { _ in String(repeating: "x", count: 1 + next(9)) }
    let indent = String(repeating: " ", count: next(8))
    let lines = WrappedText.lines(indent + words.joined(separator: " "), columns: 24)
    #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
    #expect(lines.allSatisfy { $0.count <= 24 })
    #expect(words.isEmpty || lines.allSatisfy { $0.hasPrefix(indent) })
  }
}
