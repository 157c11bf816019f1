import Casework
import Testing

struct DeadlineTests {
  /// The notice to the Panel, five working days after the authority became aware: its trigger, when
  /// it was sent, the day it is looked at, and how it stands.
  struct Example: CustomTestStringConvertible, Sendable {
    let aware: String?
    let done: String?
    let today: String
    let status: Deadline.Status
    let word: String
    let urgency: Urgency
    let why: String

    init(
      _ aware: String?, _ done: String?, _ today: String, _ status: Deadline.Status,
      _ word: String, _ urgency: Urgency, _ why: String
    ) {
      self.aware = aware
      self.done = done
      self.today = today
      self.status = status
      self.word = word
      self.urgency = urgency
      self.why = why
    }

    var testDescription: String { why }

    // 6 and 13 November 2026 are Fridays.
    static let all = [
      Example(
        nil, nil, "2026-11-06", .notStarted(waitsFor: .becameAware), "not started",
        .waiting, "nobody has said when the clock began"),
      Example(
        "2026-11-06", nil, "2026-11-06", .running(left: 5), "5 days left", .running,
        "the day of the trigger is day 0"),
      Example(
        "2026-11-06", nil, "2026-11-08", .running(left: 5), "5 days left", .running,
        "a weekend takes nothing away"),
      Example(
        "2026-11-07", nil, "2026-11-09", .running(left: 4), "4 days left", .running,
        "a Saturday is day 0 and Monday day 1"),
      Example(
        "2026-11-06", nil, "2026-11-10", .running(left: 3), "3 days left", .running,
        "three left are not yet soon"),
      Example(
        "2026-11-06", nil, "2026-11-11", .running(left: 2),
        "2 days left", .soon, "two are soon"),
      Example(
        "2026-11-06", nil, "2026-11-12", .running(left: 1), "1 day left", .soon, "the day before"),
      Example("2026-11-06", nil, "2026-11-13", .dueToday, "due today", .soon, "the day itself"),
      Example(
        "2026-11-06", nil, "2026-11-14", .late(by: 0), "LATE", .late,
        "missed on Friday, late on Saturday"),
      Example(
        "2026-11-06", nil, "2026-11-15", .late(by: 0), "LATE", .late, "and on Sunday no later"),
      Example(
        "2026-11-06", nil, "2026-11-16", .late(by: 1), "LATE 1 day", .late, "on Monday a day late"),
      Example("2026-11-06", nil, "2026-11-18", .late(by: 3), "LATE 3 days", .late, "and so on"),
      Example(
        "2026-12-17", nil, "2026-12-28", .late(by: 0), "LATE", .late,
        "due on Christmas Eve, late without a day passed over the bank holidays"),
      Example(
        "2026-11-06", "2026-11-10", "2026-11-23", .met(toSpare: 3), "done", .done,
        "done with days to spare"),
      Example(
        "2026-11-06", "2026-11-13", "2026-11-23", .met(toSpare: 0), "done", .done,
        "done on the last day"),
      Example(
        "2026-11-06", "2026-11-03", "2026-11-23", .met(toSpare: 8), "done", .done,
        "done before the trigger"),
      Example(
        "2026-11-06", "2026-11-14", "2026-11-23", .metLate(by: 0), "done late", .done,
        "done on the weekend after is late by no day"),
      Example(
        "2026-11-06", "2026-11-16", "2026-11-23", .metLate(by: 1), "done late", .done,
        "done on Monday is a day late"),
      Example(
        "2026-11-06", "2026-11-19", "2026-11-23", .metLate(by: 4), "done late", .done,
        "what is done stays as late as it was"),
    ]
  }

  @Test(arguments: Example.all)
  func `a deadline stands as its trigger, its doing and the day make it`(_ row: Example) throws {
    var subject = CaseInTest(aware: row.aware)
    if let done = row.done { try subject.record(.panelNotified, done) }
    let step = try #require(subject.timetable(on: row.today).step(.panelNotified))
    #expect(step.deadline?.status == row.status)
    #expect(step.standing.word == row.word)
    #expect(step.standing.urgency == row.urgency)
  }

  @Test
  func `a step set aside is not applicable, with the reason`() throws {
    var subject = CaseInTest()
    try subject.propose(.setAside(.initialDiscussionHeld), why: "Held by another area")
    let step = try #require(subject.timetable(on: "2026-11-23").step(.initialDiscussionHeld))
    #expect(step.deadline?.status == .notApplicable(reason: "Held by another area"))
    #expect(step.standing.word == "not needed")
    #expect(step.standing.urgency == .waiting)
  }

  @Test
  func `a step the decision rules out is not applicable, with the reason`() throws {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-06")))
    let step = try #require(subject.timetable(on: "2026-11-23").step(.stateAndOfstedNotified))
    #expect(step.deadline?.status == .notApplicable(reason: "no looked-after child has died"))
    #expect(step.standing == .notNeeded)
  }

  @Test
  func `a step that may not be needed waits for the decision, though its clock could run`() throws {
    let step = try #require(
      CaseInTest().timetable(on: "2026-11-23").step(.stateAndOfstedNotified))
    #expect(step.deadline?.status == .notStarted(waitsFor: .criteriaDecided))
    #expect(step.standing.word == "not started")
  }

  @Test(arguments: ["2026-12-01", "2026-12-22", "2027-06-01"])
  func `what the Panel owes is expected, and never late by us`(_ today: String) throws {
    var subject = CaseInTest()
    try subject.record(.panelReceived, "2026-12-01")
    let step = try #require(subject.timetable(on: today).step(.panelResponded))
    #expect(step.deadline?.status == .expected(from: .panel))
    #expect(step.deadline?.due?.day == day("2026-12-22"))
    #expect(step.standing.word == "expected")
    #expect(step.standing.urgency == .waiting)
  }

  @Test
  func `a step recorded before its clock ever ran is done`() throws {
    var subject = CaseInTest()
    try subject.record(.panelResponded, "2026-12-21")
    let step = try #require(subject.timetable(on: "2026-12-31").step(.panelResponded))
    #expect(step.standing == .done)
    #expect(step.deadline == nil)
  }

  @Test
  func `a step marked as not needed and then done all the same is done`() throws {
    var subject = CaseInTest()
    try subject.record(.panelNotified, "2026-11-10")
    try subject.propose(.setAside(.initialDiscussionHeld), why: "Not thought useful")
    try subject.record(.initialDiscussionHeld, "2026-11-12")
    let step = try #require(subject.timetable(on: "2026-12-31").step(.initialDiscussionHeld))
    #expect(step.deadline?.status == .met(toSpare: 1))
  }
}
