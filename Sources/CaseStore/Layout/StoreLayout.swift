import Casework

/// Where everything in a store is, and which modes it has.
struct StoreLayout: Hashable, Sendable {
  /// The store's folder.
  let root: String
  /// This person's own folder for all stores.
  let local: LocalFolder
  /// The store is for a group of accounts on one machine.
  var isShared = false

  init(root: String, local: String, isShared: Bool = false) {
    self.root = root
    self.local = LocalFolder(local)
    self.isShared = isShared
  }

  /// The name of the file that says what a store is.
  static let descriptionName = "store.json"

  var description: String { "\(root)/\(StoreLayout.descriptionName)" }
  var cases: String { path(of: .cases) }
  /// Not there before the first identity was recorded.
  var identities: String { path(of: .identities) }
  var partnership: String { path(of: .partnership) }
  var references: String { path(of: .references) }

  /// A folder at the top of the store.
  func path(of folder: StoreFolder) -> String { "\(root)/\(folder.rawValue)" }

  /// The folders that a store has from the beginning.
  var firstFolders: [String] {
    StoreFolder.allCases.filter(\.isMadeAtOnce).map { path(of: $0) }
  }

  /// All folders a store may have.
  var folders: [String] { StoreFolder.allCases.map { path(of: $0) } }

  var folderMode: UInt32 { isShared ? 0o2770 : 0o700 }
  var fileMode: UInt32 { isShared ? 0o660 : 0o600 }

  /// The folder of the journals of a case, of an identity, or of the partnership.
  func folder(of scope: JournalScope) -> String {
    switch scope {
    case .partnership: partnership
    case .review(let id): "\(cases)/\(id.text)"
    case .identity(let id): "\(identities)/\(id.text)"
    }
  }

  func journal(of writer: WriterID, in scope: JournalScope) -> String {
    "\(folder(of: scope))/\(writer.text)\(StoreLayout.journalEnding)"
  }

  /// The folder of the keys that were given to a member.
  func grants(to id: MemberID) -> String { "\(path(of: .grants))/\(id.text)" }

  /// What a member has signed of the journals of a writer.
  func signedHeads(of writer: WriterID, by member: MemberID) -> String {
    "\(path(of: .heads))/\(member.text)/\(writer.text)\(StoreLayout.journalEnding)"
  }

  func reference(_ reference: CaseReference) -> String { "\(references)/\(reference.text)" }

  /// A path as findings name it: from the store's folder on.
  func relative(_ path: String) -> String {
    path.hasPrefix(root + "/") ? String(path.dropFirst(root.utf8.count + 1)) : path
  }

  /// Whether a mode lets in more users than this store is for.
  func isLoose(_ status: FileStatus) -> Bool {
    status.mode & 0o777 & ~(status.kind == .folder ? folderMode : fileMode) != 0
  }

  /// The writer whose journal a file is; `nil` for any other name.
  static func writer(ofFile name: String) -> WriterID? {
    guard name.hasSuffix(journalEnding) else { return nil }
    return WriterID(String(name.dropLast(journalEnding.utf8.count)))
  }

  private static let journalEnding = ".jsonl"
}
