import CaseStore
import Casework
import Testing

/// The drill: a backup is worth what can be restored from it.
struct BackupTests {
  /// A store with two cases and a few records, and a backup of it.
  private func backedUp(_ kind: Kind) throws -> (place: Place, ids: [CaseID], file: String) {
    let place = try Place(kind)
    let store = try place.create("Fenmoor")
    var ids: [CaseID] = []
    for _ in 1...2 {
      let id = try store.openCase().id
      try store.append(
        [.notNeeded(.closed)], to: id, by: "Ana", why: "Ünder review", now: moment(1))
      ids.append(id)
    }
    let file = "\(place.root)/store.backup"
    let report = try Store.backup(
      place.store, to: file, local: place.local, files: place.files, now: moment(2))
    #expect(report.caseCount == 2)
    #expect(report.recordCount == 5)
    #expect(report.damagedJournals == 0)
    return (place, ids, file)
  }

  @Test(arguments: Kind.allCases)
  func `what was backed up is restored elsewhere, record for record`(_ kind: Kind) throws {
    let (place, ids, file) = try backedUp(kind)
    let elsewhere = "\(place.root)/again"
    let (report, keptAt) = try Store.restore(file, to: elsewhere, local: "/own", files: place.files)
    #expect(report.recordCount == 5)
    #expect(keptAt == nil)
    let again = try Store.open(at: elsewhere, local: "\(place.root)/other", files: place.files)
    let store = try place.open()
    for id in ids {
      #expect(try again.load(id, now: moment(3)).changes == store.load(id, now: moment(3)).changes)
    }
    #expect(try again.references() == store.references())
    let check = Store.check(
      at: elsewhere, local: "\(place.root)/other", files: place.files, now: moment(3))
    #expect(check.outcome == .sound)
  }

  @Test(arguments: Kind.allCases)
  func `a store that lost its end gets it back, and what was there is kept`(
    _ kind: Kind
  ) throws {
    let (place, ids, file) = try backedUp(kind)
    let journal = try #require(try place.paths(below: "\(place.store)/cases/\(ids[0].text)").first)
    try place.files.remove(journal)
    #expect(place.check().outcome == .recordsMissing)
    let (_, keptAt) = try Store.restore(file, to: place.store, local: "/own", files: place.files)
    let kept = try #require(keptAt)
    #expect(try place.files.status(at: kept).kind == .folder)
    #expect(place.check().outcome == .sound)
    #expect(try place.open().load(ids[0], now: moment(3)).changes.count == 2)
  }

