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
    guard entry == .link else {
      // There is nothing in it that a backup could lack.
      #expect(try backUp().leftOut == [name])
      return
    }
    #expect(place.check().findings.contains(StoreFinding(.unreadableFile(.symbolicLink), in: name)))
    #expect { try backUp() } throws: { error in
      (error as? StoreError)?.problem.contains(name) == true
    }
  }

  @Test(arguments: [Entry.pipe, .folder])
  func `a reference that is no file is left out of a backup, and named`(_ entry: Entry) throws {
    try entry.put(at: "\(place.store)/references/2026-004")
    #expect(try backUp().leftOut == ["references/2026-004"])
    let backup = "\(place.root)/backup"
    _ = try Store.restore(backup, to: place.store, local: "/own", files: place.files)
    #expect(place.check().outcome == .sound)
  }

  @Test func `a journal that is a link is a loss, and the remedy is to put the file there`() throws
  {
    let writer = try #require(try store.load(id, now: moment(1)).changes.first?.id.writer)
    let name = "cases/\(id.text)/\(writer.text).jsonl"
    try place.files.rename("\(place.store)/\(name)", to: "\(place.store)/\(name).aside")
    try Entry.link.put(at: "\(place.store)/\(name)")
    let finding = StoreFinding(.unreadableFile(.symbolicLink), in: name)
    #expect(place.check(local: "/nowhere").findings.contains(finding))
    #expect(place.check(local: "/nowhere").outcome == .recordsMissing)
    #expect(finding.remedy == "Put the folder or file itself there.")
  }

  @Test(arguments: ["cases", "partnership", "references"])
  func
    `a folder of the store that is gone, or a link, is a loss, and no backup is made`(
      folder: String
    ) throws
  {
    let path = "\(place.store)/\(folder)"
    try place.files.rename(path, to: path + ".aside")
    #expect(throws: StoreError.folderMissing(path: path)) { try place.open() }
    #expect(
      place.check().findings.contains(StoreFinding(.unreadableFile(.notFound), in: folder)))
    #expect { try backUp() } throws: { error in
      (error as? StoreError)?.problem.contains(path) == true
    }
    try #require(symlink(path + ".aside", path) == 0)
    #expect(
      place.check().findings.contains(StoreFinding(.unreadableFile(.symbolicLink), in: folder)))
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
    #expect(place.check().findings.contains(StoreFinding(.unreadableFile(.tooLarge), in: name)))
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
    #expect(report.lacks == [StoreFinding(.missing(2...2), in: name)])
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
