import Testing

@testable import Screens

/// What is typed of a line when the program has to end, or the store is locked.
struct HalfTypedTests {
  @Test(arguments: [
    ("Child Bir", "Child Bir"), ("..5", ".5"), (".lea", nil), (".", nil), ("? spr", nil),
    ("?", nil), (".b", nil), ("  ", nil),
  ])
  func `of an answer words are kept, and commands are not`(half: String, kept: String?) throws {
    var talk = try PlainTalk(try Screenplay.founded())
    try talk.say("new")
    talk.leave(half)
    let said = try talk.say(".r")
    #expect(said.contains(kept.map { "Now: \($0). Enter keeps it." } ?? "Question 1 of"), "\(said)")
    #expect(kept != nil || !said.contains("Now: "), "\(said)")
  }

  @Test func `a text of many lines goes on with it`() throws {
    var talk = try PlainTalk.demo()
    try talk.say("1", "facts", "1")
    let before = "A fictional child of fourteen months"
    talk.leave("More is known")
    var said = try talk.say(".r")
    #expect(said.contains(before) && said.contains("\nMore is known\n"), "\(said)")
    try talk.say("It begins again.")
    talk.leave("And goes on")
    said = try talk.say(".", ".1")
    #expect(said.contains("\nIt begins again.\nAnd goes on\n"), "\(said)")
    #expect(!said.contains(before), "\(said)")
  }

  @Test(arguments: [
    ("AR: Half a", "Half a"), ("Half a", "Half a"), (".atten", nil), (".s AR", nil),
    (".a and more", "and more"),
  ])
  func `of a line of the minutes words are kept, and commands are not`(
    half: String, kept: String?
  ) throws {
    let stage = try MeetingStage()
    var talk = try PlainTalk(stage.surroundings)
    try talk.say("1", "meetings", "2", "start", "TB: Two were missed.")
    talk.leave(half)
    try talk.say("")
    let lines = try stage.lines()
    #expect(lines.dropFirst().map(\.text) == [kept].compactMap(\.self), "\(talk.stream)")
    #expect(
      lines.last?.speaker
        == (half.hasPrefix("AR: ")
          ? "Ayesha Reed, Fenmoor Health Board" : "Tom Bracken, Fenmoor Police"))
  }

  @Test func `of a correction all of it is kept, also what looks like a speaker`() throws {
    let stage = try MeetingStage()
    var talk = try PlainTalk(stage.surroundings)
    try talk.say("1", "meetings", "2", "start", "TB: Two were missed.", ".b", "1")
    talk.leave("AR: Three were")
    try talk.say("")
    #expect(try stage.lines().map(\.text) == ["AR: Three were"], "\(talk.stream)")
  }
}
