import Casework
import Testing

@testable import Office
@testable import RapidReview

/// The bank holiday for the State Funeral of September 2022, proclaimed while reviews ran.
struct CalendarNewsTests {
  private static let before = [
    ("2022-01-03", "New Year’s Day"), ("2022-04-15", "Good Friday"),
    ("2022-04-18", "Easter Monday"), ("2022-05-02", "Early May bank holiday"),
    ("2022-06-02", "Spring bank holiday"), ("2022-06-03", "Platinum Jubilee bank holiday"),
    ("2022-08-29", "Summer bank holiday"), ("2022-12-26", "Boxing Day"),
    ("2022-12-27", "Christmas Day"),
  ]

  /// Two reviews begun under the list before; a meeting of the first is planned for the day.
  private func stage() throws -> (stage: ScheduleStage, id: CaseID) {
    let stage = try ScheduleStage(now: "2022-09-12T10:00")
    try stage.take(ScheduleStage.list(CalendarNewsTests.before), at: "2022-08-01T09:00")
    let id = try stage.open("Child Aspen", aware: "2022-08-25", notified: "2022-09-01")
    try stage.layOut(id, at: "2022-09-01T12:00")
    for (step, day) in [
      (Milestone.initialDiscussionHeld, "2022-09-06"), (.form2Issued, "2022-09-06"),
    ] {
      try stage.record(id, step, on: day)
    }
    try stage.open("Child Birch", aware: "2022-06-01", notified: nil)
    return (stage, id)
  }

  private func proclaim(_ stage: ScheduleStage) throws {
    let holidays =
      CalendarNewsTests.before + [
        ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II")
      ]
    try stage.take(ScheduleStage.list(holidays), at: "2022-09-12T10:05")
  }

