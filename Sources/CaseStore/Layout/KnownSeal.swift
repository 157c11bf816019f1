/// Which stores this person knows as sealed, kept in LOCAL.
///
/// Whoever can write to a store's folder can have its description say that it is plain, under its
/// own id or another. What was recorded next would then lie there for anybody to read. So a store
/// that was once known as sealed, by its id or at its place, is never opened as anything less.
struct KnownSeal {
  let local: LocalFolder
  let disk: Disk

  init(_ local: LocalFolder, _ disk: Disk) { (self.local, self.disk) = (local, disk) }

  /// Keeps that a store is sealed; that it may fail is no reason to fail an opening.
  func remember(_ store: String) {
    let path = local.sealedMark(of: store)
    guard (try? disk.status(at: path)) == .some(nil) else { return }
    try? disk.replace(path, with: [], mode: 0o600, isDurable: true)
  }

  /// Forgets what is known of a place, and of a store: a plain one was put there on purpose.
  func forget(_ store: String?, at path: String) {
    for store in stores(store, at: path) { try? disk.remove(local.sealedMark(of: store)) }
  }

  /// Whether a store is known as sealed, or another that lay at its place.
  func isKnown(_ store: String, at path: String) -> Bool {
    stores(store, at: path).contains { store in
      ((try? disk.status(at: local.sealedMark(of: store))) ?? nil) != nil
    }
  }

  private func stores(_ store: String?, at path: String) -> Set<String> {
    let known = StorePlaces(local: local.path, disk: disk).known(at: path)
    return Set(known).union([store].compactMap(\.self))
  }
}
