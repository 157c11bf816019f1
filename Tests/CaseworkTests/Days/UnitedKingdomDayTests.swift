import Casework
import Testing

struct UnitedKingdomDayTests {
  /// A moment written as UTC.
  static func utc(_ iso: String) -> Moment {
    let written = occasion(iso)
    let minutes = written.day.number * 1440 + (written.time?.minutes ?? 0)
    return Moment(milliseconds: minutes * 60_000)
  }

  @Test
  func `half past midnight in summer is the new day, although UTC is still on the old`() {
    #expect(UnitedKingdomDay.today(at: Self.utc("2026-06-11T23:30")) == day("2026-06-12"))
    #expect(
      UnitedKingdomDay.occasion(at: Self.utc("2026-06-11T23:30")) == occasion("2026-06-12T00:30"))
    #expect(UnitedKingdomDay.today(at: Self.utc("2026-01-11T23:30")) == day("2026-01-11"))
  }

  // The last Sundays of March and October.
  @Test(arguments: [
    ("1996-03-31", "1996-10-27"), ("2000-03-26", "2000-10-29"), ("2018-03-25", "2018-10-28"),
    ("2020-03-29", "2020-10-25"), ("2024-03-31", "2024-10-27"), ("2026-03-29", "2026-10-25"),
    ("2027-03-28", "2027-10-31"), ("2030-03-31", "2030-10-27"),
  ])
  func `clocks change at 01 00 UTC to the minute`(_ spring: String, _ autumn: String) {
    let shown = { UnitedKingdomDay.occasion(at: Self.utc($0)).iso }
    #expect(shown("\(spring)T00:59") == "\(spring)T00:59")
    #expect(shown("\(spring)T01:00") == "\(spring)T02:00")
    #expect(shown("\(autumn)T00:59") == "\(autumn)T01:59")
    #expect(shown("\(autumn)T01:00") == "\(autumn)T01:00")
    let last = Self.utc("\(autumn)T01:00").milliseconds - 1
    #expect(UnitedKingdomDay.isSummerTime(at: Moment(milliseconds: last)))
    #expect(!UnitedKingdomDay.isSummerTime(at: Moment(milliseconds: last + 1)))
  }

  @Test
  func `a moment is found again from the day and minute it was shown as`() {
    let start = Self.utc("2024-12-30T00:00").milliseconds
    var lost: [String] = []
    // Every 37 minutes of two years and a few days.
    for step in 0..<28_600 {
      let moment = Moment(milliseconds: start + step * 37 * 60_000)
      let shown = UnitedKingdomDay.occasion(at: moment)
      let found = UnitedKingdomDay.moment(of: shown)
      // The hour that comes twice is read as the first.
      let twice =
        [day("2025-10-26"), day("2026-10-25")].contains(shown.day) && shown.time?.hour == 1
      if found != moment && !(twice && moment.milliseconds - found.milliseconds == 3_600_000) {
        lost.append(shown.iso)
      }
    }
    #expect(lost == [])
  }

  @Test
  func `a time the clocks leapt over is read by the clock not yet put forward`() {
    let moment = UnitedKingdomDay.moment(of: occasion("2026-03-29T01:30"))
    #expect(UnitedKingdomDay.occasion(at: moment) == occasion("2026-03-29T02:30"))
  }

  @Test
  func `a day without a time begins at its midnight`() {
    #expect(UnitedKingdomDay.moment(of: occasion("2026-06-12")) == Self.utc("2026-06-11T23:00"))
    #expect(UnitedKingdomDay.moment(of: occasion("2026-01-12")) == Self.utc("2026-01-12T00:00"))
  }

  @Test
  func `a moment before 1970 keeps its own day`() {
    #expect(UnitedKingdomDay.today(at: Moment(milliseconds: -1)) == day("1969-12-31"))
  }
}
