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
      cleared += next.settleOpenings(of: unread).count
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
    #expect(store.settleOpenings(of: [id]).isEmpty)
    let other = try #require(CaseID(Chance.name()))
    try place.files.makeFolder("\(place.store)/cases/\(other.text)", mode: 0o700)
    try OpeningTests.plant("2026-002", "\(other.text)\n", in: place)
    let held = try place.files.open("\(place.store)/references/2026-002", .append)
    #expect(try place.files.lock(held))
    #expect(store.settleOpenings(of: [other]).isEmpty)
    place.files.close(held)
    #expect(store.settleOpenings(of: [other]) == [other])
    #expect(place.check().outcome == .sound)
  }
}
