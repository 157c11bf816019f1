// Which days the clock runs on, and counting them.
//
// A working day is Monday to Friday, less the bank holidays of England and Wales. No rapid review
// guidance defines the term; this is the choice, and every explanation prints it.
//
// The calendar is GOV.UK's published lists, kept by year and folded in the order they were taken
// in. A year is as the last list that covered it said, proclaimed and moved days included: a list
// leaves the years it does not hold alone, for GOV.UK's own file drops the past. A list covers a
// year where it has every statutory day of the year's pattern, on its day or by its name. A year it
// has only in part is no published year: what is missing stays as it was known before, or else is
// projected from statute (`BankHolidayProjection`), as every year is that no list covers. A count
// that passes through such a year is provisional.
//
// Day 0 is the trigger, whatever day of the week it is; day 1 is the next working day.
//
// Counting does not walk: n weekdays on is arithmetic, and as many further weekdays follow as bank
// holidays were passed, until none was. Invariant of that loop: the weekdays from the start to the
// day reached, less the bank holidays among them, are n less what is still to go. Screens ask for
// thousands of deadlines a frame; the days skipped are listed only when an explanation is read.
//
// What this is not: it knows nothing of rules or months, of Scotland or Northern Ireland, or of
// the days an office closes.

/// The working days of England and Wales.
package struct WorkingCalendar: Hashable, Sendable {
  /// SHA-256 of the file taken in last, in lower-case hexadecimal.
  package var fileDigest: String { fileDigests.last ?? "" }
  /// SHA-256 of every file taken in, in order: together they are the version of the calendar.
  package let fileDigests: [String]

  private let years: [Int: Year]

  /// What the lists say of one year.
  private struct Year: Hashable {
    /// In order of day.
    var holidays: [BankHoliday]
    /// The statutory days the last list lacks; none where it covers the year.
    var missing: [BankHoliday]
  }

  /// What a working day is, in the sentence that goes with every explanation.
  package static let definition =
    "A working day is Monday to Friday, less the bank holidays of England and Wales."

  /// The calendar of one published list.
  package init(_ list: BankHolidayList) {
    self = WorkingCalendar(years: [:], fileDigests: []).updated(with: list)
  }

  private init(years: [Int: Year], fileDigests: [String]) {
    self.years = years
    self.fileDigests = fileDigests
  }

  /// This calendar with every year that a list taken in after it covers as that list says.
  ///
  /// Years the list does not hold stay as they are. Of a year it holds in part, what it lacks stays
  /// as it was known, and the year is no longer a published one.
  package func updated(with list: BankHolidayList) -> WorkingCalendar {
    var years = years
    for (year, listed) in Dictionary(grouping: list.holidays, by: \.day.year) {
      let missing = BankHolidayProjection.missing(from: listed, of: year)
      let kept =
        missing.isEmpty
        ? [] : BankHolidayProjection.without(listed, in: holidays(in: year))
      years[year] = Year(
        holidays: (listed + kept).sorted { $0.day < $1.day }, missing: missing)
    }
    return WorkingCalendar(years: years, fileDigests: fileDigests + [list.fileDigest])
  }

  /// This calendar with every list, each taken in after the one before it.
  package func updated(with lists: [BankHolidayList]) -> WorkingCalendar {
    lists.reduce(self) { $0.updated(with: $1) }
  }

  /// Whether both say the same of every year, whatever files they come from.
  package func hasSameYears(as other: WorkingCalendar) -> Bool { years == other.years }

  /// The first year GOV.UK's lists cover; `nil` where there is no list.
  package var firstPublishedYear: Int? { publishedYears.min() }
  /// The last year GOV.UK's lists cover; `nil` where there is no list.
  package var lastPublishedYear: Int? { publishedYears.max() }

  private var publishedYears: some Sequence<Int> {
    years.lazy.filter(\.value.missing.isEmpty).map(\.key)
  }

  /// Whether the year's holidays are GOV.UK's own and not projected.
  package func isPublished(year: Int) -> Bool { years[year]?.missing.isEmpty ?? false }

  /// Whether a list holds the year, whole or in part.
  package func isListed(year: Int) -> Bool { years[year] != nil }

  /// The years that the last list to hold them has only in part, in order.
  package var incompleteYears: [Int] { years.keys.filter { !isPublished(year: $0) }.sorted() }

  /// The statutory days of a year that the last list to hold it lacks, in order.
  package func missing(in year: Int) -> [BankHoliday] { years[year]?.missing ?? [] }

  /// The bank holidays of a year in order of day, published or else projected.
  package func holidays(in year: Int) -> [BankHoliday] {
    years[year]?.holidays ?? BankHolidayProjection.holidays(in: year)
  }

  /// The bank holiday on that day; `nil` where there is none.
  package func bankHoliday(on day: Day) -> BankHoliday? {
    holidays(in: day.year).first { $0.day == day }
  }

  /// Why the clock does not run on that day; `nil` on a working day.
  package func nonWorking(on day: Day) -> NonWorkingDay? {
    if day.weekday.isWeekend { return .weekend }
    return bankHoliday(on: day).map(NonWorkingDay.bankHoliday)
  }

  /// Whether the clock runs on that day.
  package func isWorkingDay(_ day: Day) -> Bool { nonWorking(on: day) == nil }

  /// That day if it is a working day, else the first one after it.
  package func nextWorkingDay(from day: Day) -> Day {
    workingDay(1, after: day.adding(days: -1)).day
  }

  /// The count of so many working days on from a day, which is day 0.
  package func workingDay(_ length: WorkingDays, after start: Day) -> WorkingDayCount {
    WorkingDayCount(
      start: start, length: length, direction: .after,
      day: reach(length.count, from: start, step: 1), calendar: self)
  }

  /// The count of so many working days back from a day, which is day 0.
  package func workingDay(_ length: WorkingDays, before start: Day) -> WorkingDayCount {
    WorkingDayCount(
      start: start, length: length, direction: .before,
      day: reach(length.count, from: start, step: -1), calendar: self)
  }

  /// The working days later than the first day, up to and including the second.
  ///
  /// None where the second is not later; never more than `WorkingDays.most`. It undoes
  /// `workingDay(_:after:)`: n working days after a day, n are counted.
  package func workingDays(after start: Day, through end: Day) -> WorkingDays {
    let weekdays = WorkingCalendar.weekdays(through: end) - WorkingCalendar.weekdays(through: start)
    let count = start < end ? weekdays - holidays(after: start, through: end) : 0
    return WorkingDays(counting: min(count, WorkingDays.most)) ?? 0
  }
}

