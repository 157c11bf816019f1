import Casework
import Testing

struct ProposalTests {
  /// Withdrawing rests on a notification and has its own test.
  static let facts = Milestone.allCases.filter {
    $0.facts.kind == .fact && $0 != .becameAware && $0 != .withdrawn
  }

  @Test(arguments: facts)
  func `what happened can be recorded out of order, with a reason`(_ milestone: Milestone) throws {
    var subject = CaseInTest()
    try subject.record(milestone, "2026-11-04", why: "Found in the file later")
    let recorded = try #require(subject.review.recorded(milestone))
    #expect(recorded.on == occasion("2026-11-04"))
    #expect(recorded.by == "Ana")
    #expect(recorded.why == "Found in the file later")
    #expect(!recorded.isCorrection)
  }

  @Test
  func `a blank reason is none`() throws {
    let review = CaseInTest().review
    #expect(throws: Refusal.reasonNeeded(.recordingBefore(.panelNotified, .criteriaDecided))) {
      try review.propose(
        .record(.panelNotified, on: occasion("2026-11-06")), by: "Ana", why: " \n",
        now: occasion("2026-11-06"))
    }
  }

  @Test
  func `what happens in order, and on the present minute, needs no reason`() throws {
    var subject = CaseInTest()
    subject.now = occasion("2026-11-10T14:02")
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-10T14:00")))
    try subject.propose(.record(.panelNotified, on: occasion("2026-11-10T14:02")))
    try subject.propose(.record(.instigated, on: occasion("2026-11-10")))
    #expect(subject.review.recorded(.instigated)?.why == nil)
    #expect(subject.review.stage == .notified)
  }

  @Test
  func `a correction replaces the day and says that it is one`() throws {
    var subject = CaseInTest()
    try subject.propose(.correct(.becameAware, on: occasion("2026-11-04")), why: "Misread")
    let recorded = try #require(subject.review.recorded(.becameAware))
    #expect(recorded.on == occasion("2026-11-04"))
    #expect(recorded.isCorrection)
    #expect(subject.review.changes.count == 2, "what it replaced is still in the history")
  }

  @Test
  func `a correction to a day to come is refused`() {
    #expect(throws: Refusal.inTheFuture(occasion("2027-01-01"), today: day("2026-12-31"))) {
      var subject = CaseInTest()
      try subject.propose(.correct(.becameAware, on: occasion("2027-01-01")), why: "Misread")
    }
  }

  @Test
  func `what is taken back is to do again`() throws {
    var subject = CaseInTest()
    try subject.record(.panelNotified, "2026-11-10")
    try subject.propose(.retract(.panelNotified), why: "It was another case")
    #expect(subject.review.recorded(.panelNotified) == nil)
    try subject.record(.panelNotified, "2026-11-12")
    #expect(subject.review.recorded(.panelNotified)?.isCorrection == false)
  }

  @Test
  func `a step set aside keeps the reason and who gave it, until it is needed after all`() throws {
    var subject = CaseInTest()
    try subject.propose(.setAside(.scrutineerInformed), by: "Ben", why: "The post is vacant")
    #expect(
      subject.review.need(of: .scrutineerInformed)
        == .setAside(reason: "The post is vacant", by: "Ben"))
    try subject.propose(.needAfterAll(.scrutineerInformed))
    #expect(subject.review.need(of: .scrutineerInformed) == .needed)
  }

  @Test
  func `what a decision rules out can be needed after all`() throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    try subject.propose(.needAfterAll(.stateAndOfstedNotified))
    #expect(subject.review.need(of: .stateAndOfstedNotified) == .needed)
  }

  @Test
  func `a plan stands until it is moved or taken back`() throws {
    var subject = CaseInTest()
    subject.now = occasion("2026-11-23T09:00")
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-23T08:00")))
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-26T10:00")))
    #expect(subject.review.planned(.reviewMeetingHeld) == occasion("2026-11-26T10:00"))
    try subject.propose(.plan(.reviewMeetingHeld, for: nil))
    #expect(subject.review.planned(.reviewMeetingHeld) == nil)
  }

  @Test
  func `a decision made anew replaces the one before`() throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    var test = seriousIncident
    test.outcome = .neither
    try subject.propose(.decideCriteria(test, on: occasion("2026-11-20")))
    #expect(subject.review.criteria == test)
    #expect(subject.review.recorded(.criteriaDecided)?.on == occasion("2026-11-20"))
    #expect(subject.review.stage == .ending)
  }

  @Test
  func `a withdrawn notification leaves nothing to do but closing`() throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    try subject.record(.panelNotified, "2026-11-10")
    try subject.record(.withdrawn, "2026-11-20", why: "Found outside the criteria")
    #expect(
      subject.review.need(of: .sentToPanel)
        == .ruledOut(reason: "the notification was withdrawn"))
    #expect(subject.review.milestones.contains(.withdrawn))
    #expect(subject.review.stage == .ending)
    try subject.record(.closed, "2026-11-23", why: nil)
    #expect(subject.review.isClosed)
  }

  @Test
  func `a commissioned review brings its steps, and they must end before the case does`() throws {
    var subject = CaseInTest()
    #expect(!subject.review.milestones.contains(.lcsprCompleted))
    #expect(
      subject.review.need(of: .lcsprCompleted)
        == .ruledOut(reason: "no LCSPR has been commissioned"))
    try subject.record(.lcsprCommissioned, "2026-12-20")
    #expect(subject.review.milestones.suffix(5).first == .lcsprCommissioned)
    #expect(subject.review.need(of: .lcsprPublished) == .needed)
    let refusal = #expect(throws: Refusal.self) {
      try subject.record(.closed, "2026-12-21", why: nil)
    }
    #expect(refusal?.problem.hasSuffix("Publish the LCSPR.") == true)
  }

  /// What two people recorded without having read each other, and how either can be chosen.
  @Test(arguments: [
    (
      CaseEvent.recorded(.chairInformed, on: occasion("2026-11-12"), corrects: true),
      CaseEvent.recorded(.chairInformed, on: occasion("2026-11-13"), corrects: true),
      Proposal.correct(.chairInformed, on: occasion("2026-11-12")),
      Proposal.correct(.chairInformed, on: occasion("2026-11-13"))
    ),
    (
      .notNeeded(.chairInformed), .neededAfterAll(.chairInformed), .setAside(.chairInformed),
      .needAfterAll(.chairInformed)
    ),
    (
      .planned(.reviewMeetingHeld, for: occasion("2027-01-04")),
      .planned(.reviewMeetingHeld, for: nil),
      .plan(.reviewMeetingHeld, for: occasion("2027-01-04")), .plan(.reviewMeetingHeld, for: nil)
    ),
    (
      .criteriaDecided(seriousIncident, on: occasion("2026-11-09")),
      .criteriaDecided(harmless, on: occasion("2026-11-09")),
      .decideCriteria(seriousIncident, on: occasion("2026-11-09")),
      .decideCriteria(harmless, on: occasion("2026-11-09"))
    ),
  ])
  func `where two differ, either value can be chosen, also the one shown`(
    _ one: CaseEvent, _ other: CaseEvent, _ chooseOne: Proposal, _ chooseOther: Proposal
  ) throws {
    for events in [[one, other], [other, one]] {
      for choice in [chooseOne, chooseOther] {
        var subject = CaseInTest()
        subject.append([events[0]], by: "Ben", seen: [writer("Ana"): 1])
        subject.append([events[1]], by: "Cy", seen: [writer("Ana"): 1])
        try #require(subject.review.conflicts.count == 1)
        try subject.propose(choice, why: "Both were asked")
        #expect(subject.review.conflicts == [])
        let field = try #require(one.field)
        #expect(subject.review.settings(of: field).map(\.change.by) == ["Ana"])
      }
    }
  }

  @Test(arguments: [true, false])
  func `where one took back what another corrected, either can be chosen`(
    _ isTakenBackLast: Bool
  ) throws {
    let events: [CaseEvent] = [
      .recorded(.chairInformed, on: occasion("2026-11-12"), corrects: true),
      .retracted(.chairInformed),
    ]
    var subject = CaseInTest()
    for (person, event) in zip(["Ben", "Cy"], isTakenBackLast ? events : events.reversed()) {
      subject.append([event], by: person, seen: [writer("Ana"): 1])
    }
    var other = subject
    try subject.propose(.retract(.chairInformed), why: "Both were asked")
    #expect(subject.review.conflicts == [])
    #expect(subject.review.recorded(.chairInformed) == nil)
    let when = occasion("2026-11-12")
    try other.propose(
      isTakenBackLast ? .record(.chairInformed, on: when) : .correct(.chairInformed, on: when),
      why: "Both were asked")
    #expect(other.review.conflicts == [])
    #expect(other.review.recorded(.chairInformed)?.on == when)
  }

  private static let harmless = SeriousIncidentTest(
    abuseOrNeglect: .neither, outcome: .neither, rationale: "Neither limb is met.")
}
