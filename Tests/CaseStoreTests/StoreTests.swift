import CaseStore
import Casework
import Testing

/// What a store does, on both file systems alike.
struct StoreTests {
  @Test(arguments: Kind.allCases)
  func `a new store holds the partnership's name and no case`(_ kind: Kind) throws {
    let place = try Place(kind)
    let store = try place.create("Barchester Safeguarding Partnership")
    #expect(try store.caseIDs().isEmpty)
    let again = try place.open()
    #expect(again.id == store.id)
    let history = try again.loadPartnership(now: moment())
    #expect(history.changes.map(\.events) == [[.named("Barchester Safeguarding Partnership")]])
    #expect(history.findings.isEmpty)
    #expect(place.check().outcome == .sound)
  }

  @Test(arguments: Kind.allCases)
  func `what was appended is read back by another process`(_ kind: Kind) throws {
    let place = try Place(kind)
    let store = try place.create()
    let made = try store.openCase()
    let change = try store.append(
      [.recorded(.becameAware, on: try november(5, 14), corrects: false)], to: made.id,
      by: "Ana", why: "Told by the police", now: moment(5))
    let other = try place.open(local: "\(place.root)/other")
    let history = try other.load(made.id, now: moment(9))
    #expect(history.changes == [made.change, change])
    #expect(history.heads == [change.id.writer: 2])
    #expect(history.findings.isEmpty)
    #expect(change.why == "Told by the police")
    #expect(place.check().recordCount == 2)
  }

