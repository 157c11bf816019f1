import Casework

// The folders of a store in one table. What makes, opens, watches, checks, backs up and restores a
// store goes through the table, so that a new folder is a case here.

/// A folder that lies at the top of a store; its raw value is its name.
enum StoreFolder: String, CaseIterable, Sendable {
  case cases, identities, partnership, references

  /// What lies in a folder.
  enum Content: Hashable, Sendable {
    /// Journals, a file for each writer.
    case journals
    /// A folder of journals for each case.
    case journalsByCase
    /// A file for each reference that was given to a case.
    case claims
  }

  /// What lies in it.
  var content: Content {
    switch self {
    case .cases, .identities: .journalsByCase
    case .partnership: .journals
    case .references: .claims
    }
  }

  /// Whether a store has it from the beginning; the others are made when something is put there.
  var isMadeAtOnce: Bool {
    switch self {
    case .cases, .partnership, .references: true
    case .identities: false
    }
  }

  /// Whether an open window looks for what others write in it.
  var isWatched: Bool {
    switch self {
    case .cases, .partnership: true
    case .identities, .references: false
    }
  }

  /// In this order a backup is read, while others may go on writing: no identity is without its
  /// case then, and no case without the reference it claimed.
  static let inOrderOfBackup: [StoreFolder] = [.partnership, .identities, .cases, .references]

  /// The folder, and the names below it, of a path from the store's folder on; `nil` for what lies
  /// in no folder of a store.
  static func place(of path: String) -> (folder: StoreFolder, names: [String])? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let folder = parts.first.flatMap(StoreFolder.init(rawValue:)) else { return nil }
    return (folder, Array(parts.dropFirst()))
  }

  /// Whose journals lie in it, or in its folder of that name; `nil` where none do.
  func scope(_ name: String? = nil) -> JournalScope? {
    let id = name.flatMap { CaseID($0) }
    return switch self {
    case .partnership: name == nil ? .partnership : nil
    case .cases: id.map { .review($0) }
    case .identities: id.map { .identity($0) }
    case .references: nil
    }
  }
}
