import Casework

extension Store {
  /// Takes away every permission that other users have and should not, in the store's folder and
  /// all below it, and gives a group's store what its group needs; names the paths it closed, and
  /// those it opened to the group.
  ///
  /// Nothing else is changed, and what only its owner may change stays as it is.
  package static func mendModes(
    at path: String, files: any FileSystem
  ) throws(StoreError) -> (closed: [String], opened: [String]) {
    let disk = Disk(files: files)
    var layout = StoreLayout(root: path, local: "")
    do {
      let bytes = try disk.read(layout.description)
      layout.isShared = (try? StoreDescription(bytes, path: path))?.isShared ?? false
      let closed = try layout.looseFiles(disk).map { (loose) throws(FileError) in
        try disk.setMode(loose.path, to: loose.status.mode & layout.mask(for: loose.status))
        return loose.path
      }
      guard layout.isShared, let group = try disk.status(at: path)?.group else {
        return (closed, [])
      }
      return (closed, try layout.openToGroup(group, disk))
    } catch {
      throw StoreError(error)
    }
  }
}

extension StoreLayout {
  /// What is wrong with the group of a file or folder of a group's store, and with what the group
  /// may do with it.
  func groupFaults(of status: FileStatus, at path: String, group: UInt32) -> [StoreFinding] {
    var faults: [StoreFinding.What] = []
    if status.group != group { faults.append(.foreignGroup(status.group)) }
    let needed = status.kind == .folder ? folderMode : fileMode
    if status.mode & needed != needed { faults.append(.closedToGroup(status.mode)) }
    return faults.map { StoreFinding($0, in: relative(path)) }
  }

  /// Gives every file and folder the store's group, and the group what it needs.
  ///
  /// - Returns: What was changed; a file of somebody else's is for them to mend.
  fileprivate func openToGroup(_ group: UInt32, _ disk: Disk) throws(FileError) -> [String] {
    var changed: [String] = []
    var waiting = [root]
    while let path = waiting.popLast() {
      guard let status = try disk.status(at: path) else { continue }
      guard status.kind == .file || status.kind == .folder else { continue }
      if status.kind == .folder {
        waiting += try disk.names(in: path).reversed().map { "\(path)/\($0)" }
      }
      guard !groupFaults(of: status, at: path, group: group).isEmpty else { continue }
      do throws(FileError) {
        if status.group != group { try disk.setGroup(path, to: group) }
        try disk.setMode(path, to: status.kind == .folder ? folderMode : fileMode)
        changed.append(path)
      } catch  where error.kind == .notAllowed {
        continue
      }
    }
    return changed
  }
}
