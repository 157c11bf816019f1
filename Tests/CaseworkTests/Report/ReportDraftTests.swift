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
      ],
      drawn: "Child Aspen is a girl of 14 months. The child was not looked after. Not known: "
        + "ethnicity, disability, legal status, child protection plan, child in need plan, "
        + "education, placement, what happened to child."),
    Example(
      section: .family, entry: Entry(.child, name("one")),
      answers: [.codeName: .text("Child Aspen")],
      drawn: "Not known: age, sex, ethnicity, disability, legal status, looked after, child "
        + "protection plan, child in need plan, education, placement, what happened to child."),
    Example(
      section: .family, entry: Entry(.child, name("one")),
      answers: [
        .codeName: .text("Child Aspen"), .age: .text("7"), .sex: .text("Male"),
        .ethnicity: .text("White British"), .disability: .text("none"),
        .legalStatus: .text("none"), .lookedAfter: .keys(["yes"]),
        .protectionPlan: .keys(["no"]), .inNeedPlan: .keys(["recently"]),
        .education: .text("primary school"), .placement: .text("with an aunt"),
        .outcome: .text("recovering"),
      ],
      drawn: "Child Aspen is a boy of 7, of White British heritage. No disability was known. There "
        + "was no legal order. The child was looked after by the local authority. The child was "
        + "not on a child protection plan. The child was on a child in need plan until recently. "
        + "Education: primary school. Placement: with an aunt. What happened to child: "
        + "recovering."),
    Example(
      section: .safeguarding, entry: Entry(.safety, name("one")),
      answers: [
        .askedAt: .keys(["referral"]), .on: twelfth, .safe: .keys(["safe"]),
        .answer: .text("The sibling is with an aunt."),
      ],
      drawn: "On 12 November 2026 (referral) it was asked whether the children are safe. Answer: "
        + "safe as far as known. The sibling is with an aunt."),
    Example(
      section: .incident, entry: Entry(.incident),
      answers: [
        .whatHappened: .text("Found unresponsive."), .whereHappened: .text("a private home"),
        .happenedOn: twelfth,
      ],
      drawn: """
        Found unresponsive.

        It happened on 12 November 2026. The place: a private home. The local authority \
        became aware on 5 November 2026.
        """),
    Example(
      section: .contributors, entry: Entry(.organisationAsked, name("one")),
      answers: [
        .organisation: .text("Fenmoor Trust"), .state: .keys(["returned"]),
        .returnedOn: twelfth, .note: .text("Chased once."),
      ],
      drawn: "One organisation was asked. 1 full return was provided, by Fenmoor Trust."),
    Example(
      section: .contributors, entry: Entry(.organisationAsked, name("one")),
      answers: [
        .organisation: .text("Harbour School"), .state: .keys(["declined"]),
        .lateCause: .keys(["legal"]), .note: .text("Refers to its insurer."),
      ],
      drawn: """
        One organisation was asked.

        Harbour School declined to provide information. Legal advice. Refers to its insurer.
        """),
    Example(
      section: .contributors, entry: Entry(.organisationAsked, name("one")),
      answers: [.organisation: .text("Harbour School"), .state: .keys(["asked"])],
      drawn: """
        One organisation was asked.

        Harbour School has not replied. The reason is not recorded.
        """),
    Example(
      section: .practice, entry: Entry(.lineOfEnquiry, name("one")),
      answers: [.question: .text("Was he seen?"), .finding: .text("Twice in a year.")],
      drawn: "## Was he seen?\n\nTwice in a year."),
    Example(
      section: .learning, entry: Entry(.action, name("one")),
      answers: [
        .text: .text("Ask at each visit."), .owner: .text("C. Lead"), .due: twelfth,
      ],
      drawn: """
        | Learning and action | Owner | Due or done | How we will know |
        | Ask at each visit. | C. Lead | 12 November 2026 | – |
        """),
    Example(
      section: .learning, entry: Entry(.action, name("one")),
      answers: [
        .text: .text("Ask at each visit."), .owner: .text("C. Lead"), .due: twelfth,
        .closedOn: twelfth, .evidence: .text("Audit"),
      ],
      drawn: """
        | Learning and action | Owner | Due or done | How we will know |
        | Ask at each visit. | C. Lead | Done 12 November 2026 | Audit |
        """),
    Example(
      section: .earlierReviews, entry: Entry(.earlierReview, name("one")),
      answers: [
        .title: .text("Child Oak"), .year: .text("2024"), .learning: .text("The same."),
        .since: .text("Little."),
      ], drawn: "Child Oak (2024) found: The same. Since then: Little."),
    Example(
      section: .criteria, entry: Entry(.recommendation),
      answers: [
        .regulation11A: .keys(["may"]), .regulation11AGrounds: .text("Two returns."),
        .lcspr: .keys(["not-recommended"]), .rationale: .text("Enough is learnt."),
        .whyNot: .text("The last review said it."),
      ],
      drawn: """
        | Regulation 11: the case | Finding | Grounds |
        | (a) Shows, or may show, improvements needed, including those identified before. \
        | may be met | Two returns. |

        The partners consider that a further review would not add to the learning: The last \
        review said it.
        """),
    Example(
      section: .enquiry, entry: Entry(.recommendation),
      answers: [.lcspr: .keys(["not-recommended"])],
      drawn: "No local child safeguarding practice review is proposed."),
    Example(
      section: .national, entry: Entry(.recommendation),
      answers: [
        .nationalAbuse: .keys(["no"]), .nationalCare: .keys(["may"]), .complex: .truth(false),
        .nationalImportance: .truth(false), .nationalGrounds: .text("Local in nature."),
      ],
      drawn: """
        In the partners' view the case does not raise issues that are complex or of national \
        importance.

        Local in nature.

        - In care, or on a plan: may be met
        """),
    Example(
      section: .agreement, entry: Entry(.position, .of(.police)),
      answers: [
        .name: .text("N. Firth"), .capacity: .text("lead"), .position: .keys(["agrees"]),
        .on: twelfth,
      ],
      drawn: """
        | Partner | Name | Role | Position | Date |
        | The police | N. Firth | lead | agrees | 12 November 2026 |
        """),
    Example(
      section: .disagreement, entry: Entry(.disagreement, name("one")),
      answers: [
        .partner: .keys(["police"]), .about: .text("The criteria"),
        .escalatedTo: .text("C. Lead"), .escalatedOn: twelfth, .byDay: twelfth,
      ],
      drawn: "The police: The criteria. It was escalated to C. Lead on 12 November 2026. It is to "
        + "be settled by 12 November 2026."),
    Example(
      section: .parallelProcesses, entry: Entry(.parallelProcess, name("one")),
      answers: [
        .kind: .keys(["criminal"]), .lead: .text("DI Rowan"),
        .doNotContact: .text("the father"),
      ], drawn: "A criminal investigation, led by DI Rowan, is under way."),
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
  func `the summary says what happened to whom, and what is decided`() throws {
    var story = CaseInTest()
    try story.propose(
      .fill(
        Entry(.child, Self.name("one")),
        [.codeName: .text("Child Aspen"), .age: .text("14 months")]))
    try story.propose(.fill(Entry(.incident), [.happenedOn: Self.twelfth]))
    try story.propose(
      .decideCriteria(
        SeriousIncidentTest(
          abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, rationale: "Both limbs."),
        on: occasion("2026-11-12")))
    #expect(
      story.review.draftText(of: .summary)
        == "\(story.review.child) (14 months) was seriously harmed on 12 November 2026.")
  }

  @Test
  func `what may not be told stands in no section that is drawn in`() throws {
    var story = CaseInTest()
    try story.propose(
      .fill(
        Entry(.parallelProcess, Self.name("one")),
        [
          .kind: .keys(["coroner"]), .doNotContact: .text("Adult P"),
          .doNotDisclose: .text("the second account"), .until: .text("the inquest"),
        ]))
    let drawn = ReportSection.allCases.compactMap { story.review.draftText(of: $0) }
    #expect(
      drawn == [
        "A coroner's investigation is under way. What it restricts holds until: the inquest."
      ])
  }

  @Test
  func `no cell of a table that is drawn in ends its row`() throws {
    var story = CaseInTest()
    try story.propose(
      .fill(
        Entry(.action, Self.name("one")),
        [.text: .text("a | b\nc"), .owner: .text("C. Lead"), .due: Self.twelfth]))
    let drawn = try #require(story.review.draftText(of: .learning))
    #expect(drawn.hasSuffix("\n| a / b c | C. Lead | 12 November 2026 | – |"))
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
    #expect(story.review.draftText(of: .disagreement) == "There was no disagreement.")
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
        == "Fenmoor ICB disagrees. The reason: Not met.")
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
