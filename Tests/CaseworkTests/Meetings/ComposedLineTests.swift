import Testing

@testable import Casework

/// What a typed line is understood as.
struct ComposedLineTests {
  private func people() throws -> MeetingPeople {
    var held = try MeetingInTest()
    try held.gather()
    for (who, initials) in [("Nadia Firth, Fenmoor Police", "NF"), ("Bill Yarn", "by")] {
      try held.act(
        .attend(
          Attendance(meeting: held.meeting, who: who, initials: initials)))
    }
    let meeting = try #require(held.review.review.meeting(held.meeting))
    return MeetingPeople(meeting, in: held.review.review, roll: nil)
  }

  private func read(_ typed: String) throws -> ComposedLine {
    // A Thursday.
    ComposedLine(
      typed, people: try people(), now: occasion("2026-11-26T10:15"),
      calendar: PublishedHolidays.calendar)
  }

  struct Example: Sendable {
    let typed: String
    let kind: MinuteLine.Kind
    let text: String
    var owner = ""
    var due = ""
    var rationale = ""
    var enquiries: [Int] = []
  }

  @Test(arguments: [
    Example(typed: "Letter only; no visit.", kind: .said, text: "Letter only; no visit."),
    Example(
      typed: "/a NF obtain the letter by mon", kind: .action, text: "obtain the letter",
      owner: "Nadia Firth, Fenmoor Police", due: "2026-11-30"),
    Example(
      typed: "/a nf: obtain the letter, by 4 dec 26.", kind: .action,
      text: "obtain the letter", owner: "Nadia Firth, Fenmoor Police", due: "2026-12-04"),
    Example(
      typed: "/a NF hold it by the door by +5wd", kind: .action, text: "hold it by the door",
      owner: "Nadia Firth, Fenmoor Police", due: "2026-12-03"),
    Example(typed: "/a hold it by the door", kind: .action, text: "hold it by the door"),
    Example(typed: "/a NF", kind: .action, text: "", owner: "Nadia Firth, Fenmoor Police"),
    Example(
      typed: "/a by ring them by fri", kind: .action, text: "ring them", owner: "Bill Yarn",
      due: "2026-11-27"),
    Example(typed: "/a ring them by thu", kind: .action, text: "ring them", due: "2026-12-03"),
    Example(typed: "/a ring them by today", kind: .action, text: "ring them", due: "2026-11-26"),
    Example(
      typed: "/d Ask the Trust, because the record differs", kind: .decision,
      text: "Ask the Trust", rationale: "The record differs"),
    Example(typed: "/d Ask the Trust", kind: .decision, text: "Ask the Trust"),
    Example(typed: "/r The house is cold", kind: .risk, text: "The house is cold"),
    Example(typed: "/q Who rang?", kind: .query, text: "Who rang?"),
    Example(
      typed: "/k2 Were these followed up?", kind: .said, text: "Were these followed up?",
      enquiries: [2]),
    Example(typed: "/k 14 /k2 /d Ask", kind: .decision, text: "Ask", enquiries: [14, 2]),
    Example(typed: "/K2", kind: .said, text: "", enquiries: [2]),
    Example(typed: "and/or either", kind: .said, text: "and/or either"),
    Example(typed: "/x is no command", kind: .said, text: "/x is no command"),
    Example(typed: "/a", kind: .action, text: ""),
    Example(typed: "  ", kind: .said, text: ""),
  ])
  func `a typed line says what it is`(_ example: Example) throws {
    let line = try read(example.typed)
    #expect(line.kind == example.kind)
    #expect(line.text == example.text)
    #expect(line.owner?.who ?? "" == example.owner)
    #expect(line.due?.day.iso ?? "" == example.due)
    #expect(line.rationale == example.rationale)
    #expect(line.enquiries == example.enquiries)
  }

  @Test
  func `an n goes to the next item or a numbered one`() throws {
    #expect(try read("/n").move == .next)
    #expect(try read("/n5").move == .to(5))
    #expect(try read("/n 5").move == .to(5))
    let line = try read("/n Safe as far as known")
    #expect(line.move == .next)
    #expect(line.text == "Safe as far as known")
    #expect(try read("/nine").unknown == "/nine")
  }

  @Test
  func `initials find who is there before anybody else`() throws {
    let people = try people()
    #expect(people.person("n.f.")?.who == "Nadia Firth, Fenmoor Police")
    #expect(people.person("chair")?.who == "Joan Sedge, Fenmoor Council")
    #expect(people.person("brack")?.who == "Tom Bracken, Fenmoor Police")
    #expect(people.person("zz") == nil)
    #expect(people.person("") == nil)
  }
}
