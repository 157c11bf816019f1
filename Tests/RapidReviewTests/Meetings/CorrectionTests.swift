import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Corrections of earlier lines: after a restart, beside a colleague, and when a meeting closes.
struct CorrectionTests {
  private func minuted(_ stage: MeetingStage, _ lines: [String]) throws -> Screenplay {
    var play = try stage.opened()
    for line in lines {
      play.type(line)
      try play.press("<Enter>")
    }
    return play
  }

  /// What is on screen, however it is wrapped.
  private func words(of play: Screenplay) -> String {
    play.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test
  func `after a restart in a correction one types in the composer`() throws {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["The first line.", "The second line."])
    try play.press("<Esc>,<Up><Enter>")
    play.type(" And more")
    stage.files.restart()
    var next = try Screenplay(stage.surroundings)
    #expect(next.cursorRow.hasSuffix(">"), "\(next.picture)")
    #expect(next.picture.contains("Your correction of the line at 10:00"), "\(next.picture)")
    #expect(next.picture.contains("The first line. [correction not"), "\(next.picture)")
    next.type("Words of another line.")
    try next.press("<Enter>")
    #expect(
      try stage.lines().map(\.text) == [
        "The first line.", "The second line.", "Words of another line.",
      ])
  }

  @Test
  func `a correction that was left waits on its line and is taken up with Enter`() throws {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["The first line.", "The second line."])
    try play.press("<Esc>,<Up><Enter>")
    play.type(" And more.")
    try play.press("<Esc>,<Esc>q")
    #expect(play.cursorRow.hasSuffix("> q"), "\(play.picture)")
    stage.files.restart()
    var next = try Screenplay(stage.surroundings)
    next.type("uit")
    try next.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["The first line.", "The second line.", "quit"])
    try next.press("<Esc>,<Up>*2,<Enter>")
    #expect(next.picture.contains("Your correction from "), "\(next.picture)")
    try next.press("<Enter>")
    #expect(try stage.lines().first?.text == "The first line. And more.")
    #expect(!next.picture.contains("[correction not recorded]"), "\(next.picture)")
  }

  @Test
  func `a correction refused keeps its words through a restart`() throws {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["The first line."])
    try play.press("<Esc>,<Enter>")
    play.type(" And more")
    let line = try #require(try stage.lines().first)
    try stage.propose(.meet(stage.meeting, .close(closing)), why: "Late", by: "B. Other")
    try stage.propose(.meet(stage.meeting, .circulate(to: "All", on: Screenplay.now, digest: "")))
    try stage.propose(.meet(stage.meeting, .approve(by: "Joan Sedge", on: Screenplay.now)))
    play.wait()
    try play.press("<Enter>")
    #expect(
      words(of: play).contains("The minutes are approved. They cannot change."), "\(play.picture)")
    stage.files.restart()
    let next = try Screenplay(stage.surroundings)
    #expect(
      words(of: next).contains("Press n to add this as an addendum: The first line. And more"))
    #expect(try stage.lines() == [line])
  }

  private var closing: MeetingAct.Closing {
    MeetingAct.Closing(
      at: Screenplay.now, safetyEntry: FreshName.entry(),
      safety: [.safe: .keys(["safe"]), .answer: .text("All are safe.")])
  }

  @Test
  func `a line deleted elsewhere while it is corrected takes no more words`() throws {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["The first line.", "The second line."])
    try play.press("<Esc>,<Enter>")
    play.type(" And more")
    let line = try #require(try stage.lines().last)
    try stage.propose(.meet(stage.meeting, .removeLine(line.name)), by: "B. Other")
    play.wait()
    #expect(words(of: play).contains("You had typed: The second line. And more"))
    play.type("A new line.")
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["The first line.", "A new line."])
  }

  @Test
  func `a correction that changes nothing records nothing and leaves no draft`() throws {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["/k2 The first line."])
    let changes = try stage.review().changes.count
    try play.press("<Esc>,<Enter>x<BS><Enter>")
    #expect(try stage.review().changes.count == changes)
    try play.press("<Enter>x<BS><Esc>")
    #expect(!play.picture.contains("not recorded"), "\(play.picture)")
  }

  @Test
  func `closing names a correction and a line that are not in the minutes`() throws {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["The first line."])
    play.type("Half a li")
    try play.press("<Esc>,<Enter>")
    play.type(" And more")
    try play.press("<Esc>C")
    #expect(
      words(of: play).contains(
        "Your correction of the line at 10:00 is not recorded. The line you are typing is not in "
          + "the minutes: “Half a li”."), "\(play.picture)")
  }

  @Test
  func `a line left when the meeting closed is written to a file or dropped on purpose`() throws {
    for key in ["R", "D"] {
      let stage = try MeetingStage()
      var play = try minuted(stage, ["The first line."])
      play.type("Half a li")
      try stage.propose(.meet(stage.meeting, .close(closing)), why: "Late", by: "B. Other")
      play.wait()
      try play.press(key == "R" ? "R<C-u>/out<Enter>" : "D")
      if key == "D" {
        #expect(play.picture.contains("“Half a li”"), "\(play.picture)")
        try play.press("<Enter>")
      } else {
        let bytes = try #require(stage.files.image()["/out/unsaved-minutes.txt"])
        #expect(String(decoding: bytes, as: UTF8.self).contains("Half a li"))
      }
      #expect(!play.picture.contains("Half a li"), "\(play.picture)")
      try play.press("R")
      #expect(play.picture.contains("Every line is saved."), "\(play.picture)")
    }
  }

  @Test
  func `a line half typed when the meeting closes elsewhere is shown, and not lost`() throws {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["The first line."])
    play.type("Half a li")
    try stage.propose(.meet(stage.meeting, .close(closing)), why: "Late", by: "B. Other")
    play.wait()
    #expect(play.picture.contains("Not in the minutes: Half a li"), "\(play.picture)")
    #expect(
      words(of: play).contains(
        "NOT IN THE MINUTES: “Half a li” It was not entered before the meeting was closed."),
      "\(play.picture)")
    try play.press("o")
    play.type("It was not over.")
    try play.press("<Tab><Enter>")
    #expect(play.cursorRow.contains("> Half a li"), "\(play.picture)")
  }

  @Test
  func `a half-typed line stays in the item it was begun in`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("Begun in the fir")
    try stage.propose(
      .meet(stage.meeting, .begin(item: 2, at: Screenplay.now)), by: "B. Other")
    play.wait()
    stage.files.restart()
    var next = try Screenplay(stage.surroundings)
    next.type("st item.")
    try next.press("<Enter>")
    next.type("In the second.")
    try next.press("<Enter>")
    next.type("/n In the third.")
    try next.press("<Enter>")
    let lines = try stage.lines()
    #expect(lines.map(\.item) == [1, 2, 3])
    #expect(lines.map(\.text) == ["Begun in the first item.", "In the second.", "In the third."])
    #expect(try stage.review().currentItem(of: stage.meeting) == 3)
  }

  @Test
  func `whoever left a colleague's words standing is told of them again before replacing them`()
    throws
  {
    let stage = try MeetingStage()
    var play = try minuted(stage, ["The first line."])
    try play.press("<Esc><Enter>")
    play.type(" And more.")
    var changed = try #require(try stage.lines().first)
    changed.text = "Quite other words"
    try stage.propose(.meet(stage.meeting, .minute(changed)), by: "B. Other")
    try play.press("<Enter>")
    #expect(words(of: play).contains("changed this line to"), "\(play.picture)")
    try play.press("<Esc>")
    #expect(try stage.lines().map(\.text) == ["Quite other words"])
    try play.press("<Enter><Enter>")
    #expect(
      words(of: play).contains("B. Other changed this line to: “Quite other words”"),
      "\(play.picture)")
    #expect(try stage.lines().map(\.text) == ["Quite other words"])
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["The first line. And more."])
  }
}
