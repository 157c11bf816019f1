import Casework
import Testing

@testable import CaseStore

/// What keeps a store from being opened is said, and put right on asking.
struct MendTests {
  @Test(arguments: Kind.allCases)
  func `a store with cases and a damaged description is no lack of a store, and is mended`(
    _ kind: Kind
  ) throws {
    for text in ["rubbish", #"{"format":1,"#, nil] {
      let place = try Place(kind)
      let id = try place.create("Fenmoor").id
      _ = try place.open().openCase()
      let path = "\(place.store)/store.json"
      if let text {
        try place.overwrite(path, Array(text.utf8))
      } else {
        try place.files.remove(path)
      }
      #expect(throws: StoreError.damagedStore(path: place.store, cases: 1)) { try place.open() }
      let mended = try Store.mend(at: place.store, local: place.local, files: place.files)
      #expect(mended == [.descriptionWritten(isNew: false)])
      #expect(try place.open().id == id)
      #expect(place.check().outcome == .sound)
      #expect(try Store.mend(at: place.store, local: place.local, files: place.files).isEmpty)
    }
  }

  @Test func `who never read the store mends it under a new name, and it is read all the same`()
    throws
  {
    let place = try Place(.memory)
    let made = try place.create().openCase()
    try place.overwrite("\(place.store)/store.json", [])
    let mended = try Store.mend(at: place.store, local: "/other", files: place.files)
    #expect(mended == [.descriptionWritten(isNew: true)])
    #expect(try place.open().load(made.id, now: moment(1)).changes.count == 1)
  }

  @Test func `a store without a case is mended as well, under the name it was known by`() throws {
    let place = try Place(.memory)
    let id = try place.create("Fenmoor").id
    try place.files.remove("\(place.store)/store.json")
    let trouble = StoreError.damagedStore(path: place.store, cases: 0)
    #expect(throws: trouble) { try place.open() }
    #expect(throws: trouble) { try place.create("Fenmoor") }
    _ = try Store.mend(at: place.store, local: place.local, files: place.files)
    #expect(try place.open().id == id)
    #expect(place.check().outcome == .sound)
  }

  @Test func `a sealed store is mended as a sealed one, with the keys of its members`() throws {
    let place = try SealedPlace(.memory)
    let id = try place.create().openCase().id
    try place.place.files.remove("\(place.place.store)/store.json")
    let mended = try Store.mend(
      at: place.place.store, local: place.place.local, files: place.place.files)
    #expect(mended == [.descriptionWritten(isNew: false)])
    #expect(try place.open().load(id, now: moment(9)).changes.count == 1)
    #expect(place.check(try place.open().keys).findings.isEmpty)
  }

  @Test func `no store is made over a restore that was stopped before its last step`() throws {
    let place = try Place(.memory)
    _ = try place.create("Fenmoor").openCase()
    try place.files.rename(place.store, to: "\(place.store).restoring-1")
    #expect(throws: StoreError.restoreStopped(path: place.store)) { try place.create("Other") }
    let mended = try Store.mend(at: place.store, local: place.local, files: place.files)
    #expect(mended == [.restoreFinished(from: "\(place.store).restoring-1")])
    #expect(place.check().outcome == .sound)
  }

  @Test func `a restore killed at any call is finished or cleared away, and nothing is lost`()
    throws
  {
    var needed = 1
    var seen = (finished: 0, left: 0)
    var call = 1
    while call <= needed {
      let place = try Place(.memory)
      let files = try #require(place.files as? MemoryFileSystem)
      let made = try place.create("Fenmoor").openCase()
      let file = "/store.backup"
      _ = try Store.backup(place.store, to: file, local: "/own", files: files, now: moment(1))
      let before = files.calls
      if call == 1 {
        let copy = files.copy()
        _ = try Store.restore(file, to: place.store, local: "/own", files: copy)
        needed = copy.calls - before
      }
      files.faults = [before + call: .stop]
      _ = try? Store.restore(file, to: place.store, local: "/own", files: files)
      files.restart()
      if let trouble = Store.trouble(at: place.store, files: files) {
        #expect(trouble == .restoreStopped(path: place.store))
        #expect(throws: trouble) { try place.open() }
        let mended = try Store.mend(at: place.store, local: place.local, files: files)
        #expect(mended == [.restoreFinished(from: "\(place.store).restoring-1")])
        seen.finished += 1
      }
      #expect(try place.open().load(made.id, now: moment(2)).changes.count == 1)
      let left = StoreLeftover.paths(beside: place.store, files: files)
      if !left.isEmpty { seen.left += 1 }
      #expect(try StoreLeftover.remove(beside: place.store, files: files) == left)
      #expect(try files.names(in: "").allSatisfy { !$0.contains("restoring") })
      #expect(place.check().outcome == .sound, "killed at call \(call)")
      call += 1
    }
    #expect(seen.finished > 0 && seen.left > 10)
  }

  @Test(arguments: Kind.allCases)
  func `a restore of a group's store keeps its group and its modes, whoever restores it`(
    _ kind: Kind
  ) throws {
    let place = try Place(kind)
    // Only root may give a file to any group.
    guard kind == .memory || place.files.user == 0 else { return }
    _ = try Store.create(
      at: place.store, local: place.local, files: place.files, group: 4000, by: "Ana",
      now: moment())
    _ = try place.open().openCase()
    let file = "\(place.root)/group.backup"
    _ = try Store.backup(place.store, to: file, local: "/own", files: place.files, now: moment(1))
    let elsewhere = "\(place.root)/again"
    #expect(throws: StoreError.backup(.groupNeeded)) {
      try Store.restore(file, to: elsewhere, local: "/own", files: place.files)
    }
    #expect(StoreLeftover.paths(beside: elsewhere, files: place.files).isEmpty)
    _ = try Store.restore(file, to: place.store, local: "/own", files: place.files)
    _ = try Store.restore(
      file, to: elsewhere, local: "/own", group: 5000, files: place.files)
    for (store, group) in [(place.store, UInt32(4000)), (elsewhere, 5000)] {
      var folders: Set = [store]
      for path in try place.paths(below: store) {
        let status = try place.files.status(at: path)
        #expect(status.group == group && status.mode == 0o660, "\(path)")
        folders.insert(Disk.folder(of: path))
      }
      for folder in folders {
        let status = try place.files.status(at: folder)
        #expect(status.group == group && status.mode == 0o2770, "\(folder)")
      }
    }
    #expect(place.check().outcome == .sound)
    let journal = try #require(try place.paths(below: "\(place.store)/cases").first)
    try place.files.setMode(journal, to: 0o640)
    try place.files.setGroup("\(place.store)/store.json", to: 3001)
    let name = String(journal.dropFirst(place.store.utf8.count + 1))
    #expect(
      Set(place.check().findings) == [
        StoreFinding(.closedToGroup(0o640), in: name),
        StoreFinding(.foreignGroup(3001), in: "store.json"),
      ])
    let mended = try Store.mendModes(at: place.store, files: place.files)
    #expect(mended.closed.isEmpty)
    #expect(Set(mended.opened) == [journal, "\(place.store)/store.json"])
    #expect(place.check().outcome == .sound)
  }
}
