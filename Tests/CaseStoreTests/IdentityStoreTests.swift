import CaseStore
import Casework
import Testing

/// Who the child and the family really are, in the store: apart from the case, and kept as safely.
struct IdentityStoreTests {
  @Test(arguments: Kind.allCases)
  func `what one recorded of an identity another reads when it is opened`(_ kind: Kind) throws {
    let place = try Place(kind)
    let ana = try place.create()
    let id = try ana.openCase().id
    let ben = try place.open(local: "\(place.root)/ben")
    #expect(try ben.loadIdentity(id, now: moment()).changes == [])
    let first = try ana.answer(.mother, "Mary Nonesuch", of: id)
    #expect(first.events == [.answered(.mother, Confidential("Mary Nonesuch"))])
    #expect(try ben.identity(id).text(of: .mother)?.reveal() == "Mary Nonesuch")
    let second = try ben.answer(.mother, "Maria\nNonesuch", of: id, by: "Ben")
    #expect(second.hasSeen(first.id))
    let history = try ana.loadIdentity(id, now: moment(9))
    #expect(history.changes == [first, second])
    #expect(history.findings.isEmpty)
    #expect(try ana.identity(id).text(of: .mother)?.reveal() == "Maria\nNonesuch")
    let report = place.check()
    #expect(report.outcome == .sound)
    #expect((report.caseCount, report.recordCount) == (1, 3))
  }

  @Test func `two who had not read each other conflict, and both answers are kept`() throws {
    let place = try Place(.memory)
    let ana = try place.create()
    let id = try ana.openCase().id
    let ben = try place.open(local: "/ben")
    _ = try ben.loadIdentity(id, now: moment())
    _ = try ana.loadIdentity(id, now: moment())
    try ana.answer(.father, "Tom Nonesuch", of: id)
    try ben.answer(.father, "Tim Nonesuch", of: id, by: "Ben")
    let identity = try place.open().identity(id)
    #expect(identity.conflicts == [.father])
    #expect(Set(identity.settings(of: .father).map(\.change.by)) == ["Ana", "Ben"])
  }

  @Test(arguments: Kind.allCases)
  func `the folder is made when first needed, closed to others, and mended like any`(
    _ kind: Kind
  ) throws {
    let place = try Place(kind)
    let store = try place.create()
    let id = try store.openCase().id
    _ = try store.loadIdentity(id, now: moment())
    #expect(try !place.files.names(in: place.store).contains("identities"))
    let change = try store.answer(.mother, "Mary Nonesuch", of: id)
    let folder = "\(place.store)/identities/\(id.text)"
    let journal = "\(folder)/\(change.id.writer.text).jsonl"
    for path in ["\(place.store)/identities", folder] {
      #expect(try place.files.status(at: path).mode == 0o700)
    }
    #expect(try place.files.status(at: journal).mode == 0o600)
    try place.files.setMode(journal, to: 0o644)
    #expect(place.check().findings.map(\.what) == [.looseMode(0o644)])
    #expect(try Store.mendModes(at: place.store, files: place.files).closed == [journal])
    try place.files.setMode("\(place.store)/identities", to: 0o755)
    #expect(throws: StoreError.looseModes(["\(place.store)/identities"])) { try place.open() }
  }

  @Test func `a group's identities are the group's`() throws {
    let place = try Place(.memory)
    let store = try Store.create(
      at: place.store, local: place.local, files: place.files, group: 0, by: "Ana", now: moment())
    let id = try store.openCase().id
    try store.answer(.mother, "Mary Nonesuch", of: id)
    for folder in ["identities", "identities/\(id.text)"] {
      #expect(try place.files.status(at: "\(place.store)/\(folder)").mode == 0o2770)
    }
    for path in try place.paths(below: "\(place.store)/identities") {
      #expect(try place.files.status(at: path).mode == 0o660)
    }
    #expect(place.check().outcome == .sound)
  }

