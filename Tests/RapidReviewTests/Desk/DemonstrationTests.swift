import CaseStore
import Casework
import Testing

@testable import Office
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

  @Test(arguments: days)
  func `the people, reports and registers stand as they would be that day`(_ text: String) throws {
    let now = try #require(Occasion(iso: "\(text)T09:00"))
    let office = try Demonstration.surroundings(clock: Clock(fixed: now)).office()
    let roll = Roll(of: office.partnership, on: now.day)
    #expect(roll.name(of: .health, under: nil) == "Fenmoor and Wold Integrated Care Board")
    let past = Roll(of: office.partnership, on: try #require(Day(iso: "2022-06-30")))
    #expect(past.name(of: .health, under: nil) == "Fenmoor Clinical Commissioning Group")
    #expect(past.name(of: .localAuthority, under: nil) == "Fenmoor County Council")
    #expect(past.person(for: .executive(.localAuthority))?.name == "Peter Heath")
    #expect(roll.person(for: .executive(.localAuthority))?.name == "Owen Larch")
    #expect(roll.members.count == 5)
    var reviews: [String: Case] = [:]
    for review in try office.reviews.values { reviews[review.child] = review }
    let signed = try #require(reviews["Child Birch"])
    #expect(signed.signatures(of: try #require(signed.currentVersion).number).count == 2)
    let sent = try #require(reviews["Child Elder"])
    #expect(sent.sending?.version == 1)
    #expect(sent.recommendation?.decision.isReviewRecommended == false)
    #expect(reviews["Child Rowan"]?.recommendation?.decision.isReviewRecommended == true)
    let gathering = try #require(reviews["Child Aspen"])
    let late = gathering.entries(of: .organisationAsked).filter { entry in
      let asked = gathering.answers(in: entry)
      return asked.occasion(.returnBy).map { $0.day < now.day } == true
        && asked[.returnedOn] == nil
    }
    #expect(late.map { gathering.answers(in: $0).text(.organisation) } == ["Fenmoor Council"])
    #expect(gathering.warnings.count == 2)
    for review in reviews.values {
      #expect(review.conflicts.isEmpty)
      #expect(!review.isRecommendationOutdated)
    }
  }

  private func expectNothing(of review: Case, after day: Day) {
    for milestone in Milestone.allCases {
      #expect((review.recorded(milestone)?.on.day ?? day) <= day)
      // The returns were planned for a day that has passed: they are what is late.
      if milestone != .returnsIn, let planned = review.planned(milestone),
        review.recorded(milestone) == nil
      {
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
