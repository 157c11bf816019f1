// `early`, `mid` and `late` narrow a month, a season or a year to a part of it, so that late 2025
// stands after September and mid-March in the middle of its month.

extension DayPart {
  /// The thirds the words name; `nil` where none does.
  static func thirds(of tokens: [TypedDayToken]) -> ClosedRange<Int>? {
    let named = tokens.compactMap { token -> Int? in
      guard case .word(let word) = token else { return nil }
      return thirdsByWord[word]
    }
    guard let first = named.min(), let last = named.max() else { return nil }
    return first...last
  }

  private static let thirdsByWord: [String: Int] = [
    "early": 0, "beginning": 0, "begining": 0, "start": 0, "mid": 1, "middle": 1, "late": 2,
    "end": 2,
  ]
}

extension UncertainDayReader.Found {
  /// Keeps some thirds of a month, a season or a year; anything else stays as it is.
  ///
  /// A month is its first ten days, the next ten and the rest; a season its three months; a year
  /// January to March, April to September, and October to December.
  mutating func keep(_ thirds: ClosedRange<Int>) {
    guard let from, let to, let ends = ends(of: from) else { return }
    self.from = thirds.lowerBound == 0 ? from : ends[thirds.lowerBound - 1]
    self.to = thirds.upperBound == 2 ? to : ends[thirds.upperBound].adding(days: -1)
  }

  /// The first days of the second and the last third.
  private func ends(of from: Day) -> [Day]? {
    switch precision {
    case .month: [from.adding(days: 10), from.adding(days: 20)]
    case .season: [from.adding(months: 1), from.adding(months: 2)]
    case .year: [from.adding(months: 3), from.adding(months: 9)]
    case .exact, .approx, .before, .after, .range, .unknown: nil
    }
  }
}
