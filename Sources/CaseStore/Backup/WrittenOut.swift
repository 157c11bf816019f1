/// Writes a document of a case out of the store, where nothing of the store is.
package enum WrittenOut {
  /// Writes a new file that only its owner can read; the folder is made where it is not there.
  ///
  /// - Parameters:
  ///   - bytes: What stands in it.
  ///   - folder: Where it goes.
  ///   - name: Its name without the ending; where that is taken, -2, -3 and so on are put behind.
  ///   - ending: What the name ends in, without the point.
  ///   - files: The file system.
  /// - Returns: The path of the file, on the disk when this returns.
  /// - Throws: ``StoreError`` where it cannot be written; nothing is left behind then.
  package static func write(
    _ bytes: [UInt8], into folder: String, name: String, ending: String, files: any FileSystem
  ) throws(StoreError) -> String {
    let disk = Disk(files: files)
    do throws(FileError) {
      try disk.makeFolders(folder)
      // A person's own folder may well be a link, which the store's may not.
      let isLink = try disk.status(at: folder)?.kind == .symbolicLink
      var number = 1
      while true {
        let file = "\(name)\(number == 1 ? "" : "-\(number)").\(ending)"
        do throws(FileError) {
          let path = "\(folder)\(isLink ? "/." : "")/\(file)"
          try disk.createDurably(path, bytes, mode: 0o600)
          return "\(folder)/\(file)"
        } catch  where error.kind == .exists {
          number += 1
        }
      }
    } catch {
      throw StoreError(error)
    }
  }
}
