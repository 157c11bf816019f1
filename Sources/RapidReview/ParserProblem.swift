import Terminal

/// What the argument parser says is wrong, fit to be printed.
///
/// The parser repeats what was typed. That may be a child's name in a place where no name belongs,
/// or hold what a terminal obeys, so only the program's own names are left standing.
enum ParserProblem {
  /// The sentence without the values it repeats.
  static func withoutValues(_ problem: String) -> String {
    if keptWhole.contains(where: problem.hasPrefix) {
      return SafeText.shown(problem) + (problem.hasSuffix("?") ? "" : ".")
    }
    if problem.hasPrefix("The option '"), let end = words(of: problem, before: ", but '") {
      return "\(SafeText.shown(end))."
    }
    if problem.hasPrefix("The value '"), let option = words(of: problem, behind: " for '") {
      return "The value is invalid for '\(SafeText.shown(option))."
    }
    if problem.hasPart("nexpected argument"), let words = words(of: problem, before: "'") {
      return String(words.prefix { $0 != ":" }).trimmedAtEnd + "."
    }
    return "The command line was not understood."
  }

  /// Sentences that name options and arguments and repeat no value.
  private static let keptWhole = [
    "Unknown option '", "Missing expected argument '", "Missing value for '",
  ]

  private static func words(of text: String, before mark: String) -> String? {
    text.indices.first { text[$0...].hasPrefix(mark) }.map { String(text[..<$0]) }
  }

  private static func words(of text: String, behind mark: String) -> String? {
    text.indices.last { text[..<$0].hasSuffix(mark) }.map { String(text[$0...]) }
  }
}
