import CaseStore
import Casework
import FoundationEssentials
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// A return in hand, before and after it is taken in: keys in, picture out.
struct ReturnPictureTests {
  private func play(
    _ reach: EnquiryStage.Reach = .returned, columns: Int = 80, rows: Int = 24, ascii: Bool = false
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try EnquiryStage(surroundings, reach)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press("<Enter>,5")
    return play
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
         Harbour Primary School: harbour-2.csv                       OFFICIAL-SENSITIVE
         A chronology, UTF-8, separated by comma, t…  2 accepted   1 warned   1 refused
        ────────────────────────────────────────────────────────────────────────────────
         Columns that are not there: Action / outcome, Significance, Practice, Status,
         Analysis.
         1 new, 1 changed, 1 gone, 1 the same
         >  2  ✓ accepted 13 Mar 2026, 14:30  Seen at the gate with M1, tired and
                                              hungry.
            3  ✓ accepted March 2026          Late on most days of the month.
            4  ▲ warned   31/02/2026          Rang the health visitor.
            5  ! refused  14 Mar 2026






         Row 2 is accepted as it is.




        ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
         Enter import  Esc back  g next  d difference  c columns  ? help  q quit
        """)
    #expect(play.cursor == at(1, 6))
  }

  @Test
  func `the next row to mend is one key away, with what is wrong in which cell`() throws {
    let home = try Home()
    var play = try play()
    try play.press("<Home>")
    try look(at: Self.corrected, named: "harbour-2.csv", in: &play, home)
    try play.press("g")
    #expect(
      play.picture == """
         Harbour Primary School: harbour-2.csv                       OFFICIAL-SENSITIVE
         A chronology, UTF-8, separated by comma, t…  2 accepted   1 warned   1 refused
        ────────────────────────────────────────────────────────────────────────────────
         Columns that are not there: Action / outcome, Significance, Practice, Status,
         Analysis.
         1 new, 1 changed, 1 gone, 1 the same
            2  ✓ accepted 13 Mar 2026, 14:30  Seen at the gate with M1, tired and hung…
            3  ✓ accepted March 2026          Late on most days of the month.
         >  4  ▲ warned   31/02/2026          Rang the health visitor.
            5  ! refused  14 Mar 2026







         A4: There is no 31 February: check the date.




        ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
         Enter import  Esc back  g next  d difference  c columns  ? help  q quit
        """)
  }

  @Test
  func `what the file says otherwise than the one before it is read before it is taken in`() throws
  {
    let home = try Home()
    var play = try play()
    try play.press("<Home>")
    try look(at: Self.corrected, named: "harbour-2.csv", in: &play, home)
    try play.press("d")
    #expect(
      play.picture == """
         What has changed                                            OFFICIAL-SENSITIVE

        ────────────────────────────────────────────────────────────────────────────────
         1 new, 1 changed, 1 gone, 1 the same

         New
           row 4, date not known: Rang the health visitor.

         Gone
           row 4, c. May 2026: M1 asked for help with sleep.

         Changed
           was row 2, 12 Mar 2026: Seen at the gate with M1, tired and hungry.
           is row 2, 13 Mar 2026: Seen at the gate with M1, tired and hungry.








        ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
         Down down  Up up  PgDn page  ? help  Esc back  q quit
        """)
  }

  @Test
  func `it is asked once more, and then both files can be read`() throws {
    let home = try Home()
    var play = try play()
    try play.press("<Home>")
    try look(at: Self.corrected, named: "harbour-2.csv", in: &play, home)
    try play.press("<Enter>")
    #expect(
      play.picture == """
         Please confirm                                              OFFICIAL-SENSITIVE

        ────────────────────────────────────────────────────────────────────────────────

          Import 3 rows from Harbour Primary School?

          They are recorded under your name, with the file's name. 1 refused row is
          left out. You can send the organisation a list of fixes. It replaces the
          earlier file: 1 new, 1 changed, 1 gone, 1 the same. You can still read both.

          Enter Import rows
          Esc   Change nothing










        ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
         Enter yes  Esc no
        """)
    try play.press("<Enter>,r")
    #expect(play.picture.contains("Chronology from harbour-2.csv\n"))
    #expect(play.picture.contains(" 1 row with a warning, 1 refused\n"))
    #expect(play.picture.contains("date not known: Rang the health visitor. [Log 10]"))
    try play.press("<End>")
    #expect(
      play.picture.contains(
        "Chronology from harbour-chronology.csv (replaced by a later file)"))
    #expect(
      play.picture.contains("12 Mar 2026: Seen at the gate with M1, tired and hungry. [Log 3]"))
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
         Harbour Primary School: harbour-2.csv   OFFICIAL-SENSITIVE
         A chronology, UTF-8, s~  2 accepted   1 warned   1 refused
        ------------------------------------------------------------
         Columns that are not there: Action / outcome,
         Significance, Practice, Status, Analysis.
         1 new, 1 changed, 1 gone, 1 the same
            3  x accepted March 2026          Late on most days of~
         >  4  ^ warned   31/02/2026          Rang the health
                                              visitor.
            5  ! refused  14 Mar 2026
                                                           2-4 of 4
         A4: There is no 31 February: check the date.


        ------------------------------------------- Saved hh:mm:ss -
         Enter import  Esc back  g next  ? help  q quit
        """)
  }

  @Test
  func `leaving a return takes nothing of it in`() throws {
    let home = try Home()
    var play = try play(.sent)
    try look(at: Self.corrected, named: "back.csv", in: &play, home)
    try play.press("<Esc>")
    #expect(play.row(0).contains("2026-001 Child Aspen"))
    #expect(play.desk.store?.returnInHand == nil)
    try play.press("r")
    #expect(play.picture.contains("They have not sent anything back."))
  }

  @Test
  func `a file of which nothing can be taken in says so, and Enter is refused`() throws {
    let home = try Home()
    var play = try play(.sent)
    try look(at: "Date,What happened\n31/02/2026,\n", named: "back.csv", in: &play, home)
    try play.press("<Enter>")
    #expect(play.picture.contains("None of the rows can be imported."))
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
