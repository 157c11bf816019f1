/// Why a record is not erased.
package enum ErasureRefusal: Hashable, Sendable {
  /// There is no such entry in the history.
  case noSuchChange
  case alreadyErased
  /// Two different records carry its number, and nobody can tell which is meant.
  case standsTwice
  /// It opens the case or gives its reference; the case has none without it.
  case holdsOpening
  /// It is an order itself, or asks for one.
  case holdsOrder
  /// It says when a meeting began, paused or ended, and no words.
  case holdsCourse
  /// A newer version of the program recorded something in it.
  case holdsUnknown
  /// Nobody is named who decided it.
  case nobodyNamed
  /// No ground is given.
  case noGround
  /// The same person asked for it; another one has to confirm it.
  case samePerson(String)

  package var problem: String {
    switch self {
    case .noSuchChange: "The log does not have that entry."
    case .alreadyErased: "That entry is already erased."
    case .standsTwice: "Two different records carry the number of that entry."
    case .holdsOpening: "You cannot erase the entry with a case's opening or reference."
    case .holdsOrder: "You cannot erase an order to erase. Its words would come back."
    case .holdsCourse: "That entry is a meeting's time. It has no words to erase."
    case .holdsUnknown: "A newer version of the program recorded something in that entry."
    case .nobodyNamed: "The order does not say who decided it."
    case .noGround: "The order does not give its ground."
    case .samePerson(let name): "\(name) asked for this. Another person has to confirm it."
    }
  }

  var remedy: String {
    switch self {
    case .noSuchChange: "Use a number from the log."
    case .alreadyErased: "You do not need to do anything."
    case .standsTwice: "Run `rapidreview check`, and restore the right record from a backup."
    case .holdsOpening: "Erase the entries that hold the words."
    case .holdsOrder: "Record in the case what was wrong with the order."
    case .holdsCourse: "Erase the entries that hold the words."
    case .holdsUnknown: "Erase it with that version."
    case .nobodyNamed: "Name the person who decided it, and in what capacity."
    case .noGround: "Give the law and the request it follows from."
    case .samePerson: "Ask a colleague to open the log and confirm it under their own name."
    }
  }
}
