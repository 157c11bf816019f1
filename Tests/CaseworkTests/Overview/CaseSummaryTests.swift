import Testing

@testable import Casework

struct CaseSummaryTests {
  private func summary(_ subject: CaseInTest, on today: String) -> CaseSummary {
    CaseSummary(
      of: subject.review, timetable: subject.timetable(on: today),
      calendar: PublishedHolidays.calendar)
  }

  private func notified(_ when: String) throws -> CaseInTest {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-06")))
    try subject.record(.panelNotified, when)
    return subject
  }

  @Test
  func `a summary says what the case list shows`() throws {
    var subject = try notified("2026-11-10T14:02")
    for milestone in [
      Milestone.partnersNotified, .instigated, .executiveInformed, .chairInformed,
      .scrutineerInformed, .initialDiscussionHeld, .form2Issued,
    ] {
      try subject.record(milestone, "2026-11-13")
    }
    let summary = summary(subject, on: "2026-11-23")
    #expect(summary.reference.text == "2026-014")
    #expect(summary.child == "Child Aspen")
    #expect(summary.stage.words == "Gathering returns")
    #expect(summary.aware == day("2026-11-05"))
    #expect(summary.notified == occasion("2026-11-10T14:02"))
    #expect(summary.nextSteps.map(\.milestone) == [.returnsIn, .packShared, .reviewMeetingHeld])
    #expect(summary.nextSteps.map(\.standing.word) == ["LATE 1 day", "2 days left", "3 days left"])
    #expect(summary.nextSteps.first?.due == day("2026-11-20"))
    #expect(summary.nextSteps.first?.by == .organisations)
    #expect(summary.late.map(\.milestone) == [.returnsIn])
    #expect(summary.rank == Timetable.Rank(urgency: .late, day: day("2026-11-20")))
    #expect(summary.conflicts == 0)
    #expect(!summary.isClosed)
  }

  @Test func `the list begins with what the case's own screen begins with`() throws {
    var subject = CaseInTest()
    for today in ["2026-11-06", "2026-11-20", "2026-12-31"] {
      let things = subject.timetable(on: today).owedToday(in: subject.review)
      let outline = CaseOutline(
        of: subject.review, timetable: subject.timetable(on: "2026-11-05"))
      let kept = CaseSummary(outline, on: day(today), calendar: PublishedHolidays.calendar)
      #expect(kept.next == things.first)
      #expect(things.first?.words == "Describe the incident")
    }
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-06")))
    let things = subject.timetable(on: "2026-11-20").owedToday(in: subject.review)
    #expect(summary(subject, on: "2026-11-20").next == things.first)
  }

  @Test func `the clock to the Panel says that its day has passed, also over a weekend`() throws {
    let subject = try notified("2026-11-06")
    let onTheDay = try #require(summary(subject, on: "2026-11-27").panelClock)
    #expect(onTheDay.due == day("2026-11-27"))
    #expect(onTheDay.words == "Day 15 of 15")
    let weekend = try #require(summary(subject, on: "2026-11-29").panelClock)
    #expect(weekend.words == "Day 15 of 15, LATE")
  }

  /// The day looked at, and how far the fifteen days have run since Tuesday 10 November.
  @Test(arguments: [
    ("2026-11-10", 0, "day 0"),
    ("2026-11-11", 1, "the first working day"),
    ("2026-11-21", 8, "a Saturday is still its Friday's day"),
    ("2026-11-23", 9, "day 9 of 15"),
    ("2026-12-01", 15, "the last"),
    ("2026-12-03", 17, "beyond the last"),
  ])
  func `the clock to the Panel counts working days from the notification`(
    _ today: String, _ ran: Int, _ why: String
  ) throws {
    let clock = try #require(summary(try notified("2026-11-10"), on: today).panelClock)
    #expect(clock.day.count == ran)
    #expect(clock.of == 15)
    #expect(clock.due == day("2026-12-01"))
    #expect(!clock.isProvisional)
    #expect(clock.sent == nil)
  }

  @Test
  func `the clock to the Panel shows only while the case is on its way there`() throws {
    #expect(summary(CaseInTest(), on: "2026-11-23").panelClock == nil)
    var subject = try notified("2026-11-10")
    #expect(summary(subject, on: "2026-11-09").panelClock == nil, "before the notification")
    try subject.record(.withdrawn, "2026-11-20", why: "Found outside the criteria")
    #expect(summary(subject, on: "2026-11-23").panelClock == nil)
    var sent = try notified("2026-11-10")
    try sent.record(.sentToPanel, "2026-11-30T16:00")
    #expect(
      summary(sent, on: "2026-12-07").panelClock?.sent == occasion("2026-11-30T16:00"))
  }

  @Test
  func `a clock that runs into a year not published is provisional`() throws {
    var subject = CaseInTest(aware: "2028-12-13")
    subject.now = occasion("2028-12-31")
    try subject.record(.panelNotified, "2028-12-14")
    #expect(summary(subject, on: "2028-12-15").panelClock?.isProvisional == true)
  }

  @Test
  func `a closed case has nothing to do and ranks last`() throws {
    var subject = CaseInTest()
    var test = seriousIncident
    test.abuseOrNeglect = .neither
    try subject.propose(.decideCriteria(test, on: occasion("2026-11-09")))
    try subject.record(.closed, "2026-11-10")
    let summary = summary(subject, on: "2026-11-23")
    #expect(summary.isClosed)
    #expect(summary.nextSteps == [])
    #expect(summary.late == [])
    #expect(summary.rank == Timetable.Rank(urgency: .done, day: nil))
  }

  @Test
  func `ranks sort by urgency, then by day, then the undated`() {
    func rank(_ urgency: Urgency, _ iso: String?) -> Timetable.Rank {
      Timetable.Rank(urgency: urgency, day: iso.map(day))
    }
    let sorted = [
      rank(.late, "2026-11-20"), rank(.late, "2026-11-23"), rank(.soon, "2026-11-24"),
      rank(.running, "2026-11-30"), rank(.running, nil), rank(.waiting, "2026-11-02"),
      rank(.done, nil),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }
}
