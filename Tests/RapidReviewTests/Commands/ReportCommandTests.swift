import Testing

@testable import RapidReview

/// The acts on the recommendation and the report: what each says, and refuses out of its turn.
@Suite(.timeLimit(.minutes(10)))
struct ReportCommandTests {
  private static func act(_ words: String...) -> [String] {
    [words[0], "2025-001"] + words.dropFirst() + ["--as", "Canary"]
  }

  static let refusals = [
    Refused(
      "freezing before the decision", act("freeze"), status: 1,
      "The report cannot be frozen yet: the recommendation is not decided.",
      "Decide the recommendation first."),
    Refused(
      "finalising nothing", act("finalise", "sprg-chair", "--name", "Canary", "--on", "today"),
      status: 1, "The report cannot be finalised: it is not frozen yet.",
      "Freeze the report first."),
    Refused(
      "signing nothing",
      act("sign", "police", "--name", "Canary", "--capacity", "lead", "--on", "today"), status: 1,
      "The report cannot be signed: it is not frozen yet.", "Freeze the report first."),
    Refused(
      "overriding nothing",
      act("override", "police", "--name", "Canary", "--on", "today", "--why", "canary"), status: 1,
      "The signatures cannot be overridden: it is not frozen yet.",
      "Freeze the report first."),
    Refused(
      "sending nothing", act("send", "--on", "today", "--evidence", "canary"), status: 1,
      "The report cannot be sent: it is not frozen yet.", "Freeze the report first."),
    Refused(
      "a side there is not", act("finalise", "canary", "--name", "Canary", "--on", "today"),
      "SIDE does not have that answer.", "Answer one of: sprg-chair, business-unit."),
    Refused(
      "a partner there is not",
      act("sign", "canary", "--name", "Canary", "--capacity", "lead", "--on", "today"),
      "PARTNER does not have that answer.", "Answer one of: local-authority, police, health."),
    Refused(
      "a position there is not",
      act(
        "sign", "police", "--name", "Canary", "--capacity", "lead", "--on", "today", "--position",
        "canary"), "--position does not have that answer.",
      "Answer one of: agrees, agrees-with-comment, disagrees."),
    Refused(
      "a view of nobody",
      act(
        "criteria", "--abuse", "known", "--outcome", "died", "--rationale", "canary", "--view",
        "canary=notifiable"), "--view does not have that answer.",
      "Answer one of: local-authority, police, health."),
    Refused(
      "a view there is not",
      act(
        "criteria", "--abuse", "known", "--outcome", "died", "--rationale", "canary", "--view",
        "police"), "--view does not have that answer.",
      "Answer one of: notifiable, not-notifiable, undecided."),
    Refused(
      "a follow-up there is not",
      act(
        "criteria", "--abuse", "known", "--outcome", "died", "--rationale", "canary",
        "--follow-up", "canary"), "--follow-up does not have that answer.",
      "Answer one of: local-review, no-review."),
  ]

  @Test(arguments: refusals)
  func `an act out of its turn is refused, and nothing is changed`(_ row: Refused) throws {
    try row.expect(in: try Home.furnished())
  }

