import Casework

/// One writer's journal in one folder, at its end.
///
/// A record is *saved* when, and only when, ``append(_:_:)`` returns. By then the line was written,
/// `fdatasync` returned, the bytes were read back and compared, and, the first time, the folder was
/// synced, so that the file's name lasts, too. Until then nobody is told.
///
/// What can go wrong leaves one of two states, and the error says which:
///
/// - ``AppendFailure/refused(_:)``: the file is as it was, and may be written again (a full disk).
/// - ``AppendFailure/broken(_:)``: what is on the disk is no longer known. After a failed sync
///   Linux marks the pages clean, so a second `fdatasync` of them answers "done" and means nothing.
///   This journal is never written again; its writer takes a new id, and so a new file, and writes
///   the record there. The copy left here, if there is one, has the same digest and is told apart.
///
/// The file is opened anew for each record: an open file per case would need a bound, and opening
/// costs a tenth of the sync. That the length is still the one this writer left is asked each time,
/// because LOCAL may have been copied to another machine, and two programs then share an id.
struct Journal {
  let path: String
  let mode: UInt32
  let disk: Disk
  private(set) var length: Int
  private(set) var lastNumber: Int
  private(set) var lastLink: Digest
  private var exists: Bool
  /// Whether the names of the file and of its folder are known to be on the disk.
  private var isNameSaved = false

  /// `text` is what stands in the file, its torn bytes already taken off; `nil` if there is no
  /// file yet.
  init(path: String, mode: UInt32, disk: Disk, text: JournalText?) {
    self.path = path
    self.mode = mode
    self.disk = disk
    length = text?.soundLength ?? 0
    lastNumber = text?.lastNumber ?? 0
    lastLink = text?.lastLink ?? .zero
    exists = text != nil
  }

  /// Appends a record that follows on the last one; see the type.
  mutating func append(_ line: [UInt8], _ record: Record) throws(AppendFailure) {
    precondition(
      record.number == lastNumber + 1 && record.previous == lastLink,
      "a record follows on the last one of its journal")
    let file: OpenFile
    do {
      file = try open()
    } catch {
      throw .refused(error)
    }
    defer { disk.close(file) }
    try requireUnchanged(file)
    do throws(FileError) {
      try disk.write(line, to: file)
    } catch {
      do throws(FileError) {
        try disk.truncate(file, to: length)
      } catch {
        throw .broken(error)
      }
      throw .refused(error)
    }
    do throws(FileError) {
      try disk.synchronise(file)
      if try disk.read(file, from: length, upTo: line.count + 1) != line {
        throw FileError(kind: .device, path: path)
      }
      if !isNameSaved { try saveName() }
    } catch {
      // Others should not read what may be gone after the next power cut; it may not succeed.
      try? disk.truncate(file, to: length)
      throw .broken(error)
    }
    isNameSaved = true
    length += line.count
    lastNumber = record.number
    lastLink = record.link
  }

  private mutating func open() throws(FileError) -> OpenFile {
    if exists { return try disk.open(path, .append) }
    let file: OpenFile
    do {
      file = try disk.open(path, .create(mode: mode))
    } catch  where error.kind == .exists {
      // An attempt before this one was refused after it had made the file.
      file = try disk.open(path, .append)
    }
    exists = true
    try disk.setMode(path, to: mode)
    return file
  }

  private func requireUnchanged(_ file: OpenFile) throws(AppendFailure) {
    let size: Int
    do {
      size = try disk.status(of: file).size
    } catch {
      throw .refused(error)
    }
    guard size == length else { throw .broken(FileError(kind: .exists, path: path)) }
  }

  private func saveName() throws(FileError) {
    let folder = Disk.folder(of: path)
    try disk.synchroniseFolder(folder)
    try disk.synchroniseFolder(Disk.folder(of: folder))
  }
}

/// What an append that failed leaves behind.
enum AppendFailure: Error {
  /// The journal is as it was and may be written again.
  case refused(FileError)
  /// The journal must not be written again by this writer.
  case broken(FileError)

  var cause: FileError {
    switch self {
    case .refused(let cause), .broken(let cause): cause
    }
  }
}
