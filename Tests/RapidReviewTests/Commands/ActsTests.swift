import Casework
import Testing

@testable import RapidReview

/// What the rules refuse: facts out of order without a reason, and acts that are not recorded.
@Suite(.timeLimit(.minutes(10)))
struct ActsTests {
  private static func record(_ milestone: String, _ day: String, _ further: String...) -> [String] {
    ["record", "2025-001", milestone, "--on", day, "--as", "Canary"] + further
  }

  private static let stillOpen =
    "The case cannot be closed yet. Still open: Notify partners, Instigate review, Tell the "
    + "Executive, Tell the Scrutineer, Initial discussion, Send Form 2, Collect returns, Share the "
    + "pack, Review meeting, Draft the report, Finalise the report, Executive sign-off, Share "
    + "the outcome, Send to the Panel, Panel receives "
    + "report, Panel's reply, Share the reply, Post review "
    + "meeting."

  private static let followsFromReport =
    "Finalise, sign or send the report instead, under Report."

  static let refusals = [
    Refused(
      "deciding is no fact", record("criteria-decided", "today"), status: 1,
      "“Criteria decided” is a decision. You cannot set its date directly.", Refused.decide),
    Refused(
      "the way out of not notifying is decided", record("not-notifiable", "today"), status: 1,
      "“Not notifiable” is a decision. You cannot set its date directly.", Refused.decide),
    Refused(
      "and so is notifying only", record("notified-only", "today", "--why", "canary"), status: 1,
      "“Notified only” is a decision. You cannot set its date directly.", Refused.decide),
    Refused(
      "a step before the one it follows", record("form2-issued", "today"), status: 1,
      "“Initial discussion held” is not recorded yet. It comes before “Form 2 sent”.",
      Refused.giveReason),
    Refused(
      "a blank reason is none", record("form2-issued", "today", "--why", "  "), status: 1,
      "“Initial discussion held” is not recorded yet. It comes before “Form 2 sent”.",
      Refused.giveReason),
    Refused(
      "a day before the step it follows", record("instigated", "6 nov 2025"), status: 1,
      "“Review instigated” would come before “Panel notified” (Fri 7 Nov 2025 10:00).",
      Refused.giveReason),
    Refused(
      "a step this case does not have", record("state-and-ofsted-notified", "today"), status: 1,
      "“SoS and Ofsted notified” is marked as not needed in this case.", Refused.giveReason),
    Refused(
      "twice", record("chair-informed", "today", "--why", "canary"), status: 1,
      "“Chair told” is already recorded, on Fri 7 Nov 2025.",
      "Correct the date, with a reason, if it is wrong."),
    Refused(
      "a correction without a reason", record("chair-informed", "today", "--correct"), status: 1,
      "Correcting “Chair told” needs a reason.", Refused.giveReason),
    Refused(
      "a correction of what is not there",
      record("instigated", "today", "--correct", "--why", "canary"), status: 1,
      "“Review instigated” has not been recorded.", "Record it first."),
    Refused(
      "a correction to the same day",
      record("chair-informed", "2025-11-07", "--correct", "--why", "canary"), status: 1,
      "“Chair told” already has the date Fri 7 Nov 2025.", "You do not need to do anything."),
    Refused(
      "withdrawing before the partners agree", record("withdrawn", "today", "--why", "canary"),
      status: 1,
      "The notification cannot be withdrawn without the agreement of the local authority, the "
        + "police and the health partner.",
      "Record that all three partners agree. Without that, the review continues."),
    Refused(
      "what follows from signing is no fact",
      record("executive-agreed", "today", "--why", "canary"), status: 1,
      "“Executive signed off” follows from what you do with the report.",
      followsFromReport),
    Refused(
      "and neither is what follows from sending", record("sent-to-panel", "today"), status: 1,
      "“Sent to the Panel” follows from what you do with the report.",
      followsFromReport),
    Refused(
      "closing what is not done", record("closed", "today"), status: 1, stillOpen,
      "Record each of them, or mark it as not needed with a reason."),
    Refused(
      "closing takes no reason for an answer", record("closed", "today", "--why", "canary"),
      status: 1, stillOpen, "Record each of them, or mark it as not needed with a reason."),
    Refused(
      "a decision without its rationale", decide("  "), status: 1,
      "Enter the rationale for this decision.", Refused.giveReason),
    Refused(
      "nothing on standard input", decide("-"), status: 2, "Standard input had no text.",
      "Give the text again. To clear an answer, leave out the -: `fill REF SHEET QUESTION=`."),
    Refused(
      "the same decision again", decide("Canary rationale."), status: 1,
      "That is already the criteria decision.", "You do not need to do anything."),
    Refused(
      "a rationale a terminal would obey, from standard input", decide("-"), status: 1,
      "The text holds a control character (U+001B).", Refused.deleteCharacter,
      input: "canary \u{1B}[2J\n"),
  ]

