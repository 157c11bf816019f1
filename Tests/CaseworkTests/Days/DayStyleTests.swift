import Testing

@testable import Casework

/// Days in sentences that a screen and a document share.
struct DayStyleTests {
  static let examples: [(CaseEvent, String, String)] = [
    (
      .recorded(.panelNotified, on: occasion("2026-11-10T14:02"), corrects: false),
      "Panel notified, Tue 10 Nov 2026 14:02", "Panel notified, 10 November 2026 at 2:02pm"
    ),
    (
      .planned(.reviewMeetingHeld, for: occasion("2026-11-26")),
      "Review meeting: planned for Thu 26 Nov 2026",
      "Review meeting: planned for 26 November 2026"
    ),
    (
      .met(.step(entry("one"), .opened, at: occasion("2026-11-26T10:00"))),
      "Meeting opened, Thu 26 Nov 2026 10:00", "Meeting opened, 26 November 2026 at 10am"
    ),
    (
      .met(.itemBegun(entry("one"), 2, at: occasion("2026-11-26T10:05"))),
      "Agenda item 2 begun, 10:05", "Agenda item 2 begun, 10:05am"
    ),
  ]

  @Test(arguments: examples)
  func `an event says its day short on the screen, and in full in what leaves`(
    _ event: CaseEvent, _ short: String, _ full: String
  ) {
    #expect(event.words == short)
    #expect(event.words(.inFull) == full)
  }
}
