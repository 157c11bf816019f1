import CaseStore
import Casework
import Office
import Screens

/// Why a sealed store is locked at a window.
enum StoreLock: Hashable {
  /// This computer has no key of it.
  case noKey
  /// Nobody has unlocked it since the program was opened.
  case notUnlocked
  /// Somebody has asked for it.
  case asked
  /// The program was stopped with Ctrl-Z.
  case stopped
  /// No key was pressed for so many minutes.
  case idle(minutes: Int)

  /// What the screen says of it; `nil` at a start.
  var words: String? {
    switch self {
    case .noKey, .notUnlocked, .asked: nil
    case .stopped: "The store was locked when the program was stopped."
    case .idle(1): "No key was pressed for a minute."
    case .idle(let minutes): "No key was pressed for \(minutes) minutes."
    }
  }
}

extension Desk {
  /// The screen that takes off the lock that is on; `nil` where there is none.
  var unlockScreen: (any Screen)? {
    guard let lock else { return nil }
    if lock == .noKey { return NewcomerScreen(place: surroundings.storePath) }
    return UnlockScreen(place: surroundings.storePath, why: lock.words)
  }

  /// The lock of a store that was not unlocked yet.
  func firstLock() -> StoreLock {
    (try? Joining(surroundings).hasKey()) == false ? .noKey : .notUnlocked
  }

  /// Opens the store with a passphrase.
  func unlock(_ typed: SecretText) -> Reply {
    var bytes = typed.take()
    let passphrase = Passphrase(taking: &bytes)
    do {
      try openStore(keys: try Joining(surroundings).keys(by: passphrase))
      passphrase.wipe()
      lastKey = clock.moment
      return .begin(saying: nil)
    } catch StoreError.seal(.notAdded(let own)) {
      return wait(passphrase, as: .asked(own))
    } catch StoreError.seal(.adderUnknown(let adders)) {
      return wait(passphrase, as: .added(by: adders))
    } catch {
      passphrase.wipe()
      return .outcome(Outcome(refusing: error, otherwise: "The store cannot be unlocked."))
    }
  }

  /// Locks the store: what is half typed is brought to the disk, sealed, and the keys are
  /// overwritten, here and in the session's keyring, where `unlock` had put one.
  ///
  /// A plain store has no lock. Lines in memory only would be lost: nothing is locked then.
  ///
  /// - Parameters:
  ///   - why: Said on the screen that unlocks it.
  ///   - texts: What is typed on the screens and kept nowhere else.
  /// - Returns: That it is locked, or why it is not.
  func lockStore(_ why: StoreLock, with texts: [(name: DraftName, text: String)]) -> Reply {
    guard let store, let keys = store.office.store.localKeys else { return .nothing }
    for (name, text) in texts {
      store.attempt { try $0.keep(name, text: text, isPutAside: false) }
    }
    store.writeUnsaved()
    store.synchronise()
    guard store.unsaved.isEmpty, !store.drafts.isBehind else {
      return .outcome(
        .refused(
          problem: "The store is not locked. Some of what you typed is not saved yet.",
          remedy: "Make room on the disk, or save it elsewhere, then lock again."))
    }
    store.leave(nil)
    // Whoever comes to the screen could leave the program and open the store again from the shell.
    surroundings.secrets.keyring?.forget(keys.keysID)
    keys.wipe()
    forgetStore()
    closeStore(why)
    surroundings.opened.forget()
    return .locked
  }

  /// Whether it is time for the lock that comes by itself.
  var isLockDue: Bool { timeToLock.map { $0 <= 0 } ?? false }

  /// Milliseconds until the store is locked by itself; `nil` where it is not.
  var timeToLock: Int? {
    guard store?.office.store.localKeys != nil, idleMinutes > 0 else { return nil }
    let passed = clock.moment.milliseconds - lastKey.milliseconds
    return idleMinutes * 60_000 - max(0, passed)
  }

  /// After how many minutes without a key the store is locked; 0 for never.
  var idleMinutes: Int { IdleLock(stored: settings?.text(.idleLock) ?? "").minutes }
}
