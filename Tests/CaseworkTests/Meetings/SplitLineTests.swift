import Testing

@testable import Casework

/// A line that becomes two, and a move to an item by its name.
struct SplitLineTests {
  @Test
  func `a line is split before words of it, and no word changes`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute(
      "No visit was made. Who was asked to go?", speaker: "Joan Sedge, Fenmoor Council")
    try held.minute("Nobody.")
    try held.act(.splitLine(name, before: "who was  asked", into: entry("second")))
    #expect(
      held.record.lines.map(\.text) == ["No visit was made.", "Who was asked to go?", "Nobody."])
    #expect(Set(held.record.lines.prefix(2).map(\.speaker)) == ["Joan Sedge, Fenmoor Council"])
    try held.review.propose(.undo)
    #expect(
      held.record.lines.map(\.text) == ["No visit was made. Who was asked to go?", "Nobody."])
  }

  @Test
  func `a line is not split where it does not go on so, nor what was agreed`() throws {
    var held = try MeetingInTest()
    try held.open()
    let name = try held.minute("No visit was made.")
    for words in ["No visit", "isit", "made. Then", " "] {
      #expect(throws: Refusal.meeting(.splitNotFound)) {
        try held.act(.splitLine(name, before: words, into: entry("second")))
      }
    }
    let action = try held.minute("Write and ask.", .action)
    #expect(throws: Refusal.meeting(.agreedIsNotSplit)) {
      try held.act(.splitLine(action, before: "and", into: entry("second")))
    }
    #expect(held.record.lines.count == 2)
  }

  @Test(arguments: [
    ("/n safe", 2, ""), ("/n Returns", 3, ""), ("/n RET", 3, ""), ("/n", nil, ""),
    ("/n Returns. Who has answered?", nil, "Returns. Who has answered?"),
    ("/n zebra", nil, "zebra"), ("/n3 safety", 3, "safety"), ("/n Returns.", nil, "Returns."),
  ])
  func `the name of an item behind a move is where it leads and no line`(
    _ typed: String, _ item: Int?, _ text: String
  ) throws {
    let held = try MeetingInTest()
    let meeting = try #require(held.review.review.meeting(held.meeting))
    let line = ComposedLine(
      typed, people: held.review.review.people(at: meeting), now: held.review.now,
      calendar: PublishedHolidays.calendar
    ).moving(among: meeting.agenda)
    #expect(line.move == item.map { .to($0) } ?? .next)
    #expect(line.text == text)
  }
}
