import Casework
import Testing

/// The plan of a case: how it is laid out, kept in step with the timeline, moved and confirmed.
struct CasePlanTests {
  private func notified() throws -> CaseInTest {
    var test = CaseInTest()
    test.now = occasion("2026-11-10T15:00")
    try test.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-06")))
    try test.propose(.record(.panelNotified, on: occasion("2026-11-10")))
    return test
  }

  private func plan(_ test: CaseInTest, today: String = "2026-11-10") -> Plan {
    test.review.plan(
      under: TestEdition.guide, calendar: PublishedHolidays.calendar, today: day(today))
  }

  @Test func `laying the plan out is one change of several planned days`() throws {
    var test = try notified()
    #expect(test.review.missing.contains(.planLaidOut))
    let plan = plan(test)
    try test.propose(.layOut(plan.laidOut))
    #expect(test.changes.last?.events.count == plan.laidOut.count)
    #expect(test.review.isPlanLaidOut)
    #expect(!test.review.missing.contains(.planLaidOut))
    #expect(test.review.planned(.reviewMeetingHeld) == occasion("2026-11-26"))
    #expect(throws: Refusal.planStands) { try test.propose(.layOut(plan.laidOut)) }
    try test.propose(.undo)
    #expect(!test.review.isPlanLaidOut)
  }

