import Casework
import Testing

struct BankHolidayProjectionTests {
  /// What was proclaimed or moved for an occasion, which no pattern can know: published and not
  /// projected.
  static let proclaimed: Set<String> = [
    "2012-06-04 Spring bank holiday, Substitute day",
    "2012-06-05 Queen’s Diamond Jubilee, Extra bank holiday",
    "2020-05-08 Early May bank holiday (VE day), ",
    "2022-06-02 Spring bank holiday, ",
    "2022-06-03 Platinum Jubilee bank holiday, ",
    "2022-09-19 Bank Holiday for the State Funeral of Queen Elizabeth II, ",
    "2023-05-08 Bank holiday for the coronation of King Charles III, ",
  ]

  /// What the pattern says in those years and was not kept.
  static let displaced: Set<String> = [
    "2012-05-28 Spring bank holiday, ", "2020-05-04 Early May bank holiday, ",
    "2022-05-30 Spring bank holiday, ",
  ]

  @Test(arguments: 2012...2028)
  func `a published year is the projected one but for what was proclaimed`(_ year: Int) {
    let published = Set(
      PublishedHolidays.events.filter { $0.date.hasPrefix("\(year)") }
        .map { "\($0.date) \($0.title), \($0.notes)" })
    let projected = Set(
      BankHolidayProjection.holidays(in: year).map { "\($0.day.iso) \($0.title), \($0.note)" })
    let ofYear = { (text: String) in text.hasPrefix("\(year)") }
    #expect(published.subtracting(projected) == Self.proclaimed.filter(ofYear))
    #expect(projected.subtracting(published) == Self.displaced.filter(ofYear))
  }

  @Test
  func `any year has eight holidays in order and each on a weekday`() {
    for year in 1583...2400 {
      let holidays = BankHolidayProjection.holidays(in: year)
      #expect(holidays.count == 8)
      #expect(zip(holidays, holidays.dropFirst()).allSatisfy { $0.day < $1.day })
      #expect(holidays.allSatisfy { !$0.day.weekday.isWeekend && $0.day.year == year })
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1582, 10_000, Int.max])
  func `a year outside the Gregorian rule has none`(_ year: Int) {
    #expect(BankHolidayProjection.holidays(in: year).isEmpty)
  }

  // The last two are the earliest and the latest Easter there can be.
  @Test(arguments: [
    "1900-04-15", "1961-04-02", "1981-04-19", "1999-04-04", "2000-04-23", "2008-03-23",
    "2011-04-24", "2016-03-27", "2019-04-21", "2022-04-17", "2024-03-31", "2026-04-05",
    "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2049-04-18", "2076-04-19",
    "2100-03-28", "1818-03-22", "2038-04-25",
  ])
  func `Easter falls on the known Sunday`(_ sunday: String) {
    #expect(Easter.sunday(of: day(sunday).year) == day(sunday))
    #expect(day(sunday).weekday == .sunday)
  }
}
