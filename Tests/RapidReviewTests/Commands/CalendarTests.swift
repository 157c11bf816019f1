import Casework
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// GOV.UK's newer file of bank holidays, taken in for the whole partnership.
@Suite(.timeLimit(.minutes(10)))
struct CalendarTests {
  /// The shipped file with a bank holiday proclaimed for Thursday 20 November 2025.
  private func newer() throws -> String {
    let bytes = try #require(ShippedData.bytes(of: "bank-holidays.json"))
    let text = String(decoding: bytes, as: UTF8.self)
    let list = try #require(text.firstRange(of: #""events": ["#))
    let holiday =
      #"{"title":"Jubilee","date":"2025-11-20","notes":"Extra bank holiday","bunting":true},"#
    return text[..<list.upperBound] + holiday + text[list.upperBound...]
  }

  private func write(_ text: String, in home: Home) throws -> String {
    let path = "\(home.path)/bank-holidays.json"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test func `a proclaimed holiday moves a deadline that runs, and is named`() throws {
    let home = try Home.furnished()
    let file = try write(try newer(), in: home)
    let before = try home.run("show", "2025-001").output
    #expect(before.contains("to the Panel by Fri 28 Nov 2025"))
    let taken = try home.run("calendar", "--update", file, "--as", "A. Chair")
    #expect(taken.status == 0)
    #expect(taken.errors.isEmpty)
    #expect(
      taken.output.hasPrefix("GOV.UK's bank holidays for England and Wales, 2012 to 2028.\nFile "))
    let after = try home.run("show", "2025-001").output
    #expect(after.contains("to the Panel by Mon 1 Dec 2025"))
    let counted = try home.run("workdays", "2025-11-07", "15").output
    #expect(counted.hasPrefix("2025-12-01\n"))
    #expect(counted.contains("Skipped: Thu 20 Nov Jubilee (extra bank holiday), and weekends.\n"))
    let shown = try home.run("calendar").output
    #expect(
      taken.output
        == shown + "2025-001: Bank holidays updated: Share the pack moved from Mon 24 Nov 2025 to "
        + "Tue 25 Nov 2025; Review meeting moved from Tue 25 Nov 2025 to Wed 26 Nov 2025; "
        + "Draft the report moved from Wed 26 Nov 2025 to Thu 27 Nov 2025; Executive sign-off "
        + "moved from Thu 27 Nov 2025 to Fri 28 Nov 2025; Send to the Panel moved from Fri 28 Nov "
        + "2025 to Mon 1 Dec 2025\n")
    #expect(after.contains("  Bank holidays updated: "))
    let json = try JSONText(try home.run("history", "2025-001", "--json").output)
    let move = json["calendarMoves"]?.items.first
    #expect(move?["moved"]?.items.last?["milestone"] == .text("sent-to-panel"))
    #expect(move?["moved"]?.items.last?["from"] == .text("2025-11-28"))
    #expect(move?["moved"]?.items.last?["to"] == .text("2025-12-01"))
    #expect(try home.run("check").status == 0)
  }

  @Test func `the same file again is nothing new`() throws {
    let home = try Home.furnished()
    let file = try write(try newer(), in: home)
    let update = ["calendar", "--update", file, "--as", "A. Chair"]
    _ = try home.run(update)
    let before = try StoreSnapshot(of: home.store)
    #expect(try home.run(update) == .done("This file is already in use.\n"))
    let json = try JSONText(try home.run(update + ["--json"]).output)
    #expect(json.keys == ["digest", "firstYear", "lastYear"])
    #expect(try StoreSnapshot(of: home.store) == before)
  }

  /// A file that is no list of bank holidays, and what is said of it.
  struct Malformed: Sendable, CustomTestStringConvertible {
    let text: String
    let problem: String
    var testDescription: String { problem }
  }

  private static func list(_ events: String) -> String {
    #"{"england-and-wales":{"division":"england-and-wales","events":[\#(events)]}}"#
  }

  static let malformed = [
    Malformed(text: "", problem: "The bank holiday file is not valid JSON (byte 0)."),
    Malformed(text: "<html>canary", problem: "The bank holiday file is not valid JSON (byte 0)."),
    Malformed(text: "{}", problem: "The file has no bank holidays for England and Wales."),
    Malformed(
      text: #"{"scotland":{"events":[]}}"#,
      problem: "The file has no bank holidays for England and Wales."),
    Malformed(text: list(""), problem: "The list of bank holidays is empty."),
    Malformed(
      text: list(#"{"title":"canary"}"#),
      problem: "Bank holiday 1 has no title or no date."),
    Malformed(
      text: list(#"{"title":"canary","date":"2029-02-30"}"#),
      problem: "Bank holiday 1 has no title or no date."),
    Malformed(
      text: list(
        #"{"title":"a","date":"2029-01-01","notes":""},{"title":"b","date":"2029-01-01"}"#),
      problem: "2029-01-01 is in the bank holidays twice."),
  ]

  @Test(arguments: malformed)
  func `a file that is no list of bank holidays changes nothing`(_ file: Malformed) throws {
    let home = try Home.furnished()
    let path = try write(file.text, in: home)
    try home.expectRefusal(
      ["calendar", "--update", path, "--as", "Canary"], 2, file.problem,
      "Download bank-holidays.json from GOV.UK again.")
    #expect(try home.run("show", "2025-001").output.contains("by Fri 28 Nov 2025"))
  }

  @Test func `a file that cannot be read is named with the reason`() throws {
    let home = try Home.furnished()
    let remedy = "Check the path and that you may read the file."
    try home.expectRefusal(
      ["calendar", "--update", "STORE/none", "--as", "Canary"], 2,
      "STORE/none cannot be read: No such file or directory.", remedy)
    try home.expectRefusal(
      ["calendar", "--update", "STORE/cases", "--as", "Canary"], 2,
      "STORE/cases cannot be read: it is a folder, not a file.", remedy)
  }

  /// A file of whole years by the statutory pattern, without some days and with others.
  private func file(
    _ years: ClosedRange<Int>, without: Set<String> = [], extra: [String] = [], in home: Home
  ) throws -> String {
    let days = years.flatMap(BankHolidayProjection.holidays)
      .filter { !without.contains($0.day.iso) }.map { ($0.day.iso, $0.title) }
    let events = (days + extra.map { ($0, "Proclaimed") }).map { iso, title in
      #"{"title":"\#(title)","date":"\#(iso)","notes":""}"#
    }
    let path = "\(home.path)/\(years.lowerBound)-\(years.upperBound)-\(without.count).json"
    try Data(CalendarTests.list(events.joined(separator: ",")).utf8).write(
      to: URL(filePath: path))
    return path
  }

  @Test func `a file leaves the years alone that it does not hold`() throws {
    let home = try Home.furnished()
    let first = try file(2024...2029, extra: ["2026-12-01", "2029-06-04"], in: home)
    _ = try home.run("calendar", "--update", first, "--as", "A. Chair")
    for years in [2028...2030, 2031...2032] {
      let later = try file(years, extra: years.contains(2029) ? ["2029-06-04"] : [], in: home)
      #expect(try home.run("calendar", "--update", later, "--as", "A. Chair").status == 0)
    }
    #expect(try home.run("workdays", "2026-11-30", "1").output.hasPrefix("2026-12-02\n"))
    #expect(try home.run("workdays", "2029-06-01", "1").output.hasPrefix("2029-06-05\n"))
    #expect(try home.run("calendar").output.contains(", 2012 to 2032.\n"))
  }

  @Test func `an older file is named as older, and takes nothing away`() throws {
    let home = try Home.furnished()
    let first = try file(2024...2029, extra: ["2026-12-01"], in: home)
    _ = try home.run("calendar", "--update", first, "--as", "A. Chair")
    let before = try StoreSnapshot(of: home.store)
    let older = try file(2024...2027, in: home)
    let ended = try home.run("calendar", "--update", older, "--as", "A. Chair")
    #expect(ended.status == 0)
    #expect(
      ended.output.hasSuffix(
        "This list is older than the one in use. It ends with 2027, the one in use with "
          + "2029.\nNothing was changed. To import it anyway, add --older.\n"))
    #expect(try StoreSnapshot(of: home.store) == before)
    #expect(try home.run("workdays", "2026-11-30", "1").output.hasPrefix("2026-12-02\n"))
    let asked = try home.run("calendar", "--update", older, "--older", "--as", "A. Chair")
    #expect(asked.output.contains("No longer a bank holiday: Tue 1 Dec 2026 (Proclaimed).\n"))
    #expect(try home.run("workdays", "2026-11-30", "1").output.hasPrefix("2026-12-01\n"))
  }

  @Test func `a file that ends with the same year and lacks a day may be older, and is not taken`()
    throws
  {
    let home = try Home.furnished()
    let first = try file(2024...2029, extra: ["2026-12-01"], in: home)
    _ = try home.run("calendar", "--update", first, "--as", "A. Chair")
    let before = try StoreSnapshot(of: home.store)
    // Another file of the same years.
    let older = try file(2025...2029, in: home)
    let ended = try home.run("calendar", "--update", older, "--as", "A. Chair")
    #expect(
      ended.output.hasSuffix(
        "Both end with 2029, and it does not have Tue 1 Dec 2026 (Proclaimed).\nNothing was "
          + "changed. To import it anyway, add --older.\n"))
    #expect(try StoreSnapshot(of: home.store) == before)
    let asked = try home.run("calendar", "--update", older, "--older", "--as", "A. Chair")
    #expect(asked.output.contains("No longer a bank holiday: Tue 1 Dec 2026 (Proclaimed).\n"))
  }

  @Test func `a year that a file has only in part is named, filled in and provisional`() throws {
    let home = try Home.furnished()
    let part = try file(
      2024...2028, without: ["2028-12-25", "2028-12-26", "2028-08-28"], in: home)
    let ended = try home.run("calendar", "--update", part, "--as", "A. Chair")
    #expect(
      ended.output.contains(
        "The list does not have all of 2028. Missing: Summer bank holiday, Christmas Day, Boxing "
          + "Day. "))
    let counted = try home.run("workdays", "2028-12-22", "1").output
    #expect(counted.hasPrefix("2028-12-27\n"))
    #expect(counted.contains("provisional"))
    let json = try JSONText(try home.run("calendar", "--json").output)
    #expect(json.keys == ["digest", "firstYear", "incompleteYears", "lastYear"])
    #expect(json["lastYear"] == .number(2027))
  }

  @Test func `a bare day of a meeting is the coming one by every route`() throws {
    let home = try Home.furnished()
    let today = ["--today", "2026-10-21", "--as", "A. Chair"]
    let filled = try home.run(
      ["fill", "2025-001", "meeting", "new", "kind=rapid-review", "on=22 oct 14:00"] + today)
    #expect(filled.status == 0, "\(filled.errors)")
    let planned = try home.run(
      ["plan", "2025-001", "review-meeting-held", "--on", "22 oct"] + today)
    #expect(planned.status == 0, "\(planned.errors)")
    let meetings = try JSONText(try home.run(["meeting", "2025-001", "--json"] + today).output)
    #expect(meetings.items.first?["on"] == .text("2026-10-22T14:00"))
    let ended = try home.run(
      ["export", "2025-001", "schedule", "--format", "ics", "--to", home.path] + today)
    let text = try String(contentsOfFile: String(ended.output.dropLast()), encoding: .utf8)
    let whole = text.replacing("\r\n ", with: "")
    #expect(whole.split(separator: "\r\n").count { $0.hasPrefix("DTSTART:") } == 1)
    #expect(whole.contains("DTSTART:20261022T130000Z\r\n"))
    #expect(!whole.contains("DTSTART;VALUE=DATE:20261022"))
  }

  @Test func `taking a file in needs a store and a name`() throws {
    let home = try Home.furnished()
    let file = try write(try newer(), in: home)
    try home.expectRefusal(
      ["calendar", "--update", file], 2, "Your name is needed for the record.",
      "Give your name with --as NAME, or set RAPIDREVIEW_NAME.")
    try home.expectRefusal(
      ["calendar", "--store", "STORE-2", "--update", file, "--as", "Canary"], 2,
      "There is no store at STORE-2.",
      "Make one with `rapidreview init`, or name another with --store.")
  }

  @Test func `without a store the shipped calendar is shown`() throws {
    let ended = try Home().run("calendar")
    #expect(ended.status == 0)
    #expect(ended.output.contains("File \(try ShippedData.calendar().fileDigest)\n"))
  }
}
