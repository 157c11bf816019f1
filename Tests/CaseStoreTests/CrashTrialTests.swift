import Testing
import Trials

/// Everything that can go wrong at every call of fourteen scenarios, and the disks it leaves.
struct CrashTrialTests {
  /// The end states of each scenario that are verified, at the least.
  ///
  /// Ids are drawn anew each time, so a few disks more or less come out alike.
  static let leastEndStates = [
    "a first start": 1000, "a new case": 600, "a long day of recording": 2500,
    "two people at one case": 2600, "two programs of one person": 1800,
    "a full disk, and room again": 1250, "a failed sync, and the new writer": 1550,
    "a record that outlives its failed sync": 1850, "a start after half a line was left": 800,
    "a change undone and done again": 1250, "a newer list of bank holidays": 1850,
    "a reference claimed by two": 1950, "a start": 300, "a text being typed": 800,
    "a text put back and recorded": 900, "a report filled in, frozen and signed": 2400,
  ]

  @Test(arguments: CrashScenario.all.map(\.name))
  func `what was answered saved survives whatever happens at any call`(_ name: String) throws {
    let scenario = try #require(CrashScenario.all.first { $0.name == name })
    let report = CrashTrial.run(
      scenario, on: .plain,
      sampling: CrashTrial.Sampling(
        powerCuts: 3, powerCutsLater: 1, checkedEvery: 4, goingOnEvery: 10),
      seed: 20_261_105)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    #expect(report.endStates >= Self.leastEndStates[name] ?? .max, "\(report.endStates)")
    #expect(report.savedUnharmed > 0 || name == "a text being typed")
  }

  /// The same on sealed stores, which cost more to open: a new case is tried at every call, and
  /// everything else at one in eleven; `soak crash` does them all.
  @Test(arguments: CrashScenario.all.map(\.name))
  func `a sealed store keeps what was answered saved whatever happens`(_ name: String) throws {
    let scenario = try #require(CrashScenario.all.first { $0.name == name })
    let interval = name == "a new case" ? 1 : 11
    let report = CrashTrial.run(
      scenario, on: .sealed,
      sampling: CrashTrial.Sampling(
        powerCuts: 1, powerCutsLater: 1, callsEvery: interval, otherFaultsEvery: 25,
        checkedEvery: 16, goingOnEvery: 40),
      seed: 20_261_130)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    #expect(report.calls > 100)
    #expect(report.endStates > report.calls / interval, "\(report.endStates)")
    #expect(report.savedUnharmed > 0 || name == "a text being typed")
  }

  @Test func `the scenarios' end states are twenty thousand and more`() {
    #expect(Self.leastEndStates.values.reduce(0, +) > 20_000)
  }
}
