import Casework
import Testing

@testable import CaseStore

/// What counts of what members say of each other, whoever says it and whenever.
struct MemberLawTests {
  private let sealed: SealedPlace
  private let ana: Store
  private let keys: KeyRing
  private let ben: MemberSecret
  private static let words = "nine otters under a bridge"

  /// Ana's store, with Ben, who has the ring of cases alone.
  init() throws {
    sealed = try SealedPlace(.memory)
    ana = try sealed.create()
    keys = try #require(ana.keys)
    ben = try MemberLawTests.join(sealed, ana, "/ben", name: "Ben", rings: [.all])
  }

  private static func join(
    _ sealed: SealedPlace, _ store: Store, _ local: String, name: String, rings: Set<Ring>
  ) throws -> MemberSecret {
    let id = try Store.join(
      at: sealed.place.store, local: local, files: sealed.place.files,
      passphrase: passphrase(words), cost: .smallest)
    try store.addMember(id, name: name, rings: rings, by: "Ana", now: moment(1))
    let adder = try #require(store.keys).member.id
    return try Store.confirm(
      adder, at: sealed.place.store, local: local, files: sealed.place.files,
      passphrase: passphrase(words), costingAtLeast: .smallest
    ).member
  }

  private func judge(
    knowing standing: Set<MemberID>, as own: MemberID? = nil
  ) throws -> Membership {
    let files = try MemberFiles(ana.layout, ana.disk, keysID: ana.keysID)
    return Membership(files, pins: Pins(standing: standing), own: own ?? keys.member.id)
  }

  /// Has somebody sign a statement, as a program of their own might.
  private func state(
    _ member: MemberID, by author: MemberSecret, at: Moment, _ kind: MemberStatement.Kind
  ) throws {
    try MemberWriter(layout: ana.layout, disk: ana.disk, ring: keys).state(
      MemberStatement(member: member, by: author.id, at: at, kind: kind), signedBy: author)
  }

  @Test func `who was removed takes nobody with them, whatever time they put on it`() throws {
    try ana.removeMember(ben.id, by: "Ana", now: moment(5))
    for minute in [0, 9] {
      try state(
        keys.member.id, by: ben, at: moment(minute),
        .removed(stay: [ben.id: [.all]], gone: [keys.member.id], epochs: [.all: 9]))
      let membership = try judge(knowing: [keys.member.id])
      #expect(membership.standing.contains(keys.member.id))
      #expect(membership.gone == [ben.id])
      #expect(membership.begun[.all] == 2)
      #expect(membership.strangers.map(\.by) == [ben.id])
    }
    #expect(try sealed.open().isSealed)
  }

  @Test func `of what somebody signed who was removed since, only what was known then counts`()
    throws
  {
    let cara = try MemberLawTests.join(
      sealed, try sealed.open(MemberLawTests.words, local: "/ben"), "/cara", name: "Cara",
      rings: [.all])
    try ana.removeMember(ben.id, by: "Ana", now: moment(5))
    #expect(try judge(knowing: [keys.member.id]).standing.contains(cara.id))
    let thief = MemberSecret()
    try MemberWriter(layout: ana.layout, disk: ana.disk, ring: keys).introduce(thief, .person)
    try state(
      thief.id, by: ben, at: moment(1),
      .added(rings: [.all], members: [thief.id: [.all]], gone: []))
    try state(
      cara.id, by: ben, at: moment(1),
      .added(
        rings: [.all, .identity], members: [thief.id: [.all], cara.id: [.all, .identity]],
        gone: []))
    let membership = try judge(knowing: [keys.member.id])
    #expect(!membership.standing.contains(thief.id))
    #expect(membership.rings[cara.id] == [.all])
  }

  @Test func `nobody gives a ring they have not got, and no key of one`() throws {
    let thief = MemberSecret()
    try MemberWriter(layout: ana.layout, disk: ana.disk, ring: keys).introduce(thief, .person)
    try state(
      thief.id, by: ben, at: moment(2),
      .added(
        rings: [.all, .identity],
        members: [thief.id: [.all, .identity], ben.id: [.all, .identity]], gone: []))
    let membership = try judge(knowing: [keys.member.id])
    #expect(membership.rings[thief.id] == [.all])
    #expect(membership.rings[ben.id] == [.all])
    // A key of the ring that Ben made up: whoever sealed with it would tell him who the family is.
    let madeUp = KeyRing.Epoch(number: 7)
    let ring = KeyRing(keysID: ana.keysID, member: ben, seals: true)
    try MemberWriter(layout: ana.layout, disk: ana.disk, ring: ring).give(
      [madeUp], of: .identity, to: keys.member.keys)
    let again = try sealed.unlock()
    #expect(!again.epochs(of: .identity).contains { $0.id == madeUp.id })
    #expect(sealed.check(again).findings.map(\.what) == [.seal(.keyOfStranger(ben.id))])
  }

