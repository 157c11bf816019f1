import CaseStore
import Casework
import Seeds

/// The law of merging: people who write to one case, reading each other when they happen to, come
/// to one state, whatever order their journals are read in and whatever their clocks say.
///
/// Two to four people work through the real ``Store``, each with a LOCAL and a clock of their own:
/// up to ten minutes ahead or behind, and of some one a year ahead. The seed draws the schedule. At
/// the end:
///
/// 1. Everyone reads every change that was saved, as it was saved, and no other.
/// 2. Everyone folds them into the same ``FoldedCase``, also those who take the changes in another
///    order, or to whom the journals come one by one.
/// 3. That state is the one that the definition gives, worked out in the plainest way: of the
///    settings of a field those stand that no other setter had seen.
package struct MergeTrial {
  /// Works one schedule through, of so many steps; returns what is wrong, nothing being well.
  package static func run(
    seed: UInt64, on form: StoreForm, steps: Int = 24
  ) -> MergeReport {
    var trial = MergeTrial(seed, form)
    do throws(StoreError) {
      try trial.work(steps)
      try trial.verify()
    } catch {
      trial.report.problems.append("the store refused: \(error)")
    }
    return trial.report
  }

  private static let root = "/store"
  /// The LOCAL of another machine.
  private static let there = "/there"
  private static let start = Moment(milliseconds: 1_793_869_200_000)

  private struct Writer {
    let name: String
    let store: Store
    /// In milliseconds, how far this person's clock is from the true time.
    let error: Int
  }

  private let form: StoreForm
  private let files = MemoryFileSystem()
  private var random: SeededGenerator
  private var writers: [Writer] = []
  private var review: CaseID?
  private var saved: [Change<CaseEvent>] = []
  private var now = start
  private var report: MergeReport

  private init(_ seed: UInt64, _ form: StoreForm) {
    self.form = form
    random = SeededGenerator(seed: seed)
    report = MergeReport(seed: seed)
  }

  private mutating func work(_ steps: Int) throws(StoreError) {
    let count = Int.random(in: 2...4, using: &random)
    let fast = Bool.random(using: &random) ? Int.random(in: 0..<count, using: &random) : nil
    let first = try form.create(
      at: MergeTrial.root, local: "/state/0", files: files, by: "0", now: now)
    for local in (1..<count).map({ "/state/\($0)" }) + [MergeTrial.there] {
      try form.admit(local, to: MergeTrial.root, through: first, files: files, now: now)
    }
    for number in 0..<count {
      let local = "/state/\(number)"
      let store =
        number == 0 ? first : try form.open(at: MergeTrial.root, local: local, files: files)
      let error = Int.random(in: -600_000...600_000, using: &random)
      writers.append(
        Writer(
          name: "\(number)", store: store, error: error + (number == fast ? 31_536_000_000 : 0)))
    }
    let made = try writers[0].store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "0", now: clock(of: writers[0]))
    (review, saved) = (made.id, [made.change])
    report.writers = count
    for _ in 0..<steps { try step(made.id) }
    report.changes = saved.count
  }

  private func clock(of writer: Writer) -> Moment {
    Moment(milliseconds: now.milliseconds + writer.error)
  }

  private mutating func step(_ id: CaseID) throws(StoreError) {
    now = Moment(milliseconds: now.milliseconds + Int.random(in: 0...90_000, using: &random))
    let writer = writers[Int.random(in: 0..<writers.count, using: &random)]
    if Int.random(in: 0..<3, using: &random) == 0 {
      _ = try writer.store.load(id, now: clock(of: writer))
      return
    }
    saved.append(
      try writer.store.append(
        [event()], to: id, by: writer.name, why: "\(saved.count)", now: clock(of: writer)))
  }

  /// Few fields, so that people often set the same.
  private mutating func event() -> CaseEvent {
    let milestone: Milestone =
      Bool.random(using: &random) ? .reviewMeetingHeld : .chairInformed
    let day = Occasion(day: Day(number: 20_762 + Int.random(in: 0...2, using: &random)))
    // Anything may be undone that was saved anywhere, seen or not: the fold must stand it.
    let other = saved[Int.random(in: 0..<saved.count, using: &random)].id
    switch Int.random(in: 0..<13, using: &random) {
    case 0, 1, 2: return .recorded(milestone, on: day, corrects: false)
    case 3: return .retracted(milestone)
    case 4: return .planned(milestone, for: Bool.random(using: &random) ? day : nil)
    case 5: return .notNeeded(milestone)
    case 6: return .neededAfterAll(milestone)
    case 7: return other.number == 1 ? .notNeeded(milestone) : .undone(other)
    case 8: return .answered(SampleReview.notice, .on, .occasion(day))
    case 9: return .removed(SampleReview.notice)
    case 10: return SampleReview.signed(Bool.random(using: &random) ? .agrees : .disagrees)
    case 11: return .reportFrozen(SampleReview.version)
    default: return .redone(other)
    }
  }
}

// MARK: - The law

extension MergeTrial {
  private mutating func verify() throws(StoreError) {
    guard let id = review else { return }
    let wanted = FoldedCase(plainly: saved)
    report.conflicts = wanted.conflicts.count
    for writer in writers {
      let history = try writer.store.load(id, now: clock(of: writer))
      verify(history.changes, id, wanted, "writer \(writer.name)")
      let bad = history.findings.filter { $0.severity > .warning }
      if !bad.isEmpty { report.problems.append("writer \(writer.name) finds \(bad)") }
    }
    for _ in 0..<4 {
      verify(saved.shuffled(using: &random), id, wanted, "another order")
    }
    try verifyArrival(id, wanted)
  }

  private mutating func verify(
    _ changes: [Change<CaseEvent>], _ id: CaseID, _ wanted: FoldedCase, _ whose: String
  ) {
    if Set(changes) != Set(saved) || changes.count != saved.count {
      report.problems.append(
        "\(whose): \(changes.count) changes are read, and \(saved.count) were saved")
    }
    if Case(id: id, changes: changes).map({ FoldedCase($0) }) != wanted {
      report.problems.append("\(whose): another state")
    }
  }

  /// The journals come to another machine one by one, in any order, and are read as they come.
  private mutating func verifyArrival(_ id: CaseID, _ wanted: FoldedCase) throws(StoreError) {
    let image = files.image().filter { $0.key.hasPrefix(MergeTrial.root) }
    let there = files.copy()
    let folder = "\(MergeTrial.root)/cases/\(id.text)/"
    let journals = image.keys.filter { $0.hasPrefix(folder) }.sorted().shuffled(using: &random)
    for path in journals { _ = try? there.remove(path) }
    let store = try form.open(at: MergeTrial.root, local: MergeTrial.there, files: there)
    var last: [Change<CaseEvent>] = []
    for path in journals {
      guard let file = try? there.open(path, .create(mode: 0o600)),
        (try? there.write((image[path] ?? [])[...], to: file)) != nil
      else { continue }
      there.close(file)
      last = try store.load(id, now: now).changes
    }
    verify(last, id, wanted, "journals that came one by one")
  }
}

/// What a merge trial did and what it found.
package struct MergeReport: Sendable {
  package let seed: UInt64
  package fileprivate(set) var writers = 0
  package fileprivate(set) var changes = 0
  /// Fields on which people differed at the end.
  package fileprivate(set) var conflicts = 0
  package fileprivate(set) var problems: [String] = []

  fileprivate init(seed: UInt64) { self.seed = seed }
}
