import Testing

@testable import Casework

/// A case with a rapid review meeting planned in it, and the people of a fictional partnership.
struct MeetingInTest {
  var review: CaseInTest
  let meeting = entry("review")
  private var lines = 0

  /// Plans the meeting for 26 November 2026; the case is as far as its review meeting.
  init(kind: MeetingKind = .rapidReview, on day: String = "2026-11-26T10:00") throws {
    review = CaseInTest()
    review.now = occasion("2026-11-26T10:00")
    try review.propose(
      .fill(
        Entry(.meeting, meeting),
        [
          .kind: .keys([kind.id]), .on: .occasion(occasion(day)),
          .chair: .text("Joan Sedge, Fenmoor Council"),
          .agenda: .text("Welcome: roles\nSafety: is any child in need?\nReturns"),
        ]))
  }

  var record: MeetingRecord { review.review.minutes[meeting] }

  mutating func act(_ act: MeetingAct, why: String? = nil) throws(Refusal) {
    try review.propose(.meet(meeting, act), why: why)
  }

  mutating func open() throws(Refusal) { try act(.open(at: review.now)) }

  /// Types a line; its place is after all that are there.
  @discardableResult
  mutating func minute(
    _ text: String, _ kind: MinuteLine.Kind = .said, speaker: String = "", answers: Answers = [:]
  ) throws(Refusal) -> EntryName {
    lines += 1
    let name = entry("line-\(lines)")
    try act(
      .minute(
        MinuteLine(
          meeting: meeting, name: name, at: review.now, place: lines * 1000, speaker: speaker,
          kind: kind, text: text, item: review.review.currentItem(of: meeting)),
        kind.sheet == nil ? [:] : Answers([.text: .text(text)]).merged(with: answers)))
    return name
  }

  mutating func attend(
    _ who: String, _ seats: Set<Attendance.Seat>, _ stays: [Attendance.Stay] = []
  ) throws(Refusal) {
    try act(.attend(Attendance(meeting: meeting, who: who, seats: seats, stays: stays)))
  }

  /// Everybody a quorum takes is there.
  mutating func readExtracts() throws(Refusal) {
    try attend("Joan Sedge, Fenmoor Council", [.chair, .localAuthority])
    try attend("Tom Bracken, Fenmoor Police", [.police])
    try attend("Ayesha Reed, Fenmoor Health Board", [.health])
    try attend("Ruth Fennel, Business Unit", [.minuteTaker])
  }

  mutating func close(safety: Bool = true) throws(Refusal) {
    try act(
      .close(
        MeetingAct.Closing(
          at: review.now, safetyEntry: entry("safety"),
          safety: safety ? [.safe: .keys(["safe"]), .answer: .text("All are safe.")] : [:])),
      why: "As it happened")
  }
}

func entry(_ text: String) -> EntryName {
  guard let name = EntryName(text) else { preconditionFailure("\(text) names an entry") }
  return name
}

func time(_ hour: Int, _ minute: Int) -> TimeOfDay {
  guard let time = TimeOfDay(hour: hour, minute: minute) else {
    preconditionFailure("the hour and minute are of a day")
  }
  return time
}
