import Casework
import Testing
import Trials

@testable import CaseStore

/// A case is disposed of by two members, wherever it lies, and does not come back.
struct DisposalTests {
  let place: TwoMembers
  private static let now = TwoMembers.now

  init() throws { place = try TwoMembers() }

  private func check(_ person: String, knowing keys: KeyRing? = nil) -> CheckReport {
    Store.check(
      at: "/store", local: "/\(person)", files: place.files, keys: keys, now: DisposalTests.now)
  }

  @Test func `two members, one after the other, and nothing of the case is left`() throws {
    try place.order()
    #expect(try place.open("Ben").caseIDs().contains(place.first))
    #expect(try place.open("Ben").disposalStates().map(\.isDone) == [false])
    #expect(check("ana").findings.map(\.what).contains { $0.isOfDisposal })
    try place.confirm()
    _ = try place.open("Ana")
    #expect(place.problemOfGone(on: place.files) == nil)
    let (ana, store) = (try place.open("Ana"), try place.open("Ben"))
    #expect(try store.caseIDs() == [place.second])
    #expect(store.disposalStates().map(\.isDone) == [true])
    for (person, keys) in [("ana", ana.keys), ("ben", store.keys), ("nobody", nil)] {
      let report = check(person, knowing: keys)
      #expect(report.outcome == .sound, "\(report.findings)")
      #expect(report.findings.contains { $0.problem.contains("was disposed of") })
    }
  }

