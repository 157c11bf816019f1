import CaseStore
import Casework

/// Lines of standard input were recorded one by one, and one of them could not be.
struct InputStopped: EndsCommand {
  let problem: String
  let remedy: String
  let exitStatus: ExitStatus

  /// Says which line it was, and how many before it were recorded.
  init(_ stated: any StatedProblem, line: Int, _ recorded: Int) {
    problem = "Line \(line) of standard input was not recorded. \(stated.problem)"
    let ending = stated as? any EndsCommand
    let before =
      switch recorded {
      case 0: "No line before it was"
      case 1: "1 line before it was"
      default: "\(recorded) lines before it were"
      }
    remedy =
      "\(ending?.remedyForCommand ?? stated.remedy) \(before) recorded: go on from line \(line)."
    exitStatus = ending?.exitStatus ?? .wrongUse
  }
}
