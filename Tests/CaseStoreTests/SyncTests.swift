import Casework
import Testing

@testable import CaseStore

/// What two people and a folder come to when something goes wrong between them.
struct SyncTests {
  private let shared: SharedFolder

  init() throws { shared = try SharedFolder() }

  private func journal(of person: String, in folder: String = "/cloud") throws -> String {
    let why = Array(person.utf8)
    let found = shared.contents(of: folder).first { path, bytes in
      path.hasPrefix("cases/") && bytes.firstRange(of: Array("\"by\":\"".utf8) + why) != nil
    }
    return "\(folder)/\(try #require(found).key)"
  }

  private func requireTheSame() throws {
    let path = { (name: String) in SharedPath(name) != nil }
    let (ana, ben) = (shared.contents(of: "/Ana/store"), shared.contents(of: "/Ben/store"))
    let there = shared.contents(of: "/cloud").filter { path($0.key) }
    #expect(ana.filter { path($0.key) } == there)
    #expect(ben.filter { path($0.key) } == there)
    for person in SharedFolder.people { #expect(shared.check(person).outcome <= .warnings) }
  }

  @Test func `a file that came before what vouches for it is taken once that is there`() throws {
    let folder = shared.contents(of: "/Ben/store")
    for (path, _) in folder where path.hasPrefix("members/") {
      try shared.files.remove("/Ben/store/\(path)")
    }
    let names = shared.contents(of: "/cloud").filter { $0.key.hasPrefix("members/") }
    for (path, _) in names where !path.contains("-by-") {
      try shared.files.remove("/cloud/\(path)")
    }
    let report = try shared.sync("Ben")
    #expect(!report.notGenuine.isEmpty)
    for (path, bytes) in names where !path.contains("-by-") {
      try shared.put(bytes, at: "/cloud/\(path)")
    }
    try shared.settle()
    try requireTheSame()
  }

  @Test func `a store put back to an earlier state makes nothing less at the remote`() throws {
    try shared.record("first", by: "Ben")
    let earlier = shared.contents(of: "/Ben/store")
    try shared.record("second", by: "Ben")
    try shared.sync("Ben")
    // The store alone: LOCAL knows that all of it was shared.
    try shared.copy(earlier, to: "/Ben/store")
    try Disk(files: shared.files).makeFolders("/Ben/store/references")
    #expect(try shared.sync("Ben").ownBack == 1)
    #expect(try shared.reasons("Ben") == ["first", "second"])
    try shared.settle()
    try requireTheSame()
  }

  @Test func `two computers with one LOCAL come to the same, and nothing is lost`() throws {
    try shared.record("before", by: "Ana")
    try shared.settle()
    try shared.copy(shared.contents(of: "/Ana/local"), to: "/Ben/local")
    try shared.record("here", by: "Ana")
    try shared.record("there", by: "Ben")
    try shared.record("there too", by: "Ben")
    try shared.settle()
    for person in SharedFolder.people {
      #expect(try shared.reasons(person) == ["before", "here", "there", "there too"])
    }
    try requireTheSame()
  }

  @Test func `of two versions at two remotes everybody comes to keep the same`() throws {
    try Disk(files: shared.files).makeFolders("/stick")
    try shared.settle()
    try shared.copy(shared.contents(of: "/Ana/local"), to: "/Ben/local")
    try shared.record("here", by: "Ana")
    try shared.record("there", by: "Ben")
    try shared.sync("Ana")
    try shared.sync("Ben", through: "/stick")
    for _ in 0..<3 {
      for person in SharedFolder.people {
        for path in ["/stick", "/cloud"] { try shared.sync(person, through: path) }
      }
    }
    for person in SharedFolder.people { #expect(try shared.reasons(person) == ["here", "there"]) }
    try requireTheSame()
    let stick = shared.contents(of: "/stick")
    #expect(stick == shared.contents(of: "/cloud"))
  }

  @Test func `a second version of a file is read, and removed once it says nothing more`() throws {
    try shared.record("one", by: "Ben")
    try shared.sync("Ben")
    let path = try journal(of: "Ben")
    let bytes = try #require(shared.files.image()[path])
    try shared.files.remove(path)
    let copy = path.replacing(".jsonl", with: " (1).jsonl")
    try shared.put(bytes, at: copy)
    try shared.settle()
    #expect(try shared.reasons("Ana") == ["one"])
    #expect(shared.files.image()[copy] == nil)
    try requireTheSame()
  }

  @Test func `erased words that a folder brings back go again, also from a second version`() throws
  {
    try shared.record("canaryword", by: "Ben")
    try shared.settle()
    let path = try journal(of: "Ben")
    let bytes = try #require(shared.files.image()[path])
    try shared.erase("canaryword")
    try shared.settle()
    try shared.put(bytes, at: path)
    try shared.put(bytes, at: path.replacing(".jsonl", with: "-LAPTOP.jsonl"))
    try shared.settle()
    let word = Array("canaryword".utf8)
    for (path, bytes) in shared.files.image() {
      #expect(bytes.firstRange(of: word) == nil, "\(path)")
    }
    try requireTheSame()
  }

  @Test func `whoever reads an order in a sync gives the erased words back to nobody`() throws {
    try shared.record("canaryword", by: "Ben")
    try shared.settle()
    try shared.erase("canaryword")
    try shared.sync("Ana")
    // Ben has the words still, and takes the order in this very sync.
    try shared.sync("Ben")
    let word = Array("canaryword".utf8)
    for (path, bytes) in shared.contents(of: "/cloud") {
      #expect(bytes.firstRange(of: word) == nil, "\(path)")
    }
  }

  @Test func `what a sync reads of a case or of all cases counts as read by nobody`() throws {
    let ana = try shared.open("Ana")
    _ = try ana.load(shared.id, now: moment(2000))
    _ = try ana.loadPartnership(now: moment(2000))
    let ben = try shared.open("Ben")
    let ofCase = try ben.append(
      [.notNeeded(.closed)], to: shared.id, by: "Ben", why: "Ben", now: moment(2001))
    let all = try ben.append([.named("Ben's name")], by: "Ben", now: moment(2001))
    ben.signHeads()
    try shared.sync("Ben")
    #expect(try shared.sync("Ana", in: ana).takenCount == 2)
    // Ana acts on what is on her screen, which has nothing of Ben's yet.
    let hers = try ana.append(
      [.notNeeded(.closed)], to: shared.id, by: "Ana", why: "Ana", now: moment(2002))
    #expect(!hers.hasSeen(ofCase.id))
    #expect(try !ana.append([.named("Ana's name")], by: "Ana", now: moment(2002)).hasSeen(all.id))
    // What she reads next, she has seen.
    _ = try ana.load(shared.id, now: moment(2003))
    #expect(
      try ana.append(
        [.notNeeded(.closed)], to: shared.id, by: "Ana", why: "Ana", now: moment(2003)
      ).hasSeen(ofCase.id))
  }

  @Test(arguments: [0, 10, 40])
  func `a store's description that came half is written again`(_ length: Int) throws {
    let whole = try #require(shared.files.image()["/cloud/store.json"])
    try shared.put(Array(whole.prefix(length)), at: "/cloud/store.json")
    #expect(throws: StoreError.remote(.nothingThere)) {
      let run = try CopyRun(
        from: .folder(path: "/cloud"), to: "/Cai/store", local: "/Cai/local", files: shared.files,
        inPlainText: true, now: moment())
      while try !run.doSlice() {}
    }
    #expect(shared.contents(of: "/Cai/store").isEmpty)
    try shared.sync("Ana")
    #expect(shared.files.image()["/cloud/store.json"] == whole)
  }

