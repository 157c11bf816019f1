import Casework

/// What this person has seen, kept in LOCAL so that a record that vanishes is missed.
///
/// One small file a case and one an identity, replaced in one step and not synced: should a power
/// cut bring an older one back, a loss in exactly that stretch goes unnoticed, and nothing else
/// happens. A file that cannot be read counts as nothing seen.
struct SeenHeads {
  let folder: String
  let disk: Disk

  func read(_ scope: JournalScope) -> [WriterID: SeenHead] {
    guard let bytes = try? disk.read(path(scope)), let members = (try? JSON(bytes))?.members else {
      return [:]
    }
    var heads: [WriterID: SeenHead] = [:]
    for member in members {
      guard let writer = WriterID(member.key) else { continue }
      heads[writer] = SeenHead(member.value)
    }
    return heads
  }

  /// Keeps what was seen; that it may fail is no reason to fail what was done.
  func write(_ heads: [WriterID: SeenHead], _ scope: JournalScope) {
    let members = heads.sorted { $0.key < $1.key }.map { JSON.Member($0.key.text, $0.value.json) }
    try? disk.replace(
      path(scope), with: JSON.object(members).bytes, mode: 0o600, isDurable: false)
  }

  /// Forgets a case that was disposed of, and its identity, with what a power cut left of either.
  func forget(_ id: CaseID) throws(FileError) {
    let names = [JournalScope.review(id), .identity(id)].map { "\($0.wireName).json" }
    for name in try disk.names(in: folder) where names.contains(where: name.hasPrefix) {
      try disk.remove("\(folder)/\(name)")
    }
  }

  /// The cases something was seen of.
  var cases: [CaseID] {
    disk.namesAsTheyCome(in: folder).compactMap { name in
      name.hasSuffix(".json") ? CaseID(String(name.dropLast(5))) : nil
    }
  }

  /// The cases of whose identity something was seen.
  var identities: [CaseID] {
    ((try? disk.names(in: folder)) ?? []).compactMap { name in
      guard name.hasSuffix(".json"),
        case .identity(let id)? = JournalScope(wireName: String(name.dropLast(5)))
      else { return nil }
      return id
    }
  }

  /// What was seen of every journal of the store, by the journal's path from its folder on.
  var byJournal: [String: SeenHead] {
    let layout = StoreLayout(root: "", local: "")
    var heads: [String: SeenHead] = [:]
    let scopes =
      [.partnership] + cases.map { JournalScope.review($0) }
      + identities.map { JournalScope.identity($0) }
    for scope in scopes {
      for (writer, head) in read(scope) {
        heads[layout.relative(layout.journal(of: writer, in: scope))] = head
      }
    }
    return heads
  }

  /// Keeps what somebody else had seen, as far as it is more than what is kept here.
  func add(_ heads: [String: SeenHead]) {
    guard !heads.isEmpty, (try? disk.makeFolders(folder)) != nil else { return }
    var added: [JournalScope: [WriterID: SeenHead]] = [:]
    for (path, head) in heads {
      guard let place = JournalPlace(path: path) else { continue }
      let known = added[place.scope, default: read(place.scope)][place.writer]?.number ?? 0
      if known < head.number {
        added[place.scope, default: read(place.scope)][place.writer] = head
      }
    }
    for (scope, heads) in added { write(heads, scope) }
  }

  private func path(_ scope: JournalScope) -> String {
    // No case id holds a hyphen, so the partnership's file is nobody else's.
    switch scope {
    case .partnership: "\(folder)/the-partnership.json"
    case .review, .identity: "\(folder)/\(scope.wireName).json"
    }
  }
}
