import Testing
import Trials

/// Everything that can go wrong at every call of fourteen scenarios, and every disk it leaves.
struct CrashTrialTests {
  @Test(arguments: CrashScenario.all)
  func `what was answered saved survives whatever happens at any call`(
    _ scenario: CrashScenario
  ) {
    let report = CrashTrial.run(
      scenario, sampling: CrashTrial.Sampling(powerCuts: 4, goingOnEvery: 6), seed: 20_261_105)
    #expect(report.failureCount == 0, "\(report.failures.joined(separator: "\n"))")
    print(report)
  }
}
