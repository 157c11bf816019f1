import CaseStore
import Casework
import Glibc

/// Where the program runs: the environment, the folders, the clock, and who is asking.
struct Surroundings {
  let storePath: String
  let localPath: String
  let files: any FileSystem
  let clock: Clock
  /// The name given with `--as` or in the environment; `nil` where neither was.
  let givenName: String?
  let templates: TemplateShelf
  /// The folder offered for documents that are written out, the one last used where there is one;
  /// `nil` where there is no home.
  var documentsPath: String?
  /// The person's own editor, where they have asked for it; `nil` otherwise.
  let editor: OutsideEditor?

  /// Reads the environment; options win over it.
  init(options: GlobalOptions) throws {
    files = SystemFileSystem()
    let home = Surroundings.baseFolder("HOME")
    let data = Surroundings.baseFolder("XDG_DATA_HOME") ?? home.map { "\($0)/.local/share" }
    let state = Surroundings.baseFolder("XDG_STATE_HOME") ?? home.map { "\($0)/.local/state" }
    // As from a variable that is not set: it must not come to mean the folder one stands in.
    if options.store == "" { throw Complaint.emptyStorePath }
    let chosen = options.store ?? Surroundings.environment("RAPIDREVIEW_STORE")
    guard let path = chosen ?? data.map({ "\($0)/rapidreview" }) else { throw Complaint.noHome }
    storePath = Surroundings.resolved(Surroundings.inRealFolder(Surroundings.absolute(path)))
    // Without a home there is still the store; what is this person's own then lies beside it.
    localPath = state.map { "\($0)/rapidreview" } ?? "\(storePath).local"
    givenName = options.name ?? Surroundings.environment("RAPIDREVIEW_NAME")
    clock = Clock(fixed: try options.fixedDay())
    let named = try options.templates.map(Surroundings.templateFolder)
    // Not below the data folder: the store may lie there, and a restore puts it aside as a whole.
    let config = Surroundings.baseFolder("XDG_CONFIG_HOME") ?? home.map { "\($0)/.config" }
    let own = config.map { "\($0)/rapidreview/templates" }
    templates = TemplateShelf(folders: [named, own].compactMap(\.self))
    let documents =
      Surroundings.baseFolder("XDG_DOCUMENTS_DIR") ?? home.map { "\($0)/Documents" }
    documentsPath = documents.map { "\($0)/rapidreview" }
    editor = OutsideEditor.ofEnvironment()
  }

  init(
    storePath: String, localPath: String, files: any FileSystem, clock: Clock, givenName: String?,
    templates: TemplateShelf = TemplateShelf(folders: []), documentsPath: String? = nil,
    editor: OutsideEditor? = nil
  ) {
    self.storePath = storePath
    self.localPath = localPath
    self.files = files
    self.clock = clock
    self.givenName = givenName
    self.templates = templates
    self.documentsPath = documentsPath
    self.editor = editor
  }

  /// A variable of the environment; `nil` where it is unset or empty.
  static func environment(_ name: String) -> String? {
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
  private static func baseFolder(_ name: String) -> String? {
    environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// A folder that was named must be there: its templates are what somebody wants.
  private static func templateFolder(_ path: String) throws(Complaint) -> String {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .unreadableFile(path: "--templates", reason: "there is no such folder")
    }
    return absolute(path)
  }

  /// The folder that a link at the store's own path leads to, for every command alike; nothing
  /// inside a store may be a link.
  private static func resolved(_ path: String) -> String {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = realpath(path, nil)
    else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// A full path, without links in the folders above: one file has one path, however it is named.
  static func inRealFolder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return path }
    let (folder, name) = (String(path[..<slash]), path[slash...])
    guard let real = realpath(folder, nil) else { return inRealFolder(folder) + name }
    defer { free(real) }
    let found = String(cString: real)
    return found == "/" ? String(name) : found + name
  }

  /// The path from the root on, without a slash at its end.
  static func absolute(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard !path.hasPrefix("/") else { return path }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return path }
    let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let folder = String(decoding: bytes, as: UTF8.self)
    return "\(folder)/\(path)"
  }

  /// The store, open and read.
  func office() throws -> Office {
    let store = try Store.open(at: storePath, local: localPath, files: files)
    let office = try Office(store, now: clock.moment, templates: templates)
    if let doubt = office.clockDoubt(at: clock.moment) {
      Output.error("rapidreview: \(doubt.problem)\n\(doubt.remedy)")
    }
    return office
  }

  /// The calendar of the store; the one shipped where there is no store.
  ///
  /// A store that cannot be read is no reason to count by another calendar than everybody else.
  func calendar() throws -> WorkingCalendar {
    do {
      let store = try Store.open(at: storePath, local: localPath, files: files)
      let history = try store.loadPartnership(now: clock.moment)
      let shipped = try ShippedData.calendar()
      return shipped.updated(with: Partnership(changes: history.changes).bankHolidays)
    } catch StoreError.notAStore {
      return try ShippedData.calendar()
    }
  }

  /// Who is asking: as given, else as kept from before, else asked for where there is a terminal.
  ///
  /// - Throws: ``Complaint/noName`` where nobody can be asked.
  func person() throws -> String {
    let own = LocalState(local: localPath, files: files)
    if let name = givenName ?? own.name { return name }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { throw Complaint.noName }
    Output.ask("Your name, for the record: ")
    guard let name = readLine(), !PlainText.isBlank(name) else { throw Complaint.noName }
    try PlainText.check(name, as: .personName)
    try own.keep(name: name)
    return name
  }
}
