import Testing

@testable import Office
@testable import RapidReview

/// What the case list shows, keys in, picture out.
struct CaseListPictureTests {
  @Test
  func `the most urgent case stands first, and what is known of it below`() throws {
    let play = try Screenplay.demo()
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Mon 23 Nov 2026                                   5 open   1 late   1 due soon
      ────────────────────────────────────────────────────────────────────────────────
         Case      Child        Now                  Next step            Due
       > 2026-005  Child Aspen  Gathering returns  ! Collect returns      LATE 1 day
         2026-004  Child Birch  Report             ▲ Executive sign-off   1 day left
         2026-006  Child Cedar  Criteria           ● Describe the child   3 days left
         2026-002  Child Rowan  After the Panel    ● Post review meeting  6 days left
         2026-001  Child Elder  With the Panel     – Panel's reply        expected








       2026-005   Day 9 of 15   to the Panel by Tue 1 Dec 2026
       Notified Tue 10 Nov 2026 14:02. Late: Collect returns (due Fri 20 Nov),
       Fenmoor Council. Next: Share the pack (Business Unit), Review meeting (SPRG).
       Press d to do the first.

      ────────────────────────────────────────────────────────────────────────────────
       Enter open  d do next  n new  / find  s sort  c closed  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `the selection moves with its detail`() throws {
    var play = try Screenplay.demo()
    try play.press("<Down>*2")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Mon 23 Nov 2026                                   5 open   1 late   1 due soon
      ────────────────────────────────────────────────────────────────────────────────
         Case      Child        Now                  Next step            Due
         2026-005  Child Aspen  Gathering returns  ! Collect returns      LATE 1 day
         2026-004  Child Birch  Report             ▲ Executive sign-off   1 day left
       > 2026-006  Child Cedar  Criteria           ● Describe the child   3 days left
         2026-002  Child Rowan  After the Panel    ● Post review meeting  6 days left
         2026-001  Child Elder  With the Panel     – Panel's reply        expected








       2026-006   Criteria
       Local authority aware Thu 19 Nov 2026. Next: Describe the child (Local
       authority), Decide if notifiable (Local authority), Notify the Panel (Local
       authority). Press d to do the first.

      ────────────────────────────────────────────────────────────────────────────────
       Enter open  d do next  n new  / find  s sort  c closed  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 6))
  }

  @Test
  func `sorting keeps the selected case selected and says what it sorts by`() throws {
    var play = try Screenplay.demo()
    try play.press("s")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Mon 23 Nov 2026                                   5 open   1 late   1 due soon
      ────────────────────────────────────────────────────────────────────────────────
         Case      Child        Now                  Next step            Due
         2026-006  Child Cedar  Criteria           ● Describe the child   3 days left
       > 2026-005  Child Aspen  Gathering returns  ! Collect returns      LATE 1 day
         2026-004  Child Birch  Report             ▲ Executive sign-off   1 day left
         2026-002  Child Rowan  After the Panel    ● Post review meeting  6 days left
         2026-001  Child Elder  With the Panel     – Panel's reply        expected








       2026-005   Day 9 of 15   to the Panel by Tue 1 Dec 2026
       Notified Tue 10 Nov 2026 14:02. Late: Collect returns (due Fri 20 Nov),
       Fenmoor Council. Next: Share the pack (Business Unit), Review meeting (SPRG).
       Press d to do the first.

       Sorted by reference.
       Enter open  d do next  n new  / find  s sort  c closed  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `a third press of s sorts by stage`() throws {
    var play = try Screenplay.demo()
    try play.press("sss")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Mon 23 Nov 2026                                   5 open   1 late   1 due soon
      ────────────────────────────────────────────────────────────────────────────────
         Case      Child        Now                  Next step            Due
         2026-006  Child Cedar  Criteria           ● Describe the child   3 days left
       > 2026-005  Child Aspen  Gathering returns  ! Collect returns      LATE 1 day
         2026-004  Child Birch  Report             ▲ Executive sign-off   1 day left
         2026-001  Child Elder  With the Panel     – Panel's reply        expected
         2026-002  Child Rowan  After the Panel    ● Post review meeting  6 days left








       2026-005   Day 9 of 15   to the Panel by Tue 1 Dec 2026
       Notified Tue 10 Nov 2026 14:02. Late: Collect returns (due Fri 20 Nov),
       Fenmoor Council. Next: Share the pack (Business Unit), Review meeting (SPRG).
       Press d to do the first.

       Sorted by stage.
       Enter open  d do next  n new  / find  s sort  c closed  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `closed cases are shown last, and counted`() throws {
    var play = try Screenplay.demo()
    try play.press("c<End>")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Mon 23 Nov 2026                        5 open   1 late   1 due soon   1 closed
      ────────────────────────────────────────────────────────────────────────────────
         Case      Child        Now                  Next step            Due
         2026-005  Child Aspen  Gathering returns  ! Collect returns      LATE 1 day
         2026-004  Child Birch  Report             ▲ Executive sign-off   1 day left
         2026-006  Child Cedar  Criteria           ● Describe the child   3 days left
         2026-002  Child Rowan  After the Panel    ● Post review meeting  6 days left
         2026-001  Child Elder  With the Panel     – Panel's reply        expected
       > 2026-003  Child Willow Closed             ✓                      closed







       2026-003   Closed
       Local authority aware Tue 27 Oct 2026.



      ────────────────────────────────────────────────────────────────────────────────
       Enter open  n new  / find  s sort  c hide closed  P people  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 9))
  }

  @Test
  func `every letter typed into the find is looked for, also those that act elsewhere`() throws {
    var play = try Screenplay.demo()
    try play.press("/cn<BS>e")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Find: ce                                                               1 found
      ────────────────────────────────────────────────────────────────────────────────
         Case      Child        Now                  Next step            Due
       > 2026-006  Child Cedar  Criteria           ● Describe the child   3 days left












       2026-006   Criteria
       Local authority aware Thu 19 Nov 2026. Next: Describe the child (Local
       authority), Decide if notifiable (Local authority), Notify the Panel (Local
       authority). Press d to do the first.

      ────────────────────────────────────────────────────────────────────────────────
       Enter show these  Esc show all  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(9, 1))
  }

  @Test
  func `a find that was kept says how to see all cases again`() throws {
    var play = try Screenplay.demo()
    try play.press("/as<Enter>")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Find: as                                               1 found   Esc: show all
      ────────────────────────────────────────────────────────────────────────────────
         Case      Child        Now                  Next step            Due
       > 2026-005  Child Aspen  Gathering returns  ! Collect returns      LATE 1 day












       2026-005   Day 9 of 15   to the Panel by Tue 1 Dec 2026
       Notified Tue 10 Nov 2026 14:02. Late: Collect returns (due Fri 20 Nov),
       Fenmoor Council. Next: Share the pack (Business Unit), Review meeting (SPRG).
       Press d to do the first.

      ────────────────────────────────────────────────────────────────────────────────
       Enter open  d do next  n new  / find  s sort  c closed  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `a find without results says what to do`() throws {
    var play = try Screenplay.demo()
    try play.press("/zzz")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Find: zzz                                                              0 found
      ────────────────────────────────────────────────────────────────────────────────

         No cases match. Press Esc to show them all, then f to search every text.

















      ────────────────────────────────────────────────────────────────────────────────
       Enter show these  Esc show all  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(10, 1))
  }

  @Test
  func `an empty list says what it is for and which key fills it`() throws {
    let play = try Screenplay(try Screenplay.founded())
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children       OFFICIAL-SENSITIVE
       Mon 23 Nov 2026                                                         0 open
      ────────────────────────────────────────────────────────────────────────────────

       > ✓ Say who you are                             done
         ✓ Name the partnership                        done
         ● Add people and organisations                to do
         – Check the settings                          read this
         – Make backups                                read this
         ● Open the first case                         to do

         Each change is recorded under your name.










      ────────────────────────────────────────────────────────────────────────────────
       Enter open  n new  / find  s sort  c closed  P people  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `the case list in ASCII`() throws {
    var play = try Screenplay.demo(ascii: true)
    try play.press("c")
    let wanted = """
       Rapid reviews           Fenmoor Safeguarding Children          FICTIONAL CASES
       Mon 23 Nov 2026                        5 open   1 late   1 due soon   1 closed
      --------------------------------------------------------------------------------
         Case      Child        Now                  Next step            Due
       > 2026-005  Child Aspen  Gathering returns  ! Collect returns      LATE 1 day
         2026-004  Child Birch  Report             ^ Executive sign-off   1 day left
         2026-006  Child Cedar  Criteria           o Describe the child   3 days left
         2026-002  Child Rowan  After the Panel    o Post review meeting  6 days left
         2026-001  Child Elder  With the Panel     - Panel's reply        expected
         2026-003  Child Willow Closed             x                      closed







       2026-005   Day 9 of 15   to the Panel by Tue 1 Dec 2026
       Notified Tue 10 Nov 2026 14:02. Late: Collect returns (due Fri 20 Nov),
       Fenmoor Council. Next: Share the pack (Business Unit), Review meeting (SPRG).
       Press d to do the first.

       Closed cases are shown.
       Enter open  d do next  n new  / find  s sort  c hide closed  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `the smallest case list leaves out the stage`() throws {
    let play = try Screenplay.demo(columns: 60, rows: 16)
    let wanted = """
       Rapid reviews           Fenmoor Safeguar…  FICTIONAL CASES
       Mon 23 Nov 2026               5 open   1 late   1 due soon
      ────────────────────────────────────────────────────────────
         Case      Child          Next step           Due
       > 2026-005  Child Aspen  ! Collect returns     LATE 1 day
         2026-004  Child Birch  ▲ Executive sign-off  1 day left
         2026-006  Child Cedar  ● Describe the child  3 days left
         2026-002  Child Rowan  ● Post review meeting 6 days left
         2026-001  Child Elder  – Panel's reply       expected
       2026-005   Day 9 of 15   to the Panel by Tue 1 Dec 2026
       Notified Tue 10 Nov 2026 14:02. Late: Collect returns (due
       Fri 20 Nov), Fenmoor Council. Next: Share the pack
       (Business Unit), Review meeting (SPRG). Press d to do the…

      ────────────────────────────────────────────────────────────
       Enter open  d do next  n new  / find  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 4))
  }

  @Test(arguments: [
    ("", "54621"), ("s", "65421"), ("ss", "54612"), ("sss", "65412"), ("ssss", "54621"),
  ])
  func `each press of s sorts by the next order, and the fourth by urgency again`(
    keys: String, order: String
  ) throws {
    var play = try Screenplay.demo()
    try play.press(keys)
    let references = (4...8).map { play.row($0).dropFirst(3).prefix(8) }
    #expect(references == order.map { "2026-00\($0)" })
  }
}
