import Testing

@testable import Office
@testable import RapidReview

/// What a case shows, keys in, picture out.
struct CasePictureTests {
  @Test
  func `a case opens on the step that presses most, and says why it is late`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>")
    let wanted = """
       2026-005 Child Aspen                                           FICTIONAL CASES
       Day 9 of 15   to the Panel by Tue 1 Dec 2026                 Gathering returns
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due            Status      Done or planned
         ✓ Chair told                Wed 11 Nov     done        Tue 10 Nov
         ✓ Scrutineer told           Wed 11 Nov     done        Tue 10 Nov
         ✓ Initial discussion held   Fri 13 Nov     done        Thu 12 Nov
         ✓ Form 2 sent               Fri 13 Nov     done        Fri 13 Nov
       > ! Collect returns           Fri 20 Nov     LATE 1 day  plan Fri 20 Nov
         ▲ Share the pack            Wed 25 Nov     2 days left
         ● Review meeting            Thu 26 Nov     3 days left plan Thu 26 Nov 10:00
         ● Draft the report          Fri 27 Nov     4 days left
         – Finalise the report                      not started
                                                                           8-16 of 24
       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, by Fri 20 Nov 2026
             f  ▲ Share the pack  2 days left  Business Unit, by Wed 25 Nov 2026
             g  ● Review meeting  3 days left  Joan Sedge, SPRG, by Thu 26 Nov 2026, …

       Late by 1 working day. Fri 20 Nov 2026 is 8 working days after Tue 10 Nov
       2026. No bank holidays fall between. Rule: 8 working days after “Panel
       notified”, by the organisations asked. Local planning rule.
       A working day is Monday to Friday, less the bank holidays of England and Wales.
      ────────────────────────────────────────────────────────────────────────────────
       Enter to Returns  c criteria  p plan  w not needed  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 8))
  }

  @Test
  func `the first step of a case`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><Home>")
    let wanted = """
       2026-005 Child Aspen                                           FICTIONAL CASES
       Day 9 of 15   to the Panel by Tue 1 Dec 2026                 Gathering returns
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due            Status      Done or planned
       > ✓ LA became aware                          done        Thu  5 Nov 17:45
         ✓ Criteria decided                         done        Mon  9 Nov
         ✓ Panel notified            Thu 12 Nov     done        Tue 10 Nov 14:02
         ✓ Partners notified         Thu 12 Nov     done        Tue 10 Nov
         – Notify SoS and Ofsted                    not needed
         ✓ Review instigated         Wed 11 Nov     done        Tue 10 Nov
         ✓ Executive told            Wed 11 Nov     done        Tue 10 Nov
         ✓ Chair told                Wed 11 Nov     done        Tue 10 Nov
         ✓ Scrutineer told           Wed 11 Nov     done        Tue 10 Nov
                                                                            1-9 of 24
       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, by Fri 20 Nov 2026
             f  ▲ Share the pack  2 days left  Business Unit, by Wed 25 Nov 2026
             g  ● Review meeting  3 days left  Joan Sedge, SPRG, by Thu 26 Nov 2026, …

       Recorded: Thu 5 Nov 2026 17:45, by R. Fennel. It has no deadline. Responsible:
       the local authority.

       A working day is Monday to Friday, less the bank holidays of England and Wales.
      ────────────────────────────────────────────────────────────────────────────────
       Enter record  c criteria  v why  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `the last step of a case, with the list scrolled`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter><End>")
    let wanted = """
       2026-005 Child Aspen                                           FICTIONAL CASES
       Day 9 of 15   to the Panel by Tue 1 Dec 2026                 Gathering returns
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due            Status      Done or planned
         – Finalise the report                      not started
         ● Executive sign-off        Mon 30 Nov     5 days left plan Mon 30 Nov
         – Share the outcome                        not started
         ● Send to the Panel         Tue  1 Dec     6 days left
         – Panel receives report                    not started
         – Panel's reply                            not started
         – Share the reply                          not started
         – Post review meeting                      not started
       > ● Close the case                           to do
                                                                          16-24 of 24
       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, by Fri 20 Nov 2026
             f  ▲ Share the pack  2 days left  Business Unit, by Wed 25 Nov 2026
             g  ● Review meeting  3 days left  Joan Sedge, SPRG, by Thu 26 Nov 2026, …

       It has no deadline. Responsible: the Business Unit.


       A working day is Monday to Friday, less the bank holidays of England and Wales.
      ────────────────────────────────────────────────────────────────────────────────
       Enter record  c criteria  p plan  w not needed  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 12))
  }

  @Test
  func `a step that waits for another says for which`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>")
    try play.press("<Down>*4")
    let wanted = """
       2026-005 Child Aspen                                           FICTIONAL CASES
       Day 9 of 15   to the Panel by Tue 1 Dec 2026                 Gathering returns
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due            Status      Done or planned
         ! Collect returns           Fri 20 Nov     LATE 1 day  plan Fri 20 Nov
         ▲ Share the pack            Wed 25 Nov     2 days left
         ● Review meeting            Thu 26 Nov     3 days left plan Thu 26 Nov 10:00
         ● Draft the report          Fri 27 Nov     4 days left
       > – Finalise the report                      not started
         ● Executive sign-off        Mon 30 Nov     5 days left plan Mon 30 Nov
         – Share the outcome                        not started
         ● Send to the Panel         Tue  1 Dec     6 days left
         – Panel receives report                    not started
                                                                          12-20 of 24
       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, by Fri 20 Nov 2026
             f  ▲ Share the pack  2 days left  Business Unit, by Wed 25 Nov 2026
             g  ● Review meeting  3 days left  Joan Sedge, SPRG, by Thu 26 Nov 2026, …

