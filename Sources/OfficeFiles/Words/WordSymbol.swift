/// Symbols that Word keeps as a number in a font of pictures.
enum WordSymbol {
  static let ticked = "☒"
  static let unticked = "☐"

  /// The symbol as text; a box that is ticked in any way is `☒`.
  static func text(font: String, code: String) -> String {
    guard let number = UInt32(code, radix: 16) else { return "\u{FFFD}" }
    // Fonts of pictures lie at F000 and above, or at their plain numbers.
    let plain = number >= 0xF000 ? number - 0xF000 : number
    let name = font.lowercased()
    if name.hasPrefix("wingdings 2") { return wingdings2[plain] ?? "\u{FFFD}" }
    if name.hasPrefix("wingdings") { return wingdings[plain] ?? "\u{FFFD}" }
    if name.hasPrefix("webdings") { return webdings[plain] ?? "\u{FFFD}" }
    if name == "symbol" { return symbol[plain] ?? "\u{FFFD}" }
    return Unicode.Scalar(number).map { String($0) } ?? "\u{FFFD}"
  }

  private static let wingdings: [UInt32: String] = [
    0x6F: unticked, 0x71: unticked, 0x72: unticked, 0xA8: unticked,
    0xFD: ticked, 0xFE: ticked, 0x78: ticked, 0xFB: "✗", 0xFC: "✓",
    0x6C: "●", 0x6E: "■", 0xA7: "▪", 0xB7: "•", 0xD8: "➢", 0x76: "❖",
    0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨",
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x28: "☎", 0x2A: "✉",
  ]

  private static let wingdings2: [UInt32: String] = [
    0x50: "✓", 0x4F: "✗", 0x52: ticked, 0x51: ticked, 0x53: ticked, 0x54: ticked,
    0x2A: unticked, 0xA3: unticked,
  ]

  private static let webdings: [UInt32: String] = [
    0x61: "✓", 0x72: "✗", 0x63: unticked, 0x67: "■",
  ]

  private static let symbol: [UInt32: String] = [
    0xB7: "•", 0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xA3: "≤",
    0xB3: "≥", 0xB4: "×", 0xB9: "≠", 0xBB: "≈", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ",
    0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x57: "Ω", 0xA2: "′", 0xB2: "″", 0xBC: "…",
  ]
}
