import Casework

/// What a journal is about: the partnership as a whole, one case, or the real identity behind it.
package enum JournalScope: Hashable, Sendable {
  case partnership
  case review(CaseID)
  /// Who the child and the family of a case really are.
  case identity(CaseID)

  /// How a record names it: the case, or nothing for the partnership, since no case id is empty.
  ///
  /// An identity's has a full stop, which no case id holds: a journal copied from one folder to the
  /// other is found by every record in it.
  var wireName: String {
    switch self {
    case .partnership: ""
    case .review(let id): id.text
    case .identity(let id): JournalScope.identityMark + id.text
    }
  }

  /// The case whose record or identity it is; `nil` for the partnership.
  var caseID: CaseID? {
    switch self {
    case .partnership: nil
    case .review(let id), .identity(let id): id
    }
  }

  /// Whose keys seal it.
  var ring: Ring {
    switch self {
    case .partnership, .review: .all
    case .identity: .identity
    }
  }

  /// `nil` for a text that names no case, no identity, and is not empty.
  init?(wireName: String) {
    if wireName.isEmpty {
      self = .partnership
    } else if let id = CaseID(wireName) {
      self = .review(id)
    } else if wireName.hasPrefix(JournalScope.identityMark),
      let id = CaseID(String(wireName.dropFirst(JournalScope.identityMark.count)))
    {
      self = .identity(id)
    } else {
      return nil
    }
  }

  private static let identityMark = "identity."
  /// The most bytes of a ``wireName``: the mark and the longest case id.
  static let longestName = identityMark.utf8.count + 64
}
