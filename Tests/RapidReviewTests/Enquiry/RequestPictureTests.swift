import CaseStore
import Casework
import FoundationEssentials
import Terminal
import Testing

@testable import RapidReview

/// Requests and a return in hand: keys in, picture out.
struct RequestPictureTests {
  private func play(
    _ reach: EnquiryStage.Reach = .returned, columns: Int = 80, rows: Int = 24, ascii: Bool = false
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try EnquiryStage(surroundings, reach)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press("<Enter>,4")
    return play
  }

  @Test
  func `nobody is asked yet, and the key that chooses the first is named`() throws {
    let play = try play(.opened)
    #expect(
      play.picture == """
        x
        """)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `each organisation says how it stands, the cursor on the most pressing`() throws {
    let play = try play()
    #expect(
      play.picture == """
        x
        """)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `each standing has a word and a mark in ASCII`() throws {
    let play = try play(ascii: true)
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `a small terminal keeps names, days and standings apart`() throws {
    let play = try play(columns: 60, rows: 16)
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `a chase offers its words, and is counted`() throws {
    var play = try play()
    try play.press("c")
    #expect(
      play.picture == """
        x
        """)
    try play.press("<Tab>")
    play.type("Kit Example")
    try play.press("<Tab>*3,<Enter>")
    #expect(play.picture.contains("Chased once; last chased Mon 23 Nov 2026"))
  }

  @Test
  func `going on without the last return takes the step`() throws {
    var play = try play()
    try play.press("w")
    play.type("Joan Sedge")
    try play.press("<Tab>*2")
    play.type("They are reorganised.")
    try play.press("<Tab>,<Enter>")
    #expect(play.cursorRow.contains("going on without it"))
    #expect(play.picture.contains("4 of 4 resolved"))
  }

  @Test
  func `what is missing for Form 2 is said by the key that would write it`() throws {
    var play = try play(.opened)
    try play.press("x")
    #expect(play.row(22).contains("Still missing: a line of enquiry, an organisation to ask"))
  }

  /// A file that was corrected, with something to mend in it still.
  private static let corrected = """
    Date,Time,Who,What happened,Source record,Child seen,KLOEs
    13/03/2026,14:30,"C1, T1","Seen at the gate with M1, tired and hungry.",Log 3,yes,1
    March 2026,,C1,Late on most days of the month.,Register,yes,1
    31/02/2026,,T1,Rang the health visitor.,Log 10,n/a,2
    14/03/2026,,T1,,Log 11,,9

    """

  /// The keys that look at a file of the selected organisation.
  private func look(at text: String, named name: String, in play: inout Screenplay, _ home: Home)
    throws
  {
    let path = "\(home.path)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    try play.press("i")
    play.type(path)
    try play.press("<Tab>,<Enter>")
  }

  @Test
  func `a corrected file is looked at row by row, against the one before it`() throws {
    let home = try Home()
    var play = try play()
    try play.press("<Home>")
    try look(at: Self.corrected, named: "harbour-2.csv", in: &play, home)
    #expect(
      play.picture == """
        x
        """)
    #expect(play.cursor == at(1, 5))
    try play.press("g")
    #expect(
      play.picture == """
        x
        """)
    try play.press("d")
    #expect(
      play.picture == """
        x
        """)
    try play.press("<Esc>,<Enter>")
    #expect(
      play.picture == """
        x
        """)
    try play.press("<Enter>,r")
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `a return is looked at in ASCII on a small terminal`() throws {
    let home = try Home()
    var play = try play(columns: 60, rows: 16, ascii: true)
    try play.press("<Home>")
    try look(at: Self.corrected, named: "harbour-2.csv", in: &play, home)
    try play.press("g")
    #expect(
      play.picture == """
        x
        """)
  }

  @Test
  func `leaving a return takes nothing of it in`() throws {
    let home = try Home()
    var play = try play(.sent)
    try look(at: Self.corrected, named: "back.csv", in: &play, home)
    try play.press("<Esc>")
    #expect(play.row(0).contains("2026-001 Child Aspen"))
    #expect(!play.desk.isReadingReturn)
    try play.press("r")
    #expect(play.row(22).contains("Nothing has come back from it."))
  }

  @Test
  func `a file of which nothing can be taken in says so, and Enter is refused`() throws {
    let home = try Home()
    var play = try play(.sent)
    try look(at: "Date,What happened\n31/02/2026,\n", named: "back.csv", in: &play, home)
    try play.press("<Enter>")
    #expect(play.row(22).contains("Not one row of it can be taken in."))
  }

  @Test
  func `a file that is not there keeps what was typed`() throws {
    var play = try play(.sent)
    try play.press("i")
    play.type("/nowhere/back.csv")
    try play.press("<Tab>,<Enter>")
    #expect(play.picture.contains("/nowhere/back.csv"))
    #expect(play.picture.contains("No such file"))
  }
}
