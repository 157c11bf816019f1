import Casework
import Testing

/// What a case must have besides its steps: each shown missing until it is there.
struct PreparationTests {
  /// One preparation, the point of the way from which it is asked for, and what provides it.
  struct Row: CustomTestStringConvertible, Sendable {
    let preparation: Preparation
    let from: Reached
    let before: @Sendable (inout CaseInTest) throws -> Void
    let provide: @Sendable (inout CaseInTest) throws -> Void

    init(
      _ preparation: Preparation, _ from: Reached,
      before: @escaping @Sendable (inout CaseInTest) throws -> Void = { _ in },
      provide: @escaping @Sendable (inout CaseInTest) throws -> Void
    ) {
      self.preparation = preparation
      self.from = from
      self.before = before
      self.provide = provide
    }

    var testDescription: String { preparation.id }
  }

  private static func entry(_ sheet: Sheet) -> Entry { Entry(sheet, GuardTests.name("e1")) }

  private static func asked(at meeting: Milestone) -> Proposal {
    .fill(
      entry(.safety),
      [
        .askedAt: .keys([meeting.id]), .on: .occasion(occasion("2026-12-15")),
        .safe: .keys(["safe"]), .answer: .text("Both children are with their aunt."),
      ])
  }

  private static func hold(_ meetings: Milestone...) -> @Sendable (inout CaseInTest) throws -> Void
  {
    { subject in for meeting in meetings { try subject.record(meeting, "2026-11-20") } }
  }

  /// Two days of a plan, laid out together.
  private static let plan = [
    PlannedStep(.reviewMeetingHeld, occasion("2027-01-20")),
    PlannedStep(.executiveAgreed, occasion("2027-01-22")),
  ]

  static let rows = [
    Row(.incident, .aware) { try $0.propose(.fill(Entry(.incident), Filled.incident)) },
    Row(.children, .aware) { try $0.propose(.fill(entry(.child), Filled.child)) },
    Row(.notificationReference, .notified) {
      try $0.propose(.fill(Entry(.notification), [.reference: .text("CSPR-0001")]))
    },
    Row(.planLaidOut, .notified) { try $0.propose(.layOut(plan)) },
    Row(.safetyAtInitialDiscussion, .notified, before: hold(.initialDiscussionHeld)) {
      try $0.propose(asked(at: .initialDiscussionHeld))
    },
    Row(.linesOfEnquiry, .notified, before: hold(.initialDiscussionHeld)) {
      try $0.propose(.fill(entry(.lineOfEnquiry), [.question: .text("Was the child seen?")]))
    },
    Row(.timeline, .notified, before: hold(.initialDiscussionHeld)) {
      try $0.propose(
        .fill(
          Entry(.timeline),
          [
            .periodFrom: .occasion(occasion("2025-11-01")),
            .periodTo: .occasion(occasion("2026-11-05")), .whyPeriod: .text("The last year."),
          ]))
    },
    Row(
      .planConfirmed, .notified,
      before: { subject in
        try subject.propose(.layOut(plan))
        try subject.record(.initialDiscussionHeld, "2026-11-12")
      }
    ) {
      try $0.propose(
        .fill(
          Entry(.plan),
          [.confirmedOn: .occasion(occasion("2026-11-12")), .confirmedBy: .text("Ana")]))
    },
    Row(.organisationsAsked, .notified, before: hold(.initialDiscussionHeld)) {
      try $0.propose(
        .fill(
          entry(.organisationAsked),
          [.organisation: .text("Fenmoor Police"), .state: .keys(["to-ask"])]))
    },
    Row(.safetyAtReviewMeeting, .notified, before: hold(.reviewMeetingHeld)) {
      try $0.propose(asked(at: .reviewMeetingHeld))
    },
    Row(.purposes, .notified, before: hold(.reviewMeetingHeld)) {
      try $0.propose(.fill(Entry(.purposes), Filled.purposes))
    },
    Row(.recommendationAnswered, .notified, before: hold(.reviewMeetingHeld)) {
      try $0.propose(.fill(Entry(.recommendation), Filled.recommendation))
    },
    Row(.positions, .notified, before: hold(.reviewMeetingHeld)) {
      for partner in StatutoryPartner.allCases { try $0.takePosition(of: partner) }
    },
    Row(.recommendationDecided, .answered, before: hold(.reviewMeetingHeld)) {
      try $0.take(.decided)
    },
    Row(.reportWritten, .decided, before: hold(.reviewMeetingHeld)) { try $0.take(.written) },
    Row(.reportFrozen, .written, before: hold(.reviewMeetingHeld, .reportDrafted)) {
      try $0.take(.frozen)
    },
    Row(
      .disagreementSettled, .sent,
      before: {
        try $0.propose(.fill(entry(.disagreement), escalated))
      }
    ) {
      try $0.propose(
        .fill(entry(.disagreement), [.settledOn: .occasion(occasion("2026-12-04"))]))
    },
    Row(
      .furtherInformation, .sent,
      before: {
        try $0.propose(
          .fill(
            entry(.furtherInformation),
            [
              .asked: .text("Which school?"), .askedOn: .occasion(occasion("2026-12-03")),
            ]))
      }
    ) {
      try $0.propose(
        .fill(
          entry(.furtherInformation),
          [
            .answer: .text("None yet."), .answeredOn: .occasion(occasion("2026-12-04")),
          ]))
    },
    Row(.panelQuestions, .sent, before: hold(.panelResponded)) {
      try $0.propose(
        .fill(
          Entry(.panelResponse),
          [
            .nationalReview: .keys(["no"]), .moreInformation: .keys(["not-said"]),
            .agrees: .keys(["yes"]),
          ]))
    },
    Row(.safetyAtPostMeeting, .sent, before: hold(.postMeetingHeld)) {
      try $0.propose(asked(at: .postMeetingHeld))
    },
    Row(.postMeeting, .sent, before: hold(.postMeetingHeld)) {
      try $0.propose(
        .fill(
          Entry(.postMeeting),
          [
            .response: .text("It agrees."), .nextSteps: .text("Train."),
            .parentalEngagement: .text("A letter."),
          ]))
    },
  ]

