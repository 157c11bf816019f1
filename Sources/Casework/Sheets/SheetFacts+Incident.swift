// What happened, to whom, and who was told of it.

extension SheetFacts {
  /// Source: rapid-review guidance, "What is a 'serious incident'?"; the Panel's checklist, 1.
  static let incident = SheetFacts(
    "The incident", "the incident",
    "What happened, where, and who became aware of it. Code names only.",
    [
      Question(.whatHappened, "What happened", .text(rows: 4), required: true),
      Question(
        .whereHappened, "Where it happened", .line, hint: "The kind of place, and whose area."),
      Question(.happenedOn, "When it happened", .day(.past)),
      Question(.awareBy, "Who became aware", .person, hint: "In the local authority."),
      Question(.policeReference, "Police reference", .line),
      Question(.coronerReference, "Coroner's reference", .line),
      Question(
        .furtherChildren, "Children beyond four", .text(rows: 2),
        hint: "If there are more than four."),
      Question(.family, "Family and household", .text(rows: 3), hint: "By role or code name."),
    ])

  /// Source: domain reference 5.3: the fields of the notification.
  static let child = SheetFacts(
    "The children", "a child", .register,
    "The children in the incident, by code name. Up to four. Describe more under the incident.",
    columns: [.codeName, .age, .legalStatus],
    [
      Question(.codeName, "Code name", .line, hint: "Never the real name.", required: true),
      Question(.age, "Age", .line, hint: "Years or months, such as “14 months” or “unborn”."),
      Question(.sex, "Sex", .line),
      Question(.ethnicity, "Ethnicity", .line, hint: "As the child or family describe it."),
      Question(.disability, "Disability", .line),
      Question(.legalStatus, "Legal status", .line, hint: "Such as a care order, or none."),
      Question(
        .lookedAfter, "Looked after", .choice(Question.yesNoUnknown),
        hint: "In the care of the local authority."),
      Question(.protectionPlan, "Child protection plan", .choice(planOptions)),
      Question(.inNeedPlan, "Child in need plan", .choice(planOptions)),
      Question(
        .education, "Education", .line,
        hint: "Such as nursery, school, educated otherwise than at school."),
      Question(.placement, "Placement", .line, hint: "Where the child lived, by kind."),
      Question(.outcome, "What happened to child", .line),
    ])

  private static let planOptions = [
    Question.Option("now", "now"), Question.Option("recently", "recently ended"),
    Question.Option("no", "no"), Question.Option("not-known", "not known"),
  ]

  static let notification = SheetFacts(
    "The notification", "the notification",
    "What was sent to the Panel through its system, and the reference it gave.",
    [
      Question(.reference, "Notification's reference", .line, hint: "As the system gave it."),
      Question(.notifier, "Sent by", .person),
      Question(
        .nature, "Nature",
        .choice([
          Question.Option("death", "child death"), Question.Option("harm", "serious harm"),
          Question.Option("other", "other"),
        ])),
    ])

  /// Source: domain reference 1.1: "once notified it is required unless later found outside the
  /// criteria".
  static let withdrawal = SheetFacts(
    "The withdrawal", "the withdrawal",
    "For an incident that did not meet the criteria after all. All three partners must agree. You "
      + "must tell the Panel.",
    [
      Question(
        .agreed, "Partners who agree", .several(partnerOptions),
        hint: "All three must agree. Tick with Space.", required: true),
      Question(.panelTold, "Panel told on", .day(.past), required: true),
    ])

  static let partnerOptions = StatutoryPartner.allCases.map {
    Question.Option($0.rawValue, $0.words)
  }

  /// Source: rapid-review guidance: the Manager notifies the Executive, the Chair and the
  /// Scrutineer; outcomes are notified to the Chair and the Scrutineer; the response is shared.
  static let notice = SheetFacts(
    "Notices", "a notice", .register,
    "Who was told, when and how, about the notification, the outcome and the Panel's reply.",
    columns: [.on, .about, .to, .how],
    [
      Question(
        .about, "About", .choice(NoticeSubject.allCases.map { Question.Option($0.id, $0.words) }),
        required: true),
      Question(
        .to, "Told", .recipients,
        hint: "Tick everyone who was told, with Space.", required: true),
      Question(.on, "When", .day(.past), required: true),
      Question(
        .how, "How",
        .choice([
          Question.Option("e-mail", "e-mail"), Question.Option("telephone", "telephone"),
          Question.Option("in-person", "in person"), Question.Option("letter", "letter"),
          Question.Option("portal", "the Panel's system"),
        ]), required: true),
      Question(.by, "Who by", .person, required: true),
      Question(.note, "Note", .text(rows: 2)),
    ])

  static let familyContact = SheetFacts(
    "Family engagement", "a family contact", .register,
    "Contact with the family. If there is an investigation, agree it with the police first.",
    columns: [.on, .who, .how, .outcome],
    [
      Question(.who, "Who with", .line, hint: "By role: mother, father, carer.", required: true),
      Question(.responsibility, "Parental responsibility", .choice(Question.yesNoUnknown)),
      Question(
        .agreed, "Agreed with investigator", .choice(Question.yesNoUnknown), required: true),
      Question(.on, "When", .day(.past), required: true),
      Question(.how, "How", .line),
      Question(.by, "Who by", .person),
      Question(.outcome, "Outcome", .text(rows: 3), required: true),
    ])

  static let parallelProcess = SheetFacts(
    "Parallel processes", "a parallel process", .register,
    "Criminal, coroner's and other processes, with who not to contact and what not to disclose. "
      + "Notices, exports and family letters warn of them.",
    columns: [.kind, .lead, .doNotContact, .until],
    [
      Question(
        .kind, "Kind",
        .choice([
          Question.Option("criminal", "criminal investigation"),
          Question.Option("coroner", "coroner"),
          Question.Option("child-death-review", "child death review"),
          Question.Option("iopc", "IOPC"), Question.Option("lado", "LADO"),
          Question.Option("other", "other"),
        ]), required: true),
      Question(.lead, "Who leads it", .person),
      Question(.reference, "Reference", .line),
      Question(.doNotContact, "Do not contact", .line, hint: "By role or code name."),
      Question(.doNotDisclose, "Do not disclose", .line),
      Question(
        .until, "Until", .line, hint: "A date or an event: “end of the trial”, “told by the SIO”."),
      Question(.ended, "Ended on", .day(.past), hint: "The warning ends on this date."),
      Question(.note, "Note", .text(rows: 2)),
    ])

  static let earlierReview = SheetFacts(
    "Earlier local reviews", "an earlier review", .register,
    "This partnership's earlier reviews with similar learning.",
    [
      Question(.title, "Which review", .line, hint: "Its title or reference.", required: true),
      Question(
        .earlierCase, "This store's reference", .line,
        hint: "If it is kept here, such as 2026-003."),
      Question(.year, "Year", .line),
      Question(.learning, "What it found", .text(rows: 3), required: true),
      Question(.since, "What has changed since", .text(rows: 3)),
    ])
}
