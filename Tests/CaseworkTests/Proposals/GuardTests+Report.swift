import Casework

// The acts on the recommendation and on a version of the report, each in each wrong state.

extension GuardTests {
  private static func differOnEvidence(_ subject: inout CaseInTest) {
    subject.differ(
      about: .evidence, in: Entry(.recommendation), .text("The returns of two."),
      .text("The returns of all."))
  }

  private static func differOnIncident(_ subject: inout CaseInTest) {
    subject.differ(about: .incident, in: Entry(.report), .text("A fall."), .text("A push."))
  }

  private static func changeWord(_ subject: inout CaseInTest) throws {
    try subject.propose(.fill(Entry(.report), [.learning: .text("Another word.")]))
  }

  private static func changePosition(_ subject: inout CaseInTest) throws {
    try subject.propose(
      .fill(Entry(.position, .of(.police)), [.reason: .text("With a comment after all.")]))
  }

  private static let evidence =
    "Two people entered different values for “Evidence” (The recommendation)."
  private static let incident =
    "Two people entered different values for “The incident” (The report)."
  private static let outdated =
    "The answers or positions behind the recommendation have changed."
  private static let decideAgain = "Decide it again, using the current answers."
  private static let freezeNext =
    "Freeze the new text as the next version, and have that signed."
  private static let freezeFirst = "Freeze the report first."

  static let deciding = [
    Row(
      "before the criteria are decided", .aware, Act.decide,
      "The recommendation cannot be decided yet: “Criteria decided” is not recorded yet.",
      "Record that step first."
    ) { try $0.take(.answered) },
    Row(
      "without the position of one partner", .notified, Act.decide,
      "The recommendation cannot be decided. Still missing: the position of the police.", answerEach
    ) {
      try $0.propose(.fill(Entry(.recommendation), Filled.recommendation))
      try $0.takePosition(of: .localAuthority)
      try $0.takePosition(of: .health)
    },
    Row(
      "with a dissent that has no grounds", .answered, Act.decide,
      "The recommendation cannot be decided. Still missing: the grounds for the dissent of the "
        + "health partner.", answerEach
    ) { try $0.takePosition(of: .health, "dissents") },
    Row(
      "with a criterion met, no review, and no word why not", .answered, Act.decide,
      "The recommendation cannot be decided. Still missing: Why not, though met.", answerEach
    ) { try $0.propose(.fill(Entry(.recommendation), [.regulation11B: .keys(["may"])])) },
    Row(
      "while people entered different values for an "
        + "answer", .answered, Act.decide, evidence, correctIt
    ) {
      differOnEvidence(&$0)
    },
    Row(
      "while people entered different values for a position", .answered, Act.decide,
      "Two people entered different values for “Position” (Partners' positions).",
      correctIt
    ) {
      $0.differ(
        about: .position, in: Entry(.position, .of(.police)), .keys(["agrees"]),
        .keys(["dissents"]))
    },
    Row(
      "while people entered different values for a purpose", .answered, Act.decide,
      "Two people entered different values for “The facts” (The four purposes).",
      correctIt
    ) { $0.differ(about: .facts, in: Entry(.purposes), .text("One."), .text("Another.")) },
    Row(
      "while people entered different values for the criteria", .answered, Act.decide,
      "Two people entered different values for the criteria decision.", correctIt
    ) { subject in
      let heads = subject.review.heads
      for (person, outcome) in [
        ("Ben", SeriousIncidentTest.Outcome.died), ("Cy", .seriouslyHarmed),
      ] {
        let test = SeriousIncidentTest(
          abuseOrNeglect: .known, outcome: outcome, harms: [.other], rationale: "Read anew.")
        subject.append(
          [.criteriaDecided(test, on: occasion("2026-11-11"))], by: person, seen: heads)
      }
    },
    Row("on a day to come", .answered, future(Act.decide), toCome, plan),
    Row(
      "by nobody", .answered, .decideRecommendation(by: " ", on: occasion("2026-11-24")),
      "The name is empty.", "Type it."),
    Row(
      "just as it is decided", .decided, Act.decide,
      "That is already the recommendation.", nothing),
    Row("once the report is sent", .sent, Act.decide, sent, askPanel),
    Row(
      "in a closed case", .answered, Act.decide,
      "The recommendation cannot be decided: the case is closed.", takeBack
    ) { try $0.end() },
  ]

