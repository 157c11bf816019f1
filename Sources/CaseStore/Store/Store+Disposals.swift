import Casework

// An order to dispose of a case is carried out by whoever reads it. Every opening looks whether
// there is one, and so does every look for what others have written, and every append to a case. So
// a run that was stopped is finished by the next, and a case that comes back goes again.

extension Store {
  /// What is known of orders to dispose of cases.
  struct Disposals {
    /// The cases that were disposed of: nothing is read of them, and nothing written.
    var done: [CaseID: DisposalOrder] = [:]
    /// When the folder of orders was last changed, as of the last look; `nil` before the first.
    fileprivate var mark: Int??
    /// The orders that wait for a second member, in the order they were given.
    fileprivate(set) var waiting: [DisposalOrder] = []
  }

  /// Refuses a case that was disposed of.
  func requireNotDisposed(_ scope: JournalScope) throws(StoreError) {
    let id: CaseID
    switch scope {
    case .partnership: return
    case .review(let of), .identity(let of): id = of
    }
    obeyDisposals()
    guard let order = disposals.done[id] else { return }
    throw .disposal(.disposedOf(order.reference, on: order.day, order.ground))
  }

  /// The order under which the case of a reference was disposed of; `nil` where none was.
  package func disposal(of reference: CaseReference) -> DisposalOrder? {
    disposals.done.values.filter { $0.references.contains(reference) }.max { $0.at < $1.at }
  }

  /// Looks for orders that count, and carries them out; costs one look at a folder where there is
  /// nothing new.
  func obeyDisposals() {
    let mark = (try? disk.status(at: layout.path(of: .disposed)))??.modified
    if let known = disposals.mark, known == mark { return }
    disposals.mark = .some(mark)
    let memory = DisposalMemory(localFiles, of: id)
    var kept = memory.read()
    let voters = takeInOrders(&kept, memory)
    disposals.done = [:]
    for (name, one) in kept.sorted(by: { $0.key < $1.key }) {
      guard let done = try? carryOut(one, named: name, memory, voters), done else { continue }
      disposals.done[one.order.caseID] = one.order
    }
    guard access == .readWrite, !disposals.done.isEmpty else { return }
    let cases = Set(disposals.done.keys)
    let drafts = try? DraftBox(local: layout.local.path, files: disk.files, keys: localKeys)
    try? drafts?.wipeAll(for: cases, in: id)
    // What was just written there is no news.
    disposals.mark = .some((try? disk.status(at: layout.path(of: .disposed)))??.modified)
  }

  /// Adds the orders that count and are not remembered.
  ///
  /// - Returns: Whose word counts; `nil` where nobody had to be asked.
  private func takeInOrders(
    _ kept: inout [String: DisposalMemory.Kept], _ memory: DisposalMemory
  ) -> DisposalVoters? {
    disposals.waiting = []
    let names = (try? disk.names(in: layout.path(of: .disposed))) ?? []
    let isNew = names.contains { name in
      SignedFileName.readDisposal(name).map { kept[$0.order] == nil } ?? false
    }
    guard isNew, let keys, let membership = try? Trust(layout, disk, ring: keys).membership,
      let files = try? DisposalFiles(
        layout, disk, keysID: keysID, members: membership.members, besides: Set(kept.keys))
    else { return nil }
    let voters = DisposalVoters(membership)
    for (name, entry) in files.entries where voters.count(entry) {
      kept[name] = DisposalMemory.Kept(order: entry.order, isBegun: false, files: entry.files)
    }
    let gone = Set(kept.values.map(\.order.caseID))
    disposals.waiting = files.entries.values.filter { voters.isWaiting($0) }.map(\.order)
      .filter { !gone.contains($0.caseID) }.sorted { ($0.at, $0.by) < ($1.at, $1.by) }
    return voters
  }

  /// Clears away the case of an order that counts, unless it was held or opened again by somebody
  /// of whom those who signed did not know.
  ///
  /// - Returns: Whether the case is gone, or may not be read any more.
  private func carryOut(
    _ kept: DisposalMemory.Kept, named name: String, _ memory: DisposalMemory,
    _ voters: DisposalVoters?
  ) throws(FileError) -> Bool {
    let run = DisposalRun(layout: layout, disk: disk, local: localFiles, store: id)
    let isThere = try run.isThere(kept.order)
    if !kept.isBegun, isThere, kept.order.isBarred(layout, disk, seal) { return false }
    guard access == .readWrite else { return true }
    let isRemembered = memory.read()[name] != nil
    guard kept.isBegun || isThere || !isRemembered else {
      try putBack(kept.files)
      return true
    }
    var kept = kept
    kept.isBegun = true
    try memory.keep(kept, named: name)
    try putBack(kept.files)
    forget(kept.order.caseID)
    try run.clearStore(kept.order)
    try run.clearLocal(kept.order)
    try witness(kept, voters)
    kept.isBegun = false
    try memory.keep(kept, named: name)
    return true
  }

  /// Puts files of an order back that are not in the store any more, as after a restore.
  private func putBack(_ files: [String: [UInt8]]) throws(FileError) {
    for (name, bytes) in files.sorted(by: { $0.key < $1.key })
    where try disk.status(at: "\(layout.path(of: .disposed))/\(name)") == nil {
      try keepSigned(bytes, named: name)
    }
  }

  /// Says that the order counted, so that it does when those who signed it are removed one day.
  private func witness(
    _ kept: DisposalMemory.Kept, _ voters: DisposalVoters?
  ) throws(FileError) {
    guard let keys, let voters, voters.standing.contains(keys.member.id) else { return }
    let name = kept.order.fileName(.done, by: keys.member.id, keysID: keysID)
    guard kept.files[name] == nil else { return }
    try keepSigned(
      kept.order.bytes(.done, signedBy: keys.member, keysID: keysID), named: name)
  }

  /// Writes a signed file of an order, durably.
  func keepSigned(_ bytes: [UInt8], named name: String) throws(FileError) {
    let folder = layout.path(of: .disposed)
    if try disk.makeFolder(folder, mode: layout.folderMode) {
      try disk.synchroniseFolder(layout.root)
    }
    // A name that lasts holds all of the file: others read it at any moment.
    try disk.replace("\(folder)/\(name)", with: bytes, mode: layout.fileMode, isDurable: true)
    try disk.setMode("\(folder)/\(name)", to: layout.fileMode)
  }

  /// Lets go of what this process holds of a case.
  private func forget(_ id: CaseID) {
    for scope in [JournalScope.review(id), .identity(id)] {
      loaded[scope] = nil
      journals[scope] = nil
      for writer in toSign.keys { toSign[writer]?[scope] = nil }
    }
  }
}

extension DisposalOrder {
  /// Whether the case was held or opened again by somebody of whom those who signed did not know.
  ///
  /// Of a case whose first record is gone only holds are looked for.
  func isBarred(_ layout: StoreLayout, _ disk: Disk, _ seal: StoreSeal) -> Bool {
    let reading = try? ScopeReading<CaseEvent>(
      .review(caseID), layout, disk, seal, seen: [:], accepted: AcceptedLosses(), now: at)
    guard let changes = reading?.history.changes else { return false }
    if let review = Case(id: caseID, changes: changes) {
      return review.isKeptFromDisposal(beyond: seen)
    }
    return changes.contains { change in
      change.id.number > seen[change.id.writer] ?? 0
        && change.events.contains(.answered(Entry(.closing), .legalHold, .keys(["yes"])))
    }
  }
}
