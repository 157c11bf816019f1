import Casework
import Testing

@testable import CaseStore

/// What the store does when a disk is full or worn out.
struct FailureTests {
  let files = MemoryFileSystem()
  let store: Store
  let id: CaseID
  let first: Change<CaseEvent>

  init() throws {
    store = try Store.create(
      at: "/store", local: "/local", files: files, by: "Ana", now: moment())
    let made = try store.openCase()
    (id, first) = (made.id, made.change)
  }

  private func append(_ number: Int) throws(StoreError) -> Change<CaseEvent> {
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(number))
  }

  private var changes: [Change<CaseEvent>] {
    get throws {
      try Store.open(at: "/store", local: "/other", files: files).load(id, now: moment(99)).changes
    }
  }

  @Test(arguments: [0, 1, 100])
  func `on a full disk nothing is torn, and it works again when there is room`(
    room: Int
  ) throws {
    let used = files.nodes.values.reduce(0) { $0 + $1.bytes.count }
    files.capacity = used + room
    #expect { try append(1) } throws: {
      if case StoreError.noSpace = $0 { true } else { false }
    }
    #expect(store.access == .readWrite)
    #expect(try changes == [first])
    #expect(try store.load(id, now: moment(2)).findings.isEmpty)
    files.capacity = nil
    let second = try append(2)
    #expect(second.id.number == 2)
    #expect(try changes == [first, second])
  }

  @Test func `a case that does not fit leaves no trace`() throws {
    files.capacity = files.nodes.values.reduce(0) { $0 + $1.bytes.count } + 60
    #expect(throws: StoreError.self) { try store.openCase() }
    files.capacity = nil
    #expect(try store.caseIDs() == [id])
    #expect(try store.openCase().reference.text == "2026-002")
  }

  @Test func `after a failed sync the record is saved in a new file, and the old id is retired`()
    throws
  {
    files.failingNext[.synchronise] = .device
    let second = try append(1)
    #expect(second.id.writer != first.id.writer)
    #expect(second.id.number == 1)
    #expect(second.hasSeen(first.id))
    #expect(store.access == .readWrite)
    #expect(try changes == [first, second])
    let third = try append(2)
    #expect(third.id == ChangeID(writer: second.id.writer, number: 2))
    #expect(try files.names(in: "/local/writers").contains("\(first.id.writer.text).retired"))
  }

  @Test func `where syncing never works the store is read-only and keeps what is not saved`()
    throws
  {
    files.broken[.synchronise] = .device
    #expect { try append(1) } throws: {
      if case StoreError.notSaved = $0 { true } else { false }
    }
    #expect(store.access == .readOnly(.failedDisk))
    #expect(store.unsaved.count == 1)
    guard case .review(id, let change)? = store.unsaved.first else {
      Issue.record("the change is kept")
      return
    }
    #expect(change.events == [.notNeeded(.closed)])
    #expect(throws: StoreError.readOnly(.failedDisk)) { try append(2) }
    files.broken = [:]
    #expect(try changes == [first])
  }

  @Test func `a copy that outlived its failed sync counts once`() throws {
    files.broken[.truncate] = .device
    files.failingNext[.synchronise] = .device
    let second = try append(1)
    files.broken = [:]
    let history = try store.load(id, now: moment(9))
    // Under the name it was first written by.
    #expect(history.changes.map(\.id) == [first.id, ChangeID(writer: first.id.writer, number: 2)])
    #expect(history.changes.map(\.events) == [first.events, second.events])
    #expect(history.findings.map(\.what) == [.copied(number: 1)])
    #expect(
      Store.check(at: "/store", local: "/local", files: files, now: moment()).outcome == .sound)
  }

  @Test func `a copy is saved in a file without records, so that it counts once`() throws {
    // Two ids of one person, both with records in the case; a second copy of the program ended.
    let before: Change<CaseEvent>
    do {
      let second = try Store.open(at: "/store", local: "/local", files: files)
      before = try second.append([.retracted(.closed)], to: id, by: "Ana", now: moment(1))
    }
    _ = try store.load(id, now: moment(2))
    files.failingNext[.synchronise] = .device
    files.failingNext[.truncate] = .device
    let saved = try append(3)
    #expect(saved.id.number == 1)
    #expect(saved.id.writer != before.id.writer)
    #expect(try changes.map(\.events) == [first, before, saved].map(\.events))
    #expect(try changes.last?.id == ChangeID(writer: first.id.writer, number: 2))
  }

  @Test func `a record that was read while its sync failed is not missed once saved again`()
    throws
  {
    files.failingNext[.synchronise] = .device
    files.failingNext[.truncate] = .device
    let saved = try append(1)
    // Somebody else reads the first of the two before the power cut takes it.
    let other = try Store.open(at: "/store", local: "/other", files: files)
    _ = try other.load(id, now: moment(2))
    let count = files.unsyncedCount
    files.crash { $0 < count - 3 ? .lost : .kept }
    #expect(try changes == [first, saved])
    for local in ["/local", "/other"] {
      let report = Store.check(at: "/store", local: local, files: files, now: moment(3))
      #expect(report.outcome == .sound)
    }
  }
}
