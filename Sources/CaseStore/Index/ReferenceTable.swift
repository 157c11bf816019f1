import Casework

// Which case carries which reference, as the list index last knew it: what lets a command that
// names one case leave all others unread. It is believed only where four things hold: the folders
// of cases and of references have the times they had then, one case alone carries the reference in
// the table, the reference's own claim names that case, and the case, read and verified, carries
// the reference itself. Where anything differs, all cases are looked at.

/// The first part of the list index: the references, and the latest change there was.
struct ReferenceTable {
  /// When the latest change was made that was read; only to doubt the clock by.
  let latest: Moment
  /// The cases that carry the reference that was asked for.
  let found: [CaseID]

  /// What an index says of one reference; `nil` unless no case was made and no reference was
  /// claimed since.
  init?(
    _ reference: CaseReference, in bytes: [UInt8], for key: String, _ folders: StoreToken.Folders
  ) {
    guard let part = try? IndexParts(bytes).references(),
      let table = try? ReferenceTable(reference, ByteReader(bytes, in: part), key, folders)
    else { return nil }
    self = table
  }

  private init(
    _ reference: CaseReference, _ table: ByteReader, _ key: String, _ folders: StoreToken.Folders
  ) throws(ByteReader.Malformed) {
    var table = table
    guard try ReferenceTable.folders(&table, for: key) == folders else {
      throw ByteReader.Malformed()
    }
    latest = Moment(milliseconds: Int(try table.number(Int64.self)))
    var found: [CaseID] = []
    while !table.isAtEnd {
      let (year, number) = (try table.number(UInt16.self), try table.number(UInt16.self))
      guard year == reference.year, number == reference.number else {
        try table.skipText()
        continue
      }
      guard let id = CaseID(try table.text()) else { throw ByteReader.Malformed() }
      found.append(id)
    }
    self.found = found
  }

  /// Reads what a table begins with: the key, and when the folders were changed.
  static func folders(
    _ table: inout ByteReader, for key: String
  ) throws(ByteReader.Malformed) -> StoreToken.Folders? {
    guard try table.text() == key else { throw ByteReader.Malformed() }
    let isKnown = try table.truth()
    let cases = Int(try table.number(Int64.self))
    let references = Int(try table.number(Int64.self))
    return isKnown ? StoreToken.Folders(cases: cases, references: references) : nil
  }

  static func bytes(of index: ListIndex, for key: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(key)
    writer.put(index.token.folders != nil)
    writer.put(Int64(index.token.folders?.cases ?? 0))
    writer.put(Int64(index.token.folders?.references ?? 0))
    let latest = index.entries.values.lazy.map(\.outline.latest.milliseconds).max()
    writer.put(Int64(latest ?? 0))
    for (id, entry) in index.entries {
      writer.put(UInt16(entry.outline.reference.year))
      writer.put(UInt16(entry.outline.reference.number))
      writer.put(id.text)
    }
    return writer.bytes
  }
}

extension Store {
  /// The one case that a reference names, and when the latest change was made that was read of any,
  /// without a look at other cases.
  ///
  /// The case is still to be read, and must carry the reference. `nil` where that only shows when
  /// all cases are looked at.
  package func caseAlone(
    of reference: CaseReference, for key: String, now: Moment
  ) -> (id: CaseID, latest: Moment)? {
    guard let folders = folderTimes(now: now),
      let bytes = startOfIndex(),
      let table = ReferenceTable(reference, in: bytes, for: key, folders),
      table.found.count == 1, let found = table.found.first,
      let claim = (try? disk.read(layout.reference(reference))).flatMap({ ReferenceClaim($0) }),
      claim.isFinished, claim.id == found
    else { return nil }
    return (found, table.latest)
  }

  /// The index as far as its first part goes: of a plain store no more than that is read.
  private func startOfIndex() -> [UInt8]? {
    let path = layout.local.index(of: id)
    guard localFiles.keys == nil else { return localFiles.read(path) }
    guard let start = try? disk.start(of: path, upTo: IndexParts.startLength),
      let end = IndexParts.endOfReferences(start)
    else { return nil }
    return try? disk.start(of: path, upTo: end)
  }
}
