/// A hint that names a key names one that the tables of its screens have: moving a key breaks the
/// test until the hint follows.
///
/// Hints outside the screens may name the keys of any of them.
enum KeyHintRule {
  static func violations(in files: [SourceFile]) -> [Violation] {
    let screens = files.filter { $0.isSwift && $0.path.hasPrefix("Sources/Screens/") }
    var tables: [String: Set<String>] = [:]
    for file in screens { tables[folder(of: file), default: []].formUnion(keys(in: file)) }
    let everywhere = (tables["App"] ?? []).union(tables["Case"] ?? [])
    let all = tables.values.reduce(into: everywhere) { $0.formUnion($1) }
    return files.filter { WordsRule.isRead($0) }.flatMap { file in
      let here = tables[folder(of: file)].map { $0.union(everywhere) } ?? all
      return ShownTextReader.texts(in: file).flatMap { text in
        // Some send people to the list of cases first.
        let known = text.text.contains("in the list") ? all : here
        return hinted(in: text).filter { !known.contains($0) && !named.contains($0) }.map {
          WordsRule.violation(text, "names the key \($0), which its screens do not have")
        }
      }
    }
  }

  /// `Requests` for a file of those screens; empty outside.
  private static func folder(of file: SourceFile) -> String {
    let parts = file.path.split(separator: "/")
    return file.path.hasPrefix("Sources/Screens/") && parts.count > 3 ? String(parts[2]) : ""
  }

  /// The letters and signs that a file has as keys.
  static func keys(in file: SourceFile) -> [String] {
    file.text.components(between: ".character(\"", and: "\")")
      + file.text.components(between: ".control(\"", and: "\")").map { "Ctrl-\($0.uppercased())" }
  }

  /// The keys that a text tells to press, such as the `n` and the `c` of two actions.
  static func hinted(in text: ShownText) -> [String] {
    var found: [String] = []
    var isPressing = false
    var before: Substring = ""
    for word in text.text.split(separator: " ") {
      let bare = word.hasSuffix(",") || word.hasSuffix(".") ? word.dropLast() : word
      if before == "press" || before == "Press" {
        isPressing = true
        found.append(String(bare))
      } else if isPressing, bare.count == 1,
        before == "or" || before == "then" || before.last == ","
      {
        found.append(String(bare))
      }
      // A hint ends with its sentence.
      if word.last == "." || word.last == "?" { isPressing = false }
      before = word
    }
    return found.filter { $0 != "…" && !$0.isEmpty }
  }

  /// Keys that every screen has, by the names screens give them, and words that stand for several.
  private static let named: Set<String> = [
    "Enter", "Esc", "Tab", "Space", "Up", "Down", "Left", "Right", "Backspace", "Delete", "Ctrl-T",
    "Ctrl-U", "Ctrl-Z", "Ctrl-O", "it", "the", "again",
  ]
}

extension String {
  /// What lies between two marks, wherever both are on one line.
  fileprivate func components(between start: String, and end: String) -> [String] {
    var found: [String] = []
    for line in split(separator: "\n") where line.contains(start) {
      var rest = line[...]
      while let from = rest.firstRange(of: start) {
        rest = rest[from.upperBound...]
        guard let until = rest.firstRange(of: end) else { break }
        found.append(String(rest[..<until.lowerBound]))
        rest = rest[until.upperBound...]
      }
    }
    return found
  }
}
