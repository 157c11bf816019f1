import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Whichever day from 2018 to 2030 a local authority becomes aware, the plan meets every day of
/// statute and guidance, or says exactly which it cannot.
///
/// Held against days counted one by one, which knows nothing of how the calendar counts.
@Suite(.timeLimit(.minutes(10)))
struct EveryStartDayTests {
  /// Counts working days a day at a time.
  private struct Walk {
    private let holidays: Set<Day>

    init(_ calendar: WorkingCalendar) {
      holidays = Set((2017...2032).flatMap { calendar.holidays(in: $0) }.map(\.day))
    }

    func isWorked(_ day: Day) -> Bool { !day.weekday.isWeekend && !holidays.contains(day) }

    func day(_ count: Int, after start: Day) -> Day {
      var (day, left) = (start, count)
      while left > 0 {
        day = day.adding(days: 1)
        if isWorked(day) { left -= 1 }
      }
      return day
    }

    func count(after start: Day, through end: Day) -> Int {
      guard start < end else { return 0 }
      return (start.number + 1...end.number).count { isWorked(Day(number: $0)) }
    }
  }

  private static let lengths: [(Milestone, Int)] = [
    (.initialDiscussionHeld, 3), (.form2Issued, 3), (.returnsIn, 8), (.packShared, 11),
    (.reviewMeetingHeld, 12), (.reportDrafted, 13), (.executiveAgreed, 14), (.sentToPanel, 15),
  ]

  private static func days(of year: Int) -> ClosedRange<Int> {
    let first = Day(year: year, month: 1, day: 1)?.number ?? 0
    return first...((Day(year: year + 1, month: 1, day: 1)?.number ?? 1) - 1)
  }

  private func basis(
    _ edition: RuleEdition, _ calendar: WorkingCalendar, aware: Day, notified: Day, today: Day
  ) -> PlanBasis {
    var basis = PlanBasis(
      rules: edition.rules, calendar: calendar,
      recorded: [
        .becameAware: Occasion(day: aware), .panelNotified: Occasion(day: notified),
      ], earliest: today)
    basis.supposed = [.panelNotified]
    return basis
  }

  @Test(arguments: 2018...2030)
  func `whenever it begins, the plan keeps every day or says which it cannot`(_ year: Int) throws {
    let calendar = try ShippedData.calendar()
    let book = try ShippedData.ruleBook()
    let walk = Walk(calendar)
    for number in EveryStartDayTests.days(of: year) {
      let aware = Day(number: number)
      let edition = try #require(book.edition(on: aware))
      // From the same day to well past the five working days; which one goes with the day, so that
      // weekends and holidays meet every length.
      for lag in [number % 5, 5 + number % 7] {
        let notified = aware.adding(days: lag)
        let plan = Plan(
          basis(edition, calendar, aware: aware, notified: notified, today: aware))
        for (milestone, length) in EveryStartDayTests.lengths {
          guard plan[milestone]?.on.day == walk.day(length, after: notified) else {
            Issue.record("\(aware.iso) \(notified.iso) \(milestone.id)")
            return
          }
        }
        let due = walk.day(5, after: aware)
        let short = walk.count(after: due, through: notified)
        let breaches = plan.findings.filter(\.isBreach)
        if notified <= due {
          #expect(plan.findings.isEmpty, "\(aware.iso) \(notified.iso)")
        } else {
          guard case .misses(let day, let by, nil) = breaches.first, breaches.count == 1 else {
            Issue.record("\(aware.iso) \(notified.iso)")
            return
          }
          #expect(day.milestone == .panelNotified && day.limit?.due == due && by.count == short)
        }
        expectWorked(plan, walk)
      }
    }
  }

  @Test(arguments: 2018...2030)
  func `laid out late, it says how many days the Panel's day is short, and no fewer`(
    _ year: Int
  ) throws {
    let calendar = try ShippedData.calendar()
    let book = try ShippedData.ruleBook()
    let walk = Walk(calendar)
    for number in EveryStartDayTests.days(of: year) {
      let notified = Day(number: number)
      let edition = try #require(book.edition(on: notified))
      let today = notified.adding(days: 5 + number % 29)
      let plan = Plan(
        basis(edition, calendar, aware: notified, notified: notified, today: today))
      let due = walk.day(15, after: notified)
      var first = today
      while !walk.isWorked(first) { first = first.adding(days: 1) }
      let breaches = plan.findings.filter(\.isBreach)
      // The pack must be a working day ahead of the meeting.
      let soonest = max(due, walk.day(1, after: first))
      #expect(plan[.sentToPanel]?.on.day == soonest, "\(notified.iso) \(today.iso)")
      if soonest == due {
        #expect(breaches.isEmpty, "\(notified.iso) \(today.iso)")
      } else if case .misses(let day, let by, _) = breaches.first, breaches.count == 1 {
        #expect(day.milestone == .sentToPanel)
        #expect(by.count == walk.count(after: due, through: soonest))
      } else {
        Issue.record("\(notified.iso) \(today.iso)")
      }
      expectWorked(plan, walk)
      #expect(plan.laidOut.allSatisfy { $0.on.day >= today })
    }
  }

  private func expectWorked(_ plan: Plan, _ walk: Walk) {
    for step in plan.laidOut where step.milestone.isMeeting && !walk.isWorked(step.on.day) {
      Issue.record("\(step.milestone.id) on \(step.on.iso)")
    }
    let inOrder = zip(plan.days, plan.days.dropFirst()).allSatisfy { $0.on.day <= $1.on.day }
    #expect(inOrder)
  }
}
