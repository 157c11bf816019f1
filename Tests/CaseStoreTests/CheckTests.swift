import CaseStore
import Casework
import Testing

/// What `check` finds, and that it writes nothing.
struct CheckTests {
  let place: Place
  let store: Store
  let id: CaseID
  let journal: String

  init() throws {
    place = try Place(.memory)
    store = try place.create()
    let made = try store.openCase()
    for number in 1...3 {
      try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(number))
    }
    id = made.id
    journal = "cases/\(id.text)/\(made.change.id.writer.text).jsonl"
  }

  @Test func `a sound store is sound, and checking it writes nothing`() throws {
    let before = try contents()
    let report = place.check()
    #expect(report.outcome == .sound)
    #expect(report.findings.isEmpty)
    #expect((report.caseCount, report.recordCount) == (1, 4))
    #expect(try contents() == before)
    #expect(place.check(local: "/nowhere").outcome == .sound)
    #expect(throws: FileError.self) { try place.files.status(at: "/nowhere") }
  }

  @Test func `a torn end is a warning to others and set aside by its writer`() throws {
    let torn = Array(#"{"v":1,"case":"half a rec"#.utf8)
    try overwrite { $0 += torn }
    #expect(place.check().findings.map(\.what) == [.torn(bytes: torn.count)])
    #expect(place.check().outcome == .warnings)
    // A second program may not touch it while its writer lives, and takes an id of its own.
    try place.open().append([.notNeeded(.closed)], to: id, by: "Ben", now: moment(9))
    #expect(place.check().findings.map(\.what) == [.torn(bytes: torn.count)])
    try (place.files as? MemoryFileSystem)?.forget(writersBut: journal, in: "/local/writers")
    let own = try place.open()
    try own.append([.retracted(.closed)], to: id, by: "Ana", now: moment(10))
    try own.append([.retracted(.closed)], to: id, by: "Ana", now: moment(11))
    #expect(place.check().outcome == .sound)
    let aside = try place.paths(below: "\(place.local)/lost+found")
    #expect(try aside.map { try place.read($0) } == [torn])
  }

  @Test func `a journal that is cut off, or gone, is missed by who had read it`() throws {
    let bytes = try place.read("\(place.store)/\(journal)")
    try overwrite { $0 = Array($0.split(separator: 10)[0]) + [10] }
    #expect(place.check().findings == [StoreFinding(.missing(2...4), in: journal)])
    #expect(place.check().outcome == .recordsMissing)
    // A stranger to the store cannot know.
    #expect(place.check(local: "/nowhere").outcome == .sound)
    try place.files.remove("\(place.store)/\(journal)")
    #expect(place.check().findings.contains(StoreFinding(.missing(1...4), in: journal)))
    try place.files.remove("\(place.store)/cases/\(id.text)")
    #expect(place.check().findings.contains(StoreFinding(.missing(1...4), in: journal)))
    #expect(!bytes.isEmpty)
  }

  @Test func `a damaged record is named and the others are read`() throws {
    try overwrite { $0[400] ^= 1 }
    let history = try store.load(id, now: moment(9))
    #expect(history.changes.count == 3)
    #expect(place.check().outcome == .recordsMissing)
    #expect(place.check().findings.allSatisfy { !$0.mayGoOn })
  }

  @Test func `what does not belong in a store is named`() throws {
    let files = try #require(place.files as? MemoryFileSystem)
    for path in ["notes.txt", "cases/\(id.text)/copy (1).jsonl", "references/2026-1"] {
      files.close(try files.open("\(place.store)/\(path)", .create(mode: 0o600)))
    }
    try files.makeLink("\(place.store)/cases/\(id.text)/aaaa.jsonl")
    let found = Set(place.check().findings)
    #expect(
      found.isSuperset(of: [
        StoreFinding(.foreignFile, in: "notes.txt"),
        StoreFinding(.foreignFile, in: "cases/\(id.text)/copy (1).jsonl"),
        StoreFinding(.foreignFile, in: "references/2026-1"),
        StoreFinding(.unreadableFile(.symbolicLink), in: "cases/\(id.text)/aaaa.jsonl"),
      ]))
    // What the link leads to may be a record.
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test func `a version of the report whose hash is not that of its words is named`() throws {
    let text = ReportText(parts: [ReportText.Part(name: "incident", text: "What happened.")])
    let hash = Digest(of: Array(text.canonical.utf8)).hex
    try store.append(
      [.reportFrozen(ReportVersion(number: 1, text: text, digest: hash))], to: id, by: "Ana",
      now: moment(8))
    #expect(place.check().outcome == .sound)
    let other = ReportText(parts: [ReportText.Part(name: "incident", text: "Something else.")])
    let change = try store.append(
      [.reportFrozen(ReportVersion(number: 2, text: other, digest: hash))], to: id, by: "Ana",
      now: moment(9))
    let report = place.check()
    #expect(
      report.findings
        == [StoreFinding(.textHash(number: change.id.number, .report(version: 2)), in: journal)])
    #expect(report.outcome == .damagedNothingLost)
  }

  @Test func `references that fit no case, and cases that fit no reference, are named`() throws {
    let reference = try #require(CaseReference("2026-001"))
    let other = try #require(CaseReference("2026-007"))
    try place.files.remove("\(place.store)/references/2026-001")
    place.files.close(
      try place.files.open("\(place.store)/references/2026-007", .create(mode: 0o600)))
    #expect(
      Set(place.check().findings) == [
        StoreFinding(.unclaimedReference(reference), in: "cases/\(id.text)"),
        StoreFinding(.unusedReference(other), in: "references/2026-007"),
      ])
    #expect(place.check().outcome == .warnings)
  }

  @Test func `minutes, a Form 2 or a pack whose hash is not that of its words is named`() throws {
    let (name, words) = (try #require(EntryName("m1")), "What was agreed.\n")
    let hash = Digest(of: Array(words.utf8)).hex
    let on = try november(5)
    func events(_ digest: String) -> [CaseEvent] {
      [
        .met(
          .circulated(
            MinutesVersion(
              meeting: name, number: 1, digest: digest, text: words, to: "All", on: on))),
        .form2Issued(
          Form2Issue(
            request: name, organisation: "Harbour School", number: 2, on: on, lines: [],
            periodFrom: nil, periodTo: nil, people: "", returnBy: nil, text: words,
            digest: digest)),
        .packFrozen(Pack(number: 3, text: words, digest: digest, entries: 0, answers: 0)),
      ]
    }
    try store.append(events(hash), to: id, by: "Ana", now: moment(8))
    #expect(place.check().outcome == .sound)
    let change = try store.append(
      events(String(hash.reversed())), to: id, by: "Ana", now: moment(9))
    let texts: [StoreFinding.FrozenText] = [
      .minutes(version: 1), .form2(issue: 2), .pack(version: 3),
    ]
    #expect(
      place.check().findings
        == texts.map { StoreFinding(.textHash(number: change.id.number, $0), in: journal) })
    #expect(place.check().outcome == .damagedNothingLost)
  }

  @Test func `claims that changed places, or name no case, are named`() throws {
    let other = try store.openCase(at: 5)
    let first = try #require(CaseReference("2026-001"))
    let paths = ["2026-001", "2026-002"].map { "\(place.store)/references/\($0)" }
    let claims = try paths.map { try place.read($0) }
    try place.overwrite(paths[0], claims[1])
    #expect(
      place.check().findings
        == [StoreFinding(.misclaimedReference(first), in: "references/2026-001")])
    try place.overwrite(paths[1], claims[0])
    #expect(place.check().findings.map(\.what).count == 2)
    #expect(place.check().outcome == .damagedNothingLost)
    try place.overwrite(paths[1], claims[1])
    try place.overwrite(paths[0], Array("nobody\n".utf8))
    #expect(place.check().outcome == .damagedNothingLost)
    // A reference that a case once carried stays its own, and is no other case's.
    try place.overwrite(paths[0], claims[0])
    _ = try store.changeReference(of: other.id, year: 2026, by: "Ana", why: nil, now: moment(7))
    #expect(place.check().outcome == .sound)
    try place.overwrite(paths[1], claims[0])
    #expect(place.check().findings.map(\.what) == [.unusedReference(other.reference)])
  }

  @Test func `two stores put together may give a reference twice, and a new one mends it`() throws {
    let reference = try #require(CaseReference("2026-001"))
    let twin = try store.openCase(at: 5)
    // As if it had been made apart: its opening says 2026-001, too.
    try store.append(
      [.referenceChanged(to: reference)], to: twin.id, by: "Ana", now: moment(6))
    #expect(
      place.check().findings.map(\.what).contains(.sharedReference(reference, cases: 2)))
    let mended = try store.changeReference(
      of: twin.id, year: 2026, by: "Ana", why: nil, now: moment(7))
    #expect(
      mended.events.map(\.self) == [.referenceChanged(to: try #require(CaseReference("2026-003")))])
    #expect(place.check().outcome == .sound)
  }

  @Test func `every finding says what it is and what to do, without a name`() throws {
    let reference = try #require(CaseReference("2026-001"))
    let all: [StoreFinding.What] = [
      .torn(bytes: 1), .strayBytes(offset: 1, count: 2), .unreadableBytes(offset: 1, count: 2),
      .badCheck(number: 1), .alteredBody(number: 1), .brokenChain(number: 1), .missing(1...1),
      .missing(1...2), .duplicate(number: 1), .forked(number: 1), .rewritten(number: 1),
      .misplaced(number: 1), .unreadableRecord(number: 1, .field("at")), .newerRecord(version: 2),
      .unknownEvent(number: 1, type: "x.y"), .erased(number: 1), .wiped(number: 1),
      .emptied(number: 1), .copied(number: 1), .textHash(number: 1, .report(version: 1)),
      .textHash(number: 1, .minutes(version: 1)), .textHash(number: 1, .form2(issue: 1)),
      .textHash(number: 1, .pack(version: 1)), .misclaimedReference(reference),
      .aheadOfClock(number: 1), .looseMode(0o644), .foreignOwner(7), .symbolicLink, .foreignFile,
      .unreadableFile(.device), .notAStore, .newerFormat(2), .unusedReference(reference),
      .unclaimedReference(reference), .sharedReference(reference, cases: 2), .emptyCase,
      .identityWithoutCase, .lostCase, .falseCopy(number: 1), .unreadableFile(.symbolicLink),
    ]
    let sentences = all.map { StoreFinding($0, in: "cases/x") }
    #expect(Set(sentences.map(\.problem)).count == all.count)
    #expect(sentences.allSatisfy { $0.problem.hasSuffix(".") && $0.remedy.hasSuffix(".") })
  }

  private func overwrite(_ change: (inout [UInt8]) -> Void) throws {
    var bytes = try place.read("\(place.store)/\(journal)")
    change(&bytes)
    try place.overwrite("\(place.store)/\(journal)", bytes)
  }

  private func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for path in try place.paths(below: place.store) + place.paths(below: place.local) {
      contents[path] = try place.read(path)
    }
    return contents
  }
}

extension MemoryFileSystem {
  /// Ends every program, and leaves the writer of one journal as the only one to be taken up.
  fileprivate func forget(writersBut journal: String, in folder: String) throws {
    restart()
    for name in try names(in: folder) where !journal.hasSuffix("\(name).jsonl") {
      try remove("\(folder)/\(name)")
    }
  }
}
