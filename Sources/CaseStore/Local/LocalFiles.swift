import Casework

/// Small files of LOCAL about one store, each replaced as a whole; sealed with the member's own key
/// where the store is.
struct LocalFiles {
  let folder: LocalFolder
  let disk: Disk
  /// `nil` for a plain store, whose files are plain.
  let keys: KeyRing?

  init(local: String, disk: Disk, keys: KeyRing?) {
    folder = LocalFolder(local)
    self.disk = disk
    self.keys = keys
  }

  /// What a file holds; `nil` where it is not there, cannot be read, or cannot be opened.
  func read(_ path: String) -> [UInt8]? { (try? contents(path)) ?? nil }

  /// What a file holds; `nil` where it is not there, or cannot be opened.
  ///
  /// For what is not to be replaced by less because the disk refused for a moment.
  func contents(_ path: String) throws(FileError) -> [UInt8]? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try disk.read(path)
    } catch {
      if error.kind == .notFound { return nil }
      throw error
    }
    guard let keys else { return bytes }
    guard bytes.starts(with: LocalFiles.magic) else { return nil }
    return SealedBox.open(
      Array(bytes[LocalFiles.magic.count...]), with: keys.local, context: context(path))
  }

  /// Puts a file in the other's place, in one step; that it may fail is no reason to fail what was
  /// done.
  func replace(_ path: String, with bytes: [UInt8], isDurable: Bool = false) {
    try? put(path, bytes, isDurable: isDurable)
  }

  /// Writes a file again, a plain one where it stands.
  ///
  /// What its blocks held before would stay on the disk after the store is sealed. Its reader finds
  /// out whether it is whole.
  func rewrite(_ path: String, with bytes: [UInt8]) {
    guard keys == nil else { return replace(path, with: bytes) }
    try? disk.makeFolders(Disk.folder(of: path))
    try? disk.rewrite(path, with: bytes, mode: 0o600)
  }

  /// The same, on the disk when it returns; says where it fails.
  func keep(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try put(path, bytes, isDurable: true)
  }

  /// Overwrites a file and takes it away; nothing where there is none.
  func wipe(_ path: String) {
    guard (try? disk.status(at: path))??.kind == .file else { return }
    try? disk.wipe(path)
    try? disk.remove(path)
  }

  private func put(_ path: String, _ bytes: [UInt8], isDurable: Bool) throws(FileError) {
    try disk.makeFolders(Disk.folder(of: path))
    try disk.replace(path, with: sealed(bytes, path), mode: 0o600, isDurable: isDurable)
  }

  private func sealed(_ bytes: [UInt8], _ path: String) -> [UInt8] {
    guard let keys else { return bytes }
    return LocalFiles.magic
      + SealedBox.seal([bytes[...]], with: keys.local, context: context(path))
  }

  /// A file put in another's place does not open; LOCAL as a whole may be moved.
  private func context(_ path: String) -> [UInt8] {
    let name = path.hasPrefix(folder.path) ? path.dropFirst(folder.path.utf8.count) : path[...]
    return Array("rapidreview local file\0\(name)".utf8)
  }

  /// Whether a file's bytes are sealed.
  static func isSealed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

  private static let magic = Array("rapidreview sealed 1\n".utf8)
}
