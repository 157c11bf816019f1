import Casework
import Seeds

@testable import CaseStore

/// The law of erasing: whoever has the same journals comes to the same state, whether the words of
/// what was erased still stood when they came or not, and no word of it is left in any file.
///
/// Two or three people write to one case through the real ``Store``, reading each other when they
/// happen to, and order what they have read to be erased. Beside it every line is kept as it was
/// first written. At the end the journals come to other machines, one by one, in any order, some as
/// they are now and some as they were before anything was erased. Each machine, once all have come:
///
/// 1. folds the same state as every other, the minutes included, and whatever order its changes are
///    taken in;
/// 2. shows no setting that an erased change had read and taken the place of, in any place that
///    shows its field;
/// 3. holds no erased word in any file, its own LOCAL included.
package struct ErasureTrial {
  /// Works one schedule through, of so many steps; returns what is wrong, nothing being well.
  package static func run(seed: UInt64, steps: Int = 18) -> ErasureReport {
    var trial = ErasureTrial(seed)
    do {
      try trial.work(steps)
      try trial.verify()
    } catch {
      trial.report.problems.append("the store refused: \(error)")
    }
    return trial.report
  }

  static let root = "/store"
  private static let start = Moment(milliseconds: 1_793_869_200_000)

  private struct Writer {
    let name: String
    let store: Store
    let error: Int
    /// What they read last: they go on from there.
    var known: [Change<CaseEvent>] = []
  }

  private let files = MemoryFileSystem()
  private var random: SeededGenerator
  private var writers: [Writer] = []
  private var review: CaseID?
  private var now = start
  /// The words of every change that has any.
  private var words: [ChangeID: String] = [:]
  private var erased: Set<ChangeID> = []
  /// Each journal as it would be if nothing had ever been taken out of it.
  private var whole: [String: [UInt8]] = [:]
  private var report: ErasureReport

  private init(_ seed: UInt64) {
    random = SeededGenerator(seed: seed)
    report = ErasureReport(seed: seed)
  }

  private func clock(of writer: Writer) -> Moment {
    Moment(milliseconds: now.milliseconds + writer.error)
  }

  private mutating func work(_ steps: Int) throws {
    for number in 0..<Int.random(in: 2...3, using: &random) {
      let local = "/state/\(number)"
      let store =
        number == 0
        ? try Store.create(at: Self.root, local: local, files: files, by: "0", now: now)
        : try Store.open(at: Self.root, local: local, files: files)
      writers.append(
        Writer(
          name: "\(number)", store: store, error: Int.random(in: -90_000...90_000, using: &random)))
    }
    let made = try writers[0].store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "0", now: clock(of: writers[0]))
    review = made.id
    keepLines()
    for _ in 0..<steps { try step(made.id) }
  }

  private mutating func step(_ id: CaseID) throws {
    now = Moment(milliseconds: now.milliseconds + Int.random(in: 0...60_000, using: &random))
    let place = Int.random(in: 0..<writers.count, using: &random)
    if writers[place].known.isEmpty || Bool.random(using: &random) {
      let store = writers[place].store
      writers[place].known = try store.load(id, now: clock(of: writers[place])).changes
    }
    let writer = writers[place]
    if Int.random(in: 0..<4, using: &random) == 0,
      let change = writer.known.randomElement(using: &random)
    {
      try erase(change, id, writer)
    } else {
      try write(id, writer)
    }
    keepLines()
  }

  private mutating func write(_ id: CaseID, _ writer: Writer) throws {
    let word = "canary\(report.seed)w\(words.count)"
    let event = ErasureEvents.next(word, writer.known, &random)
    let change = try writer.store.append(
      [event], to: id, by: writer.name, why: word, now: clock(of: writer))
    words[change.id] = word
    report.changes += 1
  }

  /// Orders one change to be erased, whether or not somebody has, whom this one had not read.
  private mutating func erase(
    _ change: Change<CaseEvent>, _ id: CaseID, _ writer: Writer
  ) throws {
    let reader = try Store.open(at: Self.root, local: "/state/reader", files: files)
    guard change.events.allSatisfy(\.mayBeErased),
      let left = try reader.leftOfErased(change.id, in: id, now: clock(of: writer))
    else { return }
    let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
    try writer.store.append(
      [.erased(Erasure(change.id, order: order))], to: id, by: writer.name, now: clock(of: writer))
    erased.insert(change.id)
    report.erasures += 1
  }

  /// Adds to each journal's first form what was appended to it since.
  private mutating func keepLines() {
    for (path, bytes) in files.image() where path.hasPrefix("\(Self.root)/cases/") {
      let length = whole[path]?.count ?? 0
      whole[path, default: []] += bytes.dropFirst(length)
    }
  }
}

