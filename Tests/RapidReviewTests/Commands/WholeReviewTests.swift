import Testing

@testable import RapidReview

/// A whole case by commands alone, from `new` to closed, and each way out.
@Suite(.timeLimit(.minutes(10)))
struct WholeReviewTests {
  @Test func `a case with an LCSPR recommended is carried to its closing`() throws {
    let review = try ReviewByCommands()
    try review.open("--abuse", "known", "--outcome", "died", "--view", "police=notifiable")
    try review.readExtracts()
    try review.recommend("recommended")
    try review.agree()
    try review.panel()
    try review.record("2025-12-17", "lcspr-commissioned", "scope=All of it.", "lead=JS")
    try review.record("2026-05-01", "lcspr-completed")
    #expect(
      try review.tell("2026-05-05", "lcspr", "panel,secretary-of-state").hasSuffix(
        "\n2025-001  LCSPR sent Tue 5 May 2026: done\n"))
    try review.record("2026-06-01", "lcspr-published")
    #expect(
      try review.refused("2026-06-02", ["record", "2025-001", "closed", "--on", "today"])
        == """
        rapidreview: The case cannot be closed. Still missing: Retention review, Legal hold.
        Answer each of them, then try again.

        """)
    #expect(
      try review.record(
        "2026-06-02", "closed", "retention-review=2050-01-01", "legal-hold=no")
        == "2025-001  Case closed Tue 2 Jun 2026: done\n")
    try expectWholeRecord(of: try review.shown("2026-06-02"))
    #expect(try review.done("2026-06-02", ["due"]) == "Nothing is due.\n")
  }

  /// Every milestone, notice, decision and signature is in the JSON.
  private func expectWholeRecord(of json: JSONText) throws {
    for step in json["milestones"]?.items ?? [] where step["needed"] == .truth(true) {
      #expect(step["recorded"]?.keys.isEmpty == false, "\(step["milestone"] ?? .null)")
    }
    #expect(json["closed"] == .truth(true))
    #expect(json["missing"]?.items.isEmpty == true)
    #expect(json["nextThings"]?.items.isEmpty == true)
    #expect(json["untold"]?.items.isEmpty == true)
    let subjects = (json["notices"]?.items ?? []).map { $0["about"] }
    #expect(
      subjects == [
        .text("notification"), .text("outcome"), .text("panel-response"), .text("lcspr"),
      ])
    let reply = try #require(json["notices"]?.items[2])
    #expect(reply["to"]?.items.count == 7)
    #expect(
      reply["to"]?.items[1]["words"] == .text("Owen Larch (Executive: Local authority)"))
    #expect(reply["by"] == .text("Joan Sedge, Fenmoor Police"))
    #expect(json["criteria"]?["views"] == .object(["police": .text("notifiable")]))
    let recommendation = try #require(json["recommendation"])
    #expect(recommendation["lcspr"] == .truth(true))
    #expect(recommendation["decidedBy"] == .text("Joan Sedge"))
    #expect(recommendation["outdated"] == .truth(false))
    let rested = try #require(recommendation["restedOn"])
    #expect(rested["recommendation"]?["evidence"] == .text("The returns."))
    #expect(rested["positions"]?["police"]?["position"] == .list([.text("agrees")]))
    let report = try #require(json["report"])
    #expect(report["sectionsMissing"]?.items.isEmpty == true)
    let version = try #require(report["versions"]?.items.first)
    #expect(version["standing"] == .truth(true))
    #expect(version["finalisations"]?.items.count == 2)
    #expect(
      version["signatures"]?.items.map { $0["partner"] } == [
        .text("local-authority"), .text("police"), .text("health"),
      ])
    #expect(report["sending"]?["evidence"] == .text("The portal's receipt."))
    let sheets = (json["sheets"]?.items ?? []).map { $0["sheet"] }
    for sheet in ["incident", "child", "safety", "post-meeting", "practice-review", "closing"] {
      #expect(sheets.contains(.text(sheet)), "\(sheet)")
    }
  }

  @Test func `a case without an LCSPR is carried to its closing`() throws {
    let review = try ReviewByCommands()
    try review.open("--abuse", "suspected", "--outcome", "seriously-harmed", "--harm", "emotional")
    try review.readExtracts()
    try review.recommend("not-recommended", whyNot: "Nothing more is to be learnt.")
    try review.agree()
    try review.panel()
    try review.fill(
      "2025-12-17", "action new", ["text=Write to the school", "owner=JS", "due=2026-01-12"])
    let close = [
      "record", "2025-001", "closed", "--on", "today", "--answer", "legal-hold=no", "--answer",
      "retention-review=2050-01-01",
    ]
    #expect(
      try review.refused("2025-12-17", close) == """
        rapidreview: 1 action is still open: “Write to the school” (Joan Sedge, Fenmoor Police, \
        due Mon 12 Jan 2026).
        Finish what is open first. To close the case anyway, add --anyway.

        """)
    let ended = try review.home.run(
      close + ["--anyway", "--as", "A. Chair"], today: "2025-12-17T17:00")
    #expect(ended.status == 0)
    #expect(ended.errors.hasPrefix("1 action is still open: "))
    let json = try review.shown("2025-12-17")
    #expect(json["recommendation"]?["lcspr"] == .truth(false))
    #expect(json["stage"] == .text("Closed"))
  }

  @Test func `a looked-after child's death without abuse is notified, and no more`() throws {
    let review = try ReviewByCommands()
    try review.open("--abuse", "neither", "--outcome", "died", "--looked-after")
    try review.record("2025-11-07", "state-and-ofsted-notified")
    try review.record("2025-11-07", "closed", "retention-review=2050-01-01", "legal-hold=no")
    let json = try review.shown("2025-11-07")
    #expect(json["stage"] == .text("Closed"))
    let steps = (json["milestones"]?.items ?? []).filter { $0["recorded"] != .null }
    #expect(
      steps.map { $0["milestone"] }
        == [
          "became-aware", "criteria-decided", "state-and-ofsted-notified", "notified-only",
          "closed",
        ].map { .text($0) })
  }

  @Test func `what is not notifiable is closed without a review`() throws {
    let review = try ReviewByCommands()
    try review.open(
      "--abuse", "neither", "--outcome", "seriously-harmed", "--follow-up", "no-review", "--view",
      "police=not-notifiable", "--view", "health=undecided")
    try review.record("2025-11-07", "closed", "retention-review=2050-01-01", "legal-hold=no")
    let criteria = try #require(try review.shown("2025-11-07")["criteria"])
    #expect(criteria["followUp"] == .text("no-review"))
    #expect(
      criteria["views"]
        == .object(["police": .text("not-notifiable"), "health": .text("undecided")]))
    let shown = try review.home.run(["show", "2025-001"], today: "2025-11-07").output
    #expect(shown.contains("\n  Police: not notifiable\n"))
    #expect(shown.contains("\n  What follows: no review\n"))
  }

  @Test func `what is not notifiable may be reviewed locally, and the Panel is not told`() throws {
    let review = try ReviewByCommands()
    try review.open(
      "--abuse", "neither", "--outcome", "seriously-harmed", "--follow-up", "local-review")
    #expect(
      try review.refused(
        "2025-11-07", ["record", "2025-001", "closed", "--on", "today"]
      ).contains("Still open: Instigate review"))
    try review.instigate()
    try review.recommend("not-recommended", whyNot: "Nothing more is to be learnt.")
    try review.agree()
    #expect(
      try review.refused(
        "2025-11-26", ["send", "2025-001", "--on", "today", "--evidence", "None."])
          == """
          rapidreview: “Send to the Panel” is not needed in this case.
          Mark it as needed first.

          """)
    try review.record("2025-11-26", "closed", "retention-review=2050-01-01", "legal-hold=no")
    #expect(try review.shown("2025-11-26")["report"]?["sending"] == .null)
  }

  @Test func `a notification found outside the criteria is withdrawn by all three, and closed`()
    throws
  {
    let review = try ReviewByCommands()
    try review.open("--abuse", "known", "--outcome", "died")
    try review.readExtracts()
    let withdraw = ["record", "2025-001", "withdrawn", "--on", "today", "--why", "Outside."]
    #expect(
      try review.refused(
        "2025-11-24", withdraw + ["--answer", "agreed=local-authority,police"])
          == """
          rapidreview: The notification cannot be withdrawn without the agreement of the health \
          partner.
          Record that all three partners agree. Without that, the review continues.

          """)
    #expect(
      try review.record(
        "2025-11-24", "withdrawn", "agreed=local-authority,police,health", "panel-told=today",
        why: "Outside.") == "2025-001  Withdrawn Mon 24 Nov 2025: done\n")
    #expect(
      try review.done("2025-11-24", ["due"])
        == "2025-001  to do                          Close the case (Business Unit)\n")
    try review.record("2025-11-24", "closed", "retention-review=2050-01-01", "legal-hold=no")
  }
}
