import Casework
import Testing

@testable import CaseStore

/// A store that somebody knows as sealed is never opened as anything less.
struct KnownSealTests {
  private let sealed: SealedPlace
  private let id: String

  init() throws {
    sealed = try SealedPlace(.memory)
    id = try sealed.create().id
  }

  private func describe(_ text: String) throws {
    try sealed.place.overwrite("\(sealed.place.store)/store.json", Array("\(text)\n".utf8))
  }

  private func openPlain() throws -> Store {
    try Store.open(at: sealed.place.store, local: sealed.place.local, files: sealed.place.files)
  }

  @Test(arguments: [true, false])
  func `a description that says plain is refused, under whatever id`(_ isOwnID: Bool) throws {
    let other = isOwnID ? id : "aaaaaaaaaaaaaaaaaaaaaaaaaa"
    try describe("{\"format\":1,\"store\":\"\(other)\",\"access\":\"owner\"}")
    #expect(throws: StoreError.seal(.sealTakenAway(path: sealed.place.store))) {
      try openPlain()
    }
  }

  @Test func `a plain store that is made in its place on purpose opens`() throws {
    try Disk(files: sealed.place.files).removeTree(sealed.place.store)
    let store = try Store.create(
      at: sealed.place.store, local: sealed.place.local, files: sealed.place.files,
      founding: .plain, by: "Ana", now: moment(3))
    #expect(!store.isSealed)
    #expect(try !openPlain().isSealed)
  }

  @Test func `a plain backup that is restored on purpose opens`() throws {
    let files = MemoryFileSystem()
    let made = try Store.create(
      at: "/store", local: "/local", files: files, partnership: "Fenmoor", founding: .plain,
      by: "Ana", now: moment())
    _ = try Store.backup(
      "/store", to: "/old.backup", local: "/local", files: files, now: moment(1))
    func seal() throws(StoreError) -> SealReport {
      try Store.seal(
        at: "/store", local: "/local", files: files, passphrase: passphrase(SealedPlace.words),
        recovery: seed(9), cost: .smallest, by: "Ana", now: moment(2))
    }
    #expect(throws: StoreError.seal(.inUse)) { try seal() }
    files.restart()
    _ = try seal()
    try Disk(files: files).removeTree("/store")
    _ = try Store.restore("/old.backup", to: "/store", local: "/local", files: files)
    #expect(try !Store.open(at: "/store", local: "/local", files: files).isSealed)
    // The key of the store that was sealed is not to be lost under that of the older copy.
    files.restart()
    let key = LocalFolder("/local").key(of: made.keysID)
    #expect(throws: StoreError.seal(.keyInTheWay(path: key))) { try seal() }
  }

  @Test func `a key file that cannot be read is not taken for none`() throws {
    let path = LocalFolder(sealed.place.local).key(of: id)
    try sealed.place.overwrite(path, Array("{}".utf8))
    let refused = StoreError.seal(.keyFileUnreadable(path: path))
    #expect(throws: refused) { try sealed.unlock() }
    #expect(throws: refused) {
      try Store.join(
        at: sealed.place.store, local: sealed.place.local, files: sealed.place.files,
        passphrase: passphrase(SealedPlace.words), cost: .smallest)
    }
  }
}
