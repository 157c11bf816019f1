import CaseStore
import Casework
import Testing

@testable import RapidReview

/// The fictional cases: whatever the day, they show what the program is for.
@Suite(.timeLimit(.minutes(10)))
struct DemonstrationTests {
  static let days = [
    "2025-11-10", "2025-11-16", "2024-02-29", "2025-12-24", "2025-12-27", "2026-01-01",
    "2026-01-02", "2026-04-03", "2026-04-06", "2026-04-07", "2028-12-31", "2031-04-14",
  ]

  @Test(arguments: days)
  func `there are six cases in six states, exactly one is late, and none is from the future`(
    _ text: String
  ) throws {
    let now = try #require(Occasion(iso: "\(text)T09:00"))
    let office = try Demonstration.surroundings(clock: Clock(fixed: now)).office()
    let rows = office.summaries(on: now.day)
    #expect(rows.count == 6)
    #expect(Set(rows.map(\.stage)).count == 6)
    #expect(Set(rows.map(\.child)).count == 6)
    #expect(rows.filter { !$0.late.isEmpty }.map(\.id) == rows.prefix(1).map(\.id))
    #expect(rows.filter(\.isClosed).map(\.id) == rows.suffix(1).map(\.id))
    for review in try office.reviews.values { expectNothing(of: review, after: now.day) }
  }

  private func expectNothing(of review: Case, after day: Day) {
    for milestone in Milestone.allCases {
      #expect((review.recorded(milestone)?.on.day ?? day) <= day)
      if let planned = review.planned(milestone), review.recorded(milestone) == nil {
        #expect(planned.day >= day)
      }
    }
    for change in review.changes {
      #expect(UnitedKingdomDay.occasion(at: change.stamp.at).day <= day)
    }
  }

  @Test func `a day given for today is now, with its time`() throws {
    let now = try #require(Occasion(iso: "2025-11-10T14:02"))
    #expect(Clock(fixed: now).now == now)
    #expect(Clock(fixed: Occasion(day: now.day)).now.day == now.day)
  }
}
