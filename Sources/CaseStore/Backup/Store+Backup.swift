import Casework

/// What a backup or a restore came to.
package struct BackupReport: Hashable, Sendable {
  package let caseCount: Int
  package let recordCount: Int
  package let fileCount: Int
  /// Journals that are damaged, and were backed up as they are.
  package let damagedJournals: Int
  /// What is lost of the store, so that the backup lacks it as well.
  package let lacks: [StoreFinding]
  /// What lies in the store's folder, is no file of it, and was left out.
  package let leftOut: [String]
  /// Where the store lies of which a restored one is a copy, and so another store.
  package var original: String?
  /// How many bytes in the journals of the store put aside are no record, and stayed there.
  package var bytesLeft = 0
}

extension Store {
  /// Writes the whole store to one file that is not there yet, and syncs it.
  ///
  /// Bytes at a journal's end that were never confirmed as saved are left out; damage is backed up
  /// as it stands, and what is lost is named: the store is verified first. What this person had
  /// read and the backup lacks is kept in it, so that a restore can say so. Others may go on
  /// writing: the journals of a case are taken as they stood at one moment, each up to a whole
  /// record. Where a folder of the store is missing, or a link, a pipe or a folder stands in a
  /// journal's place, no backup is made. It is written under another name beside, and gets its own
  /// once it is whole.
  ///
  /// - Parameters:
  ///   - path: The store's folder.
  ///   - target: The file to write.
  ///   - local: This person's own folder, which knows what they have read of the store.
  ///   - files: The file system both are on.
  ///   - now: When the backup is made.
  /// - Returns: What is in it.
  /// - Throws: Where a file cannot be read or written; what was written is then taken away again.
  package static func backup(
    _ path: String, to target: String, local: String, files: any FileSystem, now: Moment
  ) throws(StoreError) -> BackupReport {
    let disk = Disk(files: files)
    // Before anything is taken, so that what is there then is in the backup, too.
    let seen = StoreLayout(root: path, local: local).seen(disk)
    let findings = check(at: path, local: local, files: files, now: now).findings
    let layout = StoreLayout(root: path, local: "")
    if target.hasPrefix(path + "/") { throw .backup(.insideStore(path: target)) }
    do {
      let description = try StoreDescription(try disk.read(layout.description), path: path)
      guard try disk.status(at: target) == nil else {
        throw StoreError.backup(.exists(path: target))
      }
      let part = "\(target).\(Chance.name().prefix(6)).part"
      let file = try disk.open(part, .create(mode: 0o600))
      do {
        defer { disk.close(file) }
        var writer = BackupWriter(
          layout: layout, disk: disk, file: file, findings: findings, seen: seen)
        try writer.begin(storeID: description.id, now: now)
        try writer.addAll()
        try writer.finish()
        try disk.synchronise(file)
        guard try disk.status(at: target) == nil else {
          throw StoreError.backup(.exists(path: target))
        }
        try disk.rename(part, to: target)
        try disk.synchroniseFolder(Disk.folder(of: target))
        return writer.report
      } catch {
        try? disk.remove(part)
        throw error
      }
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw StoreError(error)
    } catch {
      throw .notAStore(path: path)
    }
  }
}

/// Writes the parts of a backup one after the other.
private struct BackupWriter {
  let layout: StoreLayout
  let disk: Disk
  let file: OpenFile
  private var lines: [ArraySlice<UInt8>] = []
  private var heads: [JSON.Member] = []
  private let findings: [StoreFinding]
  /// The journals in which something is lost, accepted or not.
  private let lost: Set<String>
  /// What the maker has read of the journals in which something is lost, less what was written.
  private var lacks: [String: SeenHead]
  private var counts = (files: 0, cases: 0, records: 0)

  init(
    layout: StoreLayout, disk: Disk, file: OpenFile, findings: [StoreFinding],
    seen: [String: SeenHead]
  ) {
    self.layout = layout
    self.disk = disk
    self.file = file
    self.findings = findings
    let lost = Set(findings.filter { $0.what.severity == .loss }.map(\.file))
    self.lost = lost
    lacks = seen.filter { lost.contains($0.key) }
  }

  var report: BackupReport {
    let damaged = findings.filter { $0.severity >= .damage }.map(\.file)
    return BackupReport(
      caseCount: counts.cases, recordCount: counts.records, fileCount: counts.files,
      damagedJournals: Set(damaged.filter { JournalPlace(path: $0) != nil }).count,
      lacks: findings.filter { $0.severity == .loss },
      leftOut: findings.filter { $0.what == .foreignFile }.map(\.file))
  }

  mutating func begin(storeID: String, now: Moment) throws(FileError) {
    try write(
      .object([
        JSON.Member("backup", .int(BackupFile.format)), JSON.Member("store", .string(storeID)),
        JSON.Member("made", .int(now.milliseconds)),
      ]))
  }

  mutating func addAll() throws(FileError) {
    for folder in layout.firstFolders where try disk.status(at: folder) == nil {
      throw FileError(kind: .notFound, path: folder)
    }
    try add(layout.description)
    for folder in StoreFolder.inOrderOfBackup {
      let path = layout.path(of: folder)
      switch folder.content {
      case .journals: try addJournals(in: path)
      case .journalsByCase:
        for inner in try folders(in: path) {
          if folder == .cases { counts.cases += 1 }
          try addJournals(in: inner)
        }
      case .claims: try addClaims()
      case .signed: try addSigned(in: path)
      case .signedByMember:
        for name in try disk.names(in: path) where MemberID(name) != nil {
          try addSigned(in: "\(path)/\(name)")
        }
      }
    }
  }

