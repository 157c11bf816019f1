import CaseStore
import Casework
import Testing

@testable import RapidReview

/// The fictional cases: whatever the day, they show what the program is for.
@Suite(.timeLimit(.minutes(1)))
struct DemonstrationTests {
  static let days = [
    "2025-11-10", "2025-11-15", "2025-11-16", "2024-02-29", "2025-12-23", "2025-12-24",
    "2025-12-25", "2025-12-26", "2025-12-27", "2025-12-31", "2026-01-01", "2026-01-02",
    "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-04-07", "2026-05-04",
    "2026-08-31", "2028-12-31", "2031-04-14",
  ]

  private func office(on day: String) throws -> Office {
    let now = try #require(Occasion(iso: "\(day)T09:00"))
    return try Demonstration.surroundings(clock: Clock(fixed: now)).office()
  }

  @Test(arguments: days)
  func `there are six cases in six states, and exactly one is late`(_ text: String) throws {
    let day = try #require(Day(iso: text))
    let rows = try office(on: text).summaries(on: day)
    #expect(rows.count == 6)
    #expect(Set(rows.map(\.stage)).count == 6)
    #expect(rows.filter { !$0.late.isEmpty }.count == 1)
    #expect(rows.filter(\.isClosed).count == 1)
    #expect(rows.first?.late.isEmpty == false)
    #expect(Set(rows.map(\.child)).count == 6)
  }

  @Test(arguments: days)
  func `nothing in them happened after the day`(_ text: String) throws {
    let day = try #require(Day(iso: text))
    for review in try office(on: text).reviews.values {
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
  }

  @Test func `a day given for today is now, with its time`() throws {
    let now = try #require(Occasion(iso: "2025-11-10T14:02"))
    #expect(Clock(fixed: now).now == now)
    #expect(Clock(fixed: Occasion(day: now.day)).now.day == now.day)
  }
}
