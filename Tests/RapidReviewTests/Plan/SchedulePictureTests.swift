import Casework
import Terminal
import Testing

@testable import RapidReview

/// The schedule of a case, keys in, picture out.
struct SchedulePictureTests {
  /// A case notified on a day, with its plan laid out, looked at on another.
  private func stage(
    aware: String, notified: String, done: [(Milestone, String)] = [], now: String
  ) throws -> ScheduleStage {
    let stage = try ScheduleStage(now: now)
    let id = try stage.open("Child Aspen", aware: aware, notified: notified)
    try stage.layOut(id, at: "\(notified)T12:00")
    for (milestone, day) in done { try stage.record(id, milestone, on: day) }
    return stage
  }

  private func ordinary(now: String = "2026-11-23T10:00") throws -> ScheduleStage {
    try stage(
      aware: "2026-11-05", notified: "2026-11-10",
      done: [
        (.initialDiscussionHeld, "2026-11-13"), (.form2Issued, "2026-11-16"),
        (.returnsIn, "2026-11-20"),
      ], now: now)
  }

  @Test
  func `an ordinary review on its axis, today between what is done and what is to come`() throws {
    var play = try ordinary().play()
    try play.press("<Enter>2")
    let wanted = """
      """
    #expect(play.picture == wanted)
    #expect(play.cursorRow.hasPrefix(" >"))
  }

  @Test
  func `the same in ASCII, the marks its own`() throws {
    var play = try ordinary().play(ascii: true)
    try play.press("<Enter>2")
    let wanted = """
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `on a narrow terminal every row says its days in words`() throws {
    var play = try ordinary().play(columns: 60, rows: 16, ascii: true)
    try play.press("<Enter>2<Down>")
    let wanted = """
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `across Easter the holidays are named, and no column stands for them`() throws {
    var play = try stage(
      aware: "2026-03-19", notified: "2026-03-25",
      done: [(.initialDiscussionHeld, "2026-03-30"), (.form2Issued, "2026-03-30")],
      now: "2026-04-02T09:00"
    ).play()
    try play.press("<Enter>2")
    let wanted = """
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `across Christmas by days: weekends have columns, holidays an h`() throws {
    var play = try stage(
      aware: "2026-12-07", notified: "2026-12-10",
      done: [(.initialDiscussionHeld, "2026-12-15")], now: "2026-12-16T09:00"
    ).play()
    try play.press("<Enter>2-")
    let wanted = """
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `past the published calendar every day that may move is marked`() throws {
    var play = try stage(
      aware: "2029-03-19", notified: "2029-03-22", now: "2029-03-22T13:00"
    ).play(ascii: true)
    try play.press("<Enter>2")
    let wanted = """
      """
    #expect(play.picture == wanted)
  }

  @Test
  func `at 120x40 the days stand in words beside the axis`() throws {
    var play = try ordinary().play(columns: 120, rows: 40)
    try play.press("<Enter>2")
    let wanted = """
      """
    #expect(play.picture(columns: 0..<72) == wanted)
    let right = """
      """
    #expect(play.picture(columns: 72..<120) == right)
  }

  @Test
  func `the whole plan before it is laid out, and what it costs that days have passed`() throws {
    let stage = try ScheduleStage(now: "2026-11-20T10:00")
    try stage.open("Child Aspen", aware: "2026-11-05", notified: "2026-11-10")
    var play = try stage.play()
    try play.press("<Enter>2n")
    let wanted = """
      """
    #expect(play.picture == wanted)
    try play.press("<Enter>")
    #expect(play.row(1).contains("The plan is laid out and not confirmed: c confirms it."))
    try play.press("c<BTab><Enter>")
    #expect(play.row(1).contains("Plan confirmed Fri 20 Nov 2026 by A. Chair"))
    try play.press("u")
    #expect(play.row(1).contains("not confirmed"))
  }

  @Test
  func `what if the notification goes on Friday is asked before it is sent`() throws {
    let stage = try ScheduleStage(now: "2026-11-10T10:00")
    try stage.open("Child Aspen", aware: "2026-11-05", notified: nil)
    var play = try stage.play()
    try play.press("<Enter>2n,fri")
    let wanted = """
      """
    #expect(play.picture == wanted)
    #expect(play.cursor == at(33, 1))
    try play.press("<C-u>nonsense")
    #expect(play.row(1).contains("! "))
    try play.press("<Esc>")
    #expect(play.row(0).contains("Schedule"))
  }

  @Test
  func `moving a planned day shows what it squeezes, and a meeting needs a working day`() throws {
    var play = try ordinary().play()
    try play.press("<Enter>2<Down>p<C-u>tue")
    let wanted = """
      """
    #expect(play.picture == wanted)
    try play.press("<C-u>28 nov<Enter><Enter>")
    #expect(play.picture.contains("! Sat 28 Nov 2026 is a weekend; a meeting needs a working day."))
  }

  @Test
  func `weeks and months show the way from the Panel and back`() throws {
    var play = try ordinary().play()
    try play.press("<Enter>2--")
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
    var play = try stage(
      aware: "2026-03-19", notified: "2026-03-25", now: "2026-04-02T09:00"
    ).play(rows: 40)
    try play.press("<Enter>2<End><Up>*5,d")
    #expect(play.row(0).contains("To the Panel"))
    #expect(play.picture.contains("Not counted: Fri 3 Apr 2026, Good Friday."))
    #expect(play.picture.contains("Not counted: Mon 6 Apr 2026, Easter Monday."))
    try play.press("<End>")
    #expect(play.picture.contains("Day 15: Fri 17 Apr 2026."))
  }

  @Test
  func `the timeline and the extensions are a key away, and lead back`() throws {
    var play = try ordinary().play()
    try play.press("<Enter>2t")
    #expect(play.row(0).contains("The review's timeline"))
    #expect(play.picture.contains("Thu 26 Nov 2026"))
    try play.press("<Esc>v")
    #expect(play.cursorRow.contains("Extensions"))
    try play.press("2")
    #expect(play.row(0).contains("Schedule"))
    try play.press("v1")
    #expect(play.row(3).contains("Done or planned") && !play.row(0).contains("Schedule"))
    try play.press("2v3")
    #expect(play.picture.contains("Key lines of enquiry"))
    try play.press("<Esc>")
    #expect(play.row(3).contains("Done or planned"))
  }

  /// Rows by their words, with the role of each run.
  @Test
  func `each state has its mark, its word and its role, on the axis too`() throws {
    var play = try ordinary(now: "2026-11-25T10:00").play()
    try play.press("<Enter>2")
    let rows = play.styled.split(separator: "\n").map(String.init)
    func row(_ words: String) -> String { rows.first { $0.contains(words) } ?? "" }
    #expect(row("Form 2 returned").contains("{done|✓} {done|done}"))
    #expect(row("Share the pack").contains("{>soon|▲}{>plain| }{>soon|due today}"))
    #expect(row("Draft the report").contains("{soon|▲} {soon|2 left}"))
    #expect(row("Executive agreement").contains("{running|●} {running|3 left}"))
    #expect(row("Executive agreement").contains("○"))
    #expect(row("Finalise the report").contains("{waiting|–}"))
  }
}
