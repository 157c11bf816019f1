import Casework
import Testing

struct TimetableTests {
  /// Notified on Tuesday 10 November 2026 at 14:02, as the case of the pictures.
  private func notified() throws -> CaseInTest {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    try subject.record(.panelNotified, "2026-11-10T14:02")
    for milestone in [
      Milestone.partnersNotified, .instigated, .executiveInformed, .chairInformed,
      .scrutineerInformed,
    ] {
      try subject.record(milestone, "2026-11-11")
    }
    return subject
  }

  @Test
  func `the local plan gives each step its day`() throws {
    let timetable = try notified().timetable(on: "2026-11-10")
    let due: [(Milestone, String)] = [
      (.panelNotified, "2026-11-12"), (.initialDiscussionHeld, "2026-11-13"),
      (.form2Issued, "2026-11-13"), (.returnsIn, "2026-11-20"), (.packShared, "2026-11-25"),
      (.reviewMeetingHeld, "2026-11-26"), (.executiveAgreed, "2026-11-30"),
      (.sentToPanel, "2026-12-01"),
    ]
    for (milestone, iso) in due {
      #expect(timetable.step(milestone)?.deadline?.due?.day.iso == iso, "\(milestone.id)")
    }
  }

  @Test
  func `nothing is counted back from a meeting that is not needed`() throws {
    var subject = try notified()
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2027-01-12T10:00")))
    let due = { subject.timetable(on: "2026-11-11").step(.packShared)?.deadline?.due?.day.iso }
    #expect(due() == "2027-01-11", "the day before the meeting")
    try subject.propose(.setAside(.reviewMeetingHeld), why: "Another area holds it.")
    #expect(due() == "2026-11-25", "the day of the local plan, as in the plan itself")
  }

  @Test
  func `nothing is due before the Panel was notified, however soon the meeting is`() throws {
    var subject = try notified()
    subject.now = occasion("2026-11-10")
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-10T16:00")))
    let pack = try #require(subject.timetable(on: "2026-11-10").step(.packShared)?.deadline)
    #expect(pack.due?.day.iso == "2026-11-10")
    #expect(pack.status == .dueToday)
    #expect(
      pack.explanation.contains(
        "Due on Tue 10 Nov 2026, the day the Panel was notified: nothing is due before it."))
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-11T10:00")))
    let later = subject.timetable(on: "2026-11-10").step(.packShared)?.deadline?.due
    #expect(later?.day.iso == "2026-11-10" && later?.isFirstDay == false)
  }

  @Test
  func `what is next goes by day, an undated step by that of the step that waits for it`() throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    #expect(
      subject.timetable(on: "2026-11-09").next.map(\.milestone)
        == [.panelNotified, .partnersNotified], "what waits is not next")
    try subject.record(.panelNotified, "2026-11-10")
    #expect(
      subject.timetable(on: "2026-11-23").next.map(\.milestone) == [
        .partnersNotified, .instigated, .executiveInformed, .chairInformed, .scrutineerInformed,
        .initialDiscussionHeld, .form2Issued, .returnsIn, .packShared, .reviewMeetingHeld,
        .executiveAgreed, .sentToPanel,
      ])
    subject.now = occasion("2026-11-10")
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-12")))
    #expect(
      subject.timetable(on: "2026-11-10").next.map(\.milestone).prefix(2)
        == [.packShared, .partnersNotified], "a plan brings the pack forward")
  }

  @Test
  func `what the Panel owes comes last and alone, and then the closing`() throws {
    var subject = try notified()
    for milestone in Milestone.path where subject.review.recorded(milestone) == nil {
      if milestone == .panelReceived { break }
      if milestone != .stateAndOfstedNotified { try subject.record(milestone, "2026-11-30") }
    }
    #expect(subject.timetable(on: "2026-12-01").next.map(\.milestone) == [.panelReceived])
    try subject.record(.panelReceived, "2026-12-01")
    #expect(subject.timetable(on: "2027-02-01").next.map(\.milestone) == [.panelResponded])
    #expect(subject.timetable(on: "2027-02-01").late == [])
    #expect(
      subject.timetable(on: "2027-02-01").owedToday(in: subject.review).map(\.rank.urgency)
        == [.waiting])
    try subject.record(.panelResponded, "2026-12-11")
    try subject.record(.responseShared, "2026-12-14")
    try subject.record(.postMeetingHeld, "2026-12-18")
    #expect(subject.timetable(on: "2026-12-18").next.map(\.milestone) == [.closed])
    try subject.record(.closed, "2026-12-18")
    #expect(subject.timetable(on: "2026-12-18").next == [])
  }

  @Test
  func `without its edition a case has its steps and no deadline is claimed`() throws {
    let timetable = Timetable(
      of: try notified().review, edition: nil, calendar: PublishedHolidays.calendar,
      today: day("2026-11-23"))
    #expect(timetable.steps.allSatisfy { $0.deadline == nil })
    #expect(timetable.step(.initialDiscussionHeld)?.standing == .toDo)
    #expect(timetable.step(.form2Issued)?.standing == .waits(.initialDiscussionHeld))
    #expect(timetable.late == [])
  }

  /// Which of a statutory day, a local day and a count back from a planned meeting governs.
  @Test(arguments: [
    (nil, "2026-11-12", "no meeting planned: the earliest, here the local one"),
    ("2026-11-30", "2026-11-17", "the count back takes the local one's place, not statute's"),
    ("2026-11-13", "2026-11-12", "a count back earlier than statute governs"),
  ])
  func `a count back from a plan takes the place of local rules and never of statute`(
    _ planned: String?, _ due: String, _ why: String
  ) throws {
    var subject = try notified()
    subject.now = occasion("2026-11-11")
    if let planned { try subject.propose(.plan(.reviewMeetingHeld, for: occasion(planned))) }
    let rules = [
      TestEdition.rule(.packShared, .after(.panelNotified), .workingDays(2), .executive, .local),
      TestEdition.rule(
        .packShared, .after(.panelNotified), .workingDays(5), .executive, .statute),
      TestEdition.rule(
        .packShared, .beforePlanned(.reviewMeetingHeld), .workingDays(1), .executive, .local),
    ]
    let timetable = Timetable(
      of: subject.review,
      edition: RuleEdition(
        id: "three", title: "", from: day("2018-06-29"), partners: [], rules: rules),
      calendar: PublishedHolidays.calendar, today: day("2026-11-11"))
    #expect(timetable.step(.packShared)?.deadline?.due?.day.iso == due)
  }

  @Test
  func `the earliest edition serves a day before them all, and the latest that held else`() {
    func edition(_ id: String, _ from: String) -> RuleEdition {
      RuleEdition(id: id, title: "", from: day(from), partners: [], rules: [])
    }
    let book = RuleBook([edition("new", "2023-12-15"), edition("old", "2018-06-29")])
    #expect(book.editions.map(\.id) == ["old", "new"])
    #expect(book.edition(on: day("2001-01-01"))?.id == "old")
    #expect(book.edition(on: day("2023-12-14"))?.id == "old")
    #expect(book.edition(on: day("2023-12-15"))?.id == "new")
    #expect(book.edition("old")?.from == day("2018-06-29"))
    #expect(book.edition("none") == nil)
    #expect(RuleBook([]).edition(on: day("2026-11-05")) == nil)
  }
}
