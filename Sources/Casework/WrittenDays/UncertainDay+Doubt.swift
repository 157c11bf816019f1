extension UncertainDay {
  /// Why a day in a return was not understood, or what about it should be looked at.
  ///
  /// It carries what was understood, never what was written.
  package enum Doubt: Error, Hashable, Sendable {
    /// Nothing but spaces.
    case empty
    /// Longer than any date.
    case tooLong
    /// None of the forms a day is written in.
    case notADate
    /// `n/a`, `ongoing`, `unknown`: words that say there is no day.
    case noDay
    /// More than one day, and no range: `12/03/2026 and 19/03/2026`.
    case severalDays
    /// `########`, which a spreadsheet shows and saves where the column is too narrow.
    case columnTooNarrow
    case noYear
    case noSuchMonth(Int)
    /// A day the month does not have; the year where it is only that year's February.
    case noSuchDay(Int, month: Int, year: Int?)
    /// It begins later than this day, which is a year ahead.
    case tooFarAhead(Day)
    case before1900
    /// The last day of the range is before its first.
    case endsBeforeItBegins
    /// `autumn term 2025`: terms differ from school to school.
    case term

    /// The weekday that was written is not that day's; the day is taken.
    case weekdayDisagrees(Weekday, Day)
    /// The time beside the day is none; the day is taken.
    case noSuchTime
    /// Two times beside the day: the first is taken.
    case firstOfTimes
    /// A winter with one year: taken as the one that begins in it.
    case whichWinter(Int)
    /// `Mar 26`: taken as the month.
    case monthOrDay(day: Int, month: Int, year: Int)
    /// `2011/12`: taken as both years, which hold the month too.
    case yearsOrMonth(Int)
    /// A range whose first part has no year: taken as the year before the last part's.
    case yearBefore(Int)
    /// `xx/03/26`: taken as the month.
    case dayMissing(month: Int, year: Int)
    /// `Q1 2026`: taken as the quarter of the calendar's year.
    case whichQuarter(Int, Int)
  }
}

extension UncertainDay.Doubt {
  /// Whether the day was understood nevertheless.
  package var isRead: Bool {
    switch self {
    case .weekdayDisagrees, .noSuchTime, .firstOfTimes, .whichWinter, .monthOrDay, .yearsOrMonth,
      .yearBefore, .dayMissing, .whichQuarter:
      true
    case .empty, .tooLong, .notADate, .noDay, .severalDays, .columnTooNarrow, .noYear, .noSuchMonth,
      .noSuchDay, .tooFarAhead, .before1900, .endsBeforeItBegins, .term:
      false
    }
  }

  /// What is wrong and what to write instead, in one sentence for the organisation.
  package var words: String {
    switch self {
    case .empty: "There is no date: write one, such as 12/03/2026, or March 2026 if that is known."
    case .tooLong: "This is too long for a date: write only the date here, such as 12/03/2026."
    case .notADate: "This was not understood as a date: write it as 12/03/2026 or March 2026."
    case .noDay:
      "This gives no date: write the nearest that is known, such as March 2026 or before 2019."
    case .severalDays: "There is more than one date: give each its own row."
    case .columnTooNarrow:
      "The column was too narrow for the date: widen it, and save the file again."
    case .noYear: "The year is missing: write the date with its year, such as 12/03/2026."
    case .noSuchMonth(let month):
      "There is no month \(month): write the day before the month, as 12/03/2026 for 12 March."
    case .noSuchDay(let day, let month, let year?):
      "\(year) has no \(day) \(Day.monthNames[month - 1]): check the date."
    case .noSuchDay(let day, let month, nil):
      "There is no \(day) \(Day.monthNames[month - 1]): check the date."
    case .tooFarAhead(let last): "This is after \(last.plain), a year ahead: check the year."
    case .before1900: "This is before 1900: check the year."
    case .endsBeforeItBegins: "The last date is before the first: check both."
    case .term: "School terms differ: write the months, such as September-December 2025."
    case .weekdayDisagrees(let weekday, let day):
      "\(day.plain) is a \(day.weekday.name), not a \(weekday.name): check the date."
    case .noSuchTime: "The time beside the date was not understood: write it as 14:30."
    case .firstOfTimes: WrittenTime.Doubt.range.words
    case .whichWinter(let year):
      "This was taken as winter \(UncertainDay.twoYears(year)): write both years to be sure."
    case .monthOrDay(let day, let month, let year):
      "This was taken as \(Day.monthNames[month - 1]) \(year): if it is \(day) "
        + "\(Day.monthNames[month - 1]), write its year too."
    case .yearsOrMonth(let year):
      "This was taken as the years \(UncertainDay.twoYears(year)): if it is "
        + "\(Day.monthNames[year % 100]) \(year), write the month's name."
    case .yearBefore(let year):
      "The first date was taken to be of \(year): write its year to be sure."
    case .dayMissing(let month, let year):
      "The day is missing: this was taken as some day of \(Day.monthNames[(month + 11) % 12]) "
        + "\(year)."
    case .whichQuarter(let number, let year):
      "This was taken as \(UncertainDay.monthsOfQuarter(number)) \(year): if it is a quarter of "
        + "the financial year, write both years."
    }
  }
}
