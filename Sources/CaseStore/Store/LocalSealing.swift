import Casework

/// Seals what LOCAL holds of a store that is being sealed.
///
/// That some of it may fail is no reason to stop, for the record itself is not there; what stayed
/// in plain text is named.
struct LocalSealing {
  let layout: StoreLayout
  let disk: Disk
  let keys: KeyRing
  let store: String
  /// What the program remembers for this person from here on.
  let own: LocalState

  private var local: LocalFolder { layout.local }

  /// Overwrites what can be made again, and seals what a person typed.
  ///
  /// - Returns: The files that stayed in plain text, in order.
  func run() -> [String] {
    var left: [String] = []
    func ends(_ path: String, _ isDone: Bool) { if !isDone { left.append(path) } }
    let marks = files(in: [local.looked(at: store), local.read(in: store)])
    for path in [local.index(of: store)] + marks { ends(path, wipe(path)) }
    for path in files(in: [local.disposed(of: store)]) { sealInPlace(path) }
    for path in files(in: [local.lostAndFound]) { ends(path, seal(path)) }
    for path in files(in: [local.drafts]) {
      // Half overwritten when a run was stopped.
      if (try? disk.read(path))?.first == 0 { ends(path, wipe(path)) }
      // Nothing of it was ever readable as a draft.
      if path.hasSuffix(DraftBox.unreadableEnding) { ends(path, seal(path)) }
    }
    if let box = try? DraftBox(local: local.path, files: disk.files, keys: keys) {
      for path in (try? box.sealAll(of: store)) ?? [] { ends(path, wipe(path)) }
    }
    moveOwn(&left)
    // Of whichever store they are: nobody can tell.
    left += files(in: [local.lent])
    return left.sorted()
  }

  /// Takes over who this person is and where they export to; other plain stores go on using the
  /// plain files.
  private func moveOwn(_ left: inout [String]) {
    let plain = LocalState(local: local.path, files: disk.files)
    let isAlone = (try? disk.names(in: local.allHeads)) == [store]
    if own.name == nil, let name = plain.name { try? own.keep(name: name) }
    if own.exportFolder == nil, let folder = plain.exportFolder {
      try? own.keep(exportFolder: folder)
    }
    for (path, isKept) in [
      (local.name, own.name == plain.name), (local.exportFolder, own.exportFolder != nil),
    ] where isThere(path) {
      if !isAlone || !isKept || !wipe(path) { left.append(path) }
    }
  }

  /// The files of some folders, in order.
  private func files(in folders: [String]) -> [String] {
    folders.flatMap { folder in
      ((try? disk.names(in: folder)) ?? []).map { "\(folder)/\($0)" }
    }
  }

  private func isThere(_ path: String) -> Bool { ((try? disk.status(at: path)) ?? nil) != nil }

  /// Seals a file under another name; whether nothing of it is in plain text any more.
  private func seal(_ path: String) -> Bool {
    let files = LocalFiles(local: local.path, disk: disk, keys: keys)
    guard let bytes = try? disk.read(path) else { return false }
    if LocalFiles.isSealed(bytes) { return true }
    files.replace(path + ".sealed", with: bytes, isDurable: true)
    return files.read(path + ".sealed") == bytes && wipe(path)
  }

  /// Seals a file under its own name; nothing in it was ever secret.
  private func sealInPlace(_ path: String) {
    guard let bytes = try? disk.read(path), !LocalFiles.isSealed(bytes) else { return }
    LocalFiles(local: local.path, disk: disk, keys: keys)
      .replace(path, with: bytes, isDurable: true)
  }

  /// Overwrites and removes a file; whether it is gone.
  private func wipe(_ path: String) -> Bool {
    guard isThere(path) else { return true }
    guard (try? disk.wipe(path)) != nil else { return false }
    return (try? disk.remove(path)) != nil
  }
}
