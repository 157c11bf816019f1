import Casework
import Testing

@testable import CaseStore

/// The table of a store's folders, and that everything goes through it.
struct StoreFolderTests {
  private let layout = StoreLayout(root: "/store", local: "/own")

  @Test
  func `a backup reads every folder, and no case before its identity or after its claim`() {
    let order = StoreFolder.inOrderOfBackup
    #expect(Set(order) == Set(StoreFolder.allCases))
    #expect(order.count == StoreFolder.allCases.count)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    #expect((places[.identities] ?? 0) < (places[.cases] ?? 0))
    #expect((places[.cases] ?? 0) < (places[.references] ?? 0))
  }

  @Test
  func `a new store has the folders of its beginning, and the others when something is put there`()
    throws
  {
    let place = try Place(.memory)
    let store = try place.create()
    let names = Set(try place.files.names(in: place.store))
    let first = StoreFolder.allCases.filter(\.isMadeAtOnce).map(\.rawValue)
    #expect(names == Set(first + [StoreLayout.descriptionName]))
    _ = store
  }

  @Test(arguments: StoreFolder.allCases)
  func `a journal is known by the folder it lies in`(_ folder: StoreFolder) throws {
    let id = try #require(CaseID("aaaa"))
    let writer = try #require(WriterID("bbbb"))
    for scope in [JournalScope.partnership, .review(id), .identity(id)] {
      let path = layout.relative(layout.journal(of: writer, in: scope))
      let place = try #require(JournalPlace(path: path))
      #expect(place.scope == scope)
      #expect(place.writer == writer)
    }
    #expect(JournalPlace(path: "\(folder.rawValue)/\(writer.text)/x/y.jsonl") == nil)
    #expect(StoreFolder.place(of: "\(folder.rawValue)x/a") == nil)
  }
}
