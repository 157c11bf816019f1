/// A whole file system in memory: for the demonstration, which must leave nothing behind, and for
/// trying what a real disk does only on its worst day.
///
/// It keeps two states. *Now* is what every call sees. *Durable* is what a power cut leaves, and a
/// change reaches it only when its file is synced (bytes, length) or its folder is (names made,
/// renamed and removed): POSIX' promise and no more, so a synced file in an unsynced folder may be
/// gone. Changes wait in ``unsynced`` in the order they were made; ``crash(_:)`` keeps any subset
/// of them. Modes and owners are durable at once: nothing here rests on their order.
///
/// Every call but `close`, `user` and `isWritable` is numbered from 1, and may be made to fail by
/// that number; see `MemoryFileSystem+Faults`. A class, for two stores on it are two programs on
/// one disk; one thread.
package final class MemoryFileSystem: FileSystem {
  package let user: UInt32 = 1000
  /// Bytes all files may hold together; `nil` for no limit.
  package var capacity: Int?
  /// How many calls were made, and so the number of the last.
  package internal(set) var calls = 0
  /// What goes wrong at which call.
  package var faults: [Int: Fault] = [:]
  /// Fails every call of a kind until taken back, as a worn-out disk does.
  package var broken: [Operation: FileError.Kind] = [:]
  /// Fails the next call of a kind, once.
  package var failingNext: [Operation: FileError.Kind] = [:]
  /// What copies folders to other computers, by the folders' paths.
  package var carriers: [String: FolderCarrier] = [:]
  /// Set by a fault: from then on every call fails, until ``restart()`` or ``crash(_:)``.
  package internal(set) var isStopped = false

  var nodes: [Int: Node] = [:]
  var unsynced: [Unsynced] = []
  var handles: [Int32: Handle] = [:]
  private var lastNode = 0
  private var lastHandle: Int32 = 2
  private var time = 0
  /// The node at each path that was asked for since a name was last made or taken away, -1 where
  /// there is none: most calls are about few paths.
  private var known: [String: Int] = [:]

  static let root = 0

  /// A file, folder or symbolic link.
  struct Node {
    var status: FileStatus
    var bytes: [UInt8] = []
    var durableBytes: [UInt8] = []
    var entries: [String: Int] = [:]
    var durableEntries: [String: Int] = [:]
  }

  struct Handle {
    let node: Int
    let intent: OpenIntent
    var hold: Hold?

    /// Whether bytes can be added at its end.
    var isWritable: Bool { intent != .read && intent != .change }
  }

  /// How an open file is held.
  enum Hold { case alone, shared }

  /// A change that a power cut may lose.
  enum Unsynced {
    case write(node: Int, at: Int, bytes: [UInt8])
    case truncate(node: Int, length: Int)
    case enter(folder: Int, name: String, node: Int)
    case leave(folder: Int, name: String)
    case rename(folder: Int, from: String, to: String, node: Int)
  }

  /// An empty file system with a folder `/`.
  package init() {
    nodes[MemoryFileSystem.root] = Node(
      status: FileStatus(
        kind: .folder, mode: 0o755, owner: user, group: user, size: 0, modified: 0))
  }

  /// The same disk a second time, with the changes that wait on it, to go on from here twice.
  ///
  /// Open files, locks and faults stay behind.
  package func copy() -> MemoryFileSystem {
    let copy = MemoryFileSystem()
    (copy.nodes, copy.unsynced) = (nodes, unsynced)
    (copy.calls, copy.capacity) = (calls, capacity)
    (copy.lastNode, copy.lastHandle, copy.time) = (lastNode, lastHandle, time)
    copy.known = known
    return copy
  }

  package func open(_ path: String, _ intent: OpenIntent) throws(FileError) -> OpenFile {
    try begin(.open, path)
    let found = find(path)
    let target: Int
    switch intent {
    case .read, .append, .change:
      guard let found, let node = nodes[found] else { throw error(.notFound, path) }
      if node.status.kind == .symbolicLink { throw error(.symbolicLink, path) }
      let bit: UInt32 = intent == .read ? 0o400 : 0o200
      guard node.status.mode & bit != 0 else { throw error(.notAllowed, path) }
      target = found
    case .create(let mode):
      guard found == nil else { throw error(.exists, path) }
      target = try make(.file, path, mode: mode)
    }
    lastHandle += 1
    handles[lastHandle] = Handle(node: target, intent: intent)
    return OpenFile(descriptor: lastHandle, path: path)
  }

  package func close(_ file: OpenFile) { handles[file.descriptor] = nil }

  package func read(
    _ file: OpenFile, from offset: Int, upTo count: Int
  ) throws(FileError) -> [UInt8] {
    let isShort = try begin(.read, file.path)
    let bytes = nodes[try handle(file).node]?.bytes ?? []
    guard offset < bytes.count else { return [] }
    let wanted = min(count, bytes.count - offset)
    return Array(bytes[offset..<(offset + (isShort ? max(1, wanted / 2) : wanted))])
  }

  package func write(
    _ bytes: ArraySlice<UInt8>, to file: OpenFile
  ) throws(FileError) -> Int {
    let isHalf = try begin(.write, file.path, lettingHalfThrough: true)
    let handle = try handle(file)
    guard handle.isWritable, let size = nodes[handle.node]?.bytes.count else {
      throw error(.other(9), file.path)
    }
    var count = isHalf ? bytes.count / 2 : bytes.count
    if let capacity {
      count = min(count, capacity - nodes.values.reduce(0) { $0 + $1.bytes.count })
      if count <= 0, !bytes.isEmpty { throw error(.noSpace, file.path) }
    }
    let written = Array(bytes.prefix(count))
    nodes[handle.node]?.bytes += written
    touch(handle.node)
    unsynced.append(.write(node: handle.node, at: size, bytes: written))
    if isStopped { throw error(.stopped, file.path) }
    return count
  }

  package func overwrite(
    _ bytes: ArraySlice<UInt8>, in file: OpenFile, from offset: Int
  ) throws(FileError) -> Int {
    let isHalf = try begin(.write, file.path, lettingHalfThrough: true)
    let handle = try handle(file)
    let written = Array(bytes.prefix(isHalf ? bytes.count / 2 : bytes.count))
    guard handle.intent == .change, let size = nodes[handle.node]?.bytes.count,
      offset + written.count <= size
    else { throw error(.other(9), file.path) }
    nodes[handle.node]?.bytes.replaceSubrange(offset..<(offset + written.count), with: written)
    touch(handle.node)
    unsynced.append(.write(node: handle.node, at: offset, bytes: written))
    if isStopped { throw error(.stopped, file.path) }
    return written.count
  }

  package func synchronise(_ file: OpenFile) throws(FileError) {
    try begin(.synchronise, file.path)
    let synced = try handle(file).node
    settle { change in
      switch change {
      case .write(let node, _, _), .truncate(let node, _): node == synced
      case .enter, .leave, .rename: false
      }
    }
  }

  package func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
    try begin(.truncate, file.path)
    let handle = try handle(file)
    guard handle.isWritable, let size = nodes[handle.node]?.bytes.count else {
      throw error(.other(9), file.path)
    }
    if length < size { nodes[handle.node]?.bytes.removeLast(size - length) }
    touch(handle.node)
    unsynced.append(.truncate(node: handle.node, length: length))
  }

  package func lock(_ file: OpenFile) throws(FileError) -> Bool {
    try begin(.lock, file.path)
    let node = try handle(file).node
    let isTaken = handles.contains { (descriptor, other) in
      other.node == node && other.hold != nil && descriptor != file.descriptor
    }
    if !isTaken { handles[file.descriptor]?.hold = .alone }
    return !isTaken
  }

  package func share(_ file: OpenFile) throws(FileError) -> Bool {
    try begin(.lock, file.path)
    let node = try handle(file).node
    let isTaken = handles.contains { (descriptor, other) in
      other.node == node && other.hold == .alone && descriptor != file.descriptor
    }
    if !isTaken { handles[file.descriptor]?.hold = .shared }
    return !isTaken
  }

  package func status(of file: OpenFile) throws(FileError) -> FileStatus {
    try begin(.status, file.path)
    return try status(ofNode: try handle(file).node)
  }

  package func status(at path: String) throws(FileError) -> FileStatus {
    try begin(.status, path)
    return try status(ofNode: try node(at: path))
  }

  package func names(in path: String) throws(FileError) -> [String] {
    try begin(.names, path)
    return Array((nodes[try folder(at: path)]?.entries ?? [:]).keys)
  }

  package func carrier(of path: String) -> FolderCarrier? {
    carriers.first { path == $0.key || path.hasPrefix("\($0.key)/") }?.value
  }

  package func isWritable(_ path: String) -> Bool {
    guard let found = find(path) else { return false }
    return (nodes[found]?.status.mode ?? 0) & 0o200 != 0
  }
}

