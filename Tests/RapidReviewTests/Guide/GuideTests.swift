import Casework
import FoundationEssentials
import Screens
import Testing

/// What the guide says of keys, tabs and traces is what the program does.
struct GuideTests {
  /// The table of keys as the reference shows it.
  private static var table: String {
    KeyTable.sections.map { section in
      let rows = section.rows.map { "| `\($0.key)` | \($0.words) |" }
      return (["## \(section.screen)", "", "| key | does |", "|---|---|"] + rows)
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  @Test func `the reference's table of keys is the program's own`() throws {
    try GuidePage("docs/reference/keys.md").hold("keys", as: GuideTests.table)
  }

  @Test func `every screen is in the table of keys, and so in help and the manual`() throws {
    let folder = GuidePage.root + "Sources/Screens"
    let named = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }
      .compactMap { path -> String? in
        let text = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
        return text?.firstMatch(of: /package static let name = "(.*)"/).map { String($0.output.1) }
      }
    #expect(named.count > 40)
    #expect(Set(named).subtracting(App.screens.map { $0.name }).isEmpty)
  }

  @Test(arguments: GuidePage.guide)
  func `every key on a page is a key of the screen it is named for`(_ page: GuidePage) throws {
    let keys = GuideKeys(in: page)
    #expect(keys.unknownScreens.isEmpty)
    #expect(keys.unknown.isEmpty)
    guard !keys.used.isEmpty else { return }
    try page.hold("keys used", as: keys.listed)
  }

  @Test func `a tab is named with its own digit`() throws {
    var play = try Screenplay.demo()
    try play.press("<Enter>")
    let bar = play.row(2).split(separator: " ")
    let tabs = zip(bar, bar.dropFirst()).reduce(into: [Substring: Substring]()) { tabs, pair in
      if pair.0.count == 1, pair.0.first?.isNumber == true { tabs[pair.1] = pair.0 }
    }
    #expect(tabs.count == 9)
    for page in GuidePage.guide {
      for found in page.text.matches(of: /\*\*([A-Za-z]+)\*\* \(`(\d)`\)/) {
        #expect(tabs[found.output.1] == found.output.2, "\(page.path): \(found.output.0)")
      }
    }
  }

  @Test func `the guide's list of a first review is the program's own`() throws {
    let things = FirstReview.way.enumerated().map { "\($0 + 1). \($1.words)" }
    try GuidePage("docs/guide/rehearsal.md").hold("walk", as: things.joined(separator: "\n"))
  }

  @Test func `the guide's table of traces is the program's own`() throws {
    let rows = CaseTrace.allCases.map { trace in
      "| \(trace.words) | \(trace.whenErased) | \(trace.whenDisposed) |"
    }
    let table =
      ["| place | when a record is erased | when the case is disposed of |", "|---|---|---|"] + rows
    try GuidePage("docs/guide/keep-and-erase.md").hold("traces", as: table.joined(separator: "\n"))
  }
}
