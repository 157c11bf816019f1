import Casework
import Testing

struct MilestoneTests {
  @Test
  func `every milestone has its row in the table of the process, in the order of the guide`() {
    #expect(Milestone.process.map(\.milestone) == Milestone.allCases)
  }

  /// On the wire, in commands and in rule files: never to be renamed, in the order of the process.
  static let frozen = [
    "became-aware", "criteria-decided", "panel-notified", "partners-notified",
    "state-and-ofsted-notified", "instigated", "executive-informed", "chair-informed",
    "scrutineer-informed", "initial-discussion-held", "form2-issued", "returns-in", "pack-shared",
    "review-meeting-held", "report-drafted", "report-finalised", "executive-agreed",
    "outcome-notified", "sent-to-panel", "panel-received", "panel-responded", "response-shared",
    "post-meeting-held", "closed", "lcspr-commissioned", "lcspr-completed", "lcspr-sent",
    "lcspr-published", "not-notifiable", "notified-only", "withdrawn",
  ]

  @Test
  func `the names on the wire are frozen, in the order of the process`() {
    #expect(Milestone.allCases.map(\.id) == MilestoneTests.frozen)
    #expect(MilestoneTests.frozen.map { Milestone(rawValue: $0)?.id } == MilestoneTests.frozen)
  }

  @Test(arguments: Milestone.allCases)
  func `a milestone has words that fit its column, to do and done`(_ milestone: Milestone) {
    let facts = milestone.facts
    #expect((1...21).contains(facts.toDo.count), "the schedule has 21 columns")
    #expect(!facts.done.isEmpty)
    #expect(facts.toDo.first?.isUppercase == true)
    #expect(facts.done.first?.isUppercase == true)
  }

  @Test
  func `no two milestones read alike`() {
    #expect(Set(Milestone.allCases.map(\.facts.toDo)).count == Milestone.allCases.count)
    #expect(Set(Milestone.allCases.map(\.facts.done)).count == Milestone.allCases.count)
  }

  @Test(arguments: Milestone.allCases)
  func `a milestone waits for earlier ones alone`(_ milestone: Milestone) throws {
    let place = try #require(Milestone.allCases.firstIndex(of: milestone))
    let earlier = Milestone.allCases[..<place]
    for expected in milestone.facts.expects {
      #expect(earlier.contains(expected))
      #expect(Milestone.path.contains(expected) || milestone.isOnlyAfterCommissioning)
      #expect(!expected.isWayOut)
    }
  }

  @Test
  func `the path is what every review takes, from becoming aware to closing`() {
    #expect(Milestone.path.map(\.id) == Array(MilestoneTests.frozen.prefix(24)))
    let reviewing = Milestone.allCases.filter(\.isOnlyAfterCommissioning)
    #expect(reviewing.map(\.id) == Array(MilestoneTests.frozen[24..<28]))
    #expect(Milestone.allCases.filter(\.isWayOut).map(\.id) == Array(MilestoneTests.frozen[28...]))
  }

  @Test
  func `stages follow the path and never go back`() throws {
    let stages = try Milestone.path.map { milestone in
      try #require(Stage.allCases.firstIndex(of: milestone.facts.stage))
    }
    #expect(stages == stages.sorted())
  }

  @Test
  func `only what is decided, signed or sent, and what follows from it, is not recorded as a fact`()
  {
    let others = Milestone.allCases.filter { $0.facts.kind != .fact }
    #expect(
      others == [
        .criteriaDecided, .reportFinalised, .executiveAgreed, .sentToPanel, .closed,
        .notNotifiable, .notifiedOnly,
      ])
    #expect(
      others.filter(\.facts.isOfReport) == [.reportFinalised, .executiveAgreed, .sentToPanel])
  }
}
