import CaseStore
import Casework
import Testing

@testable import RapidReview

/// Lines that wait for the disk, and what becomes of one that a rule refuses by then.
struct UnsavedLineTests {
  private func words(of play: Screenplay) -> String {
    play.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var closing: MeetingAct.Closing {
    MeetingAct.Closing(
      at: Screenplay.now, safetyEntry: FreshName.entry(),
      safety: ["safe": .keys(["safe"]), "answer": .text("All are safe.")])
  }

  /// A window with a line that waits, of a meeting that was closed and left by a colleague.
  private func staged(_ stage: MeetingStage) throws -> Screenplay {
    var play = try stage.opened()
    stage.files.capacity = 0
    play.type("Said when the disk was full")
    try play.press("<Enter>")
    #expect(play.picture.contains("NOT SAVED"), "\(play.picture)")
    stage.files.capacity = nil
    try stage.propose(.meet(stage.meeting, .close(closing)), why: "Late", by: "B. Other")
    _ = play.desk.refresh(isCaseOpen: true)
    return play
  }

  @Test
  func `a line refused once the disk takes it is kept with its reason, and blames no disk`() throws
  {
    let stage = try MeetingStage()
    var play = try staged(stage)
    play.wait()
    #expect(play.desk.unsaved.isEmpty)
    #expect(!play.picture.contains("NOT SAVED"), "\(play.picture)")
    #expect(
      words(of: play).contains(
        "NOT IN THE MINUTES: “Said when the disk was full” The meeting is not open"),
      "\(play.picture)")
    #expect(try stage.lines().isEmpty)
  }

  @Test
  func `a refused line holds up no other, survives a restart and is taken up with T`() throws {
    let stage = try MeetingStage()
    var play = try staged(stage)
    play.wait()
    try stage.propose(
      .meet(stage.meeting, .open(at: Screenplay.now)), why: "Not over", by: "B. Other")
    stage.files.restart()
    var next = try stage.play()
    next.type("Said afterwards")
    try next.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["Said afterwards"], "\(next.picture)")
    #expect(words(of: next).contains("NOT IN THE MINUTES: “Said when"), "\(next.picture)")
    try next.press("<Esc>T")
    #expect(next.cursorRow.contains("> Said when the disk was full"), "\(next.picture)")
    try next.press("<Enter>")
    #expect(
      Set(try stage.lines().map(\.text)) == ["Said afterwards", "Said when the disk was full"])
    #expect(!next.picture.contains("NOT IN THE MINUTES"), "\(next.picture)")
  }

  @Test
  func `a line that waited when the program ended is not lost`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.broken[.synchronise] = .device
    play.type("Said when the disk failed")
    try play.press("<Enter>")
    #expect(play.picture.contains("NOT SAVED"), "\(play.picture)")
    stage.files.broken = [:]
    stage.files.restart()
    let next = try stage.play()
    let isWritten = try stage.lines().map(\.text) == ["Said when the disk failed"]
    #expect(
      isWritten || words(of: next).contains("NOT IN THE MINUTES: “Said when the disk failed”"),
      "\(next.picture)")
  }

  @Test
  func `nothing of a case is recorded before the lines of it that wait`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("Safe")
    try play.press("<Enter>")
    stage.files.capacity = 0
    play.type("Waiting")
    try play.press("<Enter><Esc>u,<Enter>")
    stage.files.capacity = nil
    #expect(words(of: play).contains("They are written first"), "\(play.picture)")
    #expect(try stage.lines().map(\.text) == ["Safe"])
    try play.press("u,<Enter>")
    #expect(try stage.lines().map(\.text) == ["Safe"])
  }

  @Test
  func `leaving with lines in memory is asked once`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.capacity = 0
    play.type("Waiting")
    try play.press("<Enter><Esc>q")
    #expect(play.end != .quit)
    #expect(words(of: play).contains("q again leaves"), "\(play.picture)")
    try play.press("q")
    #expect(play.end == .quit)
  }

  @Test
  func `of two who correct one line the later is shown what the earlier wrote`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("The first words")
    try play.press("<Enter><Esc>,<Enter>")
    play.type(", as I heard them")
    var line = try #require(try stage.lines().first)
    line.text = "Quite other words"
    try stage.propose(.meet(stage.meeting, .minute(line)), by: "B. Other")
    try play.press("<Enter>")
    #expect(
      words(of: play).contains(
        "B. Other changed this line meanwhile. It now says: “Quite other words”"),
      "\(play.picture)")
    #expect(play.picture.contains("The first words, as I heard them"), "\(play.picture)")
    #expect(try stage.lines().map(\.text) == ["Quite other words"])
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["The first words, as I heard them"])
  }

  @Test
  func `an action is corrected by its owner, day, time and words`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("/a AP and SW to obtain the letter by mon 14:30")
    #expect(play.picture.contains("A. Patel and S. Ward, by Mon 30 Nov 2026 14:30"))
    try play.press("<Enter>")
    #expect(play.picture.contains("A. Patel and S. Ward: obtain"), "\(play.picture)")
    let changes = try stage.review().changes.count
    try play.press("<Esc>,<Enter>")
    #expect(play.picture.contains("What is to be done"), "\(play.picture)")
    try play.press("<Esc>")
    #expect(try stage.review().changes.count == changes)
    try play.press("<Enter><Tab><C-u>,<Tab>*6,<Enter>")
    let action = try #require(try stage.review().actionPoints.first)
    #expect(action.owner.isEmpty, "\(play.picture)")
    #expect(action.dueAt?.iso == "2026-11-30T14:30")
    #expect(play.picture.contains("OWNER?: obtain the letter, by Mon\n"), "\(play.picture)")
    try play.press("ts<Enter>")
    #expect(try stage.review().actionPoints.isEmpty, "\(play.picture)")
    #expect(try stage.lines().map(\.text) == ["obtain the letter"])
  }
}