  @Test func `an identity belongs to a case, and a case that is gone is missed`() throws {
    let place = try Place(.memory)
    let store = try place.create()
    let nobody = try #require(CaseID("nobody"))
    #expect(throws: StoreError.noCase(nobody)) { try store.loadIdentity(nobody, now: moment()) }
    #expect(throws: StoreError.noCase(nobody)) {
      try store.answer(.mother, "Mary Nonesuch", of: nobody)
    }
    #expect(try !place.files.names(in: place.store).contains("identities"))
    let made = try store.openCase()
    try store.answer(.mother, "Mary Nonesuch", of: made.id)
    let folder = "\(place.store)/cases/\(made.id.text)"
    try place.files.remove("\(folder)/\(made.change.id.writer.text).jsonl")
    try place.files.remove(folder)
    let report = place.check(local: "/nowhere")
    #expect(
      report.findings.contains(
        StoreFinding(.identityWithoutCase, in: "identities/\(made.id.text)")))
    #expect(report.outcome == .recordsMissing)
    #expect(report.recordCount == 1)
  }

  @Test func `neither the token nor a case is touched by what is recorded of an identity`() throws {
    let place = try Place(.memory)
    let store = try place.create()
    let made = try store.openCase()
    let before = try store.changeToken(now: moment())
    try store.answer(.mother, "Mary Nonesuch", of: made.id)
    #expect(try store.changeToken(now: moment()) == before)
    #expect(try store.caseIDs() == [made.id])
    // Not one of these would work if it opened an identity's journal.
    let journals = try place.paths(below: "\(place.store)/identities")
    for journal in journals { try place.files.setMode(journal, to: 0o000) }
    let other = try place.open()
    let history = try other.load(made.id, now: moment(9))
    #expect(history.changes == [made.change])
    #expect(history.findings.isEmpty)
    try other.append([.notNeeded(.closed)], to: made.id, by: "Ben", now: moment(10))
    #expect(try other.references() == [made.reference])
    #expect(try other.changeToken(now: moment()).casesChanged(since: before) == [made.id])
    #expect(
      try other.loadIdentity(made.id, now: moment()).findings.map(\.what)
        == [.unreadableFile(.notAllowed)])
  }

  @Test func `a store whose identities cannot be written is opened to be read`() throws {
    let place = try Place(.memory)
    let store = try place.create()
    let id = try store.openCase().id
    try store.answer(.mother, "Mary Nonesuch", of: id)
    try place.files.setMode("\(place.store)/identities", to: 0o500)
    let reader = try place.open()
    #expect(reader.access == .readOnly(.folder))
    #expect(try reader.identity(id).text(of: .mother)?.reveal() == "Mary Nonesuch")
    #expect(throws: StoreError.readOnly(.folder)) { try reader.answer(.mother, "x", of: id) }
  }

  @Test func `a power cut at any moment leaves what was confirmed`() throws {
    var confirmed: Set<Int> = []
    for call in 1...60 {
      let place = try Place(.memory)
      let files = try #require(place.files as? MemoryFileSystem)
      let store = try place.create()
      let id = try store.openCase().id
      files.faults = [files.calls + call: .stop]
      let first = try? store.answer(.mother, "Mary Nonesuch", of: id)
      let second = try? store.answer(.father, "Tom Nonesuch", of: id)
      confirmed.insert([first, second].count { $0 != nil })
      files.crash { _ in .lost }
      let identity = try place.open().identity(id)
      #expect(first == nil || identity.text(of: .mother)?.reveal() == "Mary Nonesuch")
      #expect(second == nil || identity.text(of: .father)?.reveal() == "Tom Nonesuch")
      #expect(place.check().outcome == .sound, "stopped at call \(call)")
    }
    #expect(confirmed == [0, 1, 2])
  }
}

extension Store {
  /// Records one answer for a test.
  @discardableResult
  func answer(
    _ question: IdentityQuestion, _ text: String, of id: CaseID, by: String = "Ana"
  ) throws -> Change<IdentityEvent> {
    try append(
      [.answered(question, Confidential(text))], toIdentityOf: id, by: by, now: moment(5))
  }

  func identity(_ id: CaseID) throws -> Identity {
    Identity(changes: try loadIdentity(id, now: moment(9)).changes)
  }
}
