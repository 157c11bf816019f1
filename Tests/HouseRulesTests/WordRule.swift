/// Names that say nothing, words that end the discussion, and paths of one machine.
enum WordRule {
  static func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { names(in: $0) + tokens(in: $0) + paths(in: $0) + endings(of: $0) }
  }

  private static let bannedNames: Set<String> = [
    "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Base", "Common",
    "Misc",
  ]

  /// Names of encodings in RFC 4648, which say just what they are.
  private static let standardNames = ["Base32", "Base64"]

  private static func names(in file: SourceFile) -> [Violation] {
    guard file.path.hasPrefix("Sources/") || file.path.hasPrefix("Tests/") else { return [] }
    var found: [Violation] = []
    for part in file.path.split(separator: "/") {
      if let word = banned(in: part) {
        found.append(Violation(path: file.path, line: 0, rule: "a file or folder named \(word)"))
      }
    }
    guard file.isSwift else { return found }
    let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    for (number, line) in zip(1..., file.code) {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      for (kind, name) in zip(words, words.dropFirst()) where kinds.contains(kind) {
        if let word = banned(in: name) {
          found.append(Violation(path: file.path, line: number, rule: "a type named \(word)"))
        }
      }
    }
    return found
  }

  /// The banned word among those a name is made of: `Manager` in `CaseManager+Loading`.
  private static func banned(in name: Substring) -> String? {
    var words: [String] = []
    if standardNames.contains(where: { name.hasPrefix($0) }) { return nil }
    for character in name {
      if character.isUppercase || !character.isLetter { words.append("") }
      if character.isLetter { words.append((words.popLast() ?? "") + String(character)) }
    }
    return words.first { bannedNames.contains($0) }
  }

  // Written in two parts, so that this file does not break the rule it states.
  private static let unfinished = ["TO" + "DO", "FIX" + "ME"]
  private static let bannedCode = [
    "fatalError(", "try!", "nonisolated(unsafe)", "@unchecked Sendable",
  ]

  private static func tokens(in file: SourceFile) -> [Violation] {
    guard file.isSwift || file.isC else { return [] }
    let isProduct = file.path.hasPrefix("Sources/") && file.isSwift
    return zip(zip(1..., file.lines), file.code).flatMap { numbered, code in
      var words = unfinished.filter { numbered.1.contains($0) }
      if isProduct {
        words += bannedCode.filter { code.contains($0) }
        if code.split(whereSeparator: { !$0.isLetter }).contains("public") {
          words.append("public")
        }
      }
      return words.map { Violation(path: file.path, line: numbered.0, rule: "says \($0)") }
    }
  }

  private static let machinePaths = ["/wo" + "rk/", "/ho" + "me/", "/tmp/" + "wt"]

  private static func paths(in file: SourceFile) -> [Violation] {
    zip(1..., file.lines).flatMap { number, line in
      machinePaths.filter { isPath($0, in: line) }
        .map { Violation(path: file.path, line: number, rule: "names \($0) of one machine") }
    }
  }

  /// Whether the path begins there, and is not the end of a longer one or of an address.
  private static func isPath(_ path: String, in line: String) -> Bool {
    let text = Array(line.utf8)
    let path = Array(path.utf8)
    guard text.count >= path.count else { return false }
    return (0...(text.count - path.count)).contains { start in
      guard text[start..<(start + path.count)].elementsEqual(path) else { return false }
      guard start > 0 else { return true }
      let before = Character(UnicodeScalar(text[start - 1]))
      return !(before.isLetter || before.isNumber || "._-}".contains(before))
    }
  }

  private static func endings(of file: SourceFile) -> [Violation] {
    file.endsWithNewline
      ? [] : [Violation(path: file.path, line: file.lines.count, rule: "no newline at the end")]
  }
}
