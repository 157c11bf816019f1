import Casework

extension ChronologyColumn {
  /// The columns an organisation fills in; the review adds the rest.
  package static let asked: [ChronologyColumn] = [
    .date, .time, .people, .what, .action, .source, .childSeen, .significance, .practice, .lines,
    .analysis,
  ]

  /// Its share of a wide page beside the others, so that no title is broken.
  package var share: Int {
    switch self {
    case .what: 210
    case .significance: 145
    case .action, .analysis: 120
    case .date: 100
    case .practice: 96
    case .people, .source: 86
    case .lines: 84
    case .childSeen, .status: 76
    case .time: 64
    }
  }

  /// Three entries made up to show how one is written: a contact, one of which the day is not
  /// known, and one that lasted.
  package static let examples: [[ChronologyColumn: String]] = [
    [
      .date: "12/03/2026", .time: "14:30", .people: "C1, M1, health visitor",
      .what: "Home visit. M1 answered the door and said that C1 was asleep upstairs.",
      .action: "Did not see C1. Visit booked again for 19/03/2026.",
      .source: "Health visiting notes, p. 14", .childSeen: "no", .significance: "2",
      .practice: "poor", .lines: "1",
      .analysis: "C1 had not been seen for five weeks. The visit was the last of nine that day.",
    ],
    [
      .date: "March 2026", .people: "C1, teacher",
      .what: "C1 told the teacher that she looks after her brother at night.",
      .action:
        "Told the designated safeguarding lead the same day. Early help offered and taken up.",
      .source: "School log 88", .childSeen: "yes", .significance: "3", .practice: "good",
      .lines: "1, 3", .analysis: "The teacher knew C1 well and asked open questions.",
    ],
    [
      .date: "1 to 14 April 2026", .people: "M1", .what: "Four missed calls to M1. No reply.",
      .action: "Case closed on 14/04/2026 without a visit.", .source: "Call log",
      .childSeen: "n/a", .significance: "1", .lines: "2",
      .analysis: "The closing checklist did not ask when the child was last seen.",
    ],
  ]
}
