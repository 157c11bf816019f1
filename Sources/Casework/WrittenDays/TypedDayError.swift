/// Why a typed day was not taken.
///
/// It carries what was understood, never what was typed.
package enum TypedDayError: StatedProblem, Hashable, Sendable {
  /// Nothing but spaces.
  case empty
  /// None of the forms a day is typed in.
  case notUnderstood
  /// A month beyond 12, or 0.
  case noSuchMonth(Int)
  /// A day the month does not have; the year where it is only that year's February.
  case noSuchDay(Int, month: Int, year: Int?)
  /// A time beyond 23:59, or none in twelve hours.
  case noSuchTime
  /// A time without a day.
  case timeAlone
  /// A day of the month without its month.
  case monthMissing(day: Int)
  /// A month without its day.
  case dayMissing
  /// `jun 26`: a day of June, or a year.
  case dayOrYear(Int, month: Int)
  /// `20 oct` on 21 October, where the field takes only the one of another year.
  case whichYear(Day, Day)
  /// `26-11-05`: the year first, or the day first.
  case yearOrDayFirst(Day, Day)
  /// `fri 12.06`: a time on Friday, or 12 June.
  case timeOrDate(TimeOfDay, day: Int, month: Int)
  /// The weekday that was typed is not that day's.
  case weekdayDisagrees(Weekday, Day)
  /// `5wd`, without plus or minus.
  case signMissing
  /// Before 1900 or after 2100.
  case outsideYears
}

extension TypedDayError {
  /// What is wrong, in a sentence.
  package var problem: String {
    switch self {
    case .empty: "No day was typed."
    case .notUnderstood: "This was not understood as a day."
    case .noSuchMonth(let month): "There is no month \(month)."
    case .noSuchDay(let day, let month, let year?):
      "\(year) has no \(day) \(Day.monthNames[month - 1])."
    case .noSuchDay(let day, let month, nil): "There is no \(day) \(Day.monthNames[month - 1])."
    case .noSuchTime: "There is no such time."
    case .timeAlone: "This is a time without a day."
    case .monthMissing(let day): "\(day) could be a day of any month."
    case .dayMissing: "This is a month without a day."
    case .dayOrYear(let number, let month):
      "This could be \(number) \(Day.monthNames[month - 1]), or \(Day.monthNames[month - 1]) "
        + "\(2000 + number)."
    case .whichYear(let near, let far): "This could be \(near.shown), or \(far.shown)."
    case .yearOrDayFirst(let yearFirst, let dayFirst):
      "This could be \(yearFirst.shown), or \(dayFirst.shown)."
    case .timeOrDate(let time, let day, let month):
      "This could be \(time.text), or \(day) \(Day.monthNames[month - 1])."
    case .weekdayDisagrees(let weekday, let day):
      "\(day.day) \(day.monthShortName) \(day.year) is a \(day.weekday.name), "
        + "not a \(weekday.name)."
    case .signMissing: "A number of days needs a plus or a minus."
    case .outsideYears: "The day lies outside 1900 to 2100."
    }
  }

  /// What to type instead, in a sentence.
  package var remedy: String {
    switch self {
    case .empty, .notUnderstood: "Type a day as 12 jun, 12/6/26, fri, today, -2wd or +5wd."
    case .noSuchMonth: "Type the day before the month, as 12/6 for 12 June."
    case .noSuchDay, .outsideYears: "Check the day, the month and the year."
    case .noSuchTime: "Type a time as 14:02 or 2.30pm."
    case .timeAlone: "Type the day first, as today 14:02."
    case .monthMissing(let day): "Type the month too, as \(day) jun."
    case .dayMissing: "Type the day too, as 12 jun."
    case .dayOrYear(let number, let month):
      "Type \(number) \(Day.monthNames[month - 1].prefix(3).lowercased()) for the day."
    case .whichYear(let near, _): "Type the year too, as \(near.plain.lowercased())."
    case .yearOrDayFirst(let yearFirst, _): "Type the year in full, as \(yearFirst.iso)."
    case .timeOrDate(let time, let day, let month):
      "Type \(time.text) for the time, or \(day)/\(month) for the day."
    case .weekdayDisagrees: "Correct the one that is wrong, or leave the weekday out."
    case .signMissing: "Type +5wd to count on, or -5wd to count back."
    }
  }
}
