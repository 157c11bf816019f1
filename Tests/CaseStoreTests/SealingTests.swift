import Casework
import Glibc
import Testing

@testable import CaseStore

/// A plain store is sealed without losing a record, wherever the program is stopped.
struct SealingTests {
  private let files = MemoryFileSystem()
  private let local = "/local"

  private func make() throws -> (id: CaseID, changes: Int) {
    let store = try Store.create(
      at: "/store", local: local, files: files, partnership: "Fenmoor Kingfisher",
      founding: .plain, by: "Ana Bird", now: moment())
    let id = try store.openCase(by: "Ana Bird").id
    for step in 1...3 {
      try store.append(
        [.notNeeded(.closed)], to: id, by: "Ana Bird", why: "osprey \(step)", now: moment(step))
    }
    try store.append(
      [.answered(.childrensNames, Confidential("goldfinch"))], toIdentityOf: id, by: "Ana Bird",
      now: moment(9))
    // Of earlier lists no word stays behind in what the disk gave back.
    let own = LocalFiles(local: local, disk: Disk(files: files), keys: nil)
    for text in ["Kingfisher, osprey, goldfinch", "Kingfisher", "Kingfisher and bittern"] {
      own.rewrite(LocalFolder(local).index(of: store.id), with: Array(text.utf8))
    }
    let box = try DraftBox(local: local, files: files)
    _ = try box.begin(
      Draft.Place(store: store.id, review: id, field: "note"), text: "half a bittern", cursor: 1,
      now: moment())
    return (id, 4)
  }

  private func seal(_ files: MemoryFileSystem) throws(StoreError) -> SealReport {
    try Store.seal(
      at: "/store", local: local, files: files, passphrase: passphrase(SealedPlace.words),
      recovery: seed(9), cost: .smallest, by: "Ana Bird", now: moment(20))
  }

  private func open(_ files: MemoryFileSystem) throws -> Store {
    let keys =
      try Store.isSealed(at: "/store", files: files)
      ? try Store.unlock(
        at: "/store", local: local, files: files, passphrase: passphrase(SealedPlace.words),
        costingAtLeast: .smallest) : nil
    return try Store.open(at: "/store", local: local, files: files, keys: keys)
  }

  /// Fails where a word stands in a file, or in what the disk keeps of one that was removed.
  private func requireNoWords(_ files: MemoryFileSystem) {
    let all = files.nodes.values.flatMap { [$0.bytes, $0.durableBytes] }
    for word in ["Kingfisher", "osprey", "goldfinch", "bittern", "Ana Bird"] {
      #expect(!all.contains { $0.holds(word) }, "\(word) is still there")
    }
  }

  @Test func `a store that was sealed says what it said, and holds no plain word`() throws {
    let (id, count) = try make()
    let before = try open(files).load(id, now: moment(30)).changes
    let report = try seal(files)
    #expect(report.journalCount == 3)
    #expect(report.stillPlain.isEmpty)
    requireNoWords(files)

    let store = try open(files)
    let history = try store.load(id, now: moment(30))
    #expect(history.changes == before)
    #expect(history.changes.count == count)
    #expect(history.findings.isEmpty)
    #expect(try store.loadIdentity(id, now: moment(30)).changes.count == 1)
    let drafts = try DraftBox(local: local, files: files, keys: store.keys).recover()
    #expect(drafts.map(\.text) == ["half a bittern"])
    #expect(throws: StoreError.seal(.sealedAlready)) { try seal(files) }
  }

  @Test func `a store that is open is not sealed, nor opened while it is sealed`() throws {
    _ = try make()
    let other = try open(files)
    #expect(throws: StoreError.seal(.inUse)) { try seal(files) }
    // What is held is the folder: its description is put in another's place meanwhile.
    try Disk(files: files).replace(
      "/store/store.json", with: try Disk(files: files).read("/store/store.json"), mode: 0o600,
      isDurable: true)
    #expect(throws: StoreError.seal(.inUse)) {
      try Store.requireSealable(at: "/store", local: local, files: files, now: moment(20))
    }
    _ = other
    files.restart()
    let disk = Disk(files: files)
    let hold = try StoreHold.alone(StoreLayout(root: "/store", local: local), disk)
    #expect(throws: StoreError.seal(.beingSealed)) { try open(files) }
    disk.close(hold)
    #expect(try !open(files).isSealed)
  }

  @Test func `who had signed in the plain store let the new member in, and joins anew`() throws {
    let (id, _) = try make()
    try Disk(files: files).createDurably("/store/notes.txt", Array("a heron".utf8), mode: 0o600)
    let report = try seal(files)
    #expect(report.stillPlain == ["/store/notes.txt"])
    let store = try open(files)
    let strangers = Signers(
      store.layout, store.disk, keysID: store.keysID, ring: nil, known: SignedFilesRead())
    #expect(strangers.findings.isEmpty)
    #expect(strangers.keys[report.keys.member.id] != nil)
    let names = try Partnership(changes: store.loadPartnership(now: moment(30)).changes).memberNames
    #expect(names[report.keys.member.id] == "Ana Bird")
    #expect(try store.load(id, now: moment(30)).findings.isEmpty)
    files.restart()
    let asked = try Store.join(
      at: "/store", local: "/other", files: files, passphrase: passphrase("other words entirely"),
      cost: .smallest)
    #expect(asked != report.keys.member.id)
  }

  @Test func `a record that was erased before it was sealed stays erased`() throws {
    let (id, count) = try make()
    do {
      let store = try open(files)
      let change = try #require(try store.load(id, now: moment(10)).changes.last)
      let left = try #require(try store.leftOfErased(change.id, in: id, now: moment(10)))
      try store.append(
        [
          .erased(
            Erasure(
              change.id,
              order: Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)))
        ], to: id, by: "Ana Bird", now: moment(11))
    }
    files.restart()
    _ = try seal(files)
    let history = try open(files).load(id, now: moment(30))
    #expect(history.changes.count == count + 1)
    #expect(history.findings.filter { !$0.isOfErasure }.isEmpty)
  }

  @Test func `stopped at any call, the store opens, and the next run finishes`() throws {
    let (id, count) = try make()
    files.restart()
    var stops = 0
    for call in 0... {
      let disk = files.copy()
      disk.faults[disk.calls + 1 + call] = .stop
      let isDone = (try? seal(disk)) != nil
      disk.restart()
      if isDone { break }
      stops += 1
      let store = try open(disk)
      #expect(try store.load(id, now: moment(30)).changes.count == count, "stopped at call \(call)")
      #expect(try store.loadIdentity(id, now: moment(30)).changes.count == 1)
      disk.restart()
      _ = try? seal(disk)
      let again = try open(disk)
      #expect(try again.load(id, now: moment(30)).changes.count == count, "resumed at \(call)")
      #expect(try again.loadIdentity(id, now: moment(30)).changes.count == 1)
      #expect(again.isSealed, "resumed at \(call)")
      requireNoWords(disk)
    }
    #expect(stops > 100)
  }
}

extension [UInt8] {
  /// Whether a text stands among the bytes; by the C library, for this goes through every file
  /// hundreds of times.
  fileprivate func holds(_ text: String) -> Bool {
    let text = Array(text.utf8)
    return withUnsafeBytes { bytes in
      guard var next = bytes.baseAddress else { return false }
      let last = next + bytes.count - text.count
      while next <= last, let found = memchr(next, Int32(text[0]), last - next + 1) {
        if memcmp(found, text, text.count) == 0 { return true }
        next = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
