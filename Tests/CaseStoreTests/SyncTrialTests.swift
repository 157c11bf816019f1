import Testing
import Trials

struct SyncTrialTests {
  /// Schedules; `soak sync` works 20,000 of them through.
  private static let count: UInt64 = 80

  @Test func `whoever shares until nothing is new has the same store, and nothing is lost`() {
    let beginnings = SyncTrial.Beginnings()
    let reports = (1...Self.count).map { SyncTrial.run(seed: $0, beginnings) }
    for report in reports where !report.problems.isEmpty {
      Issue.record("seed \(report.seed): \(report.problems)")
    }
    // A trial in which nobody differs, or nothing befalls anybody, would prove nothing.
    #expect(Set(reports.map(\.replicas)) == [2, 3, 4, 5])
    #expect(reports.count { $0.conflicts > 0 } > 10)
    #expect(reports.reduce(0) { $0 + $1.stops } > 10)
    #expect(reports.reduce(0) { $0 + $1.harms } > 60)
    #expect(reports.reduce(0) { $0 + $1.forks } > 10)
    #expect(reports.contains { $0.erasures > 0 })
    #expect(reports.contains { $0.isDisposedOf })
  }

  /// A computer and one with a copy of its disk had granted the same, and each kept its own file.
  @Test func `two genuine files of one name end as one`() {
    let beginnings = SyncTrial.Beginnings()
    for steps in 6..<26 {
      let report = SyncTrial.run(seed: 9_322_149_854_455_011_142, steps: steps, beginnings)
      #expect(report.problems.isEmpty, "\(steps) steps: \(report.problems)")
    }
  }
}
