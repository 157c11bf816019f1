import Seeds
import Trials

/// Text that somebody who wished the reader ill, or a broken program, might leave in a store.
struct HostileText {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// What terminals obey, whole: titles, clipboards, modes, colours, and answers to queries.
  private static let sequences = [
    "\u{1B}]0;title\u{7}", "\u{1B}]52;c;cm0gLXJm\u{7}", "\u{1B}[2J", "\u{1B}[?1049l", "\u{1B}[6n",
    "\u{1B}P+q544e\u{1B}\\", "\u{9B}31m", "\u{1B}[31;1m", "\u{1B}c", "\u{1B}[201~", "\u{1B}(0",
    "\r\n", "\u{85}", "\u{2028}", "\u{0}", "\u{8}\u{8}", "\",\"check\":\"", "{\"v\":1", "\\u0000",
  ]

  /// Scalars that turn, hide, join or stack, by range.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7E, 0x20...0x7E, 0x7F...0x9F, 0xA0...0x2FF, 0x300...0x36F,
    0x590...0x6FF, 0x900...0x97F, 0x0E00...0x0E7F, 0x1100...0x11FF, 0x200B...0x200F,
    0x2028...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0x3000...0x30FF, 0x4E00...0x4EFF,
    0xAC00...0xACFF, 0xD7B0...0xD7FF, 0xE000...0xE0FF, 0xFB1D...0xFDFF, 0xFE00...0xFE0F,
    0xFE20...0xFE2F, 0xFEFF...0xFEFF, 0xFFF0...0xFFFF, 0x1D165...0x1D173, 0x1F1E6...0x1F1FF,
    0x1F300...0x1F64F, 0x1F3FB...0x1F3FF, 0xE0000...0xE007F, 0xE0100...0xE01EF,
    0x10FFF0...0x10FFFF, 0x0...0x10FFFF,
  ]

  /// Any text at all, mostly short.
  mutating func next() -> String {
    var text = ""
    let pieces = Int.random(
      in: 0...(Int.random(in: 0..<50, using: &random) == 0 ? 90 : 9), using: &random)
    for _ in 0..<pieces {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text += HostileText.sequences.randomElement(using: &random) ?? ""
      case 1: text += bytes
      case 2:
        text += String(repeating: String(scalar), count: Int.random(in: 1...12, using: &random))
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private var scalar: Unicode.Scalar {
    mutating get {
      let range = HostileText.ranges.randomElement(using: &random) ?? 0...0
      return Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "\u{FFFD}"
    }
  }

  /// Bytes of no encoding, as a file read carelessly gives them.
  private var bytes: String {
    mutating get {
      let bytes = (0..<4).map { _ in UInt8.random(in: 0...255, using: &random) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
