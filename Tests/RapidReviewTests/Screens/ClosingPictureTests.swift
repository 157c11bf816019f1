import Testing

@testable import RapidReview

/// What closing a case shows: the refusal while it may not be closed, the question once it may.
struct ClosingPictureTests {
  @Test
  func `closing too early names what is open and what to do, and asks nothing`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><End><Enter><Tab>1/1/2035<Tab>no<Tab><Tab><Tab><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Case closed                     FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       1 action is still open: “Ring Fenmoor Council's contact about the return that
       is lat…” (Ruth Fennel, Fenmoor Safeguarding Children, due Mon 23 Nov 2026).
       The case cannot be closed yet. Still open: Collect returns, Share the pack,
       Review meeting, Draft the report, Finalise the report, Executive sign-off,
       Share the outcome, Send to the Panel, Panel receives report, Panel's reply, S…
       Record each of them, or mark it as not needed with a reason.
                                                                           more above
                                 Mon 1 Jan 2035, New Year’s Day
          Legal hold *           ( ) yes  (x) no  ( ) not known

          Note


          Why (if out of order)




        > [ Record ]   * needed
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(6, 21))
    // No reason would help, so none is asked for; once more changes nothing.
    try play.press("<Enter>")
    #expect(play.picture == wanted)
    #expect(play.cursor == at(6, 21))
  }

  @Test
  func `a refusal over a draft that is back leaves the smallest form its fields`() throws {
    var play = try Screenplay.demo(columns: 60, rows: 16)
    try play.press("<Enter><End><Enter><Tab>1/1/2035<Tab>no<Tab>ab<Esc><Enter>")
    #expect(play.picture.contains(" is back. It is not\n recorded yet."))
    try play.press("<BTab><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Case clos…  FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────
       1 action is still open: “Ring Fenmoor Council's contact
       about the return that is lat…” (Ruth Fennel, Fenmoor
       Safeguarding Children, due Mon 23 Nov 2026).
       The case cannot be closed yet. Still open: Collect
       returns, Share the pack, Review meeting, Draft the report,
       Finalise the report, Executive sign-off, Share the outcom…
       Record each of them, or mark it as not needed with a
       reason.
                                                       more above

        > [ Record ]   * needed
      ─────────────────────────────────────────── Saved hh:mm:ss ─
       F2 record  Esc back  Tab next field  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(6, 13))
  }

  @Test
  func `closing a case that may be closed asks first, and says what Enter will do`() throws {
    var play = try Screenplay.demo()
    // All that is left of Child Rowan's case is its last meeting, and what it recommended.
    try play.press("<Down>*3,<Enter>wHeld with the Panel's.<Tab><Enter>")
    try play.press("<End><Up>wThe Panel looks into it.<Tab><Enter>")
    try play.press("<End><Enter><Tab>1/1/2035<Tab>no<Tab><Tab><Tab><Enter>")
    let wanted = """
       Please confirm                                                 FICTIONAL CASES

      ────────────────────────────────────────────────────────────────────────────────

        2026-002: close this case?

        1 action is still open: “Propose a lead reviewer with a paediatrician at
        their side.” (Priya Alder, Fenmoor and Wold Integrated Care Board, due Fri
        27 Nov 2026).
        The case moves to your closed cases. You can still add to it if you give a
        reason.

        Enter Close the case
        Esc   Change nothing








      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       Enter yes  Esc no
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(2, 4))
  }
}
