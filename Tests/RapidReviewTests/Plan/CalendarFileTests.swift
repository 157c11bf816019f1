import Casework
import FoundationEssentials
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// The schedule written out: as a page, as text, and as days that Python's `icalendar` accepts.
@Suite(.timeLimit(.minutes(10)))
struct CalendarFileTests {
  private func written(_ home: Home, _ arguments: String...) throws -> (path: String, text: String)
  {
    let ended = try home.run(["export"] + arguments + ["--to", "\(home.path)/out"])
    #expect(ended.status == 0, "\(ended.errors)")
    let path = String(ended.output.dropLast())
    return (path, try String(contentsOfFile: path, encoding: .utf8))
  }

  private func planned() throws -> Home {
    let home = try Home.furnished()
    _ = try home.run("plan", "2025-001", "--lay-out", "--as", "A. Chair")
    _ = try home.run(
      "plan", "2025-001", "review-meeting-held", "--on", "2025-11-25T14:00", "--as", "A. Chair")
    return home
  }

  @Test func `the schedule as text says each step, its day and its rule in plain words`() throws {
    let home = try planned()
    let file = try written(home, "2025-001", "schedule", "--format", "text")
    #expect(file.path.hasSuffix("/2025-001-schedule.txt"))
    #expect(file.text.contains("28 November 2025"))
    #expect(file.text.contains("The plan has been drawn up. It has not been confirmed yet."))
    #expect(!file.text.contains("not verified") && !file.text.contains("“"))
    let page = try written(home, "2025-001", "schedule", "--format", "html")
    #expect(page.text.contains("<table"))
    #expect(page.text.contains("Rapid review meeting"))
    #expect(page.text.contains("<td>Within 15 working days of the notice to the Panel ("))
  }

  @Test func `a calendar file has what is to come, once, and no word of the case`() throws {
    let home = try planned()
    let file = try written(home, "2025-001", "schedule", "--format", "ics")
    #expect(file.path.hasSuffix("/2025-001-schedule.ics"))
    #expect(!file.text.lowercased().contains("canary"))
    let whole = file.text.replacing("\r\n ", with: "")
    #expect(whole.contains("SUMMARY:2025-001: Report due to the Panel\r\n"))
    #expect(whole.contains("DTSTART;VALUE=DATE:20251128\r\n"))
    #expect(whole.contains("SUMMARY:2025-001: Rapid review meeting\r\n"))
    #expect(whole.contains("DTSTART:20251125T140000Z\r\nDTEND:20251125T160000Z\r\n"))
    #expect(whole.contains("TRIGGER;VALUE=DATE-TIME:20251124T090000Z\r\n"))
    // What is done has no day to come, and a meeting stands for its deadline too.
    #expect(!whole.contains("(done)") && !whole.contains("Notice to the Panel due"))
    #expect(!whole.contains("Rapid review meeting due"))
    let descriptions = whole.split(separator: "\r\n").filter { $0.hasPrefix("DESCRIPTION:") }
    #expect(descriptions.allSatisfy { $0.ranges(of: "\\n").count <= 1 })
    #expect(!whole.contains("not verified") && !whole.contains("“"))
    let uids = whole.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(Set(uids).count == uids.count)
    // Moved, it is the same day to a calendar program.
    _ = try home.run(
      "plan", "2025-001", "review-meeting-held", "--on", "2025-11-24T10:00", "--as", "A. Chair")
    let again = try written(home, "2025-001", "schedule", "--format", "ics")
    let later = again.text.replacing("\r\n ", with: "").split(separator: "\r\n")
      .filter { $0.hasPrefix("UID:") }
    #expect(later == uids)
  }

  @Test func `all open cases stand in one file`() throws {
    let home = try planned()
    _ = try home.run("new", "--child", "Canary Birch", "--aware", "2025-11-10", "--as", "A. Chair")
    let file = try written(home, "all", "schedule", "--format", "ics")
    #expect(file.path.hasSuffix("/all-cases-schedule.ics"))
    #expect(file.text.contains("2025-001: ") && file.text.contains("SUMMARY:2025-002: Notice"))
    #expect(!file.text.lowercased().contains("canary"))
    let json = try JSONText(
      try home.run(
        "export", "all", "schedule", "--format", "ics", "--to", "\(home.path)/out", "--json"
      ).output)
    #expect(json["path"] == .text("\(home.path)/out/all-cases-schedule-2.ics"))
  }

  /// A Python that has `icalendar`; `nil` where there is none, and the test says it was skipped.
  static let python: String? = {
    let candidates = [getenv("RAPIDREVIEW_PYTHON").map { String(cString: $0) }, "/usr/bin/python3"]
    return candidates.compactMap(\.self).first { path in
      guard access(path, X_OK) == 0 else { return false }
      let ended = try? Program.run(
        path, ["-c", "import icalendar"], environment: ["HOME": "/nonexistent"])
      return ended?.status == 0
    }
  }()

  @Test(.enabled(if: python != nil, "Python's icalendar is not installed (pip install icalendar)"))
  func `Python's icalendar reads what is written, strictly`() throws {
    let home = try planned()
    let file = try written(home, "all", "schedule", "--format", "ics")
    let script = """
      import sys, datetime
      from icalendar import Calendar
      data = open(sys.argv[1], 'rb').read()
      calendar = Calendar.from_ical(data)
      assert not calendar.errors, calendar.errors
      events = list(calendar.walk('VEVENT'))
      for event in events:
          assert not event.errors, event.errors
          assert event['UID'] and event['DTSTAMP'] and event['SUMMARY']
          start = event.decoded('DTSTART')
          if isinstance(start, datetime.datetime):
              assert start.utcoffset() == datetime.timedelta(0)
          else:
              assert event.decoded('DTEND') - start == datetime.timedelta(days=1)
      again = Calendar.from_ical(calendar.to_ical())
      assert len(list(again.walk('VEVENT'))) == len(events)
      print(len(events), sorted(str(e['SUMMARY']) for e in events)[-1])
      """
    let ended = try Program.run(
      try #require(CalendarFileTests.python), ["-c", script, file.path],
      environment: ["HOME": home.path])
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.hasSuffix("2025-001 due: Send to the Panel\n"))
  }
}
