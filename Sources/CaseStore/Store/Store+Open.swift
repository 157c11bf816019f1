import Casework

extension Store {
  /// Opens the store in a folder.
  ///
  /// A folder this user may not write to is opened to be read only. Refused, with nothing changed,
  /// are: a folder that is no store, a newer format, another user's private store, folders open to
  /// more users than the store is for, and the store's own folders where one is gone or a link.
  ///
  /// `local` is this person's own folder for all stores, made if it is not there. A sealed store
  /// takes the keys that ``unlock(at:local:files:passphrase:costingAtLeast:)`` gives.
  package static func open(
    at path: String, local: String, files: any FileSystem, keys: KeyRing? = nil
  ) throws(StoreError) -> Store {
    try open(at: path, local: local, files: files, keys: keys, isSealing: false)
  }

  /// `isSealing` is whether the caller holds the store alone, to seal it.
  static func open(
    at path: String, local: String, files: any FileSystem, keys: KeyRing?, isSealing: Bool
  ) throws(StoreError) -> Store {
    do {
      return try openSound(at: path, local: local, files: files, keys: keys, isSealing: isSealing)
    } catch {
      if case .notAStore = error, let trouble = trouble(at: path, files: files) { throw trouble }
      throw error
    }
  }

  private static func openSound(
    at path: String, local: String, files: any FileSystem, keys: KeyRing?, isSealing: Bool
  ) throws(StoreError) -> Store {
    let disk = Disk(files: files)
    var layout = StoreLayout(root: path, local: local)
    let description: StoreDescription
    // Before anything is read: nobody begins to seal it from here on.
    let hold = isSealing ? nil : try StoreHold.share(layout, disk)
    var isOpen = false
    defer { if !isOpen, let hold { disk.close(hold) } }
    do {
      guard let status = try disk.status(at: path) else { throw StoreError.notAStore(path: path) }
      if status.kind == .symbolicLink { throw StoreError.symbolicLink(path: path) }
      guard let file = try disk.status(at: layout.description), status.kind == .folder else {
        throw StoreError.notAStore(path: path)
      }
      if file.kind == .symbolicLink { throw StoreError.symbolicLink(path: layout.description) }
      description = try StoreDescription(try disk.read(layout.description), path: path)
      layout.isShared = description.isShared
      try layout.requireSafe(disk)
      try description.requireOpenable(layout, disk, keys)
      try requireNotCarried(path, disk)
    } catch let error as FileError {
      throw StoreError(error)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .notAStore(path: path)
    }
    var access = Access.readWrite
    do throws(FileError) {
      try layout.makeLocal(disk, store: description.id)
      StorePlaces(local: local, disk: disk).remember(description.id, at: path)
      if description.form != .plain { KnownSeal(layout.local, disk).remember(description.id) }
    } catch {
      access = .readOnly(.local)
    }
    let folders = layout.folders.filter { folder in
      layout.firstFolders.contains(folder) || (try? disk.status(at: folder)) ?? nil != nil
    }
    if !folders.allSatisfy({ files.isWritable($0) }) { access = .readOnly(.folder) }
    let marks = access == .readWrite ? description.takeInMembers(layout, disk, keys) : []
    isOpen = true
    let store = Store(
      description: description, layout: layout, disk: disk, seal: description.seal(keys),
      access: access, hold: hold)
    store.memberMarks = marks
    store.obeyDisposals()
    return store
  }

  /// Refuses a path at which there is nothing of a store, or one of a newer format, which this
  /// program can neither verify nor mend.
  package static func requireStore(
    at path: String, files: any FileSystem
  ) throws(StoreError) {
    let disk = Disk(files: files)
    let layout = StoreLayout(root: path, local: "")
    do {
      if try disk.status(at: layout.description) != nil {
        _ = try StoreDescription(try disk.read(layout.description), path: path)
      } else if try disk.status(at: layout.cases) == nil {
        throw trouble(at: path, files: files) ?? StoreError.notAStore(path: path)
      }
    } catch let error as StoreError {
      // A description that is there and cannot be read is damage, and not the lack of a store.
      if case .notAStore = error, (try? disk.status(at: layout.cases)) ?? nil != nil { return }
      throw error
    } catch {
      // What cannot be read now is for the caller to find, with the file it is about.
    }
  }
}

extension StoreDescription {
  /// Takes in what is said of members, and finishes what another has begun; where it fails, the
  /// store opens all the same.
  ///
  /// - Returns: When their folders were changed last, as far as they were read.
  fileprivate func takeInMembers(
    _ layout: StoreLayout, _ disk: Disk, _ keys: KeyRing?
  ) -> [Int?] {
    guard form != .plain, let keys else { return [] }
    let marks = Store.memberMarks(layout, disk, keys)
    guard let trust = try? Trust(layout, disk, ring: keys) else { return [] }
    try? trust.settle()
    return marks
  }

  /// Refuses a sealed store without its keys, and one that this account knows as sealed and that
  /// says it is plain: what is recorded next would lie there for anybody to read.
  fileprivate func requireOpenable(
    _ layout: StoreLayout, _ disk: Disk, _ keys: KeyRing?
  ) throws(StoreError) {
    switch form {
    case .plain:
      if KnownSeal(layout.local, disk).isKnown(id, at: layout.root) {
        throw .seal(.sealTakenAway(path: layout.root))
      }
    case .beingSealed, .sealed:
      guard let keys, keys.keysID == keysID, !keys.isWiped else { throw .seal(.locked) }
    }
  }
}

extension StoreLayout {
  /// Refuses links, other people's private stores, folders that are gone, and loose modes.
  ///
  /// Of what lies deeper only `check` asks: nobody passes a folder that is closed to them.
  fileprivate func requireSafe(_ disk: Disk) throws {
    var loose: [String] = []
    for path in [root, description] + folders {
      guard let status = try disk.status(at: path) else { continue }
      if status.kind == .symbolicLink { throw StoreError.symbolicLink(path: path) }
      if !isShared, status.owner != disk.files.user {
        throw StoreError.foreignOwner(path: path)
      }
      if isLoose(status) { loose.append(path) }
    }
    // Where one is gone, what lay in it must not pass for nothing.
    for path in firstFolders where try disk.status(at: path) == nil {
      throw StoreError.folderMissing(path: path)
    }
    if !loose.isEmpty { throw StoreError.looseModes(loose) }
  }

  /// Makes the folders for this person's own state, where they are not there.
  func makeLocal(_ disk: Disk, store: String) throws(FileError) {
    for folder in [local.writers, local.drafts, local.lostAndFound, local.heads(of: store)] {
      try disk.makeFolders(folder)
    }
  }

  /// Everything under the store's folder that other users may get at, the folder itself included.
  func looseFiles(
    _ disk: Disk
  ) throws(FileError) -> [(path: String, status: FileStatus)] {
    var loose: [(path: String, status: FileStatus)] = []
    var waiting = [root]
    while let path = waiting.popLast() {
      guard let status = try disk.status(at: path) else { continue }
      guard status.kind == .file || status.kind == .folder else { continue }
      if isLoose(status) { loose.append((path, status)) }
      if status.kind == .folder {
        waiting += try disk.names(in: path).map { "\(path)/\($0)" }
      }
    }
    return loose
  }

  /// The permissions that may stay.
  func mask(for status: FileStatus) -> UInt32 {
    (status.kind == .folder ? folderMode : fileMode) | 0o2000
  }
}
