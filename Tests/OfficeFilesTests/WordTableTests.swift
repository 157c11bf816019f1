import Testing

@testable import OfficeFiles

/// Tables of a document.
struct WordTableTests {
  private typealias Doc = TestDocument

  @Test func `tables and rows are named, and tables in cells are text`() throws {
    let inner = Doc.table([Doc.cell("09:10") + Doc.cell("no reply"), Doc.cell("11:40")])
    let read = try TestDocument(
      Doc.table([Doc.cell("one")]) + Doc.paragraph("between")
        + Doc.table([
          Doc.cell("Date") + Doc.cell("What"),
          Doc.cell("1/2") + "<w:tc>" + Doc.paragraph("Calls:") + inner + "<w:p/></w:tc>",
        ])
    ).read()
    #expect(read.tables.map(\.number) == [1, 2])
    let row = try #require(read.tables.last?.rows.last)
    #expect(row.table == 2 && row.number == 2)
    #expect(row[1]?.text == "Calls:\n09:10\tno reply\n11:40")
    #expect(row[5] == nil && read.tables[1].columnCount == 2)
  }

  @Test func `cells run over columns, begin late, and go on downwards`() throws {
    let rows = [
      Doc.cell("a", "<w:vMerge w:val=\"restart\"/>") + Doc.cell("b", "<w:gridSpan w:val=\"2\"/>")
        + Doc.cell("c"),
      Doc.cell("", "<w:vMerge/>") + Doc.cell("d") + Doc.cell("e"),
      "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Doc.cell("f"),
      Doc.cell("own", "<w:vMerge w:val=\"continue\"/>"), Doc.cell("new"),
      Doc.cell("x", "<w:vMerge/>"),
    ]
    let table = try #require(try TestDocument(Doc.table(rows)).read().tables.first)
    #expect(table.rows[0].cells.map(\.column) == [0, 1, 3])
    #expect(table.rows[0][1]?.remarks == [.spans(2)])
    #expect(table.rows[1][0]?.text == "a" && table.rows[1][0]?.isCarried == true)
    #expect(table.rows[1][0]?.remarks == [.merged(from: "row 1")])
    #expect(table.rows[2].cells.map(\.column) == [1])
    #expect(table.rows[3][0]?.text == "own" && table.rows[3][0]?.remarks == [.underMerge("row 1")])
    #expect(table.rows[5][0]?.text == "x" && table.columnCount == 4)
  }

  @Test func `a deleted row is left out and counted, and an inserted one is said`() throws {
    let rows = [
      Doc.cell("one"), "<w:trPr><w:del/></w:trPr>" + Doc.cell("two"),
      "<w:trPr><w:ins/><w:tblHeader/></w:trPr>" + Doc.cell("three"),
      Doc.cell("gone", "<w:cellDel/>") + Doc.cell("four"),
    ]
    let table = try #require(try TestDocument(Doc.table(rows)).read().tables.first)
    #expect(table.rows.map(\.number) == [1, 3, 4])
    #expect(table.rows.map(\.isTitle) == [false, true, false])
    #expect(table.rows[1].remarks == [.trackedChange])
    #expect(table.rows[2].cells.map(\.text) == ["four"])
  }

  @Test func `rows and cells within controls shift nothing`() throws {
    let read = try TestDocument(
      "<w:tbl><w:sdt><w:sdtPr><w:tag w:val=\"r\"/></w:sdtPr><w:sdtContent><w:tr>" + Doc.cell("a")
        + "</w:tr></w:sdtContent></w:sdt><w:tr><w:sdt><w:sdtContent>" + Doc.cell("b")
        + "</w:sdtContent></w:sdt>" + Doc.cell("c") + "</w:tr></w:tbl>"
    ).read()
    #expect(read.tables[0].rows.map { $0.cells.map(\.text) } == [["a"], ["b", "c"]])
    #expect(read.controls[0].text == "a" && read.controls[0].tag == "r")
    #expect(read.controls[0].place == .cell(table: 1, row: 1, column: 0))
  }

  @Test func `pieces of a table where none is are only text`() throws {
    let read = try TestDocument(
      "<w:tc>" + Doc.paragraph("a") + "</w:tc><w:tr/><w:p><w:p>" + Doc.run("b") + "</w:p></w:p>"
        + "<w:tbl/><w:tbl><w:tc/></w:tbl>"
    ).read()
    #expect(read.paragraphs.map(\.text).filter { !$0.isEmpty } == ["a", "b"])
    #expect(read.tables.map(\.rows.count) == [0, 0])
  }
}
