import Casework
import Testing
import Trials

@testable import CaseStore

/// What members sign of their journals, and what is found by it: by anybody, by name.
struct SignedHeadsTests: SignedCase {
  let place: Place
  let store: Store
  let id: CaseID
  let writer: WriterID
  let ana: MemberID

  init() throws { (place, store, id, writer, ana) = try Self.make() }

  private var reader: [StoreFinding] {
    Store.check(
      at: place.store, local: place.local, files: place.files, keys: store.keys, now: moment()
    ).findings
  }

  /// Who has signed each record of the case, in order, for somebody who opens the store anew.
  private func attestations() throws -> [Attestation?] {
    let store = try Store.open(
      at: place.store, local: place.local, files: place.files, keys: store.keys)
    let changes = try store.load(id, now: moment(9)).changes
    let names = Partnership(changes: try store.loadPartnership(now: moment(9)).changes).memberNames
    let known = store.attestations(of: changes, in: id, names: names)
    return changes.map { known?[$0.id] }
  }

  /// The journal written anew, its chain in order.
  private func rewritten(besides number: Int? = nil) throws -> ForgedJournal {
    var forged = ForgedJournal(.review(id), writer)
    for record in try records() {
      if record.number == number {
        forged.add(
          events: [#"{"type":"milestone.retracted","milestone":"instigated"}"#],
          at: moment(number ?? 0).milliseconds, by: "Ana")
      } else {
        forged.add(record.body, salt: record.salt)
      }
    }
    return forged
  }

  /// Somebody who writes to the folder, with keys of their own for this very store.
  private func stranger(of store: Store) -> SignedPapers {
    var papers = SignedPapers()
    papers.keys = store.keysID
    return papers
  }

  private func head(_ number: Int) throws -> SeenHead {
    SeenHead(number: number, link: try records()[number - 1].link)
  }

  @Test func `what a member has recorded is signed, and anybody finds the store sound`() throws {
    #expect(try attestations() == Array(repeating: .signed(by: "Ana"), count: 4))
    #expect(stranger.isEmpty)
    #expect(reader.isEmpty)
  }

  @Test func `a record forged in a member's name is unsigned, and nobody signs it later`() throws {
    var forged = try rewritten()
    forged.add(
      events: [#"{"type":"milestone.retracted","milestone":"instigated"}"#],
      at: moment(7).milliseconds, by: "Ana")
    try place.put(forged)
    #expect(try attestations().last == .unsigned)
    // Who goes on does not write behind it under that name.
    let next = try Store.open(
      at: place.store, local: place.local, files: place.files, keys: store.keys)
    (place.files as? MemoryFileSystem)?.restart()
    let saved = try next.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(8))
    next.signHeads()
    #expect(saved.id.writer != writer)
    #expect(try attestations().filter { $0 == .unsigned }.count == 1)
  }

  @Test func `a journal written anew is not the one its member signed, and anybody finds it`()
    throws
  {
    try place.put(try rewritten(besides: 2))
    #expect(stranger == [StoreFinding(.signature(.notAsSigned(number: 4, by: ana)), in: journal)])
    #expect(place.check(local: "/nowhere").outcome == .recordsMissing)
    #expect(try attestations() == Array(repeating: .forged(by: "Ana"), count: 4))
  }

  @Test func `records taken off the end are missed by anybody, for their member signed them`()
    throws
  {
    let lines = try bytes(journal).split(separator: UInt8(ascii: "\n"))
    try place.put(lines[0...1].flatMap { Array($0) + [10] }, at: journal)
    #expect(stranger == [StoreFinding(.missing(3...4), in: journal)])
    try place.files.remove("\(place.store)/\(journal)")
    #expect(stranger.contains(StoreFinding(.missing(1...4), in: journal)))
  }

  @Test func `signed heads put back to an older moment are missed by who had read them`() throws {
    let older = try bytes(heads)
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(5))
    store.signHeads()
    #expect(try attestations().last == .signed(by: "Ana"))
    try place.put(older, at: heads)
    #expect(reader == [StoreFinding(.missing(2...2), in: heads)])
    #expect(try attestations().last == .unsigned)
  }