extension WorkingCalendar {
  private func reach(_ count: Int, from start: Day, step: Int) -> Day {
    var (day, toGo) = (start, count)
    while toGo > 0 {
      let next = WorkingCalendar.weekday(toGo * step, from: day)
      toGo =
        step > 0
        ? holidays(after: day, through: next)
        : holidays(after: next.adding(days: -1), through: day.adding(days: -1))
      day = next
    }
    return day
  }

  /// The bank holidays that take a weekday away; GOV.UK lists the substitute and not the weekend
  /// day, but nothing here relies on it.
  private func holidays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    var count = 0
    for year in start.adding(days: 1).year...end.year {
      for holiday in holidays(in: year)
      where start < holiday.day && holiday.day <= end && !holiday.day.weekday.isWeekend {
        count += 1
      }
    }
    return count
  }

  /// The weekday so many weekdays on, or back where the count is negative.
  ///
  /// From a weekend the first one on is Monday and the first one back is Friday.
  private static func weekday(_ count: Int, from start: Day) -> Day {
    let index = start.weekday.rawValue
    if count >= 0 {
      let friday = min(index, 4)
      let days = (friday + count) / 5 * 7 + (friday + count) % 5
      return start.adding(days: days - index)
    }
    let monday = index > 4 ? 5 : index
    // Weeks are counted from the Monday of the start's own week, and so down below zero.
    let position = monday + count
    let week = position >= 0 ? 0 : (position - 4) / 5
    return start.adding(days: week * 7 + (position - week * 5) - index)
  }

  /// Weekdays from Monday 29 December 1969 up to and including the day; negative before it.
  ///
  /// Only differences mean anything.
  private static func weekdays(through day: Day) -> Int {
    let sinceMonday = day.number + 3
    let week = sinceMonday >= 0 ? sinceMonday / 7 : (sinceMonday - 6) / 7
    return week * 5 + min(day.weekday.rawValue + 1, 5)
  }
}
