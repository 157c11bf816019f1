import Testing

/// A whole review by keys alone in a real terminal, from an empty store to the closed case.
@Suite(.waits)
struct WholeReviewTests {
  @Test(.timeLimit(.minutes(10)))
  func `a review is carried to its LCSPR and closed, from an empty store`() throws {
    let review = try ReviewByKeys(on: "2026-11-05")
    try review.enrolEverybody()
    try review.openCase(child: "Child Aspen")
    try review.describe()
    try review.decideCriteria([
      "Abuse or neglect": "s", "What happened": "<Space>", "Looked-after child": "n",
      "View: Police": "<Space>", "Rationale": "Both limbs are met.",
    ])
    try review.on("2026-11-06")
    try review.notifyAndInstigate()
    try review.on("2026-11-11")
    try review.discuss(isAsked: false)
    try review.on("2026-11-18")
    try review.gatherFiles()
    try review.on("2026-11-20")
    try review.meet()
    try review.recommend([
      "LCSPR": "r", "Evidence": "Returns and chronology.", "Rationale": "Practice must change.",
    ])
    try review.record("Draft the report")
    try review.write()
    try review.finalise()
    try review.on("2026-11-25")
    for partner in ["Fenmoor Council", "Fenmoor Police", "Fenmoor Health Board"] {
      try review.sign(partner)
    }
    try review.tellAll(of: "the outcome")
    try review.send()
    try review.record("Panel receives report")
    try review.on("2026-12-14")
    try review.hearThePanel()
    try review.on("2026-12-16")
    try review.meetAgain()
    try review.record(
      "Commission the LCSPR",
      ["Scope and questions": "All that was found.", "Lead reviewer": "WD"])
    try review.on("2027-05-28")
    try review.record("Complete the LCSPR")
    try review.tellAll(of: "the LCSPR")
    try review.on("2027-06-02")
    try review.record("Publish the LCSPR")
    try review.close()

    let shown = try review.shown()
    #expect(shown.closed)
    #expect(shown.open.isEmpty)
    #expect(shown.missing.isEmpty)
    #expect(shown.untold.isEmpty)
    expectMilestones(in: shown)
    expectNotices(in: shown)
    expectReport(in: shown)
    expectDecision(in: shown)
  }

