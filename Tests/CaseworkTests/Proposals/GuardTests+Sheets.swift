import Casework

// Withdrawing, closing, filling in sheets, and undoing, each in each wrong state.

extension GuardTests {
  private static let threeAgree =
    "Record that all three partners agree. Without that, the review continues."

  /// Withdraws with these answers alone.
  private static func withdraw(_ answers: Answers) -> Proposal {
    .record(.withdrawn, on: occasion("2026-12-01"), answers)
  }

  private static let stillOpen =
    "The case cannot be closed yet. Still open: Notify partners, Instigate review, Tell the "
    + "Executive, Tell the Chair, Tell the Scrutineer, Initial discussion, Send Form 2, Collect "
    + "returns, Share the pack, Review meeting, Draft the report, Finalise the report, Executive "
    + "sign-off, Share the outcome, Send to the Panel, Panel receives "
    + "report, Panel's reply, Share the "
    + "reply, Post review meeting."

  static let ending = [
    Row(
      "what was never notified", .criteria, Act.withdraw, reason: "Outside the criteria",
      "The notification cannot be withdrawn yet: “Panel notified” is not recorded yet.",
      "Record that step first."),
    Row(
      "without one partner", .notified,
      withdraw([
        .agreed: .keys(["local-authority", "health"]),
        .panelTold: .occasion(occasion("2026-12-01")),
      ]), reason: "Outside the criteria",
      "The notification cannot be withdrawn without the agreement of the police.", threeAgree),
    Row(
      "without two partners", .notified,
      withdraw([
        .agreed: .keys(["police"]), .panelTold: .occasion(occasion("2026-12-01")),
      ]), reason: "Outside the criteria",
      "The notification cannot be withdrawn without the agreement of the local authority and the "
        + "health partner.", threeAgree),
    Row(
      "without telling the Panel", .notified,
      withdraw([.agreed: .keys(["local-authority", "police", "health"])]),
      reason: "Outside the criteria",
      "The notification cannot be withdrawn. Still missing: Panel told on.", answerEach),
    Row(
      "the Panel told tomorrow", .notified,
      withdraw([
        .agreed: .keys(["local-authority", "police", "health"]),
        .panelTold: .occasion(occasion("2027-01-01")),
      ]), reason: "Outside the criteria", toCome, plan),
    Row(
      "without a reason", .notified, Act.withdraw, "Withdrawing a notification needs a reason.",
      giveReason),
    Row(
      "closing with steps open", .notified, Act.close, reason: "All the same", stillOpen,
      "Record each of them, or mark it as not needed with a reason."),
    Row(
      "closing without a day to look again", .notified,
      .record(.closed, on: occasion("2026-12-02"), [.legalHold: .keys(["no"])]),
      "The case cannot be closed. Still missing: Retention review.", answerEach
    ) { try $0.record(.withdrawn, "2026-12-01") },
    Row(
      "closing without a word on a legal hold", .notified,
      .record(
        .closed, on: occasion("2026-12-02"),
        [.retentionReview: .occasion(occasion("2032-12-02"))]),
      "The case cannot be closed. Still missing: Legal hold.", answerEach
    ) { try $0.record(.withdrawn, "2026-12-01") },
    Row(
      "closing while people differ", .notified, Act.close,
      "Two people entered different values for “Where it happened” (The incident).",
      correctIt
    ) {
      try $0.record(.withdrawn, "2026-12-01")
      $0.differ(about: .whereHappened, in: Entry(.incident), .text("At home."), .text("In a park."))
    },
  ]

  static func name(_ text: String) -> EntryName {
    guard let name = EntryName(text) else { preconditionFailure("\(text) names an entry") }
    return name
  }

  private static func fill(_ sheet: Sheet, _ entry: String, _ answers: Answers) -> Proposal {
    .fill(Entry(sheet, name(entry)), answers)
  }

  private static let action: Answers = [
    .text: .text("Share sooner."), .owner: .text("Ola Reed"),
    .due: .occasion(occasion("2027-02-01")),
  ]

  private static let seeSheets = "See `rapidreview sheets` for its questions and their answers."
  private static let neverThere = "Look in the log. It may have been removed."

