import Casework

/// A text in a file of its own, for another program to change.
///
/// While it is lent it lies there in plain text, for its owner alone to read: in memory where a
/// folder there can be had, else in LOCAL. Taken back, it is overwritten and removed, with all that
/// program has left beside it under the same name: swap files, backups. What it keeps elsewhere, or
/// has put a new file in the place of, nobody here can reach.
package final class LentText {
  /// Where the other program finds it.
  package let path: String
  /// Whether it lies in memory and not on a disk.
  package let isInMemory: Bool
  private let folder: String
  private let name: String
  private let disk: Disk
  /// Locked while the text is lent, so that another process does not take it for one left behind.
  private let claim: OpenFile

  /// Writes a text to a new file, its last line ended as editors expect it.
  package init(
    _ text: String, in places: LendingPlaces, files: any FileSystem
  ) throws(StoreError) {
    disk = Disk(files: files)
    name = Chance.name()
    do throws(FileError) {
      (folder, isInMemory) = try places.makeFolder(disk)
      path = "\(folder)/\(name).txt"
      claim = try disk.open("\(folder)/\(name)\(LentText.claimEnding)", .create(mode: 0o600))
      do throws(FileError) {
        _ = try disk.lock(claim)
        try disk.createDurably(path, Array("\(text)\n".utf8), mode: 0o600)
      } catch {
        disk.close(claim)
        try? disk.remove("\(folder)/\(name)\(LentText.claimEnding)")
        throw error
      }
    } catch {
      throw StoreError(error)
    }
  }

  deinit { disk.close(claim) }

  /// What the file says now, without the end of its last line; `nil` where its letters cannot be
  /// read for certain.
  package func read() throws(StoreError) -> String? {
    do {
      let decoding = TextDecoding(try disk.read(path))
      guard !decoding.isDoubtful else { return nil }
      let text = LineBreaks.mended(decoding.text)
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    } catch {
      throw StoreError(error)
    }
  }

  /// Overwrites and removes the file, and what lies beside it under its name.
  package func remove() throws(StoreError) {
    do {
      // What the other program left first; the claim only when nothing is left to claim.
      let own = try disk.names(in: folder).filter { $0.hasPart(name) }
      let isClaim = { (file: String) in file.hasSuffix(LentText.claimEnding) }
      for file in own.filter({ !isClaim($0) }) + own.filter(isClaim) {
        let path = "\(folder)/\(file)"
        if try disk.status(at: path)?.kind == .file { try disk.wipe(path) }
        try disk.removeTree(path)
      }
      try disk.synchroniseFolder(folder)
    } catch {
      throw StoreError(error)
    }
  }

  /// Texts that were lent when a process ended without taking them back: their paths.
  package static func left(in places: LendingPlaces, files: any FileSystem) -> [String] {
    let disk = Disk(files: files)
    return places.folders(of: files.user).flatMap { left(in: $0, disk) }
  }

  private static func left(in folder: String, _ disk: Disk) -> [String] {
    let names = (try? disk.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }.filter { name in
      guard
        let claim = try? disk.open("\(folder)/\(name.dropLast(4))\(claimEnding)", .append)
      else { return true }
      defer { disk.close(claim) }
      return (try? disk.lock(claim)) ?? true
    }.map { "\(folder)/\($0)" }
  }

  private static let claimEnding = ".lent"
}
