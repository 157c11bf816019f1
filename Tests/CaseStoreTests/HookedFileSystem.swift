import CaseStore

/// A file system in memory on which somebody else acts at the worst moment.
final class HookedFileSystem: FileSystem {
  let base: MemoryFileSystem
  /// Called before a file is opened.
  var beforeOpen: (String) -> Void = { _ in }
  /// Called before something is renamed.
  var beforeRename: (String) -> Void = { _ in }

  init(_ base: MemoryFileSystem) { self.base = base }

  var user: UInt32 { base.user }

  func open(_ path: String, _ intent: OpenIntent) throws(FileError) -> OpenFile {
    beforeOpen(path)
    return try base.open(path, intent)
  }

  func close(_ file: OpenFile) { base.close(file) }

  func read(_ file: OpenFile, from offset: Int, upTo count: Int) throws(FileError) -> [UInt8] {
    try base.read(file, from: offset, upTo: count)
  }

  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileError) -> Int {
    try base.write(bytes, to: file)
  }

  func overwrite(
    _ bytes: ArraySlice<UInt8>, in file: OpenFile, from offset: Int
  ) throws(FileError) -> Int {
    try base.overwrite(bytes, in: file, from: offset)
  }

  func synchronise(_ file: OpenFile) throws(FileError) { try base.synchronise(file) }

  func synchroniseAll(_ path: String) throws(FileError) { try base.synchroniseAll(path) }

  func carrier(of path: String) -> FolderCarrier? { base.carrier(of: path) }

  func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
    try base.truncate(file, to: length)
  }

  func lock(_ file: OpenFile) throws(FileError) -> Bool { try base.lock(file) }

  func share(_ file: OpenFile) throws(FileError) -> Bool { try base.share(file) }

  func status(of file: OpenFile) throws(FileError) -> FileStatus { try base.status(of: file) }

  func synchroniseFolder(_ path: String) throws(FileError) { try base.synchroniseFolder(path) }

  func status(at path: String) throws(FileError) -> FileStatus { try base.status(at: path) }

  func names(in path: String) throws(FileError) -> [String] { try base.names(in: path) }

  func makeFolder(_ path: String, mode: UInt32) throws(FileError) {
    try base.makeFolder(path, mode: mode)
  }

  func rename(_ path: String, to other: String) throws(FileError) {
    beforeRename(path)
    try base.rename(path, to: other)
  }

  func link(_ path: String, to other: String) throws(FileError) {
    try base.link(path, to: other)
  }

  func remove(_ path: String) throws(FileError) { try base.remove(path) }

  func setMode(_ path: String, to mode: UInt32) throws(FileError) {
    try base.setMode(path, to: mode)
  }

  func setGroup(_ path: String, to group: UInt32) throws(FileError) {
    try base.setGroup(path, to: group)
  }

  func isWritable(_ path: String) -> Bool { base.isWritable(path) }
}
