/// What has grown before, and is held to a bound of its own.
enum GrowthRule {
  static let mostDeskLines = 300
  static let mostSituationFields = 12

  static func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { file -> [Violation] in
      switch file.path {
      case "Sources/RapidReview/Desk/Desk.swift":
        let count = file.lines.count
        guard count > mostDeskLines else { return [] }
        return [
          Violation(path: file.path, line: 0, rule: "\(count) lines, over \(mostDeskLines)")
        ]
      case "Sources/Screens/App/Situation.swift":
        let count = fields(of: "Situation", in: file.code)
        guard count > mostSituationFields else { return [] }
        return [
          Violation(path: file.path, line: 0, rule: "\(count) fields, over \(mostSituationFields)")
        ]
      default: return []
      }
    }
  }

  /// How many stored properties a type of a file has; the most there can be where the file does not
  /// declare it, so that the rule is not lost with a name.
  private static func fields(of type: String, in code: [String]) -> Int {
    guard let start = code.firstIndex(where: { $0.contains("struct \(type):") }) else {
      return .max
    }
    var (depth, count) = (0, 0)
    for line in code[start...] {
      let words = line.split { !($0.isLetter || $0.isNumber) }
      let isProperty = words.prefix(3).contains { $0 == "var" || $0 == "let" }
      if depth == 1, isProperty, !words.contains("static"), !line.contains("{") { count += 1 }
      depth += line.count { $0 == "{" } - line.count { $0 == "}" }
      if depth == 0 { break }
    }
    return count
  }
}
