import Seeds
import Testing

@testable import Casework

struct TextDecodingTests {
  typealias Encoding = TextDecoding.Encoding

  /// The same words as each program writes them.
  static let words = "She didn’t attend – café, £20"

  static let files: [(Encoding, [UInt8])] = [
    (.utf8, Array(words.utf8)),
    (.utf8WithMark, [0xEF, 0xBB, 0xBF] + Array(words.utf8)),
    (.utf16LittleEndian, [0xFF, 0xFE] + utf16(words, high: 1)),
    (.utf16BigEndian, [0xFE, 0xFF] + utf16(words, high: 0)),
    (.utf16LittleEndian, utf16(words, high: 1)),
    (.utf16BigEndian, utf16(words, high: 0)),
    (.windows1252, bytes("She didn\u{92}t attend \u{96} caf\u{E9}, \u{A3}20")),
    (.macRoman, bytes("She didn\u{D5}t attend \u{D0} caf\u{8E}, \u{A3}20\r")),
  ]

  /// One byte for each scalar, by its number.
  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func utf16(_ text: String, high: Int) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return high == 1 ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: files)
  func `the same words are read whichever program wrote them`(
    _ encoding: Encoding, _ bytes: [UInt8]
  ) {
    let decoding = TextDecoding(bytes)
    #expect(decoding.encoding == encoding)
    #expect(!decoding.isDoubtful)
    #expect(decoding.text.filter { $0 != "\r" } == Self.words)
  }

  @Test
  func `only carriage returns and letters that make sense are of the Macintosh`() {
    // “caf\u{8E}” with line feeds: a capital in a word, so that nobody can be sure.
    let withLineFeeds = TextDecoding(Self.bytes("caf\u{8E}\n"))
    #expect(withLineFeeds.encoding == .windows1252)
    #expect(withLineFeeds.isDoubtful)
    // As Windows wrote it, the lines ended by a program that knows carriage returns alone.
    let windows = TextDecoding(Self.bytes("didn\u{92}t\r"))
    #expect(windows.encoding == .windows1252)
    #expect(windows.text == "didn’t\r")
    #expect(windows.isDoubtful)
  }

  @Test
  func `one wrong byte costs no letters on other lines`() {
    let decoding = TextDecoding(Array("café\ncaf".utf8) + [0xE9] + Array("\nZoë".utf8))
    #expect(decoding.encoding == .mixed)
    #expect(decoding.text == "café\ncafé\nZoë")
  }

  @Test
  func `half a letter of UTF-16 is doubtful`() {
    #expect(TextDecoding([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8]).isDoubtful)
    #expect(TextDecoding([0xFF, 0xFE, 0x41, 0x00, 0x41]).isDoubtful)
  }

  @Test(arguments: Array<UInt64>(1...200))
  func `any bytes are text, and text in UTF-8 is itself`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...60, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let decoding = TextDecoding(bytes)
    if let text = String(validating: bytes, as: UTF8.self), decoding.encoding == .utf8 {
      #expect(Array(decoding.text.utf8) == Array(text.utf8), "seed \(seed)")
    }
    #expect(decoding.isDoubtful || !decoding.text.contains("\u{FFFD}"), "seed \(seed)")
  }
}

struct LineBreaksTests {
  @Test(arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func `every kind of line end is one line end`(_ end: String) {
    #expect(LineBreaks.mended("a\(end)b") == "a\nb")
    #expect(LineBreaks.mended("a\(end)\(end)b") == "a\n\nb")
    #expect(LineBreaks.mended(LineBreaks.mended("\(end)a\(end)")) == "\na\n")
  }

  @Test
  func `what ends no line is left byte for byte`() {
    for text in ["", "e\u{301}", "’ – £ Â", "\u{1E}\u{84}\u{86}"] {
      #expect(Array(LineBreaks.mended(text).utf8) == Array(text.utf8))
    }
  }
}
