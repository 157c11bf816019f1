import Testing

@testable import RapidReview

/// What the criteria form and those of a new case show, keys in, picture out.
struct CriteriaPictureTests {
  @Test
  func `the criteria form begins unanswered`() throws {
    var play = try Screenplay.demo()
    try play.press("<Down>*2,<Enter>c")
    let wanted = """
       2026-006 Child Cedar   Criteria decision                       FICTIONAL CASES
       Mon 23 Nov 2026                                                  field 1 of 12
      ────────────────────────────────────────────────────────────────────────────────
       A serious incident: abuse or neglect is known or suspected, and the child has
       died or been seriously harmed.

        > Abuse or neglect *         ( ) known
                                     ( ) suspected
                                     ( ) neither known nor suspected
                                     Type the first letters, or use the arrows and
                                     Space.
          What happened *            ( ) the child died
                                     ( ) the child was seriously harmed
                                     ( ) neither

          Serious harm to            [ ] mental health
                                     [ ] intellectual development
                                     [ ] emotional development
                                     [ ] social development
                                     [ ] behavioural development
                                     [ ] physical health
                                     [ ] another kind                      more below
      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(32, 6))
  }

  @Test
  func `the criteria form says what the answers mean`() throws {
    var play = try Screenplay.demo()
    try play.press("<Down>*2,<Enter>c")
    try play.press("k<Tab>")
    try play.press("<Right><Space><Tab>")
    try play.press("<Right>*5,<Space><Tab>")
    try play.press("<Tab>*2,n")
    let wanted = """
       2026-006 Child Cedar   Criteria decision                       FICTIONAL CASES
       Mon 23 Nov 2026                                                  field 6 of 12
      ────────────────────────────────────────────────────────────────────────────────
       A serious incident: abuse or neglect is known or suspected, and the child has
       died or been seriously harmed.
                                                                           more above
                                     [ ] another kind

          Long-term harm likely      ( ) Yes  ( ) No

          Child has recovered        ( ) Yes  ( ) No

        > Looked-after child *       ( ) Yes  (x) No
                                     Both parts of the test are met: a serious
                                     incident. The Panel and the partners must be
                                     notified.
          If not notifiable          ( ) a local review  ( ) no review

          View: Local authority      ( ) notifiable
                                     ( ) not notifiable
                                     ( ) no view yet
                                                                           more below
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(41, 12))
  }

  @Test
  func `the criteria form prompts to think again`() throws {
    var play = try Screenplay.demo()
    try play.press("<Down>*2,<Enter>c")
    try play.press("s<Tab>n<Tab><Tab>y<Tab>y<Tab>n")
    let wanted = """
       2026-006 Child Cedar   Criteria decision                       FICTIONAL CASES
       Mon 23 Nov 2026                                                  field 6 of 12
      ────────────────────────────────────────────────────────────────────────────────
       A serious incident: abuse or neglect is known or suspected, and the child has
       died or been seriously harmed.
                                                                           more above

          Long-term harm likely      (x) Yes  ( ) No

          Child has recovered        (x) Yes  ( ) No

        > Looked-after child *       ( ) Yes  (x) No
                                     Not notifiable as a serious incident. Long-term
                                     impairment is likely, though not certain. Use
                                     your judgement. A child who recovers may still
                                     have been seriously harmed.
          If not notifiable          ( ) a local review  ( ) no review

          View: Local authority      ( ) notifiable
                                     ( ) not notifiable
                                     ( ) no view yet
                                                                           more below
      ─────────────────────────────────────────────────────────────── Saved hh:mm:ss ─
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(41, 11))
  }

  @Test
  func `where the last row is full, the answer there is read whole`() throws {
    var play = try Screenplay.demo(columns: 60, rows: 16)
    try play.press("<Down>*2,<Enter>c,<Tab>*7")
    try play.press("Seen by two people at home and by a third at school as agreed ")
    try play.press("the day before it happened.")
    try play.press("<Tab><BTab><BTab>")
    let wanted = """
       2026-006 Child Cedar   Criteria decision   FICTIONAL CASES
       Mon 23 Nov 2026                              field 7 of 12
      ────────────────────────────────────────────────────────────
       A serious incident: abuse or neglect is known or
       suspected, and the child has died or been seriously
       harmed.
                                                       more above

        > If not notifiable          ( ) a local review
                                     ( ) no review
                                     A local review goes the
                                     same way, without the
                                     Panel.
          View: Local authority      ( ) notifiable    more below
      ────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(32, 8))
  }

  @Test
  func `criteria without answers are refused field by field`() throws {
    var play = try Screenplay.demo()
    try play.press("<Down>*2,<Enter>c<BTab><Enter>")
    let wanted = """
       2026-006 Child Cedar   Criteria decision                       FICTIONAL CASES
       Mon 23 Nov 2026                                                  field 1 of 12
      ────────────────────────────────────────────────────────────────────────────────
       A serious incident: abuse or neglect is known or suspected, and the child has
       died or been seriously harmed.

        > Abuse or neglect *         ( ) known
                                     ( ) suspected
                                     ( ) neither known nor suspected
                                     ! Abuse or neglect is needed.
          What happened *            ( ) the child died
                                     ( ) the child was seriously harmed
                                     ( ) neither
                                     ! What happened is needed.
          Serious harm to            [ ] mental health
                                     [ ] intellectual development
                                     [ ] emotional development
                                     [ ] social development
                                     [ ] behavioural development
                                     [ ] physical health
                                     [ ] another kind
                                                                           more below
       Check 4 fields.
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(32, 6))
  }

  @Test
  func `a new case asks for a code name and a day`() throws {
    var play = try Screenplay.demo()
    try play.press("n")
    let wanted = """
       A new case                                                     FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       Use a code name for the child. Deadlines count from the day the local
       authority became aware.

        > Code name *
                             For example, Child Aspen. Never use the real name.
          LA became aware *

          [ Open the case ]   * needed











      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(23, 6))
  }

  @Test
  func `a new case with errors says them beside the fields`() throws {
    var play = try Screenplay.demo()
    try play.press("n<Tab>tomorrow<Enter>")
    let wanted = """
       A new case                                                     FICTIONAL CASES
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       Use a code name for the child. Deadlines count from the day the local
       authority became aware.

        > Code name *
                             ! Code name is needed.
          LA became aware *  tomorrow
                             ! The date must be today or earlier.
          [ Open the case ]   * needed











       Check 2 fields.                                                 Saved hh:mm:ss
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(23, 6))
  }
}
