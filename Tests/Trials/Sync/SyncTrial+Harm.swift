import Casework

@testable import CaseStore

// What befalls people who share: programs that are stopped, folders in which files come late, half
// or twice, and a person's own folder that is in two places, or back at an earlier day.

extension SyncTrial {
  /// A sync is stopped at one of its calls, by a kill or by a power cut.
  mutating func stop(_ index: Int) throws {
    files.faults[files.calls + 1 + random.roll(400)] = .stop
    let before = replicas
    do {
      try sync(index, random.roll(remotes.count))
    } catch {
      guard files.isStopped else { throw error }
    }
    if files.isStopped { report.stops += 1 }
    for index in replicas.indices { replicas[index].store = nil }
    if random.roll(2) == 0 {
      files.restart()
    } else {
      let fates: [MemoryFileSystem.Fate] = [.kept, .lost, .torn, .zeroed]
      files.crash { _ in fates[random.roll(4)] }
    }
    for index in replicas.indices where before[index].store != nil {
      try replicas[index].reopen(files)
    }
  }

  /// A file in a shared folder is cut, blank in part, doubled, an older one, or gone.
  mutating func harm() throws {
    var there: [String: [UInt8]] = [:]
    for (path, bytes) in files.image()
    where path.hasPrefix("/cloud/") || path.hasPrefix("/stick/") {
      there[path] = bytes
      if earlier[path]?.last != bytes { earlier[path, default: []].append(bytes) }
    }
    let names = there.keys.sorted()
    guard !names.isEmpty else { return }
    let path = names[random.roll(names.count)]
    guard let bytes = there[path] else { return }
    let cut = random.roll(bytes.count + 1)
    report.harms += 1
    switch random.roll(6) {
    case 0: try put(Array(bytes[..<cut]), at: path)
    case 1: try put(bytes[..<cut] + [UInt8](repeating: 0, count: bytes.count - cut), at: path)
    case 2: try put(random.roll(2) == 0 ? bytes : Array(bytes[..<cut]), at: double(of: path))
    case 3: try files.remove(path)
    default:
      let known = earlier.keys.sorted()
      let old = known[random.roll(known.count)]
      guard let versions = earlier[old] else { return }
      let version = versions[random.roll(versions.count)]
      try put(version, at: random.roll(3) == 0 ? double(of: old) : old)
    }
    let after = files.image()
    let left = digests(in: after, shared: true).merging(digests(in: after, shared: false)) { $1 }
    for (digest, name) in fragile where left[digest] == nil { lost.insert(name) }
    fragile = fragile.filter { left[$0.key] != nil }
    saved.removeAll { $0.isFragile && left[$0.digest] == nil }
  }

  /// What a program calls the second of two versions.
  private mutating func double(of path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path }
    let (stem, ending) = (path[..<dot], path[dot...])
    let marks = [
      ".sync-conflict-20261105-090200-ABCDEFG", " (Ben's conflicted copy 2026-11-05)", " (1)",
      "-LAPTOP", " (conflicted copy 2026-11-05 090200)", " 2",
    ]
    return "\(stem)\(marks[random.roll(marks.count)])\(ending)"
  }

  private func put(_ bytes: [UInt8], at path: String) throws {
    let disk = Disk(files: files)
    try disk.makeFolders(Disk.folder(of: path))
    if try disk.status(at: path) != nil { try disk.remove(path) }
    try disk.createDurably(path, bytes, mode: 0o600)
  }

  /// One computer gets the LOCAL of another, as where a person's folder is copied to a new one.
  mutating func copyLocal(to index: Int) throws {
    let other = random.roll(replicas.count)
    guard other != index, replicas[index].store != nil, replicas[other].store != nil else { return }
    report.forks += 1
    replicas[index].store = nil
    let there = files.image().filter { $0.key.hasPrefix("\(replicas[other].local)/") }
    try Disk(files: files).removeTree(replicas[index].local)
    for (path, bytes) in there {
      let rest = path.dropFirst(replicas[other].local.utf8.count)
      try put(bytes, at: "\(replicas[index].local)\(rest)")
    }
    replicas[index].member = replicas[other].member
    replicas[index].seed = replicas[other].seed
    replicas[index].isRemoved = replicas[other].isRemoved
    withForeignLocal.insert(index)
    try replicas[index].reopen(files)
  }

  /// A computer's disk is kept as it is, or put back to what was kept.
  mutating func putBack(_ index: Int) throws {
    guard let image else {
      let start = "/\(replicas[index].place)/"
      self.image = (index, files.image().filter { $0.key.hasPrefix(start) })
      return
    }
    guard replicas[image.index].store != nil else { return }
    report.forks += 1
    replicas[image.index].store = nil
    let before = files.image()
    try Disk(files: files).removeTree("/\(replicas[image.index].place)")
    let layout = StoreLayout(root: replicas[image.index].path, local: "")
    for folder in layout.firstFolders { try Disk(files: files).makeFolders(folder) }
    for (path, bytes) in image.files { try put(bytes, at: path) }
    try replicas[image.index].reopen(files)
    forgetWhatIsNowhere(since: before)
    self.image = nil
  }

  /// What a disk lost that was put back before anybody else had it is lost.
  private mutating func forgetWhatIsNowhere(since before: [String: [UInt8]]) {
    let after = files.image()
    let (inStores, inFolders) = (
      digests(in: after, shared: false), digests(in: after, shared: true)
    )
    for (digest, name) in digests(in: before, shared: false) where inStores[digest] == nil {
      if inFolders[digest] == nil { lost.insert(name) } else { fragile[digest] = name }
    }
    saved = saved.compactMap { one in
      if inStores[one.digest] != nil { return one }
      guard inFolders[one.digest] != nil else { return nil }
      var fragile = one
      fragile.isFragile = true
      return fragile
    }
    // Who has another's LOCAL knows of members of which nothing is left.
    var standing: [String: [[UInt8]]] = [:]
    for (path, bytes) in after {
      if let name = sharedName(of: path) { standing[name, default: []].append(bytes) }
    }
    for (path, bytes) in before {
      guard let name = sharedName(of: path) else { continue }
      if standing[name]?.contains(where: { $0.starts(with: bytes) }) != true { lost.insert(name) }
    }
  }

  /// The journals of the records that somebody could read, by the records' digests: of those that
  /// stand whole and in order.
  private func digests(in image: [String: [UInt8]], shared isShared: Bool) -> [String: String] {
    var found: [String: String] = [:]
    for (path, bytes) in image where remotes.contains(where: path.isIn) == isShared {
      guard let name = sharedName(of: path), let place = JournalPlace(path: name) else { continue }
      for line in ChainedLines(here: bytes, of: place).lines { found[line.digest.hex] = name }
    }
    return found
  }

  /// The name of a file that is shared, in the store or the folder it lies in.
  private func sharedName(of path: String) -> String? {
    let roots = replicas.map(\.path) + SyncBeginning.remotes.compactMap(\.folder)
    guard let root = roots.first(where: { path.hasPrefix("\($0)/") }) else { return nil }
    let name = String(path.dropFirst(root.utf8.count + 1))
    return SharedPath(name) == nil ? nil : name
  }
}

extension Remote {
  fileprivate var folder: String? {
    if case .folder(let path) = place { path } else { nil }
  }
}

extension String {
  /// Whether it is the path of a file in a shared folder.
  fileprivate func isIn(_ remote: Remote) -> Bool {
    remote.folder.map { hasPrefix("\($0)/") } ?? false
  }
}
