import CaseStore
import Casework
import Screens

extension Outcome {
  /// What a screen is told of an error.
  ///
  /// - Parameters:
  ///   - error: Any error; of a stated problem its own words are said.
  ///   - problem: What is said of an error that states none.
  init(refusing error: any Error, otherwise problem: String = "Something failed.") {
    guard let error = error as? any StatedProblem else {
      self = .refused(problem: problem, remedy: "Try again.")
      return
    }
    self = .refused(problem: error.problem, remedy: error.remedy)
  }
}

extension Error {
  /// Whether something was refused that no other disk would have taken either.
  var isRefusal: Bool { self is any StatedProblem && !(self is StoreError) }
}
