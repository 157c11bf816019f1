import Casework

/// A store that stands where a backup is to be restored.
///
/// Nothing that was saved in it may be lost by the restore, so whatever cannot be read is in the
/// way: only bytes that are no record may be left behind.
struct StoreInPlace {
  let layout: StoreLayout
  private let disk: Disk

  /// `nil` where nothing stands there, or an empty folder.
  ///
  /// A folder that holds other things, a file or a link is not moved aside for a store.
  init?(at path: String, _ disk: Disk) throws {
    layout = StoreLayout(root: path, local: "")
    self.disk = disk
    guard let status = try disk.status(at: path) else { return nil }
    guard status.kind == .folder else { throw StoreError.storeExists(path: path) }
    let names = try disk.names(in: path)
    if names.isEmpty { return nil }
    let own = StoreFolder.allCases.map(\.rawValue).count(where: names.contains)
    // One folder of such a name may be anybody's.
    guard names.contains(StoreLayout.descriptionName) || own > 1 else {
      throw StoreError.storeExists(path: path)
    }
  }

  /// Refuses where it is another store, or has records that the backup has not.
  ///
  /// - Returns: How many bytes in its journals are no record, and not in the backup.
  func requireNothingLost(by backup: BackupFile) throws -> Int {
    try requireSameStore(as: backup)
    let backed = Dictionary(
      backup.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var further = 0
    var bytesLeft = 0
    try namingWhatCannotBeRead {
      for journal in try journals() {
        let name = layout.relative(journal)
        guard let place = JournalPlace(path: name) else { continue }
        let bytes = try disk.read(journal)
        let known = backed[name].map(backup.bytes(of:)) ?? []
        if known.starts(with: bytes) { continue }
        let text = JournalText(
          bytes, scope: place.scope, writer: place.writer, lastSeen: nil, .passedOver)
        if text.isFurther(than: known, place) { further += 1 }
        bytesLeft += text.bytesOfNoRecord
      }
    }
    guard further == 0 else { throw StoreError.backup(.goneFurther(journals: further)) }
    return bytesLeft
  }

  /// Files in it that others lack and that no restore takes back, by their paths from the store's
  /// folder on: references, for a number once given out is no other case's, and what was signed.
  func kept(besides known: (String) throws -> Bool) throws -> [(path: String, bytes: [UInt8])] {
    var kept: [(path: String, bytes: [UInt8])] = []
    try namingWhatCannotBeRead {
      for path in try keptPaths() where try disk.status(at: path)?.kind == .file {
        let name = layout.relative(path)
        if try !known(name) { kept.append((name, try disk.read(path))) }
      }
    }
    return kept
  }

  private func keptPaths() throws -> [String] {
    var paths: [String] = []
    for folder in StoreFolder.allCases {
      let parent = layout.path(of: folder)
      let names = try disk.names(in: parent)
      switch folder.content {
      case .claims:
        paths += names.filter { CaseReference($0)?.text == $0 }.map { "\(parent)/\($0)" }
      case .signed: paths += names.filter { folder.isSigned([$0]) }.map { "\(parent)/\($0)" }
      // Signed heads grow, and are brought together line by line.
      case .signedByMember where folder == .heads: break
      case .signedByMember:
        for name in names {
          paths += try disk.names(in: "\(parent)/\(name)").filter { folder.isSigned([name, $0]) }
            .map { "\(parent)/\(name)/\($0)" }
        }
      case .journals, .journalsByCase: break
      }
    }
    return paths
  }

  /// The files of signed heads that go on where the backup's end, or that it lacks: what members
  /// have signed since of the records it holds.
  func signedHeads(beyond backup: BackupFile) throws -> [String: [UInt8]] {
    let backed = Dictionary(
      backup.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var further: [String: [UInt8]] = [:]
    try namingWhatCannotBeRead {
      let root = layout.path(of: .heads)
      for member in try disk.names(in: root) {
        for name in try disk.names(in: "\(root)/\(member)")
        where StoreFolder.heads.isSigned([member, name]) {
          let path = layout.relative("\(root)/\(member)/\(name)")
          let (bytes, known) = (
            try disk.read("\(layout.root)/\(path)"), backed[path].map(backup.bytes(of:)) ?? []
          )
          if bytes.count > known.count, bytes.starts(with: known) { further[path] = bytes }
        }
      }
    }
    return further
  }

  /// The statements about members that were made again since the backup: what somebody says last of
  /// another counts.
  func statements(beyond backup: BackupFile) throws -> [String: [UInt8]] {
    guard let bytes = try? disk.read(layout.description),
      let keysID = try? StoreDescription(bytes, path: layout.root).keysID
    else { return [:] }
    let backed = Dictionary(
      backup.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let folder = layout.path(of: .members)
    var later: [String: [UInt8]] = [:]
    // Each is held to its signature, so that nobody puts another in its place.
    for statement in try MemberFiles(layout, disk, keysID: keysID).statements {
      let path = layout.relative("\(folder)/\(statement.fileName)")
      guard let known = backed[path].map(backup.bytes(of:)),
        SignedFile(known)?.json["at"]?.whole(.moment) ?? .min < statement.at.milliseconds
      else { continue }
      later[path] = try disk.read("\(folder)/\(statement.fileName)")
    }
    return later
  }

  private func requireSameStore(as backup: BackupFile) throws {
    // One that cannot be read tells nothing; the journals are compared record by record.
    guard let bytes = try? disk.read(layout.description) else { return }
    do throws(StoreError) {
      let description = try StoreDescription(bytes, path: layout.root)
      if description.id != backup.storeID { throw .backup(.otherStore) }
      if description.form != .plain, !backup.isSealed { throw .backup(.notSealed) }
    } catch {
      if case .notAStore = error { return }
      throw error
    }
  }

  private func journals() throws -> [String] {
    var folders = StoreFolder.allCases.filter { $0.content == .journals }.map(layout.path(of:))
    for folder in StoreFolder.allCases where folder.content == .journalsByCase {
      let parent = layout.path(of: folder)
      for name in try disk.names(in: parent) where CaseID(name) != nil {
        // A file or a pipe in a case's place holds no record; what a link leads to may.
        switch try disk.status(at: "\(parent)/\(name)")?.kind {
        case .folder, .symbolicLink: folders.append("\(parent)/\(name)")
        case .file, .other, nil: break
        }
      }
    }
    return try folders.flatMap { folder in
      try disk.names(in: folder).filter { StoreLayout.writer(ofFile: $0) != nil }
        .map { "\(folder)/\($0)" }
    }
  }

  private func namingWhatCannotBeRead(_ read: () throws -> Void) throws {
    do {
      try read()
    } catch let error as FileError {
      throw StoreError.backup(.unreadable(path: error.path, error.kind))
    }
  }
}

extension JournalText {
  /// Whether it holds a record that other bytes of the same journal do not.
  fileprivate func isFurther(than known: [UInt8], _ place: JournalPlace) -> Bool {
    let other = JournalText(
      known, scope: place.scope, writer: place.writer, lastSeen: nil, .passedOver)
    // Two records may carry one number; each must be there.
    let links = Set(other.records.map(\.link))
    return records.contains { !links.contains($0.link) }
      // Nobody here can tell what a newer record says, nor whether it is among those.
      || findings.contains { if case .newerRecord = $0 { true } else { false } }
  }

  fileprivate var bytesOfNoRecord: Int {
    findings.reduce(0) { sum, finding in
      if case .torn(let count) = finding { return sum + count }
      if case .strayBytes(_, let count) = finding { return sum + count }
      if case .unreadableBytes(_, let count) = finding { return sum + count }
      return sum
    }
  }
}
