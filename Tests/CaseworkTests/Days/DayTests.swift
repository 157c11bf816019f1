import Casework
import Testing

struct DayTests {
  @Test
  func `every day from 1900 to 2100 agrees with stepping through the months`() {
    // 1 January 1900 was a Monday, 25,567 days before 1970.
    var number = -25_567
    var wrong: [String] = []
    for year in 1900...2100 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year == 2000)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for dayOfMonth in 1...length {
          let day = Day(number: number)
          let weekday = Weekday.allCases[(number + 25_567) % 7]
          let agrees =
            (day.year, day.month, day.day) == (year, index + 1, dayOfMonth)
            && day.weekday == weekday
            && Day(year: year, month: index + 1, day: dayOfMonth) == day
            && Day(iso: day.iso) == day
          if !agrees { wrong.append("\(year)-\(index + 1)-\(dayOfMonth)") }
          number += 1
        }
        #expect(Day(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
    #expect(wrong == [])
    #expect(Day(number: number).iso == "2101-01-01")
  }

  @Test
  func `a day is written for a record, a screen and a table`() {
    let thursday = day("2026-11-05")
    #expect(thursday.iso == "2026-11-05")
    #expect(thursday.shown == "Thu 5 Nov 2026")
    #expect(thursday.shownShort == "Thu 5 Nov")
    #expect(thursday.shownNarrow == "Thu  5 Nov")
    #expect(day("2026-06-12").shown == "Fri 12 Jun 2026")
    #expect(day("2026-06-12").shownNarrow == "Fri 12 Jun")
    #expect(day("0987-06-12").iso == "0987-06-12")
  }

  @Test(arguments: [
    "", "2026-6-12", "2026-06-31", "2026-13-01", "2026-00-10", "26-06-12", "2026/06/12",
    "2026-06-12 ", "+026-06-12", "2026-06-1２", "0000-01-01", "2026-06-12T", "2023-02-29",
  ])
  func `nothing but a day that exists is read from ISO`(_ text: String) {
    #expect(Day(iso: text) == nil)
    #expect(Occasion(iso: text) == nil)
  }

  @Test(arguments: ["2026-11-10T14:02", "2026-11-10", "2026-11-10T00:00", "2026-11-10T23:59"])
  func `an occasion reads back as it was written`(_ text: String) {
    #expect(Occasion(iso: text)?.iso == text)
  }

  @Test
  func `an occasion is shown with its time where it is known`() {
    #expect(occasion("2026-11-10T14:02").shown == "Tue 10 Nov 2026 14:02")
    #expect(occasion("2026-11-10T09:05").shown == "Tue 10 Nov 2026 09:05")
    #expect(occasion("2026-11-10").shown == "Tue 10 Nov 2026")
  }

  @Test(arguments: ["", "24:00", "14:60", "1:02", "14:2", "1402", "14.02", "-1:00", "14:02:00"])
  func `nothing but a time of day is read as one`(_ text: String) {
    #expect(TimeOfDay(text) == nil)
    #expect(Occasion(iso: "2026-11-10T" + text) == nil)
  }

  @Test(arguments: [
    ("2026-08-31", 6, "2027-02-28"), ("2023-08-31", 6, "2024-02-29"),
    ("2026-01-15", 12, "2027-01-15"),
    ("2026-11-30", 1, "2026-12-30"), ("2026-03-31", -1, "2026-02-28"),
  ])
  func `months on, the day is clipped to the month`(_ from: String, _ months: Int, _ to: String) {
    #expect(day(from).adding(months: months) == day(to))
  }
}
