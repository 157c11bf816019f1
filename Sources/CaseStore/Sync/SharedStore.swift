import Casework

/// A store as it is shared: what of it lies where, whether it is open or locked.
///
/// Bringing copies together takes no key, for all that travels is held to chains and signatures.
/// So somebody who asks to be let in can share their request before they can open anything.
package struct SharedStore {
  let layout: StoreLayout
  let disk: Disk
  let description: StoreDescription

  package init(
    at path: String, local: String, files: any FileSystem
  ) throws(StoreError) {
    disk = Disk(files: files)
    var layout = StoreLayout(root: path, local: local)
    do {
      description = try StoreDescription(try disk.read(layout.description), path: path)
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw error.kind == .notFound ? StoreError.notAStore(path: path) : StoreError(error)
    } catch {
      throw .notAStore(path: path)
    }
    layout.isShared = description.isShared
    self.layout = layout
  }

  /// A store that is being made.
  init(_ layout: StoreLayout, _ description: StoreDescription, _ disk: Disk) {
    (self.layout, self.description, self.disk) = (layout, description, disk)
  }

  /// Where it is shared, in the order in which that was added.
  package var remotes: [Remote] { list.read() }

  /// A remote by its name; without one, the first.
  package func remote(_ name: String?) throws(StoreError) -> Remote {
    let remotes = remotes
    guard let name else {
      guard let first = remotes.first else { throw .remote(.noRemote) }
      return first
    }
    guard let found = remotes.first(where: { $0.name == name }) else {
      throw .remote(.noSuchRemote(name))
    }
    return found
  }

  /// Adds a place to share through; nothing is given to it yet.
  ///
  /// - Parameters:
  ///   - remote: Its name and place.
  ///   - inPlainText: Whether a store that is not sealed may be shared all the same.
  /// - Throws: ``RemoteFlaw`` where it cannot be used.
  package func add(_ remote: Remote, inPlainText: Bool) throws(StoreError) {
    do throws(RemoteFlaw) {
      try Remote.check(name: remote.name)
      if remotes.contains(where: { $0.name == remote.name }) { throw .nameTaken(remote.name) }
      guard description.form == .sealed || inPlainText && description.form == .plain else {
        throw .notSealed
      }
      if case .folder(let path) = remote.place { try requireFit(path) }
    } catch {
      throw .remote(error)
    }
    do throws(FileError) {
      try keep(remote)
    } catch {
      throw StoreError(error)
    }
  }

  /// Keeps a remote that was looked at.
  func keep(_ remote: Remote) throws(FileError) { try list.write(remotes + [remote]) }

  private func requireFit(_ path: String) throws(RemoteFlaw) {
    if path == layout.root || path.hasPrefix("\(layout.root)/")
      || layout.root.hasPrefix("\(path)/")
    {
      throw .folderInStore(path: path)
    }
    guard (try? disk.status(at: "\(path)/."))??.kind == .folder else {
      throw .folderGone(path: path)
    }
    if (try? disk.status(at: "\(path)/\(StoreFolder.references.rawValue)")) ?? nil != nil {
      throw .liveStore(path: path)
    }
  }

  /// Shares through a place no longer; what is there stays there.
  package func remove(_ name: String) throws(StoreError) {
    let found = try remote(name)
    do throws(FileError) {
      try list.write(remotes.filter { $0 != found })
      let folder = folder(of: found)
      if try disk.status(at: folder) != nil { try disk.removeTree(folder) }
    } catch {
      throw StoreError(error)
    }
  }

  /// What is not shared yet, and when it last was.
  package struct Standing: Hashable, Sendable {
    /// When the last sync ended; `nil` before the first.
    package let last: Moment?
    /// Records that the remote does not have, as far as this computer knows.
    package let waiting: Int

    package init(last: Moment?, waiting: Int) { (self.last, self.waiting) = (last, waiting) }
  }

  /// How far a remote is behind; of each file no more is read than what was added since.
  package func standing(of remote: Remote) throws(StoreError) -> Standing {
    let state = SharedState(at: statePath(of: remote), disk)
    var waiting = 0
    do throws(FileError) {
      for folder in StoreFolder.inOrderOfTaking where folder.scope() != nil || folder.isByCase {
        for inner in try folders(of: folder) {
          waiting += try waitingRecords(in: inner, since: state)
        }
      }
    } catch {
      throw StoreError(error)
    }
    return Standing(last: state.at, waiting: waiting)
  }

  private func waitingRecords(
    in folder: String, since state: SharedState
  ) throws(FileError) -> Int {
    var waiting = 0
    for path in try files(in: folder) {
      guard case .journal = path.kind, let status = try disk.status(at: full(path)) else {
        continue
      }
      let known = state.mine[path.text]?.size ?? 0
      guard status.size > known else { continue }
      let file = try disk.open(full(path), .read)
      defer { disk.close(file) }
      waiting += try disk.read(file, from: known).count { $0 == UInt8(ascii: "\n") }
    }
    return waiting
  }

  /// The folders below one of the store's own in which files lie, by their paths from the store on.
  func folders(of folder: StoreFolder) throws(FileError) -> [String] {
    switch folder.content {
    case .journals, .signed, .claims: return [folder.rawValue]
    case .journalsByCase, .signedByMember:
      return try disk.names(in: layout.path(of: folder)).map { "\(folder.rawValue)/\($0)" }
    }
  }

  /// The shared files in a folder.
  func files(in folder: String) throws(FileError) -> [SharedPath] {
    guard try disk.status(at: "\(layout.root)/\(folder)")?.kind == .folder else { return [] }
    return try disk.names(in: "\(layout.root)/\(folder)").compactMap {
      SharedPath("\(folder)/\($0)")
    }
  }

  func full(_ path: SharedPath) -> String { "\(layout.root)/\(path.text)" }

  private var list: RemoteList { RemoteList(layout.local, store: description.id, disk) }

  func folder(of remote: Remote) -> String {
    "\(layout.local.sync(of: description.id))/\(remote.name)"
  }

  func statePath(of remote: Remote) -> String { "\(folder(of: remote))/state" }
}

extension StoreFolder {
  /// Whether it has a folder of journals for each case.
  var isByCase: Bool { content == .journalsByCase }
}
