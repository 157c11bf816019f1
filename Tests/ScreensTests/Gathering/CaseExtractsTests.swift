import Casework
import Terminal
import Testing

@testable import Screens

struct CaseExtractsTests {
  @Test(arguments: [
    (40, 0, "Reading: 0 of 40 cases. Press Esc to stop."),
    (1, 1, "1 case could not be read. Leave and run `rapidreview check`."),
    (3, 3, "3 cases could not be read. Leave and run `rapidreview check`."),
  ])
  func `how far reading has come is said until all is there`(
    _ total: Int, _ unreadable: Int, _ words: String
  ) {
    #expect(CaseExtracts(total: total, unreadable: unreadable).progress == words)
    #expect(CaseExtracts().progress == nil)
  }

  @Test
  func `progress stands on the last row of each of the screens`() {
    let calendar = WorkingCalendar(BankHolidayList(holidays: [], fileDigest: ""))
    var situation = Situation(
      now: Occasion(day: Day(number: 20_780)), moment: Moment(milliseconds: 0), calendar: calendar)
    situation.parts.extracts = CaseExtracts(total: 40)
    for place in [Route.find, .actions, .performance(year: 2026)] {
      var app = App(StartScreen(place: "/store"), in: situation)
      _ = app.go(to: place)
      var canvas = Canvas(size: Size(columns: 60, rows: 16))
      app.draw(on: &canvas)
      let rows = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows[13] == " Reading: 0 of 40 cases. Press Esc to stop.")
      #expect(canvas.cursor != nil)
    }
  }
}
