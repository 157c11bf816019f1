import Casework
import Terminal
import Testing

@testable import RapidReview

/// All cases on one axis, keys in, picture out.
struct DiaryPictureTests {
  /// Two reviews whose meetings fall on one day, a third before its notification, and days off.
  private func stage() throws -> ScheduleStage {
    let stage = try ScheduleStage(now: "2026-12-14T10:00")
    let aspen = try stage.open("Child Aspen", aware: "2026-12-03", notified: "2026-12-08")
    try stage.layOut(aspen, at: "2026-12-08T12:00")
    let birch = try stage.open("Child Birch", aware: "2026-12-01", notified: "2026-12-07")
    try stage.layOut(birch, at: "2026-12-07T12:00")
    try stage.change(
      birch, .plan(.reviewMeetingHeld, for: Occasion(iso: "2026-12-24T14:00")),
      at: "2026-12-11T09:00")
    try stage.open("Child Cedar", aware: "2026-12-10", notified: nil)
    try stage.keep(
      .person, "member",
      [
        .name: .text("Nadia Firth"), .organisation: .text("Fenmoor Police"),
        .roles: .keys(["sprg-member"]),
      ], at: "2026-12-01T09:00")
    try stage.keep(
      .leave, "first",
      [
        .person: .text("Nadia Firth"), .from: try day("2026-12-22"),
        .until: try day("2026-12-29"),
      ], at: "2026-12-02T09:00")
    return stage
  }

  private func day(_ iso: String) throws -> Answer {
    .occasion(try #require(Occasion(iso: iso)))
  }

  @Test
  func `the chair's month: every open case, who is off, and what clashes`() throws {
    var play = try stage().play()
    try play.press("m")
    let wanted = """
       Calendar of all cases                                       OFFICIAL-SENSITIVE
       Mon 14 Dec 2026   by days                                   3 open   3 clashes
      ────────────────────────────────────────────────────────────────────────────────
                                    Dec 2026                 Jan 2027
           Case                     7      14     21  h  28  h  4      11     18
       > ≠ 2026-002 Child Birch        !   │  ●     ●○    ○◆
         ≠ 2026-001 Child Aspen         !  │   ●    ●○    ●○◆
           2026-003 Child Cedar            │  ●
           Off: Nadia Firth                │       ════════






       Bank holidays: Fri 25 Dec Christmas Day, Mon 28 Dec Boxing Day (substitute
       day), Fri 1 Jan New Year’s Day.
       Thu 24 Dec: the SPRG meets twice or more: Review meeting of 2026-001, Review
       meeting of 2026-002.
       Thu 24 Dec: Nadia Firth is off (Tue 22 Dec to Tue 29 Dec): Review meeting of
       2026-001.
       LATE since Thu 10 Dec Initial discussion, Send Form 2 due; Thu 17 Dec Collect…
      ────────────────────────────────────────────────────────────────────────────────
       Enter open  - zoom  ] later  [ earlier  n days off  v read  ? help  q quit
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(1, 5))
  }

  @Test
  func `the same in ASCII by working days, moved on`() throws {
    var play = try stage().play(ascii: true)
    try play.press("m+]<Down>")
    let wanted = """
       Calendar of all cases                                       OFFICIAL-SENSITIVE
       Mon 14 Dec 2026   by working days                           3 open   3 clashes
      --------------------------------------------------------------------------------
                                    Dec 2026 Jan 2027          Feb
           Case                     21  29 4    11   18   25   1    8    15   22   1
         % 2026-002 Child Birch       o..#
       > % 2026-001 Child Aspen       o.o.#
           2026-003 Child Cedar
           Off: Nadia Firth          ====






       Bank holidays: Fri 25 Dec Christmas Day, Mon 28 Dec Boxing Day (substitute
       day), Fri 1 Jan New Year's Day.
       Thu 24 Dec: the SPRG meets twice or more: Review meeting of 2026-001, Review
       meeting of 2026-002.
       Thu 24 Dec: Nadia Firth is off (Tue 22 Dec to Tue 29 Dec): Review meeting of
       2026-001.
       LATE since Fri 11 Dec Initial discussion, Send Form 2 due; Fri 18 Dec Collect~
      --------------------------------------------------------------------------------
       Enter open  - zoom  ] later  [ earlier  n days off  v read  ? help  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `at 60x16 the next day of each case stands in its row`() throws {
    var play = try stage().play(columns: 60, rows: 16)
    try play.press("m")
    let wanted = """
       Calendar of all cases                   OFFICIAL-SENSITIVE
       Mon 14 Dec 2026   by days               3 open   3 clashes
      ────────────────────────────────────────────────────────────

           Case
       > ≠ 2026-002 Child Birch   Thu 10 Dec Initial discussion …
         ≠ 2026-001 Child Aspen   Fri 11 Dec Initial discussion …
           2026-003 Child Cedar   Thu 17 Dec Notify the Panel due
           Off: Nadia Firth, Tue 22 Dec to Tue 29 Dec


       Thu 24 Dec: the SPRG meets twice or more: Review meeting
       of 2026-001, Review meeting of 2026-002.
       LATE since Thu 10 Dec Initial discussion, Send Form 2 due…
      ────────────────────────────────────────────────────────────
       Enter open  - zoom  ] later  [ earlier  ? help  q quit
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `Enter opens the case's schedule, and Esc leads back over the case`() throws {
    var play = try stage().play()
    try play.press("m<Enter>")
    #expect(play.row(0).contains(" Plan "))
    try play.press("<Esc><Esc>")
    #expect(play.row(0).contains("Calendar of all cases"))
    try play.press("v")
    #expect(play.picture.contains("What clashes:"))
    try play.press("<Esc><Esc>")
    #expect(play.row(0).contains("Rapid reviews"))
  }

  @Test
  func `days off are noted here without a reason, and a wrong period is refused`() throws {
    var play = try stage().play()
    try play.press("mn")
    #expect(play.row(0).contains("Days off"))
    #expect(!play.picture.lowercased().contains("why"))
    try play.press("nf<Tab>22 dec<Tab>18 dec<Tab><Enter>")
    #expect(play.picture.contains("The period ends before it begins."))
    try play.press("<Tab><Tab><C-u>23 dec<Tab><Enter>")
    #expect(play.row(0).contains("Calendar of all cases"))
    #expect(play.picture.split(separator: "\n").count { $0.contains("Off: Nadia Firth") } == 2)
    try play.press("<End><Enter>")
    #expect(play.row(0).contains("Days off"))
  }

  @Test
  func `without a case it says what it is for`() throws {
    var play = try ScheduleStage(now: "2026-12-14T10:00").play()
    try play.press("m")
    #expect(
      play.picture.contains("No open cases. This calendar shows the dates of every open case"))
  }
}
