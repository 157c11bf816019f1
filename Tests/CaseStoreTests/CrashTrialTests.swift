import Testing
import Trials

/// Everything that can go wrong at every call of fourteen scenarios, and the disks it leaves.
struct CrashTrialTests {
  /// How many end states of each scenario are verified; together more than 20,000.
  static let leastEndStates = [
    "a first start": 1000
  ]

  @Test(arguments: CrashScenario.all)
  func `what was answered saved survives whatever happens at any call`(
    _ scenario: CrashScenario
  ) {
    let report = CrashTrial.run(
      scenario,
      sampling: CrashTrial.Sampling(powerCuts: 3, powerCutsLater: 1, goingOnEvery: 10),
      seed: 20_261_105)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    print(report)
  }
}
