import Casework
import Testing

struct DeadlineExplanationTests {
  private static let definition =
    "A working day is Monday to Friday, less the bank holidays of England and Wales."
  private static let unverified = "Source: The guide (not verified against the text)."

  private func explanation(
    _ rule: Rule, _ subject: CaseInTest, on today: String
  ) throws -> [String] {
    let edition = RuleEdition(
      id: "one-rule", title: "", from: day("2018-06-29"), partners: [], rules: [rule])
    let timetable = Timetable(
      of: subject.review, edition: edition, calendar: PublishedHolidays.calendar,
      today: day(today))
    return try #require(timetable.step(rule.milestone)?.deadline).explanation
  }

  private func notified(_ when: String) throws -> CaseInTest {
    var subject = CaseInTest(aware: nil)
    subject.now = occasion("2031-01-01")
    try subject.record(.panelNotified, when)
    return subject
  }

  private let toPanel = TestEdition.rule(
    .sentToPanel, .after(.panelNotified), .workingDays(15),
    quotation: "requires a 15 day rapid review", note: "Counted as working days.")

  @Test
  func `not started: it says what it waits for`() throws {
    #expect(
      try explanation(toPanel, CaseInTest(), on: "2026-11-23") == [
        "Not started. It comes after “Panel notified”.",
        "Rule: 15 working days after “Panel notified”, by the Business Unit. Statutory guidance.",
        "Source: The guide: “requires a 15 day rapid review”",
        "Counted as working days.",
      ])
  }

  @Test
  func `running over Easter: the days skipped stand by name`() throws {
    #expect(
      try explanation(toPanel, try notified("2022-04-11"), on: "2022-04-14") == [
        "12 working days left.",
        "Thu 5 May 2022 is 15 working days after Mon 11 Apr 2022.",
        "Skipped: Fri 15 Apr Good Friday, Mon 18 Apr Easter Monday, "
          + "Mon 2 May Early May bank holiday, and weekends.",
        DeadlineExplanationTests.definition,
        "Rule: 15 working days after “Panel notified”, by the Business Unit. Statutory guidance.",
        "Source: The guide: “requires a 15 day rapid review”",
        "Counted as working days.",
      ])
  }

  @Test
  func `due today in a year not published: it is provisional and says why`() throws {
    #expect(
      try explanation(toPanel, try notified("2030-04-11"), on: "2030-05-07") == [
        "Due today.",
        "Tue 7 May 2030 is 15 working days after Thu 11 Apr 2030.",
        "Skipped: Fri 19 Apr Good Friday, Mon 22 Apr Easter Monday, "
          + "Mon 6 May Early May bank holiday, and weekends.",
        "The GOV.UK list ends with 2028. Later days are projected from the statutory pattern, so "
          + "this date is provisional.",
        DeadlineExplanationTests.definition,
        "Rule: 15 working days after “Panel notified”, by the Business Unit. Statutory guidance.",
        "Source: The guide: “requires a 15 day rapid review”",
        "Counted as working days.",
      ])
  }

  /// The day after the six months are over, and how the deadline stands on it.
  @Test(arguments: [
    ("2027-02-26", "Due on a day off. No working days are left.", "Friday"),
    ("2027-02-28", "Due today.", "the Sunday itself"),
    ("2027-03-01", "Late by 1 working day.", "Monday"),
    ("2027-03-02", "Late by 2 working days.", "Tuesday"),
  ])
  func `six months from 31 August end with February, working day or not`(
    _ today: String, _ standing: String, _ why: String
  ) throws {
    var subject = CaseInTest(aware: nil)
    try subject.record(.lcsprCommissioned, "2026-08-31")
    let rule = TestEdition.rule(
      .lcsprCompleted, .after(.lcsprCommissioned), .months(6), .practiceReviewGroup)
    #expect(
      try explanation(rule, subject, on: today) == [
        standing,
        "Sun 28 Feb 2027 is 6 months from Mon 31 Aug 2026.",
        "Rule: 6 months after “LCSPR commissioned”, by the SPRG. Statutory guidance.",
        DeadlineExplanationTests.unverified,
      ])
  }

  @Test
  func `late over a weekend: no working day has passed`() throws {
    #expect(
      try explanation(
        TestEdition.rule(
          .panelNotified, .after(.becameAware), .workingDays(5), .localAuthority, .statute),
        CaseInTest(aware: "2026-11-07"), on: "2026-11-14") == [
          "Late by less than 1 working day.",
          "Fri 13 Nov 2026 is 5 working days after Sat 7 Nov 2026.",
          "Sat 7 Nov is at a weekend, but still counts as day 0.",
          "No bank holidays fall between.",
          DeadlineExplanationTests.definition,
          "Rule: 5 working days after “LA became aware”, by the local authority. Statute.",
          DeadlineExplanationTests.unverified,
        ])
  }

  @Test
  func `counted back: the pack goes out before the day planned for the meeting`() throws {
    let rule = TestEdition.rule(
      .packShared, .beforePlanned(.reviewMeetingHeld), .workingDays(1), .businessUnit, .local)
    var subject = CaseInTest()
    #expect(
      try explanation(rule, subject, on: "2026-11-23") == [
        "Not started. “Review meeting” needs a planned date first.",
        "Rule: 1 working day before the planned date of “Review meeting”, by the Business Unit. "
          + "Local planning rule.",
        "Source: The guide.",
      ])
    subject.now = occasion("2026-11-23T09:00")
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-30T10:00")))
    #expect(
      try explanation(rule, subject, on: "2026-11-23") == [
        "4 working days left.",
        "Fri 27 Nov 2026 is 1 working day before Mon 30 Nov 2026.",
        "No bank holidays fall between.",
        DeadlineExplanationTests.definition,
        "Rule: 1 working day before the planned date of “Review meeting”, by the Business Unit. "
          + "Local planning rule.",
        "Source: The guide.",
      ])
  }

  /// When the meeting of the local plan, due on Thursday 26 November, was held.
  @Test(arguments: [
    ("2026-11-24", "Done with 2 working days to spare."),
    ("2026-11-26", "Done on the day it was due."),
    ("2026-11-28", "Done 1 working day late."),
    ("2026-11-30", "Done 2 working days late."),
  ])
  func `done: a rule of the local plan says how it went`(_ held: String, _ standing: String) throws
  {
    var subject = try notified("2026-11-10")
    try subject.record(.reviewMeetingHeld, held)
    let rule = TestEdition.rule(
      .reviewMeetingHeld, .after(.panelNotified), .workingDays(12), .practiceReviewGroup, .local)
    #expect(
      try explanation(rule, subject, on: "2026-12-01") == [
        standing,
        "Thu 26 Nov 2026 is 12 working days after Tue 10 Nov 2026.",
        "No bank holidays fall between.",
        DeadlineExplanationTests.definition,
        "Rule: 12 working days after “Panel notified”, by the SPRG. Local planning rule.",
        "Source: The guide.",
      ])
  }

  @Test
  func `done on the weekend after: late before the next working day`() throws {
    var subject = CaseInTest(aware: "2026-11-06")
    try subject.record(.panelNotified, "2026-11-15")
    let rule = TestEdition.rule(
      .panelNotified, .after(.becameAware), .workingDays(5), .localAuthority, .statute)
    #expect(
      try explanation(rule, subject, on: "2026-11-16").first
        == "Done late, before the next working day.")
  }

  @Test
  func `not needed: it says why, and the day it would have been`() throws {
    var subject = try notified("2026-11-10")
    try subject.propose(.setAside(.sentToPanel), why: "Taken over by the home area")
    #expect(
      try explanation(toPanel, subject, on: "2026-11-23") == [
        "Not needed: Taken over by the home area.",
        "Tue 1 Dec 2026 is 15 working days after Tue 10 Nov 2026.",
        "No bank holidays fall between.",
        DeadlineExplanationTests.definition,
        "Rule: 15 working days after “Panel notified”, by the Business Unit. Statutory guidance.",
        "Source: The guide: “requires a 15 day rapid review”",
        "Counted as working days.",
      ])
  }

  @Test
  func `expected: another body's duty is not for us to do`() throws {
    var subject = CaseInTest()
    try subject.record(.panelReceived, "2026-12-01")
    let rule = TestEdition.rule(
      .panelResponded, .after(.panelReceived), .workingDays(15), .panel, .anothersDuty)
    #expect(
      try explanation(rule, subject, on: "2026-12-31") == [
        "Expected from the national Panel. You do not need to do it.",
        "Tue 22 Dec 2026 is 15 working days after Tue 1 Dec 2026.",
        "No bank holidays fall between.",
        DeadlineExplanationTests.definition,
        "Rule: 15 working days after “Panel received report”, by the national Panel. Another "
          + "body's duty. Never late by us.",
        DeadlineExplanationTests.unverified,
      ])
  }

  @Test
  func `calendar days are counted without a calendar`() throws {
    let rule = TestEdition.rule(.sentToPanel, .after(.panelNotified), .calendarDays(1))
    #expect(
      try explanation(rule, try notified("2026-12-24"), on: "2026-12-24").prefix(2) == [
        "Due on a day off. No working days are left.",
        "Fri 25 Dec 2026 is 1 day from Thu 24 Dec 2026.",
      ])
  }
}