// MARK: - Folders and names

extension MemoryFileSystem {
  package func synchroniseAll(_ path: String) throws(FileError) {
    try begin(.synchronise, path)
    settle { _ in true }
  }

  package func synchroniseFolder(_ path: String) throws(FileError) {
    try begin(.synchroniseFolder, path)
    let synced = try folder(at: path)
    settle { change in
      switch change {
      case .enter(let folder, _, _), .leave(let folder, _), .rename(let folder, _, _, _):
        folder == synced
      case .write, .truncate: false
      }
    }
  }

  package func makeFolder(_ path: String, mode: UInt32) throws(FileError) {
    try begin(.makeFolder, path)
    if find(path) != nil { throw error(.exists, path) }
    _ = try make(.folder, path, mode: mode)
  }

  package func rename(_ path: String, to other: String) throws(FileError) {
    try begin(.rename, path)
    let (folder, name) = try place(path)
    let (otherFolder, otherName) = try place(other)
    guard folder == otherFolder else { throw error(.other(18), path) }
    guard let node = nodes[folder]?.entries[name] else { throw error(.notFound, path) }
    nodes[folder]?.entries[name] = nil
    nodes[folder]?.entries[otherName] = node
    forgetPaths()
    touch(folder)
    unsynced.append(.rename(folder: folder, from: name, to: otherName, node: node))
  }