  @Test func `a plan is not laid out before the notification, or into the past`() throws {
    var test = CaseInTest()
    test.now = occasion("2026-11-06T09:00")
    let step = PlannedStep(.reviewMeetingHeld, occasion("2026-11-26"))
    #expect(throws: Refusal.notRecorded(.panelNotified)) { try test.propose(.layOut([step])) }
    test = try notified()
    let past = PlannedStep(.returnsIn, occasion("2026-11-09"))
    #expect(throws: Refusal.plannedInThePast(past.on, today: day("2026-11-10"))) {
      try test.propose(.layOut([past]))
    }
  }

  @Test func `the timeline's three days and the planned days are one`() throws {
    var test = try notified()
    try test.propose(.layOut(plan(test).laidOut))
    let timeline = Entry(.timeline)
    #expect(
      test.review.answers(in: timeline).occasion(.meetingOn) == occasion("2026-11-26"))
    try test.propose(.fill(timeline, [.meetingOn: .occasion(occasion("2026-11-24T10:00"))]))
    #expect(test.review.planned(.reviewMeetingHeld) == occasion("2026-11-24T10:00"))
    #expect(test.review.answers(in: timeline).occasion(.returnsBy) == occasion("2026-11-20"))
    try test.propose(.plan(.returnsIn, for: occasion("2026-11-19")))
    #expect(test.review.answers(in: timeline).occasion(.returnsBy) == occasion("2026-11-19"))
    try test.propose(.fill(timeline, [.meetingOn: .text("")]))
    #expect(test.review.planned(.reviewMeetingHeld) == nil)
  }

  @Test func `two who plan a meeting apart differ, whichever way each did it`() throws {
    var test = try notified()
    let heads = test.review.heads
    test.append(
      [.planned(.reviewMeetingHeld, for: occasion("2026-11-25"))], by: "Ben", seen: heads)
    test.append(
      [.answered(Entry(.timeline), .meetingOn, .occasion(occasion("2026-11-26")))], by: "Cy",
      seen: heads)
    #expect(test.review.conflicts == [.plan(.reviewMeetingHeld)])
    #expect(throws: Refusal.inConflict(.plan(.reviewMeetingHeld))) {
      try test.propose(
        .fill(Entry(.timeline), [.meetingOn: .occasion(occasion("2026-11-27"))]))
    }
  }

  @Test func `what a person planned for itself stays when the rest is laid out anew`() throws {
    var test = try notified()
    try test.propose(.layOut(plan(test).laidOut))
    try test.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-24")))
    let anew = plan(test)
    #expect(anew[.reviewMeetingHeld]?.origin == .kept)
    #expect(anew[.packShared]?.on == occasion("2026-11-23"))
    try test.propose(.layOut(anew.laidOut))
    #expect(test.review.planned(.packShared) == occasion("2026-11-23"))
    #expect(test.review.planned(.reviewMeetingHeld) == occasion("2026-11-24"))
  }

  @Test func `moving a planned day says what it squeezes`() throws {
    var test = try notified()
    try test.propose(.layOut(plan(test).laidOut))
    let moved = test.review.plannedDays(
      under: TestEdition.guide, calendar: PublishedHolidays.calendar, today: day("2026-11-10"),
      moved: (.returnsIn, occasion("2026-11-25")))
    #expect(
      moved.findings.map(\.sentence) == [
        "“Collect returns” on Wed 25 Nov 2026 is 3 working days short: due Fri 20 Nov 2026 (local "
          + "planning rule).",
        "“Collect returns” to “Share the pack”: the same day, instead of 3.",
      ])
  }

  @Test func `what if the notification goes on Friday is asked before it is sent`() throws {
    let test = CaseInTest()
    let plan = test.review.plan(
      under: TestEdition.guide, calendar: PublishedHolidays.calendar, today: day("2026-11-06"),
      notified: occasion("2026-11-13"))
    #expect(plan.days.first?.milestone == .panelNotified)
    #expect(plan.days.first?.origin == .supposed)
    #expect(plan[.sentToPanel]?.on == occasion("2026-12-04"))
    #expect(
      plan.findings.map(\.sentence) == [
        "“Notify the Panel” on Fri 13 Nov 2026 is 1 working day short: due Thu 12 Nov 2026 "
          + "(statute)."
      ])
  }

  @Test func `the initial discussion confirms the plan, and a day moved since is told`() throws {
    var test = try notified()
    try test.propose(.layOut(plan(test).laidOut))
    test.now = occasion("2026-11-13T12:00")
    try test.propose(.record(.initialDiscussionHeld, on: occasion("2026-11-13")))
    #expect(test.review.missing.contains(.planConfirmed))
    try test.propose(
      .fill(
        Entry(.plan),
        [.confirmedOn: .occasion(occasion("2026-11-13")), .confirmedBy: .text("Ana")]))
    #expect(!test.review.missing.contains(.planConfirmed))
    #expect(test.review.planConfirmation?.by == "Ana")
    #expect(test.review.stepsMovedSinceConfirmed.isEmpty)
    try test.propose(.plan(.executiveAgreed, for: occasion("2026-12-01")))
    #expect(test.review.stepsMovedSinceConfirmed == [.executiveAgreed])
  }

  @Test func `no meeting is planned for a day nobody works on, however it is planned`() throws {
    let calendar = PublishedHolidays.calendar
    let saturday = occasion("2026-11-28")
    let friday = occasion("2026-11-27").day
    let refused: [Proposal] = [
      .plan(.reviewMeetingHeld, for: saturday), .plan(.executiveAgreed, for: saturday),
      .layOut([PlannedStep(.initialDiscussionHeld, saturday)]),
      .fill(Entry(.timeline), [.meetingOn: .occasion(saturday)]),
      .fill(Entry(.meeting), [.on: .occasion(saturday)]),
    ]
    for proposal in refused {
      #expect(throws: Refusal.self) { try proposal.checkMeetings(with: calendar, today: friday) }
    }
    #expect(throws: Refusal.self) {
      try Proposal.plan(.postMeetingHeld, for: occasion("2026-12-25"))
        .checkMeetings(with: calendar, today: friday)
    }
    // One that was held is typed up, whatever day it was, and one in an emergency is held today.
    for today in [saturday.day, occasion("2026-11-30").day] {
      try Proposal.fill(Entry(.meeting), [.on: .occasion(saturday)])
        .checkMeetings(with: calendar, today: today)
    }
    try Proposal.plan(.returnsIn, for: saturday).checkMeetings(with: calendar, today: friday)
    try Proposal.record(.reviewMeetingHeld, on: saturday).checkMeetings(
      with: calendar, today: friday)
    try Proposal.plan(.reviewMeetingHeld, for: nil).checkMeetings(with: calendar, today: friday)
  }

  @Test func `the diary has deadlines, meetings of the plan, and those of the register`() throws {
    var test = try notified()
    try test.propose(.layOut(plan(test).laidOut))
    let meetings: [(String, Answers)] = [
      ("first", [.kind: .keys(["rapid-review"]), .on: .occasion(occasion("2026-11-26T14:00"))]),
      (
        "second",
        [
          .kind: .keys(["other"]), .title: .text("Family's solicitor"),
          .on: .occasion(occasion("2026-11-17T10:00")),
        ]
      ),
    ]
    for (name, answers) in meetings {
      try test.propose(.fill(Entry(.meeting, try #require(EntryName(name))), answers))
    }
    let diary = test.review.diary(test.timetable(on: "2026-11-11"))
    let held = diary.filter { $0.meets != nil }.map { "\($0.name) \($0.on.iso) \($0.words)" }
    #expect(
      held == [
        "initial-discussion-held/meeting 2026-11-13 Initial discussion",
        "review-meeting-held/meeting 2026-11-26T14:00 Review meeting",
        "executive-agreed/meeting 2026-11-30 Executive sign-off",
        "meeting/second 2026-11-17T10:00 Meeting 2",
      ])
    #expect(diary.contains { $0.name == "sent-to-panel/due" && $0.on == occasion("2026-12-01") })
    #expect(Set(diary.map(\.name)).count == diary.count)
  }

  @Test func `a meeting is not twice in the diary, and two of one day are two`() throws {
    var test = try notified()
    try test.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-26T10:00")))
    for (name, time) in [("first", "10:00"), ("second", "14:00")] {
      try test.propose(
        .fill(
          Entry(.meeting, try #require(EntryName(name))),
          [
            .kind: .keys(["rapid-review"]), .on: .occasion(occasion("2026-11-26T\(time)")),
          ]))
    }
    let held = test.review.diary(test.timetable(on: "2026-11-11")).filter { $0.meets != nil }
    #expect(
      held.map { "\($0.name) \($0.on.iso)" } == [
        "review-meeting-held/meeting 2026-11-26T10:00", "meeting/second 2026-11-26T14:00",
      ])
  }

  @Test
  func `a step and the one meeting of its kind are one event, on the meeting's own day`() throws {
    var test = try notified()
    try test.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-26")))
    try test.propose(
      .fill(
        Entry(.meeting, try #require(EntryName("first"))),
        [.kind: .keys(["rapid-review"]), .on: .occasion(occasion("2026-11-27T14:00"))]))
    let held = test.review.diary(test.timetable(on: "2026-11-11")).filter { $0.meets != nil }
    #expect(
      held.map { "\($0.name) \($0.on.iso)" } == [
        "review-meeting-held/meeting 2026-11-27T14:00"
      ])
  }
}
