import Casework
import Testing

@testable import CaseStore

/// What was ordered to be erased is gone from every line, keeps its place, and does not come back.
final class ErasureTests {
  private let place: Place
  private let store: Store
  private let id: CaseID
  private static let notice = Entry(.notice)

  init() throws {
    place = try Place(.memory)
    store = try place.create()
    id = try store.openCase(at: 1).id
  }

  @discardableResult
  private func say(_ words: String, by store: Store? = nil, at second: Int) throws
    -> Change<CaseEvent>
  {
    try (store ?? self.store).append(
      [.answered(Self.notice, .how, .text(words))], to: id, by: "Ana", now: moment(second))
  }

  @discardableResult
  private func erase(
    _ change: ChangeID, by store: Store? = nil, at second: Int
  ) throws -> Change<CaseEvent> {
    let store = store ?? self.store
    let left = try #require(try store.leftOfErased(change, in: id, now: moment(second)))
    let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
    return try store.append(
      [.erased(Erasure(change, order: order))], to: id, by: "Ben", now: moment(second))
  }

  private func review(_ store: Store? = nil) throws -> Case {
    let store = try store ?? place.open()
    return try #require(Case(id: id, changes: try store.load(id, now: moment(99)).changes))
  }

  private func holds(_ word: String) throws -> Bool {
    let files = try #require(place.files as? MemoryFileSystem)
    return files.image().values.contains { $0.contains(Array(word.utf8)) }
  }

  private var journal: String {
    get throws { "cases/\(id.text)/\(try #require(store.writer).text).jsonl" }
  }

  @Test func `the line keeps its length, its head and its link, and the chain verifies`() throws {
    let said = try say("Secret words", at: 2)
    try say("Other words", at: 3)
    let path = "\(place.store)/\(try journal)"
    let before = try place.read(path)
    try erase(said.id, at: 4)
    let after = try place.read(path)
    let lines = after.split(separator: 10)
    #expect(lines[1].count == before.split(separator: 10)[1].count)
    let record = try Record(line: lines[1])
    #expect(record.isErased)
    #expect(record.link == (try Record(line: before.split(separator: 10)[1])).link)
    #expect(!(try holds("Secret")))
    #expect(try holds("Other words"))
    #expect(place.check().findings == [StoreFinding(.erased(number: 2), in: try journal)])
    #expect(place.check().outcome == .sound)
  }

  @Test func `the field counts as set, and what stood before it does not come back`() throws {
    try say("The first words", at: 2)
    let second = try say("The second words", at: 3)
    try erase(second.id, at: 4)
    let review = try review()
    #expect(review.answer(to: .how, in: Self.notice) == nil)
    #expect(review.settings(of: .answer(Self.notice, .how)).map(\.change.id) == [second.id])
    #expect(review.conflicts.isEmpty)
    let gone = try #require(review[second.id])
    #expect(gone.words == "Erased: “How” (Notices)" || gone.words.hasPrefix("Erased: "))
    #expect(gone.why?.hasSuffix("by Ben, by order of The DPO, under “Article 17”") == true)
    // Nobody's change, so nobody can take it back.
    #expect(review.latestChange(by: "Ana")?.id != second.id)
  }

  @Test func `an undo that its orderer had not read brings nothing back`() throws {
    try say("The first words", at: 2)
    let second = try say("The second words", at: 3)
    let other = try place.open(local: "/other")
    _ = try other.load(id, now: moment(3))
    try erase(second.id, at: 5)
    let undo = try other.append([.undone(second.id)], to: id, by: "Ana", now: moment(4))
    let review = try review()
    #expect(review[undo.id] != nil)
    #expect(review.undone.isEmpty)
    #expect(review.answer(to: .how, in: Self.notice) == nil)
  }

  @Test func `an undo that was erased still undoes`() throws {
    let first = try say("The first words", at: 2)
    let undo = try store.append([.undone(first.id)], to: id, by: "Ana", now: moment(3))
    try erase(undo.id, at: 4)
    #expect(try review().undone == [first.id])
  }

  @Test func `a copy that was saved after a failed sync goes with the first`() throws {
    let files = try #require(place.files as? MemoryFileSystem)
    files.broken[.truncate] = .device
    files.failingNext[.synchronise] = .device
    let copied = try say("Secret words", at: 2)
    files.broken = [:]
    let first = try #require(try review().changes.last?.id)
    #expect(first != copied.id)
    try erase(first, by: try place.open(), at: 4)
    #expect(!(try holds("Secret")))
    let changes = try review().changes
    #expect(changes.count == 3)
    #expect(place.check().outcome == .sound)
  }

  @Test func `a copy of the journal from before is erased when it is read`() throws {
    let said = try say("Secret words", at: 2)
    let path = "\(place.store)/\(try journal)"
    let before = try place.read(path)
    let other = try place.open(local: "/other")
    try erase(said.id, by: other, at: 4)
    try place.overwrite(path, before)
    #expect(place.check().findings == [StoreFinding(.erasureDue(number: 2), in: try journal)])
    #expect(try holds("Secret"))
    let findings = try place.open(local: "/third").load(id, now: moment(9)).findings
    #expect(findings == [StoreFinding(.erased(number: 2), in: try journal)])
    #expect(!(try holds("Secret")))
  }

