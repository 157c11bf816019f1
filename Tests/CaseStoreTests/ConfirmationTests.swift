import Casework
import Testing

@testable import CaseStore

/// An order to erase that takes two is confirmed with another member's key, whatever name is given.
struct ConfirmationTests {
  private static let words = "nine otters under a bridge"
  private let sealed: SealedPlace
  private let ana: Store
  private let ben: Store
  private let id: CaseID
  private let record: ChangeID

  init() throws {
    sealed = try SealedPlace(.memory)
    ana = try sealed.create()
    id = try ana.openCase().id
    record = try ana.append(
      [.notNeeded(.closed)], to: id, by: "Ana", why: "A mistake", now: moment(1)
    ).id
    let member = try Store.join(
      at: sealed.place.store, local: "/ben", files: sealed.place.files,
      passphrase: passphrase(Self.words), cost: .smallest)
    try ana.addMember(member, name: "Ben", rings: [.all], by: "Ana", now: moment(2))
    _ = try Store.confirm(
      try #require(ana.keys).member.id, at: sealed.place.store, local: "/ben",
      files: sealed.place.files, passphrase: passphrase(Self.words), costingAtLeast: .smallest)
    ben = try sealed.open(Self.words, local: "/ben")
  }

  private func order(askedBy person: String?, in store: Store) throws -> Erasure {
    let left = try #require(try store.leftOfErased(record, in: id, now: moment(3)))
    return Erasure(
      record,
      order: Erasure.Order(
        decidedBy: "The DPO", ground: "Article 17", askedBy: person, left: left))
  }

  private func confirm(in store: Store, as person: String) throws {
    let order = try order(askedBy: "Ana", in: store)
    try store.append([.erased(order)], to: id, by: person, now: moment(5))
  }

  @Test func `another member's key confirms, and the same key under another name does not`() throws
  {
    try ana.append(
      [.erasureAsked(try order(askedBy: nil, in: ana))], to: id, by: "Ana", now: moment(4))
    ana.signHeads()
    #expect(throws: StoreError.confirmation(.ownKey)) { try confirm(in: ana, as: "Ben") }
    try confirm(in: ben, as: "Ben")
    #expect(try ben.load(id, now: moment(9)).findings.map(\.what).contains(.erased(number: 2)))
  }

  @Test func `what nobody's key has asked for is not confirmed`() throws {
    #expect(throws: StoreError.confirmation(.notSigned)) { try confirm(in: ben, as: "Ben") }
    try ana.append(
      [.erasureAsked(try order(askedBy: nil, in: ana))], to: id, by: "Ana", now: moment(4))
    #expect(throws: StoreError.confirmation(.notSigned)) { try confirm(in: ben, as: "Ben") }
  }
}
