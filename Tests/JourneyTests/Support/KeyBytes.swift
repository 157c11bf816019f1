import Terminal

/// What xterm sends for a key while the program has its cursor keys in application mode.
enum KeyBytes {
  static func bytes(of key: Key) -> [UInt8] { Array(text(of: key).utf8) }

  private static func text(of key: Key) -> String {
    switch key {
    case .character(let character): String(character)
    case .control(let letter): control(letter)
    case .alt(let character): "\u{1B}\(character)"
    case .enter: "\r"
    case .escape: "\u{1B}"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .insert: "\u{1B}[2~"
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .controlLeft: "\u{1B}[1;5D"
    case .controlRight: "\u{1B}[1;5C"
    case .shiftLeft: "\u{1B}[1;2D"
    case .shiftRight: "\u{1B}[1;2C"
    case .shiftUp: "\u{1B}[1;2A"
    case .shiftDown: "\u{1B}[1;2B"
    case .shiftHome: "\u{1B}[1;2H"
    case .shiftEnd: "\u{1B}[1;2F"
    case .function(let number): function(number)
    }
  }

  private static func control(_ letter: Character) -> String {
    guard let value = letter.asciiValue else { return "" }
    return String(Unicode.Scalar(value & 0x1F))
  }

  private static func function(_ number: Int) -> String {
    let tails = [
      "OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~",
    ]
    return tails.indices.contains(number - 1) ? "\u{1B}" + tails[number - 1] : ""
  }
}
