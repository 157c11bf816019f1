import Testing

@testable import OfficeFiles

/// Sheets and tables in one form.
struct TableTests {
  @Test func `a sheet is a table whose cells are named as in the file`() throws {
    let contents = try OfficeReader.read(try Fixture.bytes("px02-mac-1904-times.xlsx"))
    let table = try #require(contents.tables.first)
    #expect(table.name == .sheet("Midwifery"))
    let row = table.row(at: 1)
    #expect(row.number == 2 && row[0] != nil && row[9] == nil)
    #expect(row[0]?.day == OfficeDay(year: 2025, month: 3, day: 12))
    #expect(row[0]?.time == OfficeTime(secondsAfterMidnight: 52_200))
  }

  @Test(arguments: [("", []), ("totalsRowCount=\"1\"", [3]), ("totalsRowCount=\"2\"", [2, 3])])
  func `rows of totals are those that the table's object says it has`(
    attribute: String, totals: [Int]
  ) throws {
    var book = TestBook(
      (1...4).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined())
    book.sheets[0].table = "name=\"T\" ref=\"A1:A3\" \(attribute)"
    let table = try #require(try OfficeReader.read(book.bytes).tables.first)
    let rows = (0..<table.rowCount).map { table.row(at: $0) }
    #expect(rows.filter(\.isTotal).map(\.number) == totals)
  }

  @Test func `a table of a document has rows with titles and remarks`() throws {
    let contents = try OfficeReader.read(try Fixture.bytes("pd04-tracked-and-controls.docx"))
    let table = try #require(contents.tables.first)
    #expect(table.name == .table(1) && table.rowCount == 7)
    #expect(table.row(at: 0).isTitle && !table.row(at: 1).isTitle)
    #expect(table.row(at: 2)[0]?.day == OfficeDay(year: 2025, month: 2, day: 10))
    #expect(table.row(at: 3).remarks == [.trackedChange] && table.row(at: 3).number == 5)
    #expect(table.row(at: 2).number == 3)
  }

  @Test(arguments: [
    (OfficeRemark.comment("x"), "There is a comment here: “x”"),
    (.merged(from: "A7"), "This is merged with A7, so the text is taken from there."),
    (.picture(""), "There is a picture here, which cannot be read."),
    (.struckOut("and alone"), "These words are struck through and were left out: “and alone”"),
  ])
  func `a remark is one sentence`(remark: OfficeRemark, sentence: String) {
    #expect(remark.sentence == sentence)
  }

  @Test(arguments: [
    (
      OfficeNote.hiddenRows(sheet: "A", rows: [4, 5, 7]),
      "On the sheet “A” rows 4, 5 and 7 are hidden. They were read."
    ),
    (
      .hiddenRows(sheet: "A", rows: Array(1...20)),
      "On the sheet “A” rows 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 8 more are hidden. "
        + "They were read."
    ),
    (
      .hiddenColumns(sheet: "A", columns: ["D"]),
      "Column D of the sheet “A” is hidden. It was read."
    ),
    (.hiddenSheet("Old"), "The sheet “Old” is hidden and was not read."),
    (.textBoxes(2), "The file has 2 text boxes."),
  ])
  func `a note is said to a person`(note: OfficeNote, sentence: String) {
    #expect(note.sentence == sentence)
  }
}
