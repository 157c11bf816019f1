import Casework
import OfficeFiles
import Testing

@testable import Documents

/// Tables as Excel workbooks.
struct ExcelTests {
  /// The rows of a file's first sheet.
  private static func rows(_ file: ExcelFile) throws -> [OfficeTable.Row] {
    let table = try #require(try OfficeReader.read(file.bytes).tables.first)
    return (0..<table.rowCount).map { table.row(at: $0) }
  }

  private static func texts(_ row: OfficeTable.Row, _ width: Int) -> [String] {
    (0..<width).map { row[$0]?.text ?? "" }
  }

  @Test func `the chronology has the columns and cells of the table that is taken in again`() throws
  {
    let paper = try GatheredCase().paper()
    let chronology = paper.chronology
    let titles = ChronologyColumn.allCases.map(\.title) + ["Organisation"]
    let rows = try Self.rows(.chronology(of: paper))
    #expect(Self.texts(rows[0], titles.count) == titles)
    #expect(CSVText.chronology(chronology).hasPrefix("\u{FEFF}" + titles.joined(separator: ",")))
    #expect(rows.count == chronology.entries.count + 1)
    for (place, row) in zip(chronology.entries.indices, rows.dropFirst()) {
      let entry = chronology[place]
      let cells = ChronologyColumn.allCases.map { entry.cell($0) } + [entry.entry.organisation]
      #expect(Self.texts(row, titles.count) == cells)
    }
    #expect(rows[1][0]?.day == OfficeDay(year: 2026, month: 3, day: 12))
  }

  private static let days: [(written: String, isDay: Bool)] = [
    ("12/03/2026", true), ("Thu 12 March 2026", true), ("12th March 2026", true),
    ("12/03/2026 14:30", false), ("c. 12/03/2026", false), ("March 2026", false), ("2019", false),
    ("before 12/03/2026", false), ("3-5 May 2026", false), ("n/a", false),
    ("12 March 2026?", false),
  ]

  @Test(arguments: days)
  func `a day that is known exactly is a real day, and any other stands as it was written`(
    _ written: String, _ isDay: Bool
  ) {
    let cell = Workbook.Cell.when(written, today: Fiction.context.today)
    let day = OfficeDay(year: 2026, month: 3, day: 12)
    #expect(cell == (isDay ? day.map { .day($0) } : .text(written)))
  }

  @Test func `an empty day is an empty cell`() {
    #expect(Workbook.Cell.when("", today: Fiction.context.today) == .empty)
  }

  @Test func `the same workbook is the same bytes`() throws {
    let paper = try GatheredCase().paper()
    #expect(ExcelFile.chronology(of: paper).bytes == ExcelFile.chronology(of: paper).bytes)
  }

  @Test(arguments: HostileTextTests.hostile + ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "'=1"])
  func `whatever a person typed is text in a cell`(_ text: String) throws {
    let paper = try GatheredCase(everywhere: text).paper()
    let shown = CSVText.harmless(text).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .replacing("\u{FFFE}", with: "\u{FFFD}")
    let rows = try Self.rows(.chronology(of: paper)).dropFirst()
    let column = ChronologyColumn.allCases.firstIndex(of: .what) ?? 0
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row[column]?.text ?? "" == shown)
      #expect(row[column]?.day == nil && row[column]?.remarks ?? [] == [])
    }
  }

  @Test func `the requests say who was asked, by when, and what came back`() throws {
    let paper = try GatheredCase().paper()
    let rows = try Self.rows(.register(.requests(of: paper), of: paper))
    // Two lines above the titles say what it is.
    #expect(rows[0][0]?.text == "Requests")
    #expect(rows[1][0]?.text.hasPrefix("OFFICIAL-SENSITIVE. 2026-014, as of") == true)
    #expect(Self.texts(rows[2], 3) == ["Organisation", "Contact", "Link member"])
    let school = try #require(rows.first { $0[0]?.text == "Harbour School" })
    #expect(school[1]?.text == "Kit Example" && school[8]?.text == "2")
    #expect(school[4]?.day == OfficeDay(year: 2026, month: 11, day: 20))
    let document = Document.register(.requests(of: paper), "Requests for information", of: paper)
    let read = try WordTests.read(document.wordFile)
    #expect(read.tables.last?.rows[1].cells[4].text == "20 November 2026")
  }
}
