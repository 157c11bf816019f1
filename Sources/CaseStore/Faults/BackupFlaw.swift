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
    case .exists(let path): "There is something at \(path) already."
    case .insideStore(let path): "\(path) lies inside the store."
    case .notABackup(let path): "\(path) is not a backup that this version can read."
    case .damaged(let part): "The backup is damaged: \(part)."
    case .otherStore: "The backup is of another store than the one in place."
    case .notSealed: "The store in place is sealed, and the backup is from before that."
    case .goneFurther(let journals):
      "The store in place has gone further than the backup, in \(journals) "
        + (journals == 1 ? "journal." : "journals.")
    case .unreadable(let path, let kind):
      "\(path) cannot be read, and may hold what the backup does not: \(kind.words)."
    case .groupNeeded: "The backup is of a store that a group shares, and there is none in place."
    case .unconfirmed(let path, let keptAt):
      "The backup is in place at \(path), but the disk did not confirm it."
        + (keptAt.map { " What was there before is now at \($0)." } ?? "")
    }
  }

  var remedy: String {
    switch self {
    case .exists: "Name a file that is not there yet."
    case .insideStore: "Name a file outside the store's folder."
    case .notABackup: "Name the file that `rapidreview backup` wrote."
    case .damaged: "Use another copy of the backup; nothing was changed."
    case .otherStore, .notSealed, .goneFurther:
      "Restore it beside the store, with --store and a folder that is not there yet."
    case .unreadable:
      "Make it readable, or move it out of the store's folder and keep it. Then restore again."
    case .groupNeeded: "Give the number of the group with --group."
    case .unconfirmed: "Check the disk, and then the store with `rapidreview check`."
    }
  }
}
