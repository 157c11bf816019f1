/// What may lie at the top of the repository, dotfiles apart: these and nothing else.
enum TopLevelRule {
  private static let agreed: Set<String> = [
    "Package.swift", "README.md", "Sources", "Tests", "data", "docs",
  ]

  static func violations(in names: [String]) -> [Violation] {
    let missing = agreed.subtracting(names).sorted()
    let strange = Set(names).subtracting(agreed).sorted()
    return missing.map { Violation(path: $0, line: 0, rule: "is missing at the top") }
      + strange.map { Violation(path: $0, line: 0, rule: "does not belong at the top") }
  }
}
