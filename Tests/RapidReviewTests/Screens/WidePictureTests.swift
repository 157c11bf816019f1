import Testing

@testable import Office
@testable import RapidReview

/// The main screens at 120x40, in two halves of 60 columns each.
struct WidePictureTests {
  @Test
  func `the case list at 120x40, left half`() throws {
    var play = try Screenplay.demo(columns: 120, rows: 40)
    try play.press("c")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────
         Case      Child                     Now
       > 2026-005  Child Aspen               Gathering returns
         2026-004  Child Birch               Report
         2026-006  Child Cedar               Criteria
         2026-002  Child Rowan               After the Panel
         2026-001  Child Elder               With the Panel
         2026-003  Child Willow              Closed























       2026-005   Day 9 of 15   to the Panel by Tue 1 Dec 2026
       Notified Tue 10 Nov 2026 14:02. Late: Collect returns (due
       (Business Unit), Review meeting (SPRG). Press d to do the f


       Closed cases are shown.
       Enter open  d do next  n new  / find  s sort  c hide closed
      """
    #expect(play.picture(columns: 0..<60) == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `the case list at 120x40, right half`() throws {
    var play = try Screenplay.demo(columns: 120, rows: 40)
    try play.press("c")
    let wanted = """
                                                  FICTIONAL CASES
                          5 open   1 late   1 due soon   1 closed
      ────────────────────────────────────────────────────────────
                   Next step                          Due
                 ! Collect returns                    LATE 1 day
                 ▲ Executive sign-off                 1 day left
                 ● Describe the child                 3 days left
                 ● Post review meeting                6 days left
                 – Panel's reply                      expected
                 ✓                                    closed
























      Fri 20 Nov), Fenmoor Council. Next: Share the pack
      irst.



        P people  ? help  q quit
      """
    #expect(play.picture(columns: 60..<120) == wanted)
  }

  @Test
  func `a case at 120x40, left half`() throws {
    var play = try Screenplay.demo(columns: 120, rows: 40)
    try play.press("<Enter>")
    let wanted = """
       2026-005 Child Aspen
       Day 9 of 15   to the Panel by Tue 1 Dec 2026
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Re
           Step                                          Due
         ✓ LA became aware
         ✓ Criteria decided
         ✓ Panel notified                                Thu 12 No
         ✓ Partners notified                             Thu 12 No
         – Notify SoS and Ofsted
         ✓ Review instigated                             Wed 11 No
         ✓ Executive told                                Wed 11 No
         ✓ Chair told                                    Wed 11 No
         ✓ Scrutineer told                               Wed 11 No
         ✓ Initial discussion held                       Fri 13 No
         ✓ Form 2 sent                                   Fri 13 No
       > ! Collect returns                               Fri 20 No
         ▲ Share the pack                                Wed 25 No
         ● Review meeting                                Thu 26 No
         ● Draft the report                              Fri 27 No
         – Finalise the report
         ● Executive sign-off                            Mon 30 No
         – Share the outcome
         ● Send to the Panel                             Tue  1 De
         – Panel receives report
         – Panel's reply
         – Share the reply

       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, by
             f  ▲ Share the pack  2 days left  Business Unit, by W
             g  ● Review meeting  3 days left  Joan Sedge, SPRG, b

       Late by 1 working day. Fri 20 Nov 2026 is 8 working days af
       working days after “Panel notified”, by the organisations a




       A working day is Monday to Friday, less the bank holidays o
      ────────────────────────────────────────────────────────────
       Enter to Returns  c criteria  p plan  w not needed  v why
      """
    #expect(play.picture(columns: 0..<60) == wanted)
    #expect(play.cursor == at(1, 15))
  }

  @Test
  func `a case at 120x40, right half`() throws {
    var play = try Screenplay.demo(columns: 120, rows: 40)
    try play.press("<Enter>")
    let wanted = """
                                                  FICTIONAL CASES
                                                Gathering returns
      port 8 Notices 9 Log ───────────────────────────────────────
             Status                   Done or planned
             done                     Thu  5 Nov 17:45
             done                     Mon  9 Nov
      v      done                     Tue 10 Nov 14:02
      v      done                     Tue 10 Nov
             not needed
      v      done                     Tue 10 Nov
      v      done                     Tue 10 Nov
      v      done                     Tue 10 Nov
      v      done                     Tue 10 Nov
      v      done                     Thu 12 Nov
      v      done                     Fri 13 Nov
      v      LATE 1 day               plan Fri 20 Nov
      v      2 days left
      v      3 days left              plan Thu 26 Nov 10:00
      v      4 days left
             not started
      v      5 days left              plan Mon 30 Nov
             not started
      c      6 days left
             not started
             not started
             not started
                                                       1-22 of 24
       Fri 20 Nov 2026
      ed 25 Nov 2026
      y Thu 26 Nov 2026, planned Thu 26 Nov

      ter Tue 10 Nov 2026. No bank holidays fall between. Rule: 8
      sked. Local planning rule.




      f England and Wales.
      ────────────────────────────────────────────────────────────
      ? help  Esc back  q quit
      """
    #expect(play.picture(columns: 60..<120) == wanted)
  }

  @Test
  func `the criteria form at 120x40, left half`() throws {
    var play = try Screenplay.demo(columns: 120, rows: 40)
    try play.press("<Down>*2,<Enter>c")
    let wanted = """
       2026-006 Child Cedar   Criteria decision
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────
       A serious incident: abuse or neglect is known or suspected,

        > Abuse or neglect *         ( ) known  ( ) suspected  ( )
                                     Type the first letters, or us
          What happened *            ( ) the child died  ( ) the c

          Serious harm to            [ ] mental health
                                     [ ] intellectual development
                                     [ ] emotional development
                                     [ ] social development
                                     [ ] behavioural development
                                     [ ] physical health
                                     [ ] another kind

          Long-term harm likely      ( ) Yes  ( ) No

          Child has recovered        ( ) Yes  ( ) No

          Looked-after child *       ( ) Yes  ( ) No

          If not notifiable          ( ) a local review  ( ) no re

          View: Local authority      ( ) notifiable  ( ) not notif

          View: Police               ( ) notifiable  ( ) not notif

          View: Health (ICB or CCG)  ( ) notifiable  ( ) not notif

          Decided *                  today
                                     Mon 23 Nov 2026
          Rationale *



          [ Decide ]   * needed
      ────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1
      """
    #expect(play.picture(columns: 0..<60) == wanted)
    #expect(play.cursor == at(32, 5))
  }

  @Test
  func `help at 120x40, left half`() throws {
    var play = try Screenplay.demo(columns: 120, rows: 40)
    try play.press("?")
    let wanted = """
       Find an action, or what a word means
       Type a word:
      ────────────────────────────────────────────────────────────
       > Enter     Open the selected case
         d         Do what is next in the selected case
         g         Join the meeting in progress: the selected case
         n         Open a new case
         /         Search cases by reference, code name, stage or
         s         Sort by urgency, reference, child or stage
         c         Show or hide closed cases
         f         Search every text of every case
         a         Actions of all cases, most overdue first
         m         Calendar of all cases: deadlines, meetings, day
         o         Our performance by year: days used, late steps,
         r         Records to review: closed cases due for a reten
         N         Renumber the later of two cases with the same r
         S         Share with other computers, and see what is new
         P         Set up people, organisations, settings and abbr
         Esc       Show all cases again, after a search
         Delete    Hide the checklist of a new store, or show it a
         Up        Go one row up in a list
         Down      Go one row down in a list
         PgUp      Go one page up: the rows that are seen, less on
         PgDn      Go one page down: the rows that are seen, less
         Home      Go to the first row
         End       Go to the last row
         Ctrl-O    Open the last exported file
         ?         Find any action: type a word
         =         Show or hide the steps of a first review, in a
         z         Hide the screen until you press Enter
         Z         Lock the store. Your text is kept until you unl
         Ctrl-L    Redraw the screen
         Ctrl-Z    Suspend the program. `fg` in the shell brings i
         Esc       Go back. Your text is kept

       Enter: Open the selected case.


      ────────────────────────────────────────────────────────────
       Enter do it  Esc back
      """
    #expect(play.picture(columns: 0..<60) == wanted)
    #expect(play.cursor == at(14, 1))
  }

  @Test
  func `help at 120x40, right half`() throws {
    var play = try Screenplay.demo(columns: 120, rows: 40)
    try play.press("?")
    let wanted = """
                                                  FICTIONAL CASES
                                                       371 of 371
      ────────────────────────────────────────────────────────────


      's, or the first                                    not now

      step




      s off, clashes
       returns
      tion review
      eference                                            not now
                                                          not now
      eviations
                                                          not now
      gain                                                not now


      e
      one


                                                          not now

      rehearsal                                           not now

      ock it                                              not now

      t back
                                                          not now




      ────────────────────────────────────────────────────────────

      """
    #expect(play.picture(columns: 60..<120) == wanted)
  }
}
