import CaseStore
import Casework

/// Lines of standard input were recorded one by one, and one of them could not be.
struct InputStopped: Error {
  let problem: String
  let remedy: String
  let status: ExitStatus

  init(_ refusal: Refusal, line: Int, _ recorded: Int) {
    self.init(refusal.problem, refusal.remedy, .refused, line: line, recorded)
  }

  init(_ error: StoreError, line: Int, _ recorded: Int) {
    self.init(error.problem, error.remedy, error.exitStatus, line: line, recorded)
  }

  init(_ complaint: Complaint, line: Int, _ recorded: Int) {
    self.init(complaint.problem, complaint.remedy, complaint.exitStatus, line: line, recorded)
  }

  private init(
    _ problem: String, _ remedy: String, _ status: ExitStatus, line: Int, _ recorded: Int
  ) {
    self.problem = "Line \(line) of standard input was not recorded. \(problem)"
    self.remedy =
      "\(remedy) \(recorded.counted("line")) before it \(recorded == 1 ? "was" : "were") recorded: "
      + "go on from line \(line)."
    self.status = status
  }
}
