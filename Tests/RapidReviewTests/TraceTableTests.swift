import Casework
import FoundationEssentials
import Testing

/// The guide's table of the places where a case leaves traces is the program's own.
struct TraceTableTests {
  private static let begin = "<!-- traces -->\n"
  private static let end = "<!-- /traces -->"

  private static var table: String {
    let rows = CaseTrace.allCases.map { trace in
      "| \(trace.words) | \(trace.whenErased) | \(trace.whenDisposed) |"
    }
    return
      (["| place | when a record is erased | when the case is disposed of |", "|---|---|---|"]
      + rows).joined(separator: "\n")
  }

  /// With `UPDATE_GUIDE` set the table is written instead, for whoever has added a place.
  @Test func `the guide's table of traces is the program's own`() throws {
    let path = #filePath.replacing(
      "Tests/RapidReviewTests/TraceTableTests.swift", with: "docs/guide.md")
    let guide = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(guide.firstRange(of: TraceTableTests.begin)).upperBound
    let stop = try #require(guide.firstRange(of: TraceTableTests.end)).lowerBound
    if ProcessInfo.processInfo.environment["UPDATE_GUIDE"] != nil {
      let fresh = guide[..<start] + TraceTableTests.table + "\n" + guide[stop...]
      try String(fresh).write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(guide[start..<stop] == TraceTableTests.table + "\n")
  }
}
