import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Tab 6 of a case as people see it.
struct ReportPictureTests {
  @Test
  func `a case begins with its first criterion`() throws {
    let staged = try ReportCase()
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7")
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Day 9 of 15   to the Panel by Tue 1 Dec 2026
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
           The recommendation
         > – Regulation 11                    not started
           – LCSPR and rationale              not started
           – National importance              not started
           – Local authority                  no position yet
           – Police                           no position yet
           – Integrated Care Board            no position yet
           – Decision                         not yet
           The report
           – The four purposes                not started
           – Summary                          empty, optional
           – Child and family                 empty
           – The incident                     empty
                                                                             1-13 of 43
         The four criteria partners take into account, each with its grounds. Still
         missing: (a) Improvements needed, (a) Grounds, (b) Recurrent themes, (b)
         Grounds, (c) Working together, (c) Grounds, (d) Panel prefers local, (d)
         Grounds.

        ────────────────────────────────────────────────────────────────────────────────
         Enter answer  v read  a insert all  A afterwards  ? help  Esc back  q quit
        """)
    #expect(play.cursor == at(1, 4))
  }

  @Test
  func `signatures stand in the order they are asked for`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    try staged.sign(.localAuthority)
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7")
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Day 9 of 15   to the Panel by Tue 1 Dec 2026
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
             Length                           175 words, about 1 page
           Agreement and sending
           ✓ Version 1, 11ada27b0354          frozen
           ✓ Finalised: Chair of SPRG         Mon 23 Nov 2026, A. Chair
           ✓ Finalised: Business Unit         Mon 23 Nov 2026, B. Manager
           ✓ Signed: Local authority          agrees: N. Firth
         > ● Signed: Police                   to do
           ● Signed: Integrated Care Board    to do
           – Send without signatures          only if one is missing
           – Sent to the Panel                not yet
           After sending
             Further information              none yet
             The Panel's reply                none yet
                                                                            27-39 of 44
         Press Enter to record the partner's response.




        ────────────────────────────────────────────────────────────────────────────────
         Enter sign  v read  A afterwards  x export  ? help  Esc back  q quit
        """)
    #expect(play.cursor == at(1, 9))
  }

  @Test
  func `the same in ASCII and mono`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    try staged.sign(.localAuthority)
    var play = try Screenplay(staged.surroundings, ascii: true)
    try play.press("<Enter>7")
    #expect(
      play.picture == """
         2026-001 Child Aspen                                        OFFICIAL-SENSITIVE
         Day 9 of 15   to the Panel by Tue 1 Dec 2026
         1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
             Length                           175 words, about 1 page
           Agreement and sending
           x Version 1, 11ada27b0354          frozen
           x Finalised: Chair of SPRG         Mon 23 Nov 2026, A. Chair
           x Finalised: Business Unit         Mon 23 Nov 2026, B. Manager
           x Signed: Local authority          agrees: N. Firth
         > o Signed: Police                   to do
           o Signed: Integrated Care Board    to do
           - Send without signatures          only if one is missing
           - Sent to the Panel                not yet
           After sending
             Further information              none yet
             The Panel's reply                none yet
                                                                            27-39 of 44
         Press Enter to record the partner's response.




        --------------------------------------------------------------------------------
         Enter sign  v read  A afterwards  x export  ? help  Esc back  q quit
        """)
  }

  @Test
  func `in the smallest window the selected row and what is missing are seen`() throws {
    let staged = try ReportCase()
    try staged.fill(
      Entry(.position, .of(.police)),
      [
        .name: .text("N. Firth"), .capacity: .text("Lead"), .position: .keys(["dissents"]),
        .on: .occasion(try ReportCase.when("2026-11-20")),
      ])
    var play = try Screenplay(staged.surroundings, columns: 60, rows: 16)
    try play.press("<Enter>7,<Down>*4")
    #expect(
      play.picture == """
         2026-001 Child Aspen                    OFFICIAL-SENSITIVE
         Day 9 of 15   to the Panel by Tue 1 Dec 2026
         1 2 3 4 5 6 7 Report 8 9 ──────────────────────────────────
           – LCSPR and rationale              not started
           – National importance              not started
           – Local authority                  no position yet
         > ● Police                           1 missing
           – Integrated Care Board            no position yet
           – Decision                         not yet
           The report
                                                          3-9 of 43
         dissents: N. Firth, Lead. Still missing: the grounds of
         the dissent.

        ────────────────────────────────────────────────────────────
         Enter answer  v read  ? help  Esc back  q quit
        """)
    #expect(play.cursor == at(1, 6))
  }

  @Test
  func `what keeps the report from being sent is said beforehand`() throws {
    let staged = try ReportCase()
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7<End>,<Up>*7")
    #expect(
      play.row(17) == " The report cannot be sent: it is not frozen yet. Freeze the report first.")
    try play.press("<Enter>")
    #expect(
      play.said == " The report cannot be sent: it is not frozen yet. Freeze the report first.")
  }

  @Test
  func `a section of the report has the screen to itself`() throws {
    let staged = try ReportCase()
    try staged.fill(Entry(.report), [.family: .text("A child of 14 months.")])
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7,<Down>*8,<Enter>")
    #expect(
      play.picture == """
         2026-001 Child Aspen   Summary                              OFFICIAL-SENSITIVE
         Mon 23 Nov 2026
        ────────────────────────────────────────────────────────────────────────────────
         What happened, what is decided and why, in a few sentences.

          > Text














                  0 of about 200 words. “- ” or “1. ” begins a list, “## ” a heading.
            [ Record ]
        ────────────────────────────────────────────────────────────────────────────────
         F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
        """)
    #expect(play.cursor == at(10, 5))
  }

  @Test
  func `a version is read as a document`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    var play = try Screenplay(staged.surroundings, columns: 80, rows: 40)
    try play.press("<Enter>7v")
    // A version is frozen on the real day.
    let today = UnitedKingdomDay.occasion(at: Screenplay.clock.moment).day.inFull
    #expect(
      play.picture.replacing("Version 1, \(today).", with: "Version 1, today.") == """
         2026-001 The report, version 1                              OFFICIAL-SENSITIVE
                                                                      1-35 of 136 lines
        ────────────────────────────────────────────────────────────────────────────────
         Rapid review report
         ===================

         OFFICIAL-SENSITIVE  2026-001  Child Aspen
         Version 1, today. Not yet agreed by all three safeguarding
         partners.

         Partnership:              Fenmoor Safeguarding Children
         Local authority became aware of the incident:
                                   5 November 2026
         Panel notified:           10 November 2026
         Due with the Panel:       1 December 2026

         1. Summary and decision
         -----------------------

         1.1 What is to be said of “Summary”.

         The four purposes of the review
         ...............................

         1.2 The facts
         Known.

         1.3 Immediate action
         Taken.

         1.4 Improvements
         Named.

         1.5 Next steps
         An LCSPR.

         2. The child and family
         -----------------------
        ────────────────────────────────────────────────────────────────────────────────
         Down down  Up up  PgDn page  ? help  Esc back  q quit
        """)
  }

  @Test
  func `the sign-off sheet stands at the end of a version`() throws {
    let staged = try ReportCase()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    var play = try Screenplay(staged.surroundings, columns: 80, rows: 40)
    try play.press("<Enter>7v<End>")
    #expect(
      play.picture == """
         2026-001 The report, version 1                              OFFICIAL-SENSITIVE
                                                                   102-136 of 136 lines
        ────────────────────────────────────────────────────────────────────────────────

         13. Agreement of the safeguarding partners
         ------------------------------------------

         13.1 What is to be said of “Agreement of partners”.

         13.2 There was none.

         14. Other proceedings
         ---------------------

         14.1 What is to be said of “Other proceedings”.

         Sign-off
         --------

         On behalf of       Name        Role  Decision           Date
         -----------------  ----------  ----  -----------------  ----------------
         Chair,             A. Chair          Approved for       23 November 2026
         Safeguarding                         signature
         Practice Review
         Group
         Business Unit      B. Manager        Approved for       23 November 2026
                                              signature
         Local authority                      Awaiting
                                              signature
         Police                               Awaiting
                                              signature
         Integrated Care                      Awaiting
         Board                                signature

         Produced by A. Chair on 23 November 2026 at 10am. The child is referred
         to by a pseudonym.

         Integrity check: 11ada27b0354 (full value in the case record)
        ────────────────────────────────────────────────────────────────────────────────
         Down down  Up up  PgDn page  ? help  Esc back  q quit
        """)
  }
}
