/// How long a file, a line and a function may be.
enum LengthRule {
  static let mostLines = 400
  static let mostColumns = 100
  static let mostFunctionLines = 60
  /// Half of the source files have no more lines than this: a file holds one idea.
  static let mostInTheMiddle = 85

  /// The length of the source file that stands in the middle of all, by length.
  static func middle(of files: [SourceFile]) -> Int {
    let lengths = files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }.map(\.lines.count)
    return lengths.isEmpty ? 0 : lengths.sorted()[lengths.count / 2]
  }

  static func violations(in files: [SourceFile]) -> [Violation] {
    files.filter { $0.isSwift || $0.isC }.flatMap { file -> [Violation] in
      var found: [Violation] = []
      if file.lines.count > mostLines {
        found.append(
          Violation(path: file.path, line: 0, rule: "\(file.lines.count) lines, over \(mostLines)"))
      }
      for (number, line) in zip(1..., file.lines)
      where line.count > mostColumns && !isRecord(line) {
        found.append(
          Violation(
            path: file.path, line: number, rule: "\(line.count) columns, over \(mostColumns)"))
      }
      if file.isSwift { found += functions(in: file) }
      return found
    }
  }

  /// A record of the store or a file's bytes in a test: one line by its nature, never to be broken.
  private static func isRecord(_ line: String) -> Bool {
    let text = line.drop { $0 == " " || $0 == "#" || $0 == "\"" }
    return text.hasPrefix("{\"") && !text.contains(" {")
  }

  private static func functions(in file: SourceFile) -> [Violation] {
    file.code.indices.compactMap { start in
      guard beginsFunction(file.code[start]), let end = end(of: start, in: file.code),
        end - start + 1 > mostFunctionLines
      else { return nil }
      let length = end - start + 1
      return Violation(
        path: file.path, line: start + 1,
        rule: "a function of \(length) lines, over \(mostFunctionLines)")
    }
  }

  /// Functions, initialisers, subscripts, and properties that are computed.
  private static func beginsFunction(_ line: String) -> Bool {
    let words = line.split { !($0.isLetter || $0 == "@") }
    guard let first = words.first else { return false }
    let rest = words.drop { modifiers.contains($0) || $0.hasPrefix("@") }
    switch rest.first {
    case "func", "subscript", "deinit": return true
    // A call of another initialiser is written `self.init` or `.init`.
    case "init": return first != "self" && !line.contains(".init")
    case "var": return line.hasSuffix("{") && !line.contains("=")
    default: return false
    }
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private", "static", "class", "mutating",
    "nonmutating", "override", "final", "convenience", "required", "consuming", "borrowing",
    "indirect", "lazy", "isolated", "nonisolated",
  ]

  /// The line on which the body closes; `nil` for a requirement of a protocol, which has none.
  private static func end(of start: Int, in code: [String]) -> Int? {
    var (braces, parentheses, hasBody) = (0, 0, false)
    for index in start..<code.count {
      for character in code[index] {
        switch character {
        case "(": parentheses += 1
        case ")": parentheses -= 1
        case "{":
          braces += 1
          hasBody = true
        case "}":
          braces -= 1
          if hasBody, braces == 0, parentheses == 0 { return index }
          if braces < 0 { return nil }
        default: break
        }
      }
      if !hasBody, parentheses == 0, index + 1 < code.count, !continues(code[index + 1]) {
        return nil
      }
    }
    return nil
  }

  /// Whether a signature goes on in this line.
  private static func continues(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return ["->", "where ", "{", "throws", "async", ")"].contains { text.hasPrefix($0) }
  }
}
