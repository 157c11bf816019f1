import Seeds
import Testing

@testable import Casework

/// A composed line that is written back and read again is the same line.
struct WrittenLineTests {
  /// People with hyphens, initials of their own, initials they share, and one name alone.
  private static func people() throws -> MeetingPeople {
    var held = try MeetingInTest()
    for (who, initials) in [
      ("Anne-Marie Firth, Fenmoor Police", "AMF"), ("Al Fox, Fenmoor Council", "AF"),
      ("Ada Fern, Fenmoor Health Board", "AF"), ("Bill Yarn", "by"), ("Zoe", "Z"),
      ("Ann Reed, Reed and Marsh Trust", "to"), ("Tom O'Hara-Lee, Police, Fenmoor", "T.O."),
      ("Ann Reed-Marsh, Fenmoor Council", "ARM"),
    ] {
      try held.act(.attend(Attendance(meeting: held.meeting, who: who, initials: initials)))
    }
    let meeting = try #require(held.review.review.meeting(held.meeting))
    return MeetingPeople(meeting, in: held.review.review, roll: nil)
  }

  private static let pieces = [
    "AMF", "AF", "by", "Z", "to", "T.O.", "ARM", "Ada Fern", "Ann Reed", "Al Fox, Fenmoor Council",
    "Anne-Marie Firth", "and", "&", "/", ",", ";", ":", ".", "ring the school", "Ring", "because",
    "by mon", "by 4 dec 14:30", "by fri 9am", "by end of month", "by", "tomorrow", "in two weeks",
    "within 5 working days", "asap", "today", "at the end of the week", "letter", "it's", "1",
    "/x", "/r", "/k3", "/k 4", "a\nb", "  ",
  ]

  @Test(arguments: 0..<40)
  func `a line written back composes to the same line`(_ seed: UInt64) throws {
    let people = try WrittenLineTests.people()
    var dice = SeededGenerator(seed: seed &+ 77)
    for _ in 0..<60 {
      let command = ["/a ", "/a ", "/a ", "/d ", "/r ", "/q ", "", "/k2 /a "][dice.roll(8)]
      let words = (0...dice.roll(7)).map { _ in
        WrittenLineTests.pieces[dice.roll(WrittenLineTests.pieces.count)]
      }
      let typed = command + words.joined(separator: dice.roll(5) == 0 ? "" : " ")
      let line = composed(typed, people)
      guard !line.text.isEmpty else { continue }
      let written = line.written(by: people)
      let again = composed(written, people)
      #expect(
        again.kind == line.kind && again.text == line.text && again.owners == line.owners
          && again.due == line.due && again.rationale == line.rationale
          && again.enquiries == line.enquiries,
        "seed \(seed): “\(typed)” was written “\(written)” and read as “\(again.text)”")
    }
  }

  private func composed(_ typed: String, _ people: MeetingPeople) -> ComposedLine {
    ComposedLine(
      typed, people: people, now: occasion("2026-11-26T10:15"),
      calendar: PublishedHolidays.calendar)
  }

  @Test
  func `a hyphen, initials of one's own and shared initials are written back to the same owner`()
    throws
  {
    let people = try WrittenLineTests.people()
    for (typed, written) in [
      ("/a AMF ring by mon 14:30", "/a AMF: ring by Mon 30 Nov 2026 14:30"),
      ("/a Ada Fern, Fenmoor Health Board: ring", "/a Ada Fern, Fenmoor Health Board: ring"),
      ("/a Al Fox to ring", "/a Al Fox, Fenmoor Council: ring"),
      ("/a Ada Fern and AMF to ring", "/a Ada Fern, Fenmoor Health Board and AMF: ring"),
    ] {
      #expect(composed(typed, people).written(by: people) == written)
    }
  }
}
