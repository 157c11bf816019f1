import CaseStore
import Casework
import Seeds

/// Runs a scenario once for each call it makes and each way that call can fail, and verifies every
/// disk that can be left.
///
/// A run ends in one of three ways: the fault was the program's death, the program dies at a later
/// call drawn by the seed, or the work comes to its end. Then the process dies (every change stays,
/// as the page cache does), and from the same point the power is cut: each unsynced change is kept,
/// lost, torn or zeroed. All combinations are tried where they are few, and otherwise as many as
/// the sampling says: all lost, a beginning kept with the last of it torn, all but one kept, any.
/// Disks that are the same byte for byte, reached from one run, count once.
package struct CrashTrial {
  /// How much of what can happen is tried.
  package struct Sampling: Sendable {
    /// Power cuts where the program died; where there are no more combinations, all of them.
    package var powerCuts: Int
    /// Power cuts after any other fault.
    package var powerCutsLater: Int
    /// Of the calls every so manieth fails.
    package var callsEvery: Int
    /// Of the ways to fail otherwise than by the program's death, every so manieth is tried at each
    /// call, in turns.
    package var otherFaultsEvery: Int
    /// Of the end states every so manieth is also put to `check`.
    package var checkedEvery: Int
    /// Of the end states every so manieth is also worked on, and read again.
    package var goingOnEvery: Int

    package init(
      powerCuts: Int, powerCutsLater: Int, callsEvery: Int = 1, otherFaultsEvery: Int = 1,
      checkedEvery: Int, goingOnEvery: Int
    ) {
      precondition(
        [powerCuts, powerCutsLater, callsEvery, otherFaultsEvery, checkedEvery, goingOnEvery]
          .allSatisfy { $0 > 0 },
        "a trial tries something")
      self.powerCuts = powerCuts
      self.powerCutsLater = powerCutsLater
      self.callsEvery = callsEvery
      self.otherFaultsEvery = otherFaultsEvery
      self.checkedEvery = checkedEvery
      self.goingOnEvery = goingOnEvery
    }
  }

  /// Tries everything that can go wrong in a scenario, the seed deciding what is drawn.
  ///
  /// `calls` bounds the calls that fail, `nil` for all of the scenario's.
  package static func run(
    _ scenario: CrashScenario, on form: StoreForm, sampling: Sampling, seed: UInt64,
    calls: ClosedRange<Int>? = nil
  ) -> CrashReport {
    var trial = CrashTrial(scenario, form, sampling, seed)
    trial.tryUnharmed()
    var call = calls?.lowerBound ?? 1
    while call <= calls?.upperBound ?? .max {
      var isOver = true
      let others = faults.dropFirst().enumerated().filter { index, _ in
        (index + call).isMultiple(of: sampling.otherFaultsEvery)
      }
      for fault in faults.prefix(1) + others.map(\.element) where trial.tryFault(fault, at: call) {
        isOver = false
      }
      if isOver { break }
      call += sampling.callsEvery
    }
    return trial.report
  }

  private static let faults: [MemoryFileSystem.Fault] = [
    .stop, .error(.device), .error(.noSpace), .short, .error(.interrupted), .error(.notAllowed),
  ]

  private let scenario: CrashScenario
  private let sampling: Sampling
  private var random: SeededGenerator
  private let start: CrashWorld
  private let review: CaseID?
  private var report: CrashReport

  private init(
    _ scenario: CrashScenario, _ form: StoreForm, _ sampling: Sampling, _ seed: UInt64
  ) {
    self.scenario = scenario
    self.sampling = sampling
    random = SeededGenerator(seed: seed)
    start = CrashWorld(form)
    review = scenario.prepare(start)
    report = CrashReport(scenario: scenario.name, seed: seed)
  }

  /// The work without a fault must all be answered saved: else a trial would prove nothing.
  private mutating func tryUnharmed() {
    let world = CrashWorld(copying: start)
    scenario.work(world, review)
    report.savedUnharmed = world.log.savedCount
    verifyEnds(of: world, "unharmed", powerCuts: sampling.powerCuts)
  }

  /// Whether the scenario still makes a call of that number.
  private mutating func tryFault(_ fault: MemoryFileSystem.Fault, at call: Int) -> Bool {
    let world = CrashWorld(copying: start)
    let before = world.files.calls
    world.files.faults[before + call] = fault
    var name = "\(fault) at call \(call)"
    if fault != .stop, Bool.random(using: &random) {
      let further = Int.random(in: 1...25, using: &random)
      world.files.faults[before + call + further] = .stop
      name += ", stopped at call \(call + further)"
    }
    scenario.work(world, review)
    guard world.files.calls >= before + call else { return false }
    report.calls = max(report.calls, call)
    report.runs += 1
    let powerCuts = fault == .stop ? sampling.powerCuts : sampling.powerCutsLater
    verifyEnds(of: world, name, powerCuts: powerCuts)
    return true
  }

  private mutating func verifyEnds(of world: CrashWorld, _ name: String, powerCuts: Int) {
    var seen: Set<Digest> = []
    let count = world.files.unsyncedCount
    verifyEnd(of: world, nil, name, &seen)
    for fates in PowerCuts(of: count, atMost: powerCuts, using: &random).all {
      verifyEnd(of: world, fates, name, &seen)
    }
  }

  /// Verifies one end state; `fates` is `nil` where only the process died.
  private mutating func verifyEnd(
    of world: CrashWorld, _ fates: [MemoryFileSystem.Fate]?, _ name: String,
    _ seen: inout Set<Digest>
  ) {
    let files = world.files.copy()
    files.capacity = nil
    if let fates { files.crash { fates[$0] } } else { files.restart() }
    guard seen.insert(files.fingerprint).inserted else { return }
    report.endStates += 1
    let people = world.people
    let isGoingOn = report.endStates.isMultiple(of: sampling.goingOnEvery)
    let isChecked = report.endStates.isMultiple(of: sampling.checkedEvery)
    var state = EndState(
      files: files, form: world.form, keys: world.keys, log: world.log,
      isPowerCut: fates != nil, person: people[report.endStates / 3 % people.count])
    state.verify(isChecked: isChecked, isGoingOn: isGoingOn)
    if isGoingOn { report.wentOn += 1 }
    let end = fates.map { "power cut \($0.map(\.letter).joined())" } ?? "process dead"
    report.add(state.problems, in: "\(name), then \(end)")
  }
}

