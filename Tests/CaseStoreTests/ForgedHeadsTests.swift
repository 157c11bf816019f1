import Casework
import Testing
import Trials

@testable import CaseStore

/// Lines and records that somebody else has put among a member's own: nothing vouches for them.
struct ForgedHeadsTests: SignedCase {
  let place: Place
  let store: Store
  let id: CaseID
  let writer: WriterID
  let ana: MemberID

  init() throws { (place, store, id, writer, ana) = try Self.make() }

  private func attestations() throws -> [ChangeID: Attestation] {
    let store = try Store.open(
      at: place.store, local: place.local, files: place.files, keys: store.keys)
    let changes = try store.load(id, now: moment(9)).changes
    let names = Partnership(changes: try store.loadPartnership(now: moment(9)).changes).memberNames
    return try #require(store.attestations(of: changes, in: id, names: names))
  }

  private func change(_ number: Int) -> ChangeID { ChangeID(writer: writer, number: number) }

  /// The journal with one record more under some number, chained to the one before that.
  private func plantRecord(_ number: Int) throws -> SeenHead {
    var forged = ForgedJournal(.review(id), writer)
    for record in try records() where record.number < number {
      forged.add(record.body, salt: record.salt)
    }
    let length = forged.bytes.count
    forged.add(
      events: [#"{"type":"milestone.retracted","milestone":"instigated"}"#],
      at: moment(7).milliseconds, by: "Ana")
    try place.put(try bytes(journal) + forged.bytes.dropFirst(length), at: journal)
    return SeenHead(number: number, link: try #require(forged.records.last).link)
  }

  @Test(arguments: ["by another", "once more"])
  func `a line put behind the member's last is not vouched for by the next`(
    _ planted: String
  ) throws {
    let own = try bytes(heads)
    let forged = try plantRecord(5)
    let secret = planted == "once more" ? nil : MemberSecret()
    let line =
      secret.map { secret in
        SignedHeads(
          member: ana, writer: writer, number: 2, at: moment(8), journals: [.review(id): forged],
          previous: Digest(of: own.dropLast())
        ).line(keysID: store.keysID, by: secret)
      } ?? own
    try place.put(own + line, at: heads)
    try store.append([.named("Barchester")], by: "Ana", now: moment(9))
    store.signHeads()
    #expect(try attestations()[change(5)] == .unsigned)
    #expect(try attestations()[change(4)] == .signed(by: "Ana"))
    // The planted line is named, and the one behind it is in order, while it stands and after.
    let flaw: SignatureFlaw.Line = planted == "once more" ? .outOfOrder : .notSigned
    let findings = stranger.filter { $0.file == heads }
    #expect(findings == [StoreFinding(.signature(.line(number: 2, flaw)), in: heads)])
    let lines = try bytes(heads).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 3)
    try place.put(Array(lines[0]) + [10] + lines[2] + [10], at: heads)
    #expect(stranger.filter { $0.file == heads } == [])
    let reader = Store.check(
      at: place.store, local: place.local, files: place.files, keys: store.keys, now: moment())
    #expect(reader.findings.filter { $0.file == heads } == [])
  }

  @Test func `of two records under one number none counts as signed, and those before do`() throws {
    _ = try plantRecord(3)
    let known = try attestations()
    #expect(known[change(3)] == .unsigned)
    for number in [1, 2, 4] { #expect(known[change(number)] == .signed(by: "Ana")) }
    let review = try #require(Case(id: id, changes: try store.load(id, now: moment(9)).changes))
    #expect(review.obstacleToErasing(change(3)) == .standsTwice)
    #expect(review.obstacleToErasing(change(2)) == nil)
    #expect(try store.leftOfErased(change(3), in: id, now: moment(9)) == nil)
  }

  @Test func `a false claim to a writer makes nobody a forger`() throws {
    var papers = SignedPapers()
    papers.keys = store.keysID
    try place.put(papers.file.bytes, at: papers.file.path)
    let ben = try #require(MemberID(papers.id))
    try store.addMember(ben, name: "Ben", rings: [], by: "Ana", now: moment(5))
    store.signHeads()
    let other = SeenHead(number: 2, link: try records()[3].link)
    let claim = "heads/\(papers.id)/\(writer.text).jsonl"
    try place.files.makeFolder("\(place.store)/heads/\(papers.id)", mode: 0o700)
    try place.put(papers.head(of: writer.text, [(.review(id), other)]), at: claim)
    for number in 1...4 { #expect(try attestations()[change(number)] == .unsigned) }
    let found = [heads, claim].sorted().map { StoreFinding(.signature(.claimedTwice), in: $0) }
    #expect(stranger == found)
  }

  @Test func `a member's file that cannot be read makes nobody a stranger`() throws {
    let file = "\(place.store)/members/\(ana.text).json"
    let files = try #require(place.files as? MemoryFileSystem)
    try files.remove(file)
    try files.makeLink(file)
    let findings = stranger
    #expect(findings.contains { $0.what == .unreadableFile(.symbolicLink) })
    #expect(!findings.contains { $0.what == .signature(.stranger) })
  }

  @Test func `a journal that cannot be read is not one with nothing in it`() throws {
    let files = try #require(place.files as? MemoryFileSystem)
    try files.remove("\(place.store)/\(journal)")
    try files.makeLink("\(place.store)/\(journal)")
    #expect(stranger.contains(StoreFinding(.unreadableFile(.symbolicLink), in: journal)))
    #expect(!stranger.contains { if case .missing = $0.what { true } else { false } })
  }
}
