// Days by their distance.
extension TypedDayReader {
  /// `today`, `fri`, `last fri`; `nil` where the tokens are none of them.
  func relative(_ tokens: [TypedDayToken]) -> Day? {
    if tokens.count == 1 {
      switch tokens[0] {
      case .word("today"): return today
      case .word("yesterday"): return today.adding(days: -1)
      case .word("tomorrow"): return today.adding(days: 1)
      default: break
      }
      guard let weekday = tokens[0].weekday else { return nil }
      return purpose == .recorded ? last(weekday, upTo: today) : next(weekday, from: today)
    }
    guard tokens.count == 2, let weekday = tokens[1].weekday else { return nil }
    switch tokens[0] {
    case .word("last"): return last(weekday, upTo: today.adding(days: -1))
    case .word("next"): return next(weekday, from: today.adding(days: 1))
    default: return nil
    }
  }

  private func last(_ weekday: Weekday, upTo day: Day) -> Day {
    day.adding(days: -((day.weekday.rawValue - weekday.rawValue + 7) % 7))
  }

  private func next(_ weekday: Weekday, from day: Day) -> Day {
    day.adding(days: (weekday.rawValue - day.weekday.rawValue + 7) % 7)
  }

  /// `+5wd`, `-2 working days`, `+3d`, `+2w`; `nil` where the tokens are none of them.
  func offset(_ tokens: [TypedDayToken]) throws(TypedDayError) -> Day? {
    let sign: Int
    switch tokens.first {
    case .mark("+"): sign = 1
    case .mark("-"): sign = -1
    default: sign = 0
    }
    let rest = tokens.dropFirst(abs(sign))
    guard case .number(let count, _) = rest.first else { return nil }
    let words = rest.dropFirst().map { token in
      if case .word(let word) = token { word } else { "" }
    }
    let from = trigger ?? today
    let day: Day
    switch words.joined(separator: " ") {
    case "wd", "working day", "working days":
      // Five digits at most, so the length is in bounds.
      let length = WorkingDays(counting: count) ?? 0
      day =
        sign < 0
        ? calendar.workingDay(length, before: from).day
        : calendar.workingDay(length, after: from).day
    case "d", "day", "days": day = from.adding(days: sign * count)
    case "w", "week", "weeks": day = from.adding(days: sign * count * 7)
    default: return nil
    }
    guard sign != 0 else { throw .signMissing }
    return day
  }
}
