import Testing

@testable import Casework

/// A meeting from its plan to its approved minutes, and what stands in the way of each step.
struct MeetingTests {
  @Test
  func `nothing is minuted before the meeting is opened`() throws {
    var held = try MeetingInTest()
    let refusal = #expect(throws: Refusal.self) { try held.minute("Too early") }
    #expect(refusal == .meeting(.notOpen))
    #expect(held.record.lines.isEmpty)
    try held.open()
    #expect(held.review.review.state(of: held.meeting) == .open)
    #expect(held.review.review.currentItem(of: held.meeting) == 1)
    try held.minute("Welcome")
    #expect(held.record.lines.map(\.text) == ["Welcome"])
  }

  @Test
  func `closing asks whether the children are safe, and records the step it is`() throws {
    var held = try MeetingInTest()
    try held.open()
    let refusal = #expect(throws: Refusal.self) { try held.close(safety: false) }
    #expect(refusal == .meeting(.safetyNotAsked))
    try held.close()
    let review = held.review.review
    #expect(review.safetyWasAsked(at: .reviewMeetingHeld))
    #expect(review.recorded(.reviewMeetingHeld)?.on == occasion("2026-11-26T10:00"))
    #expect(review.state(of: held.meeting) == .closed)
  }

  @Test
  func `a step recorded before is left as it is, and safety asked before is not asked again`()
    throws
  {
    var held = try MeetingInTest()
    try held.review.record(.reviewMeetingHeld, "2026-11-25")
    try held.open()
    try held.review.propose(
      .fill(
        Entry(.safety, entry("early")),
        [
          .askedAt: .keys([Milestone.reviewMeetingHeld.id]), .safe: .keys(["safe"]),
          .on: .occasion(occasion("2026-11-26")), .answer: .text("All are safe."),
        ]))
    try held.close(safety: false)
    #expect(held.review.review.recorded(.reviewMeetingHeld)?.on.day == day("2026-11-25"))
  }

  @Test
  func `a post review meeting is not closed without what it considers`() throws {
    var held = try MeetingInTest(kind: .postReview)
    try held.open()
    let refusal = #expect(throws: Refusal.self) { try held.close() }
    guard case .meeting(.postMeetingIncomplete(let missing)) = refusal else {
      Issue.record("closed without the reply")
      return
    }
    #expect(missing.count == 3)
    try held.act(
      .close(
        MeetingAct.Closing(
          at: held.review.now, safetyEntry: entry("safety"),
          safety: [.safe: .keys(["safe"]), .answer: .text("All are safe.")],
          postMeeting: [
            .response: .text("Noted."), .nextSteps: .text("None."),
            .parentalEngagement: .text("A visit."),
          ])), why: "As it happened")
    #expect(held.review.review.isComplete(Entry(.postMeeting)))
    #expect(held.review.review.recorded(.postMeetingHeld) != nil)
  }

