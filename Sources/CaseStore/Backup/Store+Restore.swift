import Casework

extension Store {
  /// Puts a backup in place, once all of it has been verified.
  ///
  /// Where there is a store already it must be the same one, and the backup must hold everything it
  /// holds; it is then kept beside, under its name with `.replaced-` and a number behind it. A
  /// store for a group keeps the group of the store in place, whoever restores it.
  ///
  /// Where there is none, and the store that was backed up still lies where this person knows it,
  /// what is restored is a copy: another store, with an id of its own.
  ///
  /// - Parameters:
  ///   - source: The backup's file.
  ///   - path: Where the store shall be.
  ///   - local: This person's own folder.
  ///   - group: The number of the group that shares the store, where none is in place yet.
  ///   - files: The file system both are on.
  /// - Returns: What was restored, and where what stood there is now; `nil` where nothing did.
  /// - Throws: ``BackupFlaw`` where the backup may not be put there; what is there is as it was.
  package static func restore(
    _ source: String, to path: String, local: String, group: UInt32? = nil,
    files: any FileSystem
  ) throws(StoreError) -> (report: BackupReport, keptAt: String?) {
    let disk = Disk(files: files)
    do {
      let backup = try BackupFile(try disk.read(source, atMost: .max), path: source)
      let layout = StoreLayout(root: path, local: "")
      let isThere = try disk.status(at: path) != nil
      if isThere { try requireNothingLost(by: backup, in: layout, disk) }
      let fresh = try unusedName(path + StoreLeftover.ending, disk)
      let target = try target(of: backup, at: fresh, besides: path, group: group, disk)
      do {
        try write(backup, to: target.layout, group: target.group, disk)
      } catch {
        try? disk.removeTree(fresh)
        throw error
      }
      let original = StorePlaces(local: local, disk: disk)
        .original(of: backup.storeID, besides: path)
      if original != nil, !isThere { try markAsCopy(target.layout, disk) }
      var keptAt: String?
      if isThere {
        let kept = try unusedName(path + ".replaced-", disk)
        try disk.rename(path, to: kept)
        keptAt = kept
      }
      try disk.rename(fresh, to: path)
      try disk.synchroniseFolder(Disk.folder(of: path))
      var report = backup.report
      report.original = isThere ? nil : original
      return (report, keptAt)
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw StoreError(error)
    } catch {
      throw .backup(.notABackup(path: source))
    }
  }

  /// Refuses where the store in place is another one, or has records that the backup has not.
  private static func requireNothingLost(
    by backup: BackupFile, in layout: StoreLayout, _ disk: Disk
  ) throws {
    if let bytes = try? disk.read(layout.description),
      let description = try? StoreDescription(bytes, path: layout.root),
      description.id != backup.storeID
    {
      throw StoreError.backup(.otherStore)
    }
    var journals = try disk.names(in: layout.partnership).map { "\(layout.partnership)/\($0)" }
    for parent in [layout.cases, layout.identities] {
      for name in try disk.names(in: parent) {
        let folder = "\(parent)/\(name)"
        journals += try disk.names(in: folder).map { "\(folder)/\($0)" }
      }
    }
    let further = journals.filter { journal in
      let name = layout.relative(journal)
      guard let place = JournalPlace(path: name), let bytes = try? disk.read(journal) else {
        return false
      }
      let text = JournalText(bytes, scope: place.scope, writer: place.writer, lastSeen: nil)
      let backed = backup.records(of: name, place)
      // Every record in place must stand in the backup, with the same link.
      return text.records.contains { backed[$0.number] != $0.link }
    }
    guard further.isEmpty else { throw StoreError.backup(.goneFurther(journals: further.count)) }
  }

