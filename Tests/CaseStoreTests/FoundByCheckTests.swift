import Casework
import Testing
import Trials

@testable import CaseStore

/// The rows of docs/format.md's table of what `check` cannot tell a stranger, and who can tell.
///
/// What anybody finds is proved by the suites that the table names.
struct FoundByCheckTests {
  let place: Place
  let store: Store
  let id: CaseID
  let writer: WriterID
  let journal: String
  let backup = "/safe.backup"

  init() throws {
    place = try Place(.memory)
    store = try place.create()
    let made = try store.openCase()
    (id, writer) = (made.id, made.change.id.writer)
    for number in 1...3 {
      try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(number))
    }
    journal = "cases/\(id.text)/\(writer.text).jsonl"
    _ = try Store.backup(
      place.store, to: backup, local: place.local, files: place.files, now: moment(4))
  }

  private var reader: [StoreFinding] { place.check().findings }
  private var stranger: [StoreFinding] { place.check(local: "/nowhere").findings }

  private func records() throws -> [Record] {
    try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
      .map { try Record(line: $0) }
  }

  /// The journal written anew from a record on, its chain in order.
  private func rewritten(from number: Int, events: [String]) throws -> ForgedJournal {
    var forged = ForgedJournal(.review(id), writer)
    for record in try records() {
      if record.number == number {
        forged.add(events: events, at: moment(number).milliseconds, by: "Ana")
      } else {
        forged.add(record.body, salt: record.salt)
      }
    }
    return forged
  }

  @Test func `a tail that nobody wrote after is told by a reader, or by a backup's heads`() throws {
    let all = try store.load(id, now: moment(5)).changes
    let lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    try place.overwrite("\(place.store)/\(journal)", lines[0...1].flatMap { Array($0) + [10] })
    #expect(stranger.isEmpty)
    #expect(reader == [StoreFinding(.missing(3...4), in: journal)])
    _ = try Store.restore(backup, to: place.store, local: "/nowhere", files: place.files)
    #expect(try place.open(local: "/nowhere").load(id, now: moment(5)).changes == all)
  }

  @Test func `an erasure in somebody's name stands in the history with that name`() throws {
    var lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
      .map { Array($0) + [10] }
    lines[1] = try records()[1].erasedLine()
    try place.overwrite("\(place.store)/\(journal)", lines.flatMap { $0 })
    var forged = ForgedJournal(.review(id), try #require(WriterID("eve")))
    forged.add(events: [#"{"type":"record.erased","writer":"\#(writer.text)","n":2}"#], by: "Ana")
    try place.put(forged)
    #expect(reader == [StoreFinding(.erased(number: 2), in: journal)])
    let changes = try place.open().load(id, now: moment(9)).changes
    #expect(changes.contains { $0.by == "Ana" && $0.events.contains { $0.erasedRecord != nil } })
    let safe = try BackupFile(try place.read(backup), path: backup)
    #expect(String(decoding: safe.bytes, as: UTF8.self).contains("\"n\":2"))
  }

  @Test func `a journal that was written anew is told by who had read it, and by nobody else`()
    throws
  {
    let event = #"{"type":"milestone.retracted","milestone":"instigated"}"#
    try place.put(try rewritten(from: 2, events: [event]))
    #expect(stranger.isEmpty)
    #expect(reader == [StoreFinding(.rewritten(number: 4), in: journal)])
    // Beyond what anybody had read there is nothing to hold it against.
    let heads = "\(place.local)/heads/\(store.id)/\(id.text).json"
    try place.overwrite(heads, Array("{}".utf8))
    #expect(reader.isEmpty)
  }

  @Test func `a record added in another's name stands in the history, and nothing tells it apart`()
    throws
  {
    var forged = ForgedJournal(.review(id), writer)
    for record in try records() { forged.add(record.body, salt: record.salt) }
    forged.add(
      events: [#"{"type":"milestone.retracted","milestone":"instigated"}"#],
      at: moment(5).milliseconds, by: "Ana")
    try place.put(forged)
    #expect(reader.isEmpty)
    #expect(try place.open().load(id, now: moment(9)).changes.count == 5)
  }

  @Test func `words and hash changed together are told by who had read the record`() throws {
    let digest = Digest(of: Array("Other words".utf8)).hex
    let event =
      #"{"type":"pack.frozen","version":1,"sha256":"\#(digest)","text":"Other words","entries":0,"answers":0}"#
    try place.put(try rewritten(from: 4, events: [event]))
    #expect(stranger.isEmpty)
    #expect(reader == [StoreFinding(.rewritten(number: 4), in: journal)])
  }

  @Test func `a case taken away with its claim is told by who had read it`() throws {
    try place.files.remove("\(place.store)/\(journal)")
    try place.files.remove("\(place.store)/cases/\(id.text)")
    try place.files.remove("\(place.store)/references/2026-001")
    #expect(stranger.isEmpty)
    #expect(reader == [StoreFinding(.missing(1...4), in: journal)])
  }
}
