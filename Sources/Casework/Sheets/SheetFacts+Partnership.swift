// What the partnership keeps for all its cases.

extension SheetFacts {
  static let settings = SheetFacts(
    "Settings", "the settings", "Settings for the whole partnership.",
    [
      Question(.name, "Partnership's name", .line, required: true),
      Question(.marking, "Marking", .line, hint: "At the top of every screen and page."),
      Question(
        .theme, "Theme",
        .choice([
          Question.Option("default", "usual"), Question.Option("colour-blind", "colour-blind"),
          Question.Option("high-contrast", "high contrast"), Question.Option("mono", "mono"),
        ]), hint: "From the next start. --theme and $NO_COLOR override it."),
      Question(
        .idleLock, "Lock after minutes", .line,
        hint: "A sealed store locks after this time. Empty means 5, 0 means never."),
      Question(
        .quorum, "Quorum", .text(rows: 2),
        hint: "Who must be there for a meeting to decide."),
      Question(
        .gapDays, "Gap in a chronology", .line,
        hint: "Days without contact that make a gap. Empty means 28."),
      Question(
        .ruleNumbers, "Points to check: numbers", .text(rows: 3),
        hint: "Your own numbers, one a line: event days: 3. `missed --rules` lists them."),
      Question(
        .ruleWords, "Points to check: words", .text(rows: 3),
        hint: "Words that mean the same, one a line: word alone: home alone, on his own."),
      Question(
        .erasureSecond, "Erasing takes two",
        .choice([Question.Option("no", "no"), Question.Option("yes", "yes")]),
        hint: "Whether a second person confirms an order to erase. Empty means no."),
      Question(
        .retentionYears, "Retention review after", .line,
        hint: "Years after a case ended, if no date was chosen. Empty means 10."),
    ] + onForm2)

  /// What every Form 2 says of the partnership.
  private static let onForm2 = [
    Question(.returnTo, "Form 2: return to", .line, hint: "A secure e-mail address."),
    Question(
      .returnHow, "Form 2: how to return", .text(rows: 2),
      hint: "Which secure e-mail or upload, and how to reach it."),
    Question(
      .contact, "Form 2: questions to", .line,
      hint: "A name or office with a telephone number."),
    Question(
      .legalBasis, "Form 2: legal basis", .text(rows: 3),
      hint: "Your legal adviser's words: why you may ask and they may answer."),
    Question(
      .namesBy, "Form 2: names come", .line,
      hint: "Who sends them by secure e-mail. The form says: names come separately, …"),
  ]

  static let organisation = SheetFacts(
    "Organisations", "an organisation", .register,
    "The partners and other organisations, with the dates of each name.",
    columns: [.name, .partner, .from, .until],
    [
      Question(.name, "Name", .line, required: true),
      Question(.initials, "Initials", .line, hint: "What you will type to choose it."),
      Question(
        .partner, "Statutory partner",
        .choice([Question.Option("none", "none")] + partnerOptions), required: true),
      Question(.from, "From", .day(.any), hint: "Empty if always."),
      Question(.until, "Until", .day(.any), hint: "The last day it had this name."),
    ])

  static let person = SheetFacts(
    "People", "a person", .register,
    "The SPRG, Executive, Chairs, Scrutineer and Business Unit, with the dates of each role.",
    columns: [.name, .organisation, .roles, .until],
    [
      Question(.name, "Name", .line, required: true),
      Question(.initials, "Initials", .line, hint: "What you will type to choose them."),
      Question(.organisation, "Organisation", .organisation, required: true),
      Question(
        .roles, "Roles",
        .several(PartnershipRole.allCases.map { Question.Option($0.id, $0.words) }),
        required: true),
      Question(
        .executiveFor, "Executive for",
        .choice([Question.Option("none", "none")] + partnerOptions)),
      Question(.capacity, "Capacity", .line, hint: "Lead, delegate or deputy, and their post."),
      Question(.from, "From", .day(.any)),
      Question(.until, "Until", .day(.any), hint: "The last day."),
      Question(.deputyFor, "Deputy for", .person),
      Question(.contact, "Contact", .line, hint: "Telephone at work."),
      Question(
        .email, "Secure e-mail", .line,
        hint: "For the Business Unit manager. Form 2 and the report show it."),
    ])

  static let abbreviation = SheetFacts(
    "Abbreviations", "an abbreviation", .register,
    "Short forms you can type, and the full text for minutes and reports.",
    columns: [.short, .long],
    [
      Question(.short, "Short", .line, required: true),
      Question(.long, "Long", .line, required: true),
    ])

  static let bankLine = SheetFacts(
    "Starter lines of enquiry", "a starter line", .register,
    "Questions your reviews often ask. They are offered together with the built-in ones.",
    columns: [.subject, .question],
    [
      Question(.subject, "Subject", .line, hint: "A word or two to find it by.", required: true),
      Question(.question, "Question", .text(rows: 3), required: true),
      Question(.rationale, "Why we ask", .text(rows: 2)),
    ])
}

extension SheetFacts {
  /// Why somebody is off is not asked.
  static let leave = SheetFacts(
    "Days off", "days off", .register,
    "Dates someone is away, so that no meeting is planned then. No reason is kept.",
    columns: [.person, .from, .until],
    [
      Question(.person, "Who", .person, required: true),
      Question(.from, "From", .day(.future), required: true),
      Question(.until, "Until", .day(.future), hint: "The last day.", required: true),
    ])
}

/// A role somebody has in the partnership.
package enum PartnershipRole: String, CaseIterable, Hashable, Sendable {
  case groupMember = "sprg-member"
  case groupChair = "sprg-chair"
  case executive
  case partnershipChair = "partnership-chair"
  case scrutineer
  case businessUnitManager = "business-unit-manager"
  case businessUnit = "business-unit"
  case other

  package var id: String { rawValue }

  /// The role as people read it.
  package var words: String {
    switch self {
    case .groupMember: "SPRG member"
    case .groupChair: "Chair of SPRG"
    case .executive: "Executive lead"
    case .partnershipChair: "Chair of the Partnership"
    case .scrutineer: "Independent Scrutineer"
    case .businessUnitManager: "Business Unit manager"
    case .businessUnit: "Business Unit"
    case .other: "other"
    }
  }
}