       It comes after “Report drafted”. It has no deadline.


       A working day is Monday to Friday, less the bank holidays of England and Wales.
      ────────────────────────────────────────────────────────────────────────────────
       Enter to Report  c criteria  p plan  w not needed  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 8))
  }

  @Test
  func `a case in the last stage`() throws {
    var play = try Screenplay.demo()
    try play.press("<Down>*3,<Enter>")
    let wanted = """
       2026-002 Child Rowan                                           FICTIONAL CASES
       Sent to the Panel Wed 28 Oct 2026 12:00                        After the Panel
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due            Status      Done or planned
         ✓ Executive signed off      Tue 27 Oct     done        Tue 27 Oct
         ✓ Outcome shared            Wed 28 Oct     done        Tue 27 Oct
         ✓ Sent to the Panel         Wed 28 Oct     done        Wed 28 Oct 12:00
         ✓ Panel received report                    done        Wed 28 Oct
         ✓ Panel replied             Wed 18 Nov     done        Tue 17 Nov
         ✓ Reply shared              Wed 18 Nov     done        Tue 17 Nov
       > ● Post review meeting       Tue  1 Dec     6 days left plan Fri 27 Nov 10:00
         ● Commission the LCSPR                     to do
         ● Close the case                           to do
                                                                          17-25 of 25
       Next  d  ● Post review meeting  6 days left  Joan Sedge, SPRG, by Tue 1 Dec 20…
             f  ● Commission the LCSPR  to do  Executive


       Planned for Fri 27 Nov 2026 10:00. 6 working days left. Tue 1 Dec 2026 is 10
       working days after Tue 17 Nov 2026. No bank holidays fall between. Rule: 10
       working days after “Panel replied”, by the SPRG. Local planning rule. Read as…
       A working day is Monday to Friday, less the bank holidays of England and Wales.
      ────────────────────────────────────────────────────────────────────────────────
       Enter record  c criteria  p plan  w not needed  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 10))
  }

  @Test
  func `the reader says in full how the day was worked out`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>v")
    let wanted = """
       Collect returns                                                FICTIONAL CASES

      ────────────────────────────────────────────────────────────────────────────────
       Planned for Fri 20 Nov 2026.
       Late by 1 working day.
       Fri 20 Nov 2026 is 8 working days after Tue 10 Nov 2026.
       No bank holidays fall between.
       A working day is Monday to Friday, less the bank holidays of England and
       Wales.
       Rule: 8 working days after “Panel notified”, by the organisations asked. Local
       planning rule.
       Source: Local plan, counted from the notification.










      ────────────────────────────────────────────────────────────────────────────────
       Down down  Up up  PgDn page  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `a decision is read in full, with what its author had read`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>H<End><Up><Enter>")
    let wanted = """
       2026-005 One change                                            FICTIONAL CASES

      ────────────────────────────────────────────────────────────────────────────────
       Thu 5 Nov 2026 17:45, by the clock of the computer it was recorded on
       By R. Fennel

       The incident: What happened: A fictional child of fourteen months was brought
       to hospital with burns of different ages.
       The incident: Where it happened: The family's home, in Fenmoor's area
       The incident: When it happened: Thu 5 Nov 2026
       The incident: Who became aware: Wanda Thrift, Fenmoor Council
       The incident: Police reference: FP-DEMO-0131
       The incident: Family and household: Mother and father; a sibling of four
       (Child Aspen B).

       R. Fennel had read everything recorded before it.

       Record 2 of writer abc.




      ────────────────────────────────────────────────────────────────────────────────
       Down down  Up up  PgDn page  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `Up after End scrolls a long text back by a line`() throws {
    var play = try Screenplay.demo()
    play.resize(columns: 60, rows: 16)
    try play.press("<Enter>H<End><Up><Enter><End><Up>")
    let wanted = """
       2026-005 One change                        FICTIONAL CASES
                                                 8-18 of 19 lines
      ────────────────────────────────────────────────────────────
       The incident: Where it happened: The family's home, in
       Fenmoor's area
       The incident: When it happened: Thu 5 Nov 2026
       The incident: Who became aware: Wanda Thrift, Fenmoor
       Council
       The incident: Police reference: FP-DEMO-0131
       The incident: Family and household: Mother and father; a
       sibling of four (Child Aspen B).

       R. Fennel had read everything recorded before it.

      ────────────────────────────────────────────────────────────
       Down down  Up up  PgDn page  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 3))
  }

  @Test
  func `undoing what is not mine is refused with the reason`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>u")
    let wanted = """
       2026-005 Child Aspen                                           FICTIONAL CASES
       Day 9 of 15   to the Panel by Tue 1 Dec 2026                 Gathering returns
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due            Status      Done or planned
         ✓ Chair told                Wed 11 Nov     done        Tue 10 Nov
         ✓ Scrutineer told           Wed 11 Nov     done        Tue 10 Nov
         ✓ Initial discussion held   Fri 13 Nov     done        Thu 12 Nov
         ✓ Form 2 sent               Fri 13 Nov     done        Fri 13 Nov
       > ! Collect returns           Fri 20 Nov     LATE 1 day  plan Fri 20 Nov
         ▲ Share the pack            Wed 25 Nov     2 days left
         ● Review meeting            Thu 26 Nov     3 days left plan Thu 26 Nov 10:00
         ● Draft the report          Fri 27 Nov     4 days left
         – Finalise the report                      not started
                                                                           8-16 of 24
       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, by Fri 20 Nov 2026
             f  ▲ Share the pack  2 days left  Business Unit, by Wed 25 Nov 2026
             g  ● Review meeting  3 days left  Joan Sedge, SPRG, by Thu 26 Nov 2026, …

       Late by 1 working day. Fri 20 Nov 2026 is 8 working days after Tue 10 Nov
       2026. No bank holidays fall between. Rule: 8 working days after “Panel
       notified”, by the organisations asked. Local planning rule.
       A working day is Monday to Friday, less the bank holidays of England and Wales.
       You have made no changes here to undo or redo.
       Enter to Returns  c criteria  p plan  w not needed  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 8))
  }

  @Test
  func `the smallest case keeps five steps in sight`() throws {
    var play = try Screenplay.demo(columns: 60, rows: 16)
    try play.press("<Enter>")
    let wanted = """
       2026-005 Child Aspen                       FICTIONAL CASES
       Day 9 of 15   to the Panel by Tue 1 De…  Gathering returns
       1 Steps 2 3 4 5 6 7 8 9 ───────────────────────────────────
           Step                    Due        Status      Done or…
         ✓ Initial discussion held Fri 13 Nov done        Thu 12…
         ✓ Form 2 sent             Fri 13 Nov done        Fri 13…
       > ! Collect returns         Fri 20 Nov LATE 1 day  plan
                                                          Fri 20…
         ▲ Share the pack          Wed 25 Nov 2 days left
                                                      10-13 of 24
       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, b…

       Late by 1 working day. Fri 20 Nov 2026 is 8 working days …
       A working day is Monday to Friday, less the bank holidays …
      ────────────────────────────────────────────────────────────
       Enter to Returns  c criteria  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 6))
  }

  @Test
  func `a case in ASCII`() throws {
    var play = try Screenplay.demo(ascii: true)
    try play.press("<Enter>")
    let wanted = """
       2026-005 Child Aspen                                           FICTIONAL CASES
       Day 9 of 15   to the Panel by Tue 1 Dec 2026                 Gathering returns
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           Step                      Due            Status      Done or planned
         x Chair told                Wed 11 Nov     done        Tue 10 Nov
         x Scrutineer told           Wed 11 Nov     done        Tue 10 Nov
         x Initial discussion held   Fri 13 Nov     done        Thu 12 Nov
         x Form 2 sent               Fri 13 Nov     done        Fri 13 Nov
       > ! Collect returns           Fri 20 Nov     LATE 1 day  plan Fri 20 Nov
         ^ Share the pack            Wed 25 Nov     2 days left
         o Review meeting            Thu 26 Nov     3 days left plan Thu 26 Nov 10:00
         o Draft the report          Fri 27 Nov     4 days left
         - Finalise the report                      not started
                                                                           8-16 of 24
       Next  d  ! Collect returns  LATE 1 day  Fenmoor Council, by Fri 20 Nov 2026
             f  ^ Share the pack  2 days left  Business Unit, by Wed 25 Nov 2026
             g  o Review meeting  3 days left  Joan Sedge, SPRG, by Thu 26 Nov 2026, ~

       Late by 1 working day. Fri 20 Nov 2026 is 8 working days after Tue 10 Nov
       2026. No bank holidays fall between. Rule: 8 working days after "Panel
       notified", by the organisations asked. Local planning rule.
       A working day is Monday to Friday, less the bank holidays of England and Wales.
      --------------------------------------------------------------------------------
       Enter to Returns  c criteria  p plan  w not needed  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 8))
  }
}
