import Casework
import Testing

@testable import CaseStore

/// What was lost before a backup is lost in what is restored from it, and is said there, too.
struct BackupOfLossTests {
  let place: Place
  let store: Store
  let id: CaseID
  let journal: String
  let backup = "/late.backup"

  init() throws {
    place = try Place(.memory)
    store = try place.create()
    let made = try store.openCase()
    id = made.id
    for number in 1...3 {
      try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(number))
    }
    journal = "cases/\(id.text)/\(made.change.id.writer.text).jsonl"
  }

  /// Takes so many bytes off the journal's end, and makes a backup of what is left.
  @discardableResult
  private func backUp(without count: Int) throws -> BackupReport {
    let bytes = try place.read("\(place.store)/\(journal)")
    try place.overwrite("\(place.store)/\(journal)", Array(bytes.dropLast(count)))
    return try Store.backup(
      place.store, to: backup, local: place.local, files: place.files, now: moment(5))
  }

  private func lastLine() throws -> Int {
    let bytes = try place.read("\(place.store)/\(journal)")
    return try #require(bytes.split(separator: UInt8(ascii: "\n")).last).count + 1
  }

  private func findings(at path: String, local: String) -> [StoreFinding] {
    Store.check(at: path, local: local, files: place.files, now: moment(6)).findings
  }

  @Test func `a record that was lost is named by the restore, and missed by check there`() throws {
    let lost = StoreFinding(.missing(4...4), in: journal)
    #expect(try backUp(without: lastLine()).lacks == [lost])
    // Another person's, who has read nothing, and a copy of one's own.
    for local in ["/ben", place.local] {
      let copy = "/copy-\(local.dropFirst())"
      let (report, _) = try Store.restore(backup, to: copy, local: local, files: place.files)
      #expect(report.lacks == [lost])
      #expect(findings(at: copy, local: local) == [lost])
    }
    #expect(findings(at: "/copy-ben", local: "/stranger").isEmpty)
  }

  @Test func `a record that was cut within is damage in the copy, and not unconfirmed`() throws {
    let whole = try place.read("\(place.store)/\(journal)").count
    let cut = try lastLine() - 7
    try backUp(without: 7)
    _ = try Store.restore(backup, to: "/copy", local: "/ben", files: place.files)
    #expect(
      findings(at: "/copy", local: "/ben") == [
        StoreFinding(.unreadableBytes(offset: whole - 7 - cut, count: cut), in: journal),
        StoreFinding(.missing(4...4), in: journal),
      ])
    #expect(try place.read("/copy/\(journal)").count == whole - 7)
  }

  @Test func `what was never confirmed is no loss, and is left out as before`() throws {
    let bytes = try place.read("\(place.store)/\(journal)")
    try place.overwrite("\(place.store)/\(journal)", bytes + Array("half a rec".utf8))
    #expect(try backUp(without: 0).lacks.isEmpty)
    _ = try Store.restore(backup, to: "/copy", local: "/ben", files: place.files)
    #expect(try place.read("/copy/\(journal)") == bytes)
    #expect(findings(at: "/copy", local: "/ben").isEmpty)
    let text = String(decoding: try place.read(backup), as: UTF8.self)
    #expect(!text.contains("\"lacks\""))
  }

  @Test func `a case that was lost with its folder is missed in the copy`() throws {
    try place.files.remove("\(place.store)/\(journal)")
    try place.files.remove("\(place.store)/cases/\(id.text)")
    try place.files.remove("\(place.store)/references/2026-001")
    _ = try Store.backup(
      place.store, to: backup, local: place.local, files: place.files, now: moment(5))
    _ = try Store.restore(backup, to: "/copy", local: "/ben", files: place.files)
    #expect(findings(at: "/copy", local: "/ben") == [StoreFinding(.missing(1...4), in: journal)])
  }

  @Test func `a loss that was accepted stays accepted in the copy`() throws {
    _ = try lastLine()
    let bytes = try place.read("\(place.store)/\(journal)")
    try place.overwrite("\(place.store)/\(journal)", Array(bytes.dropLast(7)))
    try place.open().acceptLosses(in: [], by: "Ana", why: "Known", now: moment(4))
    _ = try Store.backup(
      place.store, to: backup, local: place.local, files: place.files, now: moment(5))
    _ = try Store.restore(backup, to: "/copy", local: "/ben", files: place.files)
    let found = findings(at: "/copy", local: "/ben")
    #expect(!found.isEmpty && found.allSatisfy { $0.severity == .note })
  }
}
