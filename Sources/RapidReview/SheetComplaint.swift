import Casework

// What is said where a sheet, an entry or an answer on the command line is not understood. What was
// typed is not repeated: it may be a name, in a place where no name belongs.

/// What the command line refuses about the sheet, the entry or the answers it was given.
enum SheetComplaint: Hashable {
  case noSuchSheet
  /// The sheet belongs to the partnership and was looked for in a case, or the other way round.
  case sheetElsewhere(Sheet)
  case noEntryTaken(Sheet)
  case partnerNeeded(Sheet)
  case entryNeeded(Sheet)
  case noSuchEntry(Sheet)
  case notAnAnswer(Sheet)
  case noSuchQuestion(Sheet)
  /// A question, by its label, and the keys it can be answered with.
  case noSuchOption(String, [String])
  case answeredTwice(String)
  case oneFromInput
  /// No sheet goes with the milestone, or with a correction of it.
  case noAnswersHere(Milestone)

  var problem: String {
    switch self {
    case .noSuchSheet: "There is no section with that name."
    case .sheetElsewhere(let sheet):
      sheet.isOfPartnership
        ? "“\(sheet.facts.title)” belongs to the partnership, not to a case."
        : "“\(sheet.facts.title)” belongs to a case, not to the partnership."
    case .noEntryTaken(let sheet): "“\(sheet.facts.title)” is filled in once and has no entries."
    case .partnerNeeded(let sheet): "“\(sheet.facts.title)” has one entry for each partner."
    case .entryNeeded(let sheet): "“\(sheet.facts.title)” has several entries."
    case .noSuchEntry(let sheet): "“\(sheet.facts.title)” has no entry of that number."
    case .notAnAnswer(let sheet): "“\(sheet.facts.title)” needs an answer."
    case .noSuchQuestion(let sheet): "“\(sheet.facts.title)” has no question of that name."
    case .noSuchOption(let label, _): "“\(label)” does not have that answer."
    case .answeredTwice(let label): "“\(label)” is answered twice."
    case .oneFromInput: "Only one answer can be read from standard input."
    case .noAnswersHere(let milestone):
      "“\(milestone.facts.done)” has no questions here."
    }
  }

  var remedy: String {
    switch self {
    case .noSuchSheet:
      "Choose a section: \(Sheet.allCases.map(\.id).joined(separator: ", "))."
    case .sheetElsewhere(let sheet):
      sheet.isOfPartnership
        ? "Give - instead of the reference." : "Give the case's reference instead of -."
    case .noEntryTaken(let sheet):
      "Leave the entry out, as in `fill REF \(sheet.id) \(sheet.exampleQuestion)=…`."
    case .partnerNeeded:
      "Name one: \(StatutoryPartner.allCases.map(\.rawValue).joined(separator: ", "))."
    case .entryNeeded: "Give the number of the entry, or new."
    case .noSuchEntry: "Look up the number with `rapidreview show`, or add an entry with new."
    case .notAnAnswer(let sheet):
      "Give QUESTION=ANSWER, as in `\(sheet.exampleQuestion)=…`. "
        + SheetComplaint.questions(of: sheet)
    case .noSuchQuestion(let sheet): SheetComplaint.questions(of: sheet).firstCapital
    case .noSuchOption(_, let choices): "Answer with: \(choices.joined(separator: ", "))."
    case .answeredTwice: "Answer it once."
    case .oneFromInput: "Fill in the others with a second command."
    case .noAnswersHere: "Fill in the section by itself: `rapidreview fill`."
    }
  }

  private static func questions(of sheet: Sheet) -> String {
    "Its questions: \(sheet.facts.questions.map(\.id.text).joined(separator: ", "))."
  }
}

extension Sheet {
  /// A question of it, to show how an answer is given.
  fileprivate var exampleQuestion: String { facts.questions.first?.id.text ?? "" }
}