  @Test
  func `minutes are circulated, approved, and then only added to`() throws {
    var held = try MeetingInTest()
    try held.open()
    let line = try held.minute("No visit was made.")
    try held.close()
    var refusal = #expect(throws: Refusal.self) {
      try held.act(.approve(by: "Joan Sedge", on: held.review.now))
    }
    #expect(refusal == .meeting(.notCirculated))
    try held.act(.circulate(to: "All", on: held.review.now, digest: "00"))
    #expect(held.record.versions.first?.text.contains("No visit was made.") == true)
    var changed = try #require(held.record[line])
    changed.text = "One visit was made."
    try held.act(.minute(changed))
    refusal = #expect(throws: Refusal.self) {
      try held.act(.approve(by: "Joan Sedge", on: held.review.now))
    }
    #expect(refusal == .meeting(.changedSinceCirculated(1)))
    try held.act(.circulate(to: "All", on: held.review.now, digest: "01"))
    try held.act(.approve(by: "Joan Sedge", on: held.review.now))
    let before = held.record.lines
    let acts: [MeetingAct] = [
      .minute(changed), .removeLine(line), .open(at: held.review.now),
      .attend(Attendance(meeting: held.meeting, who: "Late Comer")),
      .circulate(to: "All", on: held.review.now, digest: "02"),
    ]
    for act in acts {
      refusal = #expect(throws: Refusal.self) { try held.act(act, why: "A reason") }
      #expect(refusal == .meeting(.approvedAlready))
    }
    #expect(throws: Refusal.meeting(.approvedAlready)) {
      try held.review.propose(
        .fill(Entry(.meeting, held.meeting), [.place: .text("Elsewhere")]), why: "A reason")
    }
    #expect(throws: Refusal.self) { try held.review.propose(.undo) }
    try held.act(.add(entry("first"), text: "Two visits.", by: "Ana", on: held.review.now))
    #expect(held.record.lines == before)
    #expect(held.record.addenda.map(\.text) == ["Two visits."])
  }

  @Test
  func `what is not for circulation stands in no version`() throws {
    var held = try MeetingInTest()
    try held.open()
    let line = try held.minute("A name was said in confidence.")
    var withheld = try #require(held.record[line])
    withheld.isWithheld = true
    try held.act(.minute(withheld))
    try held.minute("The next item was begun.")
    try held.close()
    try held.act(.circulate(to: "All", on: held.review.now, digest: "00"))
    let text = try #require(held.record.versions.first?.text)
    #expect(!text.contains("in confidence"))
    #expect(text.contains("The next item was begun."))
  }

  @Test
  func `a closed meeting goes on only with a reason`() throws {
    var held = try MeetingInTest()
    try held.open()
    try held.close()
    #expect(throws: Refusal.meeting(.reopening)) { try held.open() }
    try held.act(.open(at: held.review.now), why: "Somebody came back")
    #expect(held.review.review.state(of: held.meeting) == .open)
  }

  @Test
  func `a pause is no time of an item`() throws {
    var held = try MeetingInTest()
    try held.open()
    held.review.now = occasion("2026-11-26T10:10")
    try held.act(.pause(at: held.review.now))
    held.review.now = occasion("2026-11-26T10:25")
    try held.act(.open(at: held.review.now))
    held.review.now = occasion("2026-11-26T10:30")
    try held.act(.begin(item: 2, at: held.review.now))
    let used = held.review.review.minutesUsed(
      in: held.meeting, now: occasion("2026-11-26T10:42"))
    #expect(used == [1: 15, 2: 12])
  }

  @Test
  func `items the minutes name by number stay in the agenda`() throws {
    var held = try MeetingInTest()
    try held.open()
    let place = Entry(.meeting, held.meeting)
    #expect(throws: Refusal.meeting(.agendaShortened)) {
      try held.review.propose(.fill(place, [.agenda: .text("Welcome")]))
    }
    try held.review.propose(
      .fill(place, [.agenda: .text("Welcome\nSafety\nReturns\nAny other business")]))
    #expect(held.review.review.meeting(held.meeting)?.agenda.count == 4)
    #expect(throws: Refusal.meeting(.begun)) {
      try held.review.propose(.remove(place), why: "A reason")
    }
  }

  @Test
  func `the first line of the next item begins it`() throws {
    var held = try MeetingInTest()
    try held.open()
    try held.act(
      .minute(
        MinuteLine(
          meeting: held.meeting, name: entry("two"), at: held.review.now, place: 5, text: "Safe",
          item: 2)))
    #expect(held.review.review.currentItem(of: held.meeting) == 2)
    #expect(throws: Refusal.meeting(.noSuchItem(9))) {
      try held.act(.begin(item: 9, at: held.review.now))
    }
  }

  @Test func `what was agreed and is not whole is named, each with what it lacks`() throws {
    var held = try MeetingInTest()
    try held.open()
    try held.minute("Somebody finds out.", .action)
    try held.minute(
      "Write.", .action,
      answers: [
        .owner: .text("Joan Sedge, Fenmoor Council"), .due: .occasion(occasion("2026-12-01")),
      ])
    try held.minute("Ask.", .action, answers: [.owner: .text("Joan Sedge, Fenmoor Council")])
    let positions = "the positions of the local authority, the police and the health partner"
    try held.minute("Wait.", .decision)
    try held.minute("Go on.", .decision, answers: [.rationale: .text("It is time.")])
    #expect(
      held.review.review.unfinished(in: held.meeting) == [
        "Nobody is marked as present.", "Action 1 lacks its owner and its day.",
        "Action 3 lacks its day.", "Decision 1 lacks its rationale and \(positions).",
        "Decision 2 lacks \(positions).",
      ])
    #expect(
      held.review.review.unfinished(in: entry("another")) == ["Nobody is marked as present."])
  }
}