// MARK: - The law

extension ErasureTrial {
  private mutating func verify() throws {
    guard let id = review else { return }
    var wanted: (state: FoldedCase, minutes: [String])?
    for place in 0..<4 {
      let there = try arrive(id, place)
      let store = try Store.open(at: Self.root, local: "/there", files: there)
      let changes = try store.load(id, now: now).changes
      guard let review = Case(id: id, changes: changes) else {
        report.problems.append("place \(place): no case")
        continue
      }
      let state = (FoldedCase(review), ErasureEvents.minutes(of: review))
      if state != wanted ?? state { report.problems.append("place \(place): another state") }
      wanted = state
      if let other = Case(id: id, changes: changes.shuffled(using: &random)),
        (FoldedCase(other), ErasureEvents.minutes(of: other)) != state
      {
        report.problems.append("place \(place): another state in another order")
      }
      for field in ErasureEvents.risen(in: review) {
        report.problems.append("place \(place): \(field) is shown, and was erased")
      }
      verifyNothingOlder(in: review, place)
      verifyNoWord(in: there, place)
      let check = Store.check(at: Self.root, local: "/there", files: there, now: now)
      let bad = check.findings.filter { $0.severity > .warning }
      if !bad.isEmpty { report.problems.append("place \(place) finds \(bad)") }
    }
  }

  /// The journals come one by one, each as it is or as it first was, and are read as they come.
  private mutating func arrive(_ id: CaseID, _ place: Int) throws -> MemoryFileSystem {
    let there = files.copy()
    for (path, _) in files.image() where path.hasPrefix("/state/") { try there.remove(path) }
    let journals = whole.keys.sorted().shuffled(using: &random)
    for path in journals { try there.remove(path) }
    let store = try Store.open(at: Self.root, local: "/there", files: there)
    let now = files.image()
    for path in journals {
      let isFirst = place == 0 || place > 1 && Bool.random(using: &random)
      let bytes = isFirst ? whole[path] : now[path]
      let file = try there.open(path, .create(mode: 0o600))
      _ = try there.write((bytes ?? [])[...], to: file)
      there.close(file)
      _ = try store.load(id, now: self.now)
    }
    return there
  }

  private mutating func verifyNothingOlder(in review: Case, _ place: Int) {
    for change in review.changes where erased.contains(change.id) {
      for case .emptied(let field) in change.events where !review.undone.contains(change.id) {
        let older = review.settings(of: field).filter { change.hasSeen($0.change.id) }
        if !older.isEmpty { report.problems.append("place \(place): something older is shown") }
      }
      let said = change.events.contains { if case .answered = $0 { true } else { false } }
      if said { report.problems.append("place \(place): an erased change says something") }
    }
  }

  private mutating func verifyNoWord(in there: MemoryFileSystem, _ place: Int) {
    let gone = erased.compactMap { words[$0] }.map { Array("\"\($0)\"".utf8) }
    for (path, bytes) in there.image() where gone.contains(where: bytes.holds) {
      report.problems.append("place \(place): an erased word stands in \(path)")
    }
  }
}

/// What an erasure trial did and what it found.
package struct ErasureReport: Sendable {
  package let seed: UInt64
  package fileprivate(set) var changes = 0
  package fileprivate(set) var erasures = 0
  package fileprivate(set) var problems: [String] = []

  fileprivate init(seed: UInt64) { self.seed = seed }
}
