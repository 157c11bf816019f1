import CaseStore
import Casework
import Glibc
import Testing

/// Whatever lies in a store's folder: each thing is named, and keeps nobody from the rest.
struct EntryKindTests {
  /// What stands under a name where something else should.
  enum Entry: String, CaseIterable, Sendable {
    case link, pipe, folder, file

    func put(at path: String) throws {
      switch self {
      case .link: try #require(symlink("/etc/hostname", path) == 0)
      case .pipe: try #require(mkfifo(path, 0o600) == 0)
      case .folder: try #require(mkdir(path, 0o700) == 0)
      case .file: close(try #require(creat(path, 0o600) as Int32?))
      }
    }
  }

  let place: Place
  let store: Store
  let id: CaseID

  init() throws {
    place = try Place(.real)
    store = try place.create("Fenmoor")
    id = try store.openCase().id
  }

  @Test(arguments: Entry.allCases.filter { $0 != .file })
  func `a journal that is no file is named, and the rest of the case is read`(
    _ entry: Entry
  ) throws {
    let name = "cases/\(id.text)/wxyz.jsonl"
    try entry.put(at: "\(place.store)/\(name)")
    #expect(place.check().findings.contains { $0.file == name && $0.severity >= .damage })
    #expect(try store.load(id, now: moment(1)).changes.count == 1)
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(2))
    #expect { try backUp() } throws: { error in
      (error as? StoreError)?.problem.contains(name) == true
    }
  }

  @Test(arguments: Entry.allCases.filter { $0 != .folder })
  func `a case that is no folder is named, and the other cases are read`(_ entry: Entry) throws {
    let name = "cases/wxyz"
    try entry.put(at: "\(place.store)/\(name)")
    #expect(place.check().findings.contains { $0.file == name && $0.severity >= .warning })
    #expect(try store.caseIDs() == [id])
    #expect(try store.changeToken(now: moment(1)).cases.keys.map(\.self) == [id])
    #expect { try backUp() } throws: { error in
      (error as? StoreError)?.problem.contains(name) == true
    }
  }

  @Test(arguments: ["cases", "partnership", "references"])
  func
    `a folder of the store that is gone, or a link, is a loss, and no backup is made`(
      folder: String
    ) throws
  {
    let path = "\(place.store)/\(folder)"
    try place.files.rename(path, to: path + ".aside")
    #expect(
      place.check().findings.contains(Finding(.unreadableFile(.notFound), in: folder)))
    #expect { try backUp() } throws: { error in
      (error as? StoreError)?.problem.contains(path) == true
    }
    try #require(symlink(path + ".aside", path) == 0)
    #expect(
      place.check().findings.contains(Finding(.unreadableFile(.symbolicLink), in: folder)))
    #expect(place.check().outcome == .recordsMissing)
    #expect { try backUp() } throws: { error in
      (error as? StoreError)?.problem.contains(path) == true
    }
    #expect(throws: FileError.self) { try place.files.status(at: "\(place.root)/backup") }
  }

  @Test func `a file far larger than any journal is named and not read`() throws {
    let name = "cases/\(id.text)/wxyz.jsonl"
    let file = try place.files.open("\(place.store)/\(name)", .create(mode: 0o600))
    try place.files.truncate(file, to: 1 << 40)
    place.files.close(file)
    #expect(place.check().findings.contains(Finding(.unreadableFile(.tooLarge), in: name)))
    #expect(try store.load(id, now: moment(1)).changes.count == 1)
  }

  @Test func `what a person had read and a backup lacks is named`() throws {
    let writer = try #require(try store.load(id, now: moment(1)).changes.first?.id.writer)
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(2))
    let name = "cases/\(id.text)/\(writer.text).jsonl"
    let first = try place.read("\(place.store)/\(name)").split(separator: 10)[0]
    try place.overwrite("\(place.store)/\(name)", Array(first) + [10])
    try Entry.file.put(at: "\(place.store)/notes.txt")
    let report = try backUp()
    #expect(report.lacks == [Finding(.missing(2...2), in: name)])
    #expect(report.leftOut == ["notes.txt"])
    #expect(report.damagedJournals == 1)
  }

  @discardableResult
  private func backUp() throws(StoreError) -> BackupReport {
    try Store.backup(
      place.store, to: "\(place.root)/backup", local: place.local, files: place.files,
      now: moment(9))
  }
}