  private static let escalated: Answers = [
    .partner: .keys(["police"]), .about: .text("The second decision."),
    .escalatedTo: .text("Ana"), .escalatedOn: .occasion(occasion("2026-12-02")),
    .byDay: .occasion(occasion("2026-12-10")),
  ]

  @Test
  func `what the Panel asks in its reply is to be written down`() throws {
    var subject = try CaseInTest.walked(to: .sent)
    try subject.record(.panelResponded, "2026-12-03")
    try subject.propose(
      .fill(
        Entry(.panelResponse),
        [
          .nationalReview: .keys(["no"]), .moreInformation: .keys(["yes"]),
          .agrees: .keys(["yes"]),
        ]))
    #expect(subject.review.missing.contains(.furtherInformation))
    let asked = PreparationTests.entry(.furtherInformation)
    try subject.propose(
      .fill(
        asked, [.asked: .text("Which school?"), .askedOn: .occasion(occasion("2026-12-03"))]))
    #expect(Preparation.furtherInformation.entryToFinish(in: subject.review) == asked)
    try subject.propose(
      .fill(
        asked, [.answer: .text("None."), .answeredOn: .occasion(occasion("2026-12-04"))]))
    #expect(!subject.review.missing.contains(.furtherInformation))
  }

  @Test
  func `a disagreement is settled where it was escalated`() throws {
    var subject = try CaseInTest.walked(to: .sent)
    let settled = Preparation.disagreementSettled
    #expect(settled.entryToFinish(in: subject.review) == nil)
    let entry = PreparationTests.entry(.disagreement)
    try subject.propose(.fill(entry, PreparationTests.escalated))
    #expect(settled.entryToFinish(in: subject.review) == entry)
    try subject.propose(.fill(entry, [.settledOn: .occasion(occasion("2026-12-04"))]))
    #expect(settled.entryToFinish(in: subject.review) == nil)
  }

