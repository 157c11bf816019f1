import Casework
import Testing

/// Days and times as documents say them.
struct DayInFullTests {
  @Test(arguments: [
    ("2026-10-22", "22 October 2026", "Thursday 22 October 2026"),
    ("2026-10-22T14:00", "22 October 2026 at 2pm", "Thursday 22 October 2026 at 2pm"),
    ("2026-11-02T09:05", "2 November 2026 at 9:05am", "Monday 2 November 2026 at 9:05am"),
    ("2026-11-02T12:00", "2 November 2026 at midday", "Monday 2 November 2026 at midday"),
    ("2026-11-02T12:30", "2 November 2026 at 12:30pm", "Monday 2 November 2026 at 12:30pm"),
    ("2026-11-02T00:00", "2 November 2026 at midnight", "Monday 2 November 2026 at midnight"),
    ("2026-11-02T00:15", "2 November 2026 at 12:15am", "Monday 2 November 2026 at 12:15am"),
  ])
  func `a document says days in full and times by the twelve-hour clock`(
    _ iso: String, _ inFull: String, _ inRequests: String
  ) throws {
    let occasion = try #require(Occasion(iso: iso))
    #expect(occasion.inFull == inFull)
    #expect(occasion.inFullWithWeekday == inRequests)
  }

  @Test(arguments: [
    ("12/03/2026", "12 March 2026"), ("March 2026", "March 2026"), ("c. 2019", "~ 2019"),
    ("before 12/03/2026", "before 12 March 2026"), ("after 12/03/2026", "after 12 March 2026"),
    ("3-5 May 2026", "3 to 5 May 2026"), ("30 May - 2 June 2026", "30 May to 2 June 2026"),
    ("winter 2024/25", "winter 2024/25"), ("", "date not known"),
  ])
  func `a document says an uncertain day no more exactly than it was written`(
    _ written: String, _ inFull: String
  ) throws {
    let today = try #require(Day(iso: "2026-11-18"))
    #expect(UncertainDay.read(written, today: today).day.inFull == inFull)
  }
}
