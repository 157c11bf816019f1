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
    remedy =
      "\(stated.remedy) \(recorded.counted("line")) before it "
      + "\(recorded == 1 ? "was" : "were") recorded: go on from line \(line)."
    exitStatus = (stated as? any EndsCommand)?.exitStatus ?? .wrongUse
  }
}
