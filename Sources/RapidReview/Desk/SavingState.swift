import Screens

/// Whether what is typed and recorded is safe, as the footer says it.
final class SavingState {
  private(set) var shown = Saving.nothing

  /// Whether something could not be written.
  var isFailed: Bool { shown.isFailed }

  /// Says that everything is safe since a time of day.
  func saved(at time: String) { shown = .saved(time) }

  /// Says that something is in memory only; that stays in view until a write succeeds.
  func failed(_ problem: String, _ remedy: String) {
    shown = .failed(problem: problem, remedy: remedy)
  }

  /// What had failed has succeeded.
  func clearFailure() {
    if isFailed { shown = .nothing }
  }
}

extension Saving {
  /// Whether something could not be written.
  var isFailed: Bool {
    if case .failed = self { return true }
    return false
  }
}
