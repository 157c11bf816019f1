import Seeds
import Testing

@testable import Terminal

struct SafeTextTests {
  /// Whether a terminal would show a cell's cluster and do nothing else, as a cell can hold it.
  static func isSafe(_ cluster: Character, isASCII: Bool) -> Bool {
    let scalars = Array(cluster.unicodeScalars)
    guard (1...5).contains(scalars.count) else { return false }
    if isASCII { return scalars.count == 1 && (0x20..<0x7F).contains(scalars[0].value) }
    let categories: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator, .surrogate,
    ]
    let first = TextWidth.columns(of: scalars[0]) ?? 0
    return scalars.allSatisfy { !categories.contains($0.properties.generalCategory) }
      && scalars.dropFirst().allSatisfy { TextWidth.columns(of: $0) == 0 }
      && (1...2).contains(first)
  }

  @Test(arguments: [0..<0x20, 0x7F..<0xA0] as [Range<UInt32>])
  func `a control character is shown, not obeyed`(controls: Range<UInt32>) throws {
    for value in controls {
      let text = "a\(Character(try #require(Unicode.Scalar(value))))b"
      let shown = SafeText.shown(text)
      #expect(shown.count == 3)
      #expect(shown.hasPrefix("a") && shown.hasSuffix("b"))
      #expect(shown.allSatisfy { Self.isSafe($0, isASCII: false) })
      #expect(SafeText.shown(text, isASCII: true) == "a?b")
    }
  }

  @Test(
    arguments: [
      0x061C, 0x200B, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066,
      0x2067, 0x2068, 0x2069, 0xFEFF, 0xFFF9, 0xFFFE, 0xE0001, 0xE0041, 0x10FFFF, 0x378,
    ] as [UInt32])
  func `what would reorder or hide text is shown as a mark`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(SafeText.shown("x\(String(scalar))y").contains("\u{FFFD}"))
  }

  struct Example: CustomTestStringConvertible {
    let why: String
    let text: String
    let unicode: String
    let ascii: String

    var testDescription: String { why }
  }

  @Test(arguments: [
    Example(why: "plain", text: "Child Aspen", unicode: "Child Aspen", ascii: "Child Aspen"),
    Example(why: "an escape sequence", text: "\u{1B}[31m", unicode: "␛[31m", ascii: "?[31m"),
    Example(why: "line ends", text: "a\r\n\u{2028}", unicode: "a␍␊␤", ascii: "a???"),
    Example(why: "an accent of its own", text: "e\u{301}", unicode: "e\u{301}", ascii: "e"),
    Example(why: "an accent with no base", text: "\u{301}", unicode: "◌\u{301}", ascii: "?"),
    Example(
      why: "more accents than a cell takes", text: "a" + String(repeating: "\u{301}", count: 9),
      unicode: "a" + String(repeating: "\u{301}", count: 4), ascii: "a"),
    Example(why: "a family", text: "👨‍👩‍👧!", unicode: "👨!", ascii: "?!"),
    Example(why: "a skin tone", text: "👋🏽", unicode: "👋", ascii: "?"),
    Example(why: "a flag", text: "🇬🇧", unicode: "GB", ascii: "GB"),
    Example(why: "a heart asked to be a picture", text: "❤️", unicode: "❤", ascii: "?"),
    Example(why: "a joiner that hides", text: "a\u{200D}b", unicode: "a\u{FFFD}b", ascii: "a?b"),
    Example(why: "Hindi", text: "क्षि", unicode: "क्षि", ascii: "???"),
    Example(why: "a no-break space", text: "a\u{A0}b", unicode: "a b", ascii: "a b"),
    Example(why: "a soft hyphen", text: "a\u{AD}b", unicode: "a-b", ascii: "a-b"),
    Example(
      why: "quotes and dashes", text: "“Zoë’s” – 1…", unicode: "“Zoë’s” – 1…",
      ascii: "\"Zoe's\" - 1~"),
    Example(
      why: "a new emoji libc does not know", text: "\u{1FAE8}", unicode: "\u{FFFD}", ascii: "?"),
  ])
  func `text is shown as far as a cell can`(example: Example) {
    #expect(
      Array(SafeText.shown(example.text).unicodeScalars) == Array(example.unicode.unicodeScalars))
    #expect(SafeText.shown(example.text, isASCII: true) == example.ascii)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `no text makes a cell that is not safe, or hides all of itself`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = random.hostileText(upTo: 40)
    for isASCII in [false, true] {
      for character in text {
        var cells: [SafeCell] = []
        SafeText.forEachCell(of: character, isASCII: isASCII) { cells.append($0) }
        #expect(!cells.isEmpty)
        for cell in cells {
          #expect(Self.isSafe(cell.character, isASCII: isASCII))
          let first = cell.character.unicodeScalars.first
          #expect(first.flatMap { TextWidth.columns(of: $0) } == cell.columns)
        }
      }
    }
  }
}
