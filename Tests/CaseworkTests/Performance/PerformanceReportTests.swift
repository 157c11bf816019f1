import Testing

@testable import Casework

/// Six fictional cases, counted by hand: bank holidays of 2026 in the way are 1 January, Good
/// Friday 3 April and Easter Monday 6 April.
struct PerformanceReportTests {
  /// Opens a case, notifies it, and records further days as a journal would hold them.
  private static func subject(
    _ name: String, aware: String, notified: String? = nil, why: String? = nil,
    days: [(Milestone, String)] = []
  ) throws -> CaseInTest {
    var subject = CaseInTest(aware: aware)
    subject.append([.referenceChanged(to: reference(name))])
    guard let notified else { return subject }
    try subject.propose(.decideCriteria(seriousIncident, on: occasion(aware)))
    subject.append(
      [.recorded(.panelNotified, on: occasion(notified), corrects: false)], why: why)
    for (milestone, day) in days {
      subject.append([.recorded(milestone, on: occasion(day), corrects: false)])
    }
    return subject
  }

  private static func fill(
    _ subject: inout CaseInTest, _ sheet: Sheet, _ name: String, _ answers: Answers
  ) {
    guard let name = EntryName(name) else { return }
    subject.append(
      answers.given.sorted { $0.key < $1.key }.map { .answered(Entry(sheet, name), $0, $1) })
  }

  private static func recommend(_ subject: inout CaseInTest, _ isReview: Bool) {
    subject.append([
      .recommendationDecided(
        RecommendationDecision(
          isReviewRecommended: isReview, isComplex: false, isOfNationalImportance: false,
          rationale: "As found.", decider: "Ana"), on: occasion("2026-12-01"))
    ])
  }

  /// 3 days to notify, 8 to the returns, 15 to the sending; the school a day late.
  private static func first() throws -> CaseInTest {
    var subject = try subject(
      "2026-001", aware: "2026-11-05", notified: "2026-11-10",
      days: [(.returnsIn, "2026-11-20"), (.sentToPanel, "2026-12-01"), (.closed, "2026-12-20")])
    fill(
      &subject, .organisationAsked, "a",
      [
        .organisation: .text("School"), .state: .keys(["returned"]),
        .returnBy: .occasion(occasion("2026-11-18")),
        .returnedOn: .occasion(occasion("2026-11-19")), .lateCause: .keys(["leave"]),
      ])
    // On the plan's own day, eight working days after the notification.
    fill(
      &subject, .organisationAsked, "b",
      [
        .organisation: .text("Trust"), .state: .keys(["returned"]),
        .returnedOn: .occasion(occasion("2026-11-20")),
      ])
    recommend(&subject, true)
    return subject
  }

  /// 6 days to notify, one too many; closed without being sent.
  private static func second() throws -> CaseInTest {
    var subject = try subject(
      "2026-002", aware: "2026-03-02", notified: "2026-03-10", why: "The portal was down.",
      days: [(.closed, "2026-05-01")])
    fill(
      &subject, .organisationAsked, "a",
      [
        .organisation: .text("Trust"), .state: .keys(["nil"]),
        .returnedOn: .occasion(occasion("2026-03-12")),
      ])
    fill(
      &subject, .organisationAsked, "b",
      [.organisation: .text("Clinic"), .state: .keys(["declined"])])
    fill(
      &subject, .organisationAsked, "c",
      [.organisation: .text("Library"), .state: .keys(["to-ask"])])
    recommend(&subject, false)
    return subject
  }

  /// 1 day to notify; 17 to the sending, over Easter, with an extension of two.
  private static func third() throws -> CaseInTest {
    var subject = try subject(
      "2026-003", aware: "2026-04-01", notified: "2026-04-02",
      days: [(.sentToPanel, "2026-04-29"), (.closed, "2026-06-01")])
    fill(
      &subject, .organisationAsked, "a",
      [
        .organisation: .text("School"), .state: .keys(["asked"]),
        .returnBy: .occasion(occasion("2026-04-16")),
      ])
    fill(
      &subject, .variance, "v",
      [
        .step: .keys(["sent-to-panel"]), .newDay: .occasion(occasion("2026-04-29")),
        .reason: .text("A witness was away."),
      ])
    recommend(&subject, true)
    return subject
  }

  private static func performances() throws -> [CasePerformance] {
    var fourth = try subject("2026-004", aware: "2026-05-11")
    try fourth.propose(
      .decideCriteria(
        SeriousIncidentTest(abuseOrNeglect: .neither, outcome: .neither, rationale: "Neither."),
        on: occasion("2026-05-12")))
    // Aware in the year before; 31 December, 2 and 5 January are its three days.
    let fifth = try subject(
      "2026-005", aware: "2025-12-30", notified: "2026-01-05",
      days: [(.withdrawn, "2026-01-08")])
    let sixth = try subject(
      "2025-009", aware: "2025-06-02", notified: "2025-06-04", days: [(.closed, "2025-09-01")])
    return try [first(), second(), third(), fourth, fifth, sixth].map { subject in
      CasePerformance(of: subject.review, timetable: subject.timetable(on: "2026-06-01"))
    }
  }

