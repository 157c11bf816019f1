import Seeds
import Testing
import Trials

@testable import Terminal

/// What a terminal says of itself is no key.
struct KeyReplyTests {
  private func drain(_ decoder: inout KeyDecoder, isSilent: Bool) -> [Input] {
    var inputs: [Input] = []
    while case .input(let input) = decoder.next() { inputs.append(input) }
    guard isSilent else { return inputs }
    while case .input(let input) = decoder.next(patienceIsOver: true) { inputs.append(input) }
    return inputs
  }

  private func inputs(_ bytes: [UInt8], spellings: [[UInt8]: Key] = [:]) -> [Input] {
    var decoder = KeyDecoder(spellings: spellings)
    decoder.feed(bytes)
    return drain(&decoder, isSilent: true)
  }

  /// An answer, and what it is.
  struct Answer: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]

    init(_ words: String, _ bytes: [UInt8]) {
      testDescription = words
      self.bytes = bytes
    }

    init(_ words: String, _ text: String) { self.init(words, Array(text.utf8)) }

    static let all = [
      Answer("tmux's name", "\u{1B}P>|tmux 3.3a\u{1B}\\"),
      Answer("the background's colour", "\u{1B}]11;rgb:1e1e/2e2e/3e3e\u{1B}\\"),
      Answer("a colour, ended by BEL", "\u{1B}]11;rgb:1e1e/2e2e/3e3e\u{7}"),
      Answer("a picture's answer", "\u{1B}_Gi=1;OK\u{1B}\\"),
      Answer("a private message", "\u{1B}^undo\u{1B}\\"),
      Answer("a start of string", "\u{1B}Xundo\u{1B}\\"),
      Answer("a string in UTF-8 controls", "\u{9D}11;u\u{9C}"),
      Answer("a string in bare controls", [0x9D, 0x31, 0x31, 0x3B, 0x75, 0x9C]),
      Answer("a title with letters that hold the byte of ST", "\u{1B}]lÜ “u\u{1B}\\"),
      Answer("where the cursor is", "\u{1B}[24;80R"),
      Answer("where the cursor is, in a bare control", [0x9B] + Array("24;80R".utf8)),
      Answer("a size of pictures", "\u{1B}[?1;0;256S"),
      Answer("an old mouse report", "\u{1B}[M !!"),
      Answer("an old mouse report far to the right", [0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0x9D]),
      Answer("an old mouse report in UTF-8", "\u{1B}[M \u{123}\u{9D}"),
      Answer("a mouse report", "\u{1B}[<0;10;5M\u{1B}[<0;10;5m"),
      Answer("focus", "\u{1B}[I\u{1B}[O"),
      Answer("a report cut off", "\u{1B}[24;8"),
      Answer("a string cut off", "\u{1B}]11;rgb:1e"),
      Answer("a string cut off in its end", "\u{1B}]11;rgb:1e\u{1B}"),
      Answer("an end without a string", "\u{1B}\\"),
    ]
  }

  @Test(arguments: Answer.all)
  func `what a terminal says of itself does nothing, and the next key is a key`(answer: Answer) {
    #expect(inputs(answer.bytes).isEmpty)
    var decoder = KeyDecoder()
    decoder.feed(answer.bytes)
    _ = drain(&decoder, isSilent: true)
    decoder.feed(Array("u".utf8))
    #expect(drain(&decoder, isSilent: false) == [.key(.character("u"))])
  }

  @Test(
    arguments: [
      ("\u{1B}]11;u\u{18}a", "a"), ("\u{1B}]11;u\u{1A}a", "a"), ("\u{1B}[24\u{18}a", "a"),
      ("\u{9E}u\u{1B}\\a", "a"), ("\u{1B}[\u{1B}\\a", "a"),
    ])
  func `CAN, SUB and ST end what a terminal says`(text: String, typed: String) {
    #expect(inputs(Array(text.utf8)).last == .key(.character("a")))
  }

  @Test func `a string cut off by another sequence takes nothing of it`() {
    let text = "\u{1B}]11;rgb\u{1B}[A\u{1B}[24;\u{1B}[B\u{1B}[M \u{1B}OC\u{1B}]0\u{1B}]1\u{7}x"
    #expect(
      inputs(Array(text.utf8))
        == [.key(.up), .key(.down), .key(.right), .key(.character("x"))])
  }

  @Test func `F3 and the console's own keys are keys still`() {
    let text = "\u{1B}OR\u{1B}[13~\u{1B}[[A\u{1B}[[E"
    let numbers = [3, 3, 1, 5]
    #expect(inputs(Array(text.utf8)) == numbers.map { .key(.function($0)) })
    let spelled = [Array("\u{1B}[R".utf8): Key.function(3)]
    #expect(inputs(Array("\u{1B}[R".utf8), spellings: spelled) == [.key(.function(3))])
  }

  @Test func `a paste is text in the spelling with one control too`() {
    #expect(
      inputs(Array("\u{9B}200~\u{1B}]u\u{1B}\\é\u{9B}201~".utf8))
        == [.paste("\u{1B}]u\u{1B}\\é")])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any sequence of replies, cut anywhere, leaves exactly the keys between them`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys: [(bytes: [UInt8], input: Input)] = [
      (Array("u".utf8), .key(.character("u"))), (Array("é".utf8), .key(.character("é"))),
      (Array("\u{1B}[A".utf8), .key(.up)), (Array("\u{1B}OR".utf8), .key(.function(3))),
      (Array("\u{1B}[200~q\u{1B}[201~".utf8), .paste("q")), ([0x0D], .key(.enter)),
    ]
    var decoder = KeyDecoder()
    var (told, typed): ([Input], [Input]) = ([], [])
    for _ in 0..<12 {
      let reply = TerminalReply.random(using: &random)
      for piece in TerminalReply.cut(reply.bytes, longest: 5, using: &random) {
        decoder.feed(piece)
        told += drain(&decoder, isSilent: false)
      }
      if reply.isCutOff { told += drain(&decoder, isSilent: true) }
      guard Bool.random(using: &random) else { continue }
      let key = keys[Int.random(in: 0..<keys.count, using: &random)]
      for piece in TerminalReply.cut(key.bytes, longest: 3, using: &random) {
        decoder.feed(piece)
        told += drain(&decoder, isSilent: false)
      }
      typed.append(key.input)
    }
    #expect(told == typed, "seed \(seed)")
    #expect(decoder.buffer.isEmpty && decoder.next() == .empty, "seed \(seed)")
  }

  @Test(arguments: [true, false])
  func `a megabyte of a string is dropped as it comes`(isCutOff: Bool) {
    var random = SeededGenerator(seed: 20)
    let reply = TerminalReply.string(length: 1 << 20, isCutOff: isCutOff, using: &random)
    var decoder = KeyDecoder()
    var mostHeld = 0
    for piece in TerminalReply.cut(reply.bytes, longest: 1 << 16, using: &random) {
      decoder.feed(piece)
      #expect(drain(&decoder, isSilent: false).isEmpty)
      mostHeld = max(mostHeld, decoder.buffer.count)
    }
    #expect(mostHeld < 8)
    #expect(drain(&decoder, isSilent: isCutOff).isEmpty)
    decoder.feed(Array("u".utf8))
    #expect(drain(&decoder, isSilent: false) == [.key(.character("u"))])
  }
}
