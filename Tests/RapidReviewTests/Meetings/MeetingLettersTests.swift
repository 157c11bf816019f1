import Casework
import Terminal
import Testing

@testable import RapidReview

/// In a running meeting people type; letters act only where they were meant to.
struct MeetingLettersTests {
  /// A meeting with two lines, where letters act.
  private func reviewing(_ stage: MeetingStage) throws -> Screenplay {
    var play = try stage.opened()
    for text in ["The first line.", "The second line."] {
      play.type(text)
      try play.press("<Enter>")
    }
    try play.press("<Esc>")
    return play
  }

  /// What a typist sends in one go.
  private func burst(_ text: String) -> [ScriptedTerminal.Step] {
    [.bytes(Array(text.utf8), thenSilence: true)]
  }

  @Test(
    arguments: [
      "undo what mum said", "Understood", "may we see it", "Police were told", "high risk",
      "quite so", "zebra", "you said so", "Close to home", "every day", "or was it",
    ])
  func `a sentence typed where letters act goes into the line, and none of it acts`(
    sentence: String
  ) throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    let before = try stage.review().changes.count
    play.play(burst(sentence))
    #expect(play.cursorRow.contains(sentence), "\(play.picture)")
    #expect(try stage.review().changes.count == before)
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.text).last == sentence)
    #expect(try stage.review().changes.count == before + 1)
  }

  @Test func `a letter that means nothing there begins the line at once, however slowly`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    play.type("His mother understood.")
    try play.press("<Enter>")
    let texts = try stage.lines().map(\.text)
    #expect(texts == ["The first line.", "The second line.", "His mother understood."])
  }

  @Test func `undoing there says first what it would undo, and a letter alone is meant`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    try play.press("u")
    #expect(play.picture.contains("Undo your latest change?"))
    #expect(play.picture.contains("The second line."))
    try play.press("<Esc>")
    #expect(try stage.lines().count == 2)
    try play.press("u<Enter>")
    #expect(try stage.lines().map(\.text) == ["The first line."])
    #expect(play.picture.contains("U does it again"))
  }

  @Test func `a key held down, and two letters with time between, act`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    play.play(burst("kkk"))
    #expect(play.cursorRow.contains("The first line."))
    #expect(play.picture.contains("LETTERS ACT HERE"))
    try play.press("jm")
    #expect(try stage.lines().map(\.isWithheld) == [false, true])
  }

  @Test func `after a pause and going on, one types`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    try play.press("P")
    #expect(try stage.review().state(of: stage.meeting) == .paused)
    try play.press("<Up>o")
    play.type("Going on, undoubtedly.")
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.text).last == "Going on, undoubtedly.")
  }

  @Test func `a bar says where letters act, and nothing but Esc leads there`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("Copy this")
    #expect(!play.picture.contains("LETTERS ACT"))
    try play.press("<C-c>")
    #expect(play.picture.contains("Ctrl-O copies what is selected"))
    play.type(" u")
    #expect(play.cursorRow.contains("Copy this u"))
    try play.press("<Esc>")
    #expect(play.picture.contains(" LETTERS ACT HERE. Press Esc to type again."))
    #expect(!play.cursorRow.contains("Copy this u"))
    try play.press("<C-c>")
    #expect(play.cursorRow.contains("Copy this u"))
  }
}
