import Screens

/// The keys that a page of the guide names, each with the screen it is named for.
///
/// `<!-- on: Case list; Steps -->` says which screens the lines that follow are about, until the
/// next heading or the next such line. A key stands in back quotes.
struct GuideKeys {
  /// A key that none of the screens has on which the page names it.
  struct Unknown: CustomStringConvertible {
    let key: String
    let line: Int
    let screens: [String]

    var description: String { "line \(line): `\(key)` on \(screens.joined(separator: ", "))" }
  }

  private(set) var unknown: [Unknown] = []
  private(set) var unknownScreens: [String] = []
  /// What each screen's keys do that the page names, in the order in which it names them.
  private(set) var used: [(screen: String, rows: [KeyTable.Row])] = []

  init(in page: GuidePage) {
    var screens: [String] = []
    var isCode = false
    for (number, line) in page.lines.enumerated() {
      if line.hasPrefix("```") { isCode.toggle() }
      if line.hasPrefix("#") { screens = [] }
      if line.hasPrefix("<!-- on: ") {
        screens = line.dropFirst(9).dropLast(4).split(separator: "; ").map(String.init)
        unknownScreens += screens.filter { GuideKeys.table[$0] == nil }
        continue
      }
      if line == "<!-- keys used -->" { break }
      guard !isCode, !line.hasPrefix("    ") else { continue }
      for key in GuideKeys.keys(in: line) { find(key, on: screens, line: number + 1) }
    }
  }

  /// The part of the page that repeats its keys, a line for each screen.
  var listed: String {
    used.map { screen, rows in
      let keys = rows.map { "`\($0.key)` \($0.words)" }
      return "- **\(screen)**: " + keys.joined(separator: " · ")
    }.joined(separator: "\n")
  }

  private mutating func find(_ key: String, on screens: [String], line: Int) {
    let found = screens.flatMap { screen in
      (GuideKeys.table[screen] ?? []).filter { $0.key == key }.map { (screen, $0) }
    }
    for (screen, row) in found where !GuideKeys.tabs.contains(row) { note(row, of: screen) }
    if found.isEmpty, !GuideKeys.everywhere.contains(key) {
      unknown.append(Unknown(key: key, line: line, screens: screens))
    }
  }

  private mutating func note(_ row: KeyTable.Row, of screen: String) {
    guard let place = used.firstIndex(where: { $0.screen == screen }) else {
      used.append((screen, [row]))
      return
    }
    if !used[place].rows.contains(row) { used[place].rows.append(row) }
  }

  /// What stands in back quotes and looks like a key.
  private static func keys(in line: String) -> [String] {
    // A tab goes by its name and digit, which another test holds together.
    let pieces = line.replacing(/\*\*[A-Za-z]+\*\* \(`\d`\)/, with: "")
      .split(separator: "`", omittingEmptySubsequences: false)
    return pieces.indices.filter { !$0.isMultiple(of: 2) }.map { String(pieces[$0]) }
      .filter { name in
        name.count == 1 || named.contains(name)
          || ["Ctrl-", "Alt-", "Shift-"].contains(where: name.hasPrefix)
          || (name.first == "F" && Int(name.dropFirst()) != nil)
      }
  }

  private static let named: Set = [
    "Enter", "Esc", "Tab", "Space", "Delete", "Backspace", "Home", "End", "PgUp", "PgDn", "Up",
    "Down", "Left", "Right",
  ]

  private static let table = KeyTable.sections.reduce(into: [String: [KeyTable.Row]]()) {
    $0[$1.screen, default: []] += $1.rows
  }

  /// The keys that lead to another tab of a case: a page names those with the tab's name.
  private static let tabs = Set(
    (table["Log"] ?? []).filter { Int($0.key) != nil })

  /// What means the same in every list, text and form.
  private static let everywhere = Set(
    ["Everywhere", "In a list", "In a text", "Form"].flatMap { screen in
      (table[screen] ?? []).flatMap { $0.key.split(separator: ", ").map(String.init) }
    }
  ).union(["Enter", "Esc", "Tab", "Shift-Tab", "Space", "Left", "Right", "Backspace", "F1"])
}
