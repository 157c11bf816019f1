/// Questions are named by the cases of `QuestionID`, which the compiler checks.
///
/// A text becomes a question only where a sheet looks it up: `Sheet.question(named:)`.
enum QuestionRule {
  private static let table = "Sources/Casework/Sheets/QuestionID.swift"

  private static let spellings = ["QuestionID(", "QuestionID.init(", "extension QuestionID:"]

  static func violations(in files: [SourceFile]) -> [Violation] {
    files.filter { $0.isSwift && $0.path != table }.flatMap { file in
      zip(1..., file.code).compactMap { number, line in
        let isNamed = spellings.contains(where: line.contains)
        let isLookedUp = file.path.hasPrefix("Sources/") && line.contains("question(named: \"")
        guard isNamed || isLookedUp else { return nil }
        return Violation(path: file.path, line: number, rule: "names a question by a text")
      }
    }
  }
}
