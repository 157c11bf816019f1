import Casework

/// Makes a store here from a copy of it elsewhere, in slices.
///
/// It is made beside its place and put there once it is whole. Stopped before, nothing is there,
/// and the next attempt begins anew.
package final class CopyRun {
  private enum Step {
    case looking(any RemoteCopy)
    case taking(SyncRun)
    case done
  }

  private let place: Remote.Place
  private let path: String
  private let local: LocalFolder
  private let disk: Disk
  private let now: Moment
  private let inPlainText: Bool
  private let login: GitLogin?
  /// Where git's clone lies until it is known which store it is of.
  private let waiting: String
  private var step: Step

  /// Begins.
  ///
  /// - Parameters:
  ///   - place: Where the copy is.
  ///   - path: The new store's folder, which is not there yet or is empty.
  ///   - local: This person's own folder.
  ///   - files: The file system.
  ///   - inPlainText: Whether a store that is not sealed is meant.
  ///   - now: The time by this computer's clock.
  ///   - login: What a server is answered that asks who it is.
  /// - Throws: Where no store can be made there, or the copy not be reached.
  package init(
    from place: Remote.Place, to path: String, local: String, files: any FileSystem,
    inPlainText: Bool, now: Moment, login: GitLogin? = nil
  ) throws(StoreError) {
    (self.inPlainText, self.login) = (inPlainText, login)
    (self.place, self.path, self.now) = (place, path, now)
    self.local = LocalFolder(local)
    disk = Disk(files: files)
    waiting = "\(local)/sync/\(Chance.name()).waiting"
    do throws(FileError) {
      if try !disk.names(in: path).isEmpty { throw FileError(kind: .exists, path: path) }
      try disk.makeFolders(Disk.folder(of: path))
      if try disk.status(at: "\(path)\(CopyRun.ending)") != nil {
        try disk.removeTree("\(path)\(CopyRun.ending)")
      }
    } catch {
      throw error.kind == .exists ? .storeExists(path: path) : StoreError(error)
    }
    try Store.requireFit(path, disk)
    step = .looking(try CopyRun.copy(at: place, waiting, disk, now, login))
  }

  deinit { try? disk.removeTree(waiting) }

  private static func copy(
    at place: Remote.Place, _ waiting: String, _ disk: Disk, _ now: Moment, _ login: GitLogin?
  ) throws(StoreError) -> any RemoteCopy {
    switch place {
    case .folder(let path):
      return try FolderCopy(
        path: path, disk, since: SharedState(), now: now, isLiveToo: true)
    case .git(let url):
      return try GitCopy(
        url: url, in: waiting, disk, since: SharedState(), now: now, login: login)
    }
  }

  /// Whether another program works for it at this moment.
  package var isWaiting: Bool {
    switch step {
    case .looking(let copy): copy.isWaiting
    case .taking(let run): run.isWaiting
    case .done: false
    }
  }

  /// How far it is, in a sentence.
  package var progress: String {
    switch step {
    case .looking: "Looking at \(place.address)."
    case .taking(let run): run.progress
    case .done: "Copied."
    }
  }

  /// Does a slice.
  ///
  /// - Returns: Whether the store is there now.
  package func doSlice() throws(StoreError) -> Bool {
    switch step {
    case .looking(let copy):
      guard try copy.look() else { return false }
      step = .taking(try begin(copy))
    case .taking(let run):
      try run.doSlice()
      if run.isDone {
        do throws(FileError) {
          try putInPlace(run)
        } catch {
          throw StoreError(error)
        }
        step = .done
        return true
      }
    case .done: return true
    }
    return false
  }

  /// Begins to take in what is there, once it is known which store it is.
  private func begin(_ copy: any RemoteCopy) throws(StoreError) -> SyncRun {
    guard let source = copy.sources.first(where: { $0.path.kind == .description && !$0.isCopy }),
      let bytes = try copy.read(source)
    else { throw .remote(.nothingThere) }
    let description: StoreDescription
    do {
      description = try StoreDescription(bytes, path: place.address)
    } catch {
      // It may have come half.
      if case .notAStore = error { throw .remote(.nothingThere) }
      throw error
    }
    // Whoever can write there could have it say so, and read what is typed here from then on.
    if description.form == .plain, !inPlainText { throw .remote(.plainThere) }
    if let known = StorePlaces(local: local.path, disk: disk)
      .original(of: description.id, besides: path)
    {
      throw .remote(.hasStore(path: known))
    }
    var layout = StoreLayout(root: "\(path)\(CopyRun.ending)", local: local.path)
    // A group's store is one of accounts on one computer; a copy is one person's.
    layout.isShared = false
    let shared = SharedStore(layout, description.ofOnePerson, disk)
    let remote = Remote(name: Remote.usualName, place: place)
    do throws(FileError) {
      for folder in [layout.root] + layout.firstFolders {
        try disk.makeFolder(folder, mode: layout.folderMode)
      }
      let folder = shared.folder(of: remote)
      if try disk.status(at: folder) != nil { try disk.removeTree(folder) }
      if try disk.status(at: waiting) != nil {
        try disk.makeFolders(Disk.folder(of: folder))
        try disk.rename(waiting, to: folder)
      }
      try layout.makeLocal(disk, store: description.id)
    } catch {
      throw StoreError(error)
    }
    return try SyncRun(
      shared, with: remote, store: nil, isWhole: false, now: now, login: login)
  }

  private func putInPlace(_ run: SyncRun) throws(FileError) {
    let layout = run.shared.layout
    let description = run.shared.description
    try disk.createDurably(layout.description, description.bytes, mode: layout.fileMode)
    try disk.synchroniseAll(layout.root)
    if try disk.status(at: path) != nil { try disk.remove(path) }
    try disk.rename(layout.root, to: path)
    try disk.synchroniseFolder(Disk.folder(of: path))
    let known = KnownSeal(local, disk)
    known.forget(nil, at: path)
    if description.form != .plain { known.remember(description.id) }
    // Through a folder in which people work nothing is shared.
    if case .folder(let folder) = place,
      try disk.status(at: "\(folder)/\(StoreFolder.references.rawValue)") != nil
    {
      return
    }
    try RemoteList(local, store: description.id, disk).write([run.remote])
  }

  private static let ending = ".copying"
}

extension StoreDescription {
  /// The same store, as one person has a copy of it.
  fileprivate var ofOnePerson: StoreDescription {
    var own = StoreDescription(id: id, isShared: false)
    (own.form, own.keysID, own.copyOf) = (form, keysID, copyOf)
    return own
  }
}
