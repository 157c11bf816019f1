import Casework

/// A writer id that belongs to this process until it ends.
///
/// Ids are files in LOCAL/writers; holding one is holding its `flock`, which the system gives up
/// for a process that is killed. The first free id is taken, so a person has as many journals a
/// case as copies of the program ever ran at once. An id whose journal can no longer be trusted is
/// retired: its file renamed, so that no later process takes it up.
struct WriterClaim {
  let writer: WriterID
  private let file: OpenFile
  private let path: String
  private let disk: Disk

  /// Takes the first free id but for those to avoid, or makes a new one.
  init(folder: String, disk: Disk, avoiding: Set<WriterID>) throws(FileError) {
    self.disk = disk
    for name in try disk.names(in: folder) {
      guard let known = WriterID(name), !avoiding.contains(known) else { continue }
      let path = "\(folder)/\(name)"
      guard let open = try? disk.open(path, .append) else { continue }
      // Its holder may have retired it and ended since the folder was read: look again, locked.
      if (try? disk.lock(open)) == true, (try? disk.status(at: path)) ?? nil != nil {
        (writer, file, self.path) = (known, open, path)
        return
      }
      disk.close(open)
    }
    while true {
      let name = Chance.name()
      guard let fresh = WriterID(name) else { continue }
      let path = "\(folder)/\(name)"
      let open = try disk.open(path, .create(mode: 0o600))
      var isMine = false
      do {
        isMine = try disk.lock(open)
      } catch {
        disk.close(open)
        throw error
      }
      if isMine {
        // After a power cut, too, this account is to know that what stands under it is its own.
        try? disk.synchroniseFolder(folder)
        (writer, file, self.path) = (fresh, open, path)
        return
      }
      // Another program saw the name and was quicker; it is theirs now.
      disk.close(open)
    }
  }

  /// Who may write under an id of this account.
  enum Holding {
    /// Nobody writes under it any more.
    case free
    /// This process, from now on.
    case held(WriterClaim)
    /// Another window.
    case taken
  }

  /// Takes an id of this account, unless another window has it.
  static func hold(_ writer: WriterID, in folder: String, _ disk: Disk) -> Holding {
    let path = "\(folder)/\(writer.text)"
    guard let file = try? disk.open(path, .append) else {
      return ((try? disk.status(at: path)) ?? nil) == nil ? .free : .taken
    }
    guard (try? disk.lock(file)) == true else {
      disk.close(file)
      return .taken
    }
    return .held(WriterClaim(writer: writer, file: file, path: path, disk: disk))
  }

  private init(writer: WriterID, file: OpenFile, path: String, disk: Disk) {
    (self.writer, self.file, self.path, self.disk) = (writer, file, path, disk)
  }

  /// Gives the id back for the next process.
  func release() { disk.close(file) }

  /// Makes sure no later process takes the id; this one holds it until it ends.
  func retire() { try? disk.rename(path, to: path + ".retired") }
}
