import Casework
import Testing

@testable import CaseStore

/// What can happen to the journal of an identity, what is found of it, and what becomes of it in a
/// backup.
struct IdentityDamageTests {
  let place: Place
  let store: Store
  let id: CaseID
  let writer: WriterID

  /// One case with two records and an identity with three.
  init() throws {
    place = try Place(.memory)
    store = try place.create()
    let made = try store.openCase()
    (id, writer) = (made.id, made.change.id.writer)
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(1))
    for text in ["Mary", "Maria", "Marie"] { try store.answer(.mother, text, of: id) }
  }

  private var journal: String { "identities/\(id.text)/\(writer.text).jsonl" }
  private var caseJournal: String { "cases/\(id.text)/\(writer.text).jsonl" }

  @Test func `a torn end is set aside by its writer, and nothing before it is lost`() throws {
    let torn = Array(#"{"v":1,"case":"identity.half"#.utf8)
    try change(journal) { $0 += torn }
    #expect(place.check().findings == [StoreFinding(.torn(bytes: torn.count), in: journal)])
    (place.files as? MemoryFileSystem)?.restart()
    try place.open().answer(.father, "Tom", of: id)
    #expect(place.check().outcome == .sound)
    let aside = try place.paths(below: "\(place.local)/lost+found")
    #expect(aside.allSatisfy { $0.contains("/identity.\(id.text).") })
    #expect(try aside.map { try place.read($0) } == [torn])
    #expect(try place.open().identity(id).text(of: .mother)?.reveal() == "Marie")
  }

  @Test func `a record that was altered is named and the others are read`() throws {
    try change(journal) { bytes in
      let place = bytes.firstRange(of: Array("Maria".utf8))?.lowerBound ?? 0
      bytes[place] = UInt8(ascii: "D")
    }
    let history = try store.loadIdentity(id, now: moment(9))
    #expect(history.changes.count == 2)
    #expect(history.findings.contains { $0.severity == .loss && $0.file == journal })
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test func `records that are gone are missed by who had read them, the folder's too`() throws {
    try change(journal) { $0 = Array($0.split(separator: 10)[0]) + [10] }
    #expect(place.check().findings == [StoreFinding(.missing(2...3), in: journal)])
    #expect(place.check(local: "/nowhere").outcome == .sound)
    try place.files.remove("\(place.store)/\(journal)")
    #expect(place.check().findings == [StoreFinding(.missing(1...3), in: journal)])
    try place.files.remove("\(place.store)/identities/\(id.text)")
    #expect(place.check().findings == [StoreFinding(.missing(1...3), in: journal)])
    try place.files.remove("\(place.store)/identities")
    #expect(place.check().findings == [StoreFinding(.missing(1...3), in: journal)])
    #expect(
      try store.loadIdentity(id, now: moment(9)).findings
        == [StoreFinding(.missing(1...3), in: journal)])
  }

  @Test func `a journal copied between a case and its identity is damage in both`() throws {
    let (ofCase, ofIdentity) = (
      try place.read("\(place.store)/\(caseJournal)"), try place.read("\(place.store)/\(journal)")
    )
    try change(journal) { $0 = ofCase }
    try change(caseJournal) { $0 = ofIdentity }
    let report = place.check(local: "/nowhere")
    let misplaced: (String, Int) -> [StoreFinding] = { file, count in
      (1...count).map { StoreFinding(.misplaced(number: $0), in: file) }
    }
    #expect(
      Set(report.findings)
        == Set(
          misplaced(journal, 2) + misplaced(caseJournal, 3) + [
            StoreFinding(
              .unusedReference(try #require(CaseReference("2026-001"))),
              in: "references/2026-001")
          ]))
    #expect(report.outcome == .damagedNothingLost)
    // Nothing of one is ever read as part of the other.
    let stranger = try place.open(local: "/nowhere")
    #expect(try stranger.load(id, now: moment(9)).changes == [])
    #expect(try stranger.loadIdentity(id, now: moment(9)).changes == [])
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test func `what does not belong among the identities is named`() throws {
    let files = try #require(place.files as? MemoryFileSystem)
    for path in ["identities/key.txt", "identities/\(id.text)/copy (1).jsonl"] {
      files.close(try files.open("\(place.store)/\(path)", .create(mode: 0o600)))
    }
    try files.makeLink("\(place.store)/identities/aaaa")
    #expect(
      Set(place.check().findings) == [
        StoreFinding(.foreignFile, in: "identities/key.txt"),
        StoreFinding(.foreignFile, in: "identities/\(id.text)/copy (1).jsonl"),
        StoreFinding(.unreadableFile(.symbolicLink), in: "identities/aaaa"),
        StoreFinding(.identityWithoutCase, in: "identities/aaaa"),
      ])
  }

  @Test func `a record erased by law reads as erased, and the chain stands`() throws {
    try change(journal) { bytes in
      var lines = bytes.split(separator: 10)
      lines[1] = try Record(line: lines[1]).erasedLine().dropLast()
      bytes = lines.flatMap { $0 + [10] }
      #expect(bytes.firstRange(of: Array("Maria".utf8)) == nil)
    }
    // Until somebody records that it was, nobody knows that it was by law.
    #expect(place.check().findings == [StoreFinding(.wiped(number: 2), in: journal)])
    let store = try place.open()
    _ = try store.loadIdentity(id, now: moment(8))
    try store.append(
      [.erased(Erasure(ChangeID(writer: writer, number: 2)))], toIdentityOf: id, by: "Ana",
      why: "By order", now: moment(8))
    let history = try store.loadIdentity(id, now: moment(9))
    #expect(history.changes.count == 3)
    #expect(history.findings == [StoreFinding(.erased(number: 2), in: journal)])
    #expect(place.check().outcome == .sound)
    #expect(place.check().recordCount == 6)
    try store.answer(.father, "Tom", of: id)
    #expect(place.check().outcome == .sound)
  }

  @Test func `an id as long as may be names an identity, too`() throws {
    let longest = try #require(CaseID(String(repeating: "a", count: 64)))
    for scope in [JournalScope.identity(longest), .review(longest), .partnership] {
      let (line, record) = Record.compose(
        scope: scope, writer: writer, number: 1, previous: .zero,
        salt: String(repeating: "0", count: 32), body: Array("{}".utf8))
      #expect(try Record(line: line.dropLast()) == record)
      #expect(JournalScope(wireName: scope.wireName) == scope)
    }
    for name in ["identity.", "identity.A", "identity.a.b", "Identity.a", "a.identity"] {
      #expect(JournalScope(wireName: name) == nil)
    }
  }

  @Test func `where an identity cannot be saved it is kept in memory, and nothing prints it`()
    throws
  {
    let files = try #require(place.files as? MemoryFileSystem)
    files.broken[.synchronise] = .device
    #expect(throws: StoreError.self) { try store.answer(.mother, "Quincetree", of: id) }
    files.broken = [:]
    guard case .identity(id, let change)? = store.unsaved.first else {
      Issue.record("the change is kept")
      return
    }
    #expect(change.events == [.answered(.mother, Confidential("Quincetree"))])
    #expect(!"\(store.unsaved)".contains("Quincetree"))
    #expect(store.access == .readOnly(.failedDisk))
  }

  @Test func `on a full disk nothing is torn, and it works again when there is room`() throws {
    let files = try #require(place.files as? MemoryFileSystem)
    files.capacity = files.nodes.values.reduce(0) { $0 + $1.bytes.count } + 100
    #expect(throws: StoreError.noSpace(path: "\(place.store)/\(journal)")) {
      try store.answer(.mother, "Mara", of: id)
    }
    files.capacity = nil
    #expect(try store.answer(.mother, "Mara", of: id).id.number == 4)
    #expect(place.check().outcome == .sound)
  }

  @Test func `a backup has the identities, and a restore puts them back`() throws {
    let report = try Store.backup(
      place.store, to: "/backup", local: place.local, files: place.files, now: moment(9))
    #expect((report.caseCount, report.recordCount) == (1, 5))
    try place.files.remove("\(place.store)/\(journal)")
    let (restored, keptAt) = try Store.restore(
      "/backup", to: place.store, local: "/own", files: place.files)
    #expect((restored.caseCount, restored.recordCount) == (1, 5))
    #expect(keptAt != nil)
    #expect(place.check().outcome == .sound)
    let identities = "\(place.store)/identities"
    #expect(try place.files.status(at: identities).mode == 0o700)
    #expect(try place.open().identity(id).text(of: .mother)?.reveal() == "Marie")
    // An identity that has gone further is not replaced.
    try place.open().answer(.father, "Tom", of: id)
    #expect(throws: StoreError.backup(.goneFurther(journals: 1))) {
      try Store.restore("/backup", to: place.store, local: "/own", files: place.files)
    }
  }

  @Test func `a store made before there were identities opens, checks and is backed up`() throws {
    let old = try Place(.memory)
    let made = try old.create().openCase()
    #expect(
      try old.files.names(in: old.store).sorted() == [
        "cases", "partnership", "references", "store.json",
      ])
    #expect(old.check().outcome == .sound)
    _ = try Store.backup(
      old.store, to: "/backup", local: old.local, files: old.files, now: moment(9))
    _ = try Store.restore("/backup", to: "/again", local: "/own", files: old.files)
    #expect(try !old.files.names(in: "/again").contains("identities"))
    let again = try Store.open(at: "/again", local: "/other", files: old.files)
    #expect(try again.identity(made.id).isEmpty)
    try again.answer(.mother, "Mary", of: made.id)
    #expect(
      Store.check(at: "/again", local: "/other", files: old.files, now: moment(9)).outcome == .sound
    )
  }

  private func change(_ path: String, _ change: (inout [UInt8]) throws -> Void) throws {
    var bytes = try place.read("\(place.store)/\(path)")
    try change(&bytes)
    try place.overwrite("\(place.store)/\(path)", bytes)
  }
}