  /// What was decided, on which sheets.
  private func expectDecision(in shown: ShownCase) {
    #expect(shown.criteria?.views == ["police": "notifiable"])
    #expect(shown.recommendation?.lcspr == true)
    #expect(shown.recommendation?.decidedBy == "Joan Sedge, Fenmoor Council")
    #expect(shown.recommendation?.outdated == false)
    #expect(shown.count(of: "safety") == 3)
    #expect(shown.count(of: "position") == 3)
    let once = [
      "incident", "child", "line-of-enquiry", "timeline", "meeting", "decision", "action",
      "chronology-mark", "closing",
    ]
    for sheet in once {
      #expect(shown.count(of: sheet) == 1, "\(sheet)")
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `a review without an LCSPR goes on an override, with steps set aside and out of order`()
    throws
  {
    let review = try ReviewByKeys(on: "2026-11-05")
    try review.enrolEverybody()
    try review.openCase(child: "Child Aspen")
    try review.describe()
    try review.decideCriteria([
      "Abuse or neglect": "k", "What happened": "<Right><Space>", "Serious harm to": "<Space>",
      "Looked-after child": "n", "Rationale": "Both limbs are met.",
    ])
    try review.notifyAndInstigate()
    try review.on("2026-11-20")
    try review.discuss()
    for step in ["Send Form 2", "Collect returns", "Share the pack"] {
      try review.setAside(step, why: "Everybody brought their records.")
    }
    try review.record(
      "Draft the report", ["Why (if out of order)": "It was begun before the meeting."])
    try review.record("Review meeting")
    try review.checkSafety(at: "r")
    try review.recommend([
      "LCSPR": "n", "Evidence": "Returns and chronology.", "Rationale": "Enough is learnt.",
      "Why not, though met": "Nothing more is to be learnt.",
    ])
    try review.write()
    try review.finalise()
    try review.sign("Fenmoor Council")
    try review.sign("Fenmoor Police")
    let reason = "The lead for health is away; the deputy agreed by telephone."
    try review.fill(
      "7", "Send without signatures",
      ["Executive lead for": "l", "Name": "OL", "Why": reason], asked: true)
    try review.send()
    try review.tellAll(of: "the outcome")
    try review.record("Panel receives report")
    try review.hearThePanel()
    try review.meetAgain()
    try review.close()

    let shown = try review.shown()
    #expect(shown.closed)
    #expect(shown.open.isEmpty)
    #expect(shown.missing.isEmpty)
    #expect(shown.recommendation?.lcspr == false)
    let version = shown.report.versions.first
    #expect(version?.signatures.map(\.partner) == ["local-authority", "police"])
    #expect(version?.override?.name == "Owen Larch, Fenmoor Council")
    #expect(version?.override?.reason == reason)
    #expect(shown.report.sending != nil)
    #expect(shown.step("executive-agreed")?.needed == false)
    #expect(shown.step("pack-shared")?.notNeededBecause == "Everybody brought their records.")
    #expect(shown.step("report-drafted")?.recorded?.why == "It was begun before the meeting.")
    #expect(shown.notices.map(\.about) == ["notification", "outcome", "panel-response"])
    #expect(try review.home.expect("show", "2026-001").contains(reason))
  }
}

extension WholeReviewTests {
  /// Each on the day it was typed in, by the person who gave their name at the start.
  private func expectMilestones(in shown: ShownCase) {
    let days = shown.milestones.filter(\.needed).map { step in
      "\(step.milestone) \(step.recorded?.on.prefix(10) ?? "-")"
    }
    #expect(
      days == [
        "became-aware 2026-11-05", "criteria-decided 2026-11-05", "panel-notified 2026-11-06",
        "partners-notified 2026-11-06", "instigated 2026-11-06", "executive-informed 2026-11-06",
        "chair-informed 2026-11-06", "scrutineer-informed 2026-11-06",
        "initial-discussion-held 2026-11-11", "form2-issued 2026-11-18", "returns-in 2026-11-18",
        "pack-shared 2026-11-18", "review-meeting-held 2026-11-20", "report-drafted 2026-11-20",
        "report-finalised 2026-11-20", "executive-agreed 2026-11-25",
        "outcome-notified 2026-11-25", "sent-to-panel 2026-11-25", "panel-received 2026-11-25",
        "panel-responded 2026-12-14", "response-shared 2026-12-14", "post-meeting-held 2026-12-16",
        "lcspr-commissioned 2026-12-16", "lcspr-completed 2027-05-28", "lcspr-sent 2027-05-28",
        "lcspr-published 2027-06-02", "closed 2027-06-02",
      ])
    #expect(shown.milestones.compactMap(\.recorded).allSatisfy { $0.by == "Ruth Fennel" })
    #expect(shown.step("state-and-ofsted-notified")?.needed == false)
  }

  private func expectNotices(in shown: ShownCase) {
    let notices = shown.notices.map { "\($0.about): \($0.to.count) by \($0.by)" }
    #expect(
      notices == [
        "notification: 5 by Ruth Fennel", "outcome: 2 by Ruth Fennel",
        "panel-response: 7 by Ruth Fennel", "lcspr: 2 by Ruth Fennel",
      ])
    #expect(
      shown.notices.first?.to.first?.words == "Owen Larch (Executive: Local authority)")
  }

  private func expectReport(in shown: ShownCase) {
    #expect(shown.report.sectionsMissing.isEmpty)
    let version = shown.report.versions.first
    #expect(shown.report.versions.count == 1)
    #expect(version?.standing == true)
    #expect(
      version?.finalisations.map { "\($0.side): \($0.name)" }
        == [
          "sprg-chair: Joan Sedge, Fenmoor Council", "business-unit: Ruth Fennel, Fenmoor Council",
        ])
    #expect(
      version?.signatures.map { "\($0.partner): \($0.name), \($0.capacity), \($0.position)" }
        == [
          "local-authority: Owen Larch, Lead, agrees", "police: Nadia Firth, Lead, agrees",
          "health: Priya Alder, Lead, agrees",
        ])
    #expect(version?.override == nil)
    #expect(shown.report.sending?.evidence == "The portal's receipt.")
  }
}
