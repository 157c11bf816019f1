import Casework
import Terminal
import Testing

@testable import RapidReview

/// The schedule of a case, keys in, picture out.
struct SchedulePictureTests {
  @Test
  func `an ordinary review on its axis, today between what is done and what is to come`() throws {
    var play = try ScheduleStage.ordinary().play()
    try play.press("<Enter>3")
    let wanted = """
       2026-001 Child Aspen   Plan                                 OFFICIAL-SENSITIVE
       Draft plan. Press c to confirm it.                             by working days
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
                                                           Nov 2026             Dec
         Step                   Due         Status         2    9    16   23   30   7
         Tell the Chair         Wed 11 Nov  ✓ done               ✓        │
         Tell the Scrutineer    Wed 11 Nov  ✓ done               ✓        │
         Initial discussion     Fri 13 Nov  ✓ done                ──✓     │
         Send Form 2            Fri 13 Nov  ✓ done late           ───✓    │
         Collect returns        Fri 20 Nov  ✓ done                ───────✓│
       > Share the pack         Wed 25 Nov  ▲ 2 days left                 │ ▲
         Review meeting         Thu 26 Nov  ● 3 days left         ────────│──○
         Draft the report       Fri 27 Nov  ● 4 days left         ────────│───○
         Finalise the report                – not started                 │
         Executive sign-off     Mon 30 Nov  ● 5 days left         ────────│────○
         Share the outcome                  – not started                 │
                                                                           8-18 of 24
       No bank holidays on this axis.
       2 working days left. Wed 25 Nov 2026 is 1 working day before Thu 26 Nov 2026.
       No bank holidays fall between. Rule: 1 working day before the planned date of
       “Review meeting”, by the Business Unit. Local planning rule. The guide gives
       no number of days; one working day before the planned meeting is the local de…
      ────────────────────────────────────────────────────────────────────────────────
       Enter record  p plan  Tab chronology  n whole plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursorRow.hasPrefix(" >"))
  }

  @Test
  func `the same in ASCII, the marks its own`() throws {
    var play = try ScheduleStage.ordinary().play(ascii: true)
    try play.press("<Enter>3")
    let wanted = """
       2026-001 Child Aspen   Plan                                 OFFICIAL-SENSITIVE
       Draft plan. Press c to confirm it.                             by working days
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
                                                           Nov 2026             Dec
         Step                   Due         Status         2    9    16   23   30   7
         Tell the Chair         Wed 11 Nov  x done               x        |
         Tell the Scrutineer    Wed 11 Nov  x done               x        |
         Initial discussion     Fri 13 Nov  x done                --x     |
         Send Form 2            Fri 13 Nov  x done late           ---x    |
         Collect returns        Fri 20 Nov  x done                -------x|
       > Share the pack         Wed 25 Nov  ^ 2 days left                 | ^
         Review meeting         Thu 26 Nov  o 3 days left         --------|--.
         Draft the report       Fri 27 Nov  o 4 days left         --------|---.
         Finalise the report                - not started                 |
         Executive sign-off     Mon 30 Nov  o 5 days left         --------|----.
         Share the outcome                  - not started                 |
                                                                           8-18 of 24
       No bank holidays on this axis.
       2 working days left. Wed 25 Nov 2026 is 1 working day before Thu 26 Nov 2026.
       No bank holidays fall between. Rule: 1 working day before the planned date of
       "Review meeting", by the Business Unit. Local planning rule. The guide gives
       no number of days; one working day before the planned meeting is the local de~
      --------------------------------------------------------------------------------
       Enter record  p plan  Tab chronology  n whole plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `on a narrow terminal every row says its days in words`() throws {
    var play = try ScheduleStage.ordinary().play(columns: 60, rows: 16, ascii: true)
    try play.press("<Enter>3<Down>")
    let wanted = """
       2026-001 Child Aspen   Plan             OFFICIAL-SENSITIVE
       Draft plan. Press c to confirm it.
       1 2 3 Timeline 4 5 6 7 8 9 --------------------------------

         Step              Due        Status         Done/planned
         Collect returns   Fri 20 Nov x done         Fri 20 Nov
         Share the pack    Wed 25 Nov ^ 2 days left  Wed 25 Nov
       > Review meeting    Thu 26 Nov o 3 days left  Thu 26 Nov
         Draft the report  Fri 27 Nov o 4 days left  Fri 27 Nov
         Finalise the rep~            - not started
                                                      12-16 of 24
       3 working days left. Thu 26 Nov 2026 is 12 working days
       after Tue 10 Nov 2026. No bank holidays fall between.
       Rule: 12 working days after "Panel notified", by the SPRG~
      ------------------------------------------------------------
       Enter record  p plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `across Easter the holidays are named, and no column stands for them`() throws {
    var play = try ScheduleStage.planned(
      aware: "2026-03-19", notified: "2026-03-25",
      done: [(.initialDiscussionHeld, "2026-03-30"), (.form2Issued, "2026-03-30")],
      now: "2026-04-02T09:00"
    ).play()
    try play.press("<Enter>3")
    let wanted = """
       2026-001 Child Aspen   Plan                                 OFFICIAL-SENSITIVE
       Draft plan. Press c to confirm it.                             by working days
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
                                                           Mar 2026    Apr
         Step                   Due         Status         16   23   30  7   13   20
         Tell the Executive     Thu 26 Mar  ✓ done                ✓     │
         Tell the Chair         Thu 26 Mar  ✓ done                ✓     │
         Tell the Scrutineer    Thu 26 Mar  ✓ done                ✓     │
         Initial discussion     Mon 30 Mar  ✓ done                 ──✓  │
         Send Form 2            Mon 30 Mar  ✓ done                 ──✓  │
       > Collect returns        Wed  8 Apr  ▲ 2 days left          ─────│─▲
         Share the pack         Mon 13 Apr  ● 5 days left               │    ○
         Review meeting         Tue 14 Apr  ● 6 days left          ─────│─────○
         Draft the report       Wed 15 Apr  ● 7 days left          ─────│──────○
         Finalise the report                – not started               │
         Executive sign-off     Thu 16 Apr  ● 8 days left          ─────│───────○
                                                                           7-17 of 24
       Bank holidays: Fri 3 Apr Good Friday, Mon 6 Apr Easter Monday.
       2 working days left. Wed 8 Apr 2026 is 8 working days after Wed 25 Mar 2026.
       Skipped: Fri 3 Apr Good Friday, Mon 6 Apr Easter Monday, and weekends. Rule: 8
       working days after “Panel notified”, by the organisations asked. Local
       planning rule.
      ────────────────────────────────────────────────────────────────────────────────
       Enter record  p plan  Tab chronology  n whole plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `across Christmas by days: weekends have columns, holidays an h`() throws {
    var play = try ScheduleStage.planned(
      aware: "2026-12-07", notified: "2026-12-10",
      done: [(.initialDiscussionHeld, "2026-12-15")], now: "2026-12-16T09:00"
    ).play()
    try play.press("<Enter>3-")
    let wanted = """
       2026-001 Child Aspen   Plan                                 OFFICIAL-SENSITIVE
       Draft plan. Press c to confirm it.                                     by days
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
                                                           Dec 2026
         Step                   Due         Status         7      14     21  h  28  h
         Instigate review       Fri 11 Dec  ✓ done            ✓     │
         Tell the Executive     Fri 11 Dec  ✓ done            ✓     │
         Tell the Chair         Fri 11 Dec  ✓ done            ✓     │
         Tell the Scrutineer    Fri 11 Dec  ✓ done            ✓     │
         Initial discussion     Tue 15 Dec  ✓ done             ────✓│
       > Send Form 2            Tue 15 Dec  ! LATE 1 day       ────!│
         Collect returns        Tue 22 Dec  ● 4 days left      ─────│─────○
         Share the pack         Tue 29 Dec  ● 7 days left           │            ○
         Review meeting         Wed 30 Dec  ● 8 days left      ─────│─────────────○
         Draft the report       Thu 31 Dec  ● 9 days left      ─────│──────────────○
         Finalise the report                – not started           │
                                                                           6-16 of 24
       Bank holidays: Fri 25 Dec Christmas Day, Mon 28 Dec Boxing Day (substitute
       day), Fri 1 Jan New Year’s Day.
       Late by 1 working day. Tue 15 Dec 2026 is 3 working days after Thu 10 Dec
       2026. No bank holidays fall between. Rule: 3 working days after “Panel
       notified”, by the Business Unit. Local planning rule.
       Each column is one of: days.
       Enter record  p plan  Tab chronology  n whole plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `past the published calendar every day that may move is marked`() throws {
    var play = try ScheduleStage.planned(
      aware: "2029-03-19", notified: "2029-03-22", now: "2029-03-22T13:00"
    ).play(ascii: true)
    try play.press("<Enter>3")
    let wanted = """
       2029-001 Child Aspen   Plan                                 OFFICIAL-SENSITIVE
       Draft plan. Confirm it after the initial discussion.           by working days
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
                                                           Mar 2029 Apr
         Step                   Due         Status         19   26  3   9    16   23
         Notify SoS and Ofsted              - not needed      |
         Instigate review       Fri 23 Mar? x done            x
         Tell the Executive     Fri 23 Mar? x done            x
         Tell the Chair         Fri 23 Mar? x done            x
         Tell the Scrutineer    Fri 23 Mar? x done            x
       > Initial discussion     Tue 27 Mar? o 3 days left     |--.
         Send Form 2            Tue 27 Mar? o 3 days left     |--.
         Collect returns        Thu  5 Apr? o 8 days left     |-------.
         Share the pack         Tue 10 Apr? o 11 days left    |          .
         Review meeting         Wed 11 Apr? o 12 days left    |-----------.
         Draft the report       Thu 12 Apr? o 13 days left    |------------.
                                                                           5-15 of 24
       Bank holidays: Fri 30 Mar Good Friday, Mon 2 Apr Easter Monday.
       3 working days left. Tue 27 Mar 2029 is 3 working days after Thu 22 Mar 2029.
       No bank holidays fall between. The GOV.UK list ends with 2028. Later days are
       projected from the statutory pattern, so this date is provisional. Rule: 3
       working days after "Panel notified", by the SPRG. Local planning rule.
      --------------------------------------------------------------------------------
       Enter record  p plan  Tab chronology  n whole plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `weeks and months show the way from the Panel and back`() throws {
    var play = try ScheduleStage.ordinary().play()
    try play.press("<Enter>3--")
    #expect(play.row(1).hasSuffix("by weeks"))
    try play.press("-<End>")
    #expect(play.row(1).hasSuffix("by months"))
    try play.press("+++")
    #expect(play.row(1).hasSuffix("by working days"))
    try play.press("a")
    #expect(play.picture.contains("Done or planned"))
    #expect(!play.row(1).contains("by "))
  }

  @Test
  func `why the day is what it is, counted out day by day`() throws {
    var play = try ScheduleStage.planned(
      aware: "2026-03-19", notified: "2026-03-25", now: "2026-04-02T09:00"
    ).play(rows: 40)
    try play.press("<Enter>3<End>,<Up>*5,d")
    #expect(play.row(0).contains("Send to the Panel"))
    #expect(play.picture.contains("Not counted: Fri 3 Apr 2026, Good Friday."))
    #expect(play.picture.contains("Not counted: Mon 6 Apr 2026, Easter Monday."))
    try play.press("<End>")
    #expect(play.picture.contains("Day 15: Fri 17 Apr 2026."))
  }

  @Test
  func `the timeline and the extensions are a key away, and lead back`() throws {
    var play = try ScheduleStage.ordinary().play()
    try play.press("<Enter>3t")
    #expect(play.row(0).contains("Scope and dates"))
    #expect(play.picture.contains("Thu 26 Nov 2026"))
    try play.press("<Esc>v")
    #expect(play.cursorRow.contains("Extensions"))
    try play.press("3")
    #expect(play.row(0).contains(" Plan "))
    try play.press("v1")
    #expect(play.row(3).contains("Done or planned") && !play.row(0).contains(" Plan "))
    try play.press("3v4")
    #expect(!play.row(0).contains(" Plan ") && !play.picture.contains("Extensions"))
    try play.press("<Esc>")
    #expect(play.row(3).contains("Done or planned"))
  }

  /// Rows by their words, with the role of each run.
  @Test
  func `each state has its mark, its word and its role, on the axis too`() throws {
    var play = try ScheduleStage.ordinary(now: "2026-11-25T10:00").play()
    try play.press("<Enter>3")
    let rows = play.styled.split(separator: "\n").map(String.init)
    func row(_ words: String) -> String { rows.first { $0.contains(words) } ?? "" }
    #expect(row("Collect returns").contains("{done|✓} {done|done}"))
    #expect(row("Share the pack").contains("{>soon|▲}{>plain| }{>soon|due today}"))
    #expect(row("Draft the report").contains("{soon|▲} {soon|2 days left}"))
    #expect(row("Executive sign-off").contains("{running|●} {running|3 days left}"))
    #expect(row("Executive sign-off").contains("○"))
    #expect(row("Finalise the report").contains("{waiting|–}"))
  }
}
