import Testing

@testable import RapidReview

/// What closing a case shows: the refusal while it may not be closed, the question once it may.
struct ClosingPictureTests {
  @Test
  func `closing too early names what is open and what to do, and asks nothing`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><End><Enter><Tab>1/1/2035<Tab>n<Tab><Tab><Tab><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Case closed                     FICTIONAL CASES
       Mon 23 Nov 2026                                                   field 2 of 5
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? What happened can always be recorded, also late; out of
       order, with a reason.

          When *                 today
                                 Mon 23 Nov 2026
        > Retention review *
                                 ! Retention review is needed.
          Legal hold *           ( ) yes  ( ) no  ( ) not known
                                 ! Legal hold is needed.
          Note


          Why (if out of order)




          [ Record ]   * needed

       2 fields need another look.
       Esc back  Tab next field  Ctrl-S is it saved?  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(6, 17))
    // No reason would help, so none is asked for; once more changes nothing.
    try play.press("<Enter>")
    #expect(play.picture == wanted)
    #expect(play.cursor == at(6, 17))
  }

  @Test
  func `a refusal over a draft that is back leaves the smallest form its fields`() throws {
    var play = try Screenplay.demo(columns: 60, rows: 16)
    try play.press("<Enter><End><Enter><Tab>1/1/2035<Tab>n<Tab>ab<Esc><Enter>")
    #expect(play.picture.contains(" is back; it has not\n been recorded yet."))
    try play.press("<BTab><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Case clos…  FICTIONAL CASES
       Mon 23 Nov 2026                               field 2 of 5
      ────────────────────────────────────────────────────────────
       When did it happen? What happened can always be recorded,
       also late; out of order, with a reason.
       What you typed Mon 23 Nov 2026 06:17 is back; it has not
       been recorded yet.
                                                       more above
                                 Mon 23 Nov 2026
        > Retention review *     ab
                                 ! This was not understood as a
                                 day. Type a day as 12 jun,
                                 12/6/26, fri, today or +5wd.
          Legal hold *           ( ) yes  ( ) no  ( ) not known
       2 fields need another look.
       Esc back  Tab next field  F1 help           Saved hh:mm:ss
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
    try play.press("<End><Enter><Tab>1/1/2035<Tab>n<Tab><Tab><Tab><Enter>")
    let wanted = """
       2026-002 Child Rowan   Not needed: Close the case              FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       “Close the case” will be shown as not needed, with your name and reason.
       “Close the case” belongs to every case and cannot be left out.
       Record when it happened, or leave it open.

        > Why *  Held with the Panel's.



                 Why this case does without it.
          [ Mark as not needed ]   * needed









      ────────────────────────────────────────────────────────────────────────────────
       Esc back  Tab next field  Ctrl-S is it saved?  F1 help          Saved hh:mm:ss
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(2, 9))
  }
}
