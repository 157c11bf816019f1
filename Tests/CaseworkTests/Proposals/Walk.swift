import Casework

/// How far a case has come on its way to the Panel.
enum Reached: Int, CaseIterable, Sendable {
  case aware, criteria, notified, answered, decided, written, frozen, finalised, signed, sent
}

extension CaseInTest {
  /// A case in which everything up to a point has been done, by Ana, as the program would do it.
  static func walked(to end: Reached) throws -> CaseInTest {
    var subject = CaseInTest()
    for step in Reached.allCases.dropFirst() where step.rawValue <= end.rawValue {
      try subject.take(step)
    }
    return subject
  }

  /// Does what one point of the way takes.
  mutating func take(_ step: Reached) throws {
    switch step {
    case .aware: break
    case .criteria:
      try propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    case .notified: try propose(.record(.panelNotified, on: occasion("2026-11-10")))
    case .answered:
      try propose(.fill(Entry(.recommendation), Filled.recommendation))
      for partner in StatutoryPartner.allCases { try takePosition(of: partner) }
    case .decided: try propose(Act.decide)
    case .written:
      try propose(.fill(Entry(.purposes), Filled.purposes))
      try propose(.fill(Entry(.report), Filled.report))
    case .frozen: try propose(Act.freeze)
    case .finalised:
      try propose(Act.finalise(.groupChair, "Zoë Lark, Fenmoor Council"))
      try propose(Act.finalise(.businessUnit, "Ola Reed, Business Unit"))
    case .signed:
      for partner in StatutoryPartner.allCases { try propose(Act.sign(partner)) }
    case .sent: try propose(Act.send)
    }
  }

  /// A partner takes a position on the recommendation.
  mutating func takePosition(
    of partner: StatutoryPartner, _ position: String = "agrees", by person: String = "Ana"
  ) throws(Refusal) {
    try propose(
      .fill(
        Entry(.position, .of(partner)),
        [
          .name: .text("Nadia Firth"), .capacity: .text("Lead"), .position: .keys([position]),
          .on: .occasion(occasion("2026-11-23")),
        ]), by: person)
  }

  /// Two people answer one question differently, neither having read the other.
  mutating func differ(
    about question: QuestionID, in entry: Entry, _ one: Answer, _ other: Answer
  ) {
    let heads = review.heads
    append([.answered(entry, question, one)], by: "Ben", seen: heads)
    append([.answered(entry, question, other)], by: "Cy", seen: heads)
  }

  /// Withdraws the notification and closes the case.
  mutating func end() throws(Refusal) {
    try record(.withdrawn, "2026-12-01", why: "Found outside the criteria")
    try record(.closed, "2026-12-02", why: nil)
  }
}

/// Sheets that leave nothing to be asked.
enum Filled {
  static let recommendation: Answers = {
    var answers: Answers = [
      .lcspr: .keys(["not-recommended"]), .evidence: .text("The returns."),
      .rationale: .text("Enough is learnt."), .complex: .truth(false),
      .nationalImportance: .truth(false), .nationalGrounds: .text("Nothing beyond Fenmoor."),
    ]
    for criterion in Regulation11.allCases {
      answers[criterion.question] = .keys(["no"])
      answers[criterion.groundsQuestion] = .text("None was found.")
    }
    for consideration in NationalConsideration.allCases {
      answers[consideration.questionID] = .keys(["no"])
    }
    return answers
  }()

  static let purposes: Answers = [
    .facts: .text("As far as they are known."), .immediateAction: .text("None is needed."),
    .improvements: .text("Sharing sooner."), .nextSteps: .text("No LCSPR."),
  ]

  static let report = Answers(
    Dictionary(
      uniqueKeysWithValues: ReportSection.allCases.map { section in
        (section.question, Answer.text("Words on \(section.heading)."))
      }))

  static let incident: Answers = [.whatHappened: .text("A fall from a window.")]

  static let child: Answers = [.codeName: .text("Child Aspen")]
}

/// The guarded acts, as they are done when nothing is in the way.
enum Act {
  static let decide = Proposal.decideRecommendation(by: "Zoë Lark", on: occasion("2026-11-24"))
  static let freeze = Proposal.freezeReport(digest: String(repeating: "0", count: 64))

  static func finalise(_ side: Finalisation.Side, _ name: String = "Ola Reed") -> Proposal {
    .finaliseReport(side, name: name, on: occasion("2026-11-25"))
  }

  static func sign(
    _ partner: StatutoryPartner, _ position: Signature.Position = .agrees, comment: String = "",
    name: String = "Nadia Firth", capacity: String = "Lead", on day: String = "2026-11-26"
  ) -> Proposal {
    .signReport(
      SignatureGiven(
        partner: partner, name: name, capacity: capacity, position: position, comment: comment,
        on: occasion(day)))
  }

  static let override = Proposal.overrideSignatures(
    .health, name: "Ola Reed", on: occasion("2026-11-27"))

  static let send = Proposal.sendReport(
    evidence: "The portal's receipt.", on: occasion("2026-11-30T16:00"))

  static let withdraw = Proposal.record(
    .withdrawn, on: occasion("2026-12-01"), answersNeeded(for: .withdrawn))

  static let close = Proposal.record(
    .closed, on: occasion("2026-12-02"), answersNeeded(for: .closed))
}
