import Casework

/// What the program remembers for one person: their name, and where they last wrote a document.
package struct LocalState {
  private let folder: LocalFolder
  private let disk: Disk

  package init(local: String, files: any FileSystem) {
    folder = LocalFolder(local)
    disk = Disk(files: files)
  }

  /// The name this person gave when first asked; `nil` before that.
  package var name: String? { line(at: folder.name) }

  /// Keeps the name, so that it is asked for once.
  package func keep(name: String) throws(StoreError) { try keep(name, at: folder.name) }

  /// The folder this person last wrote a document into; `nil` before that.
  package var exportFolder: String? { line(at: folder.exportFolder) }

  /// Keeps the folder, so that it is offered the next time.
  package func keep(exportFolder: String) throws(StoreError) {
    try keep(exportFolder, at: folder.exportFolder)
  }

  private func line(at path: String) -> String? {
    guard let bytes = try? disk.read(path) else { return nil }
    let text = TextDecoding(Array(bytes.prefix { $0 != UInt8(ascii: "\n") })).text
    return text.isEmpty ? nil : text
  }

  private func keep(_ text: String, at path: String) throws(StoreError) {
    do throws(FileError) {
      try disk.makeFolders(folder.path)
      try disk.replace(path, with: Array("\(text)\n".utf8), mode: 0o600, isDurable: true)
    } catch {
      throw StoreError(error)
    }
  }
}