  @Test func `one member cannot, nor one person at two computers, nor one who is alone`() throws {
    try place.order()
    let ana = try place.open("Ana")
    #expect(throws: StoreError.disposal(.ownOrder)) {
      try ana.confirmDisposal(of: place.first, by: "Ben", now: Self.now)
    }
    let ben = try place.open("Ben")
    #expect(throws: StoreError.disposal(.samePerson("Ana"))) {
      try ben.confirmDisposal(of: place.first, by: "Ana", now: Self.now)
    }
    #expect(throws: StoreError.disposal(.notOrdered)) {
      try ben.confirmDisposal(of: place.second, by: "Ben", now: Self.now)
    }
    #expect(throws: StoreError.disposal(.ordered(by: "Ana"))) {
      try ben.orderDisposal(
        of: place.first, .requiredByLaw, by: "Ben", why: "Me too", now: Self.now)
    }
    #expect(try ben.caseIDs().count == 2)
    try ana.removeMember(try #require(ben.keys).member.id, by: "Ana", now: Self.now)
    #expect(throws: StoreError.disposal(.nobodyElse)) {
      try ana.orderDisposal(
        of: place.second, .retentionReviewed, by: "Ana", why: "Alone", now: Self.now)
    }
  }

  @Test func `what was recorded since it was ordered is read before anybody confirms it`() throws {
    try place.order()
    let ben = try place.open("Ben")
    try ben.append([.notNeeded(.packShared)], to: place.first, by: "Ben", now: Self.now)
    #expect(throws: StoreError.disposal(.changedSince)) {
      try ben.confirmDisposal(of: place.first, by: "Ben", now: Self.now)
    }
    #expect(try ben.load(place.first, now: Self.now).changes.count == 3)
    // Ordered again, it is the newer order that counts, and the older one waits for nobody.
    try place.order()
    try place.confirm()
    let store = try place.open("Ben")
    #expect(try store.caseIDs() == [place.second])
    #expect(store.disposalStates().map(\.isDone) == [true])
    #expect(
      !check("ben", knowing: store.keys).findings.contains { finding in
        if case .disposal(.waiting) = finding.what { true } else { false }
      })
  }

  @Test func `a hold keeps a case, and so does a day that has not come`() throws {
    let ana = try place.open("Ana")
    try ana.append(
      [.answered(Entry(.closing), .legalHold, .keys(["yes"]))], to: place.first, by: "Ana",
      why: "An inquest", now: Self.now)
    let today = UnitedKingdomDay.today(at: Self.now)
    let held = Refusal.retention(.held(by: "Ana", on: today))
    #expect(throws: StoreError.disposal(.refused(held))) { try place.order() }
    let later = today.adding(days: 1)
    try ana.append(
      [
        .answered(Entry(.closing), .legalHold, .keys(["no"])),
        .answered(Entry(.closing), .retentionReview, .occasion(Occasion(day: later))),
      ], to: place.first, by: "Ana", why: "Released", now: Self.now)
    #expect(throws: StoreError.disposal(.refused(.retention(.notYet(later))))) {
      try place.order()
    }
    #expect(throws: StoreError.disposal(.refused(.retention(.isCase)))) {
      try ana.orderDisposal(of: place.first, .noCase, by: "Ana", why: "Why", now: Self.now)
    }
    #expect(throws: StoreError.disposal(.refused(.retention(.reasonNamesChild)))) {
      try ana.orderDisposal(
        of: place.second, .retentionReviewed, by: "Ana", why: "child birch is not needed",
        now: Self.now)
    }
    #expect(try place.files.names(in: "/store").contains("disposed") == false)
  }

  @Test func `a case that comes back from a backup goes again, also without the order`() throws {
    _ = try Store.backup(
      "/store", to: "/backup", local: "/ana", files: place.files, now: Self.now)
    try place.order()
    try place.confirm()
    // All of the store is put back as it was, by hand; Ben's computer remembers.
    for name in try place.files.names(in: "/store/disposed") {
      try place.files.remove("/store/disposed/\(name)")
    }
    try place.files.rename("/store", to: "/gone")
    _ = try Store.restore("/backup", to: "/store", local: "/ana", files: place.files)
    #expect(place.problemOfGone(on: place.files) != nil)
    #expect(try place.open("Ben").caseIDs() == [place.second])
    // And so does who has never known of it, by the order that Ben's computer has put back.
    _ = try place.open("Ana")
    try Disk(files: place.files).removeTree("/gone")
    try place.files.remove("/backup")
    #expect(place.problemOfGone(on: place.files) == nil)
    // What the partnership had recorded since the backup is missed; of the case nothing is.
    let findings = check("ana", knowing: try place.open("Ana").keys).findings
    #expect(findings.allSatisfy { !$0.file.contains(place.first.text) }, "\(findings)")
  }

  @Test func `who still has the case open records nothing in it, and loses nothing else`() throws {
    let ana = try place.open("Ana")
    _ = try ana.load(place.first, now: Self.now)
    _ = try ana.load(place.second, now: Self.now)
    try place.order()
    try place.confirm()
    let day = UnitedKingdomDay.today(at: Self.now)
    let reference = try #require(CaseReference("2026-001"))
    let gone = StoreError.disposal(.disposedOf(reference, on: day, .retentionReviewed))
    #expect(throws: gone) {
      try ana.append([.notNeeded(.packShared)], to: place.first, by: "Ana", now: Self.now)
    }
    #expect(throws: gone) { try ana.load(place.first, now: Self.now) }
    try ana.append([.notNeeded(.packShared)], to: place.second, by: "Ana", now: Self.now)
    #expect(ana.access == .readWrite && ana.unsaved.isEmpty)
    #expect(try ana.changeToken(now: Self.now).cases.keys.sorted() == [place.second])
    #expect(place.problemOfGone(on: place.files) == nil)
  }

  @Test func `the reference is given to no other case`() throws {
    try place.order()
    try place.confirm()
    let ben = try place.open("Ben")
    let number = try #require(CaseReference("2026-001"))
    let order = try #require(ben.disposal(of: number))
    #expect(order.caseID == place.first)
    try place.files.remove("/store/references/2026-002")
    let made = try ben.openCase(
      year: 2026, child: "Child Cedar", edition: "local-2022", by: "Ben", now: Self.now)
    #expect(made.reference.text == "2026-002")
  }

  @Test func `an order that does not verify is ignored and named`() throws {
    try place.order()
    let folder = "/store/disposed"
    let name = try #require(try place.files.names(in: folder).first)
    let ben = try #require(try place.open("Ben").keys)
    let parts = name.split(separator: ".")
    let forged = "\(parts[0]).\(parts[1]).signed-by-\(ben.member.id.text).json"
    let disk = Disk(files: place.files)
    try disk.createDurably("\(folder)/\(forged)", try disk.read("\(folder)/\(name)"), mode: 0o600)
    #expect(try place.open("Ana").caseIDs().count == 2)
    let found = check("ana", knowing: ben).findings.filter { $0.file == "disposed/\(forged)" }
    #expect(found.map(\.what) == [.seal(.notGenuine)])
  }

  @Test func `two who were removed cannot sign afterwards what others then carry out`() throws {
    let ana = try place.open("Ana")
    let cai = try Store.join(at: "/store", local: "/cai", files: place.files, passphrase: nil)
    try ana.addMember(cai, name: "Cai", rings: [.all], by: "Ana", now: Self.now)
    _ = try Store.confirm(
      try #require(ana.keys).member.id, at: "/store", local: "/cai", files: place.files,
      passphrase: nil)
    let (ben, kept) = (try place.open("Ben"), try place.open("Cai"))
    let (bens, cais) = (try #require(ben.keys), try #require(kept.keys))
    for member in [bens, cais] {
      try ana.removeMember(member.member.id, by: "Ana", now: Self.now)
    }
    let order = DisposalOrder(
      caseID: place.first, references: [try #require(CaseReference("2026-001"))],
      ground: .retentionReviewed, at: Self.now, by: bens.member.id,
      seen: try ana.load(place.first, now: Self.now).heads)
    for ring in [bens, cais] {
      try ana.keepSigned(
        order.bytes(.signed, signedBy: ring.member, keysID: ana.keysID),
        named: order.fileName(.signed, by: ring.member.id, keysID: ana.keysID))
    }
    #expect(try place.open("Ana").caseIDs().count == 2)
    let report = check("ana", knowing: ana.keys)
    #expect(report.findings.contains { $0.what == .seal(.statementOfStranger(bens.member.id)) })
  }

  @Test func `an order goes on counting when who signed it is removed`() throws {
    let before = place.files.copy()
    try place.order()
    try place.confirm()
    let ana = try place.open("Ana")
    let cai = try Store.join(at: "/store", local: "/cai", files: place.files, passphrase: nil)
    try ana.addMember(cai, name: "Cai", rings: [.all], by: "Ana", now: Self.now)
    let ben = try #require(try place.open("Ben").keys).member.id
    try ana.removeMember(ben, by: "Ana", now: Self.now)
    _ = try Store.confirm(
      try #require(ana.keys).member.id, at: "/store", local: "/cai", files: place.files,
      passphrase: nil)
    // Somebody copies the case's folder back, and Cai's computer was told nothing.
    let disk = Disk(files: place.files)
    for (path, bytes) in before.image() where path.contains("/\(place.first.text)/") {
      try disk.makeFolders(Disk.folder(of: path))
      try disk.createDurably(path, bytes, mode: 0o600)
    }
    #expect(try place.open("Cai").caseIDs() == [place.second])
    #expect(place.problemOfGone(on: place.files) == nil)
  }
}

extension StoreFinding.What {
  fileprivate var isOfDisposal: Bool {
    if case .disposal = self { true } else { false }
  }
}
