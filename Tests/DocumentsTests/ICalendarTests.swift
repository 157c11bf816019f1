import Casework
import FoundationEssentials
import Testing

@testable import Documents

/// Days for a calendar program, held against RFC 5545 line by line.
struct ICalendarTests {
  private func calendar(
    _ summary: String = "2026-001 Review meeting", on: String = "2026-11-26T14:00",
    description: [String] = ["Planned."]
  ) throws -> ICalendar {
    ICalendar(
      name: "Rapid reviews", made: Moment(milliseconds: 1_795_000_000_000),
      events: [
        ICalendar.Event(
          id: "aspen-review-meeting-held-meeting", on: try #require(Occasion(iso: on)),
          summary: summary, description: description, category: "Meeting", isBusy: true)
      ])
  }

  @Test func `a meeting in winter, whole`() throws {
    let wanted = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rapidreview//Schedule//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Rapid reviews", "BEGIN:VEVENT",
      "UID:aspen-review-meeting-held-meeting@rapidreview", "DTSTAMP:20261118T110640Z",
      "DTSTART:20261126T140000Z", "DTEND:20261126T160000Z", "SUMMARY:2026-001 Review meeting",
      "DESCRIPTION:Planned.",
      "CATEGORIES:Meeting", "CLASS:CONFIDENTIAL", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
      "",
    ]
    #expect(try calendar().text == wanted.joined(separator: "\r\n"))
  }

  @Test(arguments: [
    ("2026-06-12T14:00", "DTSTART:20260612T130000Z"),
    ("2026-06-12T00:30", "DTSTART:20260611T233000Z"),
    ("2026-03-29T12:00", "DTSTART:20260329T110000Z"),
    ("2026-10-25T12:00", "DTSTART:20261025T120000Z"),
    (
      "2026-12-31",
      "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101"
    ),
  ])
  func `a time is in UTC by the clock of the United Kingdom, a day is a date`(
    _ on: String, _ wanted: String
  ) throws {
    #expect(try calendar(on: on).text.contains("\r\n\(wanted)\r\n"))
  }

  @Test func `a reminder comes on a day and at a time of its own`() throws {
    var calendar = try calendar()
    calendar.events[0].reminder = Occasion(iso: "2026-11-25T09:00")
    let alarm = [
      "TRANSP:OPAQUE", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:2026-001 Review meeting",
      "TRIGGER;VALUE=DATE-TIME:20261125T090000Z", "END:VALARM", "END:VEVENT",
    ]
    #expect(calendar.text.contains(alarm.joined(separator: "\r\n")))
  }

  @Test func `no line is longer than 75 octets, and none parts a character`() throws {
    for shift in 0..<80 {
      let text = String(repeating: "x", count: shift) + String(repeating: "é—𝄞", count: 60)
      let file = try calendar(text).text
      let lines = file.components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(!file.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
      #expect(file.replacing("\r\n ", with: "").contains("SUMMARY:\(text)\r\n"))
    }
  }

  @Test func `what means something in the format is escaped, what hides is shown`() throws {
    let file = try calendar(
      "a;b,c\\d", description: ["One\nEND:VEVENT", "Two\u{202E}\u{7}"]
    ).text.replacing("\r\n ", with: "")
    #expect(file.contains("SUMMARY:a\\;b\\,c\\\\d\r\n"))
    #expect(file.contains("DESCRIPTION:One\\nEND:VEVENT\\nTwo\u{FFFD}\u{2407}\r\n"))
    #expect(file.components(separatedBy: "\r\nEND:VEVENT").count == 2)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
