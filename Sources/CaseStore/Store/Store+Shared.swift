import Casework

// What has to be done in an open store when records came from elsewhere: keys and orders are
// followed, and references are derived, for they do not travel.

extension Store {
  /// The cases that were disposed of here.
  var disposedCases: Set<CaseID> { Set(disposals.done.keys) }

  /// Takes in what came of members and keys.
  func followSharedMembers() {
    memberMarks = []
    // Who was removed meanwhile is told at their next change.
    try? takeInNewKeys()
  }

  /// Gives everybody the keys they are to have: one member may have let somebody in while another
  /// gave out new keys.
  func settleSharedMembers() {
    guard access == .readWrite, let keys = seal.keys,
      let trust = try? Trust(layout, disk, ring: keys)
    else { return }
    try? trust.settle()
  }

  /// Whether a member works here, as far as is known by now, who can judge an order to dispose of
  /// a case.
  var judgesOrders: Bool {
    guard let keys else { return false }
    return (try? Trust(layout, disk, ring: keys)) != nil
  }

  /// Carries out orders to dispose of cases, once all that came of those cases is here.
  func followSharedOrders() { obeyDisposals() }

  /// Whether what came of a case that was disposed of keeps it: somebody held it, or opened it
  /// again, of whom those who signed the order did not know.
  ///
  /// None of it is written to the disk for that.
  func isKept(_ id: CaseID, by journals: [SharedPath: [UInt8]]) -> Bool {
    guard let order = disposals.done[id] else { return true }
    let there = Disk(files: MemoryFileSystem())
    let layout = StoreLayout(root: "/store", local: "/local")
    for (path, bytes) in journals {
      let full = "\(layout.root)/\(path.text)"
      guard (try? there.makeFolders(Disk.folder(of: full))) != nil,
        (try? there.createDurably(full, bytes, mode: layout.fileMode)) != nil
      else { return false }
    }
    return order.isBarred(layout, there, seal)
  }

  /// Has every order judged anew, for a case that was disposed of is back.
  func forgetDisposals() { disposals = Disposals() }

  /// Reads what came, and so carries out what is ordered in it.
  ///
  /// - Returns: How many fields of a case two people have answered apart.
  func readAgain(_ scope: JournalScope, now: Moment) -> Int {
    guard seal.opens(scope) else { return 0 }
    switch scope {
    case .partnership:
      let _: History<PartnershipEvent>? = try? loadAside(scope, now: now)
    case .identity:
      let _: History<IdentityEvent>? = try? loadAside(scope, now: now)
    case .review(let id):
      let changes = (try? loadAside(scope, now: now) as History<CaseEvent>)?.changes
      return changes.flatMap { Case(id: id, changes: $0) }?.conflicts.count ?? 0
    }
    return 0
  }

  /// What is recorded of a scope, without its counting as read: whoever acts next has before their
  /// eyes what was on the screen, and no more.
  func loadAside<Event: StoredEvent>(
    _ scope: JournalScope, now: Moment
  ) throws(StoreError) -> History<Event> {
    let shown = loaded[scope]
    defer { loaded[scope] = shown }
    return try load(scope, now: now)
  }

  /// Whether cases may be here whose references nobody has claimed: they came while the store was
  /// locked.
  var mayLackReferences: Bool {
    get throws(StoreError) { try references().count < caseIDs().count }
  }

  /// Has the claim of a reference name the one case that carries it.
  func giveClaim(of reference: CaseReference, to id: CaseID) throws(StoreError) {
    let bytes = ReferenceClaim.finished(for: id)
    do throws(FileError) {
      try disk.replace(
        layout.reference(reference), with: bytes, mode: layout.fileMode, isDurable: true)
    } catch {
      throw StoreError(error)
    }
  }
}
