import Casework

/// What a journal is about: the partnership as a whole, or one case.
package enum JournalScope: Hashable, Sendable {
  case partnership
  case review(CaseID)

  /// How a record names it: the case, or nothing for the partnership, since no case id is empty.
  var wireName: String {
    switch self {
    case .partnership: ""
    case .review(let id): id.text
    }
  }

  /// `nil` for a text that names no case and is not empty.
  init?(wireName: String) {
    if wireName.isEmpty {
      self = .partnership
    } else if let id = CaseID(wireName) {
      self = .review(id)
    } else {
      return nil
    }
  }
}
