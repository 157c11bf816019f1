// The one calculation of due days. A case asks it with what has happened and what is planned, a
// plan with the days it supposes. Both get the same day from the same days, by whichever rule.

extension Rule {
  /// The day the rule sets.
  ///
  /// Nothing that is counted back from a day is due before the Panel was notified: a meeting may be
  /// held so soon after that.
  ///
  /// - Parameters:
  ///   - calendar: Says which days are working days.
  ///   - reached: The day a step was reached.
  ///   - toCome: The day a step is to have, where it was not reached.
  /// - Returns: `nil` while the day it counts from is not known.
  func due(
    in calendar: WorkingCalendar, reached: (Milestone) -> Occasion?,
    toCome: (Milestone) -> Occasion?
  ) -> Deadline.Due? {
    switch trigger {
    case .after(let other): reached(other).map { span.due($0, isCountedBack: false, in: calendar) }
    case .beforePlanned(let other):
      (reached(other) ?? toCome(other)).map { start in
        let due = span.due(start, isCountedBack: true, in: calendar)
        guard let first = reached(.panelNotified)?.day, due.day < first, first <= start.day
        else { return due }
        return Deadline.Due(day: first, from: start, count: nil, isFirstDay: true)
      }
    }
  }

  /// Whether it counts back from a planned day.
  var isCountedBack: Bool {
    if case .beforePlanned = trigger { return true }
    return false
  }
}

extension Rule.Span {
  /// The day so long after a day, or before it.
  fileprivate func due(
    _ start: Occasion, isCountedBack: Bool, in calendar: WorkingCalendar
  ) -> Deadline.Due {
    let sign = isCountedBack ? -1 : 1
    switch self {
    case .workingDays(let length):
      let count =
        isCountedBack
        ? calendar.workingDay(length, before: start.day)
        : calendar.workingDay(length, after: start.day)
      return Deadline.Due(day: count.day, from: start, count: count)
    case .calendarDays(let days):
      return Deadline.Due(day: start.day.adding(days: sign * days), from: start, count: nil)
    case .months(let months):
      return Deadline.Due(day: start.day.adding(months: sign * months), from: start, count: nil)
    }
  }
}

/// A rule with the day it sets: of a case, or of a plan.
protocol RuledDay {
  var rule: Rule { get }
  /// `nil` until the day it counts from is known.
  var dueDay: Day? { get }
}

extension Array where Element: RuledDay {
  /// The one that governs of several rules of a step: a count back from a planned day takes the
  /// place of other local rules, and of what is then left the earliest day holds.
  var governing: Element? {
    let isCountedBack = contains { $0.rule.isCountedBack && $0.dueDay != nil }
    let left = filter { ruled in
      guard ruled.rule.isCountedBack else { return !(isCountedBack && ruled.rule.force == .local) }
      return ruled.dueDay != nil || count == 1
    }
    return left.min { left, right in
      guard let day = left.dueDay else { return false }
      return right.dueDay.map { day < $0 } ?? true
    }
  }
}
