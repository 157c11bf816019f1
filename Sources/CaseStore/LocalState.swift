/// What the program remembers for one person: their name.
package struct LocalState {
  private let folder: String
  private let disk: Disk

  private var namePath: String { "\(folder)/name" }

  package init(local: String, files: any FileSystem) {
    folder = local
    disk = Disk(files: files)
  }

  /// The name this person gave when first asked; `nil` before that.
  package var name: String? {
    guard let bytes = try? disk.read(namePath) else { return nil }
    let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return text.isEmpty ? nil : text
  }

  /// Keeps the name, so that it is asked for once.
  package func keep(name: String) throws(StoreError) {
    do throws(FileError) {
      try disk.makeFolders(folder)
      try disk.replace(namePath, with: Array("\(name)\n".utf8), mode: 0o600, isDurable: true)
    } catch {
      throw StoreError(error)
    }
  }
}
