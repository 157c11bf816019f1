import Casework
import Testing

@testable import CaseStore

/// A restore loses nothing that was saved, whatever stands in its place.
struct RestoreTests {
  let place: Place
  let files: MemoryFileSystem
  let store: Store
  let made: (id: CaseID, reference: CaseReference, change: Change<CaseEvent>)
  let backup = "/safe.backup"

  /// A store with one case, backed up.
  init() throws {
    place = try Place(.memory)
    files = try #require(place.files as? MemoryFileSystem)
    store = try place.create("Fenmoor")
    made = try store.openCase()
    _ = try Store.backup(
      place.store, to: backup, local: place.local, files: files, now: moment(1))
  }

  private func journal(of made: (id: CaseID, reference: CaseReference, change: Change<CaseEvent>))
    -> String
  {
    "\(place.store)/cases/\(made.id.text)/\(made.change.id.writer.text).jsonl"
  }

  @discardableResult
  private func restore(
    to path: String? = nil, on files: (any FileSystem)? = nil
  ) throws(StoreError) -> (report: BackupReport, keptAt: String?) {
    try Store.restore(
      backup, to: path ?? place.store, local: place.local, files: files ?? self.files)
  }

  @Test func `a journal that cannot be read is in the way, and is named`() throws {
    let journal = journal(of: try store.openCase(at: 2))
    try files.setMode(journal, to: 0o200)
    #expect(throws: StoreError.backup(.unreadable(path: journal, .notAllowed))) { try restore() }
    try files.remove(journal)
    try files.makePipe(journal)
    #expect(throws: StoreError.backup(.unreadable(path: journal, .notAFile))) { try restore() }
    #expect(try files.names(in: "").allSatisfy { !$0.contains("re") || $0 == "store" })
    // Moved out of the way, it is nobody's but who keeps it.
    try files.remove(journal)
    #expect(try restore().keptAt != nil)
  }

  @Test func `bytes that are no record are left behind, and counted`() throws {
    try place.overwrite(
      journal(of: made), try place.read(journal(of: made)) + Array("half a rec".utf8))
    #expect(try restore().report.bytesLeft == 10)
    #expect(place.check().outcome == .sound)
  }

  @Test func `records and stores of a newer version are not replaced`() throws {
    let journal = journal(of: made)
    let bytes = try place.read(journal)
    try place.overwrite(journal, bytes + Array("{\"v\":2,\"case\":\"x\"}\n".utf8))
    #expect(throws: StoreError.backup(.goneFurther(journals: 1))) { try restore() }
    try place.overwrite(journal, bytes)
    let newer = Array(#"{"format":3,"store":"abc"}"#.utf8)
    try place.overwrite("\(place.store)/store.json", newer)
    #expect(throws: StoreError.newerFormat(3, path: place.store)) { try restore() }
  }

  @Test func `what others save while a restore runs is not lost`() throws {
    let hooked = HookedFileSystem(files)
    let ben = try place.open(local: "/ben")
    hooked.beforeRename = { path in
      guard path == self.place.store else { return }
      hooked.beforeRename = { _ in }
      _ = try? ben.openCase(by: "Ben", at: 5)
    }
    let before = try files.names(in: "")
    #expect(throws: StoreError.backup(.goneFurther(journals: 1))) { try restore(on: hooked) }
    #expect(try place.open().caseIDs().count == 2)
    #expect(place.check().outcome == .sound)
    #expect(try Set(files.names(in: "")) == Set(before + ["ben"]))
  }

  @Test func `a restore that fails at any call leaves a store in place`() throws {
    let calls = files.calls
    let copy = files.copy()
    try restore(on: copy)
    for call in 1...(copy.calls - calls) {
      let copy = files.copy()
      copy.faults = [copy.calls + call: .error(.device)]
      _ = try? restore(on: copy)
      copy.faults = [:]
      let check = Store.check(
        at: place.store, local: place.local, files: copy, now: moment(9))
      #expect(check.findings.allSatisfy { $0.what == .leftover }, "call \(call)")
      #expect(check.recordCount == 2, "call \(call)")
    }
  }

  @Test func `an empty folder counts as nothing, so that a drill in it is another store`() throws {
    try files.makeFolder("/drill", mode: 0o700)
    let (report, keptAt) = try restore(to: "/drill")
    #expect(report.original == place.store)
    #expect(keptAt == nil)
    let drill = try Store.open(at: "/drill", local: place.local, files: files)
    #expect(drill.id != store.id)
    _ = try drill.load(made.id, now: moment(3))
    try drill.append([.notNeeded(.closed)], to: made.id, by: "Ana", now: moment(3))
    #expect(place.check().outcome == .sound)
  }

  @Test func `what is no store is not moved aside, and none is put into another`() throws {
    try files.makeFolder("/Documents", mode: 0o700)
    files.close(try files.open("/Documents/letter.txt", .create(mode: 0o600)))
    try files.makeFolder("/Documents/references", mode: 0o700)
    files.close(try files.open("/file", .create(mode: 0o600)))
    for path in ["/Documents", "/file"] {
      #expect(throws: StoreError.storeExists(path: path)) { try restore(to: path) }
    }
    let inside = "\(place.store)/drill"
    #expect(throws: StoreError.insideStore(path: inside)) { try restore(to: inside) }
    #expect(try files.names(in: "").allSatisfy { !$0.contains(".re") })
  }

  @Test func `a claim that the backup lacks stays, so that its number is no other case's`() throws {
    let second = try store.openCase(at: 2)
    try files.remove(journal(of: second))
    try files.remove("\(place.store)/cases/\(second.id.text)")
    try restore()
    let claim = "\(place.store)/references/\(second.reference.text)"
    #expect(try place.read(claim) == Array("\(second.id.text)\n".utf8))
    #expect(try place.open().openCase(at: 4).reference.text == "2026-003")
  }

  @Test func `a file among the cases stands in nobody's way`() throws {
    for name in [".DS_Store", "abcd"] {
      files.close(try files.open("\(place.store)/cases/\(name)", .create(mode: 0o600)))
    }
    #expect(try restore().keptAt != nil)
    #expect(place.check().outcome == .sound)
  }
}