  static let filling = [
    Row(
      "a fifth child", .aware, fill(.child, "e5", Filled.child),
      "This case already has 4 children, the most allowed.",
      "Describe further children in the incident's text."
    ) { subject in
      for number in 1...4 {
        let child = Filled.child.merged(with: [.codeName: .text("Child \(number)")])
        try subject.propose(fill(.child, "e\(number)", child))
      }
    },
    Row(
      "what is the partnership's", .aware, fill(.organisation, "e1", [.name: .text("Fenmoor")]),
      "“Organisations” is not kept here.",
      "See `rapidreview sheets` for what belongs to a case, and what to the partnership."),
    Row(
      "a question of another sheet", .aware, .fill(Entry(.incident), [.voice: .text("Heard.")]),
      "“The incident” cannot take that answer to “voice”.", seeSheets),
    Row(
      "a text for a day", .aware, .fill(Entry(.incident), [.happenedOn: .text("Monday")]),
      "“The incident” cannot take that answer to “When it happened”.", seeSheets),
    Row(
      "a choice that is none", .notified,
      .fill(Entry(.recommendation), [.lcspr: .keys(["maybe"])]),
      "“The recommendation” cannot take that answer to “LCSPR”.", seeSheets),
    Row(
      "two where one is to be chosen", .notified,
      .fill(Entry(.recommendation), [.regulation11A: .keys(["yes", "no"])]),
      "“The recommendation” cannot take that answer to “(a) Improvements needed”.", seeSheets),
    Row(
      "an entry without what it must have", .aware,
      fill(.action, "e1", [.text: .text("Share sooner.")]), "Still to be answered: Owner, Due.",
      "Answer them. You may choose “not known” where it is offered."),
    Row(
      "taking back what an entry must have", .aware, fill(.action, "e1", [.owner: .text(" ")]),
      "Still to be answered: Owner.",
      "Answer them. You may choose “not known” where it is offered."
    ) { try $0.propose(fill(.action, "e1", action)) },
    Row(
      "a past that is to come", .aware,
      .fill(Entry(.incident), [.happenedOn: .occasion(occasion("2027-01-01"))]), toCome, plan),
    Row(
      "a minute that is to come", .aware,
      .fill(Entry(.incident), [.happenedOn: .occasion(occasion("2026-12-31T09:01"))]),
      "The date must be today or earlier.", plan),
    Row(
      "a period backwards", .notified,
      .fill(
        Entry(.timeline),
        [
          .periodFrom: .occasion(occasion("2026-06-01")),
          .periodTo: .occasion(occasion("2026-05-31")),
        ]), "The period ends before it begins.",
      "Swap the two dates, or correct the wrong one."),
    Row(
      "an end before the beginning that stands", .notified,
      .fill(Entry(.timeline), [.periodTo: .occasion(occasion("2026-05-31"))]),
      "The period ends before it begins.", "Swap the two dates, or correct the wrong one."
    ) {
      try $0.propose(
        .fill(Entry(.timeline), [.periodFrom: .occasion(occasion("2026-06-01"))]))
    },
    Row(
      "a closed case without a reason", .notified, fill(.action, "e1", action), reason: " ",
      "The case is closed. An action would change afterwards.", giveReason
    ) { try $0.end() },
    Row(
      "the report once it is sent", .sent,
      .fill(Entry(.report), [.learning: .text("Another word.")]),
      "The report was sent. Its text would change afterwards.", giveReason),
    Row(
      "a point left out once it is sent", .sent, .fill(Entry(.waiver), [.voice: .text("Why.")]),
      "The report was sent. Its text would change afterwards.", giveReason),
    Row(
      "what stands already", .written, .fill(Entry(.purposes), Filled.purposes),
      "“The four purposes” already says this.", nothing),
    Row(
      "an entry that was taken out", .aware, fill(.action, "e1", [.evidence: .text("Minutes.")]),
      "“Actions” does not have that entry.", neverThere
    ) {
      try $0.propose(fill(.action, "e1", action))
      try $0.propose(.remove(Entry(.action, name("e1"))), why: "Entered twice")
    },
    Row(
      "a second incident", .aware, fill(.incident, "e1", Filled.incident),
      "“The incident” does not have that entry.", neverThere),
    Row(
      "the position of no partner", .notified,
      fill(
        .position, "education",
        [
          .name: .text("Nadia Firth"), .capacity: .text("Lead"), .position: .keys(["agrees"]),
          .on: .occasion(occasion("2026-11-23")),
        ]), "“Partners' positions” does not have that entry.", neverThere),
    Row(
      "taking out without a reason", .aware, .remove(Entry(.action, name("e1"))),
      "Removing an action needs a reason.", giveReason
    ) { try $0.propose(fill(.action, "e1", action)) },
    Row(
      "taking out what was never there", .aware, .remove(Entry(.action, name("e1"))),
      reason: "Entered twice", "“Actions” does not have that entry.", neverThere),
    Row(
      "taking out what is filled in once", .written, .remove(Entry(.report)), reason: "All wrong",
      "“The report” does not have that entry.", neverThere),
    Row(
      "a control character", .aware,
      .fill(Entry(.incident), [.whereHappened: .text("At\u{1B}home")]),
      "The text holds a control character (U+001B).",
      "Delete that character, or type the text again."),
  ]
}
