/// Why answers to the questions of a sheet are refused.
package enum SheetRefusal: Hashable, Sendable {
  /// The sheet belongs to the partnership, or to a case, and was looked for in the other.
  case wrongSheet(Sheet)
  case noSuchQuestion(Sheet, QuestionID)
  case unanswered(Sheet, [QuestionID])
  case nothingChanged(Sheet)
  case entryRemoved(Sheet)
  case tooManyChildren
  case periodBackwards
  /// The second of two days of one entry lies before the first.
  case daysBackwards(Sheet, QuestionID, Occasion, before: QuestionID, Occasion)
  /// Another entry of the register has the name at the same time.
  case sameName(Sheet)
  case notAReference
  /// A line, from 1, that sets no number of the rules for points to check.
  case notARuleNumber(QuestionID, line: Int)
  /// What is typed for the retention review is no number of years.
  case notYears
  /// A line, from 1, that says no words for them.
  case notRuleWords(line: Int)
  /// The time after which the store locks itself is none that can be set.
  case notAnIdleTime
  case withdrawalNotAgreed([StatutoryPartner])

  /// What is wrong, in one sentence that names no child and quotes no free text.
  var problem: String {
    switch self {
    case .wrongSheet(let sheet): "“\(sheet.facts.title)” is not kept here."
    case .noSuchQuestion(let sheet, let question):
      "“\(sheet.facts.title)” cannot take that answer to “\(sheet.label(of: question))”."
    case .unanswered(let sheet, let questions):
      "Still to be answered: " + questions.map { sheet.label(of: $0) }.joined(separator: ", ") + "."
    case .nothingChanged(let sheet): "“\(sheet.facts.title)” already says this."
    case .entryRemoved(let sheet): "“\(sheet.facts.title)” does not have that entry."
    case .tooManyChildren: "This case already has 4 children, the most allowed."
    case .periodBackwards: "The period ends before it begins."
    case .daysBackwards(let sheet, let second, let later, let first, let earlier):
      "“\(sheet.label(of: second))” (\(later.shown)) is before “\(sheet.label(of: first))” "
        + "(\(earlier.shown))."
    case .sameName(let sheet):
      EntryNaming.of[sheet]?.problem ?? "“\(sheet.facts.title)” already has that entry."
    case .notYears: "That is not a number of years."
    case .notARuleNumber(let question, let line):
      "Line \(line) of “\(Sheet.settings.label(of: question))” is not a rule number."
    case .notRuleWords(let line):
      "Line \(line) of “\(Sheet.settings.label(of: .ruleWords))” has no words."
    case .notAnIdleTime:
      "“\(Sheet.settings.label(of: .idleLock))” is not a number of minutes from "
        + "\(IdleLock.range.lowerBound) to \(IdleLock.range.upperBound)."
    case .notAReference: "That is not a case reference."
    case .withdrawalNotAgreed(let partners):
      "The notification cannot be withdrawn without the agreement of \(partners.inSentence)."
    }
  }

  /// What to do about it.
  var remedy: String {
    switch self {
    case .wrongSheet:
      "See `rapidreview sheets` for what belongs to a case, and what to the partnership."
    case .noSuchQuestion: "See `rapidreview sheets` for its questions and their answers."
    case .unanswered: "Answer them. You may choose “not known” where it is offered."
    case .nothingChanged: "You do not need to do anything."
    case .entryRemoved: "Look in the log. It may have been removed."
    case .tooManyChildren: "Describe further children in the incident's text."
    case .periodBackwards: "Swap the two dates, or correct the wrong one."
    case .daysBackwards: "Correct the wrong date."
    case .sameName(let sheet): EntryNaming.of[sheet]?.remedy ?? "Change that entry instead."
    case .notYears: "Type a whole number from 1 to 100, or leave it empty."
    case .notARuleNumber(.gapDays, _):
      "Write a number of days from \(RuleNumber.gapDays.range.lowerBound) to "
        + "\(RuleNumber.gapDays.range.upperBound), or leave it empty."
    case .notARuleNumber:
      "Write a name, a colon and a number within its range, as in `event days: 3`."
    case .notRuleWords:
      "Write a kind, what is meant, a colon and the words: `word alone: home alone, on his own`."
    case .notAnIdleTime:
      "Write whole minutes, as in 10. Leave it empty for \(IdleLock.usual.minutes), or write 0 for "
        + "never."
    case .notAReference: "Write it as 2026-003, or leave it empty."
    case .withdrawalNotAgreed:
      "Record that all three partners agree. Without that, the review continues."
    }
  }
}

/// How entries of a register are told apart, and what is said where two are not.
struct EntryNaming {
  /// The questions whose answers tell an entry from the others.
  let questions: [QuestionID]
  let problem: String
  let remedy: String

  /// The registers whose entries may not be alike.
  static let of: [Sheet: EntryNaming] = [
    .organisation: EntryNaming(
      questions: [.name], problem: "There is already an organisation with that name.",
      remedy: tellApart),
    .person: EntryNaming(
      questions: [.name, .organisation],
      problem: "That organisation already has a person with that name.", remedy: tellApart),
    .organisationAsked: EntryNaming(
      questions: [.organisation], problem: "This case already asks that organisation.",
      remedy: changeThat),
    .child: EntryNaming(
      questions: [.codeName], problem: "The case already has a child with that code name.",
      remedy: "Give each child a different code name."),
    .abbreviation: EntryNaming(
      questions: [.short], problem: "There is already an abbreviation with that name.",
      remedy: changeThat),
  ]

  private static let changeThat = "Change that entry instead."
  private static let tellApart =
    changeThat + " If this is a different one, make the names different. If the name changed over "
    + "time, give the dates."
}
