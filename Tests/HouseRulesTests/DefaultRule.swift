/// No `default:` over our own enums: the compiler names each place where a new case must decide.
///
/// A `switch` is taken to be over an enum of ours where each pattern is a case, `nil`, or a tuple
/// of those. Of characters, bytes, numbers and words there is no end, so a `default:` stands beside
/// their literals, also within a case. Two kinds of enum are exempt: `Key`, since any character can
/// be typed, and what Unicode says of a scalar, which is not ours.
enum DefaultRule {
  private static let exempt: Set<String> = ["key", "generalCategory", "numericType"]

  static func violations(in files: [SourceFile]) -> [Violation] {
    files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }
      .flatMap { file in
        file.code.indices.compactMap { line in
          guard file.code[line].trimmed.hasPrefix("default:"),
            let patterns = patterns(before: line, in: file.code), patterns.allSatisfy(isCase)
          else { return nil }
          return Violation(
            path: file.path, line: line + 1, rule: "a default: over an enum of our own")
        }
      }
  }

  /// The patterns of the switch that a `default:` ends; `nil` where its enum is exempt.
  private static func patterns(before end: Int, in code: [String]) -> [String]? {
    let margin = code[end].margin
    guard
      let start = code[..<end].lastIndex(where: { line in
        line.margin == margin && line.words.contains("switch")
      })
    else { return nil }
    let subject = code[start].words.drop { $0 != "switch" }.dropFirst()
    guard subject.allSatisfy({ !exempt.contains($0) }) else { return nil }
    var patterns: [String] = []
    var label: String?
    for line in code[(start + 1)..<end] {
      if line.margin == margin, line.trimmed.hasPrefix("case ") {
        label = String(line.trimmed.dropFirst("case ".count))
      } else if let begun = label {
        label = begun + " " + line.trimmed
      }
      guard let whole = label, let patternsOfLabel = split(whole) else { continue }
      patterns += patternsOfLabel
      label = nil
    }
    return patterns
  }

  /// The patterns of a `case` label, without their conditions; `nil` while the label has not ended.
  private static func split(_ label: String) -> [String]? {
    var patterns = [""]
    var depth = 0
    for character in label {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":" where depth == 0: return patterns.map { $0.withoutCondition }
      case "," where depth == 0:
        patterns.append("")
        continue
      default: break
      }
      patterns[patterns.count - 1].append(character)
    }
    return nil
  }

  /// Whether a pattern is a case of an enum, `nil`, or a tuple with one of those in it.
  private static func isCase(_ pattern: String) -> Bool {
    var pattern = pattern.trimmed
    if pattern.hasPrefix("let ") { pattern = String(pattern.dropFirst(4)) }
    if pattern == "nil" { return true }
    if pattern.hasPrefix("("), let parts = split(pattern.dropFirst().dropLast() + ":") {
      return parts.allSatisfy { isCase($0) || isOpen($0.trimmed) } && parts.contains(where: isCase)
    }
    guard pattern.hasPrefix("."), let first = pattern.dropFirst().first else { return false }
    return first.isLowercase && !pattern.hasLiteral
  }

  /// Whether it matches whatever is there.
  private static func isOpen(_ pattern: String) -> Bool {
    pattern == "_" || pattern.hasPrefix("let ")
  }
}

extension String {
  fileprivate var margin: Int { prefix { $0 == " " }.count }

  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether something stands in it that is compared with a word, a character or a number.
  fileprivate var hasLiteral: Bool {
    contains("\"") || words.contains { $0.first?.isNumber == true }
  }

  fileprivate var words: [String] {
    split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }

  /// A pattern up to its `where`.
  fileprivate var withoutCondition: String {
    var words = split(separator: " ", omittingEmptySubsequences: false)
    if let place = words.firstIndex(of: "where") { words = Array(words[..<place]) }
    return words.joined(separator: " ")
  }
}
