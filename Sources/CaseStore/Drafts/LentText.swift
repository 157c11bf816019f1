import Casework

/// A text in a file of its own, in LOCAL, for another program to change.
///
/// While it is lent it lies there in plain text, for its owner alone to read. Taken back, the file
/// goes, with all that program has left beside it under the same name: swap files, backups. What it
/// keeps elsewhere nobody here can know.
package final class LentText {
  /// Where the other program finds it.
  package let path: String
  private let folder: String
  private let name: String
  private let disk: Disk
  /// Locked while the text is lent, so that another process does not take it for one left behind.
  private let claim: OpenFile

  /// Writes a text to a new file, its last line ended as editors expect it.
  package init(_ text: String, local: String, files: any FileSystem) throws(StoreError) {
    folder = LocalFolder(local).lent
    disk = Disk(files: files)
    name = Chance.name()
    path = "\(folder)/\(name).txt"
    do throws(FileError) {
      try disk.makeFolders(folder)
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

  /// Removes the file, and what lies beside it under its name.
  package func remove() throws(StoreError) {
    do {
      // What the other program left first; the claim only when nothing is left to claim.
      let own = try disk.names(in: folder).filter { $0.contains(name) }
      let isClaim = { (file: String) in file.hasSuffix(LentText.claimEnding) }
      for file in own.filter({ !isClaim($0) }) + own.filter(isClaim) {
        try disk.remove("\(folder)/\(file)")
      }
      try disk.synchroniseFolder(folder)
    } catch {
      throw StoreError(error)
    }
  }

  /// Texts that were lent when a process ended without taking them back: their paths.
  package static func left(local: String, files: any FileSystem) -> [String] {
    let folder = LocalFolder(local).lent
    let disk = Disk(files: files)
    let names = (try? disk.names(in: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }.sorted().filter { name in
      guard
        let claim = try? disk.open("\(folder)/\(name.dropLast(4))\(claimEnding)", .append)
      else { return true }
      defer { disk.close(claim) }
      return (try? disk.lock(claim)) ?? true
    }.map { "\(folder)/\($0)" }
  }

  private static let claimEnding = ".lent"
}
