import CaseStore
import Casework
import Terminal
import Testing

@testable import RapidReview

/// The chronology and what belongs to it, keys in, picture out.
struct ChronologyPictureTests {
  private func play(
    columns: Int = 80, rows: Int = 24, ascii: Bool = false, entries: String? = nil
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try ChronologyStage(surroundings, entries: entries ?? ChronologyStage.entries)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press("<Enter>,2,<Tab>")
    return play
  }

  @Test
  func `PIC all organisations' entries stand in one order, gaps between them`() throws {
    let play = try play()
    print("@@1\n" + play.picture)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `PIC a wide terminal shows who was there, significance and practice as well`() throws {
    var play = try play(columns: 120, rows: 40)
    try play.press("<Down>,<Enter>,<Right>*3,<Tab>,<Right>,<Tab>*4,<Enter>")
    print("@@2\n" + play.picture)
  }

  @Test
  func `PIC marks are made by one key each, and told apart in ASCII without colour`() throws {
    var play = try play(ascii: true)
    try play.press("c,3,e,d,<Down>,1")
    print("@@3\n" + play.picture)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `PIC what is found as it is typed is counted`() throws {
    var play = try play()
    try play.press("/,bruise")
    print("@@4\n" + play.picture)
  }

  @Test
  func `PIC the filter counts what it would show`() throws {
    var play = try play()
    try play.press("f,<Right>,<Space>,<Tab>*2,<Right>,<Space>")
    print("@@5\n" + play.picture)
    try play.press("<Tab>*4,<Enter>")
    print("@@6\n" + play.picture)
  }

  @Test
  func `PIC what was missed is listed with the rule that found it`() throws {
    var play = try play()
    try play.press("w")
    print("@@7\n" + play.picture)
  }

  @Test
  func `PIC two accounts of one event stand side by side`() throws {
    var play = try play()
    try play.press("c,b")
    print("@@8\n" + play.picture)
  }

  @Test(arguments: [false, true])
  func `PIC organisations are lanes over time`(ascii: Bool) throws {
    var play = try play(ascii: ascii)
    try play.press("c,e,p,<Down>,<Right>*2")
    print("@@9\(ascii)\n" + play.picture, play.cursor ?? at(-1, -1))
  }

  @Test
  func `PIC an empty chronology says what it is for`() throws {
    let surroundings = try Screenplay.founded()
    _ = try ChronologyStage(surroundings, entries: "")
    var play = try Screenplay(surroundings)
    try play.press("<Enter>,2,<Tab>")
    print("@@10\n" + play.picture)
  }

  @Test
  func `PIC a day is understood while an entry is written by hand`() throws {
    var play = try play()
    try play.press("n,Police,<Tab>,before mar 2026")
    print("@@11\n" + play.picture)
  }
}
