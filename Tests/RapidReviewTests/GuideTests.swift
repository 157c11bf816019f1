import FoundationEssentials
import Screens
import Testing

/// The manual's tables are made from the program's own.
struct GuideTests {
  private static let begin = "<!-- keys -->\n"
  private static let end = "<!-- /keys -->"

  /// The table of keys as the guide shows it.
  private static var table: String {
    KeyTable.sections.map { section in
      let rows = section.rows.map { "| `\($0.key)` | \($0.words) |" }
      return (["### \(section.screen)", "", "| key | does |", "|---|---|"] + rows)
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// With `UPDATE_GUIDE` set the table is written instead, for whoever has changed a key.
  @Test
  func `the guide's table of keys is the program's own`() throws {
    let path = #filePath.replacing("Tests/RapidReviewTests/GuideTests.swift", with: "docs/guide.md")
    let guide = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(guide.firstRange(of: GuideTests.begin)).upperBound
    let stop = try #require(guide.firstRange(of: GuideTests.end)).lowerBound
    if ProcessInfo.processInfo.environment["UPDATE_GUIDE"] != nil {
      let fresh = guide[..<start] + GuideTests.table + "\n" + guide[stop...]
      try String(fresh).write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(guide[start..<stop] == GuideTests.table + "\n")
  }
}
