import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// The list index: what it saves, and that it is never trusted too far.
struct ListIndexTests {
  private let now = Moment(milliseconds: 1_795_400_000_000)
  private let today = Day(number: 20_780)
  private var clock: Clock {
    Clock(fixed: Occasion(day: today, time: TimeOfDay(hour: 12, minute: 0)))
  }

  /// A store in memory with some cases in it.
  private func furnished(_ count: Int) throws -> (files: MemoryFileSystem, office: CaseOffice) {
    let files = MemoryFileSystem()
    let store = try Store.create(
      at: "/store", local: "/own", files: files, partnership: "Fenmoor", by: "Ana", now: now)
    let office = try CaseOffice(store, now: now)
    for number in 1...count {
      _ = try office.openCase(
        child: "Child \(number)", aware: Occasion(day: today.adding(days: -number % 20)),
        edition: nil, by: "Ana", clock: clock)
    }
    return (files, office)
  }

  private func reopened(_ files: MemoryFileSystem) throws -> CaseOffice {
    try CaseOffice(Store.open(at: "/store", local: "/own", files: files), now: now)
  }

  @Test
  func `a start with an index shows the same list and opens no case's journal`() throws {
    let (files, office) = try furnished(30)
    try office.refresh(now: now)
    try office.readPending(now: now)
    office.keepIndex()
    let list = office.summaries(on: today)

    // A journal that cannot be opened would fail the start, if it were read.
    let journals = try journals(of: files)
    #expect(journals.count == 30)
    for journal in journals { try files.setMode(journal, to: 0o200) }
    let second = try reopened(files)
    #expect(second.summaries(on: today) == list)
    #expect(second.damage == 0)
  }

  @Test
  func `a newer calendar that a change of our own came to read moves every day of the list`()
    throws
  {
    let (files, office) = try furnished(3)
    try office.refresh(now: now)
    try office.readPending(now: now)
    let before = office.summaries(on: today).map(\.next?.due)
    let other = try Store.open(at: "/store", local: "/theirs", files: files)
    let holidays = try ScheduleStage.list([
      ("2026-11-24", "A fictional holiday"), ("2026-11-25", "Another"),
    ])
    try other.append([.calendarUpdated(holidays)], by: "Ben", now: now)
    // Here something is recorded for the partnership before anybody looks around.
    try office.change(
      .fill(Entry(.settings), [.quorum: .text("Three.")]), why: nil, by: "Ana", clock: clock)
    try office.refresh(now: now)
    try office.readPending(now: now)
    office.keepIndex()
    let fresh = try CaseOffice(
      Store.open(at: "/store", local: "/fresh", files: files), now: now)
    let truth = fresh.summaries(on: today).map(\.next?.due)
    #expect(truth != before, "the holidays move something")
    #expect(office.summaries(on: today).map(\.next?.due) == truth)
    #expect(try reopened(files).summaries(on: today).map(\.next?.due) == truth)
  }

  @Test
  func `a case written to since is read again, and only that one`() throws {
    let (files, office) = try furnished(30)
    try office.refresh(now: now)
    try office.readPending(now: now)
    office.keepIndex()
    let reference = try #require(CaseReference(year: today.year, number: 7))
    let id = try #require(office.cases(of: reference).first)
    try office.change(
      id, .record(.partnersNotified, on: Occasion(day: today)), why: "By phone.", by: "Ana",
      clock: clock)
    for journal in try journals(of: files) where !journal.contains(id.text) {
      try files.setMode(journal, to: 0o200)
    }
    let second = try reopened(files)
    #expect(second.entries[id]?.outline.changes == 2)
    #expect(second.summaries(on: today) == office.summaries(on: today))
  }

