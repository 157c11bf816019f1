import Casework

/// What sealing a store came to.
package struct SealReport {
  package let keys: KeyRing
  package let journalCount: Int
  package let recordCount: Int
  /// Files and folders that may still hold plain text, in the store's folder and outside it.
  package let stillPlain: [String]
}

/// Seals a plain store, journal by journal.
///
/// A sealed journal is written beside the plain one, synced, read back, and held against it record
/// by record; then it takes its name. The plain one, which keeps a second name meanwhile, is
/// overwritten with zeros and removed. `store.json` says first that sealing has begun, and last
/// that it is done: stopped anywhere, the store opens, and the next run goes on.
struct SealRun {
  let layout: StoreLayout
  let disk: Disk
  let keys: KeyRing
  private(set) var journalCount = 0
  private(set) var recordCount = 0

  init(layout: StoreLayout, disk: Disk, keys: KeyRing) {
    (self.layout, self.disk, self.keys) = (layout, disk, keys)
  }

  /// Seals every journal of the store.
  mutating func sealJournals() throws(StoreError) {
    do throws(FileError) {
      for folder in StoreFolder.allCases {
        let path = layout.path(of: folder)
        switch folder.content {
        case .journals: try sealJournals(in: path)
        case .journalsByCase:
          for name in try disk.names(in: path) where folder.scope(name) != nil {
            try sealJournals(in: "\(path)/\(name)")
          }
        case .claims, .signed, .signedByMember: break
        }
      }
    } catch {
      throw StoreError(error)
    }
  }

  private mutating func sealJournals(in folder: String) throws(FileError) {
    for name in try disk.names(in: folder) {
      guard let (journal, isPlain) = SealRun.leftover(name) else { continue }
      try clear("\(folder)/\(name)", of: "\(folder)/\(journal)", isPlain: isPlain)
    }
    for name in try disk.names(in: folder) {
      let path = "\(folder)/\(name)"
      guard let place = JournalPlace(path: layout.relative(path)) else { continue }
      try seal(path, place)
    }
  }

  private mutating func seal(_ path: String, _ place: JournalPlace) throws(FileError) {
    let bytes = try disk.read(path)
    let (sealed, torn) = try sealed(bytes, path, place)
    journalCount += 1
    guard sealed != bytes else { return }
    let fresh = path + SealRun.freshEnding
    try disk.createDurably(fresh, sealed, mode: layout.fileMode)
    guard try disk.read(fresh) == sealed else { throw FileError(kind: .device, path: fresh) }
    if !torn.isEmpty {
      let name = "\(place.scope.wireName).sealing.\(Chance.name().prefix(6))"
      LocalFiles(local: layout.local.path, disk: disk, keys: keys)
        .replace("\(layout.local.lostAndFound)/\(name)", with: torn, isDurable: true)
    }
    let plain = path + SealRun.plainEnding
    try disk.link(path, to: plain)
    try disk.synchroniseFolder(Disk.folder(of: path))
    try disk.rename(fresh, to: path)
    try disk.synchroniseFolder(Disk.folder(of: path))
    try disk.wipe(plain)
    try disk.remove(plain)
    try disk.synchroniseFolder(Disk.folder(of: path))
  }

  /// The journal with every record sealed, and what stood behind its last line.
  private mutating func sealed(
    _ bytes: [UInt8], _ path: String, _ place: JournalPlace
  ) throws(FileError) -> (sealed: [UInt8], torn: [UInt8]) {
    var sealed: [UInt8] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = bytes[start..<end]
      guard let record = try? Record(line: line, .begun(keys)), record.scope == place.scope else {
        // `check` was sound before: the disk has given other bytes.
        throw FileError(kind: .device, path: path)
      }
      if record.box != nil || record.isErased {
        sealed += bytes[start...end]
      } else {
        let (again, copy) = Record.compose(
          scope: record.scope, writer: record.writer, number: record.number,
          previous: record.previous, salt: record.salt, body: record.body,
          sealedWith: keys.sealingKey(of: record.scope))
        guard copy.link == record.link,
          let opened = try? Record(line: again.dropLast(), .sealed(keys)),
          opened.salt == record.salt, opened.body == record.body
        else { throw FileError(kind: .device, path: path) }
        sealed += again
      }
      recordCount += 1
      start = end + 1
    }
    return (sealed, Array(bytes[start...]))
  }

  /// Removes what a run that was stopped left beside a journal.
  ///
  /// Before the sealed journal has taken its name, the plain one's second name is the journal
  /// itself. So it is overwritten only where what stands under the journal's name is sealed.
  private func clear(_ left: String, of journal: String, isPlain: Bool) throws(FileError) {
    if isPlain {
      guard try disk.status(at: journal) != nil else { return try disk.rename(left, to: journal) }
      if isSealed(try disk.read(journal)) { try disk.wipe(left) }
    }
    try disk.remove(left)
    try disk.synchroniseFolder(Disk.folder(of: left))
  }

  /// Whether every line of a journal is sealed or erased.
  private func isSealed(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      guard let record = try? Record(line: line, .passedOver) else { return false }
      return record.box != nil || record.isErased
    }
  }

  /// The journal beside which a run that was stopped left a file of that name; `nil` for any other
  /// name.
  private static func leftover(_ name: String) -> (journal: String, isPlain: Bool)? {
    for (ending, isPlain) in [(freshEnding, false), (plainEnding, true)]
    where name.hasSuffix(ending) {
      let journal = String(name.dropLast(ending.utf8.count))
      if StoreLayout.writer(ofFile: journal) != nil { return (journal, isPlain) }
    }
    return nil
  }

  private static let freshEnding = ".sealing"
  private static let plainEnding = ".plain"
}
