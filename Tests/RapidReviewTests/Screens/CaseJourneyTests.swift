import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// From the first start to a closed case, by keys alone; what the store then holds.
struct CaseJourneyTests {
  /// A store made from the first screen, and one case opened in it.
  private func begin(_ files: MemoryFileSystem = MemoryFileSystem()) throws -> Screenplay {
    var play = try Screenplay(Screenplay.bare(files))
    try play.press("<Down><Enter>Fenmoor<Tab>A. Chair<Enter>")
    #expect(play.row(22).contains("Made a store at /store."))
    #expect(play.row(4).contains("✓ Say who you are"))
    try play.press("nChild Oak<Tab>thu 9:30<Enter>")
    return play
  }

  private func theCase(_ play: Screenplay) throws -> Case {
    let surroundings = play.desk.surroundings
    let office = try surroundings.office()
    return try #require(try office.reviews.values.first)
  }

  @Test
  func `a first start makes a store and opens a case, which the disk then holds`() throws {
    let play = try begin()
    #expect(play.row(0).hasPrefix(" 2026-001 Child Oak"))
    #expect(play.said == " 2026-001 is open.")
    #expect(play.row(6).hasPrefix(" > ● Notify the Panel          Thu 26 Nov      3 days left"))
    #expect(play.cursor == at(1, 6))
    let review = try theCase(play)
    #expect(review.child == "Child Oak")
    #expect(review.recorded(.becameAware)?.on.shown == "Thu 19 Nov 2026 09:30")
    #expect(review.recorded(.becameAware)?.by == "A. Chair")
  }

  @Test
  func `a planned day stands beside its step, and an empty one takes it back`() throws {
    var play = try begin()
    try play.press("p+3wd<Enter>")
    #expect(play.row(6).contains("plan Tue 24 Nov"))
    #expect(play.row(22).hasPrefix(" Recorded: Notify the Panel: planned for Tue 24 Nov 2026"))
    try play.press("p<C-u><Enter>")
    #expect(!play.row(6).contains("plan"))
    #expect(try theCase(play).planned(.panelNotified) == nil)
  }

  @Test
  func `what another window records moves no cursor, be it the same person's`() throws {
    var play = try begin()
    let cursor = play.cursor
    try play.desk.surroundings.office().change(
      theCase(play).id, .record(.panelNotified, on: Screenplay.now, [:]), why: "By phone.",
      by: "A. Chair", clock: Screenplay.clock)
    play.wait()
    #expect(play.cursorRow.contains("Panel notified"), "\(play.picture)")
    #expect(play.cursor == cursor)
  }

  @Test
  func `out of order is refused without a reason, and recorded with one`() throws {
    var play = try begin()
    try play.press("<Enter><BTab><Enter>")
    #expect(play.picture.contains("“Criteria decided” is not recorded yet. It comes before"))
    #expect(try theCase(play).recorded(.panelNotified) == nil)
    // The cursor stands where the reason goes.
    try play.press("By phone first.<Tab><Enter>")
    #expect(play.said == " Recorded: Panel notified, Mon 23 Nov 2026 10:00.")
    #expect(play.picture.contains("  ✓ Panel notified"), "the cursor has gone on")
    #expect(try theCase(play).recorded(.panelNotified)?.why == "By phone first.")
  }

  @Test
  func `u takes my latest change back, U does it again, and the history says both`() throws {
    var play = try begin()
    try play.press("<Down>*4")
    try play.press("p+3wd<Enter>u")
    #expect(play.row(22).contains("Undone: "))
    #expect(play.row(22).contains("U does it again."))
    #expect(!play.picture.contains("plan Thu 26 Nov"))
    try play.press("U")
    #expect(play.row(22).hasPrefix(" Done again: "))
    #expect(play.picture.contains("plan Thu 26 Nov"))
    try play.press("U")
    #expect(play.said == " You have made no changes here to undo or redo.")
    try play.press("H<End>")
    #expect(play.picture.contains("Undone: "))
    #expect(play.picture.contains("Done again: "))
    #expect(try theCase(play).changes.count == 4)
  }

