import Seeds

/// Something a terminal says of itself on the line on which keys arrive: an answer, a report.
///
/// None of it is a key. What ends it, and in which of the three spellings it begins, is drawn by
/// lot.
package struct TerminalReply: Sendable {
  package let bytes: [UInt8]
  /// Whether it has no end, so that only a silence or an ESC ends it.
  package let isCutOff: Bool

  /// Draws a reply; a string among them holds so many bytes at most.
  package static func random(
    using random: inout SeededGenerator, longest: Int = 40
  ) -> TerminalReply {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: string(length: Int.random(in: 0...longest, using: &random), using: &random)
    case 5: mouse(using: &random)
    case 6: longReport(using: &random)
    default: report(using: &random)
    }
  }

  /// An OSC, DCS, APC, PM or SOS string of so many bytes, about.
  package static func string(
    length: Int, isCutOff: Bool? = nil, using random: inout SeededGenerator
  ) -> TerminalReply {
    let kinds: [(letter: UInt8, control: UInt8)] = [
      (0x5D, 0x9D), (0x50, 0x90), (0x5F, 0x9F), (0x5E, 0x9E), (0x58, 0x98),
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    let ends: [[UInt8]] = [
      [0x07], [0x1B, 0x5C], [0xC2, 0x9C], [0x9C], [0x18], [0x1A], [],
    ]
    let isOpen = isCutOff ?? (Int.random(in: 0..<ends.count, using: &random) == ends.count - 1)
    let end = isOpen ? [] : ends[Int.random(in: 0..<(ends.count - 1), using: &random)]
    var body: [UInt8] = []
    while body.count < length { body += piece(using: &random) }
    return TerminalReply(
      bytes: introducer(kind.letter, kind.control, using: &random) + body + end, isCutOff: isOpen)
  }

  /// What a string may hold: answers as they are sent, letters that are keys here, controls, text.
  private static func piece(using random: inout SeededGenerator) -> [UInt8] {
    let pieces = [
      "11;rgb:1e1e/2e2e/3e3e", ">|tmux 3.3a", "1+r544e=787465726d", "Gi=1;OK", "u", "q", "y",
      "U", "x", "3", "\r", "\t", "\u{3}", "\u{4}", "[A", "é", "Ü", "漢", "\u{9D}", "\u{9B}24;80R",
    ]
    return Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
  }

  private static func report(using random: inout SeededGenerator) -> TerminalReply {
    let reports = [
      "24;80R", "1;1R", "?24;80R", "R", "?62;22c", ">41;354;0c", "0n", "?997;1n", "8;24;80t",
      "4;480;640t", "?2026;2$y", "I", "O", "?1;0;256S", "?7u", "97;5u", "48;24;80;480;640t",
      "<0;10;5M", "<35;120;40m", "0;10;5M", "201~", "2;1;1;112;112;1;0x", "27;5;120~", "1;5:3A",
    ]
    let body = Array(reports[Int.random(in: 0..<reports.count, using: &random)].utf8)
    let begin = introducer(0x5B, 0x9B, using: &random)
    guard Int.random(in: 0..<6, using: &random) == 0, body.count > 1 else {
      return TerminalReply(bytes: begin + body, isCutOff: false)
    }
    // Cut off somewhere before its last byte, which makes it what it is.
    let kept = Int.random(in: 1..<body.count, using: &random)
    return TerminalReply(bytes: begin + body[..<kept], isCutOff: true)
  }

  private static func longReport(using random: inout SeededGenerator) -> TerminalReply {
    let digits = (0..<Int.random(in: 60...300, using: &random)).map { _ in
      UInt8.random(in: 0x30...0x3B, using: &random)
    }
    return TerminalReply(
      bytes: introducer(0x5B, 0x9B, using: &random) + [0x3F] + digits + [0x63], isCutOff: false)
  }

  /// `CSI M` and three positions, each a byte or a character of two.
  private static func mouse(using random: inout SeededGenerator) -> TerminalReply {
    let isCutOff = Int.random(in: 0..<6, using: &random) == 0
    let count = isCutOff ? Int.random(in: 0..<3, using: &random) : 3
    let positions = (0..<count).flatMap { _ -> [UInt8] in
      guard Bool.random(using: &random) else {
        return [UInt8.random(in: 0x20..<0xC0, using: &random)]
      }
      return [
        UInt8.random(in: 0xC3...0xDF, using: &random),
        UInt8.random(in: 0x80...0xBF, using: &random),
      ]
    }
    return TerminalReply(
      bytes: introducer(0x5B, 0x9B, using: &random) + [0x4D] + positions, isCutOff: isCutOff)
  }

  /// `ESC x`, the control of the second set as UTF-8, or its bare byte.
  private static func introducer(
    _ letter: UInt8, _ control: UInt8, using random: inout SeededGenerator
  ) -> [UInt8] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: [0xC2, control]
    case 1: [control]
    default: [0x1B, letter]
    }
  }

  /// The bytes in pieces, as reads may find them.
  package static func cut(
    _ bytes: [UInt8], longest: Int, using random: inout SeededGenerator
  ) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...longest, using: &random)
      pieces.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return pieces
  }
}
