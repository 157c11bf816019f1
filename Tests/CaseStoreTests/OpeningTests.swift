import Casework
import Testing

@testable import CaseStore

/// Opening a case, what stands in its way, and what is left of one that was killed.
struct OpeningTests {
  private static func plant(_ name: String, _ text: String, in place: Place) throws {
    let file = try place.files.open("\(place.store)/references/\(name)", .create(mode: 0o600))
    defer { place.files.close(file) }
    if !text.isEmpty { _ = try place.files.write(Array(text.utf8)[...], to: file) }
  }

  @Test(arguments: Kind.allCases)
  func `a file in the last reference's place does not stop the year`(_ kind: Kind) throws {
    let place = try Place(kind)
    let store = try place.create()
    #expect(try store.openCase().reference.text == "2026-001")
    try OpeningTests.plant("2026-999", "", in: place)
    #expect(try store.openCase().reference.text == "2026-002")
    try OpeningTests.plant("2026-003", "planted\n", in: place)
    #expect(try store.openCase().reference.text == "2026-004")
  }

  @Test func `a number that a case carries is not given out again though its claim is gone`() throws
  {
    let place = try Place(.memory)
    let store = try place.create()
    for _ in 1...3 { _ = try store.openCase() }
    try place.files.remove("\(place.store)/references/2026-002")
    try OpeningTests.plant("2026-999", "", in: place)
    #expect(try store.openCase().reference.text == "2026-004")
  }

  @Test func `what an opening killed at any call left is cleared away by the next run`() throws {
    var needed = 0
    var cleared = 0
    for call in 0...200 where call == 0 || call <= needed {
      let place = try Place(.memory)
      let files = try #require(place.files as? MemoryFileSystem)
      _ = try place.create().openCase()
      let store = try place.open()
      let before = files.calls
      if call > 0 { files.faults = [before + call: .stop] }
      let made = try? store.openCase()
      if call == 0 { needed = files.calls - before }
      files.restart()
      let next = try place.open()
      let unread = try next.caseIDs().filter { try next.load($0, now: moment(1)).changes.isEmpty }
      // What was said to be opened is there, whatever was lost of what this user remembers.
      #expect(made.map { unread.contains($0.id) } != true, "killed at call \(call)")
      cleared += next.settleOpenings(of: unread, now: moment(1)).count
      #expect(place.check().outcome == .sound, "killed at call \(call): \(place.check().findings)")
      _ = try next.openCase()
      #expect(place.check().outcome == .sound)
    }
    #expect(needed > 15 && cleared > 5)
  }

  @Test func `an opening that still runs is left alone, and so is a case that was read`() throws {
    let place = try Place(.memory)
    let store = try place.create()
    let id = try store.openCase().id
    #expect(store.settleOpenings(of: [id], now: moment(1)).isEmpty)
    let other = try #require(CaseID(Chance.name()))
    try place.files.makeFolder("\(place.store)/cases/\(other.text)", mode: 0o700)
    try OpeningTests.plant("2026-002", other.text, in: place)
    let held = try place.files.open("\(place.store)/references/2026-002", .append)
    #expect(try place.files.lock(held))
    #expect(store.settleOpenings(of: [other], now: moment(1)).isEmpty)
    place.files.close(held)
    #expect(store.settleOpenings(of: [other], now: moment(1)) == [other])
    #expect(place.check().outcome == .sound)
  }

  @Test func `a folder that was just made is left to who makes the case`() throws {
    let place = try Place(.real)
    let store = try place.create()
    let other = try #require(CaseID(Chance.name()))
    let folder = "\(place.store)/cases/\(other.text)"
    try place.files.makeFolder(folder, mode: 0o700)
    let made = try place.files.status(at: folder).modified / 1_000_000
    let soon = Moment(milliseconds: made + 30_000)
    #expect(store.settleOpenings(of: [other], now: soon).isEmpty)
    let later = Moment(milliseconds: made + 90_000)
    #expect(store.settleOpenings(of: [other], now: later) == [other])
  }

  @Test func `a case whose records are lost is no opening that was killed, for anybody`() throws {
    let place = try Place(.memory)
    let store = try place.create()
    let made = try store.openCase()
    let journal = "cases/\(made.id.text)/\(made.change.id.writer.text).jsonl"
    try place.files.remove("\(place.store)/\(journal)")
    let lost = StoreFinding(.lostCase, in: "cases/\(made.id.text)")
    #expect(place.check(local: "/nowhere").findings == [lost])
    let colleague = try place.open(local: "/colleague")
    #expect(colleague.settleOpenings(of: [made.id], now: moment(1)).isEmpty)
    #expect(try colleague.load(made.id, now: moment(1)).findings == [lost])
    #expect(try colleague.openCase().reference.text == "2026-002")
    // Gone with its folder, it is missed all the same.
    try place.files.remove("\(place.store)/cases/\(made.id.text)")
    #expect(place.check(local: "/nowhere").findings == [lost])
    // Accepted as lost, it is known.
    try colleague.acceptLosses(in: [], by: "Ben", why: "The disk died", now: moment(2))
    #expect(place.check(local: "/nowhere").outcome == .sound)
    try place.files.makeFolder("\(place.store)/cases/\(made.id.text)", mode: 0o700)
    #expect(place.check(local: "/nowhere").outcome == .sound)
  }

  @Test func `a number whose claim is lost is still its case's`() throws {
    let place = try Place(.memory)
    let store = try place.create()
    _ = try store.openCase()
    let second = try store.openCase().reference
    try place.files.remove("\(place.store)/references/\(second.text)")
    let third = try store.openCase(
      year: 2026, child: "Child Birch", edition: "local-2022", carried: [second], by: "Ana",
      now: moment(3))
    #expect(third.reference.text == "2026-003")
  }

  @Test func `a new reference that was killed before it was recorded is given out again`() throws {
    var needed = 0
    for call in 0...100 where call == 0 || call <= needed {
      let place = try Place(.memory)
      let files = try #require(place.files as? MemoryFileSystem)
      let id = try place.create().openCase().id
      let store = try place.open()
      _ = try store.load(id, now: moment(1))
      let before = files.calls
      if call > 0 { files.faults = [before + call: .stop] }
      let change = try? store.changeReference(
        of: id, year: 2026, by: "Ana", why: nil, now: moment(2))
      if call == 0 { needed = files.calls - before }
      files.restart()
      _ = try place.open().openCase()
      let findings = place.check().findings.filter { finding in
        if case .torn = finding.what { false } else { true }
      }
      #expect(findings.isEmpty, "killed at call \(call)")
      let changes = try place.open().load(id, now: moment(3)).changes
      #expect(change == nil || changes.count == 2)
    }
    #expect(needed > 10)
  }
}
