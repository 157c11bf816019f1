import FoundationEssentials
import Testing

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
      taken.output.hasPrefix("GOV.UK's bank holidays of England and Wales, 2012 to 2028.\nFile "))
    let after = try home.run("show", "2025-001").output
    #expect(after.contains("to the Panel by Mon 1 Dec 2025"))
    let counted = try home.run("workdays", "2025-11-07", "15").output
    #expect(counted.hasPrefix("2025-12-01\n"))
    #expect(counted.contains("Skipped: Thu 20 Nov Jubilee (extra bank holiday); and weekends.\n"))
    let shown = try home.run("calendar").output
    #expect(
      taken.output
        == shown + "2025-001: Bank holidays updated: Share the pack moved from Mon 24 Nov 2025 to "
        + "Tue 25 Nov 2025; Review meeting moved from Tue 25 Nov 2025 to Wed 26 Nov 2025; "
        + "Draft the report moved from Wed 26 Nov 2025 to Thu 27 Nov 2025; Executive agreement "
        + "moved from Thu 27 Nov 2025 to Fri 28 Nov 2025; To the Panel moved from Fri 28 Nov 2025 "
        + "to Mon 1 Dec 2025\n")
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
    #expect(try home.run(update) == .done("This file is in use already.\n"))
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
    Malformed(text: "", problem: "The file of bank holidays is no JSON at byte 0."),
    Malformed(text: "<html>canary", problem: "The file of bank holidays is no JSON at byte 0."),
    Malformed(text: "{}", problem: "The file holds no bank holidays of England and Wales."),
    Malformed(
      text: #"{"scotland":{"events":[]}}"#,
      problem: "The file holds no bank holidays of England and Wales."),
    Malformed(text: list(""), problem: "The list of bank holidays is empty."),
    Malformed(
      text: list(#"{"title":"canary"}"#),
      problem: "Entry 1 of the bank holidays lacks a title or a day."),
    Malformed(
      text: list(#"{"title":"canary","date":"2029-02-30"}"#),
      problem: "Entry 1 of the bank holidays lacks a title or a day."),
    Malformed(
      text: list(
        #"{"title":"a","date":"2029-01-01","notes":""},{"title":"b","date":"2029-01-01"}"#),
      problem: "2029-01-01 stands twice in the bank holidays."),
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
      "STORE/cases cannot be read: Is a directory.", remedy)
  }

  @Test func `taking a file in needs a store and a name`() throws {
    let home = try Home.furnished()
    let file = try write(try newer(), in: home)
    try home.expectRefusal(
      ["calendar", "--update", file], 2, "The record needs to know who you are.",
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
