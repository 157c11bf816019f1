/// Where a text may lie while another program has it: in memory where that can be had, else LOCAL.
package struct LendingPlaces: Sendable {
  /// Folders of the system that lie in memory, the best first.
  private let memory: [String]
  private let local: String

  package init(memory: [String], local: String) {
    self.memory = memory
    self.local = local
  }

  /// Whether a text that is lent now would lie in memory.
  package func reachMemory(_ files: any FileSystem) -> Bool {
    let disk = Disk(files: files)
    return memory.contains { above in
      let folder = LendingPlaces.folder(in: above, files.user)
      guard let status = try? disk.status(at: folder) else { return files.isWritable(above) }
      return LendingPlaces.isOwn(status, files.user)
    }
  }

  /// Every folder a text may have been left in.
  func folders(of user: UInt32) -> [String] {
    memory.map { LendingPlaces.folder(in: $0, user) } + [LocalFolder(local).lent]
  }

  /// Makes the first folder that can be had, for its owner alone; tells whether it is in memory.
  func makeFolder(_ disk: Disk) throws(FileError) -> (path: String, isInMemory: Bool) {
    for above in memory {
      let folder = LendingPlaces.folder(in: above, disk.files.user)
      _ = try? disk.makeFolder(folder, mode: 0o700)
      // Others write there as well: a folder or a link of theirs is not ours.
      if let status = try? disk.status(at: folder), LendingPlaces.isOwn(status, disk.files.user) {
        return (folder, true)
      }
    }
    let folder = LocalFolder(local).lent
    try disk.makeFolders(folder)
    return (folder, false)
  }

  private static func folder(in above: String, _ user: UInt32) -> String {
    "\(above)/rapidreview-\(user)"
  }

  private static func isOwn(_ status: FileStatus, _ user: UInt32) -> Bool {
    status.kind == .folder && status.owner == user && status.mode & 0o777 == 0o700
  }
}
