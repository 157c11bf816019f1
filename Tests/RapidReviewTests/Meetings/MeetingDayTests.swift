import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// Attendance, times, and the ways in and out of a meeting, as the screens have them.
struct MeetingDayTests {
  @Test
  func `taking back on the attendance screen says what, and leaves a decision as it is`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("/d Ask the Trust because the record and the letter differ")
    try play.press("<Enter><Esc>yp")
    try play.press("<Home>a,u")
    #expect(
      play.picture.contains("Attendance: Joan Sedge, Fenmoor Council: apologies"),
      "\(play.picture)")
    var review = try stage.review()
    #expect(review.decisions.first?.positions.count == 3)
    #expect(review.minutes[stage.meeting].attendances.count == 6)
    // All of them were marked by one key.
    try play.press("u")
    #expect(play.picture.contains("Sedge, Fenmoor Council and 5 others"), "\(play.picture)")
    try play.press("u")
    review = try stage.review()
    #expect(review.minutes[stage.meeting].attendances.isEmpty)
    #expect(review.decisions.first?.positions.count == 3)
    #expect(play.picture.contains("You have not marked anyone here."), "\(play.picture)")
  }

  @Test
  func `whoever is here already stays as they are`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("/n")
    try play.press("<Enter><C-p><Home>p")
    #expect(play.picture.contains("Joan Sedge is already marked as present."), "\(play.picture)")
    #expect(play.cursorRow.contains("present"))
    #expect(!play.cursorRow.contains("from"))
  }

  @Test
  func `somebody nobody knows is asked for their organisation and whom they speak for`() throws {
    let stage = try MeetingStage()
    var play = try stage.play()
    try play.press("pn")
    play.type("Mona Tarn")
    try play.press("<Tab>*3,<Enter>")
    #expect(play.picture.contains("Give their organisation as well"), "\(play.picture)")
    play.type("Moor Trust")
    try play.press("<Tab>*2,<Enter>")
    #expect(play.picture.contains("Say for which partner they speak"), "\(play.picture)")
    try play.press("h<Tab><Enter>")
    let people = try stage.review().attendances(of: stage.meeting)
    #expect(people.map(\.full) == ["Mona Tarn, Moor Trust"], "\(play.picture)")
    #expect(people.first?.seats == [.health])
  }

  @Test
  func `when somebody came and left can be said for another time than now`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    try play.press("<C-p><Home><Down>t")
    play.type("09:20")
    try play.press("<Tab>")
    play.type("23:00")
    #expect(play.picture.contains("23:00 is later than now, 10:00."), "\(play.picture)")
    try play.press("<C-u>")
    play.type("9.45")
    try play.press("<Tab><Enter>")
    #expect(play.cursorRow.contains("present, 09:20 to 09:45"), "\(play.picture)")
    let attendance = try stage.review().attendance(of: "Tom Bracken", at: stage.meeting)
    #expect(attendance?.staysInWords == "09:20 to 09:45")
  }

  @Test
  func `a meeting planned for another day asks when it began, and closing when it ended`() throws {
    let stage = try MeetingStage()
    try stage.propose(
      .fill(
        Entry(.meeting, stage.meeting),
        [.on: .occasion(try #require(Occasion(iso: "2026-11-20T14:00")))]))
    var play = try stage.play()
    try play.press("o")
    #expect(play.picture.contains("When it started"), "\(play.picture)")
    #expect(play.cursorRow.contains("2026-11-20 14:00"))
    try play.press("<Tab><Enter>")
    #expect(try stage.review().began(stage.meeting)?.iso == "2026-11-20T14:00", "\(play.picture)")
    play.type("It was typed up.")
    try play.press("<Enter><Esc>C")
    #expect(play.picture.contains("When it ended"), "\(play.picture)")
    #expect(!play.cursorRow.contains("now"), "\(play.picture)")
  }

  /// A meeting that was held on Friday and is typed up on Monday.
  private func typedUp(_ stage: MeetingStage) throws -> Screenplay {
    try stage.propose(
      .fill(
        Entry(.meeting, stage.meeting),
        [.on: .occasion(try #require(Occasion(iso: "2026-11-20T14:00")))]))
    var play = try stage.play()
    try play.press("pA<Esc>o<Tab><Enter>")
    return play
  }

  @Test
  func `days in what is typed up count from the day of the meeting`() throws {
    let stage = try MeetingStage()
    var play = try typedUp(stage)
    play.type("/a AP ask in two weeks")
    #expect(play.picture.contains("by Fri 4 Dec 2026"), "\(play.picture)")
    try play.press("<Enter>")
    #expect(try stage.review().actionPoints.first?.due == Day(iso: "2026-12-04"))
  }

  @Test
  func `who left what is typed up is asked for the time, and nothing pauses by today's clock`()
    throws
  {
    let stage = try MeetingStage()
    var play = try typedUp(stage)
    #expect(play.row(1).contains("Fri 20 Nov"), "\(play.picture)")
    try play.press("<C-p><Home>o")
    #expect(play.picture.contains("Left at"), "\(play.picture)")
    try play.press("<Esc><Esc><Esc>P")
    #expect(
      play.picture.contains(
        "The meeting started on another date, Fri 20 Nov 2026 14:00. Type the pause as"),
      "\(play.picture)")
    let review = try stage.review()
    #expect(review.quorum(of: stage.meeting, at: TimeOfDay(hour: 14, minute: 0)).isMet)
    #expect(review.course(of: stage.meeting).isEmpty)
  }

  @Test
  func `everybody marked first at a later item was there from the start`() throws {
    let stage = try MeetingStage()
    var play = try stage.play()
    try play.press("o")
    for _ in 1...2 {
      play.type("/n")
      try play.press("<Enter>")
    }
    try play.press("<C-p>A")
    let there = try stage.review().attendances(of: stage.meeting)
    #expect(there.count == 6)
    #expect(there.allSatisfy { $0.staysInWords.isEmpty }, "\(play.picture)")
  }

  @Test
  func `a meeting that was held is listed under the day it was held on`() throws {
    let stage = try MeetingStage()
    let began = try #require(Occasion(iso: "2026-11-20T14:00"))
    try stage.propose(.meet(stage.meeting, .open(at: began)))
    var list = try Screenplay(stage.surroundings)
    try list.press("<Enter>6<Home><Down>")
    #expect(list.cursorRow.contains("Fri 20 Nov 2026 14:00"), "\(list.picture)")
  }

  @Test
  func `the next item is counted from the line, and never leads back`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("/")
    for item in 2...3 {
      try stage.propose(
        .meet(stage.meeting, .begin(item: item, at: Screenplay.now)), by: "B. Other")
    }
    play.wait()
    play.type("n")
    #expect(play.picture.contains("at item 3 already"), "\(play.picture)")
    try play.press("<Enter>")
    #expect(play.picture.contains("The meeting is already at item 3."), "\(play.picture)")
    #expect(try stage.review().currentItem(of: stage.meeting) == 3)
    play.type("/n")
    #expect(play.picture.contains("to item 4 Returns"), "\(play.picture)")
  }

  @Test
  func `undoing a deletion shows the words that come back`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("Words to be missed.")
    try play.press("<Enter><Esc><Del><Enter>u")
    #expect(play.picture.contains("The line “Words to be missed.” comes back."), "\(play.picture)")
  }

  @Test
  func `a line typed in a pause says that the meeting is paused`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    try play.press("<Esc>P<Esc>")
    play.type("Said in the corridor.")
    try play.press("<Enter>")
    #expect(try stage.lines().count == 1)
    #expect(play.picture.contains("Line recorded. The meeting is paused."), "\(play.picture)")
  }

  @Test
  func `the transcript has the items of the agenda as headings`() throws {
    var play = try MeetingStage().opened()
    for line in ["Welcome.", "/n All are well.", "Seen today.", "/n Letter.", "/n"] {
      play.type(line)
      try play.press("<Enter>")
    }
    let shown = (3..<11).map { row in String(play.row(row).drop { $0 != "│" }.dropFirst(2)) }
    #expect(
      shown == [
        "1. Welcome", "10:00             Welcome.", "2. Safety", "10:00             All are well.",
        "10:00             Seen today.", "3. Matters arising", "10:00             Letter.", "",
      ])
    try play.press("<Esc>")
    #expect(play.cursorRow.contains("Letter."))
    try play.press("<Up>*2")
    #expect(play.cursorRow.contains("All are well."))
  }

  @Test
  func `the list says that a meeting is open and leads in, and one leaves it for the list`() throws
  {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("Half a line")
    #expect(play.row(23).contains("Esc commands"), "\(play.picture)")
    try play.press("<Esc>")
    #expect(play.row(23).contains("L leave"), "\(play.picture)")
    try play.press("L")
    #expect(play.row(0).contains("Rapid reviews"), "\(play.picture)")
    #expect(
      play.picture.contains(
        "Meeting now in 2026-001: Rapid review meeting since 10:00. Press g to join."),
      "\(play.picture)")
    try play.press("g")
    #expect(play.cursorRow.contains("Half a line"), "\(play.picture)")
    var other = try Screenplay(stage.surroundings)
    #expect(other.picture.contains("Press g to join."), "\(other.picture)")
    try other.press("g")
    #expect(other.row(0).contains("Rapid review meeting"), "\(other.picture)")
  }

  @Test
  func `a slash alone lists what a line can begin with`() throws {
    var play = try MeetingStage().opened()
    play.type("/")
    #expect(play.picture.contains(" /a action  /d decision  /r risk  /q query "), "\(play.picture)")
    #expect(play.picture.contains("/n next item"))
  }

  @Test
  func `a line that lacks what is to be done or was decided is asked for it, and stays`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    for (typed, asked) in [
      ("/a AR by tomorrow", "Type the whole action: /a, who does it, what, and by when."),
      ("/d because", "Type what was decided first"),
    ] {
      play.type(typed)
      try play.press("<Enter>")
      #expect(play.picture.contains(asked), "\(play.picture)")
      #expect(play.cursorRow.contains(typed), "\(play.picture)")
      try play.press("<C-u>")
    }
    #expect(try stage.lines().isEmpty)
  }

  @Test
  func `a day of an action that is past or of another year is said`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("/a AR ring by 2 nov 26")
    #expect(play.picture.contains("by Mon 2 Nov 2026, which is past"), "\(play.picture)")
    try play.press("<C-u>")
    play.type("/a AR ring by 8 jan 27")
    try play.press("<Enter>")
    #expect(play.picture.contains("by Fri 8 Jan 2027"), "\(play.picture)")
  }

  @Test
  func `the name of an item moves there and writes nothing`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("/n matters")
    #expect(play.picture.contains(" to item 3 Matters arising "), "\(play.picture)")
    try play.press("<Enter>")
    let review = try stage.review()
    #expect(review.currentItem(of: stage.meeting) == 3)
    #expect(review.minutes[stage.meeting].lines.isEmpty)
  }

  @Test
  func `a line is tied to a KLOE, split, given to nobody, and shown before it is deleted`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("SW")
    try play.press("<Tab>")
    play.type("Letter only. No visit.")
    try play.press("<Enter><Esc>2")
    #expect(try stage.lines().first?.enquiries == [2], "\(play.picture)")
    try play.press("2")
    #expect(try stage.lines().first?.enquiries == [])
    try play.press("9")
    #expect(play.picture.contains("There is no KLOE 9."), "\(play.picture)")
    try play.press("b")
    play.type("no visit")
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["Letter only.", "No visit."], "\(play.picture)")
    try play.press("w<Enter>")
    #expect(try stage.lines().last?.speaker == "", "\(play.picture)")
    #expect(try stage.lines().first?.speaker == "Sally Ward, Fenmoor Hospitals Trust")
    try play.press("<Del>")
    #expect(play.picture.contains("“No visit.”"), "\(play.picture)")
  }

  @Test
  func `Home and End in the composer go to the edges of the line`() throws {
    var play = try MeetingStage().opened()
    let words = "A long line that is typed while somebody speaks without a pause for breath"
    play.type(words)
    let end = play.cursor
    try play.press("<Home>")
    play.type("X")
    #expect(play.picture.contains("XA long line"), "\(play.picture)")
    try play.press("<BS><End>")
    #expect(play.cursor == end, "\(play.picture)")
  }

  @Test
  func `minutes say under its item that the children are safe, and once what a decision lacks`()
    throws
  {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("/d Ask the Trust because the record and the letter differ")
    try play.press("<Enter><Esc>Po<Esc>C")
    let entry = try #require(EntryName("safety"))
    try stage.propose(
      .meet(
        stage.meeting,
        .close(
          MeetingAct.Closing(
            at: Screenplay.now, safetyEntry: entry,
            safety: [.safe: .keys(["safe"]), .answer: .text("Seen and well on Friday.")]))),
      why: "As it happened")
    let review = try stage.review()
    let exporter = Exporter(stage.surroundings, try stage.surroundings.office(), maker: "A. Chair")
    let text = try exporter.text(
      of: .minutes, paper: exporter.paper(of: review, stage.meeting), as: .text)
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains("Course: Paused 10am, resumed 10am"), "\(text)")
    let item = try #require(flat.firstRange(of: "2. Safety"))
    let next = try #require(flat.firstRange(of: "3. Matters arising"))
    let under = flat[item.upperBound..<next.lowerBound]
    #expect(
      under.contains(
        "asked whether the children are safe now. Answer: safe as far as known. Seen and well on "
          + "Friday."),
      "\(text)")
    // Once under its item, and once in the full record.
    #expect(flat.ranges(of: "Recorded. To be added: the positions").count == 2, "\(text)")
    #expect(review.minutesText(of: stage.meeting).contains("Seen and well on Friday."))
  }
}
