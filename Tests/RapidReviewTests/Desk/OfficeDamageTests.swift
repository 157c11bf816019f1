import Casework
import Testing

@testable import CaseStore
@testable import Office
@testable import RapidReview

/// What the first screen and the lists say of a store that lacks something.
struct OfficeDamageTests {
  private let now = Moment(milliseconds: 1_795_400_000_000)
  private let files = MemoryFileSystem()
  private let id: CaseID
  private let journal: String

  /// A store in memory with one case of two records.
  init() throws {
    let store = try Store.create(
      at: "/store", local: "/own", files: files, partnership: "Fenmoor", by: "Ana", now: now)
    let made = try store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "Ana", now: now)
    try store.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: now)
    id = made.id
    journal = "/store/cases/\(id.text)/\(made.change.id.writer.text).jsonl"
  }

  private func office() throws -> CaseOffice {
    try CaseOffice(Store.open(at: "/store", local: "/own", files: files), now: now)
  }

  /// Takes out what a record says.
  private func wipe(_ number: Int) throws {
    let disk = Disk(files: files)
    var lines = try disk.read(journal).split(separator: 10).map { Array($0) + [10] }
    lines[number - 1] = try Record(line: lines[number - 1].dropLast()).erasedLine()
    try disk.replace(journal, with: lines.flatMap { $0 }, mode: 0o600, isDurable: true)
  }

  @Test(arguments: [1, 2])
  func `what is accepted as lost is no fault any more, in the index either`(_ number: Int) throws {
    try wipe(number)
    let before = try office()
    #expect(before.damage == 1)
    before.keepIndex()
    try before.store.acceptLosses(in: [], by: "Ana", why: "The disk died", now: now)
    #expect(try office().damage == 0)
    // A program that was open all the while looks again.
    try before.refresh(now: now)
    try before.readPending(now: now)
    #expect(before.damage == 0)
  }

  @Test func `an opening that was erased by law is no fault`() throws {
    let store = try Store.open(at: "/store", local: "/own", files: files)
    let writer = try #require(try store.load(id, now: now).changes.first?.id.writer)
    try store.append(
      [.erased(Erasure(ChangeID(writer: writer, number: 1)))], to: id, by: "Ana", why: "By order",
      now: now)
    try wipe(1)
    #expect(try office().damage == 0)
  }

  @Test func `a case that was read and is gone counts, until it is accepted as lost`() throws {
    let disk = Disk(files: files)
    try disk.removeTree("/store/cases/\(id.text)")
    let office = try office()
    #expect(office.damage == 1)
    try office.store.acceptLosses(in: [], by: "Ana", why: "The disk died", now: now)
    #expect(try self.office().damage == 0)
    try files.makeLink("/store/cases/\(id.text)")
    #expect(try self.office().damage == 1)
  }
}
