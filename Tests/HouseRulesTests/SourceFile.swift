import FoundationEssentials

/// A text file of the repository, as the rules see it.
struct SourceFile {
  /// From the top of the repository: `Sources/Casework/Days/Day.swift`.
  let path: String
  let lines: [String]
  /// The lines of a Swift file with comments and the insides of strings blanked out.
  ///
  /// Column for column, so that a rule on code does not stumble over prose. Other files as they
  /// stand.
  let code: [String]
  let endsWithNewline: Bool

  init(path: String, text: String) {
    self.path = path
    lines = SourceFile.split(text)
    code = path.hasSuffix(".swift") ? SourceFile.split(CodeOnly.blanked(text)) : lines
    endsWithNewline = text.isEmpty || text.last == "\n"
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The whole file again.
  var text: String { lines.joined(separator: "\n") + (endsWithNewline ? "\n" : "") }

  var isSwift: Bool { path.hasSuffix(".swift") }

  var isC: Bool { [".c", ".h", ".modulemap"].contains { path.hasSuffix($0) } }

  /// `Casework` for `Sources/Casework/Days/Day.swift`; `nil` for a file in no folder of a module.
  var module: String? {
    let parts = path.split(separator: "/")
    guard parts.count >= 3, parts[0] == "Sources" || parts[0] == "Tests" else { return nil }
    return String(parts[1])
  }

  private static func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// A rule that was broken, and where.
struct Violation: Equatable, CustomStringConvertible {
  let path: String
  /// From 1; 0 where the file as a whole is meant.
  let line: Int
  let rule: String

  var description: String { line == 0 ? "\(path): \(rule)" : "\(path):\(line): \(rule)" }
}
