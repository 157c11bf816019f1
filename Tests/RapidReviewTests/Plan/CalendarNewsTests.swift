import Casework
import Testing

@testable import RapidReview

/// The bank holiday for the State Funeral of September 2022, proclaimed while reviews ran.
struct CalendarNewsTests {
  private static let before = [
    ("2022-08-29", "Summer bank holiday"), ("2022-12-26", "Boxing Day"),
    ("2022-12-27", "Christmas Day"),
  ]

  /// Two reviews begun under the list before; a meeting of the first is planned for the day.
  private func stage() throws -> (stage: ScheduleStage, id: CaseID) {
    let stage = try ScheduleStage(now: "2022-09-12T10:00")
    try stage.take(ScheduleStage.list(CalendarNewsTests.before), at: "2022-08-01T09:00")
    let id = try stage.open("Child Aspen", aware: "2022-08-25", notified: "2022-09-01")
    try stage.layOut(id, at: "2022-09-01T12:00")
    for (step, day) in [
      (Milestone.initialDiscussionHeld, "2022-09-06"), (.form2Issued, "2022-09-06"),
    ] {
      try stage.record(id, step, on: day)
    }
    try stage.open("Child Birch", aware: "2022-06-01", notified: nil)
    return (stage, id)
  }

  private func proclaim(_ stage: ScheduleStage) throws {
    let holidays =
      CalendarNewsTests.before + [
        ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II")
      ]
    try stage.take(ScheduleStage.list(holidays), at: "2022-09-12T10:05")
  }

  @Test
  func `proclaimed while running, it moves the days, and a message says so`() throws {
    let (stage, _) = try stage()
    var play = try stage.play()
    // Child Birch is late, and so the first in the list.
    try play.press("<Down><Enter>2")
    let wanted = """
      """
    #expect(play.picture == wanted)
    try proclaim(stage)
    play.wait()
    let after = """
      """
    #expect(play.picture == after)
  }

  @Test
  func `from the list the message names the cases, and the history says which days`() throws {
    let (stage, _) = try stage()
    var play = try stage.play()
    try proclaim(stage)
    play.wait()
    #expect(
      play.picture.contains(
        "B. Registrar has taken in newer bank holidays: days of 2022-001 move. The"))
    try play.press("<Down><Enter>9")
    #expect(play.cursorRow.contains("B. Registrar Bank holidays updated: Form 2 returned moved"))
    try play.press("<Enter>")
    let wanted = """
      """
    #expect(play.picture == wanted)
    try play.press("<Esc>d")
    #expect(play.picture.contains("Nobody changed this case by it."))
  }

  @Test
  func `a meeting planned for the day is struck, and laid out anew`() throws {
    let (stage, id) = try stage()
    // Day 12 of the review was Mon 19 September.
    #expect(try stage.review(id).planned(.reviewMeetingHeld)?.day == Day(iso: "2022-09-19"))
    try proclaim(stage)
    var play = try stage.play()
    try play.press("<Down><Enter>9")
    #expect(play.picture.contains("now a bank holiday"))
    try play.press("2n")
    #expect(play.picture.contains("Review meeting         Tue 20 Sep"))
    try play.press("<Enter>")
    #expect(try stage.play().desk.office?.reviews.count == 2)
  }

  @Test
  func `what was done before does not move, nor a case that was not open`() throws {
    let (stage, id) = try stage()
    try proclaim(stage)
    let office = try #require(try stage.play().desk.office)
    let moves = office.calendarMoves(of: try stage.review(id))
    #expect(moves.count == 1)
    let moved = moves[0].moved.map(\.milestone)
    #expect(!moved.contains(.initialDiscussionHeld))
    #expect(moved.contains(.sentToPanel))
    #expect(
      moves[0].moved.last?.from == Day(iso: "2022-09-22")
        && moves[0].moved.last?.to == Day(iso: "2022-09-23"))
    let later = try stage.open("Child Cedar", aware: "2022-09-13", notified: "2022-09-14")
    #expect(office.calendarMoves(of: try stage.review(later)).isEmpty)
  }
}