  @Test func `what another program appends at that moment stays`() throws {
    let said = try say("Secret words", at: 2)
    let base = try #require(place.files as? MemoryFileSystem)
    let hooked = HookedFileSystem(base)
    let other = try Store.open(at: place.store, local: "/other", files: hooked)
    let path = "\(place.store)/\(try journal)"
    var appended: Change<CaseEvent>?
    hooked.beforeOpen = { [self] opened in
      // Between its reading and its writing.
      guard opened == path, appended == nil,
        base.image().values.contains(where: { $0.contains(Array("record.erased".utf8)) })
      else { return }
      appended = try? say("Later words", at: 6)
    }
    try erase(said.id, by: other, at: 4)
    let later = try #require(appended)
    #expect(try review()[later.id]?.events == later.events)
    #expect(!(try holds("Secret")))
    #expect(place.check().outcome == .sound)
  }

  @Test func `an order that does not fit a record takes nothing away`() throws {
    let said = try say("Secret words", at: 2)
    let opening = try #require(try review().changes.first)
    for (change, digest) in [(said, String(repeating: "0", count: 64)), (opening, nil)] {
      let left = try #require(try store.leftOfErased(change.id, in: id, now: moment(3)))
      let forged = Erasure.Left(
        digest: digest ?? left.digest, stamp: left.stamp, seen: left.seen, isCopy: false,
        fields: left.fields)
      let order = Erasure.Order(decidedBy: "Nobody", ground: "None", left: forged)
      try store.append(
        [.erased(Erasure(change.id, order: order))], to: id, by: "Eve", now: moment(3))
    }
    let review = try review()
    #expect(review.answer(to: .how, in: Self.notice) == .text("Secret words"))
    #expect(review.child == opening.events.first.flatMap(\.childOfOpening))
    #expect(
      Set(place.check().findings.map(\.what))
        == [.unfittingOrder(number: 1), .unfittingOrder(number: 2)])
  }

  @Test func `an order that gives another record's digest takes neither away`() throws {
    let (first, second) = (try say("The first words", at: 2), try say("The second words", at: 3))
    let left = try #require(try store.leftOfErased(second.id, in: id, now: moment(4)))
    let order = Erasure.Order(decidedBy: "Nobody", ground: "None", left: left)
    try store.append(
      [.erased(Erasure(first.id, order: order))], to: id, by: "Eve", now: moment(4))
    #expect(try review().answer(to: .how, in: Self.notice) == .text("The second words"))
    #expect(try holds("The second words"))
    let unfitting = StoreFinding(.unfittingOrder(number: 2), in: try journal)
    #expect(place.check().findings == [unfitting])
    #expect(try review().obstacleToErasing(first.id) == nil)
    // And it keeps nobody from giving the right one.
    try erase(second.id, at: 5)
    #expect(!(try holds("The second words")))
    let erased = StoreFinding(.erased(number: 3), in: try journal)
    #expect(Set(place.check().findings) == [unfitting, erased])
  }

  @Test func `one journal that cannot be written keeps the words of no other`() throws {
    let said = try say("Secret words", at: 2)
    let other = try place.open(local: "/other")
    let theirs = try say("Secret answer", by: other, at: 3)
    let paths = [said, theirs].map {
      "\(place.store)/cases/\(id.text)/\($0.id.writer.text).jsonl"
    }
    let before = try paths.map { try place.read($0) }
    for change in [said, theirs] { try erase(change.id, at: 4) }
    // Both words come back with older copies, and one of the files is closed to whoever reads.
    let orders = try place.read(paths[0]).dropFirst(before[0].count)
    try place.overwrite(paths[0], before[0] + orders)
    try place.overwrite(paths[1], before[1])
    try place.files.setMode(paths[0], to: 0o400)
    let findings = try place.open(local: "/third").load(id, now: moment(9)).findings
    #expect(
      Set(findings.map(\.what)) == [.erasureDue(number: 2), .erased(number: theirs.id.number)])
    #expect(try holds("Secret words"))
    #expect(!(try holds("Secret answer")))
    try place.files.setMode(paths[0], to: 0o600)
    _ = try place.open(local: "/third").load(id, now: moment(9))
    #expect(!(try holds("Secret words")))
  }

  @Test func `somebody's attendance is erased without their name in the order`() throws {
    let meeting = try #require(EntryName("m1"))
    let there = Attendance(meeting: meeting, who: "Nora Fictional", presence: .present)
    let first = try store.append([.met(.attended(there))], to: id, by: "Ana", now: moment(2))
    let again = Attendance(meeting: meeting, who: "Nora Fictional", presence: .apologies)
    let second = try store.append([.met(.attended(again))], to: id, by: "Ana", now: moment(3))
    try erase(second.id, at: 4)
    #expect(try review().minutes[meeting].attendances.isEmpty)
    try erase(first.id, at: 5)
    #expect(try review().minutes[meeting].attendances.isEmpty)
    #expect(!(try holds("Nora")))
  }
}

extension CaseEvent {
  fileprivate var childOfOpening: String? {
    guard case .opened(_, let child, _) = self else { return nil }
    return child
  }
}
