// How an uncertain day is shown. What is shown of a day that is known reads back as the same day
// with the same precision.

extension Day {
  /// The day without its weekday, as a chronology shows it: `12 Mar 2026`.
  package var plain: String { "\(day) \(monthShortName) \(year)" }
}

extension UncertainDay {
  /// The day for a list: `12 Mar 2026`, `Mar 2026`, `~ Mar 2026`, `before 12 Mar 2026`,
  /// `3–5 May 2026`; `date not known` where it is not, beside which ``written`` may stand.
  package var shown: String {
    switch (from, to) {
    case (nil, nil): return "date not known"
    case (nil, let to?): return "before \(to.plain)"
    case (let from?, nil): return "after \(from.plain)"
    case (let from?, let to?):
      switch precision {
      case .approx: return "~ \(UncertainDay.stretch(from, to))"
      case .range: return UncertainDay.range(from, to)
      case .exact, .month, .season, .year, .before, .after, .unknown:
        return UncertainDay.stretch(from, to)
      }
    }
  }

  /// The days as shortly as they can be said.
  private static func stretch(_ from: Day, _ to: Day) -> String {
    if from == to { return from.plain }
    let next = to.adding(days: 1)
    guard from.day == 1, next.day == 1 else { return range(from, to) }
    let months = (next.year - from.year) * 12 + next.month - from.month
    if months == 1 { return "\(from.monthShortName) \(from.year)" }
    if months == 12, from.month == 1 { return String(from.year) }
    if months == 3, let season = Season(beginning: from.month) {
      let year = season == .winter ? twoYears(from.year) : String(from.year)
      return "\(season.rawValue) \(year)"
    }
    return range(from, to)
  }

  private static func range(_ from: Day, _ to: Day) -> String {
    if from.year != to.year || from == to { return "\(from.plain) – \(to.plain)" }
    if from.month != to.month { return "\(from.day) \(from.monthShortName) – \(to.plain)" }
    return "\(from.day)–\(to.plain)"
  }

  /// `January to March` of the first quarter.
  static func monthsOfQuarter(_ number: Int) -> String {
    let first = 3 * (number - 1)
    return "\(Day.monthNames[first]) to \(Day.monthNames[first + 2])"
  }

  /// `2024/25`.
  static func twoYears(_ first: Int) -> String {
    let second = (first + 1) % 100
    return "\(first)/\(second < 10 ? "0" : "")\(second)"
  }
}

/// A season of three months, as the weather is counted.
enum Season: String, CaseIterable {
  case spring, summer, autumn, winter

  /// The month it begins with, 3 to 12.
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }

  init?(beginning month: Int) {
    guard let season = Season.allCases.first(where: { $0.firstMonth == month }) else { return nil }
    self = season
  }
}
