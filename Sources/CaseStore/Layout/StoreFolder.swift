import Casework

// The folders of a store in one table. What makes, opens, watches, checks, backs up and restores a
// store goes through the table, so that a new folder is a case here.

/// A folder that lies at the top of a store; its raw value is its name.
enum StoreFolder: String, CaseIterable, Sendable {
  case cases, disposed, grants, heads, identities, members, partnership, references

  /// What lies in a folder.
  enum Content: Hashable, Sendable {
    /// Journals, a file for each writer.
    case journals
    /// A folder of journals for each case.
    case journalsByCase
    /// A file for each reference that was given to a case.
    case claims
    /// Files that somebody has signed, each written once.
    case signed
    /// A folder of files that members have signed, for each member.
    case signedByMember
  }

  /// What lies in it.
  var content: Content {
    switch self {
    case .cases, .identities: .journalsByCase
    case .partnership: .journals
    case .references: .claims
    case .members, .disposed: .signed
    case .grants, .heads: .signedByMember
    }
  }

  /// Whether a store has it from the beginning; the others are made when something is put there.
  var isMadeAtOnce: Bool {
    switch self {
    case .cases, .partnership, .references: true
    case .identities, .members, .grants, .heads, .disposed: false
    }
  }

  /// Whether an open window looks for what others write in it.
  var isWatched: Bool {
    switch self {
    case .cases, .partnership, .disposed, .members: true
    case .identities, .references, .grants, .heads: false
    }
  }

  /// In this order a backup is read, while others may go on writing.
  ///
  /// No identity is without its case then, no case without the reference it claimed, and no record
  /// without its key; and what was signed of a journal is no more than the journal has. Orders come
  /// last, so that none is missing whose case was being cleared away meanwhile.
  static let inOrderOfBackup: [StoreFolder] = [
    .heads, .partnership, .identities, .cases, .references, .grants, .members,
    .disposed,
  ]

  /// The folder, and the names below it, of a path from the store's folder on; `nil` for what lies
  /// in no folder of a store.
  static func place(of path: String) -> (folder: StoreFolder, names: [String])? {
    // By bytes: a sync asks it of every file.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let names = parts.map { String(Substring($0)) }
    guard let folder = names.first.flatMap(StoreFolder.init(rawValue:)) else { return nil }
    return (folder, Array(names.dropFirst()))
  }

  /// Whose journals lie in it, or in its folder of that name; `nil` where none do.
  func scope(_ name: String? = nil) -> JournalScope? {
    let id = name.flatMap { CaseID($0) }
    return switch self {
    case .partnership: name == nil ? .partnership : nil
    case .cases: id.map { .review($0) }
    case .identities: id.map { .identity($0) }
    case .references, .members, .grants, .heads, .disposed: nil
    }
  }

  /// Whether a file of that name below the folder is one that somebody has signed.
  func isSigned(_ names: [String]) -> Bool {
    switch (self, names.count) {
    case (.members, 1):
      SignedFileName.readMember(names[0]) != nil || SignedFileName.readStatement(names[0]) != nil
    case (.grants, 2):
      MemberID(names[0]) != nil && SignedFileName.readGrant(names[1]) != nil
    case (.heads, 2):
      MemberID(names[0]) != nil && StoreLayout.writer(ofFile: names[1]) != nil
    case (.disposed, 1): SignedFileName.readDisposal(names[0]) != nil
    case (.members, _), (.grants, _), (.heads, _), (.disposed, _), (.cases, _), (.identities, _),
      (.partnership, _),
      (.references, _):
      false
    }
  }
}
