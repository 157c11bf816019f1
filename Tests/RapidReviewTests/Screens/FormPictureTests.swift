import Testing

@testable import RapidReview

/// What the forms of a step show, keys in, picture out.
struct FormPictureTests {
  @Test
  func `the record form understands the day that stands in it`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Form 2 returns in               FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? What happened can always be recorded, also late; out of
       order, with a reason. Due Fri 20 Nov 2026, counted from Tue 10 Nov 2026.

        > When *                 today
                                 Mon 23 Nov 2026
          Why (if out of order)




          [ Record ]   * needed








      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(32, 6))
  }

  @Test
  func `a weekday is the last one where something is recorded, and shown`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Enter><C-u>fri")
    let wanted = """
       2026-005 Child Aspen   Record: Form 2 returns in               FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? What happened can always be recorded, also late; out of
       order, with a reason. Due Fri 20 Nov 2026, counted from Tue 10 Nov 2026.

        > When *                 fri
                                 Fri 20 Nov 2026
          Why (if out of order)




          [ Record ]   * needed








      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(30, 6))
  }

  @Test
  func `a day that does not exist is said beside the field`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Enter><C-u>31/2")
    let wanted = """
       2026-005 Child Aspen   Record: Form 2 returns in               FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? What happened can always be recorded, also late; out of
       order, with a reason. Due Fri 20 Nov 2026, counted from Tue 10 Nov 2026.

        > When *                 31/2
                                 ! There is no 31 February. Check the day, the month
                                 and the year.
          Why (if out of order)




          [ Record ]   * needed







      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(31, 6))
  }

  @Test
  func `the form to correct holds the day recorded`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Up>e")
    let wanted = """
       2026-005 Child Aspen   Correct: Form 2 sent                    FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       The day recorded before stays in the history, with your reason.

        > When *  Fri 13 Nov 2026
                  Fri 13 Nov 2026
          Why *




          [ Correct ]   * needed









      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(27, 5))
  }

  @Test
  func `the form to take back asks for the reason`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Up><Del>")
    let wanted = """
       2026-005 Child Aspen   Take back: Form 2 sent                  FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       “Form 2 sent” will count as not having happened. The history keeps both; u
       undoes it.

        > Why *



                 Why it has not happened after all.
          [ Take it back ]   * needed










      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(11, 6))
  }

  @Test
  func `the form for a step that is not needed asks for the reason`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>w")
    let wanted = """
       2026-005 Child Aspen   Not needed: Form 2 returned             FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       “Form 2 returned” will be shown as not needed, with your name and reason.

        > Why *



                 Why this case does without it.
          [ Mark as not needed ]   * needed











      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(11, 5))
  }

  @Test
  func `a plan later than the day due says so`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Down>")
    try play.press("p+15wd")
    let wanted = """
       2026-005 Child Aspen   Plan: Share the pack                    FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       For which day? Empty takes a plan back. Due Wed 25 Nov 2026, counted from Thu
       26 Nov 2026.

        > Planned for  +15wd
                       Thu 17 Dec 2026: later than the day it is due, Wed 25 Nov
                       2026
          [ Plan ]












      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(22, 6))
  }

  @Test
  func `closing too early names what is open, and always what to do`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><End><Enter>")
    try play.press("<Tab>*2,<Enter><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Case closed                     FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       When did it happen? What happened can always be recorded, also late; out of
       order, with a reason.
       The case cannot be closed yet; still open: Form 2 returned, Share the pack,
       Review meeting, Draft the report, Finalise the report, Executive agreement,
       Tell of the outcome, To the Panel, Panel's receipt, Panel's reply, Share the …
       Record each of them, or mark it as not needed with a reason.

          When *                 today
                                 Mon 23 Nov 2026
        > Why (if out of order)



                                 Needed where steps are out of order.
          [ Record ]   * needed




      ────────────────────────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(27, 12))
  }

  @Test
  func `closing asks first, and says what Enter will do`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><End><Enter>")
    try play.press("<Tab>*2,<Enter>")
    let wanted = """
       Please confirm                                                 FICTIONAL CASES

      ────────────────────────────────────────────────────────────────────────────────

        2026-005: close this case?

        It leaves the list of open cases; c on the list shows it. What happens later
        can still be recorded, with a reason. The history stays.

        Enter Close the case
        Esc   Leave everything as it is











      ────────────────────────────────────────────────────────────────────────────────
       Enter yes  Esc no  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(2, 9))
  }

  @Test
  func `the record form in ASCII`() throws {
    var play = try Screenplay.demo(ascii: true)
    try play.press("<Enter><Enter>")
    let wanted = """
       2026-005 Child Aspen   Record: Form 2 returns in               FICTIONAL CASES
       Mon 23 Nov 2026
      --------------------------------------------------------------------------------
       When did it happen? What happened can always be recorded, also late; out of
       order, with a reason. Due Fri 20 Nov 2026, counted from Tue 10 Nov 2026.

        > When *                 today
                                 Mon 23 Nov 2026
          Why (if out of order)




          [ Record ]   * needed








      --------------------------------------------------------------------------------
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(32, 6))
  }

  @Test
  func `the smallest record form`() throws {
    var play = try Screenplay.demo(columns: 60, rows: 16)
    try play.press("<Enter><Enter><Tab>")
    let wanted = """
       2026-005 Child Aspen   Record: Form 2 re…  FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────
       When did it happen? What happened can always be recorded,
       also late; out of order, with a reason. Due Fri 20 Nov
       2026, counted from Tue 10 Nov 2026.

        > Why (if out of order)



                                 Needed where steps are out of
                                 order.
          [ Record ]   * needed
      ────────────────────────────────────────────────────────────
       Tab next field  Ctrl-S is it saved?  Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(27, 7))
  }
}