  @Test(arguments: Kind.allCases)
  func `two writers at work on one case see each other's changes`(_ kind: Kind) throws {
    let place = try Place(kind)
    let ana = try place.create()
    let made = try ana.openCase()
    // Both with one LOCAL: the second program must take another writer id.
    let ben = try place.open()
    _ = try ben.load(made.id, now: moment(1))
    let first = try ben.append([.retracted(.closed)], to: made.id, by: "Ben", now: moment(2))
    #expect(first.id.writer != made.change.id.writer)
    #expect(first.hasSeen(made.change.id))
    let unaware = try ana.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(3))
    #expect(!unaware.hasSeen(first.id))
    _ = try ana.load(made.id, now: moment(4))
    let aware = try ana.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(5))
    #expect(aware.hasSeen(first.id))
    let history = try ben.load(made.id, now: moment(6))
    #expect(history.changes == [made.change, first, unaware, aware])
    #expect(place.check().outcome == .sound)
  }

  @Test(arguments: Kind.allCases)
  func `a writer id is taken up again and its chain goes on`(_ kind: Kind) throws {
    let place = try Place(kind)
    var store: Store? = try place.create()
    let made = try #require(try store?.openCase())
    store = nil
    let next = try place.open()
    let change = try next.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(1))
    #expect(change.id == ChangeID(writer: made.change.id.writer, number: 2))
    #expect(place.check().outcome == .sound)
  }

  @Test(arguments: Kind.allCases)
  func `a stamp is never behind what was read`(_ kind: Kind) throws {
    let place = try Place(kind)
    let store = try place.create()
    let made = try store.openCase(at: 1000)
    let behind = try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(400))
    #expect(behind.stamp == Stamp(at: moment(1000), tick: 1))
    let ahead = try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(2000))
    #expect(ahead.stamp == Stamp(at: moment(2000), tick: 0))
  }

  @Test(arguments: Kind.allCases)
  func `a stamp more than a day ahead is flagged and not followed`(_ kind: Kind) throws {
    let place = try Place(kind)
    let wrong = try place.create()
    let made = try wrong.openCase(at: 90_000_000)
    let right = try place.open()
    let history = try right.load(made.id, now: moment())
    #expect(history.findings.map(\.what) == [.aheadOfClock(number: 1)])
    let change = try right.append([.notNeeded(.closed)], to: made.id, by: "Ben", now: moment(7))
    #expect(change.stamp == Stamp(at: moment(7), tick: 0))
    #expect(place.check().outcome == .warnings)
  }

  @Test(arguments: Kind.allCases)
  func `references count up, and two programs never get the same one`(_ kind: Kind) throws {
    let place = try Place(kind)
    let ana = try place.create()
    let ben = try place.open(local: "\(place.root)/ben")
    let made = [try ana.openCase(), try ben.openCase(), try ana.openCase()]
    #expect(made.map(\.reference.text) == ["2026-001", "2026-002", "2026-003"])
    #expect(Set(try ana.caseIDs()) == Set(made.map(\.id)))
    #expect(try ana.references() == made.map(\.reference))
    let moved = try ben.changeReference(
      of: made[0].id, year: 2026, by: "Ben", why: "Given twice", now: moment(9))
    #expect(moved.events.count == 1)
    #expect(place.check().outcome == .sound)
  }

  @Test(arguments: Kind.allCases)
  func `folders are closed to others and files too`(_ kind: Kind) throws {
    let place = try Place(kind)
    let made = try place.create().openCase()
    for path in [place.store, "\(place.store)/cases", "\(place.store)/cases/\(made.id.text)"] {
      #expect(try place.files.status(at: path).mode == 0o700)
    }
    for path in try place.paths(below: place.store) {
      #expect(try place.files.status(at: path).mode == 0o600)
    }
  }

  @Test(arguments: Kind.allCases)
  func `a store open to others is refused until it is mended`(_ kind: Kind) throws {
    let place = try Place(kind)
    let made = try place.create().openCase()
    try place.files.setMode(place.store, to: 0o755)
    let journal = "\(place.store)/cases/\(made.id.text)/\(made.change.id.writer.text).jsonl"
    try place.files.setMode(journal, to: 0o644)
    #expect(throws: StoreError.looseModes([place.store])) { try place.open() }
    #expect(place.check().outcome == .warnings)
    let mended = try Store.mendModes(at: place.store, files: place.files)
    #expect(Set(mended.closed) == [place.store, journal])
    #expect(mended.opened.isEmpty)
    #expect(try place.open().load(made.id, now: moment()).changes == [made.change])
    #expect(place.check().outcome == .sound)
  }

  @Test(arguments: Kind.allCases)
  func `a group's store is open to the group and to nobody else`(_ kind: Kind) throws {
    let place = try Place(kind)
    let store = try Store.create(
      at: place.store, local: place.local, files: place.files, group: 0, by: "Ana", now: moment())
    let made = try store.openCase()
    #expect(try place.files.status(at: "\(place.store)/cases/\(made.id.text)").mode == 0o2770)
    for path in try place.paths(below: place.store) {
      #expect(try place.files.status(at: path).mode == 0o660)
    }
    #expect(place.check().outcome == .sound)
  }

  @Test(arguments: Kind.allCases)
  func `a store is not made over anything`(_ kind: Kind) throws {
    let place = try Place(kind)
    let store = try place.create()
    #expect(throws: StoreError.storeExists(path: place.store)) { try place.create() }
    #expect(try place.open().id == store.id)
  }

  @Test(arguments: Kind.allCases)
  func `what is no store, or a newer one, is refused by name`(_ kind: Kind) throws {
    let place = try Place(kind)
    #expect(throws: StoreError.notAStore(path: place.store)) { try place.open() }
    _ = try place.create()
    try place.overwrite(
      "\(place.store)/store.json", Array(#"{"format":3,"store":"abc"}"#.utf8))
    #expect(throws: StoreError.newerFormat(3, path: place.store)) { try place.open() }
    #expect(place.check().findings.map(\.what) == [.newerFormat(3)])
    try place.overwrite("\(place.store)/store.json", Array("rubbish".utf8))
    #expect(throws: StoreError.notAStore(path: place.store)) { try place.open() }
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test(arguments: Kind.allCases)
  func `the token names the cases that changed`(_ kind: Kind) throws {
    let place = try Place(kind)
    let store = try place.create()
    let (first, second) = (try store.openCase(), try store.openCase())
    let start = Moment(milliseconds: 0)
    let before = try store.changeToken(now: start)
    #expect(try store.changeToken(now: start) == before)
    try store.append([.notNeeded(.closed)], to: second.id, by: "Ana", now: moment(1))
    #expect(try store.changeToken(now: start).casesChanged(since: before) == [second.id])
    #expect(first.id != second.id)
  }

  @Test func `a folder that cannot be written is opened to be read`() throws {
    let place = try Place(.memory)
    let made = try place.create().openCase()
    for folder in ["", "/cases", "/partnership", "/references"] {
      try place.files.setMode(place.store + folder, to: 0o500)
    }
    let store = try place.open()
    #expect(store.access == .readOnly(.folder))
    #expect(try store.load(made.id, now: moment()).changes == [made.change])
    #expect(throws: StoreError.readOnly(.folder)) {
      try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment())
    }
    #expect(throws: StoreError.readOnly(.folder)) { try store.openCase() }
  }

  @Test func `links in place of the store's files are refused`() throws {
    let files = MemoryFileSystem()
    try files.makeLink("/store")
    #expect(throws: StoreError.symbolicLink(path: "/store")) {
      try Store.open(at: "/store", local: "/local", files: files)
    }
  }

  @Test func `the watch says that somebody wrote`() throws {
    let place = try Place(.real)
    let store = try place.create()
    let watch = StoreWatch(storeAt: place.store)
    watch.begin()
    #expect(watch.descriptor >= 0)
    #expect(watch.drain() == .nothing)
    let made = try store.openCase()
    #expect(watch.drain() == .written)
    #expect(watch.drain() == .nothing)
    try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(1))
    #expect(watch.drain() == .written)
  }

  @Test func `the watch says that somebody asks to be let in`() throws {
    let sealed = try SealedPlace(.real)
    _ = try sealed.create()
    let watch = StoreWatch(storeAt: sealed.place.store)
    watch.begin()
    #expect(watch.drain() == .nothing)
    _ = try Store.join(
      at: sealed.place.store, local: "\(sealed.place.root)/ben", files: sealed.place.files,
      passphrase: passphrase("nine otters under a bridge"), cost: .smallest)
    #expect(watch.drain() == .written)
  }

  @Test func `the watch says that a folder is made for the first order`() throws {
    let place = try Place(.real)
    _ = try place.create()
    let watch = StoreWatch(storeAt: place.store)
    watch.begin()
    #expect(watch.drain() == .nothing)
    try place.files.makeFolder("\(place.store)/disposed", mode: 0o700)
    #expect(watch.drain() == .written)
  }

  @Test func `the watch follows a store that another was put in the place of`() throws {
    let place = try Place(.real)
    let made = try place.create().openCase()
    let file = "\(place.root)/store.backup"
    _ = try Store.backup(
      place.store, to: file, local: place.local, files: place.files, now: moment(2))
    let watch = StoreWatch(storeAt: place.store)
    watch.begin()
    #expect(watch.drain() == .nothing)
    _ = try Store.restore(file, to: place.store, local: place.local, files: place.files)
    #expect(watch.drain() == .written)
    try place.open().append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(3))
    #expect(watch.drain() == .written)
  }
}
