/// What the numbers of the rules are in a partnership.
package struct RuleNumbers: Hashable, Sendable {
  private var values: [Int] = RuleNumber.allCases.map(\.usual)

  private init() {}

  /// What holds where nothing was set.
  package static let usual = RuleNumbers()

  /// Reads numbers as they are set, a line each, as in `gap days: 42`; what is not named is usual.
  ///
  /// - Returns: The numbers, and which line, from 1, is the first that sets none or is out of
  ///   its range.
  package static func read(_ text: String) -> (numbers: RuleNumbers, problem: Int?) {
    var numbers = RuleNumbers()
    var problem: Int?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, line) in lines.enumerated() where line.contains(where: { $0 != " " }) {
      let parts = line.split(separator: ":").map { part in
        part.split(separator: " ").joined(separator: " ").lowercased()
      }
      guard parts.count == 2, let value = Int(parts[1]),
        let number = RuleNumber.allCases.first(where: { $0.name == parts[0] }),
        number.range.contains(value)
      else {
        problem = problem ?? place + 1
        continue
      }
      numbers[number] = value
    }
    return (numbers, problem)
  }

  /// The value of a number; one outside its range is brought to the nearest end.
  package subscript(_ number: RuleNumber) -> Int {
    get { values[number.rawValue] }
    set {
      values[number.rawValue] = min(
        max(newValue, number.range.lowerBound), number.range.upperBound)
    }
  }

  /// All numbers, a line each, as they can be set: `gap days: 28`, then what each counts.
  package var table: [(setting: String, words: String)] {
    RuleNumber.allCases.map { ("\($0.name): \(self[$0])", $0.words) }
  }
}
