import Seeds
import Testing

@testable import Casework

/// When a meeting began and ended: asked where it was another day, and put right with a reason.
struct MeetingTimesTests {
  /// A meeting that was planned for the day before the day it is typed up.
  private func planned() throws -> MeetingInTest {
    var held = try MeetingInTest()
    held.review.now = occasion("2026-11-27T20:52")
    return held
  }

  @Test
  func `a meeting planned for another day is not opened before it is said when it began`() throws {
    var held = try planned()
    #expect(throws: Refusal.meeting(.beganWhen(planned: occasion("2026-11-26T10:00")))) {
      try held.act(.open(at: nil))
    }
    #expect(held.review.review.state(of: held.meeting) == .planned)
    try held.act(.open(at: occasion("2026-11-26T10:05")))
    #expect(held.review.review.began(held.meeting) == occasion("2026-11-26T10:05"))
    #expect(throws: Refusal.meeting(.endedWhen(began: occasion("2026-11-26T10:05")))) {
      try held.act(.close(MeetingAct.Closing(at: nil, safetyEntry: entry("s"))))
    }
  }

  @Test
  func `a meeting planned for today opens at once`() throws {
    var held = try MeetingInTest()
    try held.act(.open(at: nil))
    #expect(held.review.review.began(held.meeting) == held.review.now)
  }

  @Test
  func `a meeting does not end before it began`() throws {
    var held = try planned()
    try held.act(.open(at: occasion("2026-11-26T10:05")))
    for end in ["2026-11-26T10:04", "2026-11-25"] {
      #expect(throws: Refusal.meeting(.endsBeforeBeginning(occasion("2026-11-26T10:05")))) {
        try held.act(
          .close(MeetingAct.Closing(at: occasion(end), safetyEntry: entry("s"), safety: safe)),
          why: "As it happened")
      }
    }
    #expect(held.review.review.ended(held.meeting) == nil)
  }

  @Test
  func `begin and end are put right with a reason, and the step of the process with them`() throws {
    var held = try planned()
    try held.act(.open(at: held.review.now))
    try held.close()
    let (began, ended) = (occasion("2026-11-26T10:00"), occasion("2026-11-26T12:30"))
    #expect(throws: Refusal.meeting(.correctingTimes)) {
      try held.act(.correctTimes(began: began, ended: ended))
    }
    #expect(throws: Refusal.meeting(.endsBeforeBeginning(held.review.now))) {
      try held.act(.correctTimes(began: nil, ended: ended), why: "It was the day before")
    }
    try held.act(.correctTimes(began: began, ended: ended), why: "It was the day before")
    let review = held.review.review
    #expect(review.began(held.meeting) == began)
    #expect(review.ended(held.meeting) == ended)
    #expect(review.recorded(.reviewMeetingHeld)?.on == began)
    #expect(review.minutesText(of: held.meeting).contains("Ended Thu 26 Nov 2026 12:30"))
    try held.review.propose(.undo)
    #expect(held.review.review.began(held.meeting) == held.review.now)
    #expect(held.review.review.recorded(.reviewMeetingHeld)?.on == held.review.now)
  }

  @Test
  func `what is typed up on another day was said at no time, and the quorum is the meeting's`()
    throws
  {
    var held = try planned()
    try held.act(.open(at: occasion("2026-11-26T10:00")))
    try held.readExtracts()
    try held.attend(
      "Tom Bracken, Fenmoor Police", [.police], [Attendance.Stay(from: time(10, 0))])
    let line = try held.minute(
      "Go on.", .decision,
      answers: [
        .rationale: .text("It is time."), .positionLocalAuthority: .keys(["agrees"]),
        .positionPolice: .keys(["agrees"]), .positionHealth: .keys(["agrees"]),
      ])
    let typed = try #require(held.record[line])
    #expect(held.review.review.timeSaid(typed) == nil)
    #expect(held.review.review.decision(Entry(.decision, line)).state == .made)
    #expect(held.review.review.minutesUsed(in: held.meeting, now: held.review.now).isEmpty)
  }

  @Test
  func `a slip of the year is refused, and the step stays where it was`() throws {
    var held = try planned()
    let aware = occasion("2026-11-05")
    #expect(throws: Refusal.meeting(.beganBefore(aware: aware))) {
      try held.act(.open(at: occasion("2025-11-26T10:05")))
    }
    try held.act(.open(at: occasion("2026-11-26T10:05")))
    try held.close()
    for (typed, refusal) in [
      ("2025-11-30", MeetingRefusal.beganBefore(aware: aware)),
      ("2026-11-10", .beganLongBefore(end: held.review.now)),
    ] {
      #expect(throws: Refusal.meeting(refusal)) {
        try held.act(.correctTimes(began: occasion(typed), ended: nil), why: "A slip")
      }
    }
    let review = held.review.review
    #expect(review.recorded(.reviewMeetingHeld)?.on == occasion("2026-11-26T10:05"))
  }

  @Test
  func `what is typed up later neither pauses nor says who left by today's clock`() throws {
    var held = try planned()
    let began = occasion("2026-11-26T10:05")
    try held.act(.open(at: began))
    try held.readExtracts()
    #expect(throws: Refusal.meeting(.pausedWhen(began: began))) {
      try held.act(.pause(at: held.review.now))
    }
    #expect(throws: Refusal.meeting(.leftWhen(began: began))) {
      try held.act(.mark(NamedAttendee("Tom Bracken"), .left(at: nil)))
    }
    try held.act(.mark(NamedAttendee("Tom Bracken"), .left(at: time(11, 0))))
    let review = held.review.review
    #expect(review.quorum(of: held.meeting, at: began.time).isMet)
    #expect(review.course(of: held.meeting).isEmpty)
    #expect(review.base(ofDaysIn: held.meeting, now: held.review.now) == began)
  }

  @Test
  func `a meeting that goes on was resumed or reopened, and not opened a second time`() throws {
    var held = try MeetingInTest()
    try held.open()
    try held.act(.pause(at: held.review.now))
    try held.open()
    try held.close()
    try held.act(.open(at: held.review.now), why: "Somebody came back")
    #expect(held.record.steps.map(\.step) == [.opened, .paused, .resumed, .closed, .reopened])
    #expect(
      held.review.review.course(of: held.meeting).map(\.step)
        == [.paused, .resumed, .closed, .reopened])
    let words = held.review.changes.suffix(1).flatMap(\.events).map(\.words)
    #expect(words.first?.hasPrefix("Meeting reopened") == true)
  }

  @Test
  func `an older record that calls a resume an opening is read as a resume`() throws {
    var held = try MeetingInTest()
    let steps: [MeetingStep] = [.opened, .paused, .opened, .closed, .opened]
    for step in steps {
      held.review.append([.met(.step(held.meeting, step, at: held.review.now))])
    }
    #expect(held.record.steps.map(\.step) == [.opened, .paused, .resumed, .closed, .reopened])
    #expect(held.review.review.state(of: held.meeting) == .open)
  }

  @Test(arguments: UInt64(1)...40)
  func `whatever is done to a meeting it never ends before it began`(_ seed: UInt64) throws {
    var numbers = SeededGenerator(seed: seed)
    var held = try planned()
    for _ in 1...30 {
      let day = ["2026-11-25", "2026-11-26", "2026-11-27"].randomElement(using: &numbers) ?? ""
      let hour = Int.random(in: 8...20, using: &numbers)
      let when = occasion("\(day)T\(hour < 10 ? "0" : "")\(hour):00")
      let act: MeetingAct =
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: .open(at: when)
        case 1: .pause(at: when)
        case 2: .close(MeetingAct.Closing(at: when, safetyEntry: entry("s"), safety: safe))
        case 3: .correctTimes(began: when, ended: nil)
        case 4: .correctTimes(began: nil, ended: when)
        default: .correctTimes(began: when, ended: occasion("2026-11-27T20:00"))
        }
      let before = held.review.changes.count
      do throws(Refusal) {
        try held.act(act, why: "As it happened")
      } catch {
        #expect(held.review.changes.count == before)
      }
      let review = held.review.review
      guard let began = review.began(held.meeting) else { continue }
      if let ended = review.ended(held.meeting) {
        #expect(!ended.isSurelyBefore(began), "seed \(seed): \(began.iso) to \(ended.iso)")
      }
      if let step = review.recorded(.reviewMeetingHeld) {
        #expect(step.on == began, "seed \(seed)")
      }
    }
  }

  private var safe: Answers { [.safe: .keys(["safe"]), .answer: .text("All are safe.")] }
}
