import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// The reference of JSON says what the commands really print, over the fictional cases.
@Suite(.timeLimit(.minutes(10)))
struct JSONPageTests {
  /// A command as the page names it, and with what it is run.
  private struct Row {
    let title: String
    let runs: [[String]]

    init(_ title: String, _ run: String...) { self.init(title, runs: [run]) }

    init(_ title: String, runs: [[String]]) {
      self.title = title
      self.runs = runs
    }
  }

  private static let day = "2026-11-23T10:00"

  /// Those that read come first: what the others record would be seen in them.
  private static func rows(_ references: [String], folder: String) -> [Row] {
    func all(_ command: String) -> Row {
      Row("\(command) REF", runs: references.map { [command, $0] })
    }
    let aspen = "2026-005"
    return [
      Row("list", "list", "--closed"), Row("due", "due"), Row("find WORDS", "find", "the"),
      Row("actions", "actions", "--closed"), Row("report", "report"),
      Row("retention", "retention"), Row("sheets", "sheets"), Row("check", "check"),
      Row("calendar", "calendar"), Row("workdays DAY N", "workdays", "2026-12-22", "5"),
      Row("remote", "remote"), Row("templates", "templates"), Row("mend", "mend"),
      all("show"), all("history"), all("plan"), all("untold"), all("missed"), all("meeting"),
      Row("fill REF SHEET", "fill", aspen, "incident", "where=At home"),
      Row("record REF MILESTONE", "record", aspen, "pack-shared", "--on", "today", "--why", "So"),
      Row("new", "new", "--child", "Child Hazel", "--aware", "today"),
      Row("hold REF", "hold", aspen, "--why", "An inquest."),
      Row("export REF DOCUMENT", "export", aspen, "chronology", "--to", folder),
      Row("pack REF", "pack", "2026-004", "--to", folder),
      Row("backup FILE", "backup", folder + "/copy.backup"),
    ]
  }

  @Test func `the page has the names and kinds of what each command prints`() throws {
    let home = try Home()
    try Demonstration.make(
      in: Surroundings(
        storePath: home.store, localPath: home.local, files: SystemFileSystem(),
        clock: Clock(fixed: Occasion(iso: Self.day)), givenName: nil))
    let list = try JSONText(try home.run(["list", "--closed", "--json"], today: Self.day).output)
    let references = list.items.compactMap { item -> String? in
      if case .text(let reference)? = item["reference"] { reference } else { nil }
    }
    #expect(references.count == 6)
    let sections = try Self.rows(references, folder: home.path).map { row in
      var shape = JSONShape()
      for run in row.runs {
        let ended = try home.run(run + ["--json", "--as", "A. Chair"], today: Self.day)
        #expect([0, 4].contains(ended.status), "\(run): \(ended.errors)")
        shape.learn(try JSONText(ended.output))
      }
      return "### \(row.title)\n\n```\n\(shape.page)\n```"
    }
    try GuidePage("docs/reference/json.md").hold("json", as: sections.joined(separator: "\n\n"))
  }
}
