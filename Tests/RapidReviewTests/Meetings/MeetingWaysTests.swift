import CaseStore
import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// The ways that lead into a meeting, from it, and back.
struct MeetingWaysTests {
  /// A meeting in a case to which the police have sent a chronology and an answer.
  private func staged() throws -> MeetingStage {
    let stage = try MeetingStage()
    let request = try #require(EntryName("police"))
    try stage.propose(
      .fill(
        Entry(.organisationAsked, request),
        [.organisation: .text("Fenmoor Police"), .state: .keys(["asked"])]))
    let entries = try [
      ("4 Mar 2026", "A fictional call about shouting, attended"),
      ("19 Apr 2026", "A fictional teacher saw a bruise"),
    ].enumerated().map { number, row in
      ReturnFile.Entry(
        id: try #require(EntryName("e-\(number + 1)")), row: number + 2,
        content: EntryContent(
          when: UncertainDay.read(row.0, today: Screenplay.now.day).day, people: "A1",
          what: row.1, source: "Log \(number + 1)"))
    }
    let line = try #require(try stage.review().linesOfEnquiry.first)
    let answer = GivenAnswer(
      subject: .line(line.id), row: 2, text: "The child was heard alone once.")
    for (part, digest) in [(ReturnFile.Part.chronology, "a"), (.answers, "b")] {
      try stage.propose(
        .importReturn([
          ReturnFile(
            request: request, organisation: "Fenmoor Police", part: part, name: "fictional.csv",
            digest: Digest(of: Array(digest.utf8)).hex,
            entries: part == .chronology ? entries : [],
            answers: part == .answers ? [answer] : [], warned: 0, refused: 0)
        ]))
    }
    return stage
  }

  /// Days to come count from today, not from the notification.
  @Test(arguments: [
    ("today 15:00", "Mon 23 Nov 2026 15:00"), ("+5wd 15:00", "Mon 30 Nov 2026 15:00"),
  ])
  func `after a meeting is planned the cursor is on it, and Enter goes in`(
    day: String, shown: String
  ) throws {
    let stage = try MeetingStage()
    var play = try Screenplay(stage.surroundings)
    try play.press("<Enter>6<Home>n")
    #expect(play.picture.contains("Kind"), "\(play.picture)")
    try play.press("m<Tab>")
    play.type("Talk with the school")
    try play.press("<Tab>")
    play.type(day)
    try play.press("<Tab>*8,<Enter>")
    #expect(try stage.review().meetings.count == 2, "\(play.picture)")
    #expect(play.cursorRow.contains(shown), "\(play.picture)")
    try play.press("<Enter>")
    #expect(play.row(0).contains("Talk with the school"), "\(play.picture)")
    #expect(play.picture.contains("Not started. Press o to start the meeting."))
  }

  @Test
  func `a meeting planned by a colleague leaves the cursor where it is`() throws {
    let stage = try MeetingStage()
    var play = try Screenplay(stage.surroundings)
    try play.press("<Enter>6<Home>")
    let cursor = play.cursor
    let other = try #require(EntryName("other"))
    try stage.propose(
      .fill(
        Entry(.meeting, other),
        [.kind: .keys(["other"]), .title: .text("Another"), .on: .occasion(Screenplay.now)]),
      by: "B. Other")
    play.wait()
    #expect(play.picture.contains("Another"), "\(play.picture)")
    #expect(play.cursor == cursor)
  }

  @Test(arguments: [80, 100])
  func `whom a meeting lacks fits the header`(columns: Int) throws {
    var play = try MeetingStage().play(columns: columns)
    try play.press("o")
    #expect(play.row(1).contains("no chair, LA, police, health, minute-taker"))
    #expect(play.row(1).contains("Mon 23 Nov 2026") == (columns > 80))
    try play.press("<C-p>")
    #expect(play.row(1).contains("no chair, LA, police, health, minute-taker"))
  }

