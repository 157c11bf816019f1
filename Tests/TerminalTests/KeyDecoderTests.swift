import Seeds
import Testing

@testable import Terminal

struct KeyDecoderTests {
  /// All inputs of some bytes, with patience over only at their end.
  private func inputs(_ bytes: [UInt8], spellings: [[UInt8]: Key] = [:]) -> [Input] {
    var decoder = KeyDecoder(spellings: spellings)
    decoder.feed(bytes)
    return drain(&decoder, isOver: true)
  }

  private func drain(_ decoder: inout KeyDecoder, isOver: Bool) -> [Input] {
    var inputs: [Input] = []
    while true {
      switch decoder.next() {
      case .input(let input): inputs.append(input)
      case .empty: return inputs
      case .undecided:
        guard isOver, case .input(let input) = decoder.next(patienceIsOver: true) else {
          return inputs
        }
        inputs.append(input)
      }
    }
  }

  private func keys(_ text: String) -> [Key?] {
    inputs(Array(text.utf8)).map {
      guard case .key(let key) = $0 else { return nil }
      return key
    }
  }

  @Test(
    arguments: [
      ("a", [.character("a")]), ("é", [.character("é")]),
      ("e\u{301}x", [.character("e\u{301}"), .character("x")]),
      ("👨‍👩‍👧🇬🇧", [.character("👨‍👩‍👧"), .character("🇬🇧")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\r\n", [.enter, .enter]), ("\t", [.tab]),
      ("\u{7F}\u{08}", [.backspace, .backspace]), ("\u{01}\u{1A}", [.control("a"), .control("z")]),
      ("\u{1C}\0", [.control("\\"), .control(" ")]),
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
      ("\u{1B}é", [.alt("é")]), ("\u{1B}\r", [.escape, .enter]), ("\u{1B}[", [.alt("[")]),
      ("\u{1B}O", [.alt("O")]), ("\u{1B}[A\u{1B}OA", [.up, .up]),
      ("\u{1B}[1;5C\u{1B}[1;2D\u{1B}[1;3D", [.controlRight, .shiftLeft, .controlLeft]),
      (
        "\u{1B}[1;2A\u{1B}[1;2B\u{1B}[1;2H\u{1B}[1;2F",
        [.shiftUp, .shiftDown, .shiftHome, .shiftEnd]
      ),
      (
        "\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~",
        [.home, .end, .home, .end, .home, .end]
      ),
      (
        "\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z",
        [.insert, .delete, .pageUp, .pageDown, .backTab]
      ),
      (
        "\u{1B}OP\u{1B}OS\u{1B}[15~\u{1B}[24~",
        [.function(1), .function(4), .function(5), .function(12)]
      ),
      ("\u{1B}OM\u{1B}Op\u{1B}Ok", [.enter, .character("0"), .character("+")]),
      ("\u{1B}[I\u{1B}[?62;22c\u{1B}[201~x", [.character("x")]),
      ("\u{1B}[\u{1B}[A", [.alt("["), .up]),
      ("a\u{85}b", [.character("a"), .character("b")]),
    ] as [(String, [Key])])
  func `bytes are the keys a person meant`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func `the terminal's own spelling comes first`() {
    let linux: [[UInt8]: Key] = [Array("\u{1B}[[A".utf8): .function(1)]
    #expect(inputs(Array("\u{1B}[[Ax".utf8), spellings: linux).count == 2)
    #expect(inputs(Array("\u{1B}[[A".utf8), spellings: linux) == [.key(.function(1))])
    #expect(inputs(Array("\u{1B}[A".utf8), spellings: linux) == [.key(.up)])
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], "\u{FFFD}a"), ([0xE9, 0x61, 0x62], "\u{FFFD}ab"), ([0xC3], "\u{FFFD}"),
      ([0xED, 0xA0, 0x80, 0x61], "\u{FFFD}\u{FFFD}\u{FFFD}a"),
      ([0x61, 0xCC], "a\u{FFFD}"), ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], String)])
  func `a byte that is not UTF-8 is shown and takes nothing with it`(bytes: [UInt8], text: String) {
    #expect(inputs(bytes) == text.map { .key(.character($0)) })
  }

  @Test func `a paste is text, whatever is in it`() {
    let text = "one\r\ntwo\rthree\n\u{1B}[A\u{3}é"
    let pasted = inputs(Array("a\u{1B}[200~\(text)\u{1B}[201~b".utf8))
    #expect(
      pasted == [
        .key(.character("a")), .paste("one\ntwo\nthree\n\u{1B}[A\u{3}é"), .key(.character("b")),
      ])
  }

  @Test func `a paste whose end never comes is given up with what there is`() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~lost end\u{1B}[20".utf8))
    #expect(decoder.next() == .undecided(.text))
    #expect(decoder.next(patienceIsOver: true) == .input(.paste("lost end\u{1B}[20")))
    decoder.feed([0x61])
    #expect(decoder.next() == .input(.key(.character("a"))))
  }

  @Test func `a paste too long for memory comes in whole characters`() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~".utf8))
    let text = String(repeating: "漢", count: KeyDecoder.pasteLimit / 3 + 10)
    decoder.feed(Array(text.utf8))
    decoder.feed(Array("\u{1B}[201~".utf8))
    let pieces = drain(&decoder, isOver: false).map { input -> String in
      guard case .paste(let piece) = input else { return "not a paste" }
      return piece
    }
    #expect(pieces.count == 2)
    #expect(pieces.joined() == text)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `however the bytes are cut into reads, the keys are the same`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "a", "é", "漢", "\u{1B}[A", "\u{1B}OB", "\u{1B}[1;5C", "\u{1B}[15~", "\r", "\t",
      "\u{1B}[200~p\u{1B}[Aé\u{1B}[201~", "\u{1B}[?1;2c",
    ]
    let text = (0..<30).compactMap { _ in parts.randomElement(using: &random) }.joined()
    var decoder = KeyDecoder()
    var cut: [Input] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...4, using: &random)
      decoder.feed(rest.prefix(count))
      rest = rest.dropFirst(count)
      cut += drain(&decoder, isOver: false)
    }
    #expect(cut == inputs(Array(text.utf8)))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `any bytes come to an end and none is a control in a character`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: 0...255, using: &random)
        : Array("\u{1B}[O;20~".utf8).randomElement() ?? 0
    }
    for case .key(.character(let character)) in inputs(bytes) {
      let value = character.unicodeScalars.first?.value ?? 0
      #expect(value >= 0x20 && !(0x7F..<0xA0).contains(value))
    }
  }
}
