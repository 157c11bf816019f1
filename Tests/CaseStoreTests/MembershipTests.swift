import Casework
import Testing

@testable import CaseStore

/// Several people with keys of their own: what each can read, and what no longer.
struct MembershipTests {
  private static let words = "nine otters under a bridge"
  let sealed: SealedPlace
  let ana: Store
  let id: CaseID
  let ben: MemberID

  /// Ana's store, in which Ben has asked to be let in and was given the ring of cases alone.
  init() throws {
    sealed = try SealedPlace(.memory)
    ana = try sealed.create()
    id = try ana.openCase().id
    try ana.answer(.mother, "Mary Nonesuch", of: id)
    ben = try Store.join(
      at: sealed.place.store, local: "/ben", files: sealed.place.files,
      passphrase: passphrase(MembershipTests.words), cost: .smallest)
    try ana.addMember(ben, name: "Ben", rings: [.all], by: "Ana", now: moment(1))
    let founder = try #require(ana.keys).member.id
    _ = try Store.confirm(
      founder, at: sealed.place.store, local: "/ben", files: sealed.place.files,
      passphrase: passphrase(MembershipTests.words), costingAtLeast: .smallest)
  }

  private func openAsBen() throws -> Store {
    try sealed.open(MembershipTests.words, local: "/ben")
  }

  @Test func `who was not given the ring of identities reads cases, and no identity`() throws {
    let store = try openAsBen()
    #expect(try store.load(id, now: moment(9)).changes.count == 1)
    #expect(throws: StoreError.seal(.noRing(.identity))) {
      try store.loadIdentity(id, now: moment(9))
    }
    try ana.addMember(ben, name: "Ben", rings: [.identity], by: "Ana", now: moment(2))
    #expect(try openAsBen().loadIdentity(id, now: moment(9)).changes.count == 1)
  }

  @Test func `who was removed is let in no more, and the keys they kept open nothing new`() throws {
    let kept = try sealed.unlock(MembershipTests.words, local: "/ben")
    try ana.removeMember(ben, by: "Ana", now: moment(2))
    try ana.append([.notNeeded(.closed)], to: id, by: "Ana", why: "Afterwards", now: moment(3))
    #expect(throws: StoreError.seal(.removed(ben))) { try openAsBen() }
    // With the keys from before what is new stays closed, and what they had read they keep.
    let store = try Store.open(
      at: sealed.place.store, local: "/ben", files: sealed.place.files, keys: kept)
    let history = try store.load(id, now: moment(9))
    #expect(history.changes.count == 1)
    #expect(history.findings.map(\.what) == [.seal(.unknownKey(number: 2))])
  }
}
