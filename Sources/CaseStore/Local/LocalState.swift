import Casework

/// What the program remembers for one person: their name, and where they last wrote a document.
///
/// Of a sealed store it is kept sealed, for that store alone: a name is a name, and a folder may be
/// called after a child.
package struct LocalState {
  private let files: LocalFiles
  private let namePath: String
  private let exportPath: String

  /// What is kept for all plain stores.
  package init(local: String, files: any FileSystem) {
    self.files = LocalFiles(local: local, disk: Disk(files: files), keys: nil)
    (namePath, exportPath) = (self.files.folder.name, self.files.folder.exportFolder)
  }

  /// What is kept for one store alone, sealed with a member's keys.
  init(_ files: LocalFiles, of store: String) {
    let own = files.folder.own(of: store)
    self.files = files
    (namePath, exportPath) = ("\(own)/name", "\(own)/export-folder")
  }

  /// The name this person gave when first asked; `nil` before that.
  package var name: String? { line(at: namePath) }

  /// Keeps the name, so that it is asked for once.
  package func keep(name: String) throws(StoreError) { try keep(name, at: namePath) }

  /// The folder this person last wrote a document into; `nil` before that.
  package var exportFolder: String? { line(at: exportPath) }

  /// Keeps the folder, so that it is offered the next time.
  package func keep(exportFolder: String) throws(StoreError) {
    try keep(exportFolder, at: exportPath)
  }

  private func line(at path: String) -> String? {
    guard let bytes = files.read(path) else { return nil }
    let text = TextDecoding(Array(bytes.prefix { $0 != UInt8(ascii: "\n") })).text
    return text.isEmpty ? nil : text
  }

  private func keep(_ text: String, at path: String) throws(StoreError) {
    do throws(FileError) {
      try files.keep(path, Array("\(text)\n".utf8))
    } catch {
      throw StoreError(error)
    }
  }
}
