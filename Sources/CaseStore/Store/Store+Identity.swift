import Casework

// Who the child and the family really are lies in a folder beside the cases, in journals like any
// other, and is read here and nowhere else but by `check`, a backup and a restore: no list, index,
// token, watch or case ever opens one. Whoever shows an identity loads it each time it is opened,
// and so sees what another process recorded.

extension Store {
  /// Who the child and the family of a case really are, as recorded, verified.
  ///
  /// Nothing recorded is no error: the history is then empty.
  package func loadIdentity(
    _ id: CaseID, now: Moment
  ) throws(StoreError) -> History<IdentityEvent> {
    try requireCase(id)
    if isSealed, seal.keys?.has(.identity) != true { throw .seal(.noRing(.identity)) }
    for path in [layout.identities, layout.folder(of: .identity(id))]
    where try status(at: path)?.kind == .symbolicLink {
      throw .symbolicLink(path: path)
    }
    return try load(.identity(id), now: now)
  }

  /// Saves answers about an identity, all of them or none; as a change of a case is saved.
  ///
  /// The folder is made when the first is saved: a store made by an older version has none.
  @discardableResult
  package func append(
    _ events: [IdentityEvent], toIdentityOf id: CaseID, by: String, why: String? = nil, now: Moment
  ) throws(StoreError) -> Change<IdentityEvent> {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let scope = JournalScope.identity(id)
    if loaded[scope] == nil { _ = try loadIdentity(id, now: now) }
    if journals[scope] == nil { try makeFolders(for: scope) }
    let change = try append(events, scope, by: by, why: why, now: now) { .identity(id, $0) }
    follow(ordersIn: events, scope, now: now)
    return change
  }

  private func makeFolders(for scope: JournalScope) throws(StoreError) {
    do {
      try disk.makeFolder(layout.identities, mode: layout.folderMode)
      try disk.makeFolder(layout.folder(of: scope), mode: layout.folderMode)
      // Also where another process made it, for nobody knows whether that one came so far. The
      // journal syncs the folders it lies in, and not the store's own.
      try disk.synchroniseFolder(layout.root)
    } catch {
      throw StoreError(error)
    }
  }
}
