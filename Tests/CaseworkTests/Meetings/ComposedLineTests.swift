import Testing

@testable import Casework

/// What a typed line is understood as.
struct ComposedLineTests {
  private func people() throws -> MeetingPeople {
    var held = try MeetingInTest()
    try held.readExtracts()
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
    Example(typed: "/d because", kind: .decision, text: ""),
    Example(
      typed: "/d because it is late", kind: .decision, text: "", rationale: "It is late"),
    Example(typed: "/d Ask the Trust because", kind: .decision, text: "Ask the Trust"),
    Example(
      typed: "/d Because of the risk, ask the Trust", kind: .decision,
      text: "Because of the risk, ask the Trust"),
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
    try expect(example)
  }

  private func expect(_ example: Example) throws {
    let line = try read(example.typed)
    #expect(line.kind == example.kind)
    #expect(line.text == example.text)
    #expect(line.owners.map(\.who).joined(separator: " + ") == example.owner)
    #expect(line.due?.iso ?? "" == example.due)
    #expect(line.rationale == example.rationale)
    #expect(line.enquiries == example.enquiries)
  }

  private static let firth = "Nadia Firth, Fenmoor Police"
  private static let both = "Nadia Firth, Fenmoor Police + Bill Yarn"

  @Test(arguments: [
    Example(
      typed: "/a NF ring them in two weeks", kind: .action, text: "ring them", owner: firth,
      due: "2026-12-10"),
    Example(
      typed: "/a NF ring them within 10 working days.", kind: .action, text: "ring them",
      owner: firth, due: "2026-12-10"),
    Example(
      typed: "/a NF ring them by end of month", kind: .action, text: "ring them", owner: firth,
      due: "2026-11-30"),
    Example(
      typed: "/a NF ring them at the end of next month", kind: .action, text: "ring them",
      owner: firth, due: "2026-12-31"),
    Example(
      typed: "/a NF ring them by the end of the week", kind: .action, text: "ring them",
      owner: firth, due: "2026-11-27"),
    Example(
      typed: "/a NF ring them asap", kind: .action, text: "ring them asap", owner: firth,
      due: "2026-11-27"),
    Example(
      typed: "/a NF ring them, tomorrow", kind: .action, text: "ring them", owner: firth,
      due: "2026-11-27"),
    Example(
      typed: "/a NF ring them in a month's time", kind: .action, text: "ring them", owner: firth,
      due: "2026-12-26"),
    Example(
      typed: "/a NF to obtain the letter by mon 14:30", kind: .action, text: "obtain the letter",
      owner: firth, due: "2026-11-30T14:30"),
    Example(
      typed: "/a The school to send its log; NF", kind: .action, text: "The school to send its log",
      owner: firth),
    Example(
      typed: "/a The school to send its log by mon; NF.", kind: .action,
      text: "The school to send its log", owner: firth, due: "2026-11-30"),
    Example(
      typed: "/a send the log; NF, by mon", kind: .action, text: "send the log", owner: firth,
      due: "2026-11-30"),
    Example(typed: "/a NF by tomorrow", kind: .action, text: "", owner: firth, due: "2026-11-27"),
    Example(typed: "/a NF: by fri", kind: .action, text: "", owner: firth, due: "2026-11-27"),
    Example(typed: "/a NF and by to ring", kind: .action, text: "ring", owner: both),
    Example(typed: "/a NF/BY: ring", kind: .action, text: "ring", owner: both),
    Example(typed: "/a NF, by ring", kind: .action, text: "ring", owner: both),
    Example(typed: "/a send it; NF & by", kind: .action, text: "send it", owner: both),
    Example(typed: "/a Nadia Firth to ring", kind: .action, text: "ring", owner: firth),
    Example(
      typed: "/a Nadia Firth, Fenmoor Police: ring", kind: .action, text: "ring", owner: firth),
    Example(
      typed: "/a Nadia Firth's record is read out", kind: .action,
      text: "Nadia Firth's record is read out"),
    Example(
      typed: "/a NF: to do what was said", kind: .action, text: "to do what was said",
      owner: firth),
    Example(
      typed: "/a Ring the school; nobody knows who", kind: .action,
      text: "Ring the school; nobody knows who"),
  ])
  func `an action is understood in the words people use`(_ example: Example) throws {
    try expect(example)
  }

  @Test
  func `owners of several organisations have none in common`() throws {
    let answers = try read("/a NF and by to ring").answers
    #expect(answers.text(.owner) == "Nadia Firth, Fenmoor Police; Bill Yarn")
    #expect(answers[.organisation] == nil)
    #expect(ComposedLine.owners(in: answers.text(.owner)).count == 2)
    #expect(try read("/a NF to ring").answers.text(.organisation) == "Fenmoor Police")
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
