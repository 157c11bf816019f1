/// The days on which schools in England are usually closed.
///
/// Terms differ between councils by some days, so each holiday is taken a little longer than it is
/// anywhere: what is looked for are silences of weeks, and a holiday must not be taken for one.
///
/// Source: school term dates as English councils publish them.
enum SchoolHolidays {
  /// The days after one day, up to another, that lie in term.
  static func termDays(after first: Day, to last: Day) -> Int {
    guard first < last else { return 0 }
    return (first.number + 1...last.number).count { !isHoliday(Day(number: $0)) }
  }

  /// Whether schools are usually closed for a holiday.
  static func isHoliday(_ day: Day) -> Bool {
    switch (day.month, day.day) {
    case (7, 20...), (8, _), (9, ...4), (12, 18...), (1, ...6): return true  // summer, Christmas
    case (10, 22...), (11, 1), (2, 11...22), (5, 24...), (6, 1): return true  // half-terms
    default: break
    }
    guard let easter = Easter.sunday(of: day.year) else { return false }
    return (-16...15).contains(day - easter)
  }
}
