/// What a restore that was stopped left beside the store: a folder with all of the record in it,
/// identities included.
package enum StoreLeftover {
  /// Between the store's own name and a number.
  static let ending = ".restoring-"

  /// The folders that restores of a store left behind, in order.
  package static func paths(beside store: String, files: any FileSystem) -> [String] {
    let disk = Disk(files: files)
    let folder = Disk.folder(of: store)
    let stem = (store.split(separator: "/").last.map(String.init) ?? "") + ending
    return ((try? disk.names(in: folder)) ?? []).filter { name in
      name.hasPrefix(stem) && Int(name.dropFirst(stem.utf8.count)) != nil
    }.map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" }
  }

  /// The stores that restores put aside, in order.
  static func replaced(beside store: String, files: any FileSystem) -> [String] {
    let folder = Disk.folder(of: store)
    let stem = (store.split(separator: "/").last.map(String.init) ?? "") + ".replaced-"
    let names = (try? Disk(files: files).names(in: folder)) ?? []
    return names.filter { $0.hasPrefix(stem) }.map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" }
  }

  /// The folder that only has to be put in the store's place, where a restore was stopped when
  /// nothing stood there: `store.json` is written last, so one that has it is whole.
  static func whole(beside store: String, _ disk: Disk) -> String? {
    guard ((try? disk.status(at: store)) ?? nil) == nil else { return nil }
    return paths(beside: store, files: disk.files).last { path in
      (try? disk.read("\(path)/store.json")).flatMap {
        try? StoreDescription($0, path: path)
      } != nil
    }
  }

  /// Removes those folders for good.
  ///
  /// - Returns: The folders removed.
  package static func remove(
    beside store: String, files: any FileSystem
  ) throws(StoreError) -> [String] {
    let disk = Disk(files: files)
    let found = paths(beside: store, files: files)
    do {
      for path in found { try disk.removeTree(path) }
      if !found.isEmpty { try disk.synchroniseFolder(Disk.folder(of: store)) }
    } catch {
      throw StoreError(error)
    }
    return found
  }
}
