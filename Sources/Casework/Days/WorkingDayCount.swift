/// A count of working days that was made: where it began, where it ended, and what it passed over.
package struct WorkingDayCount: Hashable, Sendable {
  /// Which way the days were counted.
  package enum Direction: Hashable, Sendable {
    case after, before
  }

  /// A day on which the clock did not run, and why.
  package struct SkippedDay: Hashable, Sendable {
    /// The day passed over.
    package let day: Day
    /// Why it did not count.
    package let reason: NonWorkingDay
  }

  /// Day 0: the trigger, which need not be a working day.
  package let start: Day
  /// How many working days were counted.
  package let length: WorkingDays
  /// Which way they were counted.
  package let direction: Direction
  /// The day reached: a working day, but for a count of none, which stays on the start.
  package let day: Day

  private let calendar: WorkingCalendar

  init(
    start: Day, length: WorkingDays, direction: Direction, day: Day, calendar: WorkingCalendar
  ) {
    self.start = start
    self.length = length
    self.direction = direction
    self.day = day
    self.calendar = calendar
  }

  /// Every weekend day and bank holiday between the start and the day reached, as they were passed.
  package var skipped: [SkippedDay] {
    let step = direction == .after ? 1 : -1
    return stride(from: start.number + step, through: day.number, by: step).compactMap { number in
      let day = Day(number: number)
      return calendar.nonWorking(on: day).map { SkippedDay(day: day, reason: $0) }
    }
  }

  /// Whether a day of the count lies in a year GOV.UK has not published, so that the day reached
  /// may yet move.
  ///
  /// The start itself is not counted and does not matter.
  package var isProvisional: Bool { !projectedYears.isEmpty }

  private var projectedYears: [Int] {
    guard length > 0 else { return [] }
    let first = direction == .after ? start.adding(days: 1) : day
    let last = direction == .after ? day : start.adding(days: -1)
    return (first.year...last.year).filter { !calendar.isPublished(year: $0) }
  }
}

extension WorkingDayCount {
  /// The count explained, a sentence each, ending with what a working day is.
  package var explanation: [String] {
    [opening, startNote, passed, provisionalNote, WorkingCalendar.definition].compactMap(\.self)
  }

  /// The day reached and how far it lies from the start.
  package var opening: String {
    let days = length == 1 ? "1 working day" : "\(length.count) working days"
    let way = direction == .after ? "after" : "before"
    return "\(day.shown) is \(days) \(way) \(start.shown)."
  }

  /// The bank holidays passed over by name, or that there were none.
  package var passed: String {
    var holidays: [(day: Day, words: String)] = []
    var weekends = false
    for skipped in skipped {
      switch skipped.reason {
      case .weekend: weekends = true
      case .bankHoliday: holidays.append((skipped.day, skipped.reason.words))
      }
    }
    guard !holidays.isEmpty else { return "No bank holidays fall between." }
    let ending = weekends ? ", and weekends." : "."
    guard holidays.count <= WorkingDayCount.mostNamed else {
      return "Skipped: \(holidays.count) bank holidays\(ending)"
    }
    // A year apart, two days may share a day and a month.
    let isLong = abs(day - start) > 300
    let names = holidays.map { "\(isLong ? $0.day.shown : $0.day.shownShort) \($0.words)" }
    return "Skipped: " + names.joined(separator: ", ") + ending
  }

  /// That the day may yet move and why; `nil` where it rests on published years alone.
  package var provisionalNote: String? {
    guard let year = projectedYears.first else { return nil }
    guard let first = calendar.firstPublishedYear, let last = calendar.lastPublishedYear else {
      return "There is no GOV.UK list. Bank holidays are projected from the statutory pattern, so "
        + "this date is provisional."
    }
    let list =
      if !calendar.missing(in: year).isEmpty {
        "The GOV.UK list has only part of \(year). Its missing days are projected"
      } else if year < first {
        "The GOV.UK list starts with \(first). Earlier days are projected"
      } else if year > last {
        "The GOV.UK list ends with \(last). Later days are projected"
      } else {
        "The GOV.UK list does not have \(year). Its days are projected"
      }
    return list + " from the statutory pattern, so this date is provisional."
  }

  /// That a start off the clock is still day 0; `nil` where it is a working day.
  package var startNote: String? {
    guard length > 0, let reason = calendar.nonWorking(on: start) else { return nil }
    let what = reason == .weekend ? "at a weekend" : reason.words
    return "\(start.shownShort) is \(what), but still counts as day 0."
  }

  /// Beyond this many, names tell a reader less than their number.
  private static let mostNamed = 16
}
