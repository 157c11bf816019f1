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
  /// The cases of which something came.
  var touched: Set<CaseID> = []
  private var step = Step.looking
  private var sources: [RemoteSource] = []
  private var next = 0
  /// Files of which it is known what is there.
  private var compared: Set<SharedPath> = []
  private var toScan: [String] = []
  private var rounds = 1
  private let hold: SyncHold

  private enum Step { case looking, taking, settling, scanning, giving, done }

  /// Begins.
  ///
  /// - Parameters:
  ///   - shared: The store as it is shared.
  ///   - remote: Where.
  ///   - store: The same, open; `nil` where it is locked.
  ///   - now: The time by this computer's clock.
  /// - Throws: ``RemoteFlaw`` where the remote cannot be reached at all.
  package convenience init(
    _ shared: SharedStore, with remote: Remote, store: Store?, now: Moment
  ) throws(StoreError) {
    try self.init(shared, with: remote, store: store, isWhole: true, now: now)
  }

  /// `isWhole` is whether the store stands; otherwise it is being made from the copy.
  init(
    _ shared: SharedStore, with remote: Remote, store: Store?, isWhole: Bool, now: Moment
  ) throws(StoreError) {
    (self.shared, self.remote, self.store, self.now) = (shared, remote, store, now)
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
    copy = try shared.copy(at: remote, since: before, now: now, isLiveToo: !isWhole)
    // What was written here is vouched for before anybody else has it.
    store?.signHeads()
  }

  /// Whether another program works for it at this moment.
  package var isWaiting: Bool { copy.isWaiting }

  /// How far it is, in a sentence.
  package var progress: String {
    switch step {
    case .looking: "Looking at \(remote.name)."
    case .taking: "Taking in what is new: \(next * 100 / max(1, sources.count))%."
    case .settling, .scanning: "Comparing."
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
      throw .remote(.git("something else"))
    }
  }

  private func doStep() throws {
    switch step {
    case .looking:
      guard try copy.look() else { return }
      (sources, next, step) = (copy.sources, 0, .taking)
      report.strangers = copy.strangers
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
        followMembers()
      }
    case .settling:
      try settle()
      toScan = try StoreFolder.inOrderOfTaking.reversed().flatMap {
        (folder) throws(FileError) in try shared.folders(of: folder)
      }
      step = .scanning
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

  /// Takes in one file, and gets ready to give back what it lacks.
  private func take(_ source: RemoteSource) throws {
    let path = source.path
    if let id = path.caseID, merger.disposed.contains(id) {
      if !source.isGone { try clear(id) }
      return
    }
    guard !source.isGone, let theirs = try copy.read(source) else {
      if source.isGone, before.mine[path.text] != nil {
        report.wentBack.insert(path.text)
        state.mine[path.text] = nil
      }
      return
    }
    let outcome = try settled(try merger.take(theirs, as: path), path, theirs)
    note(outcome, path)
    guard !source.isCopy else { return }
    noteGoneBack(path, theirs, outcome)
    try stage(path, besides: theirs)
  }

  private func note(_ outcome: Merger.Outcome, _ path: SharedPath) {
    switch outcome {
    case .nothingNew, .disposedOf: break
    case .taken(let lines):
      if case .journal(let place) = path.kind {
        report.taken[SyncPlace(place.scope), default: 0] += lines
      } else {
        report.signedTaken += 1
      }
      if let id = path.caseID { touched.insert(id) }
    case .forked: report.forked.insert(path.text)
    case .notGenuine: report.notGenuine.insert(path.text)
    case .leftForLater: report.left.insert(path.text)
    }
  }

  /// Says of a journal that it ends, whole, before what was there at the last sync.
  private func noteGoneBack(_ path: SharedPath, _ theirs: [UInt8], _ outcome: Merger.Outcome) {
    guard outcome == .nothingNew, let known = before.mine[path.text]?.size,
      theirs.count < known, theirs.isEmpty || theirs.last == UInt8(ascii: "\n")
    else { return }
    switch path.kind {
    case .journal, .heads: report.wentBack.insert(path.text)
    case .description, .signed: break
    }
  }

  /// Gets a file ready to be given that has changed here since it was the same there.
  private func offer(_ path: SharedPath) throws {
    guard !compared.contains(path), let status = try shared.disk.status(at: shared.full(path)),
      status.kind == .file
    else { return }
    guard state.mine[path.text] != SharedState.Mark(status) else { return }
    if let id = path.caseID, merger.disposed.contains(id) { return }
    try stage(path, besides: nil)
  }

  private func stage(_ path: SharedPath, besides theirs: [UInt8]?) throws {
    compared.insert(path)
    // Before it is read: what is added meanwhile is given the next time.
    guard let status = try shared.disk.status(at: shared.full(path)) else { return }
    if let bytes = try merger.offer(path, besides: theirs) {
      try copy.stage(path, bytes)
      noteGiven(path, bytes, besides: theirs)
    }
    guard !report.forked.contains(path.text), !report.left.contains(path.text) else { return }
    state.mine[path.text] = SharedState.Mark(status)
  }

  private func noteGiven(_ path: SharedPath, _ bytes: [UInt8], besides theirs: [UInt8]?) {
    let known = theirs?.count ?? before.mine[path.text]?.size ?? 0
    if let theirs, bytes.count == theirs.count || !bytes.starts(with: theirs) {
      if case .journal = path.kind { copy.forgetEarlier() }
    } else if theirs == nil, known == bytes.count, case .journal = path.kind {
      // As long as it was, and changed: words were taken out of it.
      copy.forgetEarlier()
    }
    guard case .journal = path.kind else {
      report.signedGiven += 1
      return
    }
    report.given += bytes.dropFirst(known).count { $0 == UInt8(ascii: "\n") }
  }

  private func clear(_ id: CaseID) throws {
    guard report.cleared.insert(id).inserted else { return }
    try copy.clear(id)
    let folders = StoreFolder.allCases.filter(\.isByCase).map { "\($0.rawValue)/\(id.text)/" }
    for path in state.mine.keys where folders.contains(where: path.hasPrefix) {
      state.mine[path] = nil
    }
  }

  /// Takes over what came of members, keys and orders, before it is needed.
  private func followMembers() {
    guard let store else { return }
    store.followSharedMembers()
    merger.disposed = store.disposedCases
  }

  /// Does what rests on all that came: references of cases, and what is left of disposed ones.
  private func settle() throws {
    followMembers()
    if let store, try !touched.isEmpty || store.mayLackReferences {
      report.sharedReferences = try store.deriveReferences(of: touched, now: now)
      for id in touched.subtracting(merger.disposed) {
        let changes = try? store.load(id, now: now).changes
        let count = changes.flatMap { Case(id: id, changes: $0) }?.conflicts.count ?? 0
        report.conflicts[id] = count == 0 ? nil : count
      }
    }
    let known = Set(before.mine.keys.compactMap { SharedPath($0)?.caseID })
    for id in merger.disposed.intersection(known) { try clear(id) }
    store?.signHeads()
  }

  /// Looks once more, where somebody else has given meanwhile.
  private func beginAgain() throws {
    guard rounds < SyncRun.mostRounds else { throw StoreError.remote(.tooBusy) }
    rounds += 1
    state = before
    compared = []
    report.given = 0
    report.signedGiven = 0
    report.cleared = []
    copy = try shared.copy(at: remote, since: before, now: now)
    step = .looking
  }

  private func end() {
    copy.note(in: &state)
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
    at remote: Remote, since state: SharedState, now: Moment, isLiveToo: Bool = false
  ) throws(StoreError) -> any RemoteCopy {
    switch remote.place {
    case .folder(let path):
      return try FolderCopy(path: path, disk, since: state, now: now, isLiveToo: isLiveToo)
    case .git(let url):
      return try GitCopy(url: url, in: folder(of: remote), disk, since: state, now: now)
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