  @Test
  func `before it is proclaimed the schedule knows nothing of it`() throws {
    var play = try stage().stage.play()
    // Child Birch is late, and so the first in the list.
    try play.press("<Down><Enter>3")
    let wanted = """
       2022-001 Child Aspen   Plan                                 OFFICIAL-SENSITIVE
       Draft plan. Press c to confirm it.                             by working days
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
                                                           Aug 2022 Sep
         Step                   Due         Status         22   30  5    12   19   26
         Tell the Executive     Fri  2 Sep  ✓ done                ✓      │
         Tell the Chair         Fri  2 Sep  ✓ done                ✓      │
         Tell the Scrutineer    Fri  2 Sep  ✓ done                ✓      │
         Initial discussion     Tue  6 Sep  ✓ done                 ──✓   │
         Send Form 2            Tue  6 Sep  ✓ done                 ──✓   │
       > Collect returns        Tue 13 Sep  ▲ 1 day left           ──────│▲
         Share the pack         Fri 16 Sep  ● 4 days left                │   ○
         Review meeting         Mon 19 Sep  ● 5 days left          ──────│────○
         Draft the report       Tue 20 Sep  ● 6 days left          ──────│─────○
         Finalise the report                – not started                │
         Executive sign-off     Wed 21 Sep  ● 7 days left          ──────│──────○
                                                                           7-17 of 24
       Bank holidays: Mon 29 Aug Summer bank holiday.
       1 working day left. Tue 13 Sep 2022 is 8 working days after Thu 1 Sep 2022. No
       bank holidays fall between. Rule: 8 working days after “Panel notified”, by
       the organisations asked. Local planning rule.

      ────────────────────────────────────────────────────────────────────────────────
       Enter record  p plan  Tab chronology  n whole plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `proclaimed while running, it moves the days, and a message says so`() throws {
    let (stage, _) = try stage()
    var play = try stage.play()
    try play.press("<Down><Enter>3")
    try proclaim(stage)
    play.wait()
    let wanted = """
       2022-001 Child Aspen   Plan                                 OFFICIAL-SENSITIVE
       Draft plan. Press c to confirm it.                             by working days
       1 Steps 2 Facts 3 Timeline 4 KLOE 5 Returns 6 Meetings 7 Report 8 Notices 9 Log
                                                           Aug 2022 Sep
         Step                   Due         Status         22   30  5    12   20  26
         Tell the Executive     Fri  2 Sep  ✓ done                ✓      │
         Tell the Chair         Fri  2 Sep  ✓ done                ✓      │
         Tell the Scrutineer    Fri  2 Sep  ✓ done                ✓      │
         Initial discussion     Tue  6 Sep  ✓ done                 ──✓   │
         Send Form 2            Tue  6 Sep  ✓ done                 ──✓   │
       > Collect returns        Tue 13 Sep  ▲ 1 day left           ──────│▲
         Share the pack         Fri 16 Sep  ● 4 days left                │   ○
         Review meeting         Tue 20 Sep  ● 5 days left          ──────│───○●
         Draft the report       Wed 21 Sep  ● 6 days left          ──────│────○●
         Finalise the report                – not started                │
         Executive sign-off     Thu 22 Sep  ● 7 days left          ──────│─────○●
                                                                           7-17 of 24
       Bank holidays: Mon 29 Aug Summer bank holiday, Mon 19 Sep Bank Holiday for the
       State Funeral of Queen Elizabeth II.
       B. Registrar imported newer bank holidays. In this case: Review meeting was
       planned for Mon 19 Sep 2022, now a bank holiday; Review meeting moved from Mon
       19 Sep 2022 to Tue 20 Sep 2022; Draft the report moved from Tue 20 Sep 2022 to
       Wed 21 Sep 2022; Executive sign-off moved from Wed 21 Sep 2022 to Thu 22 Sep …
       Enter record  p plan  Tab chronology  n whole plan  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `from the list the message names the cases, and the history says which days`() throws {
    let (stage, _) = try stage()
    var play = try stage.play()
    try proclaim(stage)
    play.wait()
    #expect(
      play.picture.contains(
        "B. Registrar imported newer bank holidays. Deadlines of 2022-001 move. The log"))
    try play.press("<Down><Enter>9")
    #expect(play.cursorRow.contains("B. Registrar Bank holidays updated: Review meeting"))
    try play.press("<Enter>")
    let wanted = """
       2022-001 One change                                         OFFICIAL-SENSITIVE

      ────────────────────────────────────────────────────────────────────────────────
       Mon 12 Sep 2022 10:05, by the clock of the computer it was recorded on
       By B. Registrar, for the whole partnership

       Newer bank holidays were imported.
       Review meeting: due Tue 20 Sep 2022, before that Mon 19 Sep 2022
       Draft the report: due Wed 21 Sep 2022, before that Tue 20 Sep 2022
       Executive sign-off: due Thu 22 Sep 2022, before that Wed 21 Sep 2022
       Send to the Panel: due Fri 23 Sep 2022, before that Thu 22 Sep 2022
       Review meeting: planned for Mon 19 Sep 2022, which is a bank holiday now

       Record 2 of writer abc.








      ────────────────────────────────────────────────────────────────────────────────
       Down down  Up up  PgDn page  ? help  Esc back  q quit
      """
    #expect(play.picture == wanted)
    try play.press("<Esc>d")
    #expect(play.picture.contains("This was not a change by a person."))
  }

  @Test
  func `a meeting planned for the day is struck, and laid out anew`() throws {
    let (stage, id) = try stage()
    // Day 12 of the review was Mon 19 September.
    #expect(try stage.review(id).planned(.reviewMeetingHeld)?.day == Day(iso: "2022-09-19"))
    try proclaim(stage)
    var play = try stage.play()
    try play.press("<Down><Enter>9")
    #expect(play.picture.contains("was planned for Mon 19 Sep 2022, now a"))
    try play.press("3n")
    #expect(play.picture.contains("Review meeting         Tue 20 Sep"))
    try play.press("<Enter>")
    #expect(try stage.review(id).planned(.reviewMeetingHeld)?.day == Day(iso: "2022-09-20"))
  }

  @Test
  func `what was done before does not move, nor a case that was not open`() throws {
    let (stage, id) = try stage()
    try proclaim(stage)
    let office = try #require(try stage.play().desk.store).office
    let moves = office.calendarMoves(of: try stage.review(id))
    #expect(moves.count == 1)
    let move = try #require(moves.first)
    #expect(!move.moved.contains { $0.milestone == .initialDiscussionHeld })
    #expect(move.moved.last?.milestone == .sentToPanel)
    #expect(move.moved.last?.from == Day(iso: "2022-09-22"))
    #expect(move.moved.last?.to == Day(iso: "2022-09-23"))
    let later = try stage.open("Child Cedar", aware: "2022-09-13", notified: "2022-09-14")
    #expect(office.calendarMoves(of: try stage.review(later)).isEmpty)
  }
}