/// What a crash trial did and what it found.
package struct CrashReport: Sendable {
  package let scenario: String
  package let seed: UInt64
  /// The scenario's calls of the file system, each of which failed in every way.
  package fileprivate(set) var calls = 0
  package fileprivate(set) var runs = 0
  /// The different disks that were left and verified.
  package fileprivate(set) var endStates = 0
  /// Those of them on which work went on.
  package fileprivate(set) var wentOn = 0
  /// Records answered saved where nothing fails.
  package fileprivate(set) var savedUnharmed = 0
  package fileprivate(set) var failureCount = 0
  /// The first failures, each with the scenario, seed, call and end that lead to it.
  package fileprivate(set) var failures: [String] = []

  fileprivate init(scenario: String, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
  }

  fileprivate mutating func add(_ problems: [String], in run: String) {
    guard !problems.isEmpty else { return }
    failureCount += 1
    if failures.count < 10 {
      failures.append(
        "\(scenario), seed \(seed), \(run): \(problems.joined(separator: "; "))")
    }
  }
}

/// Which of the unsynced changes a power cut leaves, several times over.
struct PowerCuts {
  private(set) var all: [[MemoryFileSystem.Fate]] = []

  /// At most so many; all combinations where there are no more.
  init(
    of count: Int, atMost limit: Int, using random: inout SeededGenerator
  ) {
    guard count > 0 else { return }
    let fates: [MemoryFileSystem.Fate] = [.lost, .torn, .zeroed, .kept]
    var combinations = 1
    for _ in 0..<count where combinations <= limit { combinations *= fates.count }
    if combinations <= limit {
      all = (0..<combinations).map { number in
        (0..<count).map { fates[(number >> (2 * $0)) & 3] }
      }
      return
    }
    while all.count < limit {
      let place = Int.random(in: 0..<count, using: &random)
      let fate = fates[Int.random(in: 0..<3, using: &random)]
      var cut = Array(repeating: MemoryFileSystem.Fate.kept, count: count)
      switch all.isEmpty && limit > 1 ? 0 : Int.random(in: 0...3, using: &random) {
      case 0: cut = Array(repeating: .lost, count: count)
      case 1: cut[place] = fate
      case 2:
        cut[place] = fate
        for later in cut.indices where later > place { cut[later] = .lost }
      default:
        for index in cut.indices {
          cut[index] = fates[Int.random(in: 0..<4, using: &random)]
        }
      }
      all.append(cut)
    }
  }
}

extension MemoryFileSystem.Fate {
  fileprivate var letter: String {
    switch self {
    case .kept: "k"
    case .lost: "-"
    case .torn: "t"
    case .zeroed: "0"
    }
  }
}
