import Casework
import Testing

@testable import RapidReview

/// The schedule at 120x40: the days stand in words beside the axis.
struct WideScheduleTests {
  private func play() throws -> Screenplay {
    var play = try ScheduleStage.ordinary().play(columns: 120, rows: 40)
    try play.press("<Enter>3")
    return play
  }

  @Test
  func `its left half has every day in words`() throws {
    let play = try play()
    let wanted = """
       2026-001 Child Aspen   Plan
       Draft plan. Press c to confirm it.
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notic

         Step                   Due         Status          Done or planned
         Decide if notifiable               ✓ done          done Thu  5 Nov
         Notify the Panel       Thu 12 Nov  ✓ done          done Tue 10 Nov
         Notify partners        Thu 12 Nov  ✓ done          done Tue 10 Nov
         Notify SoS and Ofsted              – not needed
         Instigate review       Wed 11 Nov  ✓ done          done Tue 10 Nov
         Tell the Executive     Wed 11 Nov  ✓ done          done Tue 10 Nov
         Tell the Chair         Wed 11 Nov  ✓ done          done Tue 10 Nov
         Tell the Scrutineer    Wed 11 Nov  ✓ done          done Tue 10 Nov
         Initial discussion     Fri 13 Nov  ✓ done          done Fri 13 Nov
         Send Form 2            Fri 13 Nov  ✓ done late     done Mon 16 Nov
         Collect returns        Fri 20 Nov  ✓ done          done Fri 20 Nov
       > Share the pack         Wed 25 Nov  ▲ 2 days left   plan Wed 25 Nov
         Review meeting         Thu 26 Nov  ● 3 days left   plan Thu 26 Nov
         Draft the report       Fri 27 Nov  ● 4 days left   plan Fri 27 Nov
         Finalise the report                – not started
         Executive sign-off     Mon 30 Nov  ● 5 days left   plan Mon 30 Nov
         Share the outcome                  – not started
         Send to the Panel      Tue  1 Dec  ● 6 days left   plan Tue  1 Dec
         Panel receives report              – not started
         Panel's reply                      – not started
         Share the reply                    – not started
         Post review meeting                – not started
         Close the case                     ● to do

       Bank holidays: Fri 25 Dec Christmas Day, Mon 28 Dec Boxing Day (substit
       2 working days left. Wed 25 Nov 2026 is 1 working day before Thu 26 Nov
       working day before the planned date of “Review meeting”, by the Busines
       number of days; one working day before the planned meeting is the local





      ────────────────────────────────────────────────────────────────────────
       Enter record  p plan  Tab chronology  n whole plan  c confirm  - zoom
      """
    #expect(play.picture(columns: 0..<72) == wanted)
  }

  @Test
  func `its right half has the axis, seven weeks of it and more`() throws {
    let play = try play()
    let wanted = """
                                   OFFICIAL-SENSITIVE
                                      by working days
      es 9 Log ───────────────────────────────────────
            Nov 2026             Dec
            2    9    16   23   30   7    14   21  29
               ✓           │
                ──✓        │
                ──✓        │
                           │
                  ✓        │
                  ✓        │
                  ✓        │
                  ✓        │
                   ──✓     │
                   ───✓    │
                   ───────✓│
                           │ ▲
                   ────────│──○
                   ────────│───○
                           │
                   ────────│────○
                           │
                   ════════│═════◆
                           │
                           │
                           │
                           │
                           │
                                           2-24 of 24
      ute day).
       2026. No bank holidays fall between. Rule: 1
      s Unit. Local planning rule. The guide gives no
       default.





      ────────────────────────────────────────────────
      t timeline  ? help  Esc back  q quit
      """
    #expect(play.picture(columns: 72..<120) == wanted)
  }
}
