import Casework

/// Seals what LOCAL holds of a store that is being sealed; that some of it may fail is no reason to
/// stop, for the record itself is not there.
struct LocalSealing {
  let layout: StoreLayout
  let disk: Disk
  let keys: KeyRing
  let store: String

  /// Overwrites what can be made again, and seals what a person typed.
  func run() {
    let local = layout.local
    wipe(local.index(of: store))
    for folder in [local.looked(at: store), local.read(in: store)] {
      for name in (try? disk.names(in: folder)) ?? [] { wipe("\(folder)/\(name)") }
    }
    for name in (try? disk.names(in: local.lostAndFound)) ?? [] {
      seal("\(local.lostAndFound)/\(name)")
    }
    for name in (try? disk.names(in: local.drafts)) ?? [] {
      let path = "\(local.drafts)/\(name)"
      // Half overwritten when a run was stopped; or nothing that was ever readable as a draft.
      if (try? disk.read(path))?.first == 0 { wipe(path) }
      if name.hasSuffix(DraftBox.unreadableEnding) { seal(path) }
    }
    if let box = try? DraftBox(local: local.path, files: disk.files, keys: keys) {
      for path in (try? box.sealAll(of: store)) ?? [] { wipe(path) }
    }
  }

  private func seal(_ path: String) {
    let files = LocalFiles(local: layout.local.path, disk: disk, keys: keys)
    guard let bytes = try? disk.read(path), !LocalFiles.isSealed(bytes) else { return }
    files.replace(path + ".sealed", with: bytes, isDurable: true)
    guard files.read(path + ".sealed") == bytes else { return }
    wipe(path)
  }

  private func wipe(_ path: String) {
    guard (try? disk.status(at: path))??.kind == .file else { return }
    try? disk.wipe(path)
    try? disk.remove(path)
  }
}