  @Test
  func `an entry of the chronology is found by typing, and the half-typed line is untouched`()
    throws
  {
    var play = try staged().opened()
    play.type("If the school had")
    let (composer, cursor) = (play.cursorRow, play.cursor)
    try play.press("<C-q>")
    play.type("bruise police")
    #expect(play.picture.contains(">C2   19 Apr 2026"), "\(play.picture)")
    #expect(!play.picture.contains("C1 "))
    try play.press("<Enter>")
    #expect(play.picture.contains("A fictional teacher saw a bruise"))
    #expect(play.picture.contains("Source: Log 2."))
    try play.press("<Esc>")
    #expect(play.cursorRow == composer)
    #expect(play.cursor == cursor)
    try play.press("<C-q>")
    play.type("c1")
    try play.press("<Enter>")
    #expect(play.picture.contains("A fictional call about shouting"))
  }

  @Test
  func `a line of enquiry that does not exist is said while it is typed`() throws {
    var play = try MeetingStage().opened()
    play.type("/k9 Who")
    #expect(play.picture.contains(" KLOE 9 (not there) "), "\(play.picture)")
    try play.press("<C-u>")
    play.type("/k2 Who")
    #expect(play.picture.contains(" KLOE 2 "))
    #expect(!play.picture.contains("there is none"))
  }

  @Test
  func `closing names what lacks an owner, a day or a rationale`() throws {
    var play = try MeetingStage().opened()
    for line in [
      "/d Ask the Trust for the letter", "/a AP obtain the letter", "/a write to the family by mon",
      "/a find out", "/a AP visit by 4 dec",
    ] {
      play.type(line)
      try play.press("<Enter>")
    }
    try play.press("<Esc>C")
    let picture = play.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      picture.contains(
        "Decision 1 lacks its rationale and the positions of the local authority, the police and "
          + "the health partner. Action 1 lacks its day. Action 2 lacks its owner. And 1 more. "
          + "Press y on a decision if all three agree."), "\(play.picture)")
  }

  @Test
  func `what was minuted and sent back is found across cases, and a hit leads there`() throws {
    let stage = try staged()
    var play = try stage.opened()
    for line in ["The teacher spoke first.", "A fictional umbrella was found.", "The end."] {
      play.type(line)
      try play.press("<Enter>")
    }
    for (word, place, shown) in [
      ("umbrella", "Minutes of meeting 1, Mon 23 Nov 2026 10:00", "umbrella was found"),
      ("bruise", "Chronology, Fenmoor Police", "A fictional teacher saw"),
      ("heard alone once", "Return, Fenmoor Police", "Fenmoor Police"),
    ] {
      var next = try Screenplay(stage.surroundings)
      next.wait()
      try next.press("f")
      next.type(word)
      #expect(next.row(1).hasSuffix("1 found, 1 case"), "\(next.picture)")
      #expect(next.row(3).contains(place), "\(next.picture)")
      try next.press("<Enter>")
      #expect(next.cursorRow.contains(shown), "\(next.picture)")
    }
  }

  @Test
  func `lines one person typed one after the other are one row of the history`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    for line in ["One.", "Two.", "Three.", "/d Wait because of it", "Four.", "Five."] {
      play.type(line)
      try play.press("<Enter>")
    }
    try play.press("<Esc><Esc><Esc><Esc>")
    var next = try Screenplay(stage.surroundings)
    next.wait()
    try next.press("<Enter>9<Home>")
    #expect(next.row(4).contains("Minutes: 2 lines, "), "\(next.picture)")
    #expect(next.row(5).contains("Wait"))
    #expect(next.row(6).contains("Minutes: 3 lines, "))
    try next.press("<Down>*2,<Enter>")
    for word in ["One.", "Two.", "Three."] { #expect(next.picture.contains(word)) }
    #expect(!next.picture.contains("Four."))
    try next.press("<Esc>/two.<Enter>")
    #expect(next.row(4).contains("Minutes: 3 lines"), "\(next.picture)")
  }
}
