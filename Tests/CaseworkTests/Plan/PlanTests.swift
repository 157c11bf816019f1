import Casework
import Testing

/// The plan of one review, laid out from both ends.
struct PlanTests {
  /// A plan for a notification on Tuesday 10 November 2026, with no bank holiday near.
  private func plan(
    _ notified: String = "2026-11-10", today: String? = nil,
    kept: [Milestone: Occasion] = [:], recorded: [Milestone: Occasion] = [:]
  ) -> Plan {
    let known: [Milestone: Occasion] = [
      .becameAware: occasion("2026-11-05"), .panelNotified: occasion(notified),
    ]
    return Plan(
      PlanBasis(
        rules: TestEdition.guide.rules, calendar: PublishedHolidays.calendar,
        recorded: known.merging(recorded) { $1 }, kept: kept, earliest: day(today ?? notified),
        steps: Milestone.arranged.filter { $0 != .reportDrafted }))
  }

  private func days(_ plan: Plan) -> [String] {
    plan.days.map { "\($0.milestone.id) \($0.on.iso)" }
  }

  @Test func `forwards by the rules and backwards from the Panel's day say the same`() {
    let plan = plan()
    #expect(
      days(plan) == [
        "initial-discussion-held 2026-11-13", "form2-issued 2026-11-13", "returns-in 2026-11-20",
        "pack-shared 2026-11-25", "review-meeting-held 2026-11-26", "executive-agreed 2026-11-30",
        "sent-to-panel 2026-12-01",
      ])
    #expect(plan.findings.isEmpty)
    #expect(plan.isLawful)
    #expect(plan.laidOut.count == 7)
  }

  @Test func `an earlier Panel's day draws everything before it back`() {
    let plan = plan(kept: [.sentToPanel: occasion("2026-11-27")])
    #expect(plan[.executiveAgreed]?.on == occasion("2026-11-26"))
    #expect(plan[.reviewMeetingHeld]?.on == occasion("2026-11-24"))
    #expect(plan[.initialDiscussionHeld]?.on == occasion("2026-11-11"))
    #expect(plan.isLawful)
  }

  @Test func `what a person planned stays, and the rest goes around it`() {
    let plan = plan(kept: [.reviewMeetingHeld: occasion("2026-11-24T14:00")])
    #expect(plan[.reviewMeetingHeld]?.origin == .kept)
    #expect(plan[.packShared]?.on == occasion("2026-11-23"))
    #expect(plan[.returnsIn]?.on == occasion("2026-11-20"))
    #expect(
      plan.findings.map(\.sentence) == [
        "“Collect returns” to “Share the pack”: 1 working day, instead of 3."
      ])
    #expect(!plan.laidOut.contains { $0.milestone == .reviewMeetingHeld })
  }

  @Test func `an impossible plan names the step, the days short, and what is in the way`() {
    let plan = plan(kept: [.executiveAgreed: occasion("2026-12-03")])
    #expect(!plan.isLawful)
    #expect(
      plan.findings.first?.sentence
        == "“Send to the Panel” on Thu 3 Dec 2026 is 2 working days short: due Tue 1 Dec 2026 "
        + "(statutory guidance), because “Executive sign-off” is on Thu 3 Dec.")
    #expect(
      plan.findings.dropFirst().first?.sentence
        == "“Executive sign-off” on Thu 3 Dec 2026 is 3 working days short: due Mon 30 Nov 2026 "
        + "(local planning rule).")
  }

  @Test func `days that have passed already are not planned, and what is left is squeezed`() {
    let plan = plan(today: "2026-11-28")
    #expect(plan.days.allSatisfy { $0.on.day >= day("2026-11-30") })
    #expect(plan.isLawful)
    let late = self.plan(today: "2026-12-05")
    #expect(late[.sentToPanel]?.on == occasion("2026-12-08"))
    #expect(
      late.findings.first?.sentence
        == "“Send to the Panel” on Tue 8 Dec 2026 is 5 working days short: due Tue 1 Dec 2026 "
        + "(statutory guidance).")
  }

  @Test func `a step out of its order is named`() {
    var basis = PlanBasis(
      rules: TestEdition.guide.rules, calendar: PublishedHolidays.calendar,
      recorded: [.panelNotified: occasion("2026-11-10")], earliest: day("2026-11-10"))
    basis.steps = [.returnsIn, .reviewMeetingHeld]
    let plan = Plan(
      days: [
        .returnsIn: occasion("2026-11-20"), .reviewMeetingHeld: occasion("2026-11-19"),
      ], of: basis)
    #expect(
      plan.findings.map(\.sentence) == [
        "“Review meeting” on Thu 19 Nov 2026 would come before “Collect returns” on Fri 20 Nov "
          + "2026."
      ])
  }

  @Test func `across Easter and Christmas no meeting falls on a bank holiday`() {
    let easter = plan("2026-03-25")
    #expect(easter[.sentToPanel]?.on == occasion("2026-04-17"))
    let christmas = plan("2026-12-10")
    #expect(christmas[.reviewMeetingHeld]?.on == occasion("2026-12-30"))
    #expect(christmas[.sentToPanel]?.on == occasion("2027-01-05"))
    #expect(easter.findings.isEmpty && christmas.findings.isEmpty)
  }

  @Test func `without a notification there is nothing to lay out`() {
    let plan = Plan(
      PlanBasis(
        rules: TestEdition.guide.rules, calendar: PublishedHolidays.calendar,
        recorded: [.becameAware: occasion("2026-11-05")], earliest: day("2026-11-05")))
    #expect(plan.days.isEmpty && plan.findings.isEmpty)
  }
}