  /// A name that nobody has is asked about before it is recorded, and recorded once it is meant.
  private func expectDoubt(of name: String, in review: ReviewByCommands) throws {
    let finalise = [
      "finalise", "2025-001", "business-unit", "--name", name, "--on", "today",
    ]
    #expect(
      try review.refused("2025-11-25", finalise) == """
        rapidreview: “\(name)” is not among the partnership's people. Is the name right?
        Give the name as it is on the list of people. If it is right, add --anyway.

        """)
    try review.done("2025-11-25", finalise + ["--anyway"])
  }

  /// Somebody of another partner is asked about, whether they sign or let the report go.
  private func expectDoubtOfPartner(in review: ReviewByCommands) throws {
    let acts = [
      [
        "sign", "2025-001", "police", "--name", "Priya Alder", "--capacity", "lead", "--on",
        "today",
      ],
      [
        "override", "2025-001", "police", "--name", "Priya Alder", "--on", "today", "--why",
        "The day is here.",
      ],
    ]
    for act in acts {
      #expect(
        try review.refused("2025-11-25", act) == """
          rapidreview: “Priya Alder” belongs to the health partner, not to the police. Is this the \
          right person?
          Give the name as it is on the list of people. If it is right, add --anyway.

          """)
    }
  }

  @Test func `signatures are void once a word is changed, and a lead may let a version go`() throws
  {
    let review = try ReviewByCommands()
    try review.open("--abuse", "known", "--outcome", "died")
    try review.readExtracts()
    try review.recommend("recommended")
    try review.agree()
    try review.fill("2025-11-25", "report", ["learning=Another word."])
    let changed = try review.shown("2025-11-25")
    #expect(changed["report"]?["changedSinceFrozen"] == .truth(true))
    #expect(changed["report"]?["voidSignatures"]?.items.count == 3)
    #expect(
      try review.refused(
        "2025-11-25", ["send", "2025-001", "--on", "today", "--evidence", "None."])
          == """
          rapidreview: The report cannot be sent: the report changed after version 1 was frozen.
          Freeze the new text as the next version, and have that signed.

          """)
    #expect(
      try review.act("2025-11-25", "freeze").hasPrefix(
        "2025-001  Report frozen as version 2, "))
    try review.act("2025-11-25", "finalise", "sprg-chair", "--name", "Joan Sedge", "--on", "today")
    try expectDoubt(of: "R. Fennel", in: review)
    try expectDoubtOfPartner(in: review)
    #expect(
      try review.act(
        "2025-11-25", "sign", "health", "--name", "Priya Alder", "--capacity", "lead", "--position",
        "disagrees", "--comment", "Too short.", "--on", "today")
        == "2025-001  Priya Alder, lead, for the health partner, disagrees with version 2, "
        + "Tue 25 Nov 2025: Too short.\n")
    let disputed = try review.shown("2025-11-25")
    #expect(disputed["missing"]?.items.map { $0["preparation"] } == [.text("disagreement")])
    try review.act(
      "2025-11-26", "override", "police", "--name", "Nadia Firth", "--on", "today", "--why",
      "The day is here.")
    #expect(
      try review.act("2025-11-26", "send", "--on", "today", "--evidence", "The receipt.")
        == """
        2025-001  Version 2 sent to the Panel, Wed 26 Nov 2025: The receipt.
        2025-001  Sent to the Panel Wed 26 Nov 2025: done

        """)
    let sent = try review.shown("2025-11-26")
    let version = try #require(sent["report"]?["versions"]?.items.last)
    #expect(version["override"]?["reason"] == .text("The day is here."))
    let shown = try review.home.run(["show", "2025-001"], today: "2025-11-26").output
    #expect(shown.contains("\n  Version 1, "))
    #expect(shown.contains(", replaced since\n"))
    #expect(shown.contains("for the police, agrees with version 1, Tue 25 Nov 2025 (void)\n"))
    #expect(shown.contains("\n    Reason: The day is here.\n"))
  }

  @Test func `a recommendation shows as out of date once what it rests on is changed`() throws {
    let review = try ReviewByCommands()
    try review.open("--abuse", "known", "--outcome", "died")
    try review.readExtracts()
    try review.recommend("recommended")
    try review.fill("2025-11-21", "recommendation", ["evidence=Something else."])
    let recommendation = try #require(try review.shown("2025-11-21")["recommendation"])
    #expect(recommendation["outdated"] == .truth(true))
    // It keeps what the decider had read.
    #expect(
      recommendation["restedOn"]?["recommendation"]?["evidence"] == .text("The returns."))
    #expect(
      try review.refused("2025-11-21", ["freeze", "2025-001"]).hasPrefix(
        "rapidreview: The answers or positions behind the recommendation have changed.\n"))
  }
}
