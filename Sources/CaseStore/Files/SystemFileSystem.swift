import Glibc

/// The real file system.
package struct SystemFileSystem: FileSystem {
  package init() {}

  package var user: UInt32 { geteuid() }

  package func open(_ path: String, _ intent: OpenIntent) throws(FileError) -> OpenFile {
    let always = O_NOFOLLOW | O_CLOEXEC
    let descriptor =
      switch intent {
      case .read: Glibc.open(path, O_RDONLY | O_NONBLOCK | always)
      case .append: Glibc.open(path, O_RDWR | O_APPEND | always)
      // Not to append: Linux would put the bytes at the end, wherever they were meant to go.
      case .change: Glibc.open(path, O_RDWR | O_NONBLOCK | always)
      case .create(let mode):
        Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | always, mode)
      }
    try check(descriptor, path)
    return OpenFile(descriptor: descriptor, path: path)
  }

  package func close(_ file: OpenFile) {
    // Nothing depends on its result: what had to last was synced before.
    _ = Glibc.close(file.descriptor)
  }

  package func read(
    _ file: OpenFile, from offset: Int, upTo count: Int
  ) throws(FileError) -> [UInt8] {
    var result = 0
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      result = pread(file.descriptor, buffer.baseAddress, count, offset)
      failure = errno
      filled = max(0, result)
    }
    if result < 0 { throw FileError(errno: failure, path: file.path) }
    return bytes
  }

  package func write(
    _ bytes: ArraySlice<UInt8>, to file: OpenFile
  ) throws(FileError) -> Int {
    let result = bytes.withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
    if result < 0 { throw FileError(errno: errno, path: file.path) }
    return result
  }

  package func overwrite(
    _ bytes: ArraySlice<UInt8>, in file: OpenFile, from offset: Int
  ) throws(FileError) -> Int {
    let result = bytes.withUnsafeBytes {
      pwrite(file.descriptor, $0.baseAddress, $0.count, offset)
    }
    if result < 0 { throw FileError(errno: errno, path: file.path) }
    return result
  }

  package func synchronise(_ file: OpenFile) throws(FileError) {
    try check(fdatasync(file.descriptor), file.path)
  }

  package func truncate(_ file: OpenFile, to length: Int) throws(FileError) {
    try check(ftruncate(file.descriptor, length), file.path)
  }

  package func lock(_ file: OpenFile) throws(FileError) -> Bool { try take(file, LOCK_EX) }

  package func share(_ file: OpenFile) throws(FileError) -> Bool { try take(file, LOCK_SH) }

  private func take(_ file: OpenFile, _ kind: Int32) throws(FileError) -> Bool {
    if flock(file.descriptor, kind | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw FileError(errno: errno, path: file.path)
  }

  package func status(of file: OpenFile) throws(FileError) -> FileStatus {
    var found = stat()
    try check(fstat(file.descriptor, &found), file.path)
    return FileStatus(found)
  }

  package func synchroniseFolder(_ path: String) throws(FileError) {
    // A folder above the store may well be a link: what was made lies where it leads.
    let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(folder, path)
    defer { _ = Glibc.close(folder) }
    try check(fsync(folder), path)
  }

  /// On Linux it returns when all disks have what was written to them.
  package func synchroniseAll(_ path: String) throws(FileError) { sync() }

  package func status(at path: String) throws(FileError) -> FileStatus {
    var found = stat()
    try check(lstat(path, &found), path)
    return FileStatus(found)
  }

  package func names(in path: String) throws(FileError) -> [String] {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    try check(descriptor, path)
    guard let folder = fdopendir(descriptor) else {
      let failure = errno
      _ = Glibc.close(descriptor)
      throw FileError(errno: failure, path: path)
    }
    defer { _ = closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw FileError(errno: errno, path: path) }
        return names
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  package func makeFolder(_ path: String, mode: UInt32) throws(FileError) {
    try check(mkdir(path, mode), path)
  }

  package func rename(_ path: String, to other: String) throws(FileError) {
    try check(Glibc.rename(path, other), path)
  }

  package func link(_ path: String, to other: String) throws(FileError) {
    try check(Glibc.link(path, other), path)
  }

  package func remove(_ path: String) throws(FileError) {
    try check(Glibc.remove(path), path)
  }

  package func setMode(_ path: String, to mode: UInt32) throws(FileError) {
    // `fchmodat` with AT_SYMLINK_NOFOLLOW is refused by older kernels; callers look first.
    try check(chmod(path, mode), path)
  }

  package func setGroup(_ path: String, to group: UInt32) throws(FileError) {
    try check(lchown(path, uid_t.max, group), path)
  }

  package func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  private func check(_ result: Int32, _ path: String) throws(FileError) {
    if result < 0 { throw FileError(errno: errno, path: path) }
  }
}

extension FileStatus {
  init(_ found: stat) {
    kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    mode = found.st_mode & 0o7777
    owner = found.st_uid
    group = found.st_gid
    size = Int(found.st_size)
    // Only ever held against itself: a date beyond the year 2262 may well come round.
    modified = Int(found.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(found.st_mtim.tv_nsec)
  }
}

extension FileError {
  init(errno number: Int32, path: String) {
    let kind: Kind =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EEXIST, ENOTEMPTY: .exists
      case EACCES, EPERM: .notAllowed
      case EROFS: .readOnly
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EINTR: .interrupted
      case ELOOP: .symbolicLink
      case EIO: .device
      default: .other(number)
      }
    self.init(kind: kind, path: path)
  }
}
