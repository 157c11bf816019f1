import CaseStore

extension MemoryFileSystem {
  /// Puts other bytes in a file's place, as rot or a person would.
  func put(_ bytes: [UInt8], at path: String) throws(FileError) {
    let file = try open(path, .append)
    defer { close(file) }
    try truncate(file, to: 0)
    if !bytes.isEmpty { _ = try write(bytes[...], to: file) }
    try synchronise(file)
  }
}
