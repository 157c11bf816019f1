import Testing

@testable import Casework

/// Whether the children are safe is asked at every meeting, also at the second of one kind.
struct MeetingSafetyTests {
  private let second = entry("second")

  /// A case whose rapid review meeting was closed with an answer, and a second one that is open.
  private func held(secondOn day: String) throws -> MeetingInTest {
    var held = try MeetingInTest()
    try held.open()
    try held.close()
    held.review.now = occasion(day)
    try held.review.propose(
      .fill(
        Entry(.meeting, second),
        [.kind: .keys(["rapid-review"]), .on: .occasion(occasion(day))]))
    try held.review.propose(.meet(second, .open(at: nil)))
    return held
  }

  private func close(
    _ held: inout MeetingInTest, _ answer: String? = nil, as name: String = "later"
  ) throws {
    let safety: Answers =
      answer.map { [.safe: .keys(["safe"]), .answer: .text($0)] } ?? [:]
    try held.review.propose(
      .meet(
        second,
        .close(
          MeetingAct.Closing(at: held.review.now, safetyEntry: entry(name), safety: safety))),
      why: "As it happened")
  }

  private func answers(_ name: EntryName, in held: MeetingInTest) throws -> [String] {
    let meeting = try #require(held.review.review.meeting(name))
    return held.review.review.safetyAnswers(in: meeting).map { $0.text(.answer) }
  }

  @Test(arguments: ["2026-11-29T09:00", "2026-11-26T14:00"])
  func `a second meeting of a kind asks for its own answer, also on the same day`(
    day: String
  ) throws {
    var held = try held(secondOn: day)
    #expect(throws: Refusal.meeting(.safetyNotAsked)) { try close(&held) }
    try close(&held, "Seen again.")
    #expect(try answers(held.meeting, in: held) == ["All are safe."])
    #expect(try answers(second, in: held) == ["Seen again."])
  }

  @Test(arguments: ["2026-11-29T09:00", "2026-11-26T14:00"])
  func `what was answered while the second meeting ran is its answer`(day: String) throws {
    var held = try held(secondOn: day)
    try held.review.propose(
      .fill(
        Entry(.safety, entry("while")),
        [
          .askedAt: .keys([Milestone.reviewMeetingHeld.id]), .safe: .keys(["safe"]),
          .on: .occasion(held.review.now), .answer: .text("Asked in the room."),
        ]))
    try close(&held)
    #expect(try answers(held.meeting, in: held) == ["All are safe."])
    #expect(try answers(second, in: held) == ["Asked in the room."])
  }

  @Test
  func `a later meeting that was closed without an answer is missing one`() throws {
    var held = try held(secondOn: "2026-11-29T09:00")
    #expect(held.review.review.safetyWasAsked(at: .reviewMeetingHeld))
    held.review.append([.met(.step(second, .closed, at: held.review.now))])
    #expect(!held.review.review.safetyWasAsked(at: .reviewMeetingHeld))
  }
}