  @Test
  func `a step is marked as not needed with a reason, and needed after all by one key`() throws {
    var play = try begin()
    try play.press("<Down>*3,w")
    try play.press("<Tab><Enter>")
    #expect(play.said == " Check 1 field.")
    try play.press("The Chair was there<Tab><Enter>")
    let row = try #require(play.picture.split(separator: "\n").first { $0.contains(">") })
    #expect(row.contains("not needed"))
    #expect(
      play.picture.contains("Marked as not needed by A. Chair: The Chair was there."))
    try play.press("p")
    #expect(play.said == " It is not needed in this case.")
    try play.press("w")
    #expect(play.picture.contains("> – Instigate review                          not started"))
  }

  @Test
  func `closing is refused while steps are open, and done once they are not needed`() throws {
    var play = try begin()
    try play.press("<End><Enter><Tab>6 nov 2032<Tab>y,<Tab>*3,<Enter>")
    #expect(play.picture.contains("The case cannot be closed yet"))
    #expect(play.picture.contains("Record each of them, or mark it as not needed"))
    #expect(!play.picture.contains("close this case?"))
    try play.press("<Esc>")
    #expect(play.row(0).hasPrefix(" 2026-001 Child Oak  "))
    #expect(try theCase(play).recorded(.closed) == nil)
    try decideNotNotifiable(&play)
    #expect(play.row(1).hasSuffix("To be closed"))
    try play.press("<End><Enter><BTab><Enter>")
    #expect(play.picture.contains("2026-001: close this case?"))
    try play.press("x")
    #expect(play.said == " Press Enter or y for yes, Esc or n for no.")
    #expect(play.picture.contains("2026-001: close this case?"))
    try play.press("<Esc>")
    #expect(play.said == " Nothing was changed.")
    #expect(play.row(0).contains("Record: Case closed"))
    #expect(try theCase(play).recorded(.closed) == nil)
    try play.press("<Enter><Enter>")
    #expect(play.picture.contains(" Recorded: Case closed, Mon 23 Nov 2026; Closing: "))
    #expect(play.row(1).hasPrefix(" Legal hold   Closed"))
    #expect(try theCase(play).isClosed)
    try play.press("<Esc>")
    #expect(play.row(4) == "   No open cases. Press c to see closed cases or n to open one.")
    try play.press("c")
    #expect(play.row(4).contains("2026-001  Child Oak    Closed"))
  }

  private func decideNotNotifiable(_ play: inout Screenplay) throws {
    try play.press("cn<Tab>")
    try play.press("n<Tab>,<Tab>*3")
    try play.press("n<Tab>,<Tab>*5")
    play.type("A road accident, no abuse.")
    try play.press("<Tab><Enter>")
    #expect(play.picture.contains(" Recorded: Criteria decided, Mon 23 Nov 2026: Not notifiable"))
  }

  @Test
  func `what was recorded is corrected and taken back by further events`() throws {
    var play = try begin()
    try play.press("<Home>e<Home><C-k>wed<Tab>The log says so.<Tab><Enter>")
    #expect(play.row(4).contains("Wed 18 Nov"))
    #expect(play.picture.contains("Corrected to Wed 18 Nov 2026, by A. Chair."))
    try play.press("<Down>*2,<Enter>,<BTab>*2,By phone.<Tab><Enter>")
    #expect(play.picture.contains("  ✓ Panel notified"), "the cursor has gone on")
    try play.press("<Home>,<Down>*2,<Del>Not yet sent.<Tab><Enter>")
    #expect(play.picture.contains("> ▲ Notify the Panel          Wed 25 Nov      2 days left"))
    let review = try theCase(play)
    #expect(review.recorded(.panelNotified) == nil)
    #expect(review.changes.count == 4)
  }
}
