import CaseStore
import Casework
import Testing

/// The drill with a sealed store: what comes back opens with the same keys, and nothing of it is
/// plain on the way.
struct SealedRestoreTests {
  private func backedUp() throws -> (sealed: SealedPlace, id: CaseID, files: MemoryFileSystem) {
    let sealed = try SealedPlace(.memory)
    let store = try sealed.create()
    let id = try store.openCase().id
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", why: "Kingfisher", now: moment(1))
    store.signHeads()
    let report = try Store.backup(
      sealed.place.store, to: "/safe.backup", local: sealed.place.local, files: sealed.place.files,
      now: moment(2))
    #expect(report.caseCount == 1)
    return (sealed, id, try #require(sealed.place.files as? MemoryFileSystem))
  }

  private func keys(_ sealed: SealedPlace, of path: String) throws -> KeyRing {
    try Store.unlock(
      at: path, local: sealed.place.local, files: sealed.place.files,
      passphrase: passphrase(SealedPlace.words), costingAtLeast: .smallest)
  }

  @Test func `what was backed up is restored elsewhere, and opens with the same passphrase`() throws
  {
    let (sealed, id, files) = try backedUp()
    _ = try Store.restore("/safe.backup", to: "/again", local: "/own", files: files)
    let again = try Store.open(
      at: "/again", local: sealed.place.local, files: files, keys: try keys(sealed, of: "/again"))
    let changes = try again.load(id, now: moment(3)).changes
    #expect(try changes == sealed.open().load(id, now: moment(3)).changes)
    #expect(changes.last?.why == "Kingfisher")
    let check = Store.check(at: "/again", local: "/stranger", files: files, now: moment(3))
    #expect(check.findings == [])
    for (path, bytes) in files.image() {
      #expect(bytes.firstRange(of: Array("Kingfisher".utf8)) == nil, "\(path)")
    }
  }

  @Test func `a restore stopped at any call leaves a sealed store that opens`() throws {
    let (sealed, _, files) = try backedUp()
    let calls = files.calls
    _ = try Store.restore("/safe.backup", to: sealed.place.store, local: "/own", files: files)
    let needed = files.calls - calls
    #expect(needed > 20)
    for call in 1...needed {
      let (sealed, id, files) = try backedUp()
      files.faults = [files.calls + call: .stop]
      _ = try? Store.restore("/safe.backup", to: sealed.place.store, local: "/own", files: files)
      files.faults = [:]
      files.restart()
      // Between the two renames both stand beside the place, each whole.
      let store = sealed.place.store
      let opened = ["", ".replaced-1", ".restoring-1"].contains { ending in
        let path = store + ending
        guard let keys = try? keys(sealed, of: path) else { return false }
        let again = try? Store.open(
          at: path, local: sealed.place.local, files: files, keys: keys)
        return (try? again?.load(id, now: moment(3)))?.changes.count == 2
      }
      #expect(opened, "stopped at call \(call)")
    }
  }
}
