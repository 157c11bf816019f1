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
          "lcspr", "LCSPR",
          .choice([
            Question.Option("recommended", "recommended"),
            Question.Option("not-recommended", "not recommended"),
          ]), required: true),
        Question(
          "evidence", "Evidence", .text(rows: 3), hint: "What the recommendation rests on.",
          required: true),
        Question("rationale", "Rationale", .text(rows: 4), required: true),
        Question(
          "why-not", "Why not, though met", .text(rows: 3),
          hint: "Needed where a criterion is met but no review is recommended."),
      ] + NationalConsideration.allCases.map(\.question)
      + [
        Question("complex", "Complex", .truth, hint: "y or n: a stated answer.", required: true),
        Question(
          "national-importance", "Of national importance", .truth, hint: "y or n.",
          required: true),
        Question("national-grounds", "Grounds", .text(rows: 3), required: true),
        Question("dissent", "Dissent", .text(rows: 2), hint: "How any was dealt with."),
      ])

  /// Source: domain reference 1.3: what the Panel wants in the document.
  static let report = SheetFacts(
    "The report", "the report",
    "Short and analytical: what happened, why, and what follows. Each section stands by itself.",
    ReportSection.allCases.map { section in
      Question(
        QuestionID(section.rawValue), section.heading, .text(rows: 8), hint: section.asks)
    })

  static let waiver = SheetFacts(
    "Points left out", "a point left out",
    "A point of the Panel's checklist that this report leaves out, and why.",
    ReportSection.allCases.map { section in
      Question(QuestionID(section.rawValue), section.heading, .text(rows: 2), hint: "Why not.")
    })

  static let disagreement = SheetFacts(
    "Disagreements", "a disagreement", .register,
    "A partner who does not agree the report, to whom it was escalated, and by which day.",
    columns: ["partner", "escalated-to", "by-day", "outcome"],
    [
      Question("partner", "Partner", .choice(partnerOptions), required: true),
      Question("about", "About", .text(rows: 3), required: true),
      Question("escalated-to", "Escalated to", .person, required: true),
      Question("escalated-on", "Escalated on", .day(.past), required: true),
      Question("by-day", "To be settled by", .day(.future), required: true),
      Question("outcome", "Outcome", .text(rows: 2)),
      Question("settled-on", "Settled on", .day(.past)),
    ])

  /// Source: rapid-review guidance, "The CSPRP have 15 working days to respond".
  static let panelResponse = SheetFacts(
    "The Panel's reply", "the Panel's reply",
    "The Panel's answer to its three questions, and the letter.",
    [
      Question("national-review", "National review", .choice(panelOptions), required: true),
      Question("more-information", "Further information", .choice(panelOptions), required: true),
      Question(
        "agrees", "Agrees with the outcome",
        .choice([
          Question.Option("yes", "yes"), Question.Option("in-part", "in part"),
          Question.Option("no", "no"), Question.Option("not-said", "not said"),
        ]), required: true),
      Question("letter", "The letter", .text(rows: 6)),
    ])

  private static let panelOptions = [
    Question.Option("yes", "yes"), Question.Option("no", "no"),
    Question.Option("not-said", "not said"),
  ]

  static let furtherInformation = SheetFacts(
    "Further information", "a request of the Panel", .register,
    "What the Panel asked for before it decides, and what was answered.",
    columns: ["asked-on", "asked", "answer-by", "answered-on"],
    [
      Question("asked", "What is asked", .text(rows: 3), required: true),
      Question("asked-on", "Asked on", .day(.past), required: true),
      Question("answer-by", "Answer by", .day(.future)),
      Question("answer", "Answer", .text(rows: 3)),
      Question("answered-on", "Answered on", .day(.past)),
      Question("answered-by", "Answered by", .person),
    ])

  /// Source: rapid-review guidance, "Post Rapid Review".
  static let postMeeting = SheetFacts(
    "The post review meeting", "the post review meeting",
    "The three things the meeting considers: the Panel's reply, the next steps, the parents.",
    [
      Question("response", "The Panel's reply", .text(rows: 3), required: true),
      Question("next-steps", "Next steps", .text(rows: 3), required: true),
      Question("parental-engagement", "Parental engagement", .text(rows: 3), required: true),
    ])

  static let practiceReview = SheetFacts(
    "The LCSPR", "the LCSPR",
    "What the review commissioned is to look at, who leads it, and by when.",
    [
      Question("scope", "Scope and questions", .text(rows: 4), required: true),
      Question("method", "Method", .line),
      Question("lead", "Lead reviewer", .person, required: true),
      Question("publication", "Publication", .line, hint: "When and where; anything against it."),
    ])

  /// Source: regulation 14 of the 2018 regulations: timeliness and quality are monitored.
  static let monitoring = SheetFacts(
    "Monitoring of the LCSPR", "a look at the LCSPR", .register,
    "Whether the review is on time and good enough, looked at at regular intervals.",
    [
      Question("on", "When", .day(.past), required: true),
      Question("by", "By whom", .person, required: true),
      Question("found", "What was found", .text(rows: 3), required: true),
      Question("asked", "Asked for in writing", .line),
    ])

  static let closing = SheetFacts(
    "Closing", "the closing",
    "When the record is looked at again, and whether anything keeps it from being destroyed.",
    [
      Question("retention-review", "Retention review", .day(.future), required: true),
      Question(
        "legal-hold", "Legal hold", .choice(Question.yesNoUnknown),
        hint: "Whether a court, inquest or inquiry may need it.", required: true),
      Question("note", "Note", .text(rows: 2)),
    ])
}
