import Casework
import Seeds

@testable import CaseStore

/// The law of sharing: whatever happened on the way, people who sync until nothing is new have the
/// same store, and nothing that was acknowledged to anybody is missing from it.
///
/// Two to five people work at computers of their own, through one or two shared folders. The seed
/// draws what they do and what befalls them: syncs that are stopped after any slice or at any call,
/// power cuts, files that come cut, blank, twice, late or not at all, clocks that are wrong, cases
/// under one reference, words that are to be erased, a case that two dispose of, members who come
/// and go, a LOCAL that was copied to another computer, a computer put back to an earlier image. At
/// the end ``verify()`` holds all of them to the law.
package struct SyncTrial {
  /// What schedules begin with; it is made once for all of them.
  package final class Beginnings {
    private var made: [Int: SyncBeginning] = [:]

    package init() {}

    func base(_ count: Int, isSealed: Bool) throws -> SyncBeginning {
      let key = isSealed ? -count : count
      if let known = made[key] { return known }
      let base = try SyncBeginning(count, isSealed: isSealed)
      made[key] = base
      return base
    }
  }

  /// What may happen in a schedule.
  struct Themes {
    var hasForks = false
    var hasErasures = false
    var hasDisposal = false
    var hasMembers = false

    var isAny: Bool { hasForks || hasErasures || hasDisposal || hasMembers }
  }

  /// What was acknowledged to somebody.
  struct Saved {
    let scope: JournalScope
    let stamp: Stamp
    let by: String
    /// Of its own, so that it tells the record wherever that is recorded again.
    let why: String
    let place: Int
    let digest: String
    var id: ChangeID
    /// The only computer that had it was put back, so that it is nowhere but in a shared folder.
    var isFragile = false
  }

  let base: SyncBeginning
  let files: MemoryFileSystem
  var random: SeededGenerator
  var replicas: [SyncBeginning.Replica]
  let remotes: [Remote]
  private(set) var themes = Themes()
  var saved: [Saved] = []
  var erased: Set<String> = []
  var cases: [CaseID]
  var now = SyncBeginning.start
  /// Of each file in a shared folder what it held earlier.
  var earlier: [String: [[UInt8]]] = [:]
  /// An image of a computer's disk, with the computer.
  var image: (index: Int, files: [String: [UInt8]])?
  /// Whether the closed case was cleared away at some computer, whatever became of it afterwards.
  private(set) var isClearedSomewhere = false
  /// Computers that have the LOCAL of another, which knows what was written there.
  var withForeignLocal: Set<Int> = []
  /// The journals of records that a disk had which was put back, and that are nowhere else but in a
  /// shared folder; by the records' digests.
  var fragile: [String: String] = [:]
  /// The files of which something is lost: a disk that was put back had the only copy of it.
  var lost: Set<String> = []
  /// A computer that was added and not let in yet.
  var newcomer: SyncBeginning.Replica?
  package internal(set) var report: SyncTrialReport

  /// Works one schedule through, of so many steps; returns what is wrong, nothing being well.
  package static func run(
    seed: UInt64, steps: Int = 10, _ beginnings: Beginnings
  ) -> SyncTrialReport {
    var random = SeededGenerator(seed: seed)
    var report = SyncTrialReport(seed: seed)
    do {
      let base = try beginnings.base(
        Int.random(in: 2...5, using: &random), isSealed: random.roll(12) == 0)
      var trial = SyncTrial(base, random, report)
      defer { report = trial.report }
      do {
        try trial.work(steps)
        try trial.verify()
      } catch {
        trial.report.problems.append("it was refused: \(error)")
      }
    } catch {
      report.problems.append("no store to begin with: \(error)")
    }
    return report
  }

  private init(_ base: SyncBeginning, _ random: SeededGenerator, _ report: SyncTrialReport) {
    var random = random
    files = base.files.copy()
    replicas = base.replicas
    cases = [base.open, base.closed]
    themes.hasForks = random.roll(3) == 0
    themes.hasErasures = !themes.hasForks && random.roll(2) == 0
    themes.hasDisposal = random.roll(3) == 0
    themes.hasMembers = random.roll(4) == 0
    remotes = Array(SyncBeginning.remotes.prefix(random.roll(3) == 0 ? 2 : 1))
    (self.base, self.random, self.report) = (base, random, report)
  }

  private mutating func work(_ steps: Int) throws {
    for index in replicas.indices {
      try replicas[index].reopen(files)
      replicas[index].error = Int.random(in: -600_000...600_000, using: &random)
    }
    if !themes.hasForks, random.roll(8) == 0 {
      replicas[random.roll(replicas.count)].error += 31_536_000_000
    }
    report.replicas = replicas.count
    for _ in 0..<steps {
      try step()
      noteWhatIsCleared()
    }
  }

  mutating func noteWhatIsCleared() {
    guard themes.hasDisposal, !isClearedSomewhere else { return }
    isClearedSomewhere = replicas.contains { $0.store?.disposedCases.contains(base.closed) == true }
  }

  func clock(_ index: Int) -> Moment {
    Moment(milliseconds: now.milliseconds + replicas[index].error)
  }

  private mutating func step() throws {
    now = Moment(milliseconds: now.milliseconds + Int.random(in: 1...90_000, using: &random))
    let index = random.roll(replicas.count)
    switch random.roll(20) {
    case 0...4: try record(index)
    case 5: try openCase(index)
    case 6: try replicas[index].reopen(files)
    case 7...9: try sync(index, random.roll(remotes.count))
    case 10: try sync(index, random.roll(remotes.count), slices: random.roll(24))
    case 11: try stop(index)
    case 12, 13: try harm()
    default: try special(index)
    }
  }

  private mutating func special(_ index: Int) throws {
    var deeds: [(inout SyncTrial) throws -> Void] = [{ try $0.record(index) }]
    if !themes.isAny { deeds.append { try $0.sync(index, 0) } }
    if themes.hasForks {
      deeds += [{ try $0.copyLocal(to: index) }, { try $0.putBack(index) }]
    }
    if themes.hasErasures { deeds += [{ try $0.erase(index) }, { try $0.erase(index) }] }
    if themes.hasDisposal { deeds += [{ try $0.dispose(index) }, { try $0.dispose(index) }] }
    if themes.hasMembers {
      deeds += [{ try $0.removeMember() }, { try $0.addMember(index) }]
    }
    let deed = deeds[random.roll(deeds.count)]
    try deed(&self)
  }

  /// Syncs, to the end or for some slices.
  mutating func sync(_ index: Int, _ remote: Int, slices: Int = .max) throws {
    do {
      try SyncBeginning.sync(
        replicas[index], files, with: remotes[remote], slices: slices, now: clock(index))
    } catch StoreError.seal(.removed) {
      // Whoever was removed meanwhile shares what they have, and records nothing more.
      (replicas[index].store, replicas[index].isRemoved) = (nil, true)
      try sync(index, remote, slices: slices)
    }
    report.syncs += 1
  }

  /// Runs a deed, and passes over what may rightly be refused.
  func unlessRefused(_ deed: () throws -> Void) throws {
    do {
      try deed()
    } catch StoreError.disposal, StoreError.noCase, StoreError.seal, StoreError.unwritable {
      return
    }
  }
}

/// What a trial of sharing did and what it found.
package struct SyncTrialReport: Sendable {
  package let seed: UInt64
  package internal(set) var replicas = 0
  package internal(set) var records = 0
  package internal(set) var syncs = 0
  /// Syncs that were stopped at a call.
  package internal(set) var stops = 0
  package internal(set) var harms = 0
  package internal(set) var forks = 0
  package internal(set) var erasures = 0
  /// Whether the closed case was gone at the end.
  package internal(set) var isDisposedOf = false
  package internal(set) var conflicts = 0
  /// How many times everybody had to sync at the end.
  package internal(set) var rounds = 0
  package internal(set) var problems: [String] = []

  init(seed: UInt64) { self.seed = seed }
}
