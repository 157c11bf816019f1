/// Why a backup cannot be written or restored.
package enum BackupFlaw: Hashable, Sendable {
  /// There is a file of that name already.
  case exists(path: String)
  /// The file is no backup, or one of a newer format.
  case notABackup(path: String)
  /// A part of the backup is not what was backed up.
  case damaged(part: String)
  /// The store in place is another one.
  case otherStore
  /// Journals of the store in place hold records that the backup does not.
  case goneFurther(journals: Int)
  /// The backup is of a group's store, and nothing says which group is to have it.
  case groupNeeded

  var problem: String {
    switch self {
    case .exists(let path): "There is something at \(path) already."
    case .notABackup(let path): "\(path) is not a backup that this version can read."
    case .damaged(let part): "The backup is damaged: \(part)."
    case .otherStore: "The backup is of another store than the one in place."
    case .goneFurther(let journals):
      "The store in place has gone further than the backup, in \(journals) "
        + (journals == 1 ? "journal." : "journals.")
    case .groupNeeded: "The backup is of a store that a group shares, and there is none in place."
    }
  }

  var remedy: String {
    switch self {
    case .exists: "Name a file that is not there yet."
    case .notABackup: "Name the file that `rapidreview backup` wrote."
    case .damaged: "Use another copy of the backup; nothing was changed."
    case .otherStore, .goneFurther:
      "Restore it beside the store, with --store and a folder that is not there yet."
    case .groupNeeded: "Give the number of the group with --group."
    }
  }
}
