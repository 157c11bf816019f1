import Casework

extension Store {
  /// Puts a backup in place, once all of it has been verified.
  ///
  /// Where there is a store already it must be the same one, and the backup must hold everything it
  /// holds; it is then kept beside, under its name with `.replaced-` and a number behind it.
  /// Nothing but a store is put aside, and an empty folder counts as nothing. A store for a group
  /// keeps the group of what stands there, whoever restores it.
  ///
  /// Where there is none, and the store that was backed up still lies where this person knows it,
  /// what is restored is a copy: another store, with an id of its own.
  ///
  /// What the backup is known to lack is kept in this person's own folder as read, so that
  /// ``check(at:local:files:now:)`` misses it in what was restored.
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
      try requireOutsideStores(path, disk)
      let inPlace = try StoreInPlace(at: path, disk)
      _ = try inPlace?.requireNothingLost(by: backup)
      let original =
        inPlace == nil
        ? StorePlaces(local: local, disk: disk).original(of: backup.storeID, besides: path) : nil
      let fresh = try unusedName(path + StoreLeftover.ending, disk)
      let target = try target(of: backup, at: fresh, besides: path, group: group, disk)
      do {
        let kept = try inPlace?.kept { name in backup.files.contains { $0.path == name } }
        let later = try inPlace?.statements(beyond: backup) ?? [:]
        let heads = try inPlace?.signedHeads(beyond: backup) ?? [:]
        try write(backup, kept ?? [], heads.merging(later) { $1 }, to: target, disk)
        if original != nil { try markAsCopy(target.layout, disk) }
      } catch {
        try? disk.removeTree(fresh)
        throw error
      }
      var report = backup.report
      report.original = original
      var keptAt: String?
      if inPlace == nil {
        // In place of an empty folder, too.
        try disk.rename(fresh, to: path)
      } else {
        (keptAt, report.bytesLeft) = try exchange(target, for: path, backup, disk)
      }
      keepLacks(of: backup, restoredTo: StoreLayout(root: path, local: local), disk)
      if !backup.isSealed {
        // A plain one was put there on purpose.
        KnownSeal(LocalFolder(local), disk).forget(original == nil ? backup.storeID : nil, at: path)
      }
      do throws(FileError) {
        try disk.synchroniseFolder(Disk.folder(of: path))
      } catch {
        throw StoreError.backup(.unconfirmed(path: path, keptAt: keptAt))
      }
      return (report, keptAt)
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw StoreError(error)
    } catch {
      throw .backup(.notABackup(path: source))
    }
  }

  /// Puts the store in place aside, and what was written in its place.
  ///
  /// Others may have saved something since the store was looked at: what was put aside is looked at
  /// again, where nobody finds it to write to, and put back where the backup lacks anything.
  private static func exchange(
    _ target: Target, for path: String, _ backup: BackupFile, _ disk: Disk
  ) throws -> (keptAt: String, bytesLeft: Int) {
    let fresh = target.layout.root
    let kept = try unusedName(path + ".replaced-", disk)
    try disk.rename(path, to: kept)
    do {
      let aside = try StoreInPlace(at: kept, disk)
      let bytesLeft = try aside?.requireNothingLost(by: backup) ?? 0
      let further = try aside?.kept { name in
        try disk.status(at: "\(target.layout.root)/\(name)") != nil
      }
      for file in further ?? [] { try write(file, to: target, disk) }
      try disk.rename(fresh, to: path)
      return (kept, bytesLeft)
    } catch {
      guard (try? disk.rename(kept, to: path)) != nil else {
        throw StoreError.restoreStopped(path: path)
      }
      try? disk.removeTree(fresh)
      throw error
    }
  }

  /// Where the backup is written first, and the group that is to have it.
  private struct Target {
    let layout: StoreLayout
    /// `nil` where the store is one person's.
    let group: UInt32?
  }

  private static func target(
    of backup: BackupFile, at fresh: String, besides path: String, group: UInt32?, _ disk: Disk
  ) throws -> Target {
    var layout = StoreLayout(root: fresh, local: "")
    let description = backup.files.first { $0.path == StoreLayout.descriptionName }.map(
      backup.bytes(of:))
    layout.isShared =
      (try? StoreDescription(description ?? [], path: fresh))?.isShared ?? false
    guard layout.isShared else { return Target(layout: layout, group: nil) }
    // The group of the store in place, which its folder hands on to all that is made in it.
    if let status = try disk.status(at: path), status.kind == .folder, status.mode & 0o2000 != 0 {
      return Target(layout: layout, group: status.group)
    }
    guard let group else { throw StoreError.backup(.groupNeeded) }
    return Target(layout: layout, group: group)
  }

  /// Keeps as read what the backup's maker had read and the backup lacks.
  private static func keepLacks(
    of backup: BackupFile, restoredTo layout: StoreLayout, _ disk: Disk
  ) {
    guard !backup.lacks.isEmpty, let bytes = try? disk.read(layout.description),
      let description = try? StoreDescription(bytes, path: layout.root)
    else { return }
    SeenHeads(folder: layout.local.heads(of: description.id), disk: disk).add(backup.lacks)
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
    _ backup: BackupFile, _ kept: [(path: String, bytes: [UInt8])],
    _ later: [String: [UInt8]], to target: Target, _ disk: Disk
  ) throws {
    let (layout, group) = (target.layout, target.group)
    let last = StoreLayout.descriptionName
    let files =
      backup.files.filter { $0.path != last && later[$0.path] == nil }
      .map { (path: $0.path, bytes: backup.bytes(of: $0)) }
      + later.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
      + backup.files.filter { $0.path == last }.map { (path: $0.path, bytes: backup.bytes(of: $0)) }
    let own =
      [layout.root] + layout.firstFolders
      + StoreFolder.allCases.filter { folder in
        !folder.isMadeAtOnce && files.contains { $0.path.hasPrefix("\(folder.rawValue)/") }
      }.map(layout.path(of:))
    for folder in own { try makeFolder(folder, layout, group, disk) }
    var folders = Set(own)
    for file in kept { try write(file, to: target, disk) }
    for file in files {
      let path = "\(layout.root)/\(file.path)"
      let folder = Disk.folder(of: path)
      if folders.insert(folder).inserted { try makeFolder(folder, layout, group, disk) }
      try write(file.bytes, to: path, target, disk)
    }
    for folder in folders { try disk.synchroniseFolder(folder) }
  }

  /// Writes a file that is kept of what stood in place, and makes the folders it lies in.
  private static func write(
    _ file: (path: String, bytes: [UInt8]), to target: Target, _ disk: Disk
  ) throws {
    let path = "\(target.layout.root)/\(file.path)"
    let folder = Disk.folder(of: path)
    for above in [Disk.folder(of: folder), folder]
    where above != Disk.folder(of: target.layout.root) {
      try makeFolder(above, target.layout, target.group, disk)
    }
    try write(file.bytes, to: path, target, disk)
    try disk.synchroniseFolder(folder)
  }

  private static func write(
    _ bytes: [UInt8], to path: String, _ target: Target, _ disk: Disk
  ) throws {
    let mode = target.layout.fileMode
    let open = try disk.open(path, .create(mode: mode))
    defer { disk.close(open) }
    if let group = target.group { try disk.setGroup(path, to: group) }
    // The umask may have taken away what the group needs.
    try disk.setMode(path, to: mode)
    try disk.write(bytes, to: open)
    try disk.synchronise(open)
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
  fileprivate var report: BackupReport {
    let places = files.compactMap { JournalPlace(path: $0.path) }
    let cases = Set(
      places.compactMap { place -> CaseID? in
        if case .review(let id) = place.scope { return id }
        return nil
      })
    return BackupReport(
      caseCount: cases.count, recordCount: heads.values.reduce(0) { $0 + $1.number },
      fileCount: files.count, damagedJournals: 0, lacks: findings, leftOut: [])
  }

  /// That the records are lost which the backup's maker had read and the backup lacks.
  private var findings: [StoreFinding] {
    lacks.sorted { $0.key < $1.key }.map { path, head in
      let last = heads[path]?.number ?? 0
      return StoreFinding(
        last < head.number ? .missing((last + 1)...head.number) : .rewritten(number: head.number),
        in: path)
    }
  }
}
