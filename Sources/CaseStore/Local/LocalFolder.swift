/// A person's own folder for all stores, LOCAL: what lies in it, and under which name.
///
/// ```
/// name                  who they are
/// export-folder         where they last wrote a document
/// drafts/               text being typed, and lines that were set aside
/// lent/                 text that is in their own editor
/// writers/              under which names their windows write
/// lost+found/           what was taken out of torn journals
/// index/STORE           the list of cases as it was last
/// heads/STORE/          how far each journal was seen, where the store lies, and that it is sealed
/// looked/STORE/         how far each case was looked at
/// read/STORE/           how far each chronology was read
/// keys/KEYS             the member's own secret, under their passphrase where the store is sealed
/// trust/KEYS            whom they know as members, and the keys they were given
/// own/STORE/            what is kept about a sealed store alone
/// disposed/STORE/       which cases were disposed of, with the orders
/// remotes/STORE         where the store is shared
/// sync/STORE/REMOTE/    what was last the same there and here, and git's own copy
/// ```
///
/// Nobody else spells these names. Nothing here is the only copy of what was recorded.
struct LocalFolder: Hashable, Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  var name: String { "\(path)/name" }
  var exportFolder: String { "\(path)/export-folder" }
  var drafts: String { "\(path)/drafts" }
  var lent: String { "\(path)/lent" }
  var writers: String { "\(path)/writers" }
  var lostAndFound: String { "\(path)/lost+found" }
  var indexes: String { "\(path)/index" }
  /// The folder of what was seen of all stores, each in one of its own.
  var allHeads: String { "\(path)/heads" }

  func index(of store: String) -> String { "\(indexes)/\(store)" }
  func heads(of store: String) -> String { "\(allHeads)/\(store)" }
  /// Where a store was last opened.
  func place(of store: String) -> String { "\(heads(of: store))/place" }
  /// There where a store is known as sealed.
  func sealedMark(of store: String) -> String { "\(heads(of: store))/sealed" }
  /// The member's secret, by the id of the keys.
  func key(of keys: String) -> String { "\(path)/keys/\(keys)" }
  /// Whom this person knows, by the id of the keys; that of a plain store is another file, for its
  /// keys lay there without a passphrase.
  func trust(of keys: String, isSealed: Bool) -> String {
    "\(path)/trust/\(keys)\(isSealed ? "" : ".plain")"
  }
  func own(of store: String) -> String { "\(path)/own/\(store)" }
  func disposed(of store: String) -> String { "\(path)/disposed/\(store)" }
  func remotes(of store: String) -> String { "\(path)/remotes/\(store)" }
  func sync(of store: String) -> String { "\(path)/sync/\(store)" }
  func looked(at store: String) -> String { "\(path)/looked/\(store)" }
  func read(in store: String) -> String { "\(path)/read/\(store)" }
}