  @Test
  func `an index with any byte changed, cut short or of another calendar is none`() throws {
    let (files, office) = try furnished(3)
    try office.refresh(now: now)
    try office.readPending(now: now)
    office.keepIndex()
    let path = "/own/index/\(office.store.id)"
    let whole = try files.bytes(of: path)
    let key = "\(ThisProgram.version) \(office.calendar.fileDigest) \(ShippedData.rulesDigest)"
    #expect(office.store.listIndex(for: key)?.entries == office.entries)
    #expect(office.store.listIndex(for: key + "x") == nil)
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 1 << UInt8(place % 8)
      try files.put(bytes, at: path)
      #expect(office.store.listIndex(for: key) == nil, "byte \(place)")
    }
    for length in stride(from: 0, to: whole.count, by: 7) {
      try files.put(Array(whole[..<length]), at: path)
      #expect(office.store.listIndex(for: key) == nil, "\(length) bytes")
    }
    #expect(try reopened(files).summaries(on: today) == office.summaries(on: today))
  }

  @Test
  func `a case that could not be read is in no index, and is there once it can be`() throws {
    let (files, office) = try furnished(3)
    let journal = try #require(try journals(of: files).first)
    try files.setMode(journal, to: 0o200)
    let later = Moment(milliseconds: now.milliseconds + 60_000)
    let damaged = try CaseOffice(
      Store.open(at: "/store", local: "/own", files: files), now: later)
    #expect(damaged.summaries(on: today).count == 2)
    damaged.keepIndex(ifMoreThan: -1)
    try files.setMode(journal, to: 0o600)
    let mended = try CaseOffice(
      Store.open(at: "/store", local: "/own", files: files), now: later)
    #expect(mended.summaries(on: today) == office.summaries(on: today))
  }

  @Test
  func `cases that nobody has read yet are said to be being read, and an empty store is not`()
    throws
  {
    let (files, _) = try furnished(3)
    func begun(_ files: MemoryFileSystem) throws -> CaseOffice {
      try CaseOffice(
        Store.open(at: "/store", local: "/fresh", files: files), now: now, reading: .inSlices)
    }
    let office = try begun(files)
    #expect(office.isBeingRead)
    #expect(office.hasMore(than: 2))
    #expect(!office.hasMore(than: 3))
    try office.refresh(now: now)
    #expect(office.isBeingRead)
    try office.readPending(upTo: 1, now: now)
    #expect(!office.isBeingRead)
    let bare = MemoryFileSystem()
    _ = try Store.create(
      at: "/store", local: "/own", files: bare, partnership: "Fenmoor", by: "Ana", now: now)
    let empty = try begun(bare)
    #expect(!empty.hasMore(than: 0))
    try empty.refresh(now: now)
    #expect(!empty.isBeingRead)
  }

  /// A store with so many cases and an index of them, and one of its cases.
  private func indexed(
    _ count: Int
  ) throws -> (files: MemoryFileSystem, office: CaseOffice, reference: CaseReference, id: CaseID) {
    let (files, office) = try furnished(count)
    try office.refresh(now: now)
    try office.readPending(now: now)
    office.keepIndex()
    let reference = try #require(CaseReference(year: today.year, number: 7))
    return (files, office, reference, try #require(office.cases(of: reference).first))
  }

  private func opened(_ files: MemoryFileSystem) throws -> CaseOffice {
    try CaseOffice(
      Store.open(at: "/store", local: "/own", files: files), now: now, reading: .named)
  }

  @Test
  func `whoever names a case has its journals opened and no others`() throws {
    let (files, whole, reference, id) = try indexed(30)
    for journal in try journals(of: files) where !journal.contains(id.text) {
      try files.setMode(journal, to: 0o200)
    }
    let office = try opened(files)
    #expect(try office.review(reference, now: now).id == id)
    #expect(office.entries.isEmpty)
    // The cases were made by the real clock, which is ahead of this test's.
    #expect(office.clockDoubt(at: now) != nil)
    #expect(office.clockDoubt(at: now) == whole.clockDoubt(at: now))
  }

  @Test
  func `a case made since the index has all cases looked at`() throws {
    let (files, office, reference, id) = try indexed(3 + 4)
    _ = try office.openCase(
      child: "Child Late", aware: Occasion(day: today), edition: nil, by: "Ana", clock: clock)
    let named = try opened(files)
    #expect(try named.review(reference, now: now).id == id)
    #expect(named.entries.count == 8)
    let again = try opened(files)
    #expect(try again.review(reference, now: now).id == id)
    #expect(again.entries.isEmpty, "the look left a newer index")
  }

  @Test
  func `two cases of one reference are refused, and one renumbered since is found`() throws {
    let (files, office, reference, id) = try indexed(8)
    let eighth = try #require(CaseReference(year: today.year, number: 8))
    let other = try #require(office.cases(of: eighth).first)
    try office.store.append(
      [.referenceChanged(to: reference)], to: other, by: "Ana", why: nil, now: now)
    #expect(throws: OfficeRefusal.noSuchCase(eighth)) {
      try opened(files).review(eighth, now: now)
    }
    // That look has left an index that knows both.
    #expect(throws: OfficeRefusal.sharedReference(reference)) {
      try opened(files).review(reference, now: now)
    }
    #expect(office.store.caseAlone(of: reference, for: office.indexKey, now: now) == nil)
    #expect(id != other)
  }

  @Test
  func `a claim that names another case is not believed`() throws {
    let (files, office, reference, id) = try indexed(8)
    let other = try #require(office.entries.keys.first { $0 != id })
    let path = "/store/references/\(reference.text)"
    #expect(office.store.caseAlone(of: reference, for: office.indexKey, now: now)?.id == id)
    try files.put(Array("\(other.text)\n".utf8), at: path)
    #expect(office.store.caseAlone(of: reference, for: office.indexKey, now: now) == nil)
    #expect(try opened(files).review(reference, now: now).id == id)
  }

  private func journals(of files: MemoryFileSystem) throws -> [String] {
    try files.names(in: "/store/cases").flatMap { folder in
      try files.names(in: "/store/cases/\(folder)").map { "/store/cases/\(folder)/\($0)" }
    }
  }
}

extension MemoryFileSystem {
  fileprivate func bytes(of path: String) throws -> [UInt8] {
    let file = try open(path, .read)
    defer { close(file) }
    return try read(file, from: 0, upTo: .max)
  }

  fileprivate func put(_ bytes: [UInt8], at path: String) throws {
    try remove(path)
    let file = try open(path, .create(mode: 0o600))
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty { rest = rest.dropFirst(try write(rest, to: file)) }
  }
}
