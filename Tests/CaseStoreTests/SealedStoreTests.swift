import Casework
import FoundationEssentials
import Testing

@testable import CaseStore

/// A store is ciphertext to whoever has no key, and a store like any other to who has.
struct SealedStoreTests {
  @Test(arguments: Kind.allCases)
  func `what was recorded is there after a restart, and nowhere in plain text`(
    _ kind: Kind
  ) throws {
    let place = try SealedPlace(kind)
    let store = try place.create()
    let id = try store.openCase().id
    try store.append([.named("Fenmoor Kingfisher")], by: "Ana", now: moment(5))
    try place.requireNoWords(["Child Aspen", "Kingfisher", "opened"])

    let again = try place.open()
    #expect(try again.load(id, now: moment(9)).changes.count == 1)
    #expect(try again.loadPartnership(now: moment(9)).findings.isEmpty)
    #expect(again.isSealed)
    #expect(place.check(again.keys).findings.isEmpty)
    #expect(place.check(nil).findings.isEmpty)
  }

  @Test func `without keys, and with a wrong passphrase, nothing opens`() throws {
    let place = try SealedPlace(.memory)
    _ = try place.create()
    #expect(throws: StoreError.seal(.locked)) {
      try Store.open(at: place.place.store, local: place.place.local, files: place.place.files)
    }
    #expect(throws: StoreError.seal(.wrongPassphrase)) { try place.unlock("another passphrase") }
    #expect(throws: StoreError.seal(.noKeyFile)) { try place.unlock(local: "/elsewhere") }
    #expect(throws: StoreError.seal(.keyFileUnsafe)) {
      try Store.unlock(
        at: place.place.store, local: place.place.local, files: place.place.files,
        passphrase: passphrase(SealedPlace.words))
    }
  }

  @Test func `keys that were wiped open nothing any more`() throws {
    let place = try SealedPlace(.memory)
    let keys = try #require(try place.create().keys)
    keys.wipe()
    #expect(throws: StoreError.seal(.locked)) {
      try Store.open(
        at: place.place.store, local: place.place.local, files: place.place.files, keys: keys)
    }
  }

  @Test func `a box in another record's place is found with a key, and its check without`() throws {
    let place = try SealedPlace(.memory)
    let store = try place.create()
    let id = try store.openCase().id
    _ = try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(5))
    let path = try place.journal(of: id)
    var lines = try place.lines(path)
    let boxes = lines.map { $0.stretch(from: ",\"key\":", to: ",\"check\"") }
    lines[0].replace(boxes[0], with: boxes[1])
    try place.place.overwrite(path, lines.joinedLines)
    #expect(place.check(nil).outcome == .recordsMissing)

    lines[0] = lines[0].withItsCheck
    try place.place.overwrite(path, lines.joinedLines)
    #expect(place.check(nil).findings.isEmpty)
    #expect(place.check(store.keys).findings.map(\.what) == [.alteredBody(number: 1)])
  }

  @Test func `a plain record in a sealed store does not count, and is named`() throws {
    let place = try SealedPlace(.memory)
    let store = try place.create()
    let id = try store.openCase().id
    let scope = JournalScope.review(id)
    let writer = try #require(WriterID("forger"))
    let body = try ChangeCodec<CaseEvent>.bytes(
      of: Change(
        id: ChangeID(writer: writer, number: 1), stamp: Stamp(at: moment(7), tick: 0),
        by: "Ben", seen: [:], events: [.notNeeded(.closed)], why: nil))
    let (line, _) = Record.compose(
      scope: scope, writer: writer, number: 1, previous: .zero,
      salt: String(repeating: "ab", count: 16), body: body)
    try place.place.put(line, at: "cases/\(id.text)/forger.jsonl")
    let history = try store.load(id, now: moment(9))
    #expect(history.changes.count == 1)
    #expect(history.findings.map(\.what) == [.seal(.notSealed(number: 1))])
  }

  @Test func `a sealed store that says it is plain is not opened as one`() throws {
    let place = try SealedPlace(.memory)
    let store = try place.create()
    try place.place.overwrite(
      "\(place.place.store)/store.json",
      Array("{\"format\":1,\"store\":\"\(store.id)\",\"access\":\"owner\"}\n".utf8))
    #expect(throws: StoreError.seal(.sealTakenAway(path: place.place.store))) {
      try Store.open(at: place.place.store, local: place.place.local, files: place.place.files)
    }
  }

  @Test func `drafts, marks and the list's index are sealed, and come back`() throws {
    let place = try SealedPlace(.real)
    let store = try place.create()
    let id = try store.openCase().id
    let keys = store.keys
    let (local, files) = (place.place.local, place.place.files)
    var box: DraftBox? = try DraftBox(local: local, files: files, keys: keys)
    let draft = try #require(box).begin(
      Draft.Place(store: store.id, review: id, field: "kingfisher"), text: "half a heron",
      cursor: 4, now: moment())
    try box?.update(draft, text: "half a heron and an osprey", cursor: 4, now: moment(1))
    LookedMarks(local: local, store: store.id, files: files, keys: keys).keep(
      heads: [:], changes: 3, of: id)
    box = nil
    try place.requireNoWords(["kingfisher", "heron", "osprey"])

    let without = try DraftBox(local: local, files: files)
    #expect(try without.recover().isEmpty)
    let found = try DraftBox(local: local, files: files, keys: keys).recover()
    #expect(found.map(\.text) == ["half a heron and an osprey"])
    let marks = LookedMarks(local: local, store: store.id, files: files, keys: keys)
    #expect(marks.counts == [id: 3])
  }
}
