import CPty
import CaseStore
import Casework
import Glibc
import Seeds

// Two to four people share a store with the real program, through a folder, through git, and
// through git over ssh where this computer lets its own user in. They record and sync, syncs are
// killed at any moment, and in a folder files come cut, blank, twice or late. At the end everybody
// syncs until nothing is new.

/// Real homes that share a store: what was acknowledged is on every machine, and each is sound.
enum SyncSoak {
  static func run(_ order: Order, _ tally: inout Tally) throws {
    var random = SeededGenerator(seed: order.seed)
    var done = 0
    let ways = SharingWay.allCases.filter(\.isHere)
    while order.goesOn(after: done, usually: 200), !tally.isHopeless {
      let way = ways[done % ways.count]
      done += 1
      var homes = try SharingHomes(Int.random(in: 2...4, using: &random), over: way, random)
      try homes.work(12, &tally)
      try homes.verify(&tally)
      tally.count("runs over \(way.rawValue)")
      random = homes.random
    }
  }
}

/// What homes share a store through.
private enum SharingWay: String, CaseIterable {
  case folder = "a folder"
  case git, ssh

  var isHere: Bool {
    switch self {
    case .folder: true
    case .git: system("git --version >/dev/null 2>&1") == 0
    case .ssh: system("ssh -oBatchMode=yes localhost git --version >/dev/null 2>&1") == 0
    }
  }

  func address(of path: String) -> String {
    switch self {
    case .folder: "folder:\(path)"
    case .git: "git:\(path)"
    case .ssh: "git:ssh://localhost\(path)"
    }
  }
}

/// Homes that share one store.
private struct SharingHomes {
  var random: SeededGenerator
  private let homes: [Household]
  private let way: SharingWay
  private var reasons: Set<String> = []
  private var earlier: [String: [UInt8]] = [:]

  init(_ count: Int, over way: SharingWay, _ random: SeededGenerator) throws {
    (self.way, self.random) = (way, random)
    let first = try Household.settled()
    let shared = "\(first.path)/shared"
    let isMade =
      switch way {
      case .folder: mkdir(shared, 0o700) == 0
      case .git, .ssh: system("git init -q --bare -b main '\(shared)'") == 0
      }
    guard isMade else { throw Household.Failure.noFolder }
    let address = way.address(of: shared)
    try first.expect([
      "record", "2026-001", "chair-informed", "--on", "2026-11-06", "--why", "first",
    ])
    try first.expect(["remote", "add", "shared", address, "--unsealed"])
    try first.expect(["sync"])
    var homes = [first]
    for _ in 1..<count {
      let home = try Household()
      try home.expect(["init", "--from", address, "--unsealed"])
      homes.append(home)
    }
    self.homes = homes
  }

  private var shared: String { "\(homes[0].path)/shared" }

  /// Does so many things.
  mutating func work(_ steps: Int, _ tally: inout Tally) throws {
    for step in 1...steps {
      let index = random.roll(homes.count)
      switch random.roll(8) {
      case 0...2: try record(index, "Step \(step) at \(index).", &tally)
      case 3, 4: try sync(index, &tally)
      case 5, 6:
        let ended = try homes[index].start(["sync"]).kill(after: random.roll(120_000))
        tally.count(ended.status == 137 ? "syncs killed" : "syncs that were done before")
      default: if way == .folder { harm(&tally) }
      }
    }
  }

  private mutating func record(_ index: Int, _ reason: String, _ tally: inout Tally) throws {
    let day = 6 + random.roll(12)
    let ended = try homes[index].start([
      "record", "2026-001", "chair-informed", "--correct", "--on",
      "2026-11-\(day < 10 ? "0" : "")\(day)", "--why", reason,
    ]).wait()
    guard ended.status == 0 else { return tally.count("records refused") }
    reasons.insert(reason)
    tally.count("records")
  }

  /// Syncs, and answers whether nothing was new.
  @discardableResult
  private func sync(_ index: Int, _ tally: inout Tally) throws -> Bool {
    let ended = try homes[index].start(["sync", "--json"]).wait()
    tally.count("syncs")
    tally.expect(
      [0, 7].contains(ended.status), "a sync ends with \(ended.status): \(ended.output)")
    guard let report = try? JSON(Array(ended.output.utf8)) else { return false }
    return report["came"]?.whole == 0 && report["shared"]?.whole == 0
  }

  /// A file in the folder is cut, blank in part, doubled, an older one, or gone.
  private mutating func harm(_ tally: inout Tally) {
    let names = (try? SoakFolder.files(below: shared)) ?? []
    guard !names.isEmpty else { return }
    let path = names[random.roll(names.count)]
    guard let bytes = SoakFolder.read(path) else { return }
    let cut = random.roll(bytes.count + 1)
    defer { earlier[path] = bytes }
    tally.count("files harmed")
    switch random.roll(5) {
    case 0: SoakFolder.write(Array(bytes[..<cut]), path)
    case 1: SoakFolder.write(bytes[..<cut] + [UInt8](repeating: 0, count: bytes.count - cut), path)
    case 2: SoakFolder.write(bytes, path.replacing(".json", with: " (1).json"))
    case 3: unlink(path)
    default: SoakFolder.write(earlier[path] ?? bytes, path)
    }
  }

  /// Everybody syncs until nothing is new; then each is looked at.
  func verify(_ tally: inout Tally) throws {
    var rounds = 0
    var isQuiet = false
    while !isQuiet, rounds < 8 {
      rounds += 1
      isQuiet = true
      for index in homes.indices where try !sync(index, &tally) { isQuiet = false }
    }
    tally.expect(isQuiet, "it goes on and on")
    tally.greatest("rounds until nothing was new, at most", rounds)
    for (index, home) in homes.enumerated() {
      let store = try home.observe()
      var found: Set<String> = []
      for id in try store.caseIDs() {
        found.formUnion(try store.load(id, now: Household.now).changes.compactMap(\.why))
      }
      let missing = reasons.subtracting(found)
      if !missing.isEmpty { for home in homes { home.isKept = true } }
      tally.expect(missing.isEmpty, "home \(index) lacks \(missing.sorted())")
      tally.expectSound(home, "at home \(index)")
    }
  }
}

/// The files of a folder, as a program sees them that copies it.
private enum SoakFolder {
  static func files(below folder: String) throws -> [String] {
    let files = SystemFileSystem()
    var found: [String] = []
    for name in try files.names(in: folder).sorted() {
      let path = "\(folder)/\(name)"
      switch try files.status(at: path).kind {
      case .folder: found += try SoakFolder.files(below: path)
      case .file: found.append(path)
      case .symbolicLink, .other: break
      }
    }
    return found
  }

  static func read(_ path: String) -> [UInt8]? {
    let files = SystemFileSystem()
    guard let file = try? files.open(path, .read) else { return nil }
    defer { files.close(file) }
    return try? files.read(file, from: 0, upTo: 1 << 20)
  }

  static func write(_ bytes: [UInt8], _ path: String) {
    let files = SystemFileSystem()
    unlink(path)
    guard let file = try? files.open(path, .create(mode: 0o600)) else { return }
    defer { files.close(file) }
    if !bytes.isEmpty { _ = try? files.write(bytes[...], to: file) }
  }
}
