import Testing

@testable import OfficeFiles

/// What a sheet may hold, one thing at a time.
struct SheetTests {
  @Test func `cells and rows without addresses follow one another`() throws {
    let cells = try TestBook(
      "<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row>"
        + "<row r=\"5\"><c><v>4</v></c></row><row><c><v>5</v></c></row>"
    ).cells()
    #expect(Set(cells.keys) == ["A1", "C1", "D1", "A5", "A6"])
  }

  @Test func `shared texts keep their numbers, join their runs and leave out phonetic help`() throws
  {
    var book = TestBook(
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
        + "<c t=\"s\"><v>9</v></c></row>")
    book.shared =
      "<si/><si><r><t xml:space=\"preserve\">was </t></r><r><rPr><b/></rPr><t>seen</t></r></si>"
      + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>"
    let cells = try book.cells()
    #expect(cells["A1"]?.value == .empty)
    #expect(cells["B1"]?.text == "was seen")
    #expect(cells["C1"]?.text == "東京")
    #expect(cells["D1"]?.text == "")
  }

  @Test(arguments: [
    ("_x0041_", "A"), ("a_x000D_\nb", "a\nb"), ("_x005F_x0041_", "_x0041_"), ("_x00G1_", "_x00G1_"),
    ("a_b", "a_b"), ("&#13;&#10;", "\n"), ("  kept  ", "  kept  "),
  ])
  func `escapes in a text are undone`(written: String, shown: String) throws {
    let book = TestBook(
      "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(written)</t></is></c></row>")
    #expect(try book.cells()["A1"]?.text == shown)
  }

  @Test func `a formula shows its result, and one without is empty and said`() throws {
    let cells = try TestBook(
      "<row><c><f>1+1</f><v>2</v></c><c><f>B1</f></c><c t=\"str\"><f>\"\"</f><v></v></c>"
        + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><v>0</v></c>"
        + "<c t=\"str\"><f>A1&amp;B1</f></c></row>"
    ).cells()
    #expect(cells["A1"]?.text == "2" && cells["A1"]?.remarks == [])
    #expect(cells["B1"]?.text == "" && cells["B1"]?.remarks == [.noResult])
    #expect(cells["C1"] == nil)
    #expect(cells["D1"]?.remarks == [.error("#DIV/0!")] && cells["D1"]?.value == .error)
    #expect(cells["E1"]?.text == "FALSE")
    #expect(cells["F1"]?.remarks == [.noResult])
  }

  @Test func `a merge downwards carries its text, and what it covers is said`() throws {
    let book = TestBook(
      "<row><c><v>1</v></c><c><v>7</v></c></row><row><c r=\"B2\"><v>8</v></c></row>"
        + "<row><c><v>3</v></c><c><v>9</v></c></row><row><c r=\"B4\"><v>10</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
    let cells = try book.cells()
    #expect(cells["A2"]?.text == "1" && cells["A2"]?.isCarried == true)
    #expect(cells["A2"]?.remarks == [.merged(from: "A1")])
    #expect(cells["A3"]?.text == "3" && cells["A3"]?.remarks == [.underMerge("A1")])
    #expect(cells["A4"] == nil)
  }

  @Test func `a merge to the right carries nothing`() throws {
    let cells = try TestBook(
      "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>"
    ).cells()
    #expect(Set(cells.keys) == ["A1", "A2"])
  }

  @Test func `text that is struck through is left out of a text, and a whole one is kept`() throws {
    var book = TestBook(
      "<row><c t=\"inlineStr\"><is><r><t>seen </t></r><r><rPr><strike/></rPr><t>alone</t></r>"
        + "<r><t> at home</t></r></is></c><c s=\"1\"><v>5</v></c>"
        + "<c t=\"inlineStr\"><is><r><rPr><strike/></rPr><t>all</t></r></is></c></row>")
    book.styles =
      "<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId=\"0\"/>"
      + "<xf fontId=\"1\"/></cellXfs>"
    let cells = try book.cells()
    #expect(cells["A1"]?.text == "seen  at home")
    #expect(cells["A1"]?.remarks == [.struckOut("alone")])
    #expect(cells["B1"]?.remarks == [.struckThrough])
    #expect(cells["C1"]?.text == "all" && cells["C1"]?.remarks == [.struckThrough])
  }

  @Test func `comments keep their words, and replies follow one another`() throws {
    var book = TestBook("<row><c><v>1</v></c></row>")
    book.sheets[0].comments =
      "<commentList><comment ref=\"A1\"><text><r><t>First</t></r></text></comment>"
      + "<comment ref=\"A1\"><text><t>Second</t></text></comment></commentList>"
    #expect(try book.cells()["A1"]?.remarks == [.comment("First\nSecond")])
    #expect(try book.read().notes == [.comments(1)])
  }

  @Test func `hidden rows and columns are read and said, and empty ones cost nothing`() throws {
    let book = TestBook(
      "<row r=\"2\" hidden=\"1\"><c><v>1</v></c><c><v>2</v></c></row>"
        + "<row r=\"3\" hidden=\"true\"><c s=\"3\"/></row><row r=\"9\"><c><v>1</v></c></row>",
      before: "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"2\" max=\"16384\" hidden=\"1\"/>"
        + "</cols>")
    let read = try book.read()
    #expect(
      read.notes == [
        .hiddenRows(sheet: "Sheet1", rows: [2]), .hiddenColumns(sheet: "Sheet1", columns: ["B"]),
      ])
    #expect(read.sheets[0].rowCount == 2)
    #expect(read.sheets[0].row(at: 1).number == 9)
  }

  @Test(arguments: [
    "<row r=\"0\"><c/></row>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1048577\"/>",
    "<row><c r=\"XFE1\"><v>1</v></c></row>", "<row><c r=\"A2\"><v>1</v></c></row>",
    "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    "<row><c r=\"ÄÖ\"><v>1</v></c></row>",
  ])
  func `a cell where a sheet has none is refused`(rows: String) {
    #expect(throws: OfficeProblem.damaged(.places)) { try TestBook(rows).read() }
  }

  @Test func `cells in any order are put in theirs`() throws {
    let sheet = try TestBook("<row><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>").read()
      .sheets[0]
    #expect(sheet.row(at: 0).cells.map(\.text) == ["1", "3"])
    #expect(sheet.row(at: 0)[2]?.text == "3" && sheet.row(at: 0)[1] == nil)
    #expect(sheet.row(at: 0).cells[1].place.shown == "C1")
  }

  @Test func `the bounds of a sheet hold`() {
    let row = "<row>" + String(repeating: "<c/>", count: 16_384) + "</row>"
    #expect(throws: OfficeProblem.tooMuch(.cells, most: SheetStore.mostCells)) {
      try TestBook(String(repeating: row, count: 245)).read()
    }
    #expect(throws: OfficeProblem.damaged(.places)) {
      try TestBook("<row>" + String(repeating: "<c/>", count: 16_385) + "</row>").read()
    }
  }

  @Test func `namespaces count and prefixes do not`() throws {
    let space = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let row = "<x:row xmlns:x=\"\(space)\"><x:c><x:v>1</x:v></x:c><c xmlns=\"urn:no\"/></x:row>"
    #expect(try TestBook(row).cells()["A1"]?.text == "1")
    #expect(try TestBook(row).cells().count == 1)
  }
}
