/// What the store does with a file system: calls finished, interrupted ones begun again.
struct Disk {
  let files: any FileSystem

  /// Does a call until it is not interrupted.
  private func finish<Result>(
    _ call: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    while true {
      do {
        return try call()
      } catch  where error.kind == .interrupted {
        continue
      }
    }
  }

  func open(_ path: String, _ intent: OpenIntent) throws(FileError) -> OpenFile {
    try finish { () throws(FileError) in try files.open(path, intent) }
  }

  func close(_ file: OpenFile) { files.close(file) }

  /// Reads a whole file, or the stretch of it from an offset up to so many bytes.
  ///
  /// `expected` is how many bytes there are likely to be. No more memory is taken than for them and
  /// a record or two that came since.
  func read(
    _ file: OpenFile, from offset: Int = 0, upTo count: Int = .max, expecting expected: Int = .max
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let likely = min(max(expected - bytes.count, 0), 1 << 26) + 4096
      let (start, piece) = (offset + bytes.count, min(count - bytes.count, likely))
      let read = try finish { () throws(FileError) in
        try files.read(file, from: start, upTo: piece)
      }
      if read.isEmpty { break }
      if bytes.isEmpty { bytes = read } else { bytes += read }
    }
    return bytes
  }

  /// Reads a whole file, and only a file: a pipe would wait for ever, and a device never end.
  func read(
    _ path: String, atMost limit: Int = Disk.mostBytes
  ) throws(FileError) -> [UInt8] {
    let file = try open(path, .read)
    defer { close(file) }
    let status = try status(of: file)
    guard status.kind == .file else { throw FileError(kind: .notAFile, path: path) }
    guard status.size <= limit else { throw FileError(kind: .tooLarge, path: path) }
    return try read(file, expecting: status.size)
  }

  /// What a file begins with, up to so many bytes.
  func start(of path: String, upTo count: Int) throws(FileError) -> [UInt8] {
    let file = try open(path, .read)
    defer { close(file) }
    guard try status(of: file).kind == .file else { throw FileError(kind: .notAFile, path: path) }
    return try read(file, upTo: count, expecting: count)
  }

  /// A journal has a few megabytes after years; what is far larger is no journal, but would take
  /// all the memory there is.
  static let mostBytes = 1 << 29

  /// Appends all the bytes; on a throw some of them may stand in the file.
  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileError) {
    var left = bytes[...]
    while !left.isEmpty {
      let rest = left
      let count = try finish { () throws(FileError) in try files.write(rest, to: file) }
      left = left.dropFirst(count)
    }
  }

  /// Puts bytes in others' place; on a throw some of them may stand there.
  func overwrite(_ bytes: [UInt8], in file: OpenFile, from offset: Int) throws(FileError) {
    var left = bytes[...]
    while !left.isEmpty {
      let (rest, place) = (left, offset + bytes.count - left.count)
      let count = try finish { () throws(FileError) in
        try files.overwrite(rest, in: file, from: place)
      }
      left = left.dropFirst(count)
    }
  }

  /// Puts zeros in the place of all a file holds, on the disk when this returns.
  ///
  /// As far as the file system keeps a file's bytes where they were.
  func wipe(_ path: String) throws(FileError) {
    let file = try open(path, .change)
    defer { close(file) }
    let size = try status(of: file).size
    var done = 0
    while done < size {
      let piece = min(size - done, 1 << 20)
      try overwrite([UInt8](repeating: 0, count: piece), in: file, from: done)
      done += piece
    }
    try synchronise(file)
  }

  func synchronise(_ file: OpenFile) throws(FileError) {
    try finish { () throws(FileError) in try files.synchronise(file) }
  }

  func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
    try finish { () throws(FileError) in try files.truncate(file, to: length) }
  }

  func lock(_ file: OpenFile) throws(FileError) -> Bool {
    try finish { () throws(FileError) in try files.lock(file) }
  }

  func share(_ file: OpenFile) throws(FileError) -> Bool {
    try finish { () throws(FileError) in try files.share(file) }
  }

  func status(of file: OpenFile) throws(FileError) -> FileStatus {
    try finish { () throws(FileError) in try files.status(of: file) }
  }

  func synchroniseFolder(_ path: String) throws(FileError) {
    try finish { () throws(FileError) in try files.synchroniseFolder(path) }
  }

  /// `nil` where there is nothing of that name.
  func status(at path: String) throws(FileError) -> FileStatus? {
    do {
      return try finish { () throws(FileError) in try files.status(at: path) }
    } catch  where error.kind == .notFound {
      return nil
    }
  }

  /// The same of many, by their paths below a folder.
  func statuses(of paths: [String], in folder: String) throws(FileError) -> [FileStatus?] {
    guard !paths.isEmpty else { return [] }
    return try finish { () throws(FileError) in try files.statuses(of: paths, in: folder) }
  }

  /// The names in a folder, in no order; none where it cannot be listed.
  func namesAsTheyCome(in path: String) -> [String] {
    (try? finish { () throws(FileError) in try files.names(in: path) }) ?? []
  }

  /// Sorted; empty where there is nothing of that name.
  ///
  /// A link or a file in its place is not the same as nothing, and is said to be there.
  func names(in path: String) throws(FileError) -> [String] {
    do {
      return try finish { () throws(FileError) in try files.names(in: path) }.sorted()
    } catch  where error.kind == .notFound {
      switch try status(at: path)?.kind {
      case nil: return []
      case .symbolicLink: throw FileError(kind: .symbolicLink, path: path)
      case .file, .folder, .other: throw FileError(kind: .notAFolder, path: path)
      }
    }
  }

  /// Makes a folder with exactly that mode; one that exists is left as it is, and answers `false`.
  @discardableResult
  func makeFolder(_ path: String, mode: UInt32) throws(FileError) -> Bool {
    do {
      try finish { () throws(FileError) in try files.makeFolder(path, mode: mode) }
    } catch  where error.kind == .exists {
      return false
    }
    // The umask may have taken bits away, and mkdir ignores set-group-id.
    try setMode(path, to: mode)
    return true
  }

  /// Makes a folder and whatever is missing above it, all of them durably and with one mode.
  func makeFolders(_ path: String, mode: UInt32 = 0o700) throws(FileError) {
    guard try status(at: path) == nil else { return }
    let above = Disk.folder(of: path)
    try makeFolders(above, mode: mode)
    try makeFolder(path, mode: mode)
    try synchroniseFolder(above)
  }

  func rename(_ path: String, to other: String) throws(FileError) {
    try finish { () throws(FileError) in try files.rename(path, to: other) }
  }

  func link(_ path: String, to other: String) throws(FileError) {
    try finish { () throws(FileError) in try files.link(path, to: other) }
  }

  func remove(_ path: String) throws(FileError) {
    try finish { () throws(FileError) in try files.remove(path) }
  }

  /// Removes a folder with all that is in it; links are removed and not followed.
  func removeTree(_ path: String) throws(FileError) {
    if try status(at: path)?.kind == .folder {
      for name in try names(in: path) { try removeTree("\(path)/\(name)") }
    }
    try remove(path)
  }

  func synchroniseAll(_ path: String) throws(FileError) {
    try finish { () throws(FileError) in try files.synchroniseAll(path) }
  }

  func setMode(_ path: String, to mode: UInt32) throws(FileError) {
    try finish { () throws(FileError) in try files.setMode(path, to: mode) }
  }

  func setGroup(_ path: String, to group: UInt32) throws(FileError) {
    try finish { () throws(FileError) in try files.setGroup(path, to: group) }
  }

  /// Makes a file with exactly that mode, its bytes and name on the disk when this returns.
  func createDurably(_ path: String, _ bytes: [UInt8], mode: UInt32) throws(FileError) {
    let file = try open(path, .create(mode: mode))
    do {
      defer { close(file) }
      try setMode(path, to: mode)
      try write(bytes, to: file)
      try synchronise(file)
    } catch {
      // Best effort: what failed to be made should not stand half made.
      try? remove(path)
      throw error
    }
    try synchroniseFolder(Disk.folder(of: path))
  }

  /// Puts a file in another's place, in one step for every reader.
  ///
  /// `isDurable` asks for it to be on the disk; without, a power cut may bring the old one back.
  func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32, isDurable: Bool
  ) throws(FileError) {
    let fresh = path + "." + Chance.name() + ".new"
    let file = try open(fresh, .create(mode: mode))
    do {
      defer { close(file) }
      try write(bytes, to: file)
      if isDurable { try synchronise(file) }
      try rename(fresh, to: path)
    } catch {
      try? remove(fresh)
      throw error
    }
    if isDurable { try synchroniseFolder(Disk.folder(of: path)) }
  }

  /// Writes a file again where its bytes lie, so that no earlier version of it stays behind on the
  /// disk; what it was longer is filled with zeros.
  ///
  /// Not in one step: whoever reads it must be able to tell that it is whole.
  func rewrite(_ path: String, with bytes: [UInt8], mode: UInt32) throws(FileError) {
    guard let size = try status(at: path)?.size else {
      return try replace(path, with: bytes, mode: mode, isDurable: false)
    }
    let file = try open(path, .change)
    defer { close(file) }
    let filler = [UInt8](repeating: 0, count: max(0, size - bytes.count))
    try overwrite(bytes.prefix(size) + filler, in: file, from: 0)
    guard bytes.count > size else { return }
    let end = try open(path, .append)
    defer { close(end) }
    try write(Array(bytes[size...]), to: end)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
