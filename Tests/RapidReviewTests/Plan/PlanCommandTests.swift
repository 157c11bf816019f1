import Testing

@testable import RapidReview

/// `plan` of a case that was notified on Fri 7 Nov 2025: shown, laid out, moved, and what if.
@Suite(.timeLimit(.minutes(10)))
struct PlanCommandTests {
  @Test func `the whole plan is shown, laid out in one change, and then stands`() throws {
    let home = try Home.furnished()
    let before = try StoreSnapshot(of: home.store)
    let shown = try home.run("plan", "2025-001")
    #expect(shown.status == 0)
    #expect(
      shown.output == """
        Initial discussion: Wed 12 Nov 2025 (by the plan), by the rule Wed 12 Nov 2025
        Send Form 2: Wed 12 Nov 2025 (by the plan), by the rule Wed 12 Nov 2025
        Collect returns: Wed 19 Nov 2025 (by the plan), by the rule Wed 19 Nov 2025
        Share the pack: Mon 24 Nov 2025 (by the plan), by the rule Mon 24 Nov 2025
        Review meeting: Tue 25 Nov 2025 (by the plan), by the rule Tue 25 Nov 2025
        Draft the report: Wed 26 Nov 2025 (by the plan), by the rule Wed 26 Nov 2025
        Executive sign-off: Thu 27 Nov 2025 (by the plan), by the rule Thu 27 Nov 2025
        Send to the Panel: Fri 28 Nov 2025 (by the plan), by the rule Fri 28 Nov 2025
        All deadlines are met.

        """)
    #expect(try StoreSnapshot(of: home.store) == before)
    let laid = try home.run("plan", "2025-001", "--lay-out", "--as", "A. Chair")
    #expect(laid.status == 0)
    #expect(laid.output.hasSuffix("The plan is recorded.\n"))
    let json = try JSONText(try home.run("show", "2025-001", "--json").output)
    let planned = json["milestones"]?.items.first {
      $0["milestone"] == .text("review-meeting-held")
    }
    #expect(planned?["planned"] == .text("2025-11-25"))
    try home.expectRefusal(
      ["plan", "2025-001", "--lay-out", "--as", "Canary"], 1, "That is already the plan.",
      "You do not need to do anything.")
  }

  @Test func `a day is planned for one step, and what it squeezes is said`() throws {
    let home = try Home.furnished()
    _ = try home.run("plan", "2025-001", "--lay-out", "--as", "A. Chair")
    let moved = try home.run(
      "plan", "2025-001", "returns-in", "--on", "2025-11-21", "--as", "A. Chair")
    #expect(
      moved.output == """
        2025-001  Collect returns: planned for Fri 21 Nov 2025
        “Collect returns” on Fri 21 Nov 2025 is 2 working days short: due Wed 19 Nov 2025 (local \
        planning rule).
        “Collect returns” to “Share the pack”: 1 working day, instead of 3.

        """)
    let dropped = try home.run("plan", "2025-001", "returns-in", "--drop", "--as", "A. Chair")
    #expect(dropped.output == "2025-001  Collect returns: planned date cleared\n")
    try home.expectRefusal(
      ["plan", "2025-001", "review-meeting-held", "--on", "2025-11-22", "--as", "Canary"], 1,
      "“Review meeting” cannot be planned for Sat 22 Nov 2025: it is a weekend.",
      "Plan a working day. You can still record a meeting held on another day.")
    try home.expectRefusal(
      ["fill", "2025-001", "timeline", "meeting-on=2025-12-25", "--as", "Canary"], 1,
      "“Review meeting” cannot be planned for Thu 25 Dec 2025: it is Christmas Day.",
      "Plan a working day. You can still record a meeting held on another day.")
  }

  @Test func `what if is asked before the notification, and only then`() throws {
    let home = try Home.furnished()
    try home.expectRefusal(
      ["plan", "2025-001", "--if", "fri"], 1,
      "“Panel notified” is already recorded, on Fri 7 Nov 2025 10:00.",
      "Correct the date, with a reason, if it is wrong.")
    _ = try home.run("new", "--child", "Child Birch", "--aware", "2025-11-03", "--as", "A. Chair")
    let nothing = try home.run("plan", "2025-002")
    #expect(
      nothing.output.hasPrefix("The notification is not recorded, so there is nothing to count"))
    let supposed = try home.run("plan", "2025-002", "--if", "fri").output
    #expect(supposed.hasPrefix("Notify the Panel: Fri 14 Nov 2025 (supposed), by the rule Mon 10"))
    #expect(
      supposed.hasSuffix(
        "“Notify the Panel” on Fri 14 Nov 2025 is 4 working days short: due Mon 10 Nov 2025 "
          + "(statute).\n"))
    let json = try JSONText(try home.run("plan", "2025-002", "--if", "fri", "--json").output)
    #expect(json["lawful"] == .truth(false))
    #expect(json["days"]?.items.first?["origin"] == .text("supposed"))
  }

  @Test(arguments: [
    ["plan", "2025-001", "returns-in"], ["plan", "2025-001", "--on", "fri"],
    ["plan", "2025-001", "--lay-out", "--if", "fri"],
    ["plan", "2025-001", "returns-in", "--on", "fri", "--drop"],
    ["plan", "2025-001", "canary", "--drop"],
  ])
  func `what does not go together is wrong use, and changes nothing`(
    _ arguments: [String]
  ) throws {
    let home = try Home.furnished()
    let before = try StoreSnapshot(of: home.store)
    #expect(try home.run(arguments).status == 2)
    #expect(try StoreSnapshot(of: home.store) == before)
  }
}
