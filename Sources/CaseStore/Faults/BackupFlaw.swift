/// Why a backup cannot be written or restored.
package enum BackupFlaw: Hashable, Sendable {
  /// There is a file of that name already.
  case exists(path: String)
  /// The file would lie in the store that it is a backup of.
  case insideStore(path: String)
  /// The file is no backup, or one of a newer format.
  case notABackup(path: String)
  /// A part of the backup is not what was backed up.
  case damaged(part: String)
  /// The store in place is another one.
  case otherStore
  /// The store in place is sealed, and the backup is from before.
  case notSealed
  /// Journals of the store in place hold records that the backup does not.
  case goneFurther(journals: Int)
  /// A file of the store in place cannot be read, and may hold what the backup does not.
  case unreadable(path: String, FileError.Kind)
  /// The backup is of a group's store, and nothing says which group is to have it.
  case groupNeeded
  /// The backup is in place, but the disk did not confirm it; where what stood there is now.
  case unconfirmed(path: String, keptAt: String?)

  var problem: String {
    switch self {
    case .exists(let path): "\(path) already exists."
    case .insideStore(let path): "\(path) is inside the store."
    case .notABackup(let path): "\(path) is not a backup that this version can read."
    case .damaged(let part): "The backup is damaged: \(part)."
    case .otherStore: "The backup is of another store than the one in place."
    case .notSealed: "The backup is older than the sealing of the store in place."
    case .goneFurther(let journals):
      "The store in place has gone further than the backup, in \(journals) "
        + (journals == 1 ? "journal." : "journals.")
    case .unreadable(let path, let kind):
      "\(path) cannot be read and may have more than the backup: \(kind.words)."
    case .groupNeeded: "The backup is from a store that a group shares."
    case .unconfirmed(let path, let keptAt):
      "The backup is at \(path), but the disk did not confirm it."
        + (keptAt.map { " What was there before is now at \($0)." } ?? "")
    }
  }

  var remedy: String {
    switch self {
    case .exists: "Name a file that does not exist yet."
    case .insideStore: "Name a file outside the store's folder."
    case .notABackup: "Name the file that `rapidreview backup` wrote."
    case .damaged: "Use another copy of the backup. Nothing was changed."
    case .otherStore, .notSealed, .goneFurther:
      "Restore it beside the store: give --store a new folder."
    case .unreadable:
      "Make it readable, or move it out of the store's folder and keep it. Then restore again."
    case .groupNeeded: "Give the number of the group with --group."
    case .unconfirmed: "Check the disk, and then the store with `rapidreview check`."
    }
  }
}
