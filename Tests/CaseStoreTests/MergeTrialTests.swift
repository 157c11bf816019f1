import Testing
import Trials

struct MergeTrialTests {
  @Test func `whoever reads in whatever order comes to the same state and the same conflicts`() {
    let reports = (1...200).map { MergeTrial.run(seed: $0) }
    for report in reports where !report.problems.isEmpty {
      Issue.record("seed \(report.seed): \(report.problems)")
    }
    // A trial in which nobody differs, or nobody writes, would prove nothing.
    #expect(reports.reduce(0) { $0 + $1.changes } > 3000)
    #expect(reports.count { $0.conflicts > 0 } > 100)
    #expect(Set(reports.map(\.writers)) == [2, 3, 4])
  }
}
