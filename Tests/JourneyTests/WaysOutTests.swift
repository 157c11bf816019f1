import Testing

/// Each way out of a review, by keys alone in a real terminal, from an empty store to the closed
/// case.
@Suite(.waits)
struct WaysOutTests {
  @Test(.timeLimit(.minutes(10)))
  func `a looked-after child's death without abuse is notified, and no more`() throws {
    let review = try ReviewByKeys(on: "2026-11-05")
    try review.openCase(child: "Child Aspen")
    try review.decideCriteria([
      "Abuse or neglect": "n", "What happened": "<Space>", "Looked-after child": "y",
      "Rationale": "A natural cause.",
    ])
    try review.record("Notify SoS and Ofsted")
    try review.close()
    let shown = try review.shown()
    #expect(shown.closed)
    #expect(
      shown.reached
        == [
          "became-aware", "criteria-decided", "state-and-ofsted-notified", "notified-only",
          "closed",
        ])
    #expect(shown.open.isEmpty)
    #expect(shown.missing.isEmpty)
  }

  @Test(.timeLimit(.minutes(10)))
  func `what is not notifiable is reviewed locally, and the Panel is not told`() throws {
    let review = try ReviewByKeys(on: "2026-11-05")
    try review.enrolEverybody()
    try review.openCase(child: "Child Aspen")
    try review.describe()
    try review.decideCriteria([
      "Abuse or neglect": "n", "What happened": "<Right><Space>", "Serious harm to": "<Space>",
      "Looked-after child": "n", "If not notifiable": "a", "Rationale": "There is much to learn.",
    ])
    try review.instigate()
    try review.on("2026-11-20")
    try review.discuss(hasPlan: false)
    try review.readExtracts()
    try review.record("Review meeting")
    try review.checkSafety(at: "r")
    try review.recommend([
      "LCSPR": "n", "Evidence": "The returns.", "Rationale": "Enough is learnt.",
      "Why not, though met": "Nothing more is to be learnt.",
    ])
    try review.record("Draft the report")
    try review.write()
    try review.finalise()
    for partner in ["Fenmoor Council", "Fenmoor Police", "Fenmoor Health Board"] {
      try review.sign(partner)
    }
    try review.tellAll(of: "the outcome")
    try review.close()
    let shown = try review.shown()
    #expect(shown.closed)
    #expect(shown.criteria?.followUp == "local-review")
    #expect(shown.open.isEmpty)
    #expect(shown.missing.isEmpty)
    #expect(shown.report.versions.first?.signatures.count == 3)
    #expect(shown.report.sending == nil)
    #expect(shown.notices.map(\.about) == ["notification", "outcome"])
    #expect(shown.step("panel-notified")?.needed == false)
    #expect(shown.reached.contains("executive-agreed"))
    #expect(shown.reached.suffix(2) == ["not-notifiable", "closed"])
  }

  @Test(.timeLimit(.minutes(10)))
  func `what is not notifiable is closed without a review`() throws {
    let review = try ReviewByKeys(on: "2026-11-05")
    try review.openCase(child: "Child Aspen")
    try review.decideCriteria([
      "Abuse or neglect": "n", "What happened": "<Right>*2,<Space>", "Looked-after child": "n",
      "If not notifiable": "n", "Rationale": "Neither limb is met.",
    ])
    try review.close()
    let shown = try review.shown()
    #expect(shown.closed)
    #expect(shown.criteria?.followUp == "no-review")
    #expect(shown.reached == ["became-aware", "criteria-decided", "not-notifiable", "closed"])
    #expect(shown.open.isEmpty)
    #expect(shown.missing.isEmpty)
  }

  @Test(.timeLimit(.minutes(10)))
  func `a notification found outside the criteria is withdrawn by all three, and closed`() throws {
    let review = try ReviewByKeys(on: "2026-11-05")
    try review.openCase(child: "Child Aspen")
    try review.decideCriteria([
      "Abuse or neglect": "s", "What happened": "<Space>", "Looked-after child": "n",
      "Rationale": "Both limbs seem to be met.",
    ])
    try review.record("Notify the Panel", ["Notification's reference": "DEMO-SIN-1"])
    try review.record("Instigate review")
    try review.on("2026-11-12")
    try review.withdraw(why: "A natural cause was found.")
    try review.close()
    let shown = try review.shown()
    #expect(shown.closed)
    #expect(shown.step("withdrawn")?.recorded?.why == "A natural cause was found.")
    #expect(shown.count(of: "withdrawal") == 1)
    #expect(
      shown.reached
        == [
          "became-aware", "criteria-decided", "panel-notified", "instigated", "withdrawn",
          "closed",
        ])
    #expect(shown.open.isEmpty)
    #expect(shown.missing.isEmpty)
  }
}
