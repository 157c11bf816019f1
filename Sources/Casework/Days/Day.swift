/// A civil day of the Gregorian calendar, without time or zone.
///
/// Counted in days from 1 January 1970, so that days compare and subtract as whole numbers. The
/// civil conversions are Howard Hinnant's `days_from_civil` arithmetic, valid for every year here.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  package let number: Int

  /// The day so many days after 1 January 1970; any number is a day.
  package init(number: Int) {
    self.number = number
  }

  /// The day of that year, month and day of the month; `nil` if there is no such day, or the year
  /// is outside 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The year, as in 2026.
  package var year: Int { civil.year }
  /// 1 for January to 12 for December.
  package var month: Int { civil.month }
  /// Day of the month, from 1.
  package var day: Int { civil.day }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  /// The day of the week it falls on.
  package var weekday: Weekday {
    // 1 January 1970 was a Thursday, index 3 counted from Monday.
    let index = (number + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The day so many calendar days on; back where the number is negative.
  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month so many months on, or the last of that month where it has no such
  /// day: 31 August and six months is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let count = year * 12 + (month - 1) + months
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    let last = Day.daysIn(month: newMonth, of: newYear)
    return Day(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  /// Whether the first day is the earlier.
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Calendar days from one day to another; negative where the second is earlier.
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// The number of days in a month, `month` being 1 to 12.
  package static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

/// A day of the week, the week beginning on Monday.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Saturday or Sunday.
  package var isWeekend: Bool { self == .saturday || self == .sunday }
}