  @Test func `signed heads of another store, or of nobody, count for nothing`() throws {
    let secret = try #require(store.keys).member
    let line = { (keysID: String) throws in
      SignedHeads(
        member: ana, writer: writer, number: 1, at: moment(),
        journals: [.review(id): try head(4)], previous: .zero
      ).line(keysID: keysID, by: secret)
    }
    try place.put(try line("elsewhere"), at: heads)
    #expect(
      stranger == [StoreFinding(.signature(.line(number: 1, .otherStore)), in: heads)])
    var changed = try line(store.keysID)
    let mark = try #require(changed.firstRange(of: Array(",\"journals\"".utf8)))
    changed[mark.lowerBound - 1] ^= 1
    try place.put(changed, at: heads)
    #expect(stranger == [StoreFinding(.signature(.line(number: 1, .notSigned)), in: heads)])
    try place.put(Array("{}\n".utf8), at: heads)
    #expect(stranger == [StoreFinding(.signature(.line(number: 1, .notALine)), in: heads)])
    #expect(try attestations() == Array(repeating: .unsigned, count: 4))
    try place.put(try line(store.keysID), at: heads)
    #expect(stranger.isEmpty)
  }

  @Test func `a member whom nobody added signs nothing, and is named`() throws {
    let eve = stranger(of: store)
    for (path, bytes) in [eve.file, eve.adding(eve)] { try place.put(bytes, at: path) }
    let line = eve.head(of: writer.text, [(.review(id), try head(4))])
    try place.files.makeFolder("\(place.store)/heads/\(eve.id)", mode: 0o700)
    try place.put(line, at: "heads/\(eve.id)/\(writer.text).jsonl")
    #expect(reader.contains(StoreFinding(.signature(.stranger), in: "heads/\(eve.id)")))
    #expect(try attestations() == Array(repeating: .signed(by: "Ana"), count: 4))
    // Who has nothing but the store learns that there are two who say they began it.
    #expect(stranger.contains(StoreFinding(.signature(.founders(2)), in: "members")))
  }

  @Test func `a writer that two members claim is nobody's, and both files are named`() throws {
    let ben = stranger(of: store)
    try place.put(ben.file.bytes, at: ben.file.path)
    let id = try #require(MemberID(ben.id))
    try store.addMember(id, name: "Ben", rings: [], by: "Ana", now: moment(5))
    store.signHeads()
    let claim = "heads/\(ben.id)/\(writer.text).jsonl"
    try place.files.makeFolder("\(place.store)/heads/\(ben.id)", mode: 0o700)
    try place.put(ben.head(of: writer.text, [(.review(self.id), try head(4))]), at: claim)
    let found = [heads, claim].sorted().map { StoreFinding(.signature(.claimedTwice), in: $0) }
    #expect(stranger == found)
    #expect(try attestations() == Array(repeating: .unsigned, count: 4))
  }

  @Test func `a record in another name than its member's is named`() throws {
    try store.append([.notNeeded(.closed)], to: id, by: "Ben", now: moment(5))
    store.signHeads()
    #expect(stranger == [StoreFinding(.signature(.otherName(number: 5)), in: journal)])
    #expect(try attestations().last == .inAnotherName(by: "Ana"))
  }

  @Test func `a line of signed heads that was torn is taken off before the next`() throws {
    let whole = try bytes(heads)
    try place.put(whole + whole.dropLast(30), at: heads)
    #expect(stranger == [StoreFinding(.torn(bytes: whole.count - 30), in: heads)])
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(5))
    store.signHeads()
    #expect(stranger.isEmpty)
    #expect(try attestations() == Array(repeating: .signed(by: "Ana"), count: 5))
  }

  @Test func `a restore keeps what was signed after the backup was made`() throws {
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(5))
    let backup = "/safe.backup"
    _ = try Store.backup(
      place.store, to: backup, local: place.local, files: place.files, now: moment(6))
    store.signHeads()
    #expect(try attestations().last == .signed(by: "Ana"))
    _ = try Store.restore(backup, to: place.store, local: place.local, files: place.files)
    #expect(try attestations().last == .signed(by: "Ana"))
    #expect(reader.isEmpty)
  }

  @Test func `what a store without members says is unsigned by nobody's fault`() throws {
    let plain = try Place(.memory)
    let store = try plain.create()
    let made = try store.openCase()
    let changes = try store.load(made.id, now: moment(9)).changes
    store.signHeads()
    #expect(store.attestations(of: changes, in: made.id, names: [:]) == nil)
    #expect(plain.check().findings.isEmpty)
  }
}
