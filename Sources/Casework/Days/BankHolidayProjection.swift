/// The bank holidays of England and Wales that follow from statute, for a year GOV.UK has not
/// published.
///
/// What no pattern can know is a day proclaimed for an occasion or moved for one (2020, 2022 and
/// 2023 each had some), so whatever rests on a projected year is provisional.
/// Source: Banking and Financial Dealings Act 1971, Schedule 1; New Year's Day and the first Monday
/// of May by yearly proclamation since 1974 and 1978; Good Friday and Christmas Day by common law.
package enum BankHolidayProjection {
  /// The eight bank holidays of the year in order of day, in GOV.UK's own words; none outside 1583
  /// to 9999.
  package static func holidays(in year: Int) -> [BankHoliday] {
    guard let easter = Easter.sunday(of: year),
      let newYear = Day(year: year, month: 1, day: 1),
      let earlyMay = Day(year: year, month: 5, day: 1),
      let endOfMay = Day(year: year, month: 5, day: 31),
      let endOfAugust = Day(year: year, month: 8, day: 31),
      let christmas = Day(year: year, month: 12, day: 25)
    else { return [] }
    let observed = newYear.weekday.isWeekend ? monday(from: newYear) : newYear
    let spring = [
      holiday("New Year’s Day", on: observed, substituting: newYear),
      BankHoliday(day: easter.adding(days: -2), title: "Good Friday"),
      BankHoliday(day: easter.adding(days: 1), title: "Easter Monday"),
      BankHoliday(day: monday(from: earlyMay), title: "Early May bank holiday"),
      BankHoliday(day: monday(from: endOfMay.adding(days: -6)), title: "Spring bank holiday"),
      BankHoliday(day: monday(from: endOfAugust.adding(days: -6)), title: "Summer bank holiday"),
    ]
    return spring + christmasHolidays(christmas)
  }

  /// The statutory bank holidays of a year that a list lacks: none stands on the day, nor under its
  /// name on another weekday.
  ///
  /// A day moved for an occasion, as that of early May in 2020, is in the list by its name. A name
  /// at a weekend does not count, for the substitute is what takes a weekday away.
  package static func missing(from listed: [BankHoliday], of year: Int) -> [BankHoliday] {
    let weekdays = listed.filter { !$0.day.weekday.isWeekend }
    return without(weekdays, in: holidays(in: year))
  }

  /// The holidays that others do not have, by day or by name.
  static func without(_ others: [BankHoliday], in holidays: [BankHoliday]) -> [BankHoliday] {
    let days = Set(others.map(\.day))
    // Nearly always each has the other's day, and no name need be looked at.
    return holidays.filter { !days.contains($0.day) }.filter { holiday in
      let name = letters(of: holiday.title)
      return !others.contains { letters(of: $0.title).starts(with: name) }
    }
  }

  /// GOV.UK has written New Year's Day with either apostrophe, and adds occasions to a name.
  private static func letters(of title: String) -> [Character] {
    title.lowercased().filter(\.isLetter).map(\.self)
  }

  /// Christmas Day and Boxing Day.
  ///
  /// A substitute never displaces a holiday that already stands: where Christmas Day is a Sunday,
  /// Monday is Boxing Day and Tuesday stands in for Christmas.
  private static func christmasHolidays(_ christmas: Day) -> [BankHoliday] {
    let boxing = christmas.adding(days: 1)
    switch christmas.weekday {
    case .friday:
      return [
        holiday("Christmas Day", on: christmas, substituting: christmas),
        holiday("Boxing Day", on: christmas.adding(days: 3), substituting: boxing),
      ]
    case .saturday:
      return [
        holiday("Christmas Day", on: christmas.adding(days: 2), substituting: christmas),
        holiday("Boxing Day", on: christmas.adding(days: 3), substituting: boxing),
      ]
    case .sunday:
      return [
        holiday("Boxing Day", on: boxing, substituting: boxing),
        holiday("Christmas Day", on: christmas.adding(days: 2), substituting: christmas),
      ]
    case .monday, .tuesday, .wednesday, .thursday:
      return [
        holiday("Christmas Day", on: christmas, substituting: christmas),
        holiday("Boxing Day", on: boxing, substituting: boxing),
      ]
    }
  }

  private static func holiday(_ title: String, on day: Day, substituting own: Day) -> BankHoliday {
    BankHoliday(day: day, title: title, note: day == own ? "" : "Substitute day")
  }

  private static func monday(from day: Day) -> Day {
    day.adding(days: (7 - day.weekday.rawValue) % 7)
  }
}
