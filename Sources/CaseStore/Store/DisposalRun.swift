import Casework

/// Clears away what is left of a case that is disposed of: done again after a stop, it comes to the
/// same.
///
/// Every file is overwritten before it is removed, as far as the file system keeps a file's bytes
/// where they were. What is listed here is `CaseTrace`'s to say.
struct DisposalRun {
  let layout: StoreLayout
  let disk: Disk
  let local: LocalFiles
  /// The store's id.
  let store: String

  /// Whether anything of the case lies in the store.
  func isThere(_ order: DisposalOrder) throws(FileError) -> Bool {
    for scope in [JournalScope.review(order.caseID), .identity(order.caseID)]
    where try disk.status(at: layout.folder(of: scope)) != nil { return true }
    for reference in order.references where try isClaimed(reference, by: order.caseID) {
      return true
    }
    return false
  }

  /// Clears the case out of the store: who the child is first, then what the case is called by,
  /// then the record.
  func clearStore(_ order: DisposalOrder) throws(FileError) {
    try clear(layout.folder(of: .identity(order.caseID)))
    for reference in order.references where try isClaimed(reference, by: order.caseID) {
      try disk.wipe(layout.reference(reference))
      try disk.remove(layout.reference(reference))
      try disk.synchroniseFolder(layout.references)
    }
    try clear(layout.folder(of: .review(order.caseID)))
  }

  /// Clears what this person's own folder holds about it.
  func clearLocal(_ order: DisposalOrder) throws(FileError) {
    let id = order.caseID
    let folder = local.folder
    // Its list has the code name; it is made again.
    for name in try disk.names(in: folder.indexes) where name.hasPrefix(store) {
      local.wipe("\(folder.indexes)/\(name)")
    }
    LookedMarks(local: folder.path, store: store, files: disk.files, keys: local.keys).forget(id)
    ReadingPlaces(local: folder.path, store: store, files: disk.files, keys: local.keys).forget(id)
    let scopes = [JournalScope.review(id), .identity(id)]
    for name in try disk.names(in: folder.lostAndFound)
    where scopes.contains(where: { name.hasPrefix("\($0.wireName).") }) {
      local.wipe("\(folder.lostAndFound)/\(name)")
    }
    try SeenHeads(folder: folder.heads(of: store), disk: disk).forget(id)
    for path in [
      folder.indexes, folder.looked(at: store), folder.read(in: store), folder.lostAndFound,
      folder.heads(of: store),
    ] where try disk.status(at: path) != nil { try disk.synchroniseFolder(path) }
  }

  /// Overwrites and removes a folder of journals, with whatever else lies in it.
  private func clear(_ folder: String) throws(FileError) {
    guard try disk.status(at: folder)?.kind == .folder else { return }
    for name in try disk.names(in: folder) {
      let path = "\(folder)/\(name)"
      if try disk.status(at: path)?.kind == .file { try disk.wipe(path) }
      try disk.removeTree(path)
    }
    try disk.remove(folder)
    try disk.synchroniseFolder(Disk.folder(of: folder))
  }

  private func isClaimed(
    _ reference: CaseReference, by id: CaseID
  ) throws(FileError) -> Bool {
    let path = layout.reference(reference)
    guard try disk.status(at: path)?.kind == .file else { return false }
    let bytes = try disk.read(path)
    // Overwritten, and not removed: the run was stopped just there.
    let isWiped = !bytes.isEmpty && bytes.allSatisfy { $0 == 0 }
    return isWiped || ReferenceClaim(bytes)?.id == id
  }
}
