import CaseStore
import Casework
import Documents
import FoundationEssentials
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// Word and Excel files written out of the store, and opened with what the system has for them.
struct OfficeExportTests {
  /// What was handed to an opener.
  private final class Handed {
    private(set) var paths: [String] = []

    func add(_ path: String) -> Bool {
      paths.append(path)
      return true
    }
  }

  private func text(at path: String, _ files: MemoryFileSystem) throws -> String {
    let file = try files.open(path, .read)
    defer { files.close(file) }
    return String(decoding: try files.read(file, from: 0, upTo: 1 << 20), as: UTF8.self)
  }

  private func play(
    _ files: MemoryFileSystem, opener: SystemOpener?
  ) throws -> Screenplay {
    let staged = try ReportCase(files, documentsPath: "/mine", opener: opener)
    return try Screenplay(staged.surroundings)
  }

  @Test
  func `Word comes first in the form, and what was written is opened with a key`() throws {
    let files = MemoryFileSystem()
    let handed = Handed()
    var play = try play(files, opener: SystemOpener { handed.add($0) })
    try play.press("<Enter>7")
    let footer = play.row(23)
    play.resize(columns: 140, rows: 24)
    #expect(!play.picture.contains("Ctrl-O open file"))
    try play.press("x<Tab><Tab><Enter>")
    #expect(play.said == " Written: /mine/2026-001-report-draft.docx")
    #expect(try text(at: "/mine/2026-001-report-draft.docx", files).hasPrefix("PK"))
    // The footer has it where there is room behind what the screen needs.
    #expect(play.picture.contains("Ctrl-O open file"), "\(play.picture)")
    play.resize(columns: 80, rows: 24)
    #expect(play.row(23) == footer)
    try play.press("<C-o>")
    #expect(play.said == " Handed to the system to open: /mine/2026-001-report-draft.docx")
    #expect(handed.paths == ["/mine/2026-001-report-draft.docx"])
  }

  @Test
  func `a notice and a letter are written as Word documents from the tab of notices`() throws {
    let files = MemoryFileSystem()
    let handed = Handed()
    var play = try play(files, opener: SystemOpener { handed.add($0) })
    try play.press("<Enter>8W")
    #expect(play.said == " Written: /mine/2026-001-letter-notification.docx")
    #expect(try text(at: "/mine/2026-001-letter-notification.docx", files).hasPrefix("PK"))
    try play.press("<C-o>")
    #expect(handed.paths == ["/mine/2026-001-letter-notification.docx"])
    // Of what a notice may be about, the family comes last but one.
    try play.press("n<End><Up>W")
    #expect(play.said == " Written: /mine/2026-001-letter-family.docx")
    #expect(try text(at: "/mine/2026-001-letter-family.docx", files).hasPrefix("PK"))
    try play.press("<End>W")
    #expect(play.picture.contains("There is no template"))
    #expect(throws: FileError.self) {
      try files.status(at: "/mine/2026-001-letter-other.docx")
    }
  }

  @Test
  func `where nothing opens files, or nothing was written, a sentence says so`() throws {
    var play = try play(MemoryFileSystem(), opener: nil)
    try play.press("<Enter>7<C-o>")
    #expect(play.picture.contains("You have not exported anything since you opened the program."))
    try play.press("x<Tab><Tab><Enter><C-o>")
    #expect(play.picture.contains("This computer has no program that opens files"))
    #expect(play.picture.contains("/mine/2026-001-report-draft.docx"))
  }

  @Test
  func `the command opens what it wrote, with the first opener in PATH`() throws {
    let home = try Home.furnished()
    let command = [
      "export", "2025-001", "report", "--to", "\(home.path)/out", "--format", "docx", "--open",
    ]
    let path = "\(home.path)/out/2025-001-report-draft.docx"
    try home.installOpener()
    let ended = try home.run(command)
    #expect(ended.status == 0 && ended.output == "\(path)\n")
    #expect(try home.opened == path)
    home.environment["PATH"] = "/nonexistent"
    let none = try home.run(command)
    #expect(none.status == 1)
    #expect(none.errors.contains("no program that opens files (xdg-open or open)"))
    #expect(none.errors.contains("Open it yourself. It was written: \(home.path)/out/"))
  }

  @Test
  func `requests, actions, the agenda and our own performance are written for an office`() throws {
    let home = try Home.furnished()
    let out = "\(home.path)/out"
    let written = [
      (["export", "2025-001", "requests", "--format", "xlsx"], "2025-001-requests.xlsx"),
      (["export", "2025-001", "actions", "--format", "xlsx"], "2025-001-actions.xlsx"),
      (["export", "2025-001", "agenda", "--format", "docx"], "2025-001-agenda.docx"),
      (["export", "2025-001", "chronology", "--format", "xlsx"], "2025-001-chronology.xlsx"),
      (["export", "all", "actions", "--format", "xlsx"], "all-cases-actions.xlsx"),
      (["report", "--year", "2025"], "performance-2025.xlsx"),
    ]
    for (command, name) in written {
      let ended = try home.run(command + ["--to", out])
      #expect(ended.status == 0, "\(ended.errors)")
      #expect(ended.output == "\(out)/\(name)\n")
      let bytes = try Data(contentsOf: URL(filePath: "\(out)/\(name)"))
      #expect(bytes.starts(with: [0x50, 0x4B]))
    }
  }
}
