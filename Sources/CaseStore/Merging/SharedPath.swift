import Casework

/// A file of a store that is shared with other computers, by its path from the store's folder on.
///
/// Whatever a remote holds under another name is nobody's, and is neither read nor written.
/// References are not shared: they are made anew from the cases.
struct SharedPath: Hashable {
  enum Kind: Hashable {
    /// `store.json`.
    case description
    /// A journal, which grows at its end.
    case journal(JournalPlace)
    /// What a member has signed of a writer's journals, which grows, too.
    case heads(WriterID)
    /// A file that somebody has signed, written once.
    case signed(StoreFolder)
  }

  let text: String
  let kind: Kind
  /// Which of the store's own folders it lies in; `nil` for `store.json`.
  let folder: StoreFolder?
  /// The place of a file among those that are taken in.
  ///
  /// No statement is known for genuine before the member who signed it.
  let rank: Int

  /// `nil` for a path that no file of a store has, or that is not shared.
  init?(_ text: String) {
    self.text = text
    guard let (folder, names) = StoreFolder.place(of: text) else {
      guard text == StoreLayout.descriptionName else { return nil }
      (kind, self.folder, rank) = (.description, nil, -1)
      return
    }
    if let place = JournalPlace(folder, names) {
      kind = .journal(place)
    } else if folder.isSigned(names) {
      if folder == .heads, let writer = names.last.flatMap(StoreLayout.writer(ofFile:)) {
        kind = .heads(writer)
      } else {
        kind = .signed(folder)
      }
    } else {
      return nil
    }
    self.folder = folder
    let isStatement = folder == .members && SignedFileName.readMember(names[0]) == nil
    rank = folder.rank * 2 + (isStatement ? 1 : 0)
  }

  /// The case whose record or identity it is part of.
  var caseID: CaseID? {
    if case .journal(let place) = kind { place.scope.caseID } else { nil }
  }

  /// The file of a store that a file in a shared folder is a copy of.
  ///
  /// Programs that share folders keep both versions of a file that two computers have changed, and
  /// call one of them `W.sync-conflict-20260102.jsonl`, `W (Ben's conflicted copy).jsonl`,
  /// `W-LAPTOP.jsonl` or `W (1).jsonl`; one that is on its way is `~W.jsonl.tmp`. What stands in it
  /// says itself what it belongs to, so that a name which holds one of ours is enough.
  init?(copyAt path: String) {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let (folder, name) = (path[...slash], Array(path[path.index(after: slash)...].utf8))
    guard (1...SharedPath.longestName).contains(name.count) else { return nil }
    // A name begins with an id, and ends where letters end.
    let ends = (1...name.count).reversed().filter { end in
      SharedPath.isOfID(name[end - 1]) && (end == name.count || !SharedPath.isOfID(name[end]))
    }
    for start in name.indices where SharedPath.isStartOfID(start, in: name) {
      for end in ends where end > start {
        let stem = String(decoding: name[start..<end], as: UTF8.self)
        for ending in ["", ".jsonl", ".json"] {
          guard let found = SharedPath("\(folder)\(stem)\(ending)"), found.text != path else {
            continue
          }
          self = found
          return
        }
      }
    }
    return nil
  }

  private static func isStartOfID(_ start: Int, in name: [UInt8]) -> Bool {
    guard start == 0 || !isOfID(name[start - 1]) else { return false }
    return name[start...].prefix(while: isOfID).count == Chance.nameLength
  }

  private static func isOfID(_ byte: UInt8) -> Bool { Base32.value(of: byte) != nil }

  /// Of a file, in bytes, as file systems have it.
  private static let longestName = 255
}

extension StoreFolder {
  /// The folders of which every file is shared, in the order in which files are taken in.
  ///
  /// Members and keys come before what they sign and open. Orders come after the cases they clear
  /// away, among whose records may be one that keeps the case, and what was signed of a journal
  /// after the journal.
  static let inOrderOfTaking: [StoreFolder] = [
    .members, .grants, .partnership, .cases, .identities, .disposed, .heads,
  ]

  /// The place of a folder among those that are taken in.
  fileprivate var rank: Int { StoreFolder.inOrderOfTaking.firstIndex(of: self) ?? 0 }
}
