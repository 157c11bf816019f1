import Casework
import Testing

@testable import CaseStore

/// An order to erase in a sealed store: carried out, disclosed, and told from a loss.
struct SealedErasureTests {
  let sealed: SealedPlace
  let store: Store
  let id: CaseID
  let said: Change<CaseEvent>
  private static let notice = Entry(.notice)

  /// A case in which two things were said.
  init() throws {
    sealed = try SealedPlace(.memory)
    store = try sealed.create()
    id = try store.openCase().id
    said = try store.append(
      [.answered(Self.notice, .how, .text("Kingfisher"))], to: id, by: "Ana", now: moment(2))
    try store.append(
      [.answered(Self.notice, .by, .text("Heron"))], to: id, by: "Ana", now: moment(3))
    store.signHeads()
  }

  private func order(_ change: ChangeID) throws -> CaseEvent {
    let left = try #require(try store.leftOfErased(change, in: id, now: moment(4)))
    let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
    return .erased(Erasure(change, order: order))
  }

  private func erase() throws {
    try store.append([try order(said.id)], to: id, by: "Ana", now: moment(5))
  }

  private var journal: String { "cases/\(id.text)/\(said.id.writer.text).jsonl" }
  private var path: String { "\(sealed.place.store)/\(journal)" }

  private func review(_ store: Store) throws -> Case {
    try #require(Case(id: id, changes: try store.load(id, now: moment(9)).changes))
  }

  @Test func `the box is overwritten in place, and the order is found with the keys alone`() throws
  {
    let before = try sealed.lines(path)
    try erase()
    let after = try sealed.lines(path)
    #expect(after[1].utf8.count == before[1].utf8.count)
    #expect(after[1].contains(#","key":"","box":"....."#))
    #expect(
      after[1].stretch(from: "{", to: ",\"key\"") == before[1].stretch(from: "{", to: ",\"key\""))
    #expect([after[0], after[2]] == [before[0], before[2]])

    let again = try sealed.open()
    let review = try review(again)
    #expect(review.answer(to: .how, in: Self.notice) == nil)
    #expect(review.answer(to: .by, in: Self.notice) == .text("Heron"))
    #expect(review[said.id]?.why?.contains("by order of The DPO") == true)
    #expect(review.obstacleToErasing(said.id) == .alreadyErased)
    again.signHeads()
    let names = Partnership(
      changes: try again.loadPartnership(now: moment(9)).changes
    ).memberNames
    let known = again.attestations(of: review.changes, in: id, names: names)
    #expect(known?[said.id] == .signed(by: "Ana"))

