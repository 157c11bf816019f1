import CaseStore
import Casework
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// Requests: keys in, picture out.
struct RequestPictureTests {
  private func play(
    _ reach: EnquiryStage.Reach = .returned, columns: Int = 80, rows: Int = 24, ascii: Bool = false
  ) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try EnquiryStage(surroundings, reach)
    var play = try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
    try play.press("<Enter>,5")
    return play
  }

  @Test
  func `nobody is asked yet, and the key that chooses the first is named`() throws {
    let play = try play(.opened)
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Form 2 requests and returns
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
         > No organisations yet. Press n to add one.
           Additional participants                                                 none












         Who Form 2 goes to, their SPRG lead, and what came back. Press n to add one.




        ────────────────────────────────────────────────────────────────────────────────
         Enter edit  n new  P pack  u undo  ? help  Esc back  q quit
        """)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `each organisation says how it stands, the cursor on the most pressing`() throws {
    let play = try play()
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Form 2 requests and returns                                 1 of 4 outstanding
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Harbour Primary School        by Fri 20 Nov 2026  ✓ returned late
         > Fenmoor Police                by Fri 20 Nov 2026  ! sent, LATE 1 day
           Fenmoor Hospitals Trust       by Wed 25 Nov 2026  ✓ returned
           Fenmoor Homes                 by Fri 20 Nov 2026  – declined
           Additional participants                                                 none









         No contact yet. Press e to name one.
         SPRG lead: Tom Bracken
         Form 2 sent Mon 23 Nov 2026 10:00, asking KLOE 1, 2, 3.


        ────────────────────────────────────────────────────────────────────────────────
         i import  N nil return  D declined  c chase  ? help  Esc back  q quit
        """)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `each standing has a word and a mark in ASCII`() throws {
    let play = try play(ascii: true)
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Form 2 requests and returns                                 1 of 4 outstanding
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Harbour Primary School        by Fri 20 Nov 2026  x returned late
         > Fenmoor Police                by Fri 20 Nov 2026  ! sent, LATE 1 day
           Fenmoor Hospitals Trust       by Wed 25 Nov 2026  x returned
           Fenmoor Homes                 by Fri 20 Nov 2026  - declined
           Additional participants                                                 none









         No contact yet. Press e to name one.
         SPRG lead: Tom Bracken
         Form 2 sent Mon 23 Nov 2026 10:00, asking KLOE 1, 2, 3.


        --------------------------------------------------------------------------------
         i import  N nil return  D declined  c chase  ? help  Esc back  q quit
        """)
  }

  @Test
  func `a small terminal keeps names, days and standings apart`() throws {
    let play = try play(columns: 60, rows: 16)
    #expect(
      play.picture == """
         2026-001 Child Aspen                    OFFICIAL-SENSITIVE
         Form 2 requests and returns             1 of 4 outstanding
         1 2 3 4 5 Returns 6 7 8 9 ─────────────────────────────────
           Harbour Primary …  by Fri 20 Nov 2026 ✓ returned late
         > Fenmoor Police     by Fri 20 Nov 2026 ! sent, LATE 1 day
           Fenmoor Hospital…  by Wed 25 Nov 2026 ✓ returned
           Fenmoor Homes      by Fri 20 Nov 2026 – declined
           Additional participants                             none



         No contact yet. Press e to name one.
         SPRG lead: Tom Bracken
         Form 2 sent Mon 23 Nov 2026 10:00, asking KLOE 1, 2, 3.
        ────────────────────────────────────────────────────────────
         i import  N nil return  ? help  Esc back  q quit
        """)
  }

  @Test
  func `the chair may decide to go on without one that declined, and not without one that came`()
    throws
  {
    var play = try play()
    try play.press("<Down>,w")
    #expect(play.said == " It has already returned something.")
    try play.press("<Down>")
    #expect(play.cursorRow.contains("Fenmoor Homes"))
    try play.press("w")
    #expect(play.row(0).contains("Proceed without a return"))
  }

  @Test
  func `Form 2 is recorded as sent only where somebody says so`() throws {
    var play = try play()
    try play.press("x")
    #expect(play.picture.contains("You send them yourself."), "\(play.picture)")
    #expect(play.picture.contains("( ) Yes  ( ) No"), "\(play.picture)")
  }

  @Test
  func `a chase offers its words, and is counted`() throws {
    var play = try play()
    try play.press("c")
    #expect(
      play.picture == """
         2026-001 Child Aspen   Record a chase                       OFFICIAL-SENSITIVE
         Mon 23 Nov 2026                                                   field 1 of 4
        ────────────────────────────────────────────────────────────────────────────────
         Send it yourself. Change this suggestion to match what you sent.

          > When *         Mon 23 Nov 2026 10:00
                           Mon 23 Nov 2026 10:00
            To *

            How            e-mail

            What was said  We sent you Form 2 for 2026-001 on Mon 23 Nov 2026. It was
                           due by Fri 20 Nov 2026 and has not come. Please send it
                           now, or tell us today what prevents it. If you hold no
                           information, please send a nil return. The rapid review
                           must reach the national Panel by Tue 1 Dec 2026.





            [ Record ]   * needed
        ────────────────────────────────────────────────────────────────────────────────
         F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
        """)
    try play.press("<Tab>")
    play.type("Kit Example")
    try play.press("<Tab>*3,<Enter>,<Down>,<Up>")
    #expect(play.picture.contains("Chased once, last chased Mon 23 Nov 2026"))
    // The words can be read again, and copied, as they were sent.
    try play.press("v")
    #expect(play.picture.contains("Chased Mon 23 Nov 2026 10:00, to Kit Example, e-mail"))
    #expect(play.picture.contains("Please send it now"))
  }

  @Test
  func `going on without the last return takes the step`() throws {
    var play = try play()
    try play.press("w")
    play.type("Joan Sedge")
    try play.press("<Tab>*2")
    play.type("They are reorganised.")
    try play.press("<Tab>,<Enter>")
    #expect(play.cursorRow.contains("proceeding without"))
    #expect(play.picture.contains("0 of 4 outstanding"))
  }

  @Test
  func `what is missing for Form 2 is said by the key that would write it`() throws {
    var play = try play(.opened)
    try play.press("x")
    #expect(play.picture.contains("Still missing: a line of enquiry, an organisation to ask"))
  }
}
