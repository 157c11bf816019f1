import CaseStore
import Casework
import Glibc
import Office

extension Surroundings {
  /// Reads the environment; options win over it.
  init(options: GlobalOptions) throws {
    let files = SystemFileSystem()
    let home = Surroundings.baseFolder("HOME")
    let data = Surroundings.baseFolder("XDG_DATA_HOME") ?? home.map { "\($0)/.local/share" }
    let state = Surroundings.baseFolder("XDG_STATE_HOME") ?? home.map { "\($0)/.local/state" }
    // As from a variable that is not set: it must not come to mean the folder one stands in.
    if options.store == "" { throw Complaint.emptyStorePath }
    let chosen = options.store ?? Surroundings.environment("RAPIDREVIEW_STORE")
    guard let path = chosen ?? data.map({ "\($0)/rapidreview" }) else { throw Complaint.noHome }
    let storePath = Surroundings.resolved(Surroundings.inRealFolder(Surroundings.absolute(path)))
    // Without a home there is still the store; what is this person's own then lies beside it.
    let localPath = state.map { "\($0)/rapidreview" } ?? "\(storePath).local"
    let givenName = options.name ?? Surroundings.environment("RAPIDREVIEW_NAME")
    let clock = Clock(fixed: try options.fixedDay())
    let named = try options.templates.map(Surroundings.templateFolder)
    // Not below the data folder: the store may lie there, and a restore puts it aside as a whole.
    let config = Surroundings.baseFolder("XDG_CONFIG_HOME") ?? home.map { "\($0)/.config" }
    let own = config.map { "\($0)/rapidreview/templates" }
    let templates = TemplateShelf(folders: [named, own].compactMap(\.self))
    let documents =
      Surroundings.baseFolder("XDG_DOCUMENTS_DIR") ?? home.map { "\($0)/Documents" }
    self.init(
      storePath: storePath, localPath: localPath, files: files, clock: clock,
      givenName: givenName, templates: templates,
      documentsPath: documents.map { "\($0)/rapidreview" },
      editor: OutsideEditor.ofEnvironment(), memoryFolders: MemoryFolders.ofSystem(),
      opener: SystemOpener.inPath(),
      secrets: SecretSources(
        keyring: .ofKernel, asksNobody: options.passphraseDescriptor != nil,
        passphrase: SecretPrompts(options: options).passphrase(for:)))
  }

  /// A folder that was named must be there: its templates are what somebody wants.
  private static func templateFolder(_ path: String) throws(OfficeRefusal) -> String {
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

  /// The store, open and read.
  func office() throws -> CaseOffice {
    let office = try CaseOffice(try openStore(), now: clock.moment, templates: templates)
    sayDoubt(of: office)
    return office
  }

  /// The store, open, and the case of a reference; other cases are read only if they must be.
  func office(opening reference: String) throws -> (office: CaseOffice, review: Case) {
    let office = try CaseOffice(
      try openStore(), now: clock.moment, reading: .named, templates: templates)
    defer { sayDoubt(of: office) }
    return (office, try office.review(ReferenceArgument.read(reference), now: clock.moment))
  }

  private func sayDoubt(of office: CaseOffice) {
    guard let doubt = office.clockDoubt(at: clock.moment) else { return }
    Output.error("rapidreview: \(doubt.problem)\n\(doubt.remedy)")
  }

  /// The calendar of the store; the one shipped where there is no store.
  ///
  /// A store that cannot be read is no reason to count by another calendar than everybody else.
  func calendar() throws -> WorkingCalendar {
    do {
      return try calendar(of: try openStore())
    } catch StoreError.notAStore {
      return try ShippedData.calendar()
    }
  }

  /// The same where nobody is asked for a passphrase: a sealed store's where its keys are at hand,
  /// else the one shipped, and that is said.
  func calendarAtHand() throws -> WorkingCalendar {
    do {
      return try calendar(of: try openStore(by: try keysAtHand()))
    } catch StoreError.notAStore {
      return try ShippedData.calendar()
    } catch StoreError.seal(let refusal) where refusal.isLackOfKeys {
      Output.error(
        "rapidreview: The store is locked: this counts by the bank holidays shipped with the "
          + "program.\nRun `rapidreview unlock` first to count by the store's.")
      return try ShippedData.calendar()
    }
  }

  private func calendar(of store: Store) throws -> WorkingCalendar {
    let history = try store.loadPartnership(now: clock.moment)
    let shipped = try ShippedData.calendar()
    return shipped.updated(with: Partnership(changes: history.changes).bankHolidays)
  }

  /// Who is asking: as given, else as kept from before, else asked for where there is a terminal.
  ///
  /// - Throws: ``Complaint/noName`` where nobody can be asked.
  func person() throws -> String {
    let (name, isNew) = try personToKeep()
    if isNew { try keep(name: name) }
    return name
  }

  /// The same, and whether it was asked for and is not kept yet.
  func personToKeep() throws -> (name: String, isNew: Bool) {
    if let name = knownName { return (name, false) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { throw Complaint.noName }
    Output.ask("Your name, for the record: ")
    guard let name = readLine(), !PlainText.isBlank(name) else { throw Complaint.noName }
    try PlainText.check(name, as: .personName)
    return (name, true)
  }
}
