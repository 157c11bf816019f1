import CaseStore
import Casework
import FoundationEssentials
import Testing

/// The format's page and the program say the same.
struct FormatPageTests {
  private static let begin = "<!-- sheets -->\n"
  private static let end = "<!-- /sheets -->"
  private static let path = #filePath.replacing(
    "Tests/RapidReviewTests/FormatPageTests.swift", with: "docs/format.md")

  private static func page() throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The table of sheets as the page shows it.
  private static var table: String {
    let rows = Sheet.allCases.map { sheet in
      let questions = sheet.facts.questions.map { "`\($0.id.text)` (\($0.kind.onTheWire))" }
      let whose = sheet.isOfPartnership ? "the partnership" : "a case"
      return "| `\(sheet.id)` | \(whose) | \(sheet.facts.shape.onTheWire) | "
        + questions.joined(separator: "; ") + " |"
    }
    return
      (["| `sheet` | of | entries | `question` (and its `answer`) |", "|---|---|---|---|"]
      + rows).joined(separator: "\n")
  }

  /// With `UPDATE_GUIDE` set the table is written instead, for whoever has added a question.
  @Test
  func `the table of sheets is the program's own`() throws {
    let page = try FormatPageTests.page()
    let start = try #require(page.firstRange(of: FormatPageTests.begin)).upperBound
    let stop = try #require(page.firstRange(of: FormatPageTests.end)).lowerBound
    if ProcessInfo.processInfo.environment["UPDATE_GUIDE"] != nil {
      let fresh = page[..<start] + FormatPageTests.table + "\n" + page[stop...]
      try String(fresh).write(toFile: FormatPageTests.path, atomically: true, encoding: .utf8)
      return
    }
    #expect(page[start..<stop] == FormatPageTests.table + "\n")
  }

  /// The page's own example of a report's hash, taken as the program takes it.
  @Test
  func `the hash of a report is taken as the page says`() throws {
    let text = ReportText(parts: [
      ReportText.Part(name: "incident", text: "Two lines\nof it"),
      ReportText.Part(name: "decision", text: "No LCSPR"),
    ])
    let hash = Digest(of: Array(text.canonical.utf8)).hex
    #expect(try FormatPageTests.page().contains("\n# \(hash)\n"))
  }
}

extension SheetFacts.Shape {
  fileprivate var onTheWire: String {
    switch self {
    case .once: "one, `only`"
    case .byPartner: "one a partner"
    case .register: "any number"
    }
  }
}

extension Question.Kind {
  fileprivate var onTheWire: String {
    switch self {
    case .line, .text, .person, .organisation: "text"
    case .day: "occasion"
    case .choice(let options): "one of " + Self.names(options)
    case .several(let options): "any of " + Self.names(options)
    case .truth: "true or false"
    case .recipients: "recipients"
    case .organisationsAsked: "names of organisations; text in older records"
    case .links: "names of other things of the case"
    }
  }

  private static func names(_ options: [Question.Option]) -> String {
    options.map { "`\($0.key)`" }.joined(separator: ", ")
  }
}