  package func link(_ path: String, to other: String) throws(FileError) {
    try begin(.rename, path)
    let (folder, name) = try place(path)
    let (otherFolder, otherName) = try place(other)
    guard folder == otherFolder else { throw error(.other(18), path) }
    guard let node = nodes[folder]?.entries[name] else { throw error(.notFound, path) }
    guard nodes[folder]?.entries[otherName] == nil else { throw error(.exists, other) }
    nodes[folder]?.entries[otherName] = node
    forgetPaths()
    touch(folder)
    unsynced.append(.enter(folder: folder, name: otherName, node: node))
  }

  package func remove(_ path: String) throws(FileError) {
    try begin(.remove, path)
    let (folder, name) = try place(path)
    guard let node = nodes[folder]?.entries[name] else { throw error(.notFound, path) }
    guard nodes[node]?.entries.isEmpty ?? true else { throw error(.exists, path) }
    nodes[folder]?.entries[name] = nil
    forgetPaths()
    touch(folder)
    unsynced.append(.leave(folder: folder, name: name))
  }

  package func setMode(_ path: String, to mode: UInt32) throws(FileError) {
    try begin(.setMode, path)
    nodes[try node(at: path)]?.status.mode = mode
  }

  package func setGroup(_ path: String, to group: UInt32) throws(FileError) {
    try begin(.setMode, path)
    nodes[try node(at: path)]?.status.group = group
  }

  /// As on a real disk: in a folder with set-group-id what is made has the folder's group.
  private func groupOfNew(in folder: Int) -> UInt32 {
    guard let status = nodes[folder]?.status, status.mode & 0o2000 != 0 else { return user }
    return status.group
  }

  /// Makes a symbolic link, which leads nowhere and which nothing here follows.
  package func makeLink(_ path: String) throws(FileError) {
    _ = try make(.symbolicLink, path, mode: 0o777)
  }

  /// Makes what is neither file nor folder: a pipe, say.
  package func makePipe(_ path: String) throws(FileError) {
    _ = try make(.other, path, mode: 0o600)
  }

  /// Gives a file or folder to another user.
  package func setOwner(_ path: String, to user: UInt32) throws(FileError) {
    nodes[try node(at: path)]?.status.owner = user
  }

  func error(_ kind: FileError.Kind, _ path: String) -> FileError {
    FileError(kind: kind, path: path)
  }

  private func make(
    _ kind: FileStatus.Kind, _ path: String, mode: UInt32
  ) throws(FileError) -> Int {
    let (folder, name) = try place(path)
    guard (nodes[folder]?.status.mode ?? 0) & 0o200 != 0 else {
      throw error(.notAllowed, path)
    }
    lastNode += 1
    nodes[lastNode] = Node(
      status: FileStatus(
        kind: kind, mode: mode, owner: user, group: groupOfNew(in: folder), size: 0, modified: 0))
    nodes[folder]?.entries[name] = lastNode
    forgetPaths()
    touch(lastNode)
    touch(folder)
    unsynced.append(.enter(folder: folder, name: name, node: lastNode))
    return lastNode
  }

  private func place(_ path: String) throws(FileError) -> (folder: Int, name: String) {
    guard let name = path.split(separator: "/").last else { throw error(.exists, path) }
    return (try folder(at: Disk.folder(of: path)), String(name))
  }

  private func folder(at path: String) throws(FileError) -> Int {
    let found = try node(at: path)
    guard nodes[found]?.status.kind == .folder else { throw error(.notFound, path) }
    return found
  }

  private func node(at path: String) throws(FileError) -> Int {
    guard let found = find(path) else { throw error(.notFound, path) }
    return found
  }

  private func find(_ path: String) -> Int? {
    if let number = known[path] { return number < 0 ? nil : number }
    var found: Int? = MemoryFileSystem.root
    for name in path.utf8.split(separator: UInt8(ascii: "/")) where !name.elementsEqual(".".utf8) {
      found = found.flatMap { nodes[$0]?.entries[String(Substring(name))] }
    }
    known[path] = found ?? -1
    return found
  }

  /// Forgets where paths lead: a name was made or taken away.
  func forgetPaths() { known.removeAll(keepingCapacity: true) }

  private func handle(_ file: OpenFile) throws(FileError) -> Handle {
    guard let handle = handles[file.descriptor] else { throw error(.other(9), file.path) }
    return handle
  }

  private func status(ofNode number: Int) throws(FileError) -> FileStatus {
    guard let node = nodes[number] else { throw error(.notFound, "") }
    var status = node.status
    status.size = node.bytes.count
    return status
  }

  private func touch(_ node: Int) {
    time += 1
    nodes[node]?.status.modified = time
  }
}
