// The recommendation, the report, and what comes after the Panel.

extension SheetFacts {
  /// Source: regulation 11 of the 2018 regulations (for an LCSPR); the guide's list of what the
  /// Panel considers (for a national review); the guide's closing sentence of the timeline.
  static let recommendation = SheetFacts(
    "The recommendation", "the recommendation",
    "Whether an LCSPR is recommended, criterion by criterion, and whether the case is complex or "
      + "of national importance.",
    Regulation11.allCases.flatMap(\.questions)
      + [
        Question(
          .lcspr, "LCSPR",
          .choice([
            Question.Option("recommended", "recommended"),
            Question.Option("not-recommended", "not recommended"),
          ]), required: true),
        Question(
          .evidence, "Evidence", .text(rows: 3), hint: "The evidence for the recommendation.",
          required: true),
        Question(.rationale, "Rationale", .text(rows: 4), required: true),
        Question(
          .whyNot, "Why not, though met", .text(rows: 3),
          hint: "Needed if a criterion is met but no review is recommended."),
      ] + NationalConsideration.allCases.map(\.question)
      + [
        Question(.complex, "Complex", .truth, hint: "Answer yes or no.", required: true),
        Question(
          .nationalImportance, "Of national importance", .truth, hint: "Answer yes or no.",
          required: true),
        Question(.nationalGrounds, "Grounds", .text(rows: 3), required: true),
        Question(.dissent, "Dissent", .text(rows: 2), hint: "How any was dealt with."),
      ])

  /// Source: domain reference 1.3: what the Panel wants in the document.
  static let report = SheetFacts(
    "The report", "the report",
    "Short and analytical: what happened, why, and what follows. Each section is read on its own.",
    ReportSection.allCases.map { section in
      Question(section.question, section.heading, .text(rows: 8), hint: section.asks)
    })

  static let waiver = SheetFacts(
    "Points left out", "a point left out",
    "A point of the Panel's checklist that this report leaves out, and why.",
    ReportSection.allCases.map { section in
      Question(section.question, section.heading, .text(rows: 2), hint: "Why not.")
    })

  static let disagreement = SheetFacts(
    "Disagreements", "a disagreement", .register,
    "A partner who does not agree the report, who it was escalated to, and by when.",
    columns: [.partner, .escalatedTo, .byDay, .outcome],
    [
      Question(.partner, "Partner", .choice(partnerOptions), required: true),
      Question(.about, "About", .text(rows: 3), required: true),
      Question(.escalatedTo, "Escalated to", .person, required: true),
      Question(.escalatedOn, "Escalated on", .day(.past), required: true),
      Question(.byDay, "To be settled by", .day(.future), required: true),
      Question(.outcome, "Outcome", .text(rows: 2)),
      Question(.settledOn, "Settled on", .day(.past)),
    ])

  /// Source: rapid-review guidance, "The CSPRP have 15 working days to respond".
  static let panelResponse = SheetFacts(
    "The Panel's reply", "the Panel's reply",
    "The Panel's answer to its three questions, and the letter.",
    [
      Question(.nationalReview, "National review", .choice(panelOptions), required: true),
      Question(.moreInformation, "Further information", .choice(panelOptions), required: true),
      Question(
        .agrees, "Agrees with the outcome",
        .choice([
          Question.Option("yes", "yes"), Question.Option("in-part", "in part"),
          Question.Option("no", "no"), Question.Option("not-said", "not said"),
        ]), required: true),
      Question(.letter, "The letter", .text(rows: 6)),
    ])

  private static let panelOptions = [
    Question.Option("yes", "yes"), Question.Option("no", "no"),
    Question.Option("not-said", "not said"),
  ]

  static let furtherInformation = SheetFacts(
    "Further information", "a request of the Panel", .register,
    "What the Panel asked for before it decides, and our answer.",
    columns: [.askedOn, .asked, .answerBy, .answeredOn],
    [
      Question(.asked, "What is asked", .text(rows: 3), required: true),
      Question(.askedOn, "Asked on", .day(.past), required: true),
      Question(.answerBy, "Answer by", .day(.future)),
      Question(.answer, "Answer", .text(rows: 3)),
      Question(.answeredOn, "Answered on", .day(.past)),
      Question(.answeredBy, "Answered by", .person),
    ])

  /// Source: rapid-review guidance, "Post Rapid Review".
  static let postMeeting = SheetFacts(
    "The post review meeting", "the post review meeting",
    "The three things the meeting considers: the Panel's reply, the next steps, the parents.",
    [
      Question(.response, "The Panel's reply", .text(rows: 3), required: true),
      Question(.nextSteps, "Next steps", .text(rows: 3), required: true),
      Question(.parentalEngagement, "Parental engagement", .text(rows: 3), required: true),
    ])

  static let practiceReview = SheetFacts(
    "The LCSPR", "the LCSPR",
    "What the commissioned review will look at, who leads it, and by when.",
    [
      Question(.scope, "Scope and questions", .text(rows: 4), required: true),
      Question(.method, "Method", .line),
      Question(.lead, "Lead reviewer", .person, required: true),
      Question(
        .publication, "Publication", .line,
        hint: "When and where, and anything against it."),
    ])

  /// Source: regulation 14 of the 2018 regulations: timeliness and quality are monitored.
  static let monitoring = SheetFacts(
    "Monitoring of the LCSPR", "a look at the LCSPR", .register,
    "Regular checks that the review is on time and good enough.",
    [
      Question(.on, "When", .day(.past), required: true),
      Question(.by, "Who by", .person, required: true),
      Question(.found, "What was found", .text(rows: 3), required: true),
      Question(.asked, "Asked for in writing", .line),
    ])

  static let closing = SheetFacts(
    "Closing", "the closing",
    "When to review this file, and any legal hold on destroying it.",
    [
      Question(.retentionReview, "Retention review", .day(.future), required: true),
      Question(
        .legalHold, "Legal hold", .choice(Question.yesNoUnknown),
        hint: "Whether a court, inquest or inquiry may need it.", required: true),
      Question(.note, "Note", .text(rows: 2)),
    ])
}

extension ReportSection {
  /// The question of the report that the section answers.
  package var question: QuestionID {
    switch self {
    case .summary: .summary
    case .family: .family
    case .safeguarding: .safeguarding
    case .incident: .incident
    case .contributors: .contributors
    case .practice: .practice
    case .identity: .identity
    case .voice: .voice
    case .learning: .learning
    case .earlierReviews: .earlierReviews
    case .criteria: .criteria
    case .enquiry: .enquiry
    case .national: .national
    case .agreement: .agreement
    case .disagreement: .disagreement
    case .parallelProcesses: .parallelProcesses
    }
  }
}
