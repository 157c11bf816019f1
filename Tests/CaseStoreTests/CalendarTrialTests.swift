import Testing
import Trials

struct CalendarTrialTests {
  @Test func `after any sequence of files each year is as the last one that covered it said`() {
    let reports = (1...60).map { CalendarTrial.run(seed: $0) }
    for report in reports where !report.problems.isEmpty {
      Issue.record("seed \(report.seed): \(report.problems.prefix(5))")
    }
    // Files that are whole, in order and alike would prove nothing.
    #expect(reports.count { $0.partial > 0 } > 30)
    #expect(reports.count { $0.older > 0 } > 30)
    #expect(reports.count { $0.moved > 0 } > 30)
  }

  @Test func `a text means the same day in a field, in a command and in an import`() {
    let reports = (1...20).map { DayTrial.run(seed: $0, texts: 150) }
    for report in reports where !report.problems.isEmpty {
      Issue.record("seed \(report.seed): \(report.problems.prefix(5))")
    }
    #expect(reports.allSatisfy { $0.disguised > 10 })
  }
}
