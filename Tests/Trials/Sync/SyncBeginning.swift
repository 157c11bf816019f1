import Casework
import Seeds

@testable import CaseStore

/// Where a schedule of syncs begins: a store with an open and a closed case at several computers,
/// each with a LOCAL and a member of its own, brought together through a folder.
///
/// Everything lies in one file system: a computer's store and LOCAL in a folder of its own, and
/// each shared folder beside them. It is made once, and each schedule goes on from a copy.
struct SyncBeginning {
  static let start = Moment(milliseconds: 1_793_869_200_000)
  /// Stands in every field that is typed of the closed case, and in its identity.
  static let word = "canarydisposed"
  static let remotes = [
    Remote(name: Remote.usualName, place: .folder(path: "/cloud")),
    Remote(name: "second", place: .folder(path: "/stick")),
  ]

  let files = MemoryFileSystem()
  private(set) var replicas: [Replica] = []
  let open: CaseID
  let closed: CaseID
  let isSealed: Bool

  /// One computer.
  struct Replica {
    let place: Int
    /// `nil` where nobody can open it: its member was removed, or not let in yet.
    var store: Store?
    var member: MemberID
    /// What unlocks a sealed store here.
    var seed: SecretBytes?
    /// In milliseconds, how far its clock is from the true time.
    var error = 0
    /// Its member was removed, so that nobody records anything here any more.
    var isRemoved = false

    var name: String { "Person \(place)" }
    var path: String { "/\(place)/store" }
    var local: String { "/\(place)/local" }
  }

  init(_ count: Int, isSealed: Bool) throws {
    self.isSealed = isSealed
    try Disk(files: files).makeFolders("/cloud")
    try Disk(files: files).makeFolders("/stick")
    let store = try SyncBeginning.found(files, isSealed: isSealed)
    (open, closed) = try SyncBeginning.openCases(in: store)
    guard let keys = store.keys else { throw StoreError.seal(.noKeyFile) }
    replicas = [
      Replica(place: 0, store: store, member: keys.member.id, seed: isSealed ? keys.seed : nil)
    ]
    try SyncBeginning.sync(replicas[0], files, now: SyncBeginning.start)
    for place in 1..<count { try join(place) }
    for _ in 0..<2 {
      for replica in replicas { try SyncBeginning.sync(replica, files, now: SyncBeginning.start) }
    }
    for index in replicas.indices { replicas[index].store = nil }
    try files.synchroniseAll("/")
  }

  private static func found(_ files: MemoryFileSystem, isSealed: Bool) throws -> Store {
    let founding: Founding =
      isSealed ? .sealed(passphrase, recovery: sheet, cost: .smallest) : .plain
    return try Store.create(
      at: "/0/store", local: "/0/local", files: files, founding: founding, by: "Person 0",
      now: start)
  }

  private static func openCases(in store: Store) throws -> (open: CaseID, closed: CaseID) {
    let open = try store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "Person 0", now: start
    ).id
    let closed = try store.openCase(
      year: 2026, child: "Child \(word)", edition: "local-2022", by: "Person 0", now: start
    ).id
    let day = UnitedKingdomDay.occasion(at: start)
    try store.append(
      [
        .recorded(.closed, on: day, corrects: false),
        .answered(Entry(.closing), .retentionReview, .occasion(day)),
        .answered(Entry(.closing), .legalHold, .keys(["no"])),
        .answered(Entry(.closing), .note, .text(word)),
      ], to: closed, by: "Person 0", now: start)
    try store.append(
      [.answered(.homeAddress, Confidential(word))], toIdentityOf: closed, by: "Person 0",
      now: start)
    store.signHeads()
    return (open, closed)
  }

  private mutating func join(_ place: Int) throws {
    var replica = try SyncBeginning.newcomer(
      at: place, files, isSealed: isSealed, now: SyncBeginning.start)
    try SyncBeginning.sync(replicas[0], files, now: SyncBeginning.start)
    try replicas[0].store?.addMember(
      replica.member, name: replica.name, rings: Set(Ring.allCases), by: "Person 0",
      now: SyncBeginning.start)
    try SyncBeginning.sync(replicas[0], files, now: SyncBeginning.start)
    try SyncBeginning.letIn(&replica, by: replicas[0].member, files, now: SyncBeginning.start)
    replicas.append(replica)
  }

  /// Copies the store to a computer that has none, and asks there to be let in.
  static func newcomer(
    at place: Int, _ files: MemoryFileSystem, isSealed: Bool, now: Moment
  ) throws -> Replica {
    let (path, local) = ("/\(place)/store", "/\(place)/local")
    let run = try CopyRun(
      from: SyncBeginning.remotes[0].place, to: path, local: local, files: files, inPlainText: true,
      now: now)
    while try !run.doSlice() {}
    let member = try Store.join(
      at: path, local: local, files: files, passphrase: isSealed ? SyncBeginning.passphrase : nil,
      cost: .smallest)
    let replica = Replica(place: place, store: nil, member: member)
    try sync(replica, files, now: now)
    return replica
  }

  /// Goes on at a computer whose member was added.
  static func letIn(
    _ replica: inout Replica, by adder: MemberID, _ files: MemoryFileSystem, now: Moment
  ) throws {
    try sync(replica, files, now: now)
    let isSealed = try Store.isSealed(at: replica.path, files: files)
    let keys = try Store.confirm(
      adder, at: replica.path, local: replica.local, files: files,
      passphrase: isSealed ? SyncBeginning.passphrase : nil, costingAtLeast: .smallest)
    if isSealed { replica.seed = keys.seed }
    try replica.reopen(files)
  }

  /// Brings a computer's store and a shared folder together.
  ///
  /// - Parameters:
  ///   - replica: The computer.
  ///   - files: The file system.
  ///   - remote: The folder.
  ///   - slices: After so many it is stopped.
  ///   - now: The time by the computer's clock.
  /// - Returns: What came of it; `nil` where it was stopped.
  /// - Throws: What a sync does.
  @discardableResult
  static func sync(
    _ replica: Replica, _ files: MemoryFileSystem, with remote: Remote = SyncBeginning.remotes[0],
    slices: Int = .max, now: Moment
  ) throws -> SyncReport? {
    let shared = try SharedStore(at: replica.path, local: replica.local, files: files)
    let run = try SyncRun(shared, with: remote, store: replica.store, now: now)
    var left = slices
    try run.finish { _ in
      left -= 1
      return left > 0
    }
    return run.isDone ? run.report : nil
  }

  private static let words = "seven herons on a wet roof"
  private static var passphrase: Passphrase {
    var bytes = Array(words.utf8)
    return Passphrase(taking: &bytes)
  }
  private static var sheet: SecretBytes { SecretBytes(copying: [UInt8](repeating: 7, count: 32)) }
}

extension SyncBeginning.Replica {
  /// Opens the store anew, as another start of the program does.
  mutating func reopen(_ files: MemoryFileSystem) throws {
    store = nil
    do throws(StoreError) {
      let keys = try seed.map { (seed) throws(StoreError) in
        try Store.unlock(at: path, local: local, files: files, seed: seed)
      }
      store = try Store.open(at: path, local: local, files: files, keys: keys)
    } catch .seal(.removed) {
      isRemoved = true
    } catch .seal {
      // Nobody has been let in here yet.
    }
  }
}
