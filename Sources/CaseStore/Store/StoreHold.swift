/// Who has a store open: each holds `store.json` together with the others, and whoever seals the
/// store holds it alone.
enum StoreHold {
  /// Holds a store together with others; `nil` where that cannot be had, which keeps nobody from
  /// opening it.
  static func share(_ layout: StoreLayout, _ disk: Disk) -> OpenFile? {
    guard let file = try? disk.open(layout.description, .read) else { return nil }
    if (try? disk.share(file)) == true { return file }
    disk.close(file)
    return nil
  }

  /// Holds a store alone, and refuses where somebody has it open.
  static func alone(_ layout: StoreLayout, _ disk: Disk) throws(StoreError) -> OpenFile {
    do throws(FileError) {
      let file = try disk.open(layout.description, .read)
      if try disk.lock(file) { return file }
      disk.close(file)
    } catch {
      throw StoreError(error)
    }
    throw .seal(.inUse)
  }
}
