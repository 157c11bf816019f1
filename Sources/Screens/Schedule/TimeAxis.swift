import Casework

/// Which column of a row stands for which day: a stretch of time at one scale.
///
/// Every day has a place, off the axis too; a day the scale has no column for stands at the one
/// before it.
struct TimeAxis: Sendable {
  /// What one column stands for.
  enum Scale: Int, CaseIterable, Sendable {
    case workingDay, day, week, month

    /// The scale as people read it.
    var words: String {
      switch self {
      case .workingDay: "working days"
      case .day: "days"
      case .week: "weeks"
      case .month: "months"
      }
    }

    /// The next one in; itself at the end.
    var finer: Scale { Scale(rawValue: rawValue - 1) ?? self }
    /// The next one out; itself at the end.
    var coarser: Scale { Scale(rawValue: rawValue + 1) ?? self }
  }

  let scale: Scale
  /// How many columns there are.
  let columns: Int
  /// The first day of the first column.
  let first: Day
  private let calendar: WorkingCalendar

  /// An axis that begins with the week, or the month, in which a day lies.
  init(_ scale: Scale, from day: Day, columns: Int, calendar: WorkingCalendar) {
    self.scale = scale
    self.columns = max(0, columns)
    self.calendar = calendar
    let monday = day.adding(days: -day.weekday.rawValue)
    switch scale {
    case .workingDay: first = calendar.nextWorkingDay(from: monday)
    case .day, .week: first = monday
    case .month: first = day.adding(days: 1 - day.day)
    }
  }

  /// An axis that shows some days, from the first of them on; where they do not all fit it moves on
  /// until the one that must be seen is.
  init(
    _ scale: Scale, showing days: [Day], keeping kept: Day, columns: Int, calendar: WorkingCalendar
  ) {
    let start = days.min() ?? kept
    self.init(scale, from: min(start, kept), columns: columns, calendar: calendar)
    let place = place(of: kept)
    guard place >= columns else { return }
    // A third of the axis is left for what comes after it.
    self.init(
      scale, from: firstDay(of: place - columns * 2 / 3), columns: columns, calendar: calendar)
  }

  /// The place of a day, counted from the first column; it may lie off the axis.
  func place(of day: Day) -> Int {
    switch scale {
    case .workingDay:
      day >= first
        ? calendar.workingDays(after: first, through: day).count
        : -calendar.workingDays(after: day, through: first).count
    case .day: day - first
    case .week: floored(day - first, by: 7)
    case .month: (day.year - first.year) * 12 + day.month - first.month
    }
  }

  /// The column of a day; `nil` off the axis.
  func column(of day: Day) -> Int? {
    let place = place(of: day)
    return (0..<columns).contains(place) ? place : nil
  }

  /// The first day that stands at a place.
  func firstDay(of place: Int) -> Day {
    switch scale {
    case .workingDay:
      let count = WorkingDays(counting: abs(place)) ?? 0
      return place >= 0
        ? calendar.workingDay(count, after: first).day
        : calendar.workingDay(count, before: first).day
    case .day: return first.adding(days: place)
    case .week: return first.adding(days: place * 7)
    case .month: return first.adding(months: place)
    }
  }

  /// The days the axis takes in.
  var days: ClosedRange<Day> {
    let after = firstDay(of: columns)
    return first...max(first, after.adding(days: -1))
  }

  /// The bank holidays it takes in, in order.
  var holidays: [BankHoliday] {
    (days.lowerBound.year...days.upperBound.year).flatMap { calendar.holidays(in: $0) }
      .filter { days.contains($0.day) }
  }

  /// The bank holidays by name, in a sentence.
  var holidayWords: String {
    let holidays = holidays
    guard !holidays.isEmpty else { return "No bank holidays on this axis." }
    let names = holidays.map { holiday in
      "\(holiday.day.shownShort) \(NonWorkingDay.bankHoliday(holiday).words)"
    }
    return "Bank holidays: " + names.joined(separator: ", ") + "."
  }

  private func floored(_ value: Int, by size: Int) -> Int {
    value >= 0 ? value / size : (value - size + 1) / size
  }
}