  static let freezing = [
    Row(
      "before the recommendation is decided", .answered, Act.freeze,
      "The report cannot be frozen yet: the recommendation is not decided.",
      "Decide the recommendation first."
    ) { try $0.take(.written) },
    Row("on a decision that is outdated", .written, Act.freeze, outdated, decideAgain) {
      try changePosition(&$0)
    },
    Row(
      "without a section", .written, Act.freeze,
      "The report cannot be frozen. Still missing: The child's experience.", answerEach
    ) { try $0.propose(.fill(Entry(.report), [.voice: .text("")])) },
    Row(
      "without two of the purposes", .decided, Act.freeze,
      "The report cannot be frozen before the four purposes are answered. Still missing: Immediate "
        + "action, Next steps.", answerEach
    ) {
      try $0.take(.written)
      try $0.propose(
        .fill(Entry(.purposes), [.immediateAction: .text(""), .nextSteps: .text(" ")]))
    },
    Row(
      "with the words of the version there is", .frozen, Act.freeze,
      "Version 1 already has this text.",
      "Use that version, or change the text first."),
    Row(
      "while people entered different values for its "
        + "words", .written, Act.freeze, incident, correctIt
    ) {
      differOnIncident(&$0)
    },
    Row(
      "while people entered different values for an "
        + "answer", .written, Act.freeze, evidence, correctIt
    ) {
      differOnEvidence(&$0)
    },
    Row(
      "while people entered different values for the recommendation", .written, Act.freeze,
      "Two people entered different values for the decision on the recommendation.",
      correctIt
    ) { decideApart(&$0) },
    Row("once the report is sent", .sent, Act.freeze, sent, askPanel),
    Row(
      "in a closed case", .written, Act.freeze, "The report cannot be frozen: the case is closed.",
      takeBack
    ) { try $0.end() },
  ]

  static func decideApart(_ subject: inout CaseInTest) {
    let heads = subject.review.heads
    for (person, isComplex) in [("Ben", true), ("Cy", false)] {
      let decision = RecommendationDecision(
        isReviewRecommended: true, isComplex: isComplex, isOfNationalImportance: false,
        rationale: "Read anew.", decider: person)
      subject.append(
        [.recommendationDecided(decision, on: occasion("2026-11-25"))], by: person, seen: heads)
    }
  }

  static let finalising = [
    Row(
      "before a version is frozen", .written, Act.finalise(.groupChair),
      "The report cannot be finalised: it is not frozen yet.", freezeFirst),
    Row(
      "after a word was changed", .frozen, Act.finalise(.groupChair),
      "The report cannot be finalised: the report changed after version 1 was frozen.", freezeNext
    ) { try changeWord(&$0) },
    Row(
      "twice for one side", .finalised, Act.finalise(.groupChair),
      "Version 1 is already finalised for the Chair of SPRG.", nothing),
    Row(
      "by one person for both sides", .frozen, Act.finalise(.businessUnit, " ola  REED"),
      "One person cannot finalise the report for both sides.",
      "Ask the other one: the Chair of SPRG or the Business Unit."
    ) { try $0.propose(Act.finalise(.groupChair, "Ola Reed")) },
    Row(
      "by nobody", .frozen, Act.finalise(.groupChair, " "), "The name is empty.", "Type it."),
    Row("on a day to come", .frozen, future(Act.finalise(.groupChair)), toCome, plan),
    Row("on a decision that is outdated", .frozen, Act.finalise(.groupChair), outdated, decideAgain)
    { try changePosition(&$0) },
    Row(
      "while people entered different values for its "
        + "words", .frozen, Act.finalise(.groupChair), incident, correctIt
    ) { differOnIncident(&$0) },
    Row(
      "while two versions carry one number", .written, Act.finalise(.groupChair),
      "Two people entered different values for version 1 of the report.", correctIt
    ) { freezeApart(&$0) },
    Row("once it is sent", .sent, Act.finalise(.groupChair), sent, askPanel),
    Row(
      "in a closed case", .frozen, Act.finalise(.groupChair),
      "The report cannot be finalised: the case is closed.", takeBack
    ) { try $0.end() },
  ]

