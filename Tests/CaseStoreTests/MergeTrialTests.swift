import Testing
import Trials

struct MergeTrialTests {
  @Test(arguments: StoreForm.allCases)
  func `whoever reads in whatever order comes to the same state and the same conflicts`(
    _ form: StoreForm
  ) {
    let schedules: ClosedRange<UInt64> =
      switch form {
      case .plain: 1...200
      // Each costs several times as much; `soak merge` has thousands.
      case .sealed: 1...16
      }
    let reports = schedules.map { MergeTrial.run(seed: $0, on: form) }
    for report in reports where !report.problems.isEmpty {
      Issue.record("seed \(report.seed): \(report.problems)")
    }
    // A trial in which nobody differs, or nobody writes, would prove nothing.
    #expect(reports.reduce(0) { $0 + $1.changes } > 15 * reports.count)
    #expect(reports.count { $0.conflicts > 0 } > reports.count / 2)
    #expect(Set(reports.map(\.writers)) == [2, 3, 4])
  }
}
