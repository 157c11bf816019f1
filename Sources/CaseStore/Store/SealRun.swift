import Casework

/// What sealing a store came to.
package struct SealReport {
  package let keys: KeyRing
  package let journalCount: Int
  package let recordCount: Int
  /// Files of this program, outside the store, that still hold plain text.
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
    for name in try disk.names(in: folder) where SealRun.isLeft(name) {
      let path = "\(folder)/\(name)"
      // Of a run that was stopped: what was being written, or was to be overwritten.
      try disk.wipe(path)
      try disk.remove(path)
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
      let name = "\(place.writer.text).\(Chance.name().prefix(6))"
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

  /// Whether a file is what a run that was stopped left behind.
  private static func isLeft(_ name: String) -> Bool {
    [freshEnding, plainEnding].contains { ending in
      name.hasSuffix(ending)
        && StoreLayout.writer(ofFile: String(name.dropLast(ending.utf8.count)))
          != nil
    }
  }

  private static let freshEnding = ".sealing"
  private static let plainEnding = ".plain"
}
