import Testing

@testable import RapidReview

/// What the tab of notices shows, keys in, picture out.
struct NoticePictureTests {
  @Test
  func `who is still untold stands there by duty, with the day and how it stands`() throws {
    let play = try NoticeStage().play()
    let wanted = """
       2026-001 Child Ash                                          OFFICIAL-SENSITIVE
       5 to tell
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
         To tell                                                                    5
         ▲ Tell the Executive        Mon 23 Nov      due today
       >   ▲ Piet Holm, Executive lead for Local authority
           ▲ Nadia Firth, Executive lead for Fenmoor Police
           ▲ Executive lead for Integrated Care Board (nobody named)
         ▲ Tell the Chair            Mon 23 Nov      due today
           ▲ Ola Winter, Chair of the Partnership
         ▲ Tell the Scrutineer       Mon 23 Nov      due today
           ▲ Rae Tarn, Independent Scrutineer
         Told                                                                none yet





       Press Enter to record who was told, or t for a text to send. Due today. Mon 23
       Nov 2026 is 1 working day after Fri 20 Nov 2026. No bank holidays fall
       between. Rule: 1 working day after “Panel notified”, by the Business Unit.
       Local planning rule. The guide gives no number of days; one working day is th…
      ────────────────────────────────────────────────────────────────────────────────
       Enter record  t text  n new  v read  x export  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `what parallel processes forbid stands above everything, in words and in alarm`() throws {
    let play = try NoticeStage([.people, .process]).play(ascii: true)
    let wanted = """
       2026-001 Child Ash                                          OFFICIAL-SENSITIVE
       5 to tell
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
       WARNING: Criminal investigation: do not contact the carer until the end of the
       trial.
       WARNING: Criminal investigation: do not disclose the post-mortem findings
       until the end of the trial.
         To tell                                                                    5
         ^ Tell the Executive        Mon 23 Nov      due today
       >   ^ Piet Holm, Executive lead for Local authority
           ^ Nadia Firth, Executive lead for Fenmoor Police
           ^ Executive lead for Integrated Care Board (nobody named)
         ^ Tell the Chair            Mon 23 Nov      due today
           ^ Ola Winter, Chair of the Partnership
         ^ Tell the Scrutineer       Mon 23 Nov      due today
           ^ Rae Tarn, Independent Scrutineer
         Told                                                                none yet

       Press Enter to record who was told, or t for a text to send. Due today. Mon 23
       Nov 2026 is 1 working day after Fri 20 Nov 2026. No bank holidays fall
       between. Rule: 1 working day after "Panel notified", by the Business Unit.
       Local planning rule. The guide gives no number of days; one working day is th~
      --------------------------------------------------------------------------------
       Enter record  t text  n new  v read  x export  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 9))
    #expect(play.styled.contains("{alarm|WARNING: Criminal investigation: do not contact"))
  }

  @Test
  func `the smallest terminal shows the warning, the first who are untold and what Enter does`()
    throws
  {
    let play = try NoticeStage([.process]).play(columns: 60, rows: 16)
    let wanted = """
       2026-001 Child Ash                      OFFICIAL-SENSITIVE
       5 to tell
       1 2 3 4 5 6 7 8 Notices 9 ─────────────────────────────────
       WARNING: Criminal investigation: do not contact the carer
       until the end of the trial.
       WARNING: there is more under Parallel processes, on Facts.
         To tell                                                5
         ▲ Tell the Executive        Mon 23 Nov      due today
       >   ▲ Executive lead for Local authority (nobody named)
           ▲ Executive lead for Police (nobody named)
                                                        1-4 of 10
       Press Enter to record who was told, or t for a text to
       send. Due today. Mon 23 Nov 2026 is 1 working day after
       Fri 20 Nov 2026. No bank holidays fall between. Rule: 1 w…
      ────────────────────────────────────────────────────────────
       Enter record  t text  n new  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 8))
  }

  @Test
  func `the form of a notice warns in alarm, and ticks those who are known and untold`() throws {
    var play = try NoticeStage([.people, .process]).play()
    try play.press("<Enter>")
    let wanted = """
       2026-001 Child Ash   Record who was told: the notification  OFFICIAL-SENSITIVE
       Mon 23 Nov 2026                                                   field 1 of 7
      ────────────────────────────────────────────────────────────────────────────────
       WARNING: Criminal investigation: do not contact the carer until the end of the
       trial.
       WARNING: there is more under Parallel processes, on Facts.
       Who was told, when, how, and who told them. One office has nobody named. Tick
       it if you told someone there. To name people: list of cases, P.

        > About *                (x) the notification
                                 ( ) the outcome
                                 ( ) the Panel's reply
                                 ( ) the LCSPR
                                 ( ) a letter to the family
                                 ( ) something else
                                 Type the first letters, or use the arrows and
                                 Space.
          Told *                 [x] Piet Holm, Executive lead for Local authority
                                 [x] Nadia Firth, Executive lead for Fenmoor Police
                                 [ ] Executive lead for Integrated Care Board
                                     (nobody named)
                                 [x] Ola Winter, Chair of the Partnership  more below
      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(28, 9))
    #expect(play.styled.contains("{alarm|WARNING: there is more"))
  }

  @Test
  func `the text to send stands under the warnings, which stay while it is read`() throws {
    var play = try NoticeStage([.people, .process]).play()
    try play.press("t")
    #expect(play.picture.contains("\n Subject: A rapid review has begun (2026-001)\n"))
    #expect(play.picture.contains("\n Dear Piet Holm,\n"))
    try play.press("<Down><Down><Down>")
    #expect(!play.picture.contains("Subject: "))
    #expect(play.row(3).hasPrefix(" WARNING: Criminal investigation: do not contact the carer"))
    #expect(play.styled.contains("{alarm|WARNING: Criminal investigation: do not disclose"))
  }

  @Test
  func `what a notice is about is chosen, and the last has no text`() throws {
    var play = try NoticeStage().play()
    try play.press("n<End>t")
    let wanted = """
       2026-001 Child Ash                                          OFFICIAL-SENSITIVE
       Choose a subject
      ────────────────────────────────────────────────────────────────────────────────

         the notification
         the outcome
         the Panel's reply
         the LCSPR
         a letter to the family
       > something else











       Press Enter to record a notice, or t to show a text to send.
       There is no template for this. Write it yourself.
       Enter record  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 9))
  }
}
