import CaseStore
import Casework
import Screens
import Testing

@testable import Office
@testable import RapidReview

/// Lines that wait for the disk, and what becomes of one that a rule refuses by then.
struct UnsavedLineTests {
  private func words(of play: Screenplay) -> String {
    play.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var closing: MeetingAct.Closing {
    MeetingAct.Closing(
      at: Screenplay.now, safetyEntry: FreshName.entry(),
      safety: [.safe: .keys(["safe"]), .answer: .text("All are safe.")])
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
    #expect(play.desk.store?.unsaved.isEmpty == true)
    #expect(!play.picture.contains("NOT SAVED"), "\(play.picture)")
    #expect(
      words(of: play).contains(
        "NOT IN THE MINUTES: “Said when the disk was full” The meeting is not in progress."),
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
    // The program starts where something is missing.
    var next = try Screenplay(stage.surroundings)
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
  func `lines set aside when the program was killed are named at the next start and on closing`()
    throws
  {
    let stage = try MeetingStage()
    let play = try stage.opened()
    for (name, words) in [("one", "The first in memory"), ("two", "The second")] {
      let line = try #require(EntryName(name))
      _ = play.desk.perform(
        .putDraftAside(
          MeetingScreen.setAsideDraft(of: line, in: stage.meeting, of: stage.caseID),
          text: "\(name)\n2026-11-23 10:00\n5 1\n\n\(words)"))
    }
    stage.files.restart()
    var next = try Screenplay(stage.surroundings)
    #expect(next.picture.contains("2 lines you typed are not in the minutes."))
    // Both were set aside in the same moment, and either may be named.
    #expect(words(of: next).contains("NOT IN THE MINUTES (and 1 more): “The "))
    try next.press("<Esc>C")
    #expect(words(of: next).contains("2 lines you typed are not in the minutes. Press R to save"))
  }

  @Test
  func `on a full disk the next item waits for the next line, and an action shows all of it`()
    throws
  {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.capacity = 0
    play.type("/a AP send the log by fri")
    try play.press("<Enter>")
    #expect(!play.picture.contains("ACTION 0"), "\(play.picture)")
    #expect(words(of: play).contains("A. Patel: send the log, by"), "\(play.picture)")
    play.type("/n")
    try play.press("<Enter>")
    #expect(words(of: play).contains("What you type next starts item 2."), "\(play.picture)")
    play.type("Crash three")
    try play.press("<Enter><Esc>R")
    stage.files.capacity = nil
    try play.press("<C-u>/elsewhere<Enter>")
    let bytes = try #require(stage.files.image()["/elsewhere/unsaved-minutes.txt"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("Rapid review meeting, 1. Welcome"), "\(text)")
    #expect(text.contains("Arun Patel, Harbour Primary School, by Fri 27 Nov 2026"), "\(text)")
    #expect(text.contains("Rapid review meeting, 2. Safety"), "\(text)")
    play.wait()
    #expect(try stage.lines().map(\.text) == ["send the log", "Crash three"], "\(play.picture)")
    #expect(try stage.lines().map(\.item) == [1, 2])
    #expect(try stage.review().currentItem(of: stage.meeting) == 2)
  }

  @Test
  func `a set-aside line of a closed meeting says what can be done with it there`() throws {
    let stage = try MeetingStage()
    var play = try staged(stage)
    play.wait()
    #expect(
      words(of: play).contains(
        "D to drop it. Once the meeting is in progress, T puts it in the line you are typing."),
      "\(play.picture)")
    try play.press("R")
    #expect(words(of: play).contains("Lines that were set aside are not in the minutes."))
    #expect(!words(of: play).contains("as soon as the disk"), "\(play.picture)")
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
    #expect(
      words(of: play).contains("Wait until they are saved, then try again."), "\(play.picture)")
    #expect(try stage.lines().map(\.text) == ["Safe"])
    try play.press("u,<Enter>")
    #expect(try stage.lines().map(\.text) == ["Safe"])
  }

  @Test
  func `neither is Form 2 sent, a pack frozen or a return taken in before them`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.capacity = 0
    play.type("Waiting")
    try play.press("<Enter>")
    let id = try #require(play.desk.store?.openCase.id)
    for request in [
      Request.writeForm2(id, only: nil, folder: "/out", sent: Screenplay.now, why: nil),
      .writePack(id, folder: "/out"), .takeReturnIn(id),
    ] {
      guard case .outcome(.refused(_, let remedy)) = play.desk.perform(request) else {
        Issue.record("\(request)")
        continue
      }
      #expect(remedy.contains("Wait until they are saved, then try again."))
    }
  }

  @Test
  func `leaving with lines in memory is asked once`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.capacity = 0
    play.type("Waiting")
    try play.press("<Enter><Esc>q")
    #expect(play.end != .quit)
    #expect(words(of: play).contains("Press q again to leave."), "\(play.picture)")
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
        "B. Other changed this line to: “Quite other words”"),
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
