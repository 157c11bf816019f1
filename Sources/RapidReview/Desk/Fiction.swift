import Casework
import Office

/// What is made up, in a file system in memory: nothing that is done there is kept.
enum Fiction {
  /// Several cases, each at another point of the way.
  case demonstration
  /// One case at its very start, to go through a first review with.
  case rehearsal

  /// What stands at the top of every screen, whatever the partnership's settings say.
  var marking: String {
    switch self {
    case .demonstration: "FICTIONAL CASES"
    case .rehearsal: "REHEARSAL - FICTIONAL"
    }
  }

  /// What is said when the screens open.
  var welcome: String {
    switch self {
    case .demonstration: "These cases are fictional, and nothing you do here is kept."
    case .rehearsal: "This case is fictional, and nothing you do here is kept."
    }
  }

  /// Makes it anew, dated around today.
  func surroundings(clock: Clock) throws -> Surroundings {
    switch self {
    case .demonstration: try Demonstration.surroundings(clock: clock)
    case .rehearsal: try Demonstration.rehearsal(clock: clock)
    }
  }
}
