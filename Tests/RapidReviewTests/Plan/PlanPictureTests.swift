import Casework
import Terminal
import Testing

@testable import RapidReview

/// The whole plan before it is laid out, what if, and what a moved day squeezes.
struct PlanPictureTests {
  @Test
  func `the whole plan before it is laid out, and what it costs that days have passed`() throws {
    let stage = try ScheduleStage(now: "2026-11-20T10:00")
    try stage.open("Child Aspen", aware: "2026-11-05", notified: "2026-11-10")
    var play = try stage.play()
    try play.press("<Enter>3n")
    let wanted = """
       2026-001 Child Aspen   The whole plan                       OFFICIAL-SENSITIVE
       From the notification, Tue 10 Nov 2026, and back from the Panel's day
      ────────────────────────────────────────────────────────────────────────────────
         Step                   Day             By the rule
         Initial discussion     Fri 20 Nov    ! Fri 13 Nov         by the plan
         Send Form 2            Fri 20 Nov    ! Fri 13 Nov         by the plan
         Collect returns        Fri 20 Nov      Fri 20 Nov         by the plan
         Share the pack         Wed 25 Nov      Wed 25 Nov         by the plan
         Review meeting         Thu 26 Nov      Thu 26 Nov         by the plan
         Draft the report       Fri 27 Nov      Fri 27 Nov         by the plan
         Executive sign-off     Mon 30 Nov      Mon 30 Nov         by the plan
         Send to the Panel      Tue  1 Dec      Tue  1 Dec         by the plan

       Statutory and guidance deadlines are met. Local changes:
       “Initial discussion” on Fri 20 Nov 2026 is 5 working days short: due Fri 13
       Nov 2026 (local planning rule).
       “Send Form 2” on Fri 20 Nov 2026 is 5 working days short: due Fri 13 Nov 2026
       (local planning rule).
       “Send Form 2” to “Collect returns”: the same day, instead of 5.



      ────────────────────────────────────────────────────────────────────────────────
       Enter record plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    try play.press("<Enter>")
    #expect(play.row(1).contains("Draft plan. Confirm it after the initial discussion."))
    try play.press("c<BTab><Enter>")
    #expect(play.row(1).contains("Plan confirmed Fri 20 Nov 2026 by A. Chair"))
    try play.press("u")
    #expect(play.row(1).contains("Draft plan"))
  }

  @Test
  func `what if the notification goes on Friday is asked before it is sent`() throws {
    let stage = try ScheduleStage(now: "2026-11-10T10:00")
    try stage.open("Child Aspen", aware: "2026-11-05", notified: nil)
    var play = try stage.play()
    try play.press("<Enter>3n,fri")
    let wanted = """
       2026-001 Child Aspen   The whole plan                       OFFICIAL-SENSITIVE
       If the notification goes on: fri               Fri 13 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
         Step                   Day             By the rule
         Notify the Panel       Fri 13 Nov    ! Thu 12 Nov         supposed
         Initial discussion     Wed 18 Nov      Wed 18 Nov         by the plan
         Send Form 2            Wed 18 Nov      Wed 18 Nov         by the plan
         Collect returns        Wed 25 Nov      Wed 25 Nov         by the plan
         Share the pack         Mon 30 Nov      Mon 30 Nov         by the plan
         Review meeting         Tue  1 Dec      Tue  1 Dec         by the plan
         Draft the report       Wed  2 Dec      Wed  2 Dec         by the plan
         Executive sign-off     Thu  3 Dec      Thu  3 Dec         by the plan
         Send to the Panel      Fri  4 Dec      Fri  4 Dec         by the plan

       This plan misses these statutory or guidance deadlines:
       “Notify the Panel” on Fri 13 Nov 2026 is 1 working day short: due Thu 12 Nov
       2026 (statute).





      ────────────────────────────────────────────────────────────────────────────────
       Esc back  F1 help
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(33, 1))
    try play.press("<C-u>nonsense")
    #expect(play.row(1).contains("! "))
    try play.press("<Esc>")
    #expect(play.row(0).contains(" Plan "))
  }

  @Test
  func `moving a planned day shows what it squeezes, and a meeting needs a working day`() throws {
    var play = try ScheduleStage.ordinary().play()
    try play.press("<Enter>3<Down>p<C-u>1 dec")
    let wanted = """
       2026-001 Child Aspen   Plan: Review meeting                 OFFICIAL-SENSITIVE
       Mon 23 Nov 2026
      ────────────────────────────────────────────────────────────────────────────────
       Which day? Leave it empty to remove the planned date. Due Thu 26 Nov 2026,
       counted from Tue 10 Nov 2026.

        > Planned for  1 dec
                       Tue 1 Dec 2026. “Review meeting” on Tue 1 Dec 2026 is 3
                       working days short: due Thu 26 Nov 2026 (local planning
                       rule). “Draft the report” on Fri 27 Nov 2026 would come
                       before “Review meeting” on Tue 1 Dec 2026.
          [ Plan ]










      ────────────────────────────────────────────────────────────────────────────────
       F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
      """
    #expect(play.picture == wanted)
    try play.press("<C-u>28 nov")
    #expect(play.picture.contains("! Sat 28 Nov 2026 is a weekend. A meeting needs a working"))
  }
}
