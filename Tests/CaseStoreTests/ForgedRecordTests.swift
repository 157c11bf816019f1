import Casework
import Testing
import Trials

@testable import CaseStore

/// Records with sound chains that say what they should not, and bodies that are not there.
struct ForgedRecordTests {
  let place: Place
  let store: Store
  let id: CaseID
  let writer: WriterID
  let journal: String
  /// The closing was set aside, and the change that did it undone.
  let setAside: Change<CaseEvent>

  init() throws {
    place = try Place(.memory)
    store = try place.create()
    let made = try store.openCase()
    (id, writer) = (made.id, made.change.id.writer)
    setAside = try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(1))
    try store.append([.undone(setAside.id)], to: id, by: "Ana", now: moment(2))
    journal = "cases/\(id.text)/\(writer.text).jsonl"
  }

  private func records() throws -> [Record] {
    let lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    return try lines.map { try Record(line: $0) }
  }

  /// Copies the record of the good journal under another writer.
  private func copy(_ number: Int, to writer: String, after others: Int = 0) throws {
    let record = try records()[number - 1]
    var copy = ForgedJournal(.review(id), try #require(WriterID(writer)))
    for _ in 0..<others {
      copy.add(events: [#"{"type":"milestone.retracted","milestone":"instigated"}"#])
    }
    copy.add(record.body, salt: record.salt)
    try place.put(copy)
  }

  private func undone() throws -> Set<ChangeID> {
    let changes = try place.open().load(id, now: moment(9)).changes
    return try #require(Case(id: id, changes: changes)).undone
  }

  @Test(arguments: ["aa", "zz"])
  func `a body copied under a new writer counts as the first, and its undo reaches it`(
    other: String
  ) throws {
    let before = try store.load(id, now: moment(9)).changes
    try copy(2, to: other)
    #expect(try store.load(id, now: moment(9)).changes == before)
    #expect(try undone() == [setAside.id])
    #expect(
      place.check().findings
        == [StoreFinding(.copied(number: 1), in: "cases/\(id.text)/\(other).jsonl")])
  }

  @Test func `a body copied under a new writer with another salt does not count, and is named`()
    throws
  {
    let before = try store.load(id, now: moment(9)).changes
    var copy = ForgedJournal(.review(id), try #require(WriterID("aa")))
    copy.add(try records()[1].body)
    try place.put(copy)
    #expect(try store.load(id, now: moment(9)).changes == before)
    #expect(try undone() == [setAside.id])
    #expect(
      place.check().findings
        == [StoreFinding(.falseCopy(number: 1), in: "cases/\(id.text)/aa.jsonl")])
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test func `a copy counts once wherever in a journal it stands, and of several copies one`()
    throws
  {
    try copy(2, to: "aa", after: 1)
    try copy(2, to: "zz")
    let changes = try store.load(id, now: moment(9)).changes
    #expect(changes.count { $0.events == [.notNeeded(.closed)] } == 1)
    #expect(try undone() == [setAside.id])
  }

  @Test func `a copy that comes while a case is open is read as when it is opened anew`() throws {
    _ = try store.load(id, now: moment(9))
    try copy(2, to: "aa")
    #expect(try store.loadFurther(id, now: moment(9)) == nil)
  }

  @Test func `an undo that names the copy reaches the first`() throws {
    let made = try store.openCase(at: 3)
    let files = try #require(place.files as? MemoryFileSystem)
    files.broken[.truncate] = .device
    files.failingNext[.synchronise] = .device
    let copied = try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(4))
    files.broken = [:]
    try store.append([.undone(copied.id)], to: made.id, by: "Ana", now: moment(5))
    let changes = try place.open().load(made.id, now: moment(9)).changes
    let review = try #require(Case(id: made.id, changes: changes))
    #expect(review.undone == [ChangeID(writer: made.change.id.writer, number: 2)])
    #expect(review.conflicts.isEmpty)
  }

  @Test func `a body that was taken out is lost, and its case says so`() throws {
    var lines = try records().map { Array($0.erasedLine()) }
    let whole = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    for index in [0, 2] { lines[index] = Array(whole[index]) + [10] }
    try place.overwrite("\(place.store)/\(journal)", lines.flatMap { $0 })
    #expect(place.check().findings == [StoreFinding(.wiped(number: 2), in: journal)])
    #expect(place.check().outcome == .recordsMissing)
    #expect(try place.open().load(id, now: moment(9)).findings.map(\.what) == [.wiped(number: 2)])
    // Where a copy is left, it counts under the name of what was taken out.
    try copyOfSetAside(from: whole)
    #expect(try undone() == [setAside.id])
    // And where somebody recorded that it was erased, it is erased.
    try place.files.remove("\(place.store)/cases/\(id.text)/aa.jsonl")
    let erased = try place.open().append(
      [.erased(Erasure(setAside.id))], to: id, by: "Ben", why: "By order", now: moment(8))
    #expect(place.check().findings == [StoreFinding(.erased(number: 2), in: journal)])
    #expect(place.check().outcome == .sound)
    #expect(erased.events.map(\.words) == ["Record 2 of the writer \(writer.text) erased"])
  }

  private func copyOfSetAside(from lines: [ArraySlice<UInt8>]) throws {
    let record = try Record(line: lines[1])
    var copy = ForgedJournal(.review(id), try #require(WriterID("aa")))
    copy.add(record.body, salt: record.salt)
    try place.put(copy)
  }

  @Test func `an erasure that names another record, or another case, erases nothing`() throws {
    let other = try store.openCase(at: 3)
    try store.append([.erased(Erasure(setAside.id))], to: other.id, by: "Ben", now: moment(4))
    try store.append(
      [.erased(Erasure(ChangeID(writer: writer, number: 1)))], to: id, by: "Ben", now: moment(4))
    var lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
      .map { Array($0) + [10] }
    lines[1] = try Record(line: lines[1].dropLast()).erasedLine()
    try place.overwrite("\(place.store)/\(journal)", lines.flatMap { $0 })
    #expect(place.check().findings.contains(StoreFinding(.wiped(number: 2), in: journal)))
  }

  @Test func `records off the end are missed by anybody, where others had read them`() throws {
    let ben = try place.open(local: "\(place.root)/ben")
    _ = try ben.load(id, now: moment(3))
    try ben.append([.notNeeded(.closed)], to: id, by: "Ben", now: moment(4))
    let lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    try place.overwrite("\(place.store)/\(journal)", Array(lines[0]) + [10])
    let report = place.check(local: "/nowhere")
    #expect(report.findings == [StoreFinding(.missing(2...3), in: journal)])
    #expect(report.outcome == .recordsMissing)
    // Gone whole, it is missed as well.
    try place.files.remove("\(place.store)/\(journal)")
    #expect(
      place.check(local: "/nowhere").findings.contains(StoreFinding(.missing(1...3), in: journal)))
  }

  @Test func `nobody writes under the numbers of records that others had read and are gone`()
    throws
  {
    let ben = try place.open(local: "\(place.root)/ben")
    _ = try ben.load(id, now: moment(3))
    try ben.append([.notNeeded(.closed)], to: id, by: "Ben", now: moment(4))
    let files = try #require(place.files as? MemoryFileSystem)
    let lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    try place.overwrite("\(place.store)/\(journal)", Array(lines[0]) + [10])
    // LOCAL was put back from the same old copy.
    files.restart()
    try place.files.remove("\(place.local)/heads/\(store.id)/\(id.text).json")
    let saved = try place.open().append([.retracted(.closed)], to: id, by: "Ana", now: moment(5))
    #expect(saved.id.writer != writer)
  }
}
