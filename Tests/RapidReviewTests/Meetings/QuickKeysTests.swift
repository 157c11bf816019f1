import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Keys that follow each other quickly, and letters typed while a colleague changes the meeting.
struct QuickKeysTests {
  @Test
  func `quick keys on the attendance screen each act, and nobody is led away`() throws {
    let stage = try MeetingStage()
    var play = try stage.play()
    try play.press("o<C-p><Home>")
    play.play([.bytes(Array("Aa".utf8), thenSilence: true)])
    #expect(play.row(0).contains("Attendance"), "\(play.picture)")
    #expect(play.cursorRow.contains("apologies"), "\(play.picture)")
    #expect(try stage.review().attendances(of: stage.meeting).count == 6)
  }

  @Test
  func `of two quick keys the second is judged by what the first has done`() throws {
    let stage = try MeetingStage()
    var play = try stage.play()
    try play.press("o<C-p><Home>")
    play.play([.bytes(Array("Au".utf8), thenSilence: true)])
    #expect(play.row(0).contains("Attendance"), "\(play.picture)")
    #expect(try stage.review().attendances(of: stage.meeting).isEmpty, "\(play.picture)")
  }

  @Test
  func `what comes behind quick keys acts after them`() throws {
    let stage = try MeetingStage()
    var play = try stage.play()
    try play.press("o<C-p><Home>")
    let first = try #require(play.cursorRow.split(separator: " ").dropFirst().first)
    play.play([.bytes(Array("Aa\u{1B}[B".utf8), thenSilence: true)])
    #expect(!play.cursorRow.contains("apologies"), "\(play.picture)")
    let excused = play.picture.split(separator: "\n").filter {
      $0.contains("apologies,") || $0.hasSuffix("apologies")
    }
    #expect(excused.count == 1 && excused[0].contains(first), "\(play.picture)")
  }

  @Test
  func `who types while a colleague closes the meeting types on, and no letter acts`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("One")
    try play.press("<Enter>")
    play.type("Two is ")
    let closing = MeetingAct.Closing(
      at: Screenplay.now, safetyEntry: FreshName.entry(),
      safety: [.safe: .keys(["safe"]), .answer: .text("All are safe.")])
    try stage.propose(.meet(stage.meeting, .close(closing)), why: "Late", by: "B. Other")
    _ = play.desk.refresh(isCaseOpen: true)
    play.wait()
    play.play([.bytes(Array("uman".utf8), thenSilence: true)])
    #expect(try stage.lines().map(\.text) == ["One"])
    #expect(play.picture.contains("Not in the minutes: Two is uman"), "\(play.picture)")
  }
}
