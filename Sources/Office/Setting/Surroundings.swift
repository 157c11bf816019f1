import CaseStore
import Casework
import Glibc

/// Where the program runs: the environment, the folders, the clock, and who is asking.
package struct Surroundings {
  package let storePath: String
  package let localPath: String
  package let files: any FileSystem
  package let clock: Clock
  /// The name given with `--as` or in the environment; `nil` where neither was.
  package let givenName: String?
  package let templates: TemplateShelf
  /// The folder offered for documents that are written out, the one last used where there is one;
  /// `nil` where there is no home.
  package let documentsPath: String?
  /// The person's own editor, where they have asked for it; `nil` otherwise.
  package let editor: OutsideEditor?
  /// Where a text lies while that editor has it.
  package let lending: LendingPlaces
  /// What the system opens files with; `nil` where nothing is found.
  package let opener: SystemOpener?
  /// What is known once a sealed store is open.
  package let opened = OpenedStore()
  /// Where the secrets come from that open a sealed store.
  package let secrets: SecretSources

  package init(
    storePath: String, localPath: String, files: any FileSystem, clock: Clock, givenName: String?,
    templates: TemplateShelf = TemplateShelf(folders: []), documentsPath: String? = nil,
    editor: OutsideEditor? = nil, memoryFolders: [String] = [], opener: SystemOpener? = nil,
    secrets: SecretSources = .none
  ) {
    self.storePath = storePath
    self.localPath = localPath
    self.files = files
    self.clock = clock
    self.givenName = givenName
    self.templates = templates
    self.documentsPath = documentsPath
    self.editor = editor
    lending = LendingPlaces(memory: memoryFolders, local: localPath)
    self.opener = opener
    self.secrets = secrets
  }

  /// Opens a file that was written out with the program the system has for it.
  ///
  /// - Throws: ``ExportRefusal`` where there is none, or it fails.
  package func open(_ path: String) throws(ExportRefusal) {
    guard let opener else { throw .noOpener(path) }
    guard opener.open(path) else { throw .notOpened(path) }
  }

  /// What the program remembers for this person.
  package var own: LocalState { opened.own ?? LocalState(local: localPath, files: files) }

  /// Who is asking, as given, else as kept from before; `nil` where neither is known.
  package var knownName: String? { givenName ?? own.name ?? opened.memberName }

  /// Takes over what is known about this person, now that a store is open.
  package func follow(_ store: Store) {
    guard store.isSealed else { return }
    opened.own = store.own
    guard knownName == nil, let keys = store.keys,
      let history = try? store.loadPartnership(now: clock.moment)
    else { return }
    opened.memberName = Partnership(changes: history.changes).memberNames[keys.member.id]
  }

  /// Keeps the name that somebody gave, so that they are asked once: of a sealed store sealed, and
  /// not before it is open.
  package func keep(name: String) throws(StoreError) {
    let isPlain = (try? Store.isSealed(at: storePath, files: files)) == false
    if isPlain || opened.own != nil { try own.keep(name: name) }
  }

  /// A variable of the environment; `nil` where it is unset or empty.
  package static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = TextDecoding(
      Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))
    ).text
    return text.isEmpty ? nil : text
  }

  /// A folder the environment names; `nil` where it names none, or one that is no full path.
  ///
  /// Whatever folder one stands in must not become the place of a store.
  ///
  /// Source: XDG Base Directory Specification, "All paths set in these environment variables must
  /// be absolute. If an implementation encounters a relative path … it should … ignore it."
  package static func baseFolder(_ name: String) -> String? {
    environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// A full path, without links in the folders above: one file has one path, however it is named.
  package static func inRealFolder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return path }
    let (folder, name) = (String(path[..<slash]), path[slash...])
    guard let real = realpath(folder, nil) else { return inRealFolder(folder) + name }
    defer { free(real) }
    let found = String(cString: real)
    return found == "/" ? String(name) : found + name
  }

  /// The path from the root on, without a slash at its end.
  package static func absolute(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.hasPrefix("/") else { return path }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return path }
    let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let folder = String(decoding: bytes, as: UTF8.self)
    return "\(folder)/\(path)"
  }
}
