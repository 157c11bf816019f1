import Casework

// The list index: of each case what the list shows, and the journals' sizes and times it was made
// from, so that a start need not read a million records. It lies in LOCAL, is one person's own, and
// is disposable: where it is missing, damaged or of another program, calendar or rules, the
// journals are read instead. It is never trusted for a case whose journals have another size or
// time now, nor for anything but the list: opening a case, and `check`, read and verify the record.
//
// Before the list stands a table of references, so that a command that names one case reads neither
// the list nor any other case; see `ReferenceTable`.
//
// One file, not synced: a torn one has a wrong sum and is passed over. A sealed store's is replaced
// by a rename; a plain one's is written where it stands, for it holds code names, and whoever seals
// the store overwrites no more than the file's last version.

/// What the program knew of every case when it last looked.
package struct ListIndex: Sendable {
  /// One case.
  package struct Entry: Hashable, Sendable {
    package let outline: CaseOutline
    /// How many findings of damage or loss reading the case had.
    package let damage: Int

    package init(outline: CaseOutline, damage: Int) {
      self.outline = outline
      self.damage = damage
    }
  }

  package let entries: [CaseID: Entry]
  /// What the entries were made from.
  package let token: StoreToken

  package init(entries: [CaseID: Entry], token: StoreToken) {
    self.entries = entries
    self.token = token
  }
}

extension Store {
  /// The index this person's programs left behind; `nil` where there is none that can be used.
  ///
  /// - Parameter key: What the outlines rest on besides the journals: the calendar, the rules, the
  ///   program. An index with another key is none.
  /// - Returns: The index, to be compared with a fresh ``changeToken(since:now:)``.
  package func listIndex(for key: String) -> ListIndex? {
    guard let bytes = localFiles.read(layout.local.index(of: id)) else { return nil }
    return try? ListIndex(bytes, key: key)
  }

  /// Leaves an index behind; a failure is no matter, the next start reads the journals.
  package func keep(_ index: ListIndex, for key: String) {
    localFiles.rewrite(layout.local.index(of: id), with: index.bytes(for: key))
  }
}

extension ListIndex {
  func bytes(for key: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(UInt32(entries.count))
    writer.put(entries.count == token.cases.count)
    for (id, entry) in entries {
      guard let folder = token.cases[id] else { continue }
      writer.put(id.text)
      writer.put(Int64(folder.settled ?? -1))
      writer.put(UInt8(clamping: folder.marks.count))
      for mark in folder.marks.prefix(Int(UInt8.max)) {
        writer.put(mark.name)
        writer.put(Int64(mark.size))
        writer.put(Int64(mark.modified))
      }
      writer.put(UInt16(clamping: entry.damage))
      writer.put(entry.outline)
    }
    return IndexParts.bytes(
      references: ReferenceTable.bytes(of: self, for: key), list: writer.bytes)
  }

  init(_ bytes: [UInt8], key: String) throws(ByteReader.Malformed) {
    let parts = try IndexParts(bytes)
    var references = ByteReader(bytes, in: try parts.references())
    let folders = try ReferenceTable.folders(&references, for: key)
    var reader = ByteReader(bytes, in: try parts.list())
    var entries: [CaseID: Entry] = [:]
    var cases: [CaseID: StoreToken.Folder] = [:]
    let count = Int(try reader.number(UInt32.self))
    let isWhole = try reader.truth()
    entries.reserveCapacity(count)
    cases.reserveCapacity(count)
    // Few people write many journals: each name is kept once.
    var names: Set<String> = []
    let file = IndexedDetails(bytes)
    while !reader.isAtEnd {
      guard let id = CaseID(try reader.text()) else { throw ByteReader.Malformed() }
      let settled = Int(try reader.number(Int64.self))
      var marks: [StoreToken.Mark] = []
      for _ in 0..<(try reader.number(UInt8.self)) {
        let name = names.insert(try reader.text()).memberAfterInsert
        marks.append(
          StoreToken.Mark(
            name: name, size: Int(try reader.number(Int64.self)),
            modified: Int(try reader.number(Int64.self))))
      }
      cases[id] = StoreToken.Folder(marks: marks, settled: settled < 0 ? nil : settled)
      let damage = Int(try reader.number(UInt16.self))
      entries[id] = Entry(outline: try reader.outline(of: id, in: file), damage: damage)
    }
    let token = StoreToken(cases: cases, partnership: [], folders: folders, isWhole: isWhole)
    self.init(entries: entries, token: token)
  }
}
