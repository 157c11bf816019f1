import Casework

// What rests on all that came: orders are carried out, references of cases are derived, and every
// case that came is read.

extension SyncRun {
  /// What of settling is still to be done, case by case.
  struct Settling {
    var references: ReferenceDerivation?
    /// Where to read what is new; the last is read first.
    var toRead: [JournalScope] = []
    /// How much there was at the beginning.
    var all = 0

    private var left: Int { toRead.count + (references?.count ?? 0) }

    var percent: Int { (all - left) * 100 / max(1, all) }

    mutating func begin() { all = left }
  }

  /// Does one slice of it.
  ///
  /// - Returns: Whether all is done.
  func settleOn() throws -> Bool {
    guard var left = settling else {
      settling = try begunSettling()
      return false
    }
    defer { settling = left }
    if let store, left.references?.isDone == false {
      try left.references?.goOn(in: store, now: now)
      return false
    }
    if let store, let scope = left.toRead.popLast() {
      let conflicts = store.readAgain(scope, now: now)
      if case .review(let id) = scope, touched.contains(scope) {
        report.conflicts[id] = conflicts == 0 ? nil : conflicts
      }
      return false
    }
    if let references = left.references { report.sharedReferences = references.twice }
    left = Settling()
    try endSettling()
    return true
  }

  private func begunSettling() throws -> Settling {
    var begun = Settling()
    guard let store else { return begun }
    store.followSharedMembers()
    if report.signedTaken > 0 { store.settleSharedMembers() }
    store.followSharedOrders()
    merger.disposed = store.disposedCases
    let cases = Set(touched.compactMap(\.caseID)).subtracting(merger.disposed)
    if try !touched.isEmpty || store.mayLackReferences {
      begun.references = try ReferenceDerivation(of: cases, in: store)
    }
    begun.toRead = touched.union(changedHere).filter {
      $0.caseID.map(merger.disposed.contains) != true
    }
    begun.begin()
    return begun
  }

  private func endSettling() throws {
    // What was cleared away there was to go.
    report.wentBack = report.wentBack.filter { name in
      SharedPath(name)?.caseID.map(merger.disposed.contains) != true
    }
    try clearDisposed()
    store?.signHeads()
  }

  /// Clears away at the remote what may be there of cases that were disposed of.
  private func clearDisposed() throws {
    guard !merger.disposed.isEmpty, judges else { return }
    let there = Set(before.mine.keys.compactMap { SharedPath($0)?.caseID })
      .union(sources.filter { !$0.isGone }.compactMap(\.path.caseID))
    for id in merger.disposed.intersection(there) { try clear(id) }
  }
}
