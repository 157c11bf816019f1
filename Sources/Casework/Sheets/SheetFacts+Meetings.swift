// The meetings of a review, and what they decide.

extension SheetFacts {
  static let meeting = SheetFacts(
    "Meetings", "a meeting", .register,
    "Plan a meeting here. Open it to take minutes.",
    columns: [.kind, .title, .on, .place],
    [
      Question(
        .kind, "Kind",
        .choice(MeetingKind.allCases.map { Question.Option($0.id, $0.words) }), required: true),
      Question(.title, "What it is about", .line, hint: "If it is another meeting."),
      Question(.on, "Day and time", .day(.future), required: true),
      Question(.place, "Place or link", .line),
      Question(.chair, "Chair", .person),
      Question(.minuteTaker, "Minute-taker", .person),
      Question(
        .invited, "Invited", .text(rows: 3),
        hint: "One person a line, by initials or name. Empty: the SPRG and participants."),
      Question(
        .agenda, "Agenda", .text(rows: 6),
        hint: "One item a line: a word or two, a colon, the rest. Empty: the usual agenda."
      ),
      Question(.confidentiality, "Confidentiality stated", .truth),
      Question(
        .interests, "Conflicts of interest", .text(rows: 2), hint: "Who declared what, or none."),
    ])

  /// Source: domain reference 4 and 5: each decision numbered, with its rationale and each
  /// partner's position; of a non-quorate meeting provisional until ratified, with date and name.
  static let decision = SheetFacts(
    "Decisions", "a decision", .register,
    "What was decided. It is complete once it has its rationale and the partners' positions.",
    columns: [.text, .rationale],
    [
      Question(.text, "Decision", .text(rows: 2), required: true),
      Question(.rationale, "Rationale", .text(rows: 3)),
    ]
      + StatutoryPartner.allCases.map { partner in
        Question(partner.positionQuestion, partner.words, .choice(positions))
      } + [
        Question(.dissent, "Dissent", .text(rows: 2), hint: "Who disagrees, and on what grounds."),
        Question(.ratifiedOn, "Ratified on", .day(.past)),
        Question(.ratifiedBy, "Ratified by", .person),
      ])

  private static let positions = [
    Question.Option("agrees", "agrees"),
    Question.Option("agrees-with-comment", "agrees with a comment"),
    Question.Option("dissents", "dissents"),
    Question.Option("not-present", "not present"),
  ]
}

extension StatutoryPartner {
  /// The question that holds the partner's position on a decision.
  package var positionQuestion: QuestionID {
    switch self {
    case .localAuthority: .positionLocalAuthority
    case .police: .positionPolice
    case .health: .positionHealth
    }
  }
}