  private static func decide(_ rationale: String) -> [String] {
    [
      "criteria", "2025-001", "--abuse", "known", "--outcome", "died", "--as", "Canary",
      "--rationale", rationale,
    ]
  }

  @Test(arguments: refusals)
  func `what a rule forbids is refused, and nothing is changed`(_ row: Refused) throws {
    try row.expect(in: try Home.furnished())
  }

  /// A fact that could not be recorded without a reason.
  static let facts = [
    record("form2-issued", "today"), record("instigated", "6 nov 2025"),
    record("state-and-ofsted-notified", "today"), record("panel-received", "today"),
  ]

  @Test(arguments: facts)
  func `a fact out of order is recorded with its reason`(_ arguments: [String]) throws {
    let home = try Home.furnished()
    let ended = try home.run(arguments + ["--why", "It did happen so."])
    #expect(ended.status == 0)
    #expect(ended.errors.isEmpty)
    #expect(try home.run("show", "2025-001").output.hasSuffix("\n  Why: It did happen so.\n"))
  }

  @Test func `a case that is not notifiable can be closed, and speaks up afterwards only with why`()
    throws
  {
    let home = try Home()
    _ = try home.run("init", "--unsealed")
    _ = try home.run("new", "--child", "Canary B", "--aware", "5 nov", "--as", "Canary")
    let decided = try home.run(
      "criteria", "2025-001", "--abuse", "neither", "--outcome", "neither", "--rationale",
      "Canary.", "--on", "6 nov", "--as", "Canary")
    #expect(
      decided
        == .done(
          "Not notifiable as a serious incident.\n2025-001  Criteria decided Thu 6 Nov 2025: done\n"
        ))
    try home.expectRefusal(
      ["record", "2025-001", "closed", "--on", "7 nov", "--as", "Canary"], 1,
      "The case cannot be closed. Still missing: Retention review, Legal hold.",
      "Answer each of them, then try again.")
    try home.change(
      .fill(
        Entry(.closing),
        [
          .retentionReview: .occasion(try #require(Occasion(iso: "2031-11-07"))),
          .legalHold: .keys(["no"]),
        ]))
    let closed = try home.run(
      "record", "2025-001", "closed", "--on", "7 nov", "--as", "Canary")
    #expect(closed == .done("2025-001  Case closed Fri 7 Nov 2025: done\n"))
    #expect(try home.run("due") == .done("Nothing is due.\n"))
    #expect(try home.run("list") == .done("No open cases. `rapidreview new` opens one.\n"))
    #expect(
      try home.run("list", "--closed")
        == .done("2025-001  Canary B          Closed                closed\n"))
    try home.expectRefusal(
      ["record", "2025-001", "chair-informed", "--on", "today", "--as", "Canary"], 1,
      "The case is closed. “Chair told” would be recorded afterwards.", Refused.giveReason)
  }
}
