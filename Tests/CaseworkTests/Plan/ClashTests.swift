import Casework
import Testing

/// What stands in the way of meetings to come.
struct ClashTests {
  private let aspen = Clash.Meeting(
    reference("2026-001"), "Review meeting", on: occasion("2026-12-23"),
    party: .practiceReviewGroup)
  private let birch = Clash.Meeting(
    reference("2026-002"), "Initial discussion", on: occasion("2026-12-23T14:00"),
    party: .practiceReviewGroup)

  private func clashes(_ meetings: [Clash.Meeting]) -> [String] {
    Clash.all(among: meetings, daysOff: [], roll: nil, calendar: PublishedHolidays.calendar)
      .map(\.sentence)
  }

  @Test func `the same people meet about two cases on one day`() {
    #expect(
      clashes([birch, aspen]) == [
        "Wed 23 Dec: the SPRG meets twice or more: Review meeting of 2026-001, Initial discussion "
          + "of 2026-002."
      ])
  }

  @Test func `other people on that day, or one case's two meetings, are no clash`() {
    let executive = Clash.Meeting(
      reference("2026-002"), "Executive sign-off", on: occasion("2026-12-23"), party: .executive)
    #expect(clashes([aspen, executive]).isEmpty)
    let second = Clash.Meeting(
      reference("2026-001"), "Initial discussion", on: occasion("2026-12-23"),
      party: .practiceReviewGroup)
    #expect(clashes([aspen, second]).isEmpty)
  }

  @Test func `a meeting on a day nobody works is one by itself`() {
    let christmas = Clash.Meeting(
      reference("2026-003"), "Review meeting", on: occasion("2026-12-25"),
      party: .practiceReviewGroup)
    #expect(clashes([christmas]) == ["Fri 25 Dec is Christmas Day: Review meeting of 2026-003."])
  }
}