  @Test func `two who were removed bring in no key that seals`() throws {
    let window = try sealed.open(MemberLawTests.words, local: "/ben")
    let cara = try MemberLawTests.join(sealed, window, "/cara", name: "Cara", rings: [.all])
    try window.removeMember(cara.id, by: "Ben", now: moment(4))
    try ana.removeMember(ben.id, by: "Ana", now: moment(5))
    try state(
      cara.id, by: ben, at: moment(4),
      .removed(stay: [ben.id: [.all]], gone: [cara.id], epochs: [.all: 900_000]))
    let ring = KeyRing(keysID: ana.keysID, member: cara, seals: true)
    try MemberWriter(layout: ana.layout, disk: ana.disk, ring: ring).give(
      [KeyRing.Epoch(number: 500)], of: .all, to: keys.member.keys)
    let opened = try #require(try sealed.open().keys)
    #expect(opened.epochs(of: .all).map(\.number) == [1, 2, 3])
  }

  @Test func `an open window of somebody who was removed writes nothing more`() throws {
    let window = try sealed.open(MemberLawTests.words, local: "/ben")
    let id = try window.openCase(by: "Ben").id
    try ana.removeMember(ben.id, by: "Ana", now: moment(5))
    #expect(throws: StoreError.seal(.removed(ben.id))) {
      try window.append([.notNeeded(.closed)], to: id, by: "Ben", why: "Late", now: moment(6))
    }
    #expect(try ana.load(id, now: moment(9)).changes.count == 1)
  }

  @Test func `who was removed comes back with new keys, and who joins twice is one member`() throws
  {
    let files = sealed.place.files
    let asked = try Store.join(
      at: sealed.place.store, local: "/ben", files: files,
      passphrase: passphrase(MemberLawTests.words), cost: .smallest)
    #expect(asked == ben.id)
    try ana.removeMember(ben.id, by: "Ana", now: moment(5))
    let anew = try Store.join(
      at: sealed.place.store, local: "/ben", files: files,
      passphrase: passphrase(MemberLawTests.words), cost: .smallest)
    #expect(anew != ben.id)
    try ana.addMember(anew, name: "Ben", rings: [.all], by: "Ana", now: moment(6))
    _ = try Store.confirm(
      keys.member.id, at: sealed.place.store, local: "/ben", files: files,
      passphrase: passphrase(MemberLawTests.words), costingAtLeast: .smallest)
    #expect(try sealed.open(MemberLawTests.words, local: "/ben").isSealed)
  }

  @Test func `whoever says they have added somebody is named, and only one is believed`() throws {
    let files = sealed.place.files
    let cara = try Store.join(
      at: sealed.place.store, local: "/cara", files: files,
      passphrase: passphrase(MemberLawTests.words), cost: .smallest)
    let thief = MemberSecret()
    let ring = KeyRing(keysID: ana.keysID, member: thief, seals: true)
    let writer = MemberWriter(layout: ana.layout, disk: ana.disk, ring: ring)
    try writer.introduce(thief, .person)
    try writer.state(
      MemberStatement(
        member: cara, by: thief.id, at: moment(1),
        kind: .added(rings: [.all], members: [cara: [.all]], gone: [])))
    try ana.addMember(cara, name: "Cara", rings: [.all], by: "Ana", now: moment(2))
    let both = [thief.id, keys.member.id].sorted()
    #expect(throws: StoreError.seal(.adderUnknown(both))) {
      try sealed.unlock(MemberLawTests.words, local: "/cara")
    }
    let own = try Store.confirm(
      keys.member.id, at: sealed.place.store, local: "/cara", files: files,
      passphrase: passphrase(MemberLawTests.words), costingAtLeast: .smallest)
    #expect(own.epochs(of: .all).map(\.id) == keys.epochs(of: .all).map(\.id))
  }

  @Test func `in a plain store, too, whoever joins compares who has added them`() throws {
    let files = MemoryFileSystem()
    let store = try Store.create(
      at: "/plain", local: "/local", files: files, founding: .plain, by: "Ana", now: moment())
    func unlock() throws(StoreError) -> KeyRing {
      try Store.unlock(at: "/plain", local: "/ben", files: files, passphrase: nil)
    }
    let id = try Store.join(at: "/plain", local: "/ben", files: files, passphrase: nil)
    #expect(throws: StoreError.seal(.notAdded(id))) { try unlock() }
    try store.addMember(id, name: "Ben", rings: [], by: "Ana", now: moment(1))
    let adder = try #require(store.keys).member.id
    #expect(throws: StoreError.seal(.adderUnknown([adder]))) { try unlock() }
    #expect(try Store.open(at: "/plain", local: "/ben", files: files).keys == nil)
    _ = try Store.confirm(adder, at: "/plain", local: "/ben", files: files, passphrase: nil)
    #expect(try Store.open(at: "/plain", local: "/ben", files: files).keys?.member.id == id)
  }

  @Test func `a renewed sheet opens nothing, and says so`() throws {
    try ana.renewRecovery(seed: seed(8), by: "Ana", now: moment(4))
    #expect(throws: StoreError.seal(.wrongSheet)) {
      try Store.recover(
        at: sealed.place.store, local: "/dora", files: sealed.place.files, seed: seed(7),
        passphrase: passphrase("late words of somebody"), cost: .smallest, name: "Dora",
        now: moment(6))
    }
    let opened = try Store.recover(
      at: sealed.place.store, local: "/dora", files: sealed.place.files, seed: seed(8),
      passphrase: passphrase("late words of somebody"), cost: .smallest, name: "Dora",
      now: moment(6))
    #expect(opened.has(.identity))
  }

  @Test func `a key with which nothing can be sealed is nobody's`() {
    let zero = [UInt8](repeating: 0, count: 32)
    #expect(MemberKeys(signing: keys.member.keys.signing, box: zero) == nil)
    #expect(MemberKeys(signing: keys.member.keys.signing, box: [1] + zero.dropLast()) == nil)
  }

  /// Wherever the program is stopped, whoever opens the store next finishes what was begun.
  @Test(arguments: [true, false])
  func `removing and adding, stopped at any call, come to one end`(_ isRemoval: Bool) throws {
    guard let files = sealed.place.files as? MemoryFileSystem else { return }
    let cara = try Store.join(
      at: sealed.place.store, local: "/cara", files: files,
      passphrase: passphrase(MemberLawTests.words), cost: .smallest)
    if isRemoval {
      try ana.addMember(cara, name: "Cara", rings: [.all], by: "Ana", now: moment(2))
    }
    var stops = 0
    for call in 0... {
      let disk = files.copy()
      let store = try Store.open(
        at: sealed.place.store, local: sealed.place.local, files: disk, keys: try unlock(disk))
      disk.faults[disk.calls + 1 + call] = .stop
      let isDone: Bool
      if isRemoval {
        isDone = (try? store.removeMember(cara, by: "Ana", now: moment(5))) != nil
      } else {
        isDone =
          (try? store.addMember(cara, name: "Cara", rings: [.all], by: "Ana", now: moment(5)))
          != nil
      }
      disk.restart()
      if isDone { break }
      stops += 1
      _ = try Store.open(
        at: sealed.place.store, local: sealed.place.local, files: disk, keys: try unlock(disk))
      let ring = try unlock(disk, MemberLawTests.words, local: "/ben")
      let own = try unlock(disk)
      #expect(ring.epochs(of: .all).map(\.id) == own.epochs(of: .all).map(\.id), "at \(call)")
      let membership = try Trust(ana.layout, Disk(files: disk), ring: own).membership
      #expect(own.epochs(of: .all).last?.number == (membership.begun[.all] ?? 1), "at \(call)")
    }
    #expect(stops > 10)
  }

  private func unlock(
    _ disk: MemoryFileSystem, _ words: String = SealedPlace.words, local: String? = nil
  ) throws -> KeyRing {
    try Store.unlock(
      at: sealed.place.store, local: local ?? sealed.place.local, files: disk,
      passphrase: passphrase(words), costingAtLeast: .smallest)
  }
}
