import Casework
import FoundationEssentials
import Terminal
import Testing

@testable import Office
@testable import RapidReview

/// Word and Excel files, looked at and taken in.
struct OfficeReturnTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/office")

  private static func path(_ name: String) -> String {
    fixtures.appending(path: name).path(percentEncoded: false)
  }

  /// The screen that shows a file of the first organisation row by row.
  private static func looking(at name: String) throws -> Screenplay {
    let surroundings = try Screenplay.founded()
    _ = try EnquiryStage(surroundings, .returned)
    var play = try Screenplay(surroundings, columns: 80, rows: 24)
    try play.press("<Enter>,5,<Home>,i")
    play.type(path(name))
    try play.press("<Tab>,<Enter>")
    return play
  }

  @Test
  func `a workbook of two sheets is read whole, and a person leaves one of them out`() throws {
    var play = try Self.looking(at: "px04-two-years.xlsm")
    #expect(play.picture.contains("A chronology in Excel, from sheet “2024”"))
    #expect(play.picture.contains("The file has macros. They were ignored, and never run."))
    #expect(play.picture.contains("2024: 2"))
    #expect(play.picture.contains("2025: 3"))
    try play.press("t")
    #expect(play.picture.contains("[x]   sheet “2024”"))
    try play.press("<Down>,<Space>")
    #expect(play.picture.contains("[ ]   sheet “2025”"))
    #expect(play.picture.contains("3 accepted"))
    try play.press("<Up>,<Space>")
    #expect(play.picture.contains("This is the only one to read. Choose another first."))
    try play.press("<Esc>")
    #expect(!play.picture.contains("2025: 3"))
    #expect(play.picture.contains("Not read: sheet “2025”."))
  }

  @Test
  func `a file with a password says how to take it off`() throws {
    let play = try Self.looking(at: "px11-password.xlsx")
    #expect(play.picture.contains("The file has a password, so it cannot be read."))
    #expect(play.picture.contains("File > Info > Protect"))
  }

  @Test
  func `the rows of a Word table are taken in with the table they stand in`() throws {
    var play = try Self.looking(at: "pd01-table-per-agency.docx")
    #expect(play.picture.contains("3: 2"))
    try play.press("<Enter>,<Enter>")
    #expect(play.picture.contains("Imported: 5 chronology entries."))
  }

  @Test
  func `a table or a sheet that is not there is named, with those that are`() throws {
    let surroundings = try Screenplay.founded()
    let stage = try EnquiryStage(surroundings, .returned)
    let request = try #require(stage.review.requests.first)
    func reading(_ tables: Set<TableName>) throws -> [String] {
      var desk = try ReturnDesk(
        Self.path("px04-two-years.xlsm"), of: request.id, in: stage.review,
        today: Day(iso: "2026-11-20") ?? Day(number: 0), tables: tables, leaks: nil)
      while !desk.isComplete { desk.readOn() }
      return desk.reading.problems.map(\.problem) + desk.reading.rows.map(\.what)
    }
    #expect(
      try reading([.sheet("2023")]) == [
        "The file has no sheet “2023”. It has sheet “2024” and sheet “2025”."
      ])
    #expect(try reading([.sheet("2025")]).count == 2)
    #expect(try reading([.table(1)]).count == 1)
  }
}
