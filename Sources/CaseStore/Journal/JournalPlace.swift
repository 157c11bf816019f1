import Casework

/// Whose journal a path in a store is.
struct JournalPlace: Hashable {
  let scope: JournalScope
  let writer: WriterID

  /// `nil` for a file that is no journal.
  init?(path: String) {
    guard let (folder, names) = StoreFolder.place(of: path) else { return nil }
    self.init(folder, names)
  }

  /// Of a file of one of a store's folders, by the names below it.
  init?(_ folder: StoreFolder, _ names: [String]) {
    guard let last = names.last, let writer = StoreLayout.writer(ofFile: last)
    else { return nil }
    let found: JournalScope?
    switch (folder.content, names.count) {
    case (.journals, 1): found = folder.scope()
    case (.journalsByCase, 2): found = folder.scope(names[0])
    case (.journals, _), (.journalsByCase, _), (.claims, _), (.signed, _), (.signedByMember, _):
      found = nil
    }
    guard let found else { return nil }
    (scope, self.writer) = (found, writer)
  }
}
