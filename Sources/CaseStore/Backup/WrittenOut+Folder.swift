extension WrittenOut {
  /// Writes files into a new folder that only its owner can read, the last one last: a folder
  /// without it is not whole.
  ///
  /// - Parameters:
  ///   - contents: The files, by their paths from the new folder on.
  ///   - folder: Where the new folder goes; it is made where it is not there.
  ///   - name: Its name; where that is taken, -2, -3 and so on are put behind.
  ///   - files: The file system.
  /// - Returns: The path of the new folder; all of it is on the disk when this returns.
  /// - Throws: ``StoreError`` where it cannot be written; nothing is left behind then.
  package static func write(
    _ contents: [DisclosedFile], into folder: String, name: String, files: any FileSystem
  ) throws(StoreError) -> String {
    let disk = Disk(files: files)
    do throws(FileError) {
      try disk.makeFolders(folder)
      var number = 1
      while try !disk.makeFolder(path(folder, name, number), mode: 0o700) { number += 1 }
      let path = path(folder, name, number)
      try disk.synchroniseFolder(folder)
      do throws(FileError) {
        for file in contents {
          try disk.makeFolders(Disk.folder(of: "\(path)/\(file.path)"))
          try disk.createDurably("\(path)/\(file.path)", file.bytes, mode: 0o600)
        }
      } catch {
        try? disk.removeTree(path)
        throw error
      }
      return path
    } catch {
      throw StoreError(error)
    }
  }

  private static func path(_ folder: String, _ name: String, _ number: Int) -> String {
    "\(folder)/\(name)\(number == 1 ? "" : "-\(number)")"
  }
}
