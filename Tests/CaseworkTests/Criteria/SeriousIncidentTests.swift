import Casework
import Testing

struct SeriousIncidentTests {
  /// One combination of the answers, and what it means.
  struct Example: CustomTestStringConvertible, Sendable {
    let abuseOrNeglect: SeriousIncidentTest.Suspicion
    let outcome: SeriousIncidentTest.Outcome
    let wasLookedAfter: Bool
    let result: SeriousIncidentTest.Result

    init(
      _ abuseOrNeglect: SeriousIncidentTest.Suspicion, _ outcome: SeriousIncidentTest.Outcome,
      _ child: Child, _ result: SeriousIncidentTest.Result
    ) {
      self.abuseOrNeglect = abuseOrNeglect
      self.outcome = outcome
      wasLookedAfter = child == .lookedAfter
      self.result = result
    }

    enum Child { case atHome, lookedAfter }

    var test: SeriousIncidentTest {
      SeriousIncidentTest(
        abuseOrNeglect: abuseOrNeglect, outcome: outcome, wasLookedAfter: wasLookedAfter,
        rationale: "Agreed by all three.")
    }

    var testDescription: String {
      "\(abuseOrNeglect), \(outcome), \(wasLookedAfter ? "looked after" : "at home")"
    }

    static let all = [
      Example(.known, .died, .atHome, .notify(alsoStateAndOfsted: false)),
      Example(.known, .died, .lookedAfter, .notify(alsoStateAndOfsted: true)),
      Example(.known, .seriouslyHarmed, .atHome, .notify(alsoStateAndOfsted: false)),
      Example(.known, .seriouslyHarmed, .lookedAfter, .notify(alsoStateAndOfsted: false)),
      Example(.known, .neither, .atHome, .notNotifiable),
      Example(.known, .neither, .lookedAfter, .notNotifiable),
      Example(.suspected, .died, .atHome, .notify(alsoStateAndOfsted: false)),
      Example(.suspected, .died, .lookedAfter, .notify(alsoStateAndOfsted: true)),
      Example(.suspected, .seriouslyHarmed, .atHome, .notify(alsoStateAndOfsted: false)),
      Example(.suspected, .seriouslyHarmed, .lookedAfter, .notify(alsoStateAndOfsted: false)),
      Example(.suspected, .neither, .atHome, .notNotifiable),
      Example(.suspected, .neither, .lookedAfter, .notNotifiable),
      Example(.neither, .died, .atHome, .notNotifiable),
      Example(.neither, .died, .lookedAfter, .notifyStateAndOfstedOnly),
      Example(.neither, .seriouslyHarmed, .atHome, .notNotifiable),
      Example(.neither, .seriouslyHarmed, .lookedAfter, .notNotifiable),
      Example(.neither, .neither, .atHome, .notNotifiable),
      Example(.neither, .neither, .lookedAfter, .notNotifiable),
    ]
  }

  @Test(arguments: Example.all)
  func `the two limbs and a looked-after child's death decide who is told`(_ example: Example) {
    #expect(example.test.result == example.result)
  }

  @Test
  func `the table has every combination once`() {
    #expect(Set(Example.all.map(\.test)).count == 18)
  }

  @Test(arguments: Example.all)
  func `the decision says which steps the case then has`(_ example: Example) throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(example.test, on: occasion("2026-11-09")))
    let review = subject.review
    let always: [Milestone] = [.becameAware, .criteriaDecided, .closed]
    let open = Milestone.path.filter {
      review.need(of: $0).isNeeded && !always.contains($0)
    }
    let rest = Milestone.path.filter { !always.contains($0) }
    switch example.result {
    case .notify(alsoStateAndOfsted: true):
      #expect(open == rest)
      #expect(review.stage == .criteria)
    case .notify(alsoStateAndOfsted: false):
      #expect(open == rest.filter { $0 != .stateAndOfstedNotified })
      #expect(
        review.need(of: .stateAndOfstedNotified)
          == .ruledOut(reason: "no looked-after child has died"))
      #expect(review.stage == .criteria)
    case .notifyStateAndOfstedOnly:
      #expect(open == [.stateAndOfstedNotified])
      #expect(
        review.need(of: .sentToPanel)
          == .ruledOut(reason: "only the Secretary of State and Ofsted are notified"))
      #expect(review.recorded(.notifiedOnly)?.on == occasion("2026-11-09"))
      #expect(review.milestones.contains(.notifiedOnly))
      #expect(review.stage == .criteria)
    case .notNotifiable:
      #expect(open == [])
      #expect(
        review.need(of: .panelNotified) == .ruledOut(reason: "the incident is not notifiable"))
      #expect(review.recorded(.notNotifiable)?.why == "Agreed by all three.")
      #expect(review.stage == .ending)
    }
    #expect((review.recorded(.notNotifiable) != nil) == (example.result == .notNotifiable))
  }

  @Test
  func `once told of, a looked-after child's death without abuse is ready to be closed`() throws {
    var subject = CaseInTest()
    let death = SeriousIncidentTest(
      abuseOrNeglect: .neither, outcome: .died, wasLookedAfter: true, rationale: "An illness.")
    try subject.propose(.decideCriteria(death, on: occasion("2026-11-09")))
    try subject.propose(.record(.stateAndOfstedNotified, on: occasion("2026-11-10")))
    #expect(subject.review.stage == .ending)
    try subject.record(.closed, "2026-11-11", why: nil)
    #expect(subject.review.stage == .closed)
  }

  @Test
  func `before the decision the notice to Ofsted is an open question`() {
    let review = CaseInTest().review
    #expect(review.need(of: .stateAndOfstedNotified) == .open(until: .criteriaDecided))
    #expect(review.need(of: .panelNotified) == .needed)
    #expect(review.stage == .criteria)
  }

  @Test
  func `the prompts ask for judgement before harm is ruled out, and for its kinds`() {
    var test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .neither, harms: [.emotional],
      isLongTermHarmLikely: true, hasRecovered: true, rationale: "")
    #expect(
      test.prompts == [
        "Long-term impairment is likely, though not certain. Use your judgement.",
        "A child who recovers may still have been seriously harmed.",
        "You named kinds of harm, yet answered that there was no serious harm.",
      ])
    test.outcome = .seriouslyHarmed
    #expect(test.prompts == [])
    test.harms = []
    #expect(test.prompts == ["Say which kinds of harm. The guide's list is not complete."])
    test.outcome = .died
    #expect(test.prompts == [])
    test = SeriousIncidentTest(
      abuseOrNeglect: .neither, outcome: .neither, isLongTermHarmLikely: true, rationale: "")
    #expect(test.prompts == [], "without abuse or neglect harm is not the question")
  }

  @Test(arguments: ["", " ", "\n\t"])
  func `no decision without its rationale`(_ rationale: String) {
    var test = seriousIncident
    test.rationale = rationale
    let review = CaseInTest().review
    #expect(throws: Refusal.reasonNeeded(.decidingCriteria)) {
      try review.propose(
        .decideCriteria(test, on: occasion("2026-11-09")), by: "Ana", why: "given elsewhere",
        now: occasion("2026-11-09"))
    }
  }
}
