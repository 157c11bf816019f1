import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// The order and the columns in which a chronology is looked at.
struct ChronologyViewTests {
  private func play(columns: Int = 80, action: Bool = false) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    let stage = try ChronologyStage(surroundings)
    if action {
      try stage.fill(
        .chronologyEntry,
        [
          .organisation: .text("Police"), .when: .text("5 Jan 2026"),
          .what: .text("Call about noise at the flat"), .action: .text("Referred to the hub"),
        ], entry: "hand")
    }
    var play = try Screenplay(surroundings, columns: columns)
    try play.press("<Enter>,3,<Tab>,<Home>")
    return play
  }

  @Test
  func `rows are sorted by each column in turn, with gaps only in the order of dates`() throws {
    var play = try play()
    #expect(play.picture.contains("35 days with no contact"))
    try play.press("s")
    #expect(play.row(1).contains("11 entries, sorted by organisation"))
    #expect(play.row(22).contains("Sorted by organisation. Press s for the next column"))
    #expect(!play.picture.contains("35 days with no contact"))
    #expect(play.row(1).contains("row 1 of 11"))
    #expect(play.row(3).contains("HS") && play.row(13).contains("POLI"))
    try play.press("s,<Home>")
    #expect(play.row(3).contains("999 call, attended"))
    #expect(play.row(4).contains("Bruise"))
    try play.press("<Esc>")
    #expect(play.row(22).contains("In date order again."))
    #expect(play.picture.contains("35 days with no contact"))
    #expect(play.cursorRow.contains("999 call, attended"))
    try play.press("s*8")
    #expect(!play.row(1).contains("sorted"))
    try play.press("<Esc>")
    #expect(play.row(0).contains("2026-001 Child Aspen"))
    #expect(!play.row(0).contains("Chronology"))
  }

  @Test
  func `a filter holds while the rows are sorted, and Esc ends one after the other`() throws {
    var play = try play()
    try play.press("/,bruise,<Enter>,s")
    #expect(play.row(1).contains("11 entries, sorted by organisation   shown: 3 (“bruise”)"))
    #expect(play.row(3).contains("HV") && play.row(5).contains("POLI"))
    try play.press("<Esc>")
    #expect(play.row(1).contains("shown: 3") && !play.row(1).contains("sorted"))
    try play.press("<Esc>")
    #expect(!play.row(1).contains("shown"))
  }

  @Test
  func `action and outcome stand in a line below, and from 120 columns on in their own column`()
    throws
  {
    var narrow = try play(action: true)
    try narrow.press("/,noise,<Enter>")
    #expect(narrow.row(3).contains("Call about noise at the flat"))
    #expect(!narrow.row(3).contains("Referred"))
    #expect(narrow.row(4).contains("Outcome: Referred to the hub"))
    var wide = try play(columns: 120, action: true)
    try wide.press("/,noise,<Enter>")
    #expect(wide.row(3).contains("Call about noise at the flat"))
    #expect(wide.row(3).contains("Referred to the hub"))
  }

  @Test
  func `what happened takes two lines on demand`() throws {
    let surroundings = try Screenplay.founded()
    _ = try ChronologyStage(
      surroundings,
      entries: "5 Jan 2026 | | Harbour School | T1 | Came to class late and tired, and told the "
        + "assistant that nobody had been at home since the day before | Log 1 | yes |\n"
        + "6 Jan 2026 | | Harbour School | T1 | On time | Log 2 | yes |")
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,3,<Tab>,<Down>")
    #expect(play.row(3).contains("…"))
    try play.press("W")
    #expect(play.row(22).contains("Each entry has two lines."))
    #expect(play.row(3).contains("Came to class late and tired"))
    #expect(!play.row(3).contains("…"))
    #expect(!play.row(4).contains("Jan 2026") && play.row(4).contains("assistant that nobody"))
    #expect(play.row(5).contains("On time"))
    try play.press("W")
    #expect(play.row(4).contains("On time"))
  }
}
