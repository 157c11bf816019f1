import Casework
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

  /// Whether a word stands in a file, or in what the disk keeps of one that was removed.
  private func requireNoWords(_ files: MemoryFileSystem) {
    for word in ["kingfisher", "osprey", "goldfinch", "bittern", "ana bird"] {
      let bytes = Array(word.utf8)
      let found = files.nodes.values.flatMap { [$0.bytes, $0.durableBytes] }.filter { stretch in
        stretch.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.contains(bytes)
      }
      #expect(found.isEmpty, "\(word) is still there")
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

  @Test func `a store that somebody has open is not sealed`() throws {
    _ = try make()
    let other = try open(files)
    #expect(throws: StoreError.seal(.inUse)) { try seal(files) }
    _ = other
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
      guard call.isMultiple(of: 7) else { continue }
      disk.restart()
      _ = try? seal(disk)
      #expect(try open(disk).load(id, now: moment(30)).changes.count == count)
      requireNoWords(disk)
    }
    #expect(stops > 100)
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { start in
      self[start] == part[0] && self[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