    let found = sealed.check(store.keys)
    #expect(found.findings == [StoreFinding(.erased(number: 2), in: journal)])
    let stranger = sealed.check(nil)
    #expect(stranger.findings == [StoreFinding(.emptied(number: 2), in: journal)])
    #expect(stranger.outcome == .warnings)
  }

  @Test func `what nobody ordered is a loss with the keys, and without them nobody can tell`()
    throws
  {
    let line = Array(try sealed.lines(path)[1].utf8)
    let (offset, bytes) = try #require(Record.erasing(line[...]))
    var lines = try sealed.lines(path)
    lines[1] = String(decoding: line[..<offset] + bytes, as: UTF8.self)
    try sealed.place.overwrite(path, lines.joinedLines)
    #expect(sealed.check(store.keys).findings == [StoreFinding(.wiped(number: 2), in: journal)])
    #expect(sealed.check(store.keys).outcome == .recordsMissing)
    #expect(sealed.check(nil).outcome == .warnings)
    let report = try Store.backup(
      sealed.place.store, to: "/safe.backup", local: sealed.place.local, files: sealed.place.files,
      now: moment(9))
    #expect(report.lacks.isEmpty)
  }

  @Test func `a line that was overwritten in part is taken for what it is`() throws {
    let event = try order(said.id)
    // The order, and nothing carried out yet.
    let files = try #require(sealed.place.files as? MemoryFileSystem)
    let old = try sealed.place.read(path)
    try store.append([event], to: id, by: "Ana", now: moment(5))
    store.signHeads()
    let new = try sealed.place.read(path)
    let start = try #require(zip(old, new).enumerated().first { $1.0 != $1.1 }).offset
    let line = try #require(new[start...].firstIndex(of: 10))
    // The two ends of a line are the same before and after.
    for cut in start..<(line - 2) {
      var bytes = new
      bytes.replaceSubrange(cut..<line, with: old[cut..<line])
      try sealed.place.overwrite(path, bytes)
      let stranger = sealed.check(nil)
      #expect(stranger.outcome == .warnings || cut == start, "cut at \(cut)")
      let signed = store.signatures()
      let layout = StoreLayout(root: sealed.place.store, local: sealed.place.local)
      let judged = HeadJudgement(of: .review(id), layout, Disk(files: files), signed: signed)
      #expect(judged.findings.isEmpty, "cut at \(cut)")
      let ana = try #require(store.keys).member.id
      #expect(judged.standing(of: ChangeID(writer: said.id.writer, number: 1)) == .signed(ana))
      let bundle = try store.disclosedRecords(of: id, withIdentity: false, now: moment(9))
      try requireWhole(bundle)
      let due = sealed.check(store.keys).findings
      #expect(due == [StoreFinding(.erasureDue(number: 2), in: journal)], "cut at \(cut)")
    }
    _ = try sealed.open().load(id, now: moment(9))
    #expect(try sealed.place.read(path) == new)
  }

  /// Every record of the case is in the bundle, in order, and the one that was erased is empty.
  private func requireWhole(_ bundle: [DisclosedFile]) throws {
    let file = try #require(bundle.first { $0.path == journal })
    let records = try file.bytes.split(separator: UInt8(ascii: "\n")).map { try Record(line: $0) }
    #expect(records.map(\.number) == Array(1...records.count))
    #expect(records.dropFirst().map(\.previous) == records.dropLast().map(\.link))
    #expect(records.map(\.isErased).firstIndex(of: true) == 1)
    #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Kingfisher"))
  }

  @Test func `a bundle has what was erased and what its maker cannot open, emptied`() throws {
    try erase()
    try requireWhole(try store.disclosedRecords(of: id, withIdentity: false, now: moment(9)))
    // Sealed with a key that nobody here was given.
    var lines = try sealed.lines(path)
    let box = lines[2].stretch(from: ",\"key\":", to: ",\"box\"")
    lines[2].replace(box, with: ",\"key\":\"\(String(repeating: "a", count: 26))\"")
    lines[2] = lines[2].withItsCheck
    try sealed.place.overwrite(path, lines.joinedLines)
    let bundle = try store.disclosedRecords(of: id, withIdentity: false, now: moment(9))
    let file = try #require(bundle.first { $0.path == journal })
    let records = try file.bytes.split(separator: UInt8(ascii: "\n")).map { try Record(line: $0) }
    #expect(records.map(\.isErased) == [false, true, true, false])
  }

  @Test func `an identity that a member cannot open is not lost to them`() throws {
    try store.answer(.mother, "Mary Nonesuch", of: id)
    let ben = try Store.join(
      at: sealed.place.store, local: "/ben", files: sealed.place.files,
      passphrase: passphrase("nine otters under a bridge"), cost: .smallest)
    try store.addMember(ben, name: "Ben", rings: [.all], by: "Ana", now: moment(6))
    let founder = try #require(store.keys).member.id
    _ = try Store.confirm(
      founder, at: sealed.place.store, local: "/ben", files: sealed.place.files,
      passphrase: passphrase("nine otters under a bridge"), costingAtLeast: .smallest)
    let file = "identities/\(id.text)/\(said.id.writer.text).jsonl"
    let line = Array(try sealed.lines("\(sealed.place.store)/\(file)")[0].utf8)
    let (offset, bytes) = try #require(Record.erasing(line[...]))
    try sealed.place.put(line[..<offset] + bytes + [10], at: file)
    let keys = try sealed.unlock("nine otters under a bridge", local: "/ben")
    let found = sealed.check(keys, local: "/ben").findings.filter { $0.file == file }
    #expect(found == [StoreFinding(.emptied(number: 1), in: file)])
    let own = sealed.check(store.keys).findings.filter { $0.file == file }
    #expect(own == [StoreFinding(.wiped(number: 1), in: file)])
  }
}
