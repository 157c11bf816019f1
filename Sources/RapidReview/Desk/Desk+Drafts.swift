import CaseStore
import Casework
import Office
import Screens

extension Desk {
  /// How long the loop may wait for input, in milliseconds: until drafts must be on the disk, or
  /// until it is time to look whether somebody else has written where no watch reaches.
  var patience: Int {
    let usual =
      !unsaved.isEmpty ? Desk.betweenAttempts : reading?.isKept == false ? 1000 : 30_000
    return timeToSynchronise.map { max(1, $0) } ?? usual
  }

  /// Milliseconds until text being typed must be on the disk; `nil` where it is.
  private var timeToSynchronise: Int? {
    guard let since = keeper?.unsyncedSince else { return nil }
    // A clock that was set back makes it no longer than usual.
    let passed = max(0, surroundings.clock.moment.milliseconds - since.milliseconds)
    return Desk.mostUnsynced - passed
  }

  /// In milliseconds; what a second may lose, less the time a disk takes.
  private static let mostUnsynced = 800

  /// Brings text being typed to the disk when it is asked for, or time: whoever types without a
  /// pause leaves the loop no idle moment to do it in.
  ///
  /// The loop calls it when a frame is out, so that what was typed is seen before the disk has it.
  ///
  /// - Returns: Whether there was anything to bring; what is said of saving may then be another.
  func synchroniseIfDue() -> Bool {
    guard let time = timeToSynchronise, isSyncWanted || time <= 0 else {
      isSyncWanted = false
      return false
    }
    synchronise()
    return true
  }

  /// Brings text being typed to the disk.
  func synchronise() {
    isSyncWanted = false
    reading?.flush()
    guard let keeper, keeper.unsyncedSince != nil else { return }
    attempt { try $0.synchronise() }
    if case .failed = saving { return }
    saving = .saved(surroundings.clock.seconds)
  }

  /// Says that everything is safe since now; where a draft is in memory only, that stays in view.
  func sayAllSaved() {
    if keeper?.isBehind == true { attempt { try $0.synchronise() } }
    guard keeper?.isBehind != true else { return }
    saving = .saved(surroundings.clock.seconds)
  }

  /// Tries to keep a draft; a failure stays in view until a write succeeds.
  func attempt(_ body: (DraftKeeper) throws -> Void) {
    guard let keeper else { return }
    do {
      try body(keeper)
      // Lines of minutes that the disk has not taken are not saved, whatever becomes of drafts.
      if case .failed = saving, office?.store.access == .readWrite, unsaved.isEmpty {
        saving = .nothing
      }
    } catch {
      var problem = "What you type cannot be saved."
      var remedy = "Check the disk of your home folder."
      if case .noSpace = error as? StoreError {
        problem = "What you type cannot be saved: the disk is full."
        remedy = "Make room on it."
      }
      saving = .failed(problem: problem, remedy: "\(remedy) Typing goes on in memory.")
    }
  }
}
