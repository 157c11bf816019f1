import Casework
import Testing

@testable import CaseStore

/// Who has a case open at which window is known to all windows on the computer, and to nobody else.
struct OpenCaseMarkTests {
  private func openCase(in store: Store) throws -> CaseID {
    try store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "Ana", now: moment()
    ).id
  }

  private func folder(_ store: Store) -> String { OpenCaseMarks.folder(of: store.id) }

  @Test func `a mark is seen by other windows for as long as it is kept`() throws {
    let place = try Place(.real)
    let (store, other) = (try place.create("Fenmoor"), try place.open())
    defer { store.removeRoomForMarks() }
    let id = try openCase(in: store)
    var own = store.markOpen(id, by: "Ana")
    let theirs = try #require(other.markOpen(id, by: "Ben"))
    #expect(other.others(besides: theirs) == ["Ana"])
    #expect(store.others(besides: try #require(own)) == ["Ben"])
    own = nil
    #expect(other.others(besides: theirs) == [])
    #expect(try store.disk.names(in: folder(store)).count == 1)
    withExtendedLifetime(theirs) {}
  }

  @Test func `the mark of a program that was killed counts for nothing and is removed`() throws {
    let place = try Place(.real)
    let store = try place.create("Fenmoor")
    defer { store.removeRoomForMarks() }
    let id = try openCase(in: store)
    let own = try #require(store.markOpen(id, by: "Ana"))
    let left = "\(folder(store))/left"
    let json = "{\"case\":\"\(id.text)\",\"by\":\"Ben\"}"
    try store.disk.createDurably(left, Array(json.utf8), mode: 0o600)
    #expect(store.others(besides: own) == [])
    #expect(try store.disk.status(at: left) == nil)
  }

  @Test func `marks that nobody holds are swept as the program starts and as it ends`() throws {
    let place = try Place(.real)
    let store = try place.create("Fenmoor")
    let id = try openCase(in: store)
    let json = Array("{\"case\":\"\(id.text)\",\"by\":\"Ben\"}".utf8)
    store.makeRoomForMarks()
    let left = (0..<3).map { "\(folder(store))/left\($0)" }
    for path in left { try store.disk.createDurably(path, json, mode: 0o600) }
    var own = store.markOpen(id, by: "Ana")
    store.makeRoomForMarks()
    #expect(try store.disk.names(in: folder(store)).count == 1)
    store.removeRoomForMarks()
    #expect(try store.disk.status(at: folder(store)) != nil)
    withExtendedLifetime(own) {}
    own = nil
    try store.disk.createDurably(left[0], json, mode: 0o600)
    store.removeRoomForMarks()
    #expect(try store.disk.status(at: folder(store)) == nil)
  }

  @Test func `the watch tells that a case was opened or left from that somebody wrote`() throws {
    let place = try Place(.real)
    let store = try place.create("Fenmoor")
    defer { store.removeRoomForMarks() }
    let id = try openCase(in: store)
    store.makeRoomForMarks()
    let watch = StoreWatch(storeAt: place.store)
    watch.begin()
    #expect(watch.drain() == .nothing)
    var own = store.markOpen(id, by: "Ana")
    #expect(watch.drain() == .marks)
    withExtendedLifetime(own) {}
    own = nil
    #expect(watch.drain() == .marks)
    own = store.markOpen(id, by: "Ana")
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(1))
    #expect(watch.drain() == .written)
    withExtendedLifetime(own) {}
  }

  @Test func `a folder that others can write to is not believed`() throws {
    let place = try Place(.real)
    let store = try place.create("Fenmoor")
    defer { store.removeRoomForMarks() }
    let id = try openCase(in: store)
    store.makeRoomForMarks()
    try store.disk.setMode(folder(store), to: 0o777)
    #expect(store.markOpen(id, by: "Ana") == nil)
  }

  @Test func `in a sealed store no name is readable in it`() throws {
    let sealed = try SealedPlace(.real)
    let store = try sealed.create()
    defer { store.removeRoomForMarks() }
    let id = try openCase(in: store)
    let own = try #require(store.markOpen(id, by: "Ana Quill"))
    let names = try store.disk.names(in: folder(store))
    let bytes = try store.disk.read("\(folder(store))/\(try #require(names.first))")
    #expect(bytes.firstRange(of: Array("Quill".utf8)) == nil)
    let other = try sealed.open()
    let theirs = try #require(other.markOpen(id, by: "Ben"))
    #expect(other.others(besides: theirs) == ["Ana Quill"])
    #expect(store.others(besides: own) == ["Ben"])
  }
}
