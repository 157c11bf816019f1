import Glibc

/// A file that a person named, on the command line or in a form.
package enum ImportedFile {
  /// More than any calendar or return needs.
  private static let mostBytes = 64 << 20

  /// The bytes of the file.
  ///
  /// - Throws: ``OfficeRefusal`` where it cannot be read, is too large, or is no regular file: a
  ///   pipe or a device may never end, or never begin.
  package static func bytes(at path: String) throws(OfficeRefusal) -> [UInt8] {
    // Without O_NONBLOCK the opening of a pipe waits for somebody to write into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadableFile(path: path, reason: reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadableFile(path: path, reason: reason())
    }
    if let kind = kind(of: status.st_mode) {
      throw .unreadableFile(path: path, reason: "it is \(kind), not a file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .unreadableFile(path: path, reason: reason()) }
      bytes += buffer[..<count]
      guard bytes.count <= mostBytes else {
        throw .unreadableFile(path: path, reason: "it is larger than 64 MiB")
      }
    }
  }

  /// What stands there in place of a regular file; `nil` for one.
  private static func kind(of mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
