// How days and times are written in what leaves the program: as GOV.UK writes them, for readers
// who know neither our screens nor the 24-hour clock.

extension Day {
  /// The day as a document says it: `22 October 2026`.
  package var inFull: String { "\(day) \(monthName) \(year)" }

  /// The day as a request says it: `Thursday 22 October 2026`.
  package var inFullWithWeekday: String { "\(weekday.name) \(inFull)" }
}

extension TimeOfDay {
  /// The time as a document says it: `2pm`, `9:05am`, `midday`, `midnight`.
  package var inFull: String {
    if minute == 0, hour % 12 == 0 { return hour == 0 ? "midnight" : "midday" }
    let minutes = minute == 0 ? "" : ":\(minute < 10 ? "0" : "")\(minute)"
    return "\((hour + 11) % 12 + 1)\(minutes)\(hour < 12 ? "am" : "pm")"
  }
}

extension Occasion {
  /// The occasion as a document says it: `22 October 2026 at 2pm`, or the day alone.
  package var inFull: String {
    time.map { "\(day.inFull) at \($0.inFull)" } ?? day.inFull
  }

  /// The occasion as a request says it: `Thursday 22 October 2026 at 2pm`.
  package var inFullWithWeekday: String {
    time.map { "\(day.inFullWithWeekday) at \($0.inFull)" } ?? day.inFullWithWeekday
  }
}
