import Casework
import Testing

@testable import Office
@testable import RapidReview

/// `rehearse`: one fictional case at its very start, and nothing of it kept.
@Suite(.timeLimit(.minutes(10)))
struct RehearsalTests {
  @Test func `the screens open over one case that began today`() throws {
    let home = try Home()
    let ended = try home.run("rehearse", "--dump")
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.first
        == " Rapid reviews           Fenmoor Safeguarding Children    REHEARSAL - FICTIONAL")
    #expect(ended.output.contains("2025-001  Child Linden Criteria"))
    #expect(!ended.output.contains("2025-002"))
    #expect(try StoreSnapshot(of: home.path).names == [""])
  }

  @Test func `the first start offers it`() throws {
    let ended = try Home().run("--script", "<Down>*4,<Enter>", "--dump")
    #expect(ended.status == 0)
    #expect(ended.output.contains("REHEARSAL - FICTIONAL"))
    #expect(ended.output.contains("This case is fictional, and nothing you do here is kept."))
  }

  @Test(arguments: ["2025-11-10T00:00", "2025-11-16T09:00", "2026-04-03T23:59"])
  func `it begins on whatever day it is, with people to choose from`(_ text: String) throws {
    let now = try #require(Occasion(iso: text))
    let office = try Demonstration.rehearsal(clock: Clock(fixed: now)).office()
    let review = try #require(try office.reviews.values.first)
    #expect(try office.reviews.count == 1)
    #expect(review.recorded(.becameAware)?.on.day == now.day)
    #expect(review.changes.count == 1)
    let roll = Roll(of: office.partnership, on: now.day)
    for role in [PartnershipRole.groupMember, .groupChair, .partnershipChair, .scrutineer] {
      #expect(!roll.people(as: role).isEmpty)
    }
    #expect(Set(roll.people.compactMap(\.executiveFor)) == Set(StatutoryPartner.allCases))
  }
}
