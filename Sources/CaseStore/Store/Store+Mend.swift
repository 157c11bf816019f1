import Casework

extension StoreError {
  /// Whether ``Store/mend(at:local:files:)`` puts it right.
  package var canBeMended: Bool {
    if case .damagedStore = self { return true }
    if case .restoreStopped = self { return true }
    return false
  }
}

extension Store {
  /// What `mend` did to a store that could not be opened.
  package enum Mended: Hashable, Sendable {
    /// A restore was stopped before its last step; what it had written stands in place now.
    case restoreFinished(from: String)
    /// `store.json` was written again, under the name this account knew the store by, or else
    /// under a new one.
    case descriptionWritten(isNew: Bool)
  }

  /// What keeps a store from being opened that `mend` can put right; `nil` where nothing does.
  package static func trouble(at path: String, files: any FileSystem) -> StoreError? {
    let disk = Disk(files: files)
    let layout = StoreLayout(root: path, local: "")
    if StoreLeftover.whole(beside: path, disk) != nil { return .restoreStopped(path: path) }
    let cases = ((try? disk.names(in: layout.cases)) ?? []).count { CaseID($0) != nil }
    let others = ((try? disk.names(in: layout.identities)) ?? []).contains { CaseID($0) != nil }
    let ownRecord = ((try? disk.names(in: layout.partnership)) ?? [])
      .contains { StoreLayout.writer(ofFile: $0) != nil }
    guard cases > 0 || others || ownRecord, (try? disk.status(at: path))??.kind == .folder else {
      return nil
    }
    switch (try? disk.status(at: layout.description))??.kind {
    case .folder, .symbolicLink, .other: return nil
    case .file, nil: break
    }
    do throws(StoreError) {
      guard let bytes = try? disk.read(layout.description) else {
        throw .notAStore(path: path)
      }
      _ = try StoreDescription(bytes, path: path)
      return nil
    } catch {
      if case .notAStore = error { return .damagedStore(path: path, cases: cases) }
      return nil
    }
  }

  /// Puts right what keeps a store from being opened: a restore stopped before its last step, or a
  /// `store.json` that is gone or damaged.
  ///
  /// - Parameters:
  ///   - path: The store's folder.
  ///   - local: This person's own folder, which may know the store's name.
  ///   - files: The file system both are on.
  /// - Returns: What was done; nothing where nothing was in the way.
  /// - Throws: Where a file cannot be read or written; no journal is touched.
  package static func mend(
    at path: String, local: String, files: any FileSystem
  ) throws(StoreError) -> [Mended] {
    let disk = Disk(files: files)
    let trouble = trouble(at: path, files: files)
    if case .restoreStopped = trouble { return try finishRestore(at: path, disk) }
    guard case .damagedStore = trouble else { return [] }
    return try writeDescription(StoreLayout(root: path, local: local), disk)
  }

  private static func finishRestore(
    at path: String, _ disk: Disk
  ) throws(StoreError) -> [Mended] {
    guard let whole = StoreLeftover.whole(beside: path, disk) else { return [] }
    do {
      try disk.rename(whole, to: path)
      try disk.synchroniseFolder(Disk.folder(of: path))
    } catch {
      throw StoreError(error)
    }
    return [.restoreFinished(from: whole)]
  }

  private static func writeDescription(
    _ layout: StoreLayout, _ disk: Disk
  ) throws(StoreError) -> [Mended] {
    do {
      guard let root = try disk.status(at: layout.root) else { return [] }
      var layout = layout
      layout.isShared = root.mode & 0o070 != 0
      let cases = Set(try disk.names(in: layout.cases).compactMap { CaseID($0) })
      let heads = layout.local.allHeads
      let known = try disk.names(in: heads).filter { name in
        guard WriterID(name) != nil else { return false }
        let seen = SeenHeads(folder: layout.local.heads(of: name), disk: disk).cases
        if !cases.isEmpty { return !cases.isDisjoint(with: seen) }
        return StorePlaces(local: layout.local.path, disk: disk).isKnown(name, at: layout.root)
      }
      var description = StoreDescription(
        id: known.count == 1 ? known[0] : Chance.name(), isShared: layout.isShared)
      try description.readForm(layout, disk)
      if let status = try disk.status(at: layout.description), status.kind == .file {
        // What stood there is kept: somebody may still read something out of it.
        let aside = layout.root + ".store.json." + String(Chance.name().prefix(6))
        try disk.createDurably(aside, try disk.read(layout.description), mode: 0o600)
      }
      try disk.replace(
        layout.description, with: description.bytes, mode: layout.fileMode, isDurable: true)
      if layout.isShared { try disk.setGroup(layout.description, to: root.group) }
      try disk.setMode(layout.description, to: layout.fileMode)
      return [.descriptionWritten(isNew: known.count != 1)]
    } catch {
      throw StoreError(error)
    }
  }
}
