import CaseStore
import Casework
import FoundationEssentials

/// What it costs that a store is sealed: each figure beside the same of a plain store with the same
/// records, both measured in turns.
struct SealedBenchmarks {
  let program: String
  let isQuick: Bool

  private static let passphrase = "seven herons on a wet roof"
  private static let now = Moment(milliseconds: CaseTemplate.today.number * 86_400_000)

  /// Seals a copy of the store, unlocks it for as long as this takes, and measures both.
  func run(_ plain: Household) throws -> [Figure] {
    let sealed = try sealedCopy(of: plain)
    let unlocking = try unlocking(sealed)
    var figures = [unlocking]
    figures += try opening(plain, sealed)
    figures += try recording(plain, sealed)
    try command("unlock --for 2h --passphrase-fd 0", sealed)
    defer { try? command("lock", sealed) }
    figures += try starting(plain, sealed)
    figures += try resting(plain, sealed)
    figures += try commands(plain, sealed)
    return figures
  }

  private func sealedCopy(of plain: Household) throws -> Household {
    let sealed = Household(folder: "\(plain.folder)-sealed", caseCount: plain.caseCount)
    let mark = "\(sealed.folder)/whole"
    guard !FileManager.default.fileExists(atPath: mark) else { return sealed }
    try? FileManager.default.removeItem(atPath: sealed.folder)
    try FileManager.default.createDirectory(
      atPath: sealed.folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: plain.store, toPath: sealed.store)
    try command("seal --passphrase-fd 0 --recovery-fd 1", sealed)
    try Data().write(to: URL(filePath: mark))
    return sealed
  }

  /// Runs a command of the program that reads the passphrase from a pipe.
  private func command(_ words: String, _ household: Household) throws {
    _ = try CommandBenchmarks.seconds(
      of: "/bin/sh", ["-c", "printf %s \"$1\" | \"$0\" \(words)", program, Self.passphrase],
      environment: household.environment)
  }

  private func keys(_ household: Household) throws -> KeyRing {
    var typed = Array(Self.passphrase.utf8)
    return try Store.unlock(
      at: household.store, local: household.local, files: SystemFileSystem(),
      passphrase: Passphrase(taking: &typed))
  }

  private func unlocking(_ household: Household) throws -> Figure {
    var times = Samples()
    for _ in 0..<(isQuick ? 3 : 9) {
      let start = PtyProgram.now
      _ = try keys(household)
      times.add(PtyProgram.milliseconds(since: start))
    }
    return Figure(
      number: "", what: "unlocking, 256 MiB, median", measured: times.median, unit: .milliseconds,
      target: 1000)
  }

  /// Cases of a hundred records that the open store has not read before.
  ///
  /// What a store reads once, at its first case, is read before the first is measured.
  private func opening(_ plain: Household, _ sealed: Household) throws -> [Figure] {
    let stores = try [(plain, nil), (sealed, try keys(sealed))].map { household, keys in
      try Store.open(
        at: household.store, local: household.local, files: SystemFileSystem(), keys: keys)
    }
    let ids = try stores[0].caseIDs().sorted()
    guard let first = ids.first else { return [] }
    for store in stores { _ = try store.load(first, now: Self.now) }
    var times = [Samples(), Samples()]
    for id in ids.dropFirst().prefix(isQuick ? 40 : 200) {
      for (place, store) in stores.enumerated() {
        let start = PtyProgram.now
        _ = try store.load(id, now: Self.now)
        times[place].add(PtyProgram.milliseconds(since: start))
      }
    }
    return pair("opening a case of 100 records", times[0], times[1], .milliseconds, most: 1)
  }

  private func recording(_ plain: Household, _ sealed: Household) throws -> [Figure] {
    let stores = try [(plain, nil), (sealed, try keys(sealed))].map { household, keys in
      try Store.open(
        at: household.store, local: household.local, files: SystemFileSystem(), keys: keys)
    }
    guard let id = try stores[0].caseIDs().min() else { return [] }
    for store in stores { _ = try store.load(id, now: Self.now) }
    var times = [Samples(), Samples()]
    for number in 0..<(isQuick ? 100 : 500) {
      let day = Occasion(day: CaseTemplate.today.adding(days: number % 20))
      for (place, store) in stores.enumerated() {
        let start = PtyProgram.now
        try store.append(
          [.planned(.reviewMeetingHeld, for: day)], to: id, by: "A. Chair", why: "Measured.",
          now: Self.now)
        times[place].add(PtyProgram.milliseconds(since: start))
      }
    }
    return pair("a durable change", times[0], times[1], .milliseconds, most: 0.1)
  }

  private func starting(_ plain: Household, _ sealed: Household) throws -> [Figure] {
    let screens = ScreenBenchmarks(program: program, isQuick: isQuick)
    var times = [Samples(), Samples()]
    for household in [plain, sealed] {
      _ = try CommandBenchmarks.seconds(
        of: program, ["list"], environment: household.environment)
    }
    for _ in 0..<(isQuick ? 5 : 15) {
      for (place, household) in [plain, sealed].enumerated() {
        times[place].add(try screens.startedBefore(household))
      }
    }
    return pair(
      "start, \(plain.caseCount) cases, unlocked before", times[0], times[1], .milliseconds,
      most: 10)
  }

  /// The commands that are measured of a plain store as well.
  private func commands(_ plain: Household, _ sealed: Household) throws -> [Figure] {
    try ["list", "due", "show 2026-001", "check"].map { command in
      let words = command.split(separator: " ").map(String.init)
      var times = [Samples(), Samples()]
      for _ in 0..<(command == "check" || isQuick ? 3 : 7) {
        for (place, household) in [plain, sealed].enumerated() {
          let seconds = try CommandBenchmarks.seconds(
            of: program, words + ["--today", CaseTemplate.today.iso],
            environment: household.environment)
          times[place].add(seconds * 1000)
        }
      }
      return Figure(
        number: "", what: "`\(words[0])`, \(plain.caseCount) cases, sealed, median",
        measured: times[1].median, unit: .milliseconds,
        target: CommandBenchmarks.target(of: words[0], plain), peer: ("plain", times[0].median))
    }
  }

  private func resting(_ plain: Household, _ sealed: Household) throws -> [Figure] {
    let screens = ScreenBenchmarks(program: program, isQuick: isQuick)
    var sizes = [Samples(), Samples()]
    for _ in 0..<3 {
      for (place, household) in [plain, sealed].enumerated() {
        sizes[place].add(try screens.openList(household).residentMebibytes)
      }
    }
    return pair(
      "memory, \(plain.caseCount) cases listed", sizes[0], sizes[1], .mebibytes, most: 2)
  }

  /// The median of a sealed store beside that of a plain one, and by how much it is more.
  private func pair(
    _ what: String, _ plain: Samples, _ sealed: Samples, _ unit: Figure.Unit, most: Double
  ) -> [Figure] {
    [
      Figure(
        number: "", what: "\(what), sealed", measured: sealed.median, unit: unit,
        peer: ("plain", plain.median)),
      Figure(
        number: "", what: "\(what), more than plain",
        measured: max(0, sealed.median - plain.median), unit: unit, target: most),
    ]
  }
}
