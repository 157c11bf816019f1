import CaseStore
import Casework
import Documents
import FoundationEssentials
import Testing

@testable import Office
@testable import RapidReview

/// Documents of a case, written out of the store.
struct ExportTests {
  private static let root = String(#filePath.prefix(#filePath.count - ending.count))
  private static let ending = "Tests/RapidReviewTests/Report/ExportTests.swift"

  /// Compares a file with the one kept; `UPDATE_GOLDEN` writes it instead.
  private func expect(
    _ text: String, toEqual name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let path = "\(ExportTests.root)Tests/DocumentsTests/Golden/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text, sourceLocation: location)
  }

  private func written(
    _ staged: ReportCase, _ files: MemoryFileSystem, as format: ExportFormat,
    to folder: String = "/mine/reports"
  ) throws -> (path: String, text: String) {
    let exporter = Exporter(staged.surroundings, staged.office, maker: "A. Chair")
    let path = try exporter.write(.report, of: staged.id, to: folder, as: format).path
    return (path, try text(at: path, files))
  }

  private func text(at path: String, _ files: MemoryFileSystem) throws -> String {
    let file = try files.open(path, .read)
    defer { files.close(file) }
    return String(decoding: try files.read(file, from: 0, upTo: 1 << 20), as: UTF8.self)
  }

  private static let formats: [(ExportFormat, String)] = [
    (.html, "report-sent.html"), (.text, "report-sent.txt"),
  ]

  @Test(arguments: [
    (
      "Fenmoor Safeguarding Children Partnership", "SIN/26-0417",
      "Fenmoor-rapid-review-report-SIN-26-0417"
    ),
    ("North Fenmoor safeguarding", "", "North-Fenmoor-rapid-review-report-2026-001"),
    ("Fenmoor", "SIN 9", "Fenmoor-rapid-review-report-SIN-9"),
    ("Safeguarding Fenmoor", "", "Safeguarding-Fenmoor-rapid-review-report-2026-001"),
  ])
  func `a report that goes to the Panel bears the partnership's name and the Panel's reference`(
    _ partnership: String, _ reference: String, _ name: String
  ) throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files)
    if !reference.isEmpty {
      try staged.fill(Entry(.notification), [.reference: .text(reference)])
    }
    try staged.office.change(
      .fill(Entry(.settings), [.name: .text(partnership)]), why: nil, by: "A. Chair",
      clock: Screenplay.clock)
    try staged.furnish()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    let (path, _) = try written(staged, files, as: .text)
    #expect(path == "/mine/reports/\(name)-v1.txt")
  }

  @Test(arguments: formats)
  func `the report that was sent is written whole`(
    _ format: ExportFormat, _ golden: String
  ) throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files)
    try staged.furnish()
    try staged.decide()
    try staged.write()
    try staged.finalise()
    try staged.send()
    let (path, text) = try written(staged, files, as: format)
    let ending = format == .html ? "html" : "txt"
    #expect(path == "/mine/reports/Fenmoor-rapid-review-report-2026-001-v1.\(ending)")
    try expect(text, toEqual: golden)
  }

  @Test
  func `a draft says that it is one, and what is still to be written`() throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files)
    try staged.fill(Entry(.report), [.voice: .text("Nobody asked.")])
    try staged.fill(Entry(.waiver), [.disagreement: .text("There was none.")])
    let (path, text) = try written(staged, files, as: .text)
    #expect(path == "/mine/reports/2026-001-report-draft.txt")
    try expect(text, toEqual: "report-draft.txt")
  }

  @Test
  func `an override is printed in its own words`() throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files)
    try staged.decide()
    try staged.write()
    try staged.finalise()
    try staged.sign(.police, .disagrees, comment: "The criteria are not met.")
    try staged.change(
      .overrideSignatures(
        .localAuthority, name: "C. Lead", on: try ReportCase.when("2026-11-23T09:40")),
      why: "The fifteenth day is today.")
    let text = try written(staged, files, as: .text).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "Submitted without the agreement of all three safeguarding partners. C. Lead (safeguarding "
          + "partner's representative, Local authority) authorised this on 23 November 2026 at "
          + "9:40am, for this reason: The fifteenth day is today."))
    #expect(words.contains("The criteria are not met. - N. Firth, Police: disagreed"))
    #expect(words.contains("Local authority Awaiting signature"))
  }

  @Test
  func `no file is overwritten, and each is its owner's alone`() throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files)
    let paths = try (1...3).map { _ in try written(staged, files, as: .text).path }
    #expect(
      paths == [
        "/mine/reports/2026-001-report-draft.txt", "/mine/reports/2026-001-report-draft-2.txt",
        "/mine/reports/2026-001-report-draft-3.txt",
      ])
    for path in paths { #expect(try files.status(at: path).mode == 0o600) }
    #expect(try files.status(at: "/mine/reports").mode == 0o700)
  }

  @Test(arguments: ["/store", "/store/cases", "/own/drafts", ""])
  func `nothing is written among the store's own files`(_ folder: String) throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files)
    #expect(throws: ExportRefusal.self) { try written(staged, files, as: .html, to: folder) }
  }

  @Test
  func `hostile text is shown in the file and never obeyed`() throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files, child: "<script>alert(1)</script>")
    try staged.fill(
      Entry(.report),
      [
        .voice: .text("{{marking}} <img src=x onerror=alert(1)> & \u{301}…\n\n</section>"),
        .family: .text("Left out: <b>no</b>"),
      ])
    let html = try written(staged, files, as: .html).text
    #expect(!html.contains("<script>alert"))
    #expect(!html.contains("<img src=x"))
    #expect(!html.contains("<b>no"))
    #expect(html.contains("{{marking}} &lt;img src=x onerror=alert(1)&gt; &amp;"))
    #expect(html.contains("&lt;/section&gt;"))
  }

  @Test
  func `what must not be told goes to a sheet beside the document, and not into it`() throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files)
    let sheet = "/mine/reports/2026-001-report-draft-2-handling.html"
    _ = try written(staged, files, as: .html)
    #expect(throws: (any Error).self) { try text(at: sheet, files) }
    try staged.furnish()
    let (path, report) = try written(staged, files, as: .html)
    #expect(path == "/mine/reports/2026-001-report-draft-2.html")
    #expect(!report.contains("the father"))
    let beside = try text(at: sheet, files)
    #expect(beside.contains("<h1>Handling restrictions: do not send with the document</h1>"))
    #expect(beside.contains("Do not contact"))
    #expect(beside.contains("the father"))
    #expect(beside.contains("the charging decision"))
  }

  @Test(arguments: [ExportedDocument.pack, .chronology])
  func `a document that goes round says that restrictions apply, and not which`(
    _ document: ExportedDocument
  ) throws {
    let staged = try ReportCase()
    let exporter = Exporter(staged.surroundings, staged.office, maker: "A. Chair")
    let line = "Restrictions apply. See the handling sheet or ask the Business Unit."
    func text() throws -> String {
      try exporter.text(of: document, paper: exporter.paper(of: staged.review), as: .markdown)
    }
    #expect(try !text().contains(line))
    try staged.furnish()
    #expect(try text().contains(line))
    #expect(try !text().contains("the father"))
  }

  @Test
  func `the screen writes where it is told, warns first and shows the path`() throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files, documentsPath: "/mine/Documents/rapidreview")
    try staged.furnish()
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7x")
    #expect(
      play.picture == """
         2026-001 Child Aspen   Export the report                    OFFICIAL-SENSITIVE
         Mon 23 Nov 2026
        ────────────────────────────────────────────────────────────────────────────────
         WARNING: Criminal investigation: do not contact the father until the charging
         decision.
         This exports the report to a file that only you can read. The file is not
         encrypted. Keep it safe.

          > Folder *  /mine/Documents/rapidreview
                      For example ~/Documents. Created if needed. Nothing there is
                      overwritten.
            As *      (x) Word
                      ( ) a page for a browser, to print
                      ( ) plain text
                      ( ) Markdown

            [ Export ]   * needed





        ────────────────────────────────────────────────────────────────────────────────
         F2 record  Esc back  Tab next field  Ctrl-S check saved  F1 help
        """)
    try play.press("<Tab>plain<Tab><Enter>")
    let path = "/mine/Documents/rapidreview/2026-001-report-draft.txt"
    #expect(
      play.picture.contains("Do not send 2026-001-report-draft-handling.txt with it. Written:"))
    #expect(play.said == " \(path)")
    #expect(try text(at: path, files).hasPrefix("OFFICIAL-SENSITIVE"))
  }

  @Test
  func `a folder typed over the one offered is offered the next time`() throws {
    let files = MemoryFileSystem()
    let staged = try ReportCase(files, documentsPath: "/mine/Documents/rapidreview")
    var play = try Screenplay(staged.surroundings)
    try play.press("<Enter>7x/other/place<Tab>plain<Tab><Enter>")
    #expect(play.said == " Written: /other/place/2026-001-report-draft.txt")
    var next = try Screenplay(staged.surroundings)
    try next.press("<Enter>7x")
    #expect(next.picture.contains(" > Folder *  /other/place\n"))
  }

  @Test
  func `nothing is written from the fictional cases`() throws {
    let staged = try ReportCase()
    var play = try Screenplay(staged.surroundings, fiction: .demonstration)
    try play.press("<Enter>7x/tmp/nowhere,<Tab>*2,<Enter>")
    #expect(play.picture.contains("The fictional cases are never exported."))
  }

  @Test
  func `the command prints the path, and what must not be told on standard error`() throws {
    let home = try Home.furnished()
    let folder = "\(home.path)/out"
    let ended = try home.run("export", "2025-001", "report", "--to", folder, "--format", "text")
    #expect(ended.status == 0)
    #expect(ended.output == "\(folder)/2025-001-report-draft.txt\n")
    let text = try String(contentsOfFile: ended.output.dropLast().description, encoding: .utf8)
    #expect(text.contains("Not yet agreed by the safeguarding partners."))
    try home.expectRefusal(
      ["export", "2025-001", "diary", "--to", folder], 2, "There is no document with that name.",
      "Choose a document: report, notices, schedule, chronology, pack, agenda, minutes, "
        + "minutes-timed, minutes-whole, history, requests, actions, form2, disclosure.")
    try home.expectRefusal(
      ["export", "2025-001", "report", "--to", folder, "--format", "pdf"], 2,
      "There is no format with that name.",
      "Choose a format: docx, html, text, markdown, xlsx, csv, ics.")
    try home.expectRefusal(
      ["export", "2025-001", "report", "--to", folder, "--format", "ics"], 2,
      "Report cannot be written as ics.",
      "Choose one of these formats: docx, html, text, markdown.")
    try home.expectRefusal(
      ["export", "all", "report", "--to", folder], 2,
      "For all cases, you can only export the schedule and the actions.",
      "Name one case, or use: export all schedule --format ics, or: export all actions --format "
        + "xlsx.")
    try home.expectRefusal(
      ["export", "2025-001", "report", "--to", "STORE/cases"], 2,
      "That folder belongs to the store.",
      "Name a folder outside it, and keep that safe.")
  }
}
