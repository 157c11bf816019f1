/// A rule, the day it counts from and the calendar: when a step is due, and how it stands.
package struct Deadline: RuledDay, Hashable, Sendable {
  package let rule: Rule
  package let status: Status
  /// The day it is due; `nil` until the trigger is known.
  package let due: Due?

  var dueDay: Day? { due?.day }

  /// Whether it is counted back from a day that nobody has planned: then no clock runs, and the
  /// step waits for what comes before it and never for what comes after.
  var countsBackFromNothing: Bool {
    due == nil && rule.isCountedBack
  }

  /// How a deadline stands on a day.
  package enum Status: Hashable, Sendable {
    /// The clock does not run yet; it starts with this milestone, or with a plan for it.
    case notStarted(waitsFor: Milestone)
    /// So many working days after today remain, the day it is due included.
    case running(left: WorkingDays)
    case dueToday
    /// The day has passed; so many working days have gone by since, none over a first weekend.
    case late(by: WorkingDays)
    case met(toSpare: WorkingDays)
    case metLate(by: WorkingDays)
    case notApplicable(reason: String)
    /// Another body owes it, so it is awaited and never late by us.
    case expected(from: Party)
  }

  /// A day that was worked out, and how.
  package struct Due: Hashable, Sendable {
    package let day: Day
    /// The day counted from.
    package let from: Occasion
    /// What was counted, where the rule is in working days.
    package let count: WorkingDayCount?
    /// Whether the count ended before the Panel was notified, so that it is due on that day.
    package var isFirstDay = false

    /// Whether the day may still move, because GOV.UK has not published the years it rests on.
    package var isProvisional: Bool { count?.isProvisional ?? false }
  }

  /// Works a rule out for one case on one day.
  init(
    _ rule: Rule, in review: Case, calendar: WorkingCalendar, today: Day
  ) {
    self.rule = rule
    // What is not needed is not going to be: nothing is counted back from its day.
    due = rule.due(
      in: calendar, reached: { review.recorded($0)?.on },
      toCome: { review.need(of: $0).isNeeded ? review.planned($0) : nil })
    status = Deadline.status(of: rule, due: due, in: review, calendar: calendar, today: today)
  }

  private static func status(
    of rule: Rule, due: Due?, in review: Case, calendar: WorkingCalendar, today: Day
  ) -> Status {
    let done = review.recorded(rule.milestone)?.on.day
    if done == nil {
      switch review.need(of: rule.milestone) {
      case .setAside(let reason, _), .ruledOut(let reason): return .notApplicable(reason: reason)
      case .open(let until): return .notStarted(waitsFor: until)
      case .needed: break
      }
    }
    guard let due else {
      switch rule.trigger {
      case .after(let milestone), .beforePlanned(let milestone):
        return .notStarted(waitsFor: milestone)
      }
    }
    if let done {
      return done <= due.day
        ? .met(toSpare: calendar.workingDays(after: done, through: due.day))
        : .metLate(by: calendar.workingDays(after: due.day, through: done))
    }
    if rule.force == .anothersDuty { return .expected(from: rule.owedBy) }
    return Status(due: due.day, on: today, calendar: calendar)
  }
}

extension Deadline.Status {
  /// How something not done yet stands on a day.
  init(due: Day, on today: Day, calendar: WorkingCalendar) {
    if today == due {
      self = .dueToday
    } else if today > due {
      self = .late(by: calendar.workingDays(after: due, through: today))
    } else {
      self = .running(left: calendar.workingDays(after: today, through: due))
    }
  }
}
