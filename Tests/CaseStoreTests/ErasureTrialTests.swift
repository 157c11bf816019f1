import Testing
import Trials

struct ErasureTrialTests {
  @Test func `whatever was erased where, all come to one state, and no word is left`() {
    let reports = (1...200).map { ErasureTrial.run(seed: $0) }
    for report in reports where !report.problems.isEmpty {
      Issue.record("seed \(report.seed): \(report.problems)")
    }
    // A trial in which nothing is erased would prove nothing.
    #expect(reports.reduce(0) { $0 + $1.erasures } > 400)
    #expect(reports.reduce(0) { $0 + $1.changes } > 2000)
  }

  @Test(arguments: 1...2)
  func `an order stopped at any call is finished by the next opening, or never was given`(
    _ seed: Int
  ) throws {
    let (calls, problems) = try ErasureCrash.run(seed: UInt64(seed))
    #expect(problems == [])
    #expect(calls > 30)
  }
}
