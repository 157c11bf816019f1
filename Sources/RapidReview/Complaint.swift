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
    case .emptyStorePath: "--store names no folder."
    case .notAReference: "That is not the reference of a case."
    case .noSuchMilestone: "There is no milestone of that name."
    case .notOpenThen(let reference, let occasion, _):
      "\(reference.text) was not open on \(occasion.shown)."
    case .stillToCome(let occasion, let today):
      "\(occasion.shown) is still to come; today is \(today.shown)."
    case .noName: "The record needs to know who you are."
    case .linesWait: "Lines of minutes of this case are not in the store yet."
    case .notWorkingDays: "That is not a number of working days."
    case .notAYear: "That is not a year."
    case .noHome: "There is no place for the store: HOME is not set."
    case .noSuchTheme: "There is no theme of that name."
    case .demonstrationIsBroken(let what): "The fictional cases cannot be made: \(what)."
    case .notASize: "That is not a size."
    case .notAnswer(let option, _, _): "\(option) has no such answer."
    case .unclearInput: "Some letters of standard input cannot be read for certain."
    case .emptyInput: "Standard input held no text."
    case .sheet(let complaint): complaint.problem
    }
  }

  var remedy: String {
    switch self {
    case .noSuchCommand(let names): "The commands are: \(names.joined(separator: ", "))."
    case .emptyStorePath: "Name a folder, or leave --store out."
    case .notAReference: "A reference looks like 2026-014."
    case .unclearInput: "Save the text as UTF-8, then give it again."
    case .emptyInput:
      "Give the text again. With `fill`, an empty value in place of the - takes an answer back: "
        + "`fill REF SHEET QUESTION=`."
    case .noSuchMilestone:
      "The milestones are: "
        + Milestone.allCases.filter { $0.facts.kind == .fact || $0.facts.kind == .closing }
        .map(\.id).joined(separator: ", ") + "."
    case .notOpenThen(_, _, let first):
      "Its first change was recorded on \(first?.shown ?? "no day that is known")."
    case .stillToCome: "Ask for a moment up to now."
    case .noName: "Give your name with --as NAME, or set RAPIDREVIEW_NAME."
    case .linesWait: "They are written first. Try again once they are saved."
    case .notWorkingDays: "Give a whole number from 0 to 10000, as in `workdays 2022-04-11 15`."
    case .notAYear: "Give four digits, as in `report --year 2026`."
    case .noHome: "Name a folder with --store DIR, or set RAPIDREVIEW_STORE."
    case .noSuchTheme:
      "The themes are: \(Theme.all.map(\.name).joined(separator: ", "))."
    case .demonstrationIsBroken: "This is a fault of the program; please report it."
    case .notASize: "Give columns and rows, as in --size 80x24."
    case .notAnswer(_, _, let choices): "Answer one of: \(choices.joined(separator: ", "))."
    case .sheet(let complaint): complaint.remedy
    }
  }
}
