import Casework
import Testing

/// What the case holds becomes a beginning for each section of the report.
struct ReportDraftTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let section: ReportSection
    let entry: Entry
    let answers: Answers
    let drawn: String

    var testDescription: String { section.heading }
  }

  private static func name(_ text: String) -> EntryName {
    guard let name = EntryName(text) else { preconditionFailure("\(text) is a name") }
    return name
  }

  private static let twelfth = Answer.occasion(occasion("2026-11-12"))

  static let examples = [
    Example(
      section: .family, entry: Entry(.child, name("one")),
      answers: [
        .codeName: .text("Child Aspen"), .age: .text("14 months"), .sex: .text("female"),
        .lookedAfter: .keys(["no"]),
      ], drawn: "Child Aspen: age 14 months; sex female; looked after no."),
    Example(
      section: .family, entry: Entry(.child, name("one")),
      answers: [.codeName: .text("Child Aspen")],
      drawn: "Child Aspen: no details are recorded."),
    Example(
      section: .safeguarding, entry: Entry(.safety, name("one")),
      answers: [
        .askedAt: .keys(["referral"]), .on: twelfth, .safe: .keys(["safe"]),
        .answer: .text("The sibling is with an aunt."),
      ],
      drawn: "Thu 12 Nov 2026, referral: safe as far as known. The sibling is with an aunt."),
    Example(
      section: .incident, entry: Entry(.incident),
      answers: [
        .whatHappened: .text("Found unresponsive."), .whereHappened: .text("a private home"),
        .happenedOn: twelfth,
      ],
      drawn: """
        Found unresponsive.

        Where: a private home.
        When: Thu 12 Nov 2026.
        """),
    Example(
      section: .contributors, entry: Entry(.organisationAsked, name("one")),
      answers: [
        .organisation: .text("Fenmoor Trust"), .state: .keys(["returned"]),
        .returnedOn: twelfth, .note: .text("Chased once."),
      ], drawn: "Fenmoor Trust: returned on Thu 12 Nov 2026."),
    Example(
      section: .contributors, entry: Entry(.organisationAsked, name("one")),
      answers: [
        .organisation: .text("Harbour School"), .state: .keys(["declined"]),
        .lateCause: .keys(["legal"]), .note: .text("Refers to its insurer."),
      ], drawn: "Harbour School: declined: legal advice. Refers to its insurer."),
    Example(
      section: .contributors, entry: Entry(.organisationAsked, name("one")),
      answers: [.organisation: .text("Harbour School"), .state: .keys(["asked"])],
      drawn: "Harbour School: asked; why it did not contribute is not recorded."),
    Example(
      section: .practice, entry: Entry(.lineOfEnquiry, name("one")),
      answers: [.question: .text("Was he seen?"), .finding: .text("Twice in a year.")],
      drawn: "Was he seen?\nTwice in a year."),
    Example(
      section: .learning, entry: Entry(.action, name("one")),
      answers: [
        .text: .text("Ask at each visit."), .owner: .text("C. Lead"), .due: twelfth,
      ], drawn: "Ask at each visit. C. Lead, due Thu 12 Nov 2026."),
    Example(
      section: .learning, entry: Entry(.action, name("one")),
      answers: [
        .text: .text("Ask at each visit."), .owner: .text("C. Lead"), .due: twelfth,
        .closedOn: twelfth, .evidence: .text("Audit"),
      ], drawn: "Ask at each visit. C. Lead, done Thu 12 Nov 2026: Audit."),
    Example(
      section: .earlierReviews, entry: Entry(.earlierReview, name("one")),
      answers: [
        .title: .text("Child Oak"), .year: .text("2024"), .learning: .text("The same."),
        .since: .text("Little."),
      ], drawn: "Child Oak (2024): The same.\nSince then: Little."),
    Example(
      section: .criteria, entry: Entry(.recommendation),
      answers: [
        .regulation11A: .keys(["may"]), .regulation11AGrounds: .text("Two returns."),
        .lcspr: .keys(["not-recommended"]), .rationale: .text("Enough is learnt."),
        .whyNot: .text("The last review said it."),
      ],
      drawn: """
        (a) Improvements needed: may be met. Two returns.

        An LCSPR is not recommended.

        Enough is learnt.

        Why no LCSPR, though a criterion is met: The last review said it.
        """),
    Example(
      section: .enquiry, entry: Entry(.recommendation),
      answers: [.lcspr: .keys(["not-recommended"])], drawn: "No LCSPR is recommended."),
    Example(
      section: .national, entry: Entry(.recommendation),
      answers: [
        .nationalAbuse: .keys(["no"]), .complex: .truth(false),
        .nationalImportance: .truth(false), .nationalGrounds: .text("Local in nature."),
      ],
      drawn: """
        Complex: no. Of national importance: no.

        Local in nature.

        6 Range of abuse: not met.
        """),
    Example(
      section: .agreement, entry: Entry(.position, .of(.police)),
      answers: [
        .name: .text("N. Firth"), .capacity: .text("lead"), .position: .keys(["agrees"]),
        .on: twelfth,
      ], drawn: "The police: agrees (N. Firth, lead, Thu 12 Nov 2026)."),
    Example(
      section: .disagreement, entry: Entry(.disagreement, name("one")),
      answers: [
        .partner: .keys(["police"]), .about: .text("The criteria"),
        .escalatedTo: .text("C. Lead"), .escalatedOn: twelfth, .byDay: twelfth,
      ],
      drawn: "The police: The criteria. Escalated to C. Lead on Thu 12 Nov 2026. To be settled by "
        + "Thu 12 Nov 2026."),
    Example(
      section: .parallelProcesses, entry: Entry(.parallelProcess, name("one")),
      answers: [
        .kind: .keys(["criminal"]), .lead: .text("DI Rowan"),
        .doNotContact: .text("the father"),
      ], drawn: "Criminal investigation: led by DI Rowan; do not contact the father."),
  ]

  @Test(arguments: examples)
  func `a section begins with what the case holds`(_ example: Example) throws {
    var story = CaseInTest()
    try story.propose(.fill(example.entry, example.answers))
    #expect(story.review.draftText(of: example.section) == example.drawn)
  }

  @Test(arguments: ReportSection.allCases)
  func `an empty case holds nothing for any section`(_ section: ReportSection) {
    #expect(CaseInTest().review.draftText(of: section) == nil)
  }

  @Test
  func `that nobody dissents is said once everybody was heard`() throws {
    var story = CaseInTest()
    for partner in StatutoryPartner.allCases {
      #expect(story.review.draftText(of: .disagreement) == nil)
      try story.propose(
        .fill(
          Entry(.position, .of(partner)),
          [
            .name: .text("N. Firth"), .capacity: .text("lead"),
            .position: .keys(["agrees"]), .on: ReportDraftTests.twelfth,
          ]))
    }
    #expect(story.review.draftText(of: .disagreement) == "No statutory partner dissents.")
  }

  @Test
  func `a partner is called as the reader calls it`() throws {
    var story = CaseInTest()
    try story.propose(
      .fill(
        Entry(.position, .of(.health)),
        [
          .name: .text("N. Firth"), .capacity: .text("lead"), .position: .keys(["dissents"]),
          .reason: .text("Not met"), .on: ReportDraftTests.twelfth,
        ]))
    #expect(
      story.review.draftText(of: .disagreement) { _ in "Fenmoor ICB" }
        == "Fenmoor ICB dissents: Not met.")
  }
}

/// What changed between two texts of the report.
struct ReportChangeTests {
  private func text(_ parts: (String, String)...) -> ReportText {
    ReportText(parts: parts.map { ReportText.Part(name: $0.0, text: $0.1) })
  }

  @Test
  func `only the parts that differ are named, line by line`() {
    let before = text(("family", "one\ntwo\nthree"), ("voice", "same"), ("learning", "gone"))
    let after = text(("family", "one\n2\nthree\nfour"), ("voice", "same"), ("criteria", "new"))
    #expect(
      after.changes(since: before) == [
        ReportChange(part: "family", lines: [.takenOut("two"), .putIn("2"), .putIn("four")]),
        ReportChange(part: "criteria", lines: [.putIn("new")]),
        ReportChange(part: "learning", lines: [.takenOut("gone")]),
      ])
  }

  @Test
  func `the same words are no change`() {
    #expect(text(("family", "one")).changes(since: text(("family", "one"))).isEmpty)
  }
}
