/// Who has a store open: each holds its folder together with the others, and whoever seals the
/// store holds it alone.
///
/// The folder, for it stays the same when `store.json` is put in another's place.
enum StoreHold {
  /// Holds a store together with others; `nil` where the file system has no locks, which keeps
  /// nobody from opening it.
  ///
  /// - Throws: ``SealRefusal/beingSealed`` where somebody holds it alone.
  static func share(_ layout: StoreLayout, _ disk: Disk) throws(StoreError) -> OpenFile? {
    guard let folder = try? disk.open(layout.root, .read) else { return nil }
    let isShared = try? disk.share(folder)
    if isShared == true { return folder }
    disk.close(folder)
    if isShared == false { throw .seal(.beingSealed) }
    return nil
  }

  /// Holds a store alone, and refuses where somebody has it open.
  static func alone(_ layout: StoreLayout, _ disk: Disk) throws(StoreError) -> OpenFile {
    do throws(FileError) {
      let folder = try disk.open(layout.root, .read)
      if try disk.lock(folder) { return folder }
      disk.close(folder)
    } catch {
      throw StoreError(error)
    }
    throw .seal(.inUse)
  }
}