  /// Where the backup is written first, and the group that is to have it; `nil` where the store is
  /// one person's.
  private static func target(
    of backup: BackupFile, at fresh: String, besides path: String, group: UInt32?, _ disk: Disk
  ) throws -> (layout: StoreLayout, group: UInt32?) {
    var layout = StoreLayout(root: fresh, local: "")
    let description = backup.files.first { $0.path == "store.json" }.map(backup.bytes(of:))
    layout.isShared =
      (try? StoreDescription(description ?? [], path: fresh))?.isShared ?? false
    guard layout.isShared else { return (layout, nil) }
    // The group of the store in place, which its folder hands on to all that is made in it.
    if let status = try disk.status(at: path), status.kind == .folder, status.mode & 0o2000 != 0 {
      return (layout, status.group)
    }
    guard let group else { throw StoreError.backup(.groupNeeded) }
    return (layout, group)
  }

  /// Gives a store that was just written an id of its own.
  private static func markAsCopy(_ layout: StoreLayout, _ disk: Disk) throws {
    let description = try StoreDescription(try disk.read(layout.description), path: layout.root)
    let status = try disk.status(at: layout.description)
    try disk.replace(
      layout.description, with: description.copied().bytes, mode: status?.mode ?? layout.fileMode,
      isDurable: true)
  }

  private static func unusedName(_ stem: String, _ disk: Disk) throws -> String {
    var number = 1
    while try disk.status(at: stem + String(number)) != nil { number += 1 }
    return stem + String(number)
  }

  /// Writes every file to a folder that is not there yet, and syncs all of it.
  ///
  /// `store.json` comes last: a folder that has it is whole.
  private static func write(
    _ backup: BackupFile, to layout: StoreLayout, group: UInt32?, _ disk: Disk
  ) throws {
    var own = [layout.root, layout.cases, layout.partnership, layout.references]
    if backup.files.contains(where: { $0.path.hasPrefix("identities/") }) {
      own.append(layout.identities)
    }
    for folder in own { try makeFolder(folder, layout, group, disk) }
    var folders = Set(own)
    let parts = backup.files.filter { $0.path != "store.json" }
    for file in parts + backup.files.filter({ $0.path == "store.json" }) {
      let path = "\(layout.root)/\(file.path)"
      let folder = Disk.folder(of: path)
      if folders.insert(folder).inserted { try makeFolder(folder, layout, group, disk) }
      let open = try disk.open(path, .create(mode: layout.fileMode))
      defer { disk.close(open) }
      if let group { try disk.setGroup(path, to: group) }
      // The umask may have taken away what the group needs.
      try disk.setMode(path, to: layout.fileMode)
      try disk.write(backup.bytes(of: file), to: open)
      try disk.synchronise(open)
    }
    for folder in folders { try disk.synchroniseFolder(folder) }
  }

  private static func makeFolder(
    _ path: String, _ layout: StoreLayout, _ group: UInt32?, _ disk: Disk
  ) throws {
    try disk.makeFolder(path, mode: layout.folderMode)
    guard let group else { return }
    try disk.setGroup(path, to: group)
    // Changing the group takes set-group-id away.
    try disk.setMode(path, to: layout.folderMode)
  }
}

extension BackupFile {
  /// The link of each record of a journal, by its number.
  fileprivate func records(of path: String, _ place: JournalPlace) -> [Int: Digest] {
    guard let file = files.first(where: { $0.path == path }) else { return [:] }
    let text = JournalText(
      bytes(of: file), scope: place.scope, writer: place.writer, lastSeen: nil)
    return Dictionary(text.records.map { ($0.number, $0.link) }, uniquingKeysWith: { $1 })
  }

  fileprivate var report: BackupReport {
    let places = files.compactMap { JournalPlace(path: $0.path) }
    let cases = Set(
      places.compactMap { place -> CaseID? in
        if case .review(let id) = place.scope { return id }
        return nil
      })
    return BackupReport(
      caseCount: cases.count, recordCount: heads.values.reduce(0) { $0 + $1.number },
      fileCount: files.count, damagedJournals: 0, lacks: [], leftOut: [])
  }
}
