import Casework
import Testing

@testable import CaseStore

/// Ana's and Ben's computers, with a plain store that they share through a folder.
final class SharedFolder {
  static let people = ["Ana", "Ben"]
  let files = MemoryFileSystem()
  let id: CaseID
  private var clock = 1000

  init() throws {
    try Disk(files: files).makeFolders("/cloud")
    let ana = try Store.create(
      at: "/Ana/store", local: "/Ana/local", files: files, founding: .plain, by: "Ana",
      now: moment())
    id = try ana.openCase().id
    ana.signHeads()
    let founder = try #require(ana.keys).member.id
    try sync("Ana")
    let run = try CopyRun(
      from: .folder(path: "/cloud"), to: "/Ben/store", local: "/Ben/local", files: files,
      inPlainText: true, now: moment())
    while try !run.doSlice() {}
    let ben = try Store.join(at: "/Ben/store", local: "/Ben/local", files: files, passphrase: nil)
    try sync("Ben")
    try sync("Ana")
    try ana.addMember(ben, name: "Ben", rings: [.all], by: "Ana", now: moment())
    try sync("Ana")
    try sync("Ben")
    _ = try Store.confirm(
      founder, at: "/Ben/store", local: "/Ben/local", files: files, passphrase: nil)
    for _ in 0..<2 { for person in SharedFolder.people { try sync(person) } }
  }

  /// The store at somebody's computer, as it is opened anew.
  func open(_ person: String) throws -> Store {
    try Store.open(at: "/\(person)/store", local: "/\(person)/local", files: files)
  }

  @discardableResult
  func sync(
    _ person: String, through path: String = "/cloud", in store: Store? = nil
  ) throws -> SyncReport {
    clock += 1
    let shared = try SharedStore(
      at: "/\(person)/store", local: "/\(person)/local", files: files)
    let name = String(path.dropFirst())
    let run = try SyncRun(
      shared, with: Remote(name: name, place: .folder(path: path)),
      store: try store ?? open(person), now: moment(clock))
    try run.finish()
    return run.report
  }

  /// Both sync until nothing is new.
  func settle() throws {
    for _ in 0..<4 { for person in SharedFolder.people { try sync(person) } }
    for person in SharedFolder.people { #expect(try sync(person).isNothingNew) }
  }

  /// Somebody records something with a word of its own, and signs it.
  func record(_ why: String, by person: String) throws {
    clock += 1
    let store = try open(person)
    try store.append([.notNeeded(.closed)], to: id, by: person, why: why, now: moment(clock))
    store.signHeads()
  }

  /// Has Ana order that the words be erased which were recorded with a reason.
  func erase(_ why: String) throws {
    let (store, now) = (try open("Ana"), moment(5000))
    let change = try #require(store.load(id, now: now).changes.first { $0.why == why })
    let left = try #require(try store.leftOfErased(change.id, in: id, now: now))
    let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
    try store.append([.erased(Erasure(change.id, order: order))], to: id, by: "Ana", now: now)
  }

  /// The reasons of what somebody reads of the case, sorted.
  func reasons(_ person: String) throws -> [String] {
    try open(person).load(id, now: moment(clock)).changes.compactMap(\.why).sorted()
  }

  func check(_ person: String) -> CheckReport {
    Store.check(
      at: "/\(person)/store", local: "/\(person)/local", files: files, now: moment(clock))
  }

  /// What lies below a folder, by the paths from it on.
  func contents(of folder: String) -> [String: [UInt8]] {
    let image = files.image().filter { $0.key.hasPrefix("\(folder)/") }
    return Dictionary(
      uniqueKeysWithValues: image.map {
        (String($0.key.dropFirst(folder.utf8.count + 1)), $0.value)
      })
  }

  /// Puts some bytes at a path, in a file of its own.
  func put(_ bytes: [UInt8], at path: String) throws {
    let disk = Disk(files: files)
    try disk.makeFolders(Disk.folder(of: path))
    if try disk.status(at: path) != nil { try disk.remove(path) }
    try disk.createDurably(path, bytes, mode: 0o600)
  }

  /// Puts all of a folder's files in the place of another's.
  func copy(_ contents: [String: [UInt8]], to folder: String) throws {
    try Disk(files: files).removeTree(folder)
    for (path, bytes) in contents { try put(bytes, at: "\(folder)/\(path)") }
  }
}
