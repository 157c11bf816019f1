import Casework

// What is done with each file: what is there and not here is taken, and what is here and not there
// is got ready to be given.

extension SyncRun {
  /// Takes in one file, and gets ready to give back what it lacks.
  func take(_ source: RemoteSource) throws {
    let path = source.path
    if let id = path.caseID, merger.disposed.contains(id), try !isKept(id) {
      if !source.isGone, judges { try clear(id) }
      return
    }
    guard !source.isGone, let theirs = try copy.read(source) else {
      if source.isGone, before.mine[path.text] != nil {
        report.wentBack.insert(path.text)
        state.mine[path.text] = nil
      }
      return
    }
    let first = try merger.take(theirs, as: path)
    if case .forked = first, !isComparedAgain {
      // Once all has come: what the other version has may stand elsewhere.
      forkedSoFar.insert(path)
      compared.insert(path)
      return
    }
    let outcome = try settled(first, source, theirs)
    note(outcome, path)
    guard !source.isCopy else {
      // All it says is here, and will be in the file itself.
      if outcome.isSettled { copy.remove(source) }
      return
    }
    noteGoneBack(path, theirs, outcome)
    try stage(path, besides: theirs)
  }

  private func note(_ outcome: Merger.Outcome, _ path: SharedPath) {
    switch outcome {
    case .nothingNew, .disposedOf: break
    case .taken(let lines):
      if case .journal(let place) = path.kind {
        report.taken[SyncPlace(place.scope), default: 0] += lines
        touched.insert(place.scope)
      } else {
        report.signedTaken += 1
      }
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

  /// Gets a file ready to be given that has changed here since it was the same there, and that is
  /// not there.
  func offer(_ path: SharedPath) throws {
    guard !compared.contains(path), let status = try shared.disk.status(at: shared.full(path)),
      status.kind == .file
    else { return }
    guard state.mine[path.text] != SharedState.Mark(status) else { return }
    if let id = path.caseID, merger.disposed.contains(id) { return }
    try stage(path, besides: nil)
  }

  private func stage(_ path: SharedPath, besides theirs: [UInt8]?) throws {
    // What was got ready before may hold words that were taken out since.
    if !compared.insert(path).inserted { copy.unstage(path) }
    // Who cannot judge orders gives nothing of a case that others may have cleared away.
    if let id = path.caseID, try mayBeCleared().contains(id), !judges { return }
    // What was not taken is not covered.
    if isLeft(path), !stronger.contains(path) { return }
    // Before it is read: what is added meanwhile is given the next time.
    guard let status = try shared.disk.status(at: shared.full(path)) else { return }
    if let bytes = try offered(path, besides: theirs) {
      try copy.stage(path, bytes)
      noteGiven(path, bytes, besides: theirs)
    }
    guard !isLeft(path), !report.notGenuine.contains(path.text) else { return }
    state.mine[path.text] = SharedState.Mark(status)
  }

  /// Whether a member works here who can judge an order to dispose of a case.
  var judges: Bool { store?.judgesOrders ?? false }

  /// The cases that two members say are to be disposed of, or one that it was done: with less
  /// nobody clears anything away.
  private func mayBeCleared() throws -> Set<CaseID> {
    let names = try shared.disk.names(in: shared.layout.path(of: .disposed))
    let orders = Dictionary(
      grouping: names.compactMap { SignedFileName.readDisposal($0) }, by: \.order)
    let weighty = orders.values.filter { parts in
      parts.contains { $0.part == .done } || Set(parts.map(\.by)).count > 1
    }
    return Set(weighty.lazy.joined().map(\.id))
  }

  private func isLeft(_ path: SharedPath) -> Bool {
    report.forked.contains(path.text) || report.left.contains(path.text)
  }

  private func offered(_ path: SharedPath, besides theirs: [UInt8]?) throws -> [UInt8]? {
    // Another version of a journal is replaced once all it has is recorded again.
    let isToReplace = stronger.contains(path)
    return try merger.offer(path, besides: isToReplace ? nil : theirs)
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

  func clear(_ id: CaseID) throws {
    guard report.cleared.insert(id).inserted else { return }
    try copy.clear(id)
    let folders = StoreFolder.allCases.filter(\.isByCase).map { "\($0.rawValue)/\(id.text)/" }
    for path in state.mine.keys where folders.contains(where: path.hasPrefix) {
      state.mine[path] = nil
    }
  }

  /// Whether what came of a case that was disposed of keeps it: somebody held it, or opened it
  /// again, who knew nothing of the order.
  private func isKept(_ id: CaseID) throws -> Bool {
    guard let store, !report.cleared.contains(id) else { return false }
    var journals: [SharedPath: [UInt8]] = [:]
    for source in sources where source.path.caseID == id && !source.isGone && !source.isCopy {
      journals[source.path] = try copy.read(source)
    }
    guard store.isKept(id, by: journals) else { return false }
    merger.disposed.remove(id)
    store.forgetDisposals()
    return true
  }
}

extension Merger.Outcome {
  /// Whether nothing of the file is left to be taken another time.
  fileprivate var isSettled: Bool {
    switch self {
    case .nothingNew, .taken: true
    case .forked, .notGenuine, .leftForLater, .disposedOf: false
    }
  }
}
