import Casework

extension StoreError {
  /// Says full where the disk is full, and otherwise what failed.
  init(_ error: FileError) {
    self =
      switch error.kind {
      case .noSpace: .noSpace(path: error.path)
      case .symbolicLink: .symbolicLink(path: error.path)
      case .notFound, .exists, .notAllowed, .readOnly, .interrupted, .notAFile, .notAFolder,
        .tooLarge, .device, .stopped, .other:
        .file(error)
      }
  }

  /// Whether it says that something stands in the way of one case, and nothing of the store.
  package var isOfOneCase: Bool {
    switch self {
    case .noCase, .symbolicLink, .disposal: true
    case .file(let error):
      switch error.kind {
      case .notFound, .notAllowed, .notAFile, .notAFolder, .tooLarge: true
      case .exists, .readOnly, .noSpace, .interrupted, .symbolicLink, .device, .stopped, .other:
        false
      }
    case .notAStore, .storeExists, .damagedStore, .folderMissing, .restoreStopped, .insideStore,
      .newerFormat,
      .looseModes, .foreignOwner,
      .readOnly, .noSpace, .notSaved, .noReferenceLeft, .unwritable, .backup, .noLoss,
      .unacceptable, .noReason, .bankHolidays, .seal, .confirmation, .remote:
      false
    }
  }

  /// What is wrong, in a sentence without personal data.
  package var problem: String {
    switch self {
    case .notAStore(let path): "There is no store at \(path)."
    case .damagedStore(let path, 0):
      "\(path)/store.json is missing or damaged. The partnership's record is there."
    case .damagedStore(let path, let cases):
      "\(path)/store.json is missing or damaged. \(cases) "
        + (cases == 1 ? "case is there." : "cases are there.")
    case .folderMissing(let path): "The store's folder \(path) is missing."
    case .restoreStopped(let path): "A restore to \(path) was stopped before its last step."
    case .storeExists(let path): "\(path) already exists."
    case .insideStore(let path): "\(path) is inside another store."
    case .newerFormat(let format, let path):
      "The store at \(path) has the newer format \(format)."
    case .looseModes(let paths):
      "Other users may read the store: \(paths.joined(separator: ", "))."
    case .foreignOwner(let path): "\(path) belongs to another user."
    case .symbolicLink(let path): "\(path) is a symbolic link. The store does not follow links."
    case .readOnly(.folder): "You may read the store but not change it."
    case .readOnly(.local): "The folder for your own files cannot be written."
    case .readOnly(.failedDisk): "Saving failed. You can only read the store now."
    case .noCase(let id): "There is no case \(id.text) in the store."
    case .noSpace: "The disk is full. Nothing was changed."
    case .notSaved(let error): "The change is not saved: \(error.kind.words)."
    case .noReferenceLeft(let year): "All 999 references of \(year) are taken."
    case .unwritable(let flaw): "The change cannot be written (\(flaw.words))."
    case .file(let error): "\(error.path): \(error.kind.words)."
    case .backup(let flaw): flaw.problem
    case .noLoss(let path): "No records are missing from \(path)."
    case .unacceptable(let finding): finding.problem
    case .noReason: "Give a reason for accepting the loss."
    case .bankHolidays(let flaw): flaw.words
    case .seal(let refusal): refusal.problem
    case .confirmation(let flaw): flaw.problem
    case .disposal(let flaw): flaw.problem
    case .remote(let flaw): flaw.problem
    }
  }

  /// What to do about it.
  package var remedy: String {
    switch self {
    case .notAStore: "Make one with `rapidreview init`, or name another with --store."
    case .damagedStore:
      "Write store.json again with `rapidreview mend`. It changes no case."
    case .folderMissing:
      "See what is lost with `rapidreview check`, and restore it with `rapidreview restore`."
    case .restoreStopped: "Finish it with `rapidreview mend`."
    case .storeExists, .insideStore: "Name another folder with --store."
    case .newerFormat: "Use a newer version of the program."
    case .looseModes: "Close them to other users with `rapidreview mend`."
    case .foreignOwner: "Make the store again with `init --group`, or ask its owner."
    case .symbolicLink: "Put the folder or file itself there."
    case .readOnly(.folder):
      "Ask the person who looks after the computer for permission to write to it."
    case .readOnly(.local): "Check the folder named by XDG_STATE_HOME, and its disk."
    case .readOnly(.failedDisk), .notSaved:
      "Leave the program open and copy what is not saved. Then check the disk."
    case .noCase: "Look up the case with `rapidreview list`."
    case .noSpace: "Make room on the disk and try again."
    case .noReferenceLeft: "Use the reference of another year."
    case .unwritable: "Please report this. It is a fault of the program."
    case .file: "Check the folder, its permissions and its disk."
    case .backup(let flaw): flaw.remedy
    case .noLoss: "Name a file as `rapidreview check` names it."
    case .unacceptable:
      "Repair the file first, or restore it from a backup. Only losses in a readable file can be "
        + "accepted."
    case .noReason: "Give it with --why. It stays in the record."
    case .seal(let refusal): refusal.remedy
    case .confirmation(let flaw): flaw.remedy
    case .disposal(let flaw): flaw.remedy
    case .remote(let flaw): flaw.remedy
    case .bankHolidays: "Download bank-holidays.json from GOV.UK again."
    }
  }
}
