import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Joining records, dating an undated entry, linking by a digit, and the way back from what was
/// missed: by keys.
struct ChronologyJoinTests {
  private func play(columns: Int = 80) throws -> (stage: ChronologyStage, play: Screenplay) {
    let surroundings = try Screenplay.founded()
    let stage = try ChronologyStage(
      surroundings,
      entries: ChronologyStage.entries
        + "\nn/a | | Harbour School | T1 | Came in with a plaster | Log 9 | yes |")
    var play = try Screenplay(surroundings, columns: columns)
    try play.press("<Enter>,3,<Tab>")
    return (stage, play)
  }

  @Test
  func `two records of one event are joined after a question, shown as one row, and separated`()
    throws
  {
    var (stage, play) = try play()
    try play.press("<Down>,J")
    #expect(play.picture.contains("Join these two records as one event?"))
    #expect(play.picture.contains("Bruise on left arm, explained by a cot fall"))
    try play.press("<Esc>")
    #expect(play.row(4).contains("10 Jan 2026 HV "))
    try play.press("J,<Enter>")
    #expect(play.cursorRow.contains("HV+POLI"))
    #expect(play.picture.contains("One event, joined by the review: HV and POLI"))
    #expect(play.row(5).contains("12 Jan 2026"))
    play.resize(columns: 80, rows: 60)
    try play.press("v")
    #expect(play.picture.contains("10 Jan 2026, 10:00 Health Visitor"))
    #expect(play.picture.contains("10 Jan 2026, 10:10 Police"))
    play.resize(columns: 80, rows: 24)
    try play.press("<Esc>,J")
    #expect(play.picture.contains("They are already joined. Press S to separate them."))
    try play.press("S")
    #expect(play.row(5).contains("10 Jan 2026 POLI"))
    try play.press("u")
    #expect(play.cursorRow.contains("HV+POLI"))
    let review = try stage.review
    #expect(review.chronology.count == 12)
  }

  @Test
  func `any two entries are joined by keeping one and choosing the other`() throws {
    var (_, play) = try play()
    try play.press("m,<Down>*3,J,<Enter>")
    #expect(play.row(3).contains("5 Jan 2026 HS"))
    #expect(play.row(1).contains("row 1 of"))
    #expect(play.picture.contains("One event, joined by the review: HS and HS"))
    #expect(!play.row(6).contains("12 Jan 2026"))
  }

  @Test
  func `an entry sent without a date is given one, which shows what was sent and who gave it`()
    throws
  {
    var (_, narrow) = try play()
    try narrow.press("<End>")
    #expect(narrow.cursorRow.contains("undated"))
    var (_, play) = try play(columns: 120)
    try play.press("<End>")
    #expect(play.cursorRow.contains("date not known"))
    #expect(play.row(23).contains("D give date"))
    try play.press("D,mid feb 2026,<Tab>,<Enter>")
    #expect(play.cursorRow.contains("mid feb 2026"))
    #expect(play.picture.contains("understood as 11 to 20 Feb 2026, given by A. Chair on"))
    #expect(play.picture.contains("sent as: n/a"))
    try play.press("u,<End>")
    #expect(play.cursorRow.contains("date not known"))
    try play.press("<Home>,D")
    #expect(play.row(22).contains("This entry already has a date."))
  }

  @Test
  func `a digit says which KLOE the entry was linked to, and how to undo it`() throws {
    var (_, play) = try play()
    #expect(play.row(23).contains("1 to 9 link") && play.row(23).contains("F2 to F9 tabs"))
    try play.press("2")
    #expect(play.row(22).contains("Linked to KLOE 2 (HS, 5 Jan 2026). Press u to undo."))
    try play.press("2")
    #expect(play.row(22).contains("No longer linked to KLOE 2"))
    try play.press("3,u")
    #expect(!play.cursorRow.contains("K3"))
  }

  @Test
  func `from what was missed to its entries and back forty times, on the same line each time`()
    throws
  {
    var (_, play) = try play()
    try play.press("w")
    let count = try #require(play.desk.situation().parts.chronology?.openFlags.count)
    #expect(count > 3)
    for step in 0..<40 {
      if step % count == 0 { try play.press("<Home>") } else { try play.press("<Down>") }
      let row = play.cursorRow
      // A point of many entries opens where it stands.
      if row.contains("no source") { continue }
      try play.press("<Enter>")
      #expect(play.row(0).contains("Chronology"))
      try play.press("<Down>,<Esc>")
      #expect(play.cursorRow == row, "step \(step)")
    }
    try play.press("<Esc>")
    #expect(play.row(0).contains("Chronology"))
  }
}
