import Casework

/// What a sync came to.
package struct SyncReport: Hashable, Sendable {
  /// The remote's name.
  package let remote: String
  /// Records that came from others, by where they belong.
  package internal(set) var taken: [SyncPlace: Int] = [:]
  /// Other files that came: members, keys, signatures, orders.
  package internal(set) var signedTaken = 0
  /// Records that others can have now, and could not before.
  package internal(set) var given = 0
  /// Other files that were given.
  package internal(set) var signedGiven = 0
  /// Journals of other computers of which two versions go about.
  package internal(set) var forked: Set<String> = []
  /// Journals that this account writes, and that another computer had written, too: what stood here
  /// was recorded again under a name of its own.
  package internal(set) var ownForked = 0
  /// Records of this account's own that were at the remote and not here any more.
  package internal(set) var ownBack = 0
  /// Files there that are not what their names say, or that nobody known has signed.
  package internal(set) var notGenuine: Set<String> = []
  /// How many files there belong to no store.
  package internal(set) var strangers = 0
  /// Files of which the remote had more before.
  package internal(set) var wentBack: Set<String> = []
  /// Files that could not be taken now: another window is writing them, or the store is locked.
  package internal(set) var left: Set<String> = []
  /// References that two cases carry since they came together.
  package internal(set) var sharedReferences: Set<CaseReference> = []
  /// How many fields of each case two people have answered apart, of those of which something came.
  package internal(set) var conflicts: [CaseID: Int] = [:]
  /// Cases that were disposed of, and of which something was cleared away there.
  package internal(set) var cleared: Set<CaseID> = []

  init(remote: String) { self.remote = remote }

  /// How many records came.
  package var takenCount: Int { taken.values.reduce(0, +) }

  /// Whether nothing had to be done.
  package var isNothingNew: Bool {
    takenCount + signedTaken + given + signedGiven + ownBack == 0 && cleared.isEmpty
  }

  /// Whether somebody has to look at something.
  package var needsAttention: Bool {
    !forked.isEmpty || ownForked > 0 || ownBack > 0 || !notGenuine.isEmpty || !wentBack.isEmpty
      || !left.isEmpty || !sharedReferences.isEmpty || !conflicts.isEmpty
  }
}

/// Where records belong that came from others.
package enum SyncPlace: Hashable, Sendable {
  case review(CaseID)
  case identity(CaseID)
  case partnership

  init(_ scope: JournalScope) {
    self =
      switch scope {
      case .review(let id): .review(id)
      case .identity(let id): .identity(id)
      case .partnership: .partnership
      }
  }
}
