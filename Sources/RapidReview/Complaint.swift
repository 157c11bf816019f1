import Casework
import Terminal

/// What the command line refuses by itself, before any rule or disk is asked.
enum Complaint: StatedProblem, Hashable {
  case noSuchCommand([String])
  case emptyStorePath
  case notAReference(String)
  case noSuchMilestone(String)
  /// The case was opened after the moment asked for.
  case notOpenThen(CaseReference, Occasion, first: Occasion?)
  /// The moment asked for has not come yet.
  case stillToCome(Occasion, today: Day)
  case noName
  /// Lines of minutes of the case wait for the disk.
  case linesWait
  case notWorkingDays(String)
  case notAYear(String)
  case noHome
  case noSuchTheme
  case demonstrationIsBroken(String)
  case notASize(String)
  case notAnswer(option: String, value: String, choices: [String])
  case sheet(SheetComplaint)
  /// Standard input in an encoding that cannot be told.
  case unclearInput
  /// Standard input was to hold a text, and held none.
  case emptyInput

  var problem: String {
    switch self {
    case .noSuchCommand: "There is no command of that name."
    case .emptyStorePath: "--store needs a folder."
    case .notAReference: "That is not the reference of a case."
    case .noSuchMilestone: "There is no milestone of that name."
    case .notOpenThen(let reference, let occasion, _):
      "\(reference.text) was not open on \(occasion.shown)."
    case .stillToCome:
      "The date must be today or earlier."
    case .noName: "Your name is needed for the record."
    case .linesWait: "Some lines of this case's minutes are not saved yet."
    case .notWorkingDays: "That is not a number of working days."
    case .notAYear: "That is not a year."
    case .noHome: "HOME is not set, so the store has no place."
    case .noSuchTheme: "There is no theme of that name."
    case .demonstrationIsBroken(let what): "The fictional cases cannot be made: \(what)."
    case .notASize: "That is not a size."
    case .notAnswer(let option, _, _): "\(option) does not have that answer."
    case .unclearInput: "Some letters of standard input could not be read."
    case .emptyInput: "Standard input had no text."
    case .sheet(let complaint): complaint.problem
    }
  }

  var remedy: String {
    switch self {
    case .noSuchCommand(let names): "Choose a command: \(names.joined(separator: ", "))."
    case .emptyStorePath: "Name a folder, or leave --store out."
    case .notAReference: "Give a reference like 2026-014."
    case .unclearInput: "Save the text as UTF-8, then give it again."
    case .emptyInput:
      "Give the text again. To clear an answer, leave out the -: `fill REF SHEET QUESTION=`."
    case .noSuchMilestone:
      "Choose a milestone: "
        + Milestone.allCases.filter { $0.facts.kind == .fact || $0.facts.kind == .closing }
        .map(\.id).joined(separator: ", ") + "."
    case .notOpenThen(_, _, let first):
      "Choose a later date. Its first change was recorded on "
        + "\(first?.shown ?? "a date that is not known")."
    case .stillToCome: "Choose a time up to now."
    case .noName: "Give your name with --as NAME, or set RAPIDREVIEW_NAME."
    case .linesWait: "Wait until they are saved, then try again."
    case .notWorkingDays: "Give a whole number from 0 to 10000, as in `workdays 2022-04-11 15`."
    case .notAYear: "Give four digits, as in `report --year 2026`."
    case .noHome: "Name a folder with --store DIR, or set RAPIDREVIEW_STORE."
    case .noSuchTheme:
      "Choose a theme: \(Theme.all.map(\.name).joined(separator: ", "))."
    case .demonstrationIsBroken: "Please report this. It is a fault of the program."
    case .notASize: "Give columns and rows, as in --size 80x24."
    case .notAnswer(_, _, let choices): "Answer one of: \(choices.joined(separator: ", "))."
    case .sheet(let complaint): complaint.remedy
    }
  }
}
