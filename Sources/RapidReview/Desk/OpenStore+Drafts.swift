import CaseStore
import Casework
import Office
import Screens

extension OpenStore {
  /// Milliseconds until text being typed must be on the disk; `nil` where it is.
  var timeToSynchronise: Int? {
    guard let since = drafts.unsyncedSince else { return nil }
    // A clock that was set back makes it no longer than usual.
    let passed = max(0, clock.moment.milliseconds - since.milliseconds)
    return OpenStore.mostUnsynced - passed
  }

  /// In milliseconds; what a second may lose, less the time a disk takes.
  private static let mostUnsynced = 800

  /// Keeps the text of a form that was left, on the disk.
  func putDraftAside(_ name: DraftName, _ text: String) {
    attempt { try $0.keep(name, text: text, isPutAside: true) }
    synchronise()
  }

  /// Brings text being typed to the disk, and where people are in chronologies.
  func synchronise() {
    isSyncWanted = false
    reading.flush()
    guard drafts.unsyncedSince != nil else { return }
    attempt { try $0.synchronise() }
    if !saving.isFailed { saving.saved(at: clock.seconds) }
  }

  /// Says that everything is safe since now; where a draft is in memory only, that stays in view.
  func sayAllSaved() {
    if drafts.isBehind { attempt { try $0.synchronise() } }
    if !drafts.isBehind { saving.saved(at: clock.seconds) }
  }

  /// Tries to keep a draft; a failure stays in view until a write succeeds.
  func attempt(_ body: (DraftKeeper) throws -> Void) {
    do {
      try body(drafts)
      // Lines of minutes that the disk has not taken are not saved, whatever becomes of drafts.
      if office.store.access == .readWrite, unsaved.isEmpty { saving.clearFailure() }
    } catch {
      var problem = "Your typing cannot be saved."
      var remedy = "Check the disk."
      if case .noSpace = error as? StoreError {
        problem = "The disk is full."
        remedy = "Make room on it."
      }
      saving.failed(problem, "\(remedy) You can go on typing.")
    }
  }

  /// Makes a change, or turns what it throws into words; the disk's failures also stay in view.
  func result(of change: () throws -> Outcome) -> Outcome {
    do {
      let outcome = try change()
      sayAllSaved()
      return outcome
    } catch {
      if let error = error as? StoreError, case .notSaved = error {
        saving.failed(error.problem, error.remedy)
      }
      return Outcome(refusing: error)
    }
  }
}
