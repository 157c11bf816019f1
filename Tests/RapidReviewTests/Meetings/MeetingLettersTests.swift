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
      "3 children were at home.", "[inaudible]", "?who", "eels", "oops", "well then", "to be sure",
      "was at home", "with Tom", "but he said",
      "baby was seen", "that is so", "11 of them", "we saw the child on the day",
    ])
  func `a sentence typed where keys act goes into the line, and none of it acts`(
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
    #expect(play.picture.contains("COMMANDS. Letters do not type here."))
    try play.press("jm")
    #expect(try stage.lines().map(\.isWithheld) == [false, true])
  }

  @Test func `a command of the line typed where a slash finds is the line's`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    play.play(burst("/a JS ring the school"))
    #expect(play.cursorRow.contains("> /a JS ring the school"), "\(play.picture)")
    try play.press("<Enter>")
    #expect(try stage.review().actionPoints.first?.owner == "Joan Sedge, Fenmoor Council")
    try play.press("<Esc>")
    play.play(burst("/n matters arising"))
    try play.press("<Enter>")
    #expect(try stage.review().currentItem(of: stage.meeting) == 3, "\(play.picture)")
  }

  @Test func `a key that asks for one line acts at once, and a fast answer is its answer`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    play.play(burst("wSW"))
    try play.press("<Enter>")
    #expect(try stage.lines().last?.speaker == "Sally Ward, Fenmoor Hospitals Trust")
    play.play(burst("ta"))
    try play.press("<Enter>")
    #expect(try stage.lines().last?.kind == .action)
    play.play(burst("ts"))
    try play.press("<Enter>")
    play.play(burst("bline"))
    try play.press("<Enter>")
    play.play(burst("/first"))
    try play.press("<Enter>")
    #expect(play.cursorRow.contains("The first line."), "\(play.picture)")
    #expect(try stage.lines().map(\.text) == ["The first line.", "The second", "line."])
  }

  @Test func `a name nobody here has is asked again, and no words are taken for one`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    for typed in ["XY", "nobody here"] {
      try play.press("w")
      play.type(typed)
      try play.press("<Enter>")
      #expect(play.picture.contains("No one here is called \(typed)."), "\(play.picture)")
      try play.press("<Esc>")
    }
    #expect(try stage.lines().allSatisfy { $0.speaker.isEmpty })
    try play.press("wMona Tarn<Enter>")
    #expect(try stage.lines().last?.speaker == "Mona Tarn", "\(play.picture)")
  }

  @Test func `prose over the attendance leads back to the line, and marks nobody`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    try play.press("<C-p>")
    let before = try stage.review().changes.count
    play.play(burst("parents agreed"))
    #expect(play.cursorRow.contains("> parents agreed"), "\(play.picture)")
    #expect(try stage.review().changes.count == before)
    try play.press("<C-u><C-p><Home>a")
    #expect(play.cursorRow.contains("apologies"), "\(play.picture)")
  }

  @Test func `in a running meeting leaving the program is asked`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    try play.press("q")
    #expect(play.picture.contains("Leave the program?"), "\(play.picture)")
    try play.press("<Esc>")
    #expect(play.picture.contains("COMMANDS. Letters do not type here."), "\(play.picture)")
    try play.press("q<Enter>")
    #expect(play.end == .quit)
  }

  @Test func `a line that becomes an action is read as one`() throws {
    let stage = try MeetingStage()
    var play = try reviewing(stage)
    try play.press("<Esc>")
    play.type("/k2 AP to send the log by fri 14:00")
    try play.press("<Enter><Esc>ta<Enter>")
    let action = try #require(try stage.review().actionPoints.first)
    #expect(action.owner == "Arun Patel, Harbour Primary School", "\(play.picture)")
    #expect(action.dueAt?.iso == "2026-11-27T14:00")
    #expect(try stage.lines().last?.text == "send the log")
    #expect(try stage.lines().last?.enquiries == [2])
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
    #expect(!play.picture.contains("COMMANDS. Letters do not type"))
    try play.press("<C-c>")
    #expect(play.picture.contains("Press Ctrl-O to copy what is selected."))
    play.type(" u")
    #expect(play.cursorRow.contains("Copy this u"))
    try play.press("<Esc>")
    #expect(play.picture.contains(" COMMANDS. Letters do not type here. Press Esc to type again."))
    #expect(!play.cursorRow.contains("Copy this u"))
    try play.press("<C-c>")
    #expect(play.cursorRow.contains("Copy this u"))
  }
}
