/// Why a journey in a terminal could not go on.
enum PtyFailure: Error, CustomStringConvertible {
  /// There is no `rapidreview` beside the tests.
  case notBuilt
  case notStarted
  /// The program no longer reads what is typed.
  case notRead
  case neverHappened(String, screen: String)

  var description: String {
    switch self {
    case .notBuilt: "there is no rapidreview beside the tests; build it first"
    case .notStarted: "the program could not be started"
    case .notRead: "the program does not read what is typed"
    case .neverHappened(let condition, let screen):
      "it never happened that \(condition); the screen was:\n\(screen)"
    }
  }
}
