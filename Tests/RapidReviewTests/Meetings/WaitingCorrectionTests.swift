import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Corrections and moves beside others that wait for the disk.
struct WaitingCorrectionTests {
  private func drafts(of play: Screenplay) -> [String] {
    play.desk.situation().drafts.map(\.text)
  }

  private func close(_ stage: MeetingStage) throws {
    let closing = MeetingAct.Closing(
      at: Screenplay.now, safetyEntry: FreshName.entry(),
      safety: [.safe: .keys(["safe"]), .answer: .text("All are safe.")])
    try stage.propose(.meet(stage.meeting, .close(closing)), why: "Late", by: "B. Other")
  }

  @Test
  func `a second correction that was left is kept when the first, which waited, is recorded`()
    throws
  {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("Said")
    try play.press("<Enter>")
    stage.files.capacity = 0
    try play.press("<Esc><Enter>")
    play.type(" once")
    try play.press("<Enter><Enter>")
    play.type(" and twice")
    try play.press("<Esc>")
    #expect(play.picture.contains("NOT SAVED"), "\(play.picture)")
    stage.files.capacity = nil
    play.wait()
    #expect(try stage.lines().map(\.text) == ["Said once"])
    #expect(drafts(of: play).contains { $0.hasSuffix("Said once and twice") })
  }

  @Test
  func `a line that is moved keeps the words that somebody has given it meanwhile`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    for line in ["One", "Two"] {
      play.type(line)
      try play.press("<Enter>")
    }
    var changed = try #require(try stage.lines().last)
    changed.text = "Two, put right"
    try stage.propose(.meet(stage.meeting, .minute(changed)), by: "B. Other")
    try play.press("<Esc>[")
    #expect(try stage.lines().map(\.text) == ["Two, put right", "One"])
  }

  @Test
  func `nothing is said to be saved while the words of a refused line are in memory only`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.capacity = 0
    play.type("Said when the disk was full")
    try play.press("<Enter>")
    stage.files.capacity = nil
    try close(stage)
    stage.files.capacity = 0
    _ = play.desk.refresh(isCaseOpen: true)
    play.wait()
    #expect(play.desk.store?.unsaved.isEmpty == true)
    #expect(play.picture.contains("NOT SAVED"), "\(play.picture)")
    stage.files.capacity = nil
    play.wait()
    #expect(!play.picture.contains("NOT SAVED"), "\(play.picture)")
    stage.files.restart()
    let next = try Screenplay(stage.surroundings)
    #expect(drafts(of: next).contains { $0.hasSuffix("Said when the disk was full") })
  }

  @Test
  func `a correction of a line that is set aside at that moment is refused and its words are kept`()
    throws
  {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("First")
    try play.press("<Enter>")
    stage.files.capacity = 0
    play.type("Second")
    try play.press("<Enter><Esc><Up><Enter>")
    play.type(" again")
    try play.press("<Enter><Down><Enter>")
    play.type(" as well")
    stage.files.capacity = nil
    try close(stage)
    stage.files.capacity = 0
    try play.press("<Enter>")
    #expect(drafts(of: play).contains { $0.hasSuffix("Second") })
    #expect(drafts(of: play).contains { $0.hasSuffix("Second as well") }, "\(play.picture)")
  }
}
