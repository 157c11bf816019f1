import CaseStore
import Casework
import Documents
import Testing

@testable import Office
@testable import RapidReview

/// A meeting by keys alone: what a minute-taker presses, and what the record then holds.
struct MeetingJourneyTests {
  @Test func `a speaker is taken away by Backspace, and one who sent apologies is pointed out`()
    throws
  {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("JS")
    try play.press("<Tab>")
    play.type("Welcome.")
    try play.press("<Enter>,<BS>")
    play.type("The list was read.")
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.speaker) == ["Joan Sedge, Fenmoor Council", ""])
    try play.press("<C-p><Home>")
    for _ in 0..<9 where !play.markedRow.contains("Ayesha Reed") { try play.press("<Down>") }
    try play.press("a<Esc>")
    play.type("AR")
    try play.press("<Tab>")
    #expect(
      play.picture.contains("The attendance list has A. Reed as apologies."), "\(play.picture)")
  }

  @Test
  func `planned, opened, minuted, closed, circulated, approved and added to`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("JS")
    try play.press("<Tab>")
    play.type("Welcome to all.")
    try play.press("<Enter>")
    play.type("/n The children are safe as far as is known.")
    try play.press("<Enter>")
    play.type("/d Ask the Trust for the letter because the record differs")
    try play.press("<Enter>")
    play.type("/a AP obtain the letter by mon")
    try play.press("<Enter>")
    let lines = try stage.lines()
    #expect(lines.map(\.kind) == [.said, .said, .decision, .action])
    #expect(lines.map(\.item) == [1, 2, 2, 2])
    #expect(lines[0].speaker == "Joan Sedge, Fenmoor Council")
    let action = try #require(try stage.review().actionPoints.first)
    #expect(action.owner == "Arun Patel, Harbour Primary School")
    #expect(action.due == Day(iso: "2026-11-30"))
    #expect(try stage.review().decisions.first?.rationale == "The record differs")

    try play.press("<Esc>C<Tab>s<Tab>All are safe.<Tab>")
    try play.press("The meeting before was not held.<Tab><Enter>")
    var review = try stage.review()
    #expect(review.state(of: stage.meeting) == .closed, "\(play.picture)")
    #expect(review.recorded(.reviewMeetingHeld)?.on == Screenplay.now)
    #expect(review.safetyWasAsked(at: .reviewMeetingHeld))
    try play.press("c<Tab><Tab><Enter>")
    review = try stage.review()
    let version = try #require(review.minutes[stage.meeting].versions.first)
    #expect(version.digest == Digest(of: Array(version.text.utf8)).hex)
    try play.press("A<Tab><Tab><Enter>")
    #expect(try stage.review().state(of: stage.meeting) == .approved, "\(play.picture)")
    try play.press("nThe letter was dated March.<Tab><Tab><Enter>")
    review = try stage.review()
    #expect(review.minutes[stage.meeting].addenda.map(\.text) == ["The letter was dated March."])
    #expect(review.minutes[stage.meeting].lines == lines)
    try play.press("<Enter>")
    #expect(play.picture.contains("Approved minutes never change"))
  }

  @Test
  func `a half-typed line is untouched by a jump, an edit and a colleague's line`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("The first line.")
    try play.press("<Enter>")
    play.type("If the second appointment had")
    let composer = play.cursorRow
    let cursor = play.cursor
    try play.press("<C-q>")
    play.type("k2")
    try play.press("<Enter>")
    #expect(play.picture.contains("Who knew of the appointments?"))
    try play.press("<Esc>")
    #expect(play.cursorRow == composer)
    #expect(play.cursor == cursor)
    try play.press("<Esc><Enter><C-u>The first line mended.<Enter><Esc>")
    #expect(try stage.lines().map(\.text) == ["The first line mended."])
    #expect(play.cursorRow == composer)
    try stage.propose(
      .meet(
        stage.meeting,
        .minute(
          MinuteLine(
            meeting: stage.meeting, name: FreshName.entry(), at: Screenplay.now,
            place: MinuteLine.places.upperBound, text: "The chair notes a decision."))),
      by: "B. Other")
    play.wait()
    #expect(play.picture.contains("The chair notes a decision."))
    #expect(play.cursorRow == composer)
    #expect(play.cursor == cursor)
    play.type(" been followed up.")
    try play.press("<Enter>")
    let texts = try stage.lines().map(\.text)
    #expect(texts.contains("If the second appointment had been followed up."))
  }

  @Test
  func `every printable key is text, and an abbreviation is taken back by one key`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("q?:hjkl12;cp ")
    #expect(play.cursorRow.contains("q?:hjkl12child protection"))
    try play.press("<BS>")
    #expect(play.cursorRow.contains("q?:hjkl12;cp"))
    try play.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["q?:hjkl12;cp"])
  }

  @Test
  func `lines are moved, given to somebody else, withheld, deleted and brought back`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    for text in ["one", "two", "three"] {
      play.type(text)
      try play.press("<Enter>")
    }
    try play.press("<Esc>[")
    #expect(try stage.lines().map(\.text) == ["one", "three", "two"])
    try play.press("]")
    #expect(try stage.lines().map(\.text) == ["one", "two", "three"])
    try play.press("wSW<Enter>m")
    let line = try #require(try stage.lines().last)
    #expect(line.speaker == "Sally Ward, Fenmoor Hospitals Trust")
    #expect(line.isWithheld)
    #expect(play.picture.contains("[not for circulation]"))
    try play.press("<Del><Enter>")
    #expect(try stage.lines().map(\.text) == ["one", "two"], "\(play.picture)")
    try play.press("u<Enter>")
    #expect(try stage.lines().map(\.text) == ["one", "two", "three"])
  }

  @Test
  func `the line being typed when the process died is back, and one undo takes it away`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("SW")
    try play.press("<Tab>")
    play.type("Half a sen")
    stage.files.restart()
    var next = try Screenplay(stage.surroundings)
    #expect(next.cursorRow.contains("S. Ward> Half a sen"), "\(next.picture)")
    #expect(next.picture.contains("is back"))
    next.type("tence.")
    try next.press("<Enter>")
    #expect(try stage.lines().map(\.text) == ["Half a sentence."])
    #expect(try stage.lines().map(\.speaker) == ["Sally Ward, Fenmoor Hospitals Trust"])
    next.type("Another")
    stage.files.restart()
    var third = try Screenplay(stage.surroundings)
    #expect(third.cursorRow.contains("Another"))
    try third.press("<C-z>")
    #expect(!third.cursorRow.contains("Another"))
    try third.press("<Esc><Esc>")
    stage.files.restart()
    let last = try Screenplay(stage.surroundings)
    #expect(!last.picture.contains("is back"))
  }

  @Test
  func `a full disk keeps the lines in memory, in order, and writes them when there is room`()
    throws
  {
    let stage = try MeetingStage()
    var play = try stage.opened()
    play.type("before")
    try play.press("<Enter>")
    stage.files.capacity = 0
    for text in ["first unsaved", "second unsaved"] {
      play.type(text)
      try play.press("<Enter>")
    }
    #expect(play.picture.contains("[NOT SAVED YET]"), "\(play.picture)")
    #expect(play.picture.contains("NOT SAVED: 2 lines are"))
    #expect(try stage.lines().map(\.text) == ["before"])
    play.type("still typing")
    #expect(play.cursorRow.contains("still typing"))
    stage.files.capacity = nil
    play.wait()
    #expect(!play.picture.contains("NOT SAVED"), "\(play.picture)")
    try play.press("<Enter>")
    #expect(
      try stage.lines().map(\.text) == [
        "before", "first unsaved", "second unsaved", "still typing",
      ])
  }

  @Test
  func `after a disk that failed the store is opened anew and nothing is written twice`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.broken[.synchronise] = .device
    for text in ["first unsaved", "second unsaved"] {
      play.type(text)
      try play.press("<Enter>")
    }
    #expect(play.picture.contains("NOT SAVED"), "\(play.picture)")
    #expect(play.bells > 0)
    stage.files.broken = [:]
    play.wait()
    #expect(!play.picture.contains("NOT SAVED"), "\(play.picture)")
    #expect(try stage.lines().map(\.text) == ["first unsaved", "second unsaved"])
  }

  @Test
  func `unsaved lines can be written to another place`() throws {
    let stage = try MeetingStage()
    var play = try stage.opened()
    stage.files.capacity = 0
    play.type("kept elsewhere")
    try play.press("<Enter><Esc>R")
    #expect(play.picture.contains("Save lines elsewhere"), "\(play.picture)")
    stage.files.capacity = nil
    try play.press("<C-u>/elsewhere<Enter>")
    #expect(play.picture.contains("Written: /elsewhere/unsaved-minutes.txt"), "\(play.picture)")
    let bytes = try #require(stage.files.image()["/elsewhere/unsaved-minutes.txt"])
    #expect(String(decoding: bytes, as: UTF8.self).contains("kept elsewhere"))
  }
}
