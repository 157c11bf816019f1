import CaseStore
import Casework

extension Surroundings {
  /// The store as it is shared, whether it is open or not.
  package func sharedStore() throws(StoreError) -> SharedStore {
    try SharedStore(at: storePath, local: localPath, files: files)
  }

  /// The store, to sync it; `nil` where this account has no key of it, or not yet, or nobody can be
  /// asked for the passphrase: what can be done without is done all the same.
  package func storeToSync() throws -> Store? {
    do {
      return try openStore()
    } catch StoreError.seal(let refusal) where refusal.isLackOfKeys {
      return nil
    }
  }

  /// Brings the store and a copy of it elsewhere together, at once.
  ///
  /// - Parameters:
  ///   - remote: Where the copy is.
  ///   - store: The store, where it is open.
  ///   - login: What a server is answered that asks who it is.
  ///   - telling: Told of the progress, now and then.
  /// - Returns: What it came to.
  /// - Throws: Where the remote cannot be reached, or a file not be read or written.
  package func sync(
    with remote: Remote, _ store: Store?, login: GitLogin? = nil, telling: (String) -> Void
  ) throws(StoreError) -> SyncReport {
    let run = try SyncRun(
      try sharedStore(), with: remote, store: store, now: clock.moment, login: login)
    try run.finish { run in
      telling(run.progress)
      return true
    }
    return run.report
  }

  /// Begins to make the store from a copy of it elsewhere.
  package func copying(
    from place: Remote.Place, inPlainText: Bool, login: GitLogin?
  ) throws(StoreError) -> CopyRun {
    try CopyRun(
      from: place, to: storePath, local: localPath, files: files, inPlainText: inPlainText,
      now: clock.moment, login: login)
  }

  /// The same, at once.
  package func copyStore(
    from place: Remote.Place, inPlainText: Bool, login: GitLogin? = nil,
    telling: (String) -> Void
  ) throws(StoreError) {
    let run = try copying(from: place, inPlainText: inPlainText, login: login)
    while try !run.doSlice() { telling(run.progress) }
  }
}
