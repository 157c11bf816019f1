import Casework

/// Brings a store and a copy of it elsewhere together, in slices: so it keeps no key waiting, and
/// can be stopped after any of them.
///
/// What is there and not here is taken first, file by file; then what is here and not there is
/// given. Whatever was done before a stop stays done, and doing it again comes to the same.
package final class SyncRun {
  package internal(set) var report: SyncReport
  /// Whether all is done.
  package private(set) var isDone = false

  let shared: SharedStore
  package let remote: Remote
  /// The store, where it is open; without it nothing is derived and nothing set right.
  let store: Store?
  let now: Moment
  var merger: Merger
  var copy: any RemoteCopy
  var state: SharedState
  var before: SharedState
  /// Where something came that was not there before.
  var touched: Set<JournalScope> = []
  /// Where something is new here since the last sync: one that was stopped may have taken it, and
  /// not read the orders in it.
  var changedHere: Set<JournalScope> = []
  var sources: [RemoteSource] = []
  /// Files of which what is here takes the place of another version that is there.
  var stronger: Set<SharedPath> = []
  /// Files of which it is known what is there.
  var compared: Set<SharedPath> = []
  /// Files that are others than when they were last the same there.
  private var changed: Set<SharedPath> = []
  /// Files that were the same there and here, and are not here.
  private var gone: Set<String> = []
  private var step = Step.looking
  private var next = 0
  private var toScan: [String] = []
  /// Files of which another version is there, which are compared again when all has come.
  var forkedSoFar: Set<SharedPath> = []
  private(set) var isComparedAgain = false
  /// What of settling is to be done; `nil` where it has not begun.
  var settling: Settling?
  private var rounds = 1
  private let hold: SyncHold
  private let login: GitLogin?

  private enum Step { case looking, finding, taking, settling, scanning, giving, done }

  /// Begins.
  ///
  /// - Parameters:
  ///   - shared: The store as it is shared.
  ///   - remote: Where.
  ///   - store: The same, open; `nil` where it is locked.
  ///   - now: The time by this computer's clock.
  ///   - login: What a server is answered that asks who it is.
  /// - Throws: ``RemoteFlaw`` where the remote cannot be reached at all.
  package convenience init(
    _ shared: SharedStore, with remote: Remote, store: Store?, now: Moment,
    login: GitLogin? = nil
  ) throws(StoreError) {
    try self.init(
      shared, with: remote, store: store, isWhole: true, now: now, login: login)
  }

  /// `isWhole` is whether the store stands; otherwise it is being made from the copy.
  init(
    _ shared: SharedStore, with remote: Remote, store: Store?, isWhole: Bool, now: Moment,
    login: GitLogin?
  ) throws(StoreError) {
    (self.shared, self.remote, self.store, self.now) = (shared, remote, store, now)
    self.login = login
    hold = try SyncHold(shared.folder(of: remote), shared.disk)
    report = SyncReport(remote: remote.name)
    before = isWhole ? SharedState(at: shared.statePath(of: remote), shared.disk) : SharedState()
    state = before
    merger = Merger(
      layout: shared.layout, disk: shared.disk, storeID: shared.description.id,
      keysID: shared.description.keysID, seal: store?.seal ?? shared.description.seal(nil),
      own: isWhole ? try shared.ownWriters() : [])
    merger.isDurable = isWhole
    merger.disposed = store?.disposedCases ?? []
    copy = try shared.copy(
      at: remote, since: before, now: now, isLiveToo: !isWhole, login: login)
    // What was written here is vouched for before anybody else has it.
    store?.signHeads()
  }

  /// Whether another program works for it at this moment.
  package var isWaiting: Bool { copy.isWaiting }

  /// How far it is, in a sentence.
  package var progress: String {
    switch step {
    case .looking, .finding: "Looking at \(remote.name)."
    case .taking: "Fetching what is new: \(next * 100 / max(1, sources.count))%."
    case .settling: "Reading what is new: \(settling?.percent ?? 0)%."
    case .scanning: "Comparing."
    case .giving: "Sharing through \(remote.name)."
    case .done: "Shared through \(remote.name)."
    }
  }

  /// Does all of it, as a command does; asks after each slice whether to go on.
  package func finish(_ isToGoOn: (SyncRun) -> Bool = { _ in true }) throws(StoreError) {
    while !isDone, isToGoOn(self) { try doSlice() }
  }

  /// Does a slice.
  package func doSlice() throws(StoreError) {
    do {
      try doStep()
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw StoreError(error)
    } catch {
      throw .notAStore(path: shared.layout.root)
    }
  }

  private func doStep() throws {
    switch step {
    case .looking:
      guard try copy.look() else { return }
      report.strangers = copy.strangers
      (toScan, step) = (try foldersToScan(), .finding)
      gone = Set(before.mine.keys)
    case .finding:
      if let folder = toScan.popLast() {
        for path in try shared.files(in: folder) {
          gone.remove(path.text)
          if try isChanged(path) { changed.insert(path) }
        }
        return
      }
      try addWhatIsToCompare()
      (sources, next, step) = (copy.sources, 0, .taking)
      try requireSameStore()
    case .taking:
      guard next < sources.count else {
        step = .settling
        return
      }
      let source = sources[next]
      next += 1
      try take(source)
      if next == sources.count || sources[next].path.folder != source.path.folder {
        store?.followSharedMembers()
      }
    case .settling:
      guard try settleOn() else { return }
      settling = nil
      if try !compareAgain() { (toScan, step) = (try foldersToScan(), .scanning) }
    case .scanning:
      guard let folder = toScan.popLast() else {
        try offer(descriptionPath)
        step = .giving
        return
      }
      for path in try shared.files(in: folder) { try offer(path) }
    case .giving:
      switch try copy.give() {
      case .goingOn: return
      case .overtaken: try beginAgain()
      case .done: end()
      }
    case .done: return
    }
  }

  /// The folders of the store; the last is looked at first.
  private func foldersToScan() throws -> [String] {
    try StoreFolder.inOrderOfTaking.reversed().flatMap { try shared.folders(of: $0) }
  }

  private func isChanged(_ path: SharedPath) throws -> Bool {
    guard let status = try shared.disk.status(at: shared.full(path)) else {
      return state.mine[path.text] != nil
    }
    return status.kind == .file && state.mine[path.text] != SharedState.Mark(status)
  }

  /// Has what changed here compared with what is there before it is given.
  ///
  /// Whether or not that has changed, too: this store may be back at an earlier state. What could
  /// not be taken the last time is looked at again.
  private func addWhatIsToCompare() throws {
    for name in gone {
      guard let path = SharedPath(name), try isChanged(path) else { continue }
      if let id = path.caseID, merger.disposed.contains(id) { continue }
      changed.insert(path)
    }
    if !before.mine.isEmpty {
      for case .journal(let place) in changed.map(\.kind) { changedHere.insert(place.scope) }
    }
    try copy.add(Array(changed) + before.open.compactMap { SharedPath($0) })
  }

  /// Compares once more what settling has changed here, as where words were taken out, and files of
  /// which another version is there.
  private func compareAgain() throws -> Bool {
    guard !isComparedAgain else { return false }
    isComparedAgain = true
    let again = try Set(compared.filter { try isChanged($0) }).union(forkedSoFar)
    (sources, next) = (copy.sources.filter { again.contains($0.path) && !$0.isGone }, 0)
    guard !sources.isEmpty else { return false }
    step = .taking
    return true
  }

  private var descriptionPath: SharedPath {
    guard let path = SharedPath(StoreLayout.descriptionName) else {
      preconditionFailure("store.json is shared")
    }
    return path
  }

  /// Refuses a remote of another store before anything of it is taken.
  private func requireSameStore() throws {
    guard let source = sources.first(where: { $0.path.kind == .description && !$0.isGone }) else {
      return
    }
    guard let theirs = try copy.read(source),
      try merger.take(theirs, as: source.path) != .notGenuine
    else { throw StoreError.remote(.otherStore) }
  }

  /// Looks once more, where somebody else has given meanwhile.
  private func beginAgain() throws {
    guard rounds < SyncRun.mostRounds else { throw StoreError.remote(.tooBusy) }
    rounds += 1
    state = before
    (compared, changed, stronger, isComparedAgain) = ([], [], [], false)
    (forkedSoFar, settling) = ([], nil)
    report.given = 0
    report.signedGiven = 0
    report.cleared = []
    report.left = []
    report.forked = []
    report.notGenuine = []
    copy = try shared.copy(at: remote, since: before, now: now, login: login)
    step = .looking
  }

  private func end() {
    copy.note(in: &state)
    state.open = report.forked.union(report.left).union(report.notGenuine)
    state.at = now
    state.keep(at: shared.statePath(of: remote), shared.disk)
    step = .done
    isDone = true
  }

  /// Nobody shares so fast that they are always first.
  private static let mostRounds = 8
}