  /// Files that members have signed; what has another name is left out, and `check` names it.
  private mutating func addSigned(in folder: String) throws(FileError) {
    for name in try disk.names(in: folder) {
      let path = "\(folder)/\(name)"
      guard let (folder, names) = StoreFolder.place(of: layout.relative(path)),
        folder.isSigned(names), try disk.status(at: path)?.kind == .file
      else { continue }
      try add(path)
    }
  }

  private mutating func addClaims() throws(FileError) {
    for name in try disk.names(in: layout.references).sorted()
    where CaseReference(name)?.text == name {
      let path = "\(layout.references)/\(name)"
      // What is no file claims nothing; `check` names it.
      switch try disk.status(at: path)?.kind {
      case .file, .symbolicLink: try add(path)
      case .folder, .other, nil: break
      }
    }
  }

  /// The folders named like a case; a file or a pipe of such a name is no case, and holds nothing.
  private func folders(in parent: String) throws(FileError) -> [String] {
    var folders: [String] = []
    for name in try disk.names(in: parent).sorted() where CaseID(name) != nil {
      let path = "\(parent)/\(name)"
      switch try disk.status(at: path)?.kind {
      case .folder, .symbolicLink: folders.append(path)
      case .file, .other, nil: break
      }
    }
    return folders
  }

  mutating func finish() throws(FileError) {
    var manifest = [
      JSON.Member("files", .int(counts.files)), JSON.Member("cases", .int(counts.cases)),
      JSON.Member("records", .int(counts.records)), JSON.Member("heads", .object(heads)),
    ]
    if !lacks.isEmpty {
      let members = lacks.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
      manifest.append(JSON.Member("lacks", .object(members)))
    }
    // Without its closing brace: what stands before the digest.
    let digest = Digest(of: lines + [JSON.object(manifest).bytes.dropLast()]).hex
    try write(.object(manifest + [JSON.Member("digest", .string(digest))]))
  }

  /// Adds the journals of one folder as they stood at one moment.
  ///
  /// They are read one after the other while others write: a record of one could speak of a record
  /// that another did not have yet when it was read. So they are read until none has grown since.
  private mutating func addJournals(in folder: String) throws(FileError) {
    var journals: [(path: String, bytes: [UInt8])] = []
    for _ in 1...BackupWriter.mostReadings {
      journals = []
      for path in try paths(ofJournalsIn: folder) { journals.append((path, try disk.read(path))) }
      if try isStill(folder, journals) { break }
    }
    for (path, bytes) in journals { try add(path, bytes) }
  }

  /// Nobody writes so fast that something is new each time.
  private static let mostReadings = 8

  private func isStill(
    _ folder: String, _ journals: [(path: String, bytes: [UInt8])]
  ) throws(FileError) -> Bool {
    guard try paths(ofJournalsIn: folder) == journals.map(\.path) else { return false }
    for (path, bytes) in journals where try disk.status(at: path)?.size != bytes.count {
      return false
    }
    return true
  }

  private func paths(ofJournalsIn folder: String) throws(FileError) -> [String] {
    try disk.names(in: folder).sorted().filter { StoreLayout.writer(ofFile: $0) != nil }
      .map { "\(folder)/\($0)" }
  }

  private mutating func add(_ path: String) throws(FileError) {
    try add(path, try disk.read(path))
  }

  private mutating func add(_ path: String, _ whole: [UInt8]) throws(FileError) {
    var bytes = whole
    let name = layout.relative(path)
    if let place = JournalPlace(path: name) {
      let text = JournalText(
        bytes, scope: place.scope, writer: place.writer, lastSeen: nil, .passedOver)
      // Behind a loss nobody can tell what was confirmed: those bytes are damage.
      if text.isContinuable, !lost.contains(name) {
        bytes.removeSubrange(text.soundLength...)
      }
      counts.records += text.records.count
      heads.append(
        JSON.Member(name, SeenHead(number: text.lastNumber, link: text.lastLink).json))
      if let seen = lacks[name], text.holds(seen) { lacks[name] = nil }
    }
    counts.files += 1
    try write(
      .object([
        JSON.Member("path", .string(name)), JSON.Member("bytes", .int(bytes.count)),
        JSON.Member("digest", .string(Digest(of: bytes).hex)),
      ]))
    try disk.write(bytes + [UInt8(ascii: "\n")], to: file)
  }

  private mutating func write(_ json: JSON) throws(FileError) {
    let bytes = json.bytes
    lines.append(bytes[...])
    try disk.write(bytes + [UInt8(ascii: "\n")], to: file)
  }
}

extension StoreLayout {
  /// What this person has read of the store; nothing where it is not known which one it is.
  fileprivate func seen(_ disk: Disk) -> [String: SeenHead] {
    guard let bytes = try? disk.read(description),
      let description = try? StoreDescription(bytes, path: root)
    else { return [:] }
    return SeenHeads(folder: local.heads(of: description.id), disk: disk).byJournal
  }
}

extension JournalText {
  /// Whether the record is there that somebody had read.
  func holds(_ head: SeenHead) -> Bool {
    records.contains { $0.number == head.number && $0.link == head.link }
  }
}
