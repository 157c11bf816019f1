// How an uncertain day is shown. What is shown of a day that is known reads back as the same day
// with the same precision.

extension Day {
  /// The day without its weekday, as a chronology shows it: `12 Mar 2026`.
  package var plain: String { "\(day) \(monthShortName) \(year)" }
}

extension UncertainDay {
  /// The day for a list: `12 Mar 2026`, `Mar 2026`, `~ Mar 2026`, `before 12 Mar 2026`,
  /// `3–5 May 2026`; `date not known` where it is not, beside which ``written`` may stand.
  package var shown: String { words(isInFull: false) }

  /// The day for a document: `12 March 2026`, `March 2026`, `~ March 2026`, `before 12 March 2026`,
  /// `3 to 5 May 2026`; `date not known` where it is not.
  package var inFull: String { words(isInFull: true) }

  private func words(isInFull: Bool) -> String {
    let style = Style(isInFull: isInFull)
    switch (from, to) {
    case (nil, nil): return "date not known"
    case (nil, let to?): return "before \(style.day(to.adding(days: 1)))"
    case (let from?, nil): return "after \(style.day(from.adding(days: -1)))"
    case (let from?, let to?):
      switch precision {
      case .approx: return "~ \(style.stretch(from, to))"
      case .range: return style.range(from, to)
      case .exact, .month, .season, .year, .before, .after, .unknown:
        return style.stretch(from, to)
      }
    }
  }

  /// Whether months stand in letters or in three of them.
  private struct Style {
    let isInFull: Bool

    func day(_ day: Day) -> String { isInFull ? day.inFull : day.plain }

    private func month(_ day: Day) -> String { isInFull ? day.monthName : day.monthShortName }

    /// The days as shortly as they can be said.
    func stretch(_ from: Day, _ to: Day) -> String {
      if from == to { return day(from) }
      let next = to.adding(days: 1)
      guard from.day == 1, next.day == 1 else { return range(from, to) }
      let months = (next.year - from.year) * 12 + next.month - from.month
      if months == 1 { return "\(month(from)) \(from.year)" }
      if months == 12, from.month == 1 { return String(from.year) }
      if months == 3, let season = Season(beginning: from.month) {
        let year = season == .winter ? UncertainDay.twoYears(from.year) : String(from.year)
        return "\(season.rawValue) \(year)"
      }
      return range(from, to)
    }

    func range(_ from: Day, _ to: Day) -> String {
      let joint = isInFull ? " to " : " – "
      if from.year != to.year || from == to { return day(from) + joint + day(to) }
      if from.month != to.month { return "\(from.day) \(month(from))\(joint)\(day(to))" }
      return "\(from.day)\(isInFull ? " to " : "–")\(day(to))"
    }
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
