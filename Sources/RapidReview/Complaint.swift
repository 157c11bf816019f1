import Casework
import Terminal

/// What the command line refuses by itself, before any rule or disk is asked.
enum Complaint: Error, Hashable {
  case noSuchCommand([String])
  case emptyStorePath
  case noSuchCase(CaseReference)
  /// A case of that name and day is there.
  case openedAlready(CaseReference)
  case notRead(findings: Int)
  case sharedReference(CaseReference)
  case notAReference(String)
  case referenceIsUnique(CaseReference)
  case noSuchMilestone(String)
  /// The case was opened after the moment asked for.
  case notOpenThen(CaseReference, Occasion, first: Occasion?)
  case noSuchEdition(String, [String])
  case noName
  /// Lines of minutes of the case wait for the disk.
  case linesWait
  case notWorkingDays(String)
  case notAYear(String)
  case unreadableFile(path: String, reason: String)
  case noHome
  case noSuchTheme
  case demonstrationIsBroken(String)
  case notASize(String)
  case notAnswer(option: String, value: String, choices: [String])
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
  case identityChanged
  /// Standard input in an encoding that cannot be told.
  case unclearInput
  /// Standard input was to hold a text, and held none.
  case emptyInput

  var problem: String {
    switch self {
    case .noSuchCommand: "There is no command of that name."
    case .emptyStorePath: "--store names no folder."
    case .noSuchCase(let reference): "There is no case \(reference.text) in the store."
    case .openedAlready(let reference):
      "\(reference.text) is the case of that name, with the same day."
    case .notRead(let findings):
      "The case was not found, and \(findings.counted("finding")) on reading the store may be why."
    case .sharedReference(let reference):
      "Two cases carry the reference \(reference.text); they were made apart."
    case .notAReference: "That is not the reference of a case."
    case .referenceIsUnique(let reference): "Only one case carries \(reference.text)."
    case .noSuchMilestone: "There is no milestone of that name."
    case .notOpenThen(let reference, let occasion, _):
      "\(reference.text) was not open on \(occasion.shown)."
    case .noSuchEdition: "There is no rule edition of that name."
    case .noName: "The record needs to know who you are."
    case .linesWait: "Lines of minutes of this case are not in the store yet."
    case .notWorkingDays: "That is not a number of working days."
    case .notAYear: "That is not a year."
    case .unreadableFile(let path, let reason): "\(path) cannot be read: \(reason)."
    case .noHome: "There is no place for the store: HOME is not set."
    case .noSuchTheme: "There is no theme of that name."
    case .demonstrationIsBroken(let what): "The fictional cases cannot be made: \(what)."
    case .notASize: "That is not a size."
    case .notAnswer(let option, _, _): "\(option) has no such answer."
    case .identityChanged: "That part of the identity was changed meanwhile."
    case .unclearInput: "Some letters of standard input cannot be read for certain."
    case .emptyInput: "Standard input held no text."
    case .noSuchSheet, .sheetElsewhere, .noEntryTaken, .partnerNeeded, .entryNeeded, .noSuchEntry,
      .notAnAnswer, .noSuchQuestion, .noSuchOption, .answeredTwice, .oneFromInput,
      .noAnswersHere:
      sheetProblem
    }
  }

  var remedy: String {
    switch self {
    case .noSuchCommand(let names): "The commands are: \(names.joined(separator: ", "))."
    case .emptyStorePath: "Name a folder, or leave --store out."
    case .noSuchCase: "See `rapidreview list --closed` for the cases there are."
    case .openedAlready:
      "Go on with that case. If another is meant, press Enter in the form again."
    case .notRead:
      "Run `rapidreview check` to see what is affected and what to do, then try again."
    case .sharedReference(let reference):
      "Give one of them another reference: `rapidreview renumber \(reference.text)`."
    case .notAReference: "A reference looks like 2026-014."
    case .referenceIsUnique: "Nothing needs to be done."
    case .identityChanged: "Copy what you typed, leave the form, and open it again to read both."
    case .unclearInput: "Save the text as UTF-8, then give it again."
    case .emptyInput:
      "Give the text again. To take an answer back, leave it empty in place of the -, as in "
        + "`fill REF SHEET QUESTION=`."
    case .noSuchMilestone:
      "The milestones are: "
        + Milestone.allCases.filter { $0.facts.kind == .fact || $0.facts.kind == .closing }
        .map(\.id).joined(separator: ", ") + "."
    case .notOpenThen(_, _, let first):
      "Its first change was recorded on \(first?.shown ?? "no day that is known")."
    case .noSuchEdition(_, let editions):
      "The editions are: \(editions.joined(separator: ", "))."
    case .noName: "Give your name with --as NAME, or set RAPIDREVIEW_NAME."
    case .linesWait: "They are written first. Try again once they are saved."
    case .notWorkingDays: "Give a whole number from 0 to 10000, as in `workdays 2022-04-11 15`."
    case .notAYear: "Give four digits, as in `report --year 2026`."
    case .unreadableFile: "Check the path and that you may read the file."
    case .noHome: "Name a folder with --store DIR, or set RAPIDREVIEW_STORE."
    case .noSuchTheme:
      "The themes are: \(Theme.all.map(\.name).joined(separator: ", "))."
    case .demonstrationIsBroken: "This is a fault of the program; please report it."
    case .notASize: "Give columns and rows, as in --size 80x24."
    case .notAnswer(_, _, let choices): "Answer one of: \(choices.joined(separator: ", "))."
    case .noSuchSheet, .sheetElsewhere, .noEntryTaken, .partnerNeeded, .entryNeeded, .noSuchEntry,
      .notAnAnswer, .noSuchQuestion, .noSuchOption, .answeredTwice, .oneFromInput,
      .noAnswersHere:
      sheetRemedy
    }
  }

  /// What to do after a command, where there is no form.
  var remedyForCommand: String {
    guard case .openedAlready = self else { return remedy }
    return "Go on with that case. If another is meant, say so: `rapidreview new --another`."
  }

  /// Wrong use, but where it was the store that failed.
  var exitStatus: ExitStatus {
    if case .notRead = self { .notSaved } else { .wrongUse }
  }
}
