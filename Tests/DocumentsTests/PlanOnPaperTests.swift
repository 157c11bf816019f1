import Casework
import Testing

@testable import Documents

/// What is wrong with a plan, as the schedule says it to somebody outside.
struct PlanOnPaperTests {
  private static func step(_ milestone: Milestone, _ day: String) -> PlannedStep {
    PlannedStep(milestone, Occasion(day: Day(iso: day) ?? Day(number: 0)))
  }

  static let findings: [(PlanFinding, String)] = [
    (
      .outOfOrder(
        step(.packShared, "2026-11-20"), before: step(.returnsIn, "2026-11-23")),
      "“Share the pack” on 20 November 2026 would come before “Form 2 returns” on 23 November 2026."
    ),
    (
      .noWorkingDay(step(.reviewMeetingHeld, "2026-11-28"), .weekend),
      "“Rapid review meeting” is planned for 28 November 2026, a weekend."
    ),
    (
      .squeezed(.returnsIn, from: .form2Issued, left: 0, usual: 5),
      "Between “Send Form 2” and “Form 2 returns” the plan leaves no working day. The usual time "
        + "is 5 working days."
    ),
    (
      .squeezed(.returnsIn, from: .form2Issued, left: 2, usual: 5),
      "Between “Send Form 2” and “Form 2 returns” the plan leaves 2 working days. The usual time "
        + "is 5 working days."
    ),
  ]

  @Test(arguments: findings)
  func `a finding names its steps as a document does, with days in full`(
    _ finding: PlanFinding, _ words: String
  ) {
    #expect(finding.onPaper == words)
  }
}
