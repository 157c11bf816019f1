import Casework

/// A copy of the store in a folder that others reach, too.
///
/// Files are there under the names they have in a store, and beside them whatever the program that
/// copies the folder makes of two versions of one. A file may have come half, or not yet; what
/// stands in it is held to its chain. A file that is given is written under another name, synced,
/// put in place and read back.
final class FolderCopy: RemoteCopy {
  private let root: String
  private let disk: Disk
  private let before: SharedState
  private let now: Moment
  private let isLiveToo: Bool
  /// What of the folder is still to be listed: folders, by their paths in it.
  private var unlisted: [String]?
  private var found: [String: SharedState.Mark] = [:]
  private(set) var sources: [RemoteSource] = []
  private(set) var strangers = 0
  private var staged: [(path: SharedPath, bytes: [UInt8])] = []
  private var given = 0
  private var toClear: Set<CaseID> = []
  private var toRemove: [String] = []

  /// `isLiveToo` is whether the folder may be a store that people work in: one may be copied, and
  /// never given to.
  init(
    path: String, _ disk: Disk, since before: SharedState, now: Moment, isLiveToo: Bool = false
  ) throws(StoreError) {
    (root, self.disk, self.before, self.now) = (path, disk, before, now)
    self.isLiveToo = isLiveToo
    do {
      guard try disk.status(at: "\(path)/.")?.kind == .folder else {
        throw StoreError.remote(.folderGone(path: path))
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .remote(.folderGone(path: path))
    }
  }

  var isWaiting: Bool { false }

  func look() throws(StoreError) -> Bool {
    do {
      guard var folders = unlisted else {
        try requireNoLiveStore()
        try list("")
        unlisted = StoreFolder.inOrderOfTaking.map(\.rawValue)
        return false
      }
      // So many folders at a time keep nobody waiting.
      for _ in 0..<64 {
        guard let folder = folders.popLast() else { break }
        folders += try list(folder)
      }
      unlisted = folders
      guard folders.isEmpty else { return false }
      for name in before.theirs.keys where found[name] == nil {
        guard let path = SharedPath(name) else { continue }
        sources.append(RemoteSource(path: path, handle: name, isGone: true))
      }
      sources = RemoteSource.inOrder(sources)
      return true
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw StoreError(error)
    } catch {
      throw .remote(.folderGone(path: root))
    }
  }

  /// A store that people work in has references, which are never shared.
  private func requireNoLiveStore() throws {
    if !isLiveToo, try disk.status(at: "\(root)/\(StoreFolder.references.rawValue)") != nil {
      throw StoreError.remote(.liveStore(path: root))
    }
  }

  /// Notes the files of a folder, and answers with the folders in it.
  @discardableResult
  private func list(_ folder: String) throws -> [String] {
    var folders: [String] = []
    for name in try names(in: folder) {
      let inner = folder.isEmpty ? name : "\(folder)/\(name)"
      guard name.utf8.allSatisfy({ $0 >= 0x20 }) else {
        strangers += 1
        continue
      }
      guard let status = try? disk.status(at: "\(root)/\(inner)") else { continue }
      switch status.kind {
      case .folder where !folder.isEmpty && !folder.contains("/"): folders.append(inner)
      case .file: note(inner, SharedState.Mark(status))
      case .folder, .symbolicLink, .other: break
      }
      guard found.count + strangers <= RemoteLimit.files else {
        throw StoreError.remote(.tooMuch)
      }
    }
    return folders
  }

  /// What a program that copies folders is just changing may go while it is looked at.
  private func names(in folder: String) throws -> [String] {
    let path = folder.isEmpty ? "\(root)/." : "\(root)/\(folder)"
    do throws(FileError) {
      return try disk.names(in: path)
    } catch {
      if error.kind == .notAFolder || error.kind == .symbolicLink { return [] }
      throw error
    }
  }

  private func note(_ name: String, _ mark: SharedState.Mark) {
    if name.hasSuffix(FolderCopy.unfinished) {
      // What a sync left behind that was stopped long ago.
      let age = now.milliseconds - mark.modified / 1_000_000
      if age > FolderCopy.longestGiving { try? disk.remove("\(root)/\(name)") }
      return
    }
    let own = SharedPath(name)
    guard let path = own ?? SharedPath(copyAt: name) else {
      strangers += 1
      return
    }
    found[name] = mark
    guard before.theirs[name] != mark || before.open.contains(path.text) else { return }
    sources.append(RemoteSource(path: path, handle: name, isCopy: own == nil))
  }

  func add(_ paths: [SharedPath]) {
    let known = Set(sources.map(\.handle))
    let further = paths.filter { found[$0.text] != nil && !known.contains($0.text) }
    guard !further.isEmpty else { return }
    sources += further.map { RemoteSource(path: $0, handle: $0.text) }
    sources = RemoteSource.inOrder(sources)
  }

  func read(_ source: RemoteSource) throws(StoreError) -> [UInt8]? {
    do throws(FileError) {
      return try disk.read("\(root)/\(source.handle)", atMost: RemoteLimit.bytes)
    } catch {
      switch error.kind {
      case .notFound, .tooLarge, .notAFile, .symbolicLink: return nil
      case .exists, .notAllowed, .readOnly, .noSpace, .interrupted, .notAFolder, .device, .stopped,
        .other:
        throw StoreError(error)
      }
    }
  }

  func stage(_ path: SharedPath, _ bytes: [UInt8]) throws(StoreError) {
    staged.append((path, bytes))
  }

  func unstage(_ path: SharedPath) { staged.removeAll { $0.path == path } }

  func remove(_ source: RemoteSource) { toRemove.append(source.handle) }

  func clear(_ id: CaseID) throws(StoreError) { toClear.insert(id) }

  /// A folder keeps no earlier version that we could reach.
  func forgetEarlier() {}

  func give() throws(StoreError) -> Giving {
    do throws(FileError) {
      if let id = toClear.popFirst() {
        try clearAway(id)
        return .goingOn
      }
      guard given < staged.count else {
        guard let name = toRemove.popLast() else { return .done }
        try removeCopy(name)
        return .goingOn
      }
      // In the order in which they were staged: the description comes last.
      let (path, bytes) = staged[given]
      staged[given].bytes = []
      given += 1
      try put(path, bytes)
      return .goingOn
    } catch {
      throw StoreError(error)
    }
  }

  private func put(_ path: SharedPath, _ bytes: [UInt8]) throws(FileError) {
    let full = "\(root)/\(path.text)"
    try requireNoLink(above: full)
    try disk.makeFolders(Disk.folder(of: full), mode: 0o770)
    let fresh = "\(Disk.folder(of: full))/.\(Chance.name().prefix(8))\(FolderCopy.unfinished)"
    try disk.createDurably(fresh, bytes, mode: 0o660)
    do throws(FileError) {
      try disk.rename(fresh, to: full)
      try disk.synchroniseFolder(Disk.folder(of: full))
      guard try disk.read(full) == bytes else { throw FileError(kind: .device, path: full) }
    } catch {
      try? disk.remove(fresh)
      throw error
    }
    guard let status = try disk.status(at: full) else { return }
    found[path.text] = SharedState.Mark(status)
  }

  /// Refuses to write where a link leads out of the folder: somebody else may have put it there.
  private func requireNoLink(above path: String) throws(FileError) {
    var folder = Disk.folder(of: path)
    while folder.utf8.count > root.utf8.count {
      switch try disk.status(at: folder)?.kind {
      case nil, .folder: folder = Disk.folder(of: folder)
      case .symbolicLink: throw FileError(kind: .symbolicLink, path: folder)
      case .file, .other: throw FileError(kind: .notAFolder, path: folder)
      }
    }
  }

  /// Overwritten first, for words may stand in it that were ordered to be erased.
  private func removeCopy(_ name: String) throws(FileError) {
    found[name] = nil
    let path = "\(root)/\(name)"
    try requireNoLink(above: path)
    guard try disk.status(at: path)?.kind == .file else { return }
    try disk.wipe(path)
    try disk.remove(path)
    try disk.synchroniseFolder(Disk.folder(of: path))
  }

  private func clearAway(_ id: CaseID) throws(FileError) {
    for folder in StoreFolder.allCases where folder.content == .journalsByCase {
      let path = "\(root)/\(folder.rawValue)/\(id.text)"
      try requireNoLink(above: "\(path)/none")
      guard try disk.status(at: path) != nil else { continue }
      for name in try disk.names(in: path) {
        found["\(folder.rawValue)/\(id.text)/\(name)"] = nil
        if try disk.status(at: "\(path)/\(name)")?.kind == .file {
          try disk.wipe("\(path)/\(name)")
        }
      }
      try disk.removeTree(path)
      try disk.synchroniseFolder(Disk.folder(of: path))
    }
  }

  func note(in state: inout SharedState) { state.theirs = found }

  private static let unfinished = ".part"
  /// In milliseconds: a day.
  private static let longestGiving = 86_400_000
}
