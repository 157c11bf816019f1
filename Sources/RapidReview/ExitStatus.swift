import CaseStore
import Casework
import Documents
import Office
import Terminal

/// How a command ended, for the shell.
enum ExitStatus: Int32, Error {
  case done = 0
  case refused = 1
  case wrongUse = 2
  case notSaved = 3
  case somethingLate = 4
  /// The store is sealed, and nobody has unlocked it.
  case locked = 5
  case wrongPassphrase = 6
  /// A sync was done, and somebody has to look at something.
  case needsAttention = 7
  case warnings = 10
  case damagedNothingLost = 11
  case recordsMissing = 12
}

/// A stated problem that ends a command in a way of its own; all others are wrong use.
protocol EndsCommand: StatedProblem {
  var exitStatus: ExitStatus { get }
  /// What to do after a command, where there is no form and nothing is kept in memory.
  var remedyForCommand: String { get }
}

extension EndsCommand {
  var remedyForCommand: String { remedy }
}

extension TerminalError: StatedProblem {}
extension KeyScriptError: StatedProblem {}

extension Refusal: EndsCommand {
  var exitStatus: ExitStatus { .refused }
}

extension RuleFile.Flaw: EndsCommand {
  package var remedy: String { "Please report this. It is a fault of the program." }
  var exitStatus: ExitStatus { .notSaved }
}

extension OfficeRefusal: EndsCommand {
  var remedyForCommand: String {
    guard case .openedAlready = self else { return remedy }
    return "Use that case. If this is a different one, add --another: `rapidreview new --another`."
  }

  /// Wrong use, but where it was the store that failed.
  var exitStatus: ExitStatus {
    if case .notRead = self { .notSaved } else { .wrongUse }
  }
}

extension ExportRefusal: EndsCommand {
  /// Refused where the case stands in the way; otherwise another argument would help.
  var exitStatus: ExitStatus {
    switch self {
    case .leaks, .leaksInRecords, .noKey, .fictional, .noOpener, .notOpened: .refused
    case .noFolder, .insideStore, .noSuchDocument, .noSuchFormat, .notWrittenAs, .namesNobody,
      .notOfAll, .nothingWritten, .noText:
      .wrongUse
    }
  }
}

extension RemoteFlaw {
  /// Wrong use where another argument would help, and not saved where the remote did not answer.
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .notAnAddress, .notAName, .nameTaken, .noSuchRemote, .noRemote, .folderInStore,
      .liveStore, .nothingThere, .hasStore:
      .wrongUse
    case .notSealed, .plainThere, .sharedPlain, .otherStore, .syncedFolder, .networkDisk, .tooMuch:
      .refused
    case .loginNeeded, .loginRefused: .wrongPassphrase
    case .folderGone, .noGit, .git, .tooBusy, .busy: .notSaved
    }
  }
}

extension StoreError: EndsCommand {
  /// What to do after a command, which keeps nothing in memory once it has ended.
  var remedyForCommand: String {
    if case .remote(.loginNeeded) = self {
      return "Run the command in a terminal, which asks for them, or give them with --login-fd."
    }
    guard case .notSaved = self else { return remedy }
    return "Check the disk. If `rapidreview history` does not show the change, run the command "
      + "again."
  }

  /// Wrong use where another argument would help; otherwise nothing could be saved or read.
  var exitStatus: ExitStatus {
    switch self {
    case .notAStore, .storeExists, .noCase, .looseModes, .foreignOwner, .symbolicLink,
      .newerFormat, .bankHolidays, .insideStore, .noLoss:
      .wrongUse
    case .noReferenceLeft, .unacceptable, .noReason: .refused
    case .backup(.otherStore), .backup(.goneFurther): .refused
    case .backup(.damaged), .backup(.unreadable), .backup(.unconfirmed): .notSaved
    case .backup: .wrongUse
    case .seal(.locked): .locked
    case .seal(.wrongPassphrase): .wrongPassphrase
    case .seal, .disposal, .confirmation: .refused
    case .remote(let flaw): flaw.exitStatus
    case .readOnly, .noSpace, .notSaved, .unwritable, .file, .damagedStore, .folderMissing,
      .restoreStopped:
      .notSaved
    }
  }
}