  @Test(arguments: rows)
  func `what a step waits for is missing until it is there`(_ row: Row) throws {
    var subject = try CaseInTest.walked(to: row.from)
    try row.before(&subject)
    #expect(subject.review.missing.contains(row.preparation))
    #expect(
      subject.review.missing(before: row.preparation.facts.before).contains(row.preparation))
    try row.provide(&subject)
    #expect(!subject.review.missing.contains(row.preparation))
  }

  @Test
  func `every preparation has its row in the table, in the order of the process`() {
    #expect(Preparation.table.map(\.preparation) == Preparation.allCases)
  }

  @Test
  func `every preparation has its row; the disagreement's is told of with the signatures`() {
    #expect(
      PreparationTests.rows.map(\.preparation)
        == Preparation.allCases.filter { $0 != .disagreement })
  }

  @Test(arguments: Preparation.allCases)
  func `a preparation is asked for between two steps of the process, in words that fit`(
    _ preparation: Preparation
  ) throws {
    let facts = preparation.facts
    let before = try #require(Milestone.allCases.firstIndex(of: facts.before))
    if let after = facts.after {
      #expect(try #require(Milestone.allCases.firstIndex(of: after)) < before)
    }
    #expect((1...36).contains(facts.words.count))
  }

  @Test
  func `nothing is asked of what has not come about`() {
    #expect(CaseInTest().review.missing == [.incident, .children])
  }

  @Test
  func `the initial discussion's three things are missing at once, with its safety question`()
    throws
  {
    var subject = try CaseInTest.walked(to: .notified)
    try subject.record(.initialDiscussionHeld, "2026-11-12")
    #expect(
      subject.review.missing(before: .form2Issued)
        == [.safetyAtInitialDiscussion, .linesOfEnquiry, .timeline, .organisationsAsked])
  }

  @Test
  func `once the report is sent nothing before it is asked for, and nothing once it is over`()
    throws
  {
    var subject = try CaseInTest.walked(to: .sent)
    try subject.record(.reviewMeetingHeld, "2026-11-20")
    try subject.record(.initialDiscussionHeld, "2026-11-12")
    #expect(subject.review.missing == [])
    var other = try CaseInTest.walked(to: .notified)
    #expect(other.review.missing == [.incident, .children, .notificationReference, .planLaidOut])
    try other.record(.withdrawn, "2026-12-01")
    #expect(other.review.missing == [])
  }

  @Test
  func `a local review is described and reviewed like another, without the Panel`() throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(GuardTests.local, on: occasion("2026-11-09")))
    let review = subject.review
    #expect(review.missing == [.incident, .children])
    let needed = Milestone.path.filter { review.need(of: $0).isNeeded }
    #expect(
      needed == [
        .becameAware, .criteriaDecided, .instigated, .executiveInformed, .chairInformed,
        .scrutineerInformed, .initialDiscussionHeld, .form2Issued, .returnsIn, .packShared,
        .reviewMeetingHeld, .reportDrafted, .reportFinalised, .executiveAgreed, .outcomeNotified,
        .closed,
      ])
    #expect(
      review.need(of: .panelNotified)
        == .ruledOut(reason: "a local review, of which the Panel is not told"))
    #expect(review.stage == .notified)
    #expect(review.recorded(.notNotifiable) != nil)
    // Its report is finalised and agreed, and the case closed, without ever being sent.
    try subject.take(.answered)
    try subject.take(.decided)
    try subject.take(.written)
    try subject.take(.frozen)
    try subject.take(.finalised)
    try subject.take(.signed)
    for milestone in needed where subject.review.recorded(milestone) == nil && milestone != .closed
    {
      try subject.record(milestone, "2026-11-28")
    }
    #expect(subject.review.stage == .ending)
    try subject.propose(Act.close)
  }

  @Test
  func `no review follows where the incident is not notifiable and none is wanted`() throws {
    var subject = CaseInTest()
    var test = GuardTests.local
    test.followUp = .noReview
    try subject.propose(.decideCriteria(test, on: occasion("2026-11-09")))
    #expect(subject.review.missing == [])
    #expect(
      subject.review.need(of: .instigated) == .ruledOut(reason: "the incident is not notifiable"))
    #expect(subject.review.stage == .ending)
  }
}

extension Case {
  /// What a step still lacks that should have been there by then, also where it is recorded.
  func missing(before milestone: Milestone) -> [Preparation] {
    missing.filter { $0.facts.before == milestone }
  }
}
