import FoundationEssentials

/// Everything there is under a folder: names, kinds, modes, owners and bytes.
struct StoreSnapshot: Equatable {
  private let entries: [String: Entry]

  private struct Entry: Equatable {
    let kind: String
    let mode: Int
    let owner: Int
    let bytes: [UInt8]
  }

  /// Looks at a folder, which need not be there; then the snapshot is empty.
  init(of folder: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else {
      entries = [:]
      return
    }
    var entries: [String: Entry] = [:]
    for name in [""] + (try files.subpathsOfDirectory(atPath: folder)) {
      let path = name.isEmpty ? folder : "\(folder)/\(name)"
      let facts = try files.attributesOfItem(atPath: path)
      let kind = facts[.type] as? FileAttributeType
      entries[name] = Entry(
        kind: kind?.rawValue ?? "", mode: (facts[.posixPermissions] as? Int) ?? -1,
        owner: (facts[.ownerAccountID] as? Int) ?? -1,
        bytes: kind == .typeRegular ? files.contents(atPath: path).map(Array.init) ?? [] : [])
    }
    self.entries = entries
  }

  /// The names of all that is there, in order.
  var names: [String] { entries.keys.sorted() }

  /// The names of what is there and was not, or is not what it was.
  func changes(since before: StoreSnapshot) -> [String] {
    Set(names).union(before.names).filter { entries[$0] != before.entries[$0] }.sorted()
  }
}
