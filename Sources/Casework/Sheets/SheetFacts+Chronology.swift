// What is said of the chronology and of answers beside what the organisations sent, and who was
// given the pack.

extension SheetFacts {
  static let chronologyEntry = SheetFacts(
    "Chronology entries by hand", "a chronology entry", .register,
    "What an organisation's record says, if it came by telephone or letter and not in a file.",
    columns: [.when, .organisation, .what],
    [
      Question(.organisation, "Organisation", .organisation, required: true),
      Question(
        .when, "When", .line, hint: "12/03/2026, March 2026, c. 2019, before 12/03/2026.",
        required: true),
      Question(.understood, "Understood as", .links),
      Question(.time, "Time", .line, hint: "14:30, if known."),
      Question(.people, "Who, by code", .line),
      Question(.what, "What happened", .text(rows: 3), required: true),
      Question(
        .action, "Action / outcome", .text(rows: 2),
        hint: "What was done about it, and what came of it."),
      Question(.source, "Source record", .line),
      Question(
        .childSeen, "Child seen",
        .choice([
          Question.Option(ChildSeen.yes.rawValue, "yes"),
          Question.Option(ChildSeen.no.rawValue, "no"),
          Question.Option(ChildSeen.notApplicable.rawValue, "n/a"),
          Question.Option(ChildSeen.unknown.rawValue, "not known"),
        ])),
      Question(.analysis, "Analysis", .text(rows: 2)),
    ])

  static let chronologyMark = SheetFacts(
    "Marks on the chronology", "a mark on an entry", .register,
    "The review's assessment of an entry. Other keys on the chronology link it to KLOEs, and join "
      + "it with other records of the same event.",
    columns: [.lines, .status, .note],
    [
      Question(.lines, "KLOEs", .links),
      Question(.keyEpisode, "Key episode", .truth),
      Question(
        .status, "Status",
        .choice([
          Question.Option(EntryStatus.agreed.rawValue, "agreed"),
          Question.Option(EntryStatus.disputed.rawValue, "disputed"),
          Question.Option(EntryStatus.unclear.rawValue, "unclear"),
        ])),
      Question(
        .significance, "Significance",
        .choice([
          Question.Option("0", "none"), Question.Option("1", "low"),
          Question.Option("2", "medium"), Question.Option("3", "high"),
        ])),
      Question(
        .practice, "Practice",
        .choice([
          Question.Option(PracticeMark.good.rawValue, "good"),
          Question.Option(PracticeMark.poor.rawValue, "poor"),
        ])),
      Question(.note, "Note", .text(rows: 2)),
      Question(.analysis, "Analysis", .text(rows: 3)),
      Question(
        .when, "Date given by the review", .line,
        hint: "12/03/2026, March 2026, c. 2019. The original stays beside it."),
      Question(.understood, "Understood as", .links),
      Question(.joinedTo, "One event with", .links),
    ])

  static let answerMark = SheetFacts(
    "Marks on answers", "a mark on an answer", .register,
    "How one organisation's answer compares with the others.",
    [
      Question(
        .stands, "It",
        .choice([
          Question.Option("agrees", "agrees with the others"),
          Question.Option("contradicts", "contradicts the others"),
          Question.Option("unclear", "is unclear"),
        ])),
      Question(.note, "Note", .text(rows: 2)),
    ])

  static let dismissal = SheetFacts(
    "Dismissed points", "a dismissal", .register,
    "Points to check that do not matter, and why.",
    [
      Question(.reason, "Why it does not matter", .text(rows: 3), required: true),
      Question(.found, "What was found", .line),
    ])

  /// Source: rapid-review guidance, "The collated information is shared with the NY SPRG ahead".
  static let packShared = SheetFacts(
    "The pack shared", "the sharing of the pack",
    "Who was given the pack ahead of the review meeting, which version, and how.",
    [
      Question(
        .sharedWith, "Shared with", .text(rows: 3),
        hint: "The SPRG's members, and anyone else at the meeting.", required: true),
      Question(
        .version, "Which version", .line,
        hint: "Its number and the start of its check code."),
      Question(.how, "How", .line, hint: "Secure e-mail, on paper."),
    ])
}
