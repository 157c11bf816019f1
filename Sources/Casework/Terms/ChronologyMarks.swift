/// Whether the child was seen.
package enum ChildSeen: String, CaseIterable, Hashable, Sendable {
  case yes, no
  /// The contact was none at which a child is seen.
  case notApplicable = "n/a"
  case unknown
}

/// How much an entry matters to the review, from not at all to a key episode.
package enum Significance: Int, CaseIterable, Hashable, Sendable, Comparable {
  case none, low, medium, high

  /// Whether the first matters less.
  package static func < (left: Significance, right: Significance) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Whether an entry shows good practice or poor.
package enum PracticeMark: String, CaseIterable, Hashable, Sendable {
  case good, poor
}

/// Whether the organisations agree on an entry.
package enum EntryStatus: String, CaseIterable, Hashable, Sendable {
  case agreed, disputed, unclear
}