  /// Two people freeze different words under one number, neither having read the other.
  static func freezeApart(_ subject: inout CaseInTest) {
    let heads = subject.review.heads
    for (person, digit) in [("Ben", "1"), ("Cy", "2")] {
      let part = ReportText.Part(name: "incident", text: "Words of \(person)")
      let version = ReportVersion(
        number: 1, text: ReportText(parts: [part]), digest: String(repeating: digit, count: 64))
      subject.append([.reportFrozen(version)], by: person, seen: heads)
    }
  }

  static let signing = [
    Row(
      "before a version is frozen", .written, Act.sign(.police),
      "The report cannot be signed: it is not frozen yet.", freezeFirst),
    Row(
      "before both have finalised it", .frozen, Act.sign(.police),
      "Version 1 is not finalised by both sides yet.",
      "Ask the Chair of SPRG and the Business Unit to finalise it first."
    ) { try $0.propose(Act.finalise(.groupChair)) },
    Row(
      "after a word was changed", .finalised, Act.sign(.police),
      "The report cannot be signed: the report changed after version 1 was frozen.", freezeNext
    ) { try changeWord(&$0) },
    Row(
      "disagreeing without grounds", .finalised, Act.sign(.police, .disagrees, comment: "  "),
      "A partner who disagrees must give the grounds.",
      "Write the grounds with the partner's response."),
    Row(
      "twice", .signed, Act.sign(.police), "Version 1 is already agreed for the police.",
      "Change the report and freeze the next version, or record a disagreement."),
    Row(
      "disagreeing after having agreed", .signed, Act.sign(.police, .disagrees, comment: "No."),
      "Version 1 is already agreed for the police.",
      "Change the report and freeze the next version, or record a disagreement."),
    Row(
      "on a day to come", .finalised, Act.sign(.police, on: "2027-01-01"), toCome, plan),
    Row("by nobody", .finalised, Act.sign(.police, name: ""), "The name is empty.", "Type it."),
    Row(
      "in no capacity", .finalised, Act.sign(.police, capacity: " "), "The capacity is empty.",
      "Type it."),
    Row(
      "with a comment that is none", .finalised,
      Act.sign(.police, .agreesWithComment, comment: " "),
      "The comment is missing.",
      "Write the comment, or record that the partner agrees without one."),
    Row("on a decision that is outdated", .finalised, Act.sign(.police), outdated, decideAgain) {
      try changePosition(&$0)
    },
    Row("once it is sent", .sent, Act.sign(.police), sent, askPanel),
    Row(
      "in a closed case", .finalised, Act.sign(.police),
      "The report cannot be signed: the case is closed.", takeBack
    ) { try $0.end() },
  ]

  static let overriding = [
    Row(
      "without a reason", .finalised, Act.override, reason: " ",
      "Sending without all three signatures needs a reason.", giveReason),
    Row(
      "before a version is frozen", .written, Act.override, reason: "The day is here",
      "The signatures cannot be overridden: it is not frozen yet.", freezeFirst),
    Row(
      "before both have finalised it", .frozen, Act.override, reason: "The day is here",
      "Version 1 is not finalised by both sides yet.",
      "Ask the Chair of SPRG and the Business Unit to finalise it first."),
    Row(
      "after a word was changed", .finalised, Act.override, reason: "The day is here",
      "The signatures cannot be overridden: the report changed after version 1 was "
        + "frozen.", freezeNext
    ) { try changeWord(&$0) },
    Row(
      "where all three agree", .signed, Act.override, reason: "The day is here",
      "All three partners agree this version.", nothing),
    Row(
      "twice", .finalised, Act.override, reason: "The day is here",
      "Version 1 already has a decision to send without all signatures.", nothing
    ) { try $0.propose(Act.override, why: "One lead is away") },
    Row(
      "by nobody", .finalised,
      .overrideSignatures(.health, name: "", on: occasion("2026-11-27")),
      reason: "The day is here", "The name is empty.", "Type it."),
    Row(
      "on a day to come", .finalised, future(Act.override), reason: "The day is here", toCome,
      plan),
    Row("once it is sent", .sent, Act.override, reason: "The day is here", sent, askPanel),
    Row(
      "in a closed case", .finalised, Act.override, reason: "The day is here",
      "The signatures cannot be overridden: the case is closed.", takeBack
    ) { try $0.end() },
  ]

