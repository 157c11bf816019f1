import Casework
import Testing

struct WorkingDayCountTests {
  let calendar = PublishedHolidays.calendar

  @Test
  func `a deadline over Easter skips Good Friday and Easter Monday by name`() {
    let count = calendar.workingDay(15, after: day("2022-04-11"))
    #expect(count.day == day("2022-05-05"))
    #expect(
      count.explanation == [
        "Thu 5 May 2022 is 15 working days after Mon 11 Apr 2022.",
        "Skipped: Fri 15 Apr Good Friday, Mon 18 Apr Easter Monday, "
          + "Mon 2 May Early May bank holiday, and weekends.",
        "A working day is Monday to Friday, less the bank holidays of England and Wales.",
      ])
    let weekends = count.skipped.filter { $0.reason == .weekend }
    #expect(weekends.map(\.day.iso).prefix(3) == ["2022-04-16", "2022-04-17", "2022-04-23"])
    #expect(count.skipped.count == 9)
    #expect(!count.isProvisional)
  }

  @Test
  func `a count over ordinary weeks says that no bank holidays fall between`() {
    let count = calendar.workingDay(12, after: day("2026-11-10"))
    #expect(count.opening == "Thu 26 Nov 2026 is 12 working days after Tue 10 Nov 2026.")
    #expect(count.passed == "No bank holidays fall between.")
    #expect(count.startNote == nil)
    #expect(count.provisionalNote == nil)
  }

  @Test
  func `a substitute day is named as one`() {
    #expect(
      calendar.workingDay(5, after: day("2026-12-18")).passed
        == "Skipped: Fri 25 Dec Christmas Day, Mon 28 Dec Boxing Day (substitute day), "
        + "and weekends.")
  }

  @Test
  func `a count beyond the published years is provisional and says why`() {
    let count = calendar.workingDay(15, after: day("2030-04-11"))
    #expect(count.day == day("2030-05-07"))
    #expect(count.isProvisional)
    #expect(
      count.provisionalNote
        == "The GOV.UK list ends with 2028. Later days are projected from the statutory pattern, "
        + "so this date is provisional.")
    #expect(count.explanation.count == 4)
  }

  @Test(arguments: [
    ("2028-12-22", 3, false, "ends on the last published days"),
    ("2028-12-29", 1, true, "reaches into 2029"),
    ("2028-12-31", 0, false, "counts no day at all"),
    ("2011-12-31", 1, false, "only its day 0 lies before the list"),
    ("2011-12-29", 1, true, "lies before the list"),
  ])
  func `a count is provisional where a day counted is projected`(
    _ start: String, _ length: Int, _ isProvisional: Bool, _ why: String
  ) throws {
    let days = try #require(WorkingDays(counting: length))
    #expect(calendar.workingDay(days, after: day(start)).isProvisional == isProvisional)
  }

  @Test
  func `a count before the list says where the list begins`() {
    let note = calendar.workingDay(1, before: day("2012-01-02")).provisionalNote
    #expect(note?.hasPrefix("The GOV.UK list starts with 2012. Earlier days") == true)
  }

  @Test
  func `a calendar without a list projects every year and says so`() {
    let bare = WorkingCalendar(BankHolidayList(holidays: [], fileDigest: ""))
    let count = bare.workingDay(15, after: day("2026-03-30"))
    #expect(count.day == day("2026-04-22"))
    #expect(count.provisionalNote?.hasPrefix("There is no GOV.UK list") == true)
  }

  @Test
  func `a weekend trigger is said to be day 0`() {
    let count = calendar.workingDay(1, after: day("2026-06-13"))
    #expect(count.opening == "Mon 15 Jun 2026 is 1 working day after Sat 13 Jun 2026.")
    #expect(count.startNote == "Sat 13 Jun is at a weekend, but still counts as day 0.")
    let holiday = calendar.workingDay(1, after: day("2022-04-15"))
    #expect(holiday.startNote == "Fri 15 Apr is Good Friday, but still counts as day 0.")
  }

  @Test
  func `counting back names the days in the order they were passed`() {
    let count = calendar.workingDay(2, before: day("2022-04-19"))
    #expect(count.opening == "Wed 13 Apr 2022 is 2 working days before Tue 19 Apr 2022.")
    #expect(
      count.passed
        == "Skipped: Mon 18 Apr Easter Monday, Fri 15 Apr Good Friday, and weekends.")
  }

  @Test
  func `a count of years gives the number of bank holidays and not their names`() {
    let count = calendar.workingDay(600, after: day("2024-01-02"))
    #expect(count.passed == "Skipped: 19 bank holidays, and weekends.")
    let year = calendar.workingDay(250, after: day("2024-01-02"))
    #expect(year.passed.contains("Fri 29 Mar 2024 Good Friday"))
  }
}