  @Test(arguments: Kind.allCases)
  func `a copy restored to try a backup is another store, and nothing is missed in the first`(
    _ kind: Kind
  ) throws {
    let (place, ids, file) = try backedUp(kind)
    let elsewhere = "\(place.root)/drill"
    let (report, _) = try Store.restore(
      file, to: elsewhere, local: place.local, files: place.files)
    #expect(report.original == place.store)
    let drill = try Store.open(at: elsewhere, local: place.local, files: place.files)
    #expect(try drill.id != place.open().id)
    _ = try drill.load(ids[0], now: moment(3))
    try drill.append([.neededAfterAll(.closed)], to: ids[0], by: "Ana", now: moment(3))
    #expect(place.check().outcome == .sound)
    let check = Store.check(
      at: elsewhere, local: place.local, files: place.files, now: moment(4))
    #expect(check.outcome == .sound)
    // A backup of the copy is none of the store.
    let second = "\(place.root)/drill.backup"
    _ = try Store.backup(
      elsewhere, to: second, local: place.local, files: place.files, now: moment(4))
    #expect(throws: StoreError.backup(.otherStore)) {
      try Store.restore(second, to: place.store, local: place.local, files: place.files)
    }
  }

  @Test func `what is restored where the store was, or after it was lost, is the store itself`()
    throws
  {
    let (place, ids, file) = try backedUp(.memory)
    let id = try place.open().id
    try place.open().append([.neededAfterAll(.closed)], to: ids[0], by: "Ana", now: moment(3))
    try place.files.rename(place.store, to: "/gone")
    let (report, _) = try Store.restore(
      file, to: place.store, local: place.local, files: place.files)
    #expect(report.original == nil)
    #expect(try place.open().id == id)
    // And so what was recorded after the backup is missed.
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test
  func `a store that has gone further is not replaced, nor is another store`() throws {
    let (place, ids, file) = try backedUp(.memory)
    try place.open().append([.neededAfterAll(.closed)], to: ids[1], by: "Ana", now: moment(3))
    let before = try place.paths(below: place.store)
    #expect(throws: StoreError.backup(.goneFurther(journals: 1))) {
      try Store.restore(file, to: place.store, local: "/own", files: place.files)
    }
    let other = "\(place.root)/other"
    _ = try Store.create(
      at: other, local: place.local, files: place.files, by: "Ana", now: moment())
    #expect(throws: StoreError.backup(.otherStore)) {
      try Store.restore(file, to: other, local: "/own", files: place.files)
    }
    #expect(throws: StoreError.backup(.exists(path: file))) {
      try Store.backup(
        place.store, to: file, local: place.local, files: place.files, now: moment(4))
    }
    #expect(try place.paths(below: place.store) == before)
    #expect(try place.open().load(ids[1], now: moment(4)).changes.count == 3)
  }

  @Test
  func `a backup with any byte changed or cut short is refused whole`() throws {
    let (place, _, file) = try backedUp(.memory)
    let whole = try place.read(file)
    for spot in stride(from: 0, to: whole.count, by: 3) {
      var bytes = whole
      bytes[spot] ^= 1 << UInt8(spot % 8)
      try place.overwrite(file, bytes)
      #expect(throws: StoreError.self, "byte \(spot)") {
        try Store.restore(file, to: "/again", local: "/own", files: place.files)
      }
      try place.overwrite(file, Array(whole[..<spot]))
      #expect(throws: StoreError.self, "\(spot) bytes") {
        try Store.restore(file, to: "/again", local: "/own", files: place.files)
      }
    }
    #expect(try place.files.names(in: "").allSatisfy { !$0.hasPrefix("again") })
  }

  @Test
  func `a backup that cannot be finished leaves no file behind`() throws {
    let (place, _, _) = try backedUp(.memory)
    let files = try #require(place.files as? MemoryFileSystem)
    for broken in [MemoryFileSystem.Operation.write, .synchronise] {
      files.broken[broken] = .noSpace
      #expect(throws: StoreError.self) {
        try Store.backup(
          place.store, to: "/second", local: place.local, files: files, now: moment(4))
      }
      files.broken = [:]
      #expect(try files.names(in: "").allSatisfy { !$0.hasPrefix("second") })
    }
    // Killed, it leaves none under the name of one that is whole.
    var isWhole = false
    for call in stride(from: 1, to: 1000, by: 3) where !isWhole {
      files.faults = [files.calls + call: .stop]
      _ = try? Store.backup(
        place.store, to: "/second", local: place.local, files: files, now: moment(4))
      files.restart()
      guard (try? files.status(at: "/second")) != nil else { continue }
      _ = try Store.restore("/second", to: "/again", local: "/own", files: files)
      isWhole = true
    }
    #expect(isWhole)
    let inside = "\(place.store)/second"
    #expect(throws: StoreError.backup(.insideStore(path: inside))) {
      try Store.backup(place.store, to: inside, local: place.local, files: files, now: moment(4))
    }
  }

  @Test
  func `a backup made while others write holds all that its records speak of`() throws {
    let (place, ids, _) = try backedUp(.memory)
    let files = try #require(place.files as? MemoryFileSystem)
    let (ana, ben) = (try place.open(), try place.open(local: "/ben"))
    for writer in [ana, ben] {
      _ = try writer.load(ids[0], now: moment(3))
      try writer.append([.neededAfterAll(.closed)], to: ids[0], by: "A", now: moment(3))
    }
    let folder = "\(place.store)/cases/\(ids[0].text)"
    let last = try #require(try files.names(in: folder).max())
    let owners = try [ana, ben].map { store in
      try store.append([.notNeeded(.closed)], to: ids[0], by: "A", now: moment(4)).id.writer
    }
    // Whose journal is read first, and who has read theirs when the second is read.
    let (first, second) = last.hasPrefix(owners[0].text) ? (ben, ana) : (ana, ben)
    let hooked = HookedFileSystem(files)
    var isBegun = false
    hooked.beforeOpen = { path in
      if path.hasSuffix(".part") { isBegun = true }
      guard isBegun, path == "\(folder)/\(last)" else { return }
      hooked.beforeOpen = { _ in }
      for writer in [first, second] {
        _ = try? writer.load(ids[0], now: moment(5))
        _ = try? writer.append([.neededAfterAll(.closed)], to: ids[0], by: "A", now: moment(5))
      }
    }
    _ = try Store.backup(
      place.store, to: "/torn", local: "/nobody", files: hooked, now: moment(6))
    _ = try Store.restore("/torn", to: "/again", local: "/nobody", files: files)
    let check = Store.check(at: "/again", local: "/nobody", files: files, now: moment(7))
    #expect(check.findings.isEmpty)
    #expect(check.recordCount == 5 + 6)
  }

  @Test
  func `a restore stopped at any call leaves the old store or the new one, whole`() throws {
    let (place, ids, file) = try backedUp(.memory)
    let files = try #require(place.files as? MemoryFileSystem)
    let calls = files.calls
    _ = try Store.restore(file, to: place.store, local: "/own", files: files)
    let needed = files.calls - calls
    #expect(needed > 20)
    for call in 1...needed {
      let (place, _, file) = try backedUp(.memory)
      let files = try #require(place.files as? MemoryFileSystem)
      files.faults = [files.calls + call: .stop]
      _ = try? Store.restore(file, to: place.store, local: "/own", files: files)
      files.faults = [:]
      files.restart()
      // Between the two renames both stand beside the place, each whole.
      let candidates = [place.store, "\(place.store).replaced-1", "\(place.store).restoring-1"]
      // A folder half written beside a whole store is a leftover, and nothing else is wrong.
      let sound = candidates.filter { path in
        Store.check(at: path, local: "/own", files: files, now: moment(5)).findings
          .allSatisfy { $0.what == .leftover }
      }
      #expect(!sound.isEmpty, "stopped at call \(call)")
    }
    #expect(ids.count == 2)
  }
}