  private static func report(_ year: Int) throws -> PerformanceReport {
    PerformanceReport(
      of: try performances(), year: year, today: day("2026-12-31"),
      calendar: PublishedHolidays.calendar)
  }

  @Test
  func `a case counts for the year of its notification, or of the awareness where none was sent`()
    throws
  {
    #expect(try PerformanceReportTests.report(2026).cases == 5)
    #expect(try PerformanceReportTests.report(2025).cases == 1)
    #expect(try PerformanceReportTests.report(2024).cases == 0)
    let years = PerformanceReport.years(of: try PerformanceReportTests.performances())
    #expect(years == [2026, 2025])
  }

  @Test
  func `days used stand beside the days allowed, with the reason where a day passed`() throws {
    let steps = try PerformanceReportTests.report(2026).steps
    #expect(steps.map(\.milestone) == [.panelNotified, .returnsIn, .sentToPanel])
    let notified = steps[0]
    #expect(notified.cases == 4)
    #expect(notified.used == Spread([3, 6, 1, 3]))
    #expect(notified.used?.medianWords == "3")
    #expect(notified.used?.longest == 6)
    #expect(notified.allowed == 5...5)
    #expect(notified.lateWords == "1 (1d)")
    #expect(
      notified.late == [
        PerformanceReport.Late(
          reference: reference("2026-002"), by: 1, isOpen: false, reasons: ["The portal was down."])
      ])
    #expect(steps[1].used == Spread([8]))
    #expect(steps[1].late.isEmpty)
    #expect(steps[2].cases == 2)
    #expect(steps[2].used?.medianWords == "16")
    #expect(steps[2].late.map(\.sentence) == ["2026-003: 2 working days late"])
    #expect(
      steps[2].late.first?.reasons == ["Agreed until Wed 29 Apr 2026: A witness was away."])
  }

  @Test
  func `returns are counted by organisation, late by the agreed day or the plan's`() throws {
    let report = try PerformanceReportTests.report(2026)
    #expect(report.organisations.map(\.organisation) == ["Clinic", "School", "Trust"])
    let school = report.organisations[1]
    #expect([school.asked, school.returned, school.awaited, school.late] == [2, 1, 1, 2])
    #expect(school.causes.map(\.words) == ["leave or absence", "no cause given"])
    let trust = report.organisations[2]
    #expect([trust.asked, trust.returned, trust.nothingHeld, trust.late] == [2, 1, 1, 0])
    #expect([report.organisations[0].declined, report.organisations[0].late] == [1, 0])
    #expect(report.causes.map(\.key) == ["leave", nil])
    #expect(report.causes.map(\.count) == [1, 1])
  }

  @Test
  func `outcomes are counted each once, and the days to the sending by themselves`() throws {
    let report = try PerformanceReportTests.report(2026)
    #expect(
      report.outcomes.map { "\($0.outcome.rawValue) \($0.count)" } == [
        "recommended 2", "not-recommended 1", "not-notifiable 1", "notified-only 0", "withdrawn 1",
        "not-decided 0",
      ])
    #expect(report.sending == Spread([15, 17]))
  }

  @Test
  func `what is open is late as of the day asked, and not once the case is closed`() throws {
    let subject = try PerformanceReportTests.subject(
      "2026-007", aware: "2026-11-05", notified: "2026-11-10")
    let open = CasePerformance(of: subject.review, timetable: subject.timetable(on: "2026-11-10"))
    let late = { (today: String) in
      PerformanceReport(
        of: [open], year: 2026, today: day(today), calendar: PublishedHolidays.calendar
      ).steps.flatMap(\.late)
    }
    #expect(late("2026-11-13").isEmpty)
    // Due on a Friday; on the Saturday it is late, and no working day has passed.
    #expect(late("2026-11-14").map(\.by) == [0, 0])
    #expect(
      late("2026-11-14").first?.sentence == "2026-007: late, by less than 1 working day so far")
    #expect(
      late("2026-11-16").map(\.sentence) == [
        "2026-007: 1 working day late so far", "2026-007: 1 working day late so far",
      ])
    var closed = subject
    closed.append([.recorded(.closed, on: occasion("2026-11-12"), corrects: false)])
    let ended = CasePerformance(of: closed.review, timetable: closed.timetable(on: "2026-12-01"))
    #expect(ended.steps.map(\.milestone) == [.panelNotified])
  }

  @Test(arguments: [
    ([5], "5"), ([1, 2], "1.5"), ([9, 1, 2], "2"), ([4, 4, 1, 9], "4"), ([0, 1], "0.5"),
  ])
  func `the median is the middle, or half way between the two middles`(
    _ days: [Int], _ words: String
  ) throws {
    let spread = try #require(Spread(days.compactMap(WorkingDays.init(counting:))))
    #expect(spread.medianWords == words)
    #expect(Spread([]) == nil)
  }
}