/// That one window syncs a store with a remote at a time; given up when the process ends.
private final class SyncHold {
  private let file: OpenFile
  private let disk: Disk

  init(_ folder: String, _ disk: Disk) throws(StoreError) {
    self.disk = disk
    do throws(FileError) {
      try disk.makeFolders(folder)
      let path = "\(folder)/lock"
      if try disk.status(at: path) == nil {
        // Another may make it at the same moment.
        try? disk.createDurably(path, [], mode: 0o600)
      }
      file = try disk.open(path, .append)
    } catch {
      throw StoreError(error)
    }
    guard (try? disk.lock(file)) == true else {
      disk.close(file)
      throw .remote(.busy)
    }
  }

  deinit { disk.close(file) }
}

extension SharedStore {
  /// The copy at a remote.
  fileprivate func copy(
    at remote: Remote, since state: SharedState, now: Moment, isLiveToo: Bool = false,
    login: GitLogin?
  ) throws(StoreError) -> any RemoteCopy {
    switch remote.place {
    case .folder(let path):
      return try FolderCopy(path: path, disk, since: state, now: now, isLiveToo: isLiveToo)
    case .git(let url):
      return try GitCopy(
        url: url, in: folder(of: remote), disk, since: state, now: now, login: login)
    }
  }

  /// The writers of this account, those it takes no more among them.
  fileprivate func ownWriters() throws(StoreError) -> Set<WriterID> {
    do throws(FileError) {
      return Set(
        try disk.names(in: layout.local.writers).compactMap { name in
          WriterID(String(name.prefix { $0 != "." }))
        })
    } catch {
      throw StoreError(error)
    }
  }
}
