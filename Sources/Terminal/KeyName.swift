/// The names keys have in scripts, and on screens where a key has to be named.
package enum KeyName {
  /// The key of a name.
  ///
  /// - Parameter name: A name of the script's own, such as `PageDown`, `F2`, `C-x` or `M-x`, or the
  ///   key as screens name it: `PgDn`, `Ctrl-X`, `Alt-x`.
  /// - Returns: The key; `nil` for a text that names none.
  package static func key(named name: String) -> Key? {
    if let key = table[name] ?? shown[name] { return key }
    let parts = name.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[1].count == 1, let character = parts[1].first else { return nil }
    switch parts[0] {
    case "C": return control(character)
    case "Ctrl": return character.lowercased().first.flatMap(control)
    case "M", "Alt": return .alt(character)
    default: return nil
    }
  }

  /// Every name but the letters held with Control and Alt.
  package static var all: [String] { names.map(\.name) }

  static var examples: String {
    let shown = names.prefix { $0.key != .function(1) }.map(\.name)
    return shown.joined(separator: ", ") + ", F1 to F12"
  }

  /// What a terminal sends for a character held with Control, as a key.
  static func control(_ character: Character) -> Key? {
    guard let value = character.asciiValue, value >= 0x40 || value == 0x20 else { return nil }
    return KeyDecoder.key(forControl: value & 0x1F)
  }

  private static let names: [(name: String, key: Key)] =
    [
      ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BTab", .backTab),
      ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
      ("PageUp", .pageUp), ("PageDown", .pageDown), ("Home", .home), ("End", .end),
      ("BS", .backspace), ("Del", .delete), ("Ins", .insert),
      ("Space", .character(" ")), ("Comma", .character(",")), ("Star", .character("*")),
      ("LT", .character("<")), ("Bar", .character("|")),
      ("C-Left", .controlLeft), ("C-Right", .controlRight),
      ("S-Left", .shiftLeft), ("S-Right", .shiftRight),
      ("S-Up", .shiftUp), ("S-Down", .shiftDown),
      ("S-Home", .shiftHome), ("S-End", .shiftEnd),
    ] + (1...12).map { ("F\($0)", .function($0)) }

  private static let table = Dictionary(uniqueKeysWithValues: names.map { ($0.name, $0.key) })

  /// The same keys as screens name them, and those a terminal sends for two keys held at once.
  private static let shown = Dictionary(
    uniqueKeysWithValues: (names.map(\.key) + [.control(" "), .alt("\u{7F}")]).map {
      ($0.name, $0)
    })
}

extension Key {
  /// The key as the footer and help name it.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt("\u{7F}"): "Alt-Backspace"
    case .alt(let letter): "Alt-\(letter)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .controlLeft: "Ctrl-Left"
    case .controlRight: "Ctrl-Right"
    case .shiftLeft: "Shift-Left"
    case .shiftRight: "Shift-Right"
    case .shiftUp: "Shift-Up"
    case .shiftDown: "Shift-Down"
    case .shiftHome: "Shift-Home"
    case .shiftEnd: "Shift-End"
    case .function(let number): "F\(number)"
    }
  }
}