  @Test func `another store's folder is left alone`() throws {
    let before = shared.contents(of: "/cloud")
    let other = try SharedFolder()
    for (path, bytes) in other.contents(of: "/cloud") {
      try shared.put(bytes, at: "/wrong/\(path)")
    }
    let wrong = shared.contents(of: "/wrong")
    #expect(throws: StoreError.remote(.otherStore)) { try shared.sync("Ana", through: "/wrong") }
    #expect(shared.contents(of: "/wrong") == wrong)
    #expect(shared.contents(of: "/cloud") == before)
  }

  @Test func `a case renumbered away from a reference that two have leaves no damage`() throws {
    for person in SharedFolder.people {
      _ = try shared.open(person).openCase(
        year: 2026, child: "Child of \(person)", edition: "local-2022", by: person,
        now: moment(2000))
    }
    var report = try shared.sync("Ana")
    report = try shared.sync("Ben")
    #expect(report.sharedReferences.count == 1)
    try shared.settle()
    let store = try shared.open("Ana")
    let owner = try #require(
      store.caseIDs().first { id in
        (try? store.load(id, now: moment(3000)).changes.first?.by) == "Ana" && id != shared.id
      })
    _ = try store.changeReference(of: owner, year: 2026, by: "Ana", why: nil, now: moment(3000))
    try shared.settle()
    try requireTheSame()
  }

  /// The most calls of the disk that one slice of a sync makes when so many cases come.
  private func mostCalls(whenCasesCome count: Int) throws -> Int {
    let shared = try SharedFolder()
    let ana = try shared.open("Ana")
    for number in 1...count {
      _ = try ana.openCase(
        year: 2026, child: "Child \(number)", edition: "local-2022", by: "Ana", now: moment(2000))
    }
    try shared.sync("Ana")
    let run = try SyncRun(
      SharedStore(at: "/Ben/store", local: "/Ben/local", files: shared.files),
      with: Remote(name: "cloud", place: .folder(path: "/cloud")),
      store: try shared.open("Ben"), now: moment(3000))
    var most = 0
    while !run.isDone {
      let before = shared.files.calls
      try run.doSlice()
      most = max(most, shared.files.calls - before)
    }
    #expect(try shared.open("Ben").references().count == count + 1)
    return most
  }

  /// From 64 cases on, for so many folders are listed at a time; beyond, each case is looked at
  /// once for whether settling has changed it, and else everything is done case by case.
  @Test func `no slice of a sync is much longer where more cases came`() throws {
    let (some, more) = (try mostCalls(whenCasesCome: 70), try mostCalls(whenCasesCome: 140))
    #expect(more - some <= 70, "\(some) and \(more)")
  }
}
