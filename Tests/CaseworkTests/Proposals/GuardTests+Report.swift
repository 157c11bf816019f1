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
    "Two people differ about “Evidence” (The recommendation), neither having read the other."
  private static let incident =
    "Two people differ about “The incident” (The report), neither having read the other."
  private static let outdated =
    "The recommendation was decided on answers or positions that have been changed since."
  private static let decideAgain = "Decide it again, on what stands now."
  private static let freezeNext =
    "Freeze the new words as the next version, and have that signed."
  private static let freezeFirst = "Freeze the report first."

  static let deciding = [
    Row(
      "before the criteria are decided", .aware, Act.decide,
      "The recommendation cannot be decided yet: “Criteria decided” is not recorded.",
      "Record that step first."
    ) { try $0.take(.answered) },
    Row(
      "without the position of one partner", .notified, Act.decide,
      "The recommendation cannot be decided; still missing: the position of the police.", answerEach
    ) {
      try $0.propose(.fill(Entry(.recommendation), Filled.recommendation))
      try $0.takePosition(of: .localAuthority)
      try $0.takePosition(of: .health)
    },
    Row(
      "with a dissent that has no grounds", .answered, Act.decide,
      "The recommendation cannot be decided; still missing: the grounds for the dissent of the "
        + "health partner.", answerEach
    ) { try $0.takePosition(of: .health, "dissents") },
    Row(
      "with a criterion met, no review, and no word why not", .answered, Act.decide,
      "The recommendation cannot be decided; still missing: Why not, though met.", answerEach
    ) { try $0.propose(.fill(Entry(.recommendation), [.regulation11B: .keys(["may"])])) },
    Row("while people differ about an answer", .answered, Act.decide, evidence, correctIt) {
      differOnEvidence(&$0)
    },
    Row(
      "while people differ about a position", .answered, Act.decide,
      "Two people differ about “Position” (Partners' positions), neither having read the other.",
      correctIt
    ) {
      $0.differ(
        about: .position, in: Entry(.position, .of(.police)), .keys(["agrees"]),
        .keys(["dissents"]))
    },
    Row(
      "while people differ about a purpose", .answered, Act.decide,
      "Two people differ about “The facts” (The four purposes), neither having read the other.",
      correctIt
    ) { $0.differ(about: .facts, in: Entry(.purposes), .text("One."), .text("Another.")) },
    Row(
      "while people differ about the criteria", .answered, Act.decide,
      "Two people differ about the criteria decision, neither having read the other.", correctIt
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
      "The recommendation is decided just so already.", nothing),
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
      "The report cannot be frozen; still missing: The child's experience.", answerEach
    ) { try $0.propose(.fill(Entry(.report), [.voice: .text("")])) },
    Row(
      "without two of the purposes", .decided, Act.freeze,
      "The report cannot be frozen before the four purposes are answered; still missing: "
        + "Immediate action, Next steps.", answerEach
    ) {
      try $0.take(.written)
      try $0.propose(
        .fill(Entry(.purposes), [.immediateAction: .text(""), .nextSteps: .text(" ")]))
    },
    Row(
      "with the words of the version there is", .frozen, Act.freeze,
      "Version 1 holds just these words already.",
      "Go on with that version, or change the text first."),
    Row("while people differ about its words", .written, Act.freeze, incident, correctIt) {
      differOnIncident(&$0)
    },
    Row("while people differ about an answer", .written, Act.freeze, evidence, correctIt) {
      differOnEvidence(&$0)
    },
    Row(
      "while people differ about the recommendation", .written, Act.freeze,
      "Two people differ about the decision on the recommendation, neither having read the other.",
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
      "The report cannot be finalised: no version of it is frozen.", freezeFirst),
    Row(
      "after a word was changed", .frozen, Act.finalise(.groupChair),
      "The report cannot be finalised: words were changed after version 1 was frozen, and its "
        + "signatures are void.", freezeNext
    ) { try changeWord(&$0) },
    Row(
      "twice for one side", .finalised, Act.finalise(.groupChair),
      "Version 1 has been finalised for the Chair of SPRG already.", nothing),
    Row(
      "by one person for both sides", .frozen, Act.finalise(.businessUnit, " ola  REED"),
      "One person cannot finalise the report for both sides.",
      "The guide names two: the Chair of SPRG and the Business Unit."
    ) { try $0.propose(Act.finalise(.groupChair, "Ola Reed")) },
    Row(
      "by nobody", .frozen, Act.finalise(.groupChair, " "), "The name is empty.", "Type it."),
    Row("on a day to come", .frozen, future(Act.finalise(.groupChair)), toCome, plan),
    Row("on a decision that is outdated", .frozen, Act.finalise(.groupChair), outdated, decideAgain)
    { try changePosition(&$0) },
    Row(
      "while people differ about its words", .frozen, Act.finalise(.groupChair), incident, correctIt
    ) { differOnIncident(&$0) },
    Row(
      "while two versions carry one number", .written, Act.finalise(.groupChair),
      "Two people differ about version 1 of the report, neither having read the other.", correctIt
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
      "The report cannot be signed: no version of it is frozen.", freezeFirst),
    Row(
      "before both have finalised it", .frozen, Act.sign(.police),
      "Version 1 has not been finalised by both the Chair of SPRG and the Business Unit.",
      "Have both finalise it first."
    ) { try $0.propose(Act.finalise(.groupChair)) },
    Row(
      "after a word was changed", .finalised, Act.sign(.police),
      "The report cannot be signed: words were changed after version 1 was frozen, and its "
        + "signatures are void.", freezeNext
    ) { try changeWord(&$0) },
    Row(
      "disagreeing without grounds", .finalised, Act.sign(.police, .disagrees, comment: "  "),
      "A partner who disagrees gives the grounds.",
      "Write the grounds beside the partner's word."),
    Row(
      "twice", .signed, Act.sign(.police), "Version 1 has been agreed for the police already.",
      "To take that back, change the words and freeze the next version, or record a disagreement."),
    Row(
      "disagreeing after having agreed", .signed, Act.sign(.police, .disagrees, comment: "No."),
      "Version 1 has been agreed for the police already.",
      "To take that back, change the words and freeze the next version, or record a disagreement."),
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
      "Sending without all three signatures takes a reason.", giveReason),
    Row(
      "before a version is frozen", .written, Act.override, reason: "The day is here",
      "The signatures cannot be overridden: no version of it is frozen.", freezeFirst),
    Row(
      "before both have finalised it", .frozen, Act.override, reason: "The day is here",
      "Version 1 has not been finalised by both the Chair of SPRG and the Business Unit.",
      "Have both finalise it first."),
    Row(
      "after a word was changed", .finalised, Act.override, reason: "The day is here",
      "The signatures cannot be overridden: words were changed after version 1 was frozen, and its "
        + "signatures are void.", freezeNext
    ) { try changeWord(&$0) },
    Row(
      "where all three agree", .signed, Act.override, reason: "The day is here",
      "All three partners agree this version; nothing is to be overridden.", nothing),
    Row(
      "twice", .finalised, Act.override, reason: "The day is here",
      "It is recorded already that version 1 goes without all signatures.", nothing
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
      "The report cannot be sent: no version of it is frozen.", freezeFirst),
    Row(
      "after a word was changed", .signed, Act.send,
      "The report cannot be sent: words were changed after version 1 was frozen, and its "
        + "signatures are void.", freezeNext
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
      "while people differ about a signature", .finalised, Act.send,
      "Two people differ about the word of the police on version 1, neither having read the other.",
      correctIt
    ) { try signApart(&$0) },
    Row(
      "without saying how", .signed, .sendReport(evidence: " ", on: occasion("2026-11-30")),
      "The record must say how the report went and what shows it.", sayHow),
    Row(
      "before the Panel is notified", .signed, Act.send,
      "The report cannot be sent yet: “Panel notified” is not recorded.", "Record that step first."
    ) { try $0.propose(.retract(.panelNotified), why: "It was another case") },
    Row(
      "from a local review", .aware, Act.send, "“To the Panel” is not needed in this case.",
      "Say first that it is needed after all."
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
    "Have them sign, or have a named Executive lead override it with a reason."
  private static let sayHow = "Say it: an e-mail and its time, or the portal's receipt."

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
