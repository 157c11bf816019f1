extension MemoryFileSystem {
  /// The kinds of calls, for those that fail by kind.
  package enum Operation: Hashable, Sendable {
    case open, read, write, synchronise, truncate, lock, status
    case synchroniseFolder, names, makeFolder, rename, remove, setMode
  }

  /// What can go wrong at one call.
  package enum Fault: Hashable, Sendable {
    /// The call fails and changes nothing.
    case error(FileError.Kind)
    /// A read or write does half of its work; any other call all of it.
    case short
    /// The program is stopped before the call; a write has done half of its work.
    case stop
  }

  /// What becomes of an unsynced change in a power cut.
  package enum Fate: Hashable, Sendable {
    case kept, lost
    /// Of a write the first half; of any other change, lost.
    case torn
    /// Of a write its length but not its bytes, which are zeros; of any other change, lost.
    case zeroed
  }

  /// Begins the program anew on the disk as it is *now*, as after a kill: no locks, no faults.
  package func restart() {
    handles = [:]
    faults = [:]
    broken = [:]
    failingNext = [:]
    isStopped = false
  }

  /// Cuts the power: of the unsynced changes, in the order they were made, only those kept remain.
  package func crash(_ fate: (Int) -> Fate) {
    restart()
    let changes = unsynced
    unsynced = []
    for (index, change) in changes.enumerated() {
      switch (fate(index), change) {
      case (.kept, _): makeDurable(change)
      case (.torn, .write(let node, let offset, let bytes)):
        makeDurable(.write(node: node, at: offset, bytes: Array(bytes.prefix(bytes.count / 2))))
      case (.zeroed, .write(let node, let offset, let bytes)):
        let zeros = [UInt8](repeating: 0, count: bytes.count)
        makeDurable(.write(node: node, at: offset, bytes: zeros))
      case (.torn, _), (.zeroed, _), (.lost, _): break
      }
    }
    for number in nodes.keys {
      let (bytes, entries) = (nodes[number]?.durableBytes, nodes[number]?.durableEntries)
      nodes[number]?.bytes = bytes ?? []
      nodes[number]?.entries = entries ?? [:]
    }
    forgetPaths()
  }

  /// How many changes a power cut could still lose.
  package var unsyncedCount: Int { unsynced.count }

  /// The bytes of every file by its path, read past all faults and counted as no call.
  package func image() -> [String: [UInt8]] {
    var image: [String: [UInt8]] = [:]
    var waiting = [(path: "", node: MemoryFileSystem.root)]
    while let (path, number) = waiting.popLast() {
      guard let node = nodes[number] else { continue }
      if node.status.kind == .folder {
        waiting += node.entries.map { ("\(path)/\($0.key)", $0.value) }
      } else {
        image[path] = node.bytes
      }
    }
    return image
  }

  /// Numbers a call and fails it where it is to fail; `true` asks it to do only half of its work.
  @discardableResult
  func begin(
    _ operation: Operation, _ path: String = "", lettingHalfThrough: Bool = false
  ) throws(FileError) -> Bool {
    calls += 1
    if isStopped { throw error(.stopped, path) }
    if let kind = failingNext.removeValue(forKey: operation) ?? broken[operation] {
      throw error(kind, path)
    }
    switch faults[calls] {
    case nil: return false
    case .error(let kind): throw error(kind, path)
    case .short: return true
    case .stop:
      isStopped = true
      if !lettingHalfThrough { throw error(.stopped, path) }
      return true
    }
  }

  /// Makes durable, and forgets, the waiting changes that belong to what was synced.
  func settle(_ belongs: (Unsynced) -> Bool) {
    var waiting: [Unsynced] = []
    for change in unsynced {
      if belongs(change) { makeDurable(change) } else { waiting.append(change) }
    }
    unsynced = waiting
  }

  private func makeDurable(_ change: Unsynced) {
    switch change {
    case .write(let node, let offset, let bytes):
      let size = nodes[node]?.durableBytes.count ?? 0
      // A write kept where one before it was lost leaves a hole, and a hole reads as zeros.
      if size < offset {
        nodes[node]?.durableBytes += [UInt8](repeating: 0, count: offset - size)
      }
      let end = min(offset + bytes.count, nodes[node]?.durableBytes.count ?? 0)
      nodes[node]?.durableBytes.replaceSubrange(offset..<max(offset, end), with: bytes)
    case .truncate(let node, let length):
      let size = nodes[node]?.durableBytes.count ?? 0
      if length < size { nodes[node]?.durableBytes.removeLast(size - length) }
    case .enter(let folder, let name, let node):
      nodes[folder]?.durableEntries[name] = node
    case .leave(let folder, let name):
      nodes[folder]?.durableEntries[name] = nil
    case .rename(let folder, let from, let to, let node):
      nodes[folder]?.durableEntries[from] = nil
      nodes[folder]?.durableEntries[to] = node
    }
  }
}