  static let sending = [
    Row(
      "before a version is frozen", .written, Act.send,
      "The report cannot be sent: it is not frozen yet.", freezeFirst),
    Row(
      "after a word was changed", .signed, Act.send,
      "The report cannot be sent: the report changed after version 1 was frozen.", freezeNext
    ) { try changeWord(&$0) },
    Row(
      "without any agreement", .finalised, Act.send,
      "Version 1 cannot be sent without the agreement of the local authority, the police and the "
        + "health partner.", haveThemSign),
    Row(
      "with a partner who disagrees", .finalised, Act.send,
      "Version 1 cannot be sent without the agreement of the health partner.", haveThemSign
    ) {
      try $0.propose(Act.sign(.localAuthority))
      try $0.propose(Act.sign(.police, .agreesWithComment, comment: "One word."))
      try $0.propose(Act.sign(.health, .disagrees, comment: "The grounds."))
    },
    Row(
      "while people entered different values for a signature", .finalised, Act.send,
      "Two people entered different values for response of the police to version 1.",
      correctIt
    ) { try signApart(&$0) },
    Row(
      "without saying how", .signed, .sendReport(evidence: " ", on: occasion("2026-11-30")),
      "Say how the report was sent, and what proves it.", sayHow),
    Row(
      "before the Panel is notified", .signed, Act.send,
      "The report cannot be sent yet: “Panel notified” is not recorded "
        + "yet.", "Record that step first."
    ) { try $0.propose(.retract(.panelNotified), why: "It was another case") },
    Row(
      "from a local review", .aware, Act.send, "“Send to the Panel” is not needed in this case.",
      "Mark it as needed first."
    ) {
      try $0.propose(.decideCriteria(GuardTests.local, on: occasion("2026-11-09")))
    },
    Row("on a day to come", .signed, future(Act.send), toCome, plan),
    Row("on a decision that is outdated", .signed, Act.send, outdated, decideAgain) {
      try changePosition(&$0)
    },
    Row("twice", .sent, Act.send, sent, askPanel),
  ]

  private static let haveThemSign =
    "Ask them to sign, or record a named Executive lead's decision to send without."
  private static let sayHow = "Give the proof: an e-mail and its time, or the portal's receipt."

  static let local = SeriousIncidentTest(
    abuseOrNeglect: .suspected, outcome: .neither, rationale: "One limb alone.",
    followUp: .localReview)

  private static func signApart(_ subject: inout CaseInTest) throws {
    try subject.propose(Act.sign(.localAuthority))
    try subject.propose(Act.sign(.health))
    let heads = subject.review.heads
    for (person, position) in [("Ben", Signature.Position.disagrees), ("Cy", .agrees)] {
      let signature = Signature(
        version: 1, partner: .police, name: person, capacity: "Lead", position: position,
        comment: "As noted.", on: occasion("2026-11-26"))
      subject.append([.reportSigned(signature)], by: person, seen: heads)
    }
  }

  /// The same act on a day to come.
  private static func future(_ act: Proposal) -> Proposal {
    let day = occasion("2027-01-01")
    return switch act {
    case .decideRecommendation(let by, _): .decideRecommendation(by: by, on: day)
    case .finaliseReport(let side, let name, _): .finaliseReport(side, name: name, on: day)
    case .overrideSignatures(let partner, let name, _):
      .overrideSignatures(partner, name: name, on: day)
    case .sendReport(let evidence, _): .sendReport(evidence: evidence, on: day)
    default: act
    }
  }
}
