import Casework

/// Why the store could not do what was asked.
package enum StoreError: StatedProblem, Hashable, Sendable {
  /// There is no store at the path.
  case notAStore(path: String)
  case storeExists(path: String)
  /// There are records at the path, and `store.json` is gone or damaged.
  case damagedStore(path: String, cases: Int)
  /// A folder that every store has is not there.
  case folderMissing(path: String)
  /// A restore to the path was stopped before its last step.
  case restoreStopped(path: String)
  /// A folder above the path is a store.
  case insideStore(path: String)
  /// The store was made by a newer version.
  case newerFormat(Int, path: String)
  /// Files of the store are open to other users; ``Store/mendModes(at:files:)`` closes them.
  case looseModes([String])
  case foreignOwner(path: String)
  case symbolicLink(path: String)
  /// The store was opened to be read only.
  case readOnly(ReadOnlyReason)
  /// There is no such case.
  case noCase(CaseID)
  /// The disk is full: nothing was changed, and it works again once there is room.
  case noSpace(path: String)
  /// The change could not be saved, and is kept in ``Store/unsaved``.
  case notSaved(FileError)
  /// All 999 references of a year are taken.
  case noReferenceLeft(year: Int)
  /// A change holds an event that cannot be written.
  case unwritable(EventFlaw)
  /// Any other failure of the file system.
  case file(FileError)
  /// A backup cannot be written or restored.
  case backup(BackupFlaw)
  /// Nothing is lost at a path.
  case noLoss(path: String)
  /// Something that is lost can and must be put right.
  case unacceptable(StoreFinding)
  /// A loss is to be accepted without saying why.
  case noReason
  /// The store is sealed, and what was asked for takes what this person does not have.
  case seal(SealRefusal)
  /// What somebody else asked for cannot be confirmed with this member's key.
  case confirmation(ConfirmationFlaw)
  /// A case is not disposed of, or was.
  case disposal(DisposalFlaw)
  /// The store is not brought together with a copy elsewhere.
  case remote(RemoteFlaw)
  /// GOV.UK's file of bank holidays cannot be used.
  case bankHolidays(BankHolidayFlaw)
}

/// Why a store may be read and not written.
package enum ReadOnlyReason: Hashable, Sendable {
  /// This user may not write to its folder, or the disk is mounted so.
  case folder
  /// LOCAL, where this person's own state is kept, cannot be written.
  case local
  /// Saving failed twice; what is not saved is kept in memory.
  case failedDisk
}
