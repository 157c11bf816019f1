import Testing

@testable import OfficeFiles

/// What a document may hold, one thing at a time.
struct WordTests {
  private static func field(_ inside: String...) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(inside.joined())"
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }
  private static let separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"

  /// Runs of a paragraph, and the text they make.
  struct Shown {
    let runs: String
    let text: String

    init(_ runs: [String], _ text: String) {
      self.runs = runs.joined()
      self.text = text
    }
  }

  private typealias Doc = TestDocument

  private static let shown: [Shown] = [
    Shown(
      [Doc.run("a"), "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>"], "a\tb\nc\n"),
    Shown(
      ["<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs></w:pPr>", Doc.run("a")], "a"),
    Shown(
      ["<w:r><w:t>co</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>op</w:t></w:r>"], "co\u{2011}op"),
    Shown(["<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", Doc.run(" Yes")], "☒ Yes"),
    Shown(["<w:r><w:sym w:font=\"Wingdings\" w:char=\"00A8\"/></w:r>"], "☐"),
    Shown(["<w:hyperlink>", Doc.run("link"), "</w:hyperlink>"], "link"),
    Shown(["<w:fldSimple w:instr=\"PAGE\">", Doc.run("7"), "</w:fldSimple>"], "7"),
    Shown(
      [field("<w:r><w:instrText>DATE</w:instrText></w:r>", separate, Doc.run("today"))], "today"),
    Shown(
      [field(Doc.run("IF "), field(Doc.run("A"), separate, Doc.run("B")), separate, Doc.run("C"))],
      "C"),
    Shown(["<w:smartTag>", Doc.run("tagged"), "</w:smartTag>"], "tagged"),
    Shown(
      [
        "<w:r><w:ruby><w:rt>", Doc.run("x"), "</w:rt><w:rubyBase>", Doc.run("base"),
        "</w:rubyBase></w:ruby></w:r>",
      ], "base"),
    Shown(["<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"], "x+y"),
    Shown(["<w:r><w:t/></w:r><w:r><a:t>shape</a:t></w:r>"], ""),
    Shown(["<w:proofErr/><w:bookmarkStart/>", Doc.run("plain")], "plain"),
  ]

  @Test(arguments: shown)
  func `runs are text as a person sees it`(row: Shown) throws {
    #expect(try Doc.text(ofRuns: row.runs) == row.text)
  }

  @Test func `changes that are tracked are read as accepted, and said`() throws {
    let runs =
      Doc.run("seen ") + "<w:del><w:r><w:delText>alone </w:delText></w:r></w:del>"
      + "<w:ins>" + Doc.run("with M1") + "</w:ins><w:moveFrom>"
      + Doc.run(" gone") + "</w:moveFrom><w:moveTo>" + Doc.run(" here")
      + "</w:moveTo>"
    let read = try TestDocument("<w:p>\(runs)</w:p>" + Doc.paragraph("other")).read()
    #expect(read.paragraphs.map(\.text) == ["seen with M1 here", "other"])
    #expect(read.paragraphs.map(\.remarks) == [[.trackedChange], []])
    #expect(read.notes == [.trackedChanges])
  }

  @Test func `a paragraph whose end is deleted goes on in the next`() throws {
    let first =
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + Doc.run("one ") + "</w:p>"
    let read = try TestDocument(first + Doc.paragraph("two") + first).read()
    #expect(read.paragraphs.map(\.text) == ["one two", "one "])
  }

  @Test func `hidden text is left out and said, also by a style`() throws {
    var document = TestDocument(
      "<w:p>" + Doc.run("a") + Doc.run("b", "<w:vanish/>")
        + Doc.run("c", "<w:vanish w:val=\"0\"/>")
        + Doc.run("d", "<w:rStyle w:val=\"H\"/>") + "</w:p>")
    document.styles =
      "<w:style w:styleId=\"G\"><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:styleId=\"H\"><w:basedOn w:val=\"G\"/></w:style>"
    let read = try document.read()
    #expect(read.paragraphs[0].text == "ac" && read.paragraphs[0].remarks == [.hiddenText])
    #expect(read.notes == [.hiddenText])
  }

  @Test func `words that are struck out are left out, and a whole text is kept`() throws {
    let read = try TestDocument(
      "<w:p>" + Doc.run("seen ") + Doc.run("alone", "<w:strike/>") + "</w:p><w:p>"
        + Doc.run("all", "<w:dstrike/>") + Doc.run(" ") + "</w:p>"
    ).read()
    #expect(read.paragraphs.map(\.text) == ["seen ", "all "])
    #expect(read.paragraphs.map(\.remarks) == [[.struckOut("alone")], [.struckThrough]])
  }

  @Test func `headings and lists are known by style, level and number`() throws {
    var document = TestDocument(
      "<w:p><w:pPr><w:pStyle w:val=\"T2\"/></w:pPr>" + Doc.run("June") + "</w:p>"
        + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:p>"
        + "<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:p>"
        + "<w:p><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:p>")
    document.styles = "<w:style w:styleId=\"T2\"><w:name w:val=\"heading 2\"/></w:style>"
    let read = try document.read()
    #expect(read.paragraphs.map(\.headingLevel) == [2, 1, nil, nil])
    #expect(read.paragraphs.map(\.isListItem) == [false, false, true, false])
  }

  @Test func `comments, footnotes and pictures are said where they hang`() throws {
    var document = TestDocument(
      "<w:p><w:commentRangeStart w:id=\"4\"/>" + Doc.run("a")
        + "<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>"
        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:drawing><wp:docPr descr=\"A map\"/>"
        + "<a:blip/></w:drawing></w:r></w:p>")
    document.comments =
      "<w:comment w:id=\"4\">" + Doc.paragraph("Is it?") + "</w:comment>"
    document.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"2\">"
      + Doc.paragraph(" See file.") + "</w:footnote>"
    let read = try document.read()
    #expect(
      read.paragraphs[0].remarks == [
        .comment("Is it?"), .footnote("See file."), .picture("A map"),
      ])
    #expect(read.notes == [.comments(1), .footnotes(1), .pictures(1)])
  }

  @Test func `a text box is read once, behind its paragraph`() throws {
    let box = "<w:txbxContent>" + Doc.paragraph("boxed") + "</w:txbxContent>"
    let read = try TestDocument(
      "<w:p>" + Doc.run("before") + "<w:r><mc:AlternateContent><mc:Choice>\(box)"
        + "</mc:Choice><mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r>"
        + Doc.run(" after") + "</w:p>"
    ).read()
    #expect(read.paragraphs.map(\.text) == ["before after", "boxed"])
    #expect(read.paragraphs.map(\.isInTextBox) == [false, true])
    #expect(read.paragraphs.map(\.number) == [1, 1])
  }

  @Test func `a document in parts of Strict spelling is read`() throws {
    var document = TestDocument(Doc.paragraph("strict"))
    document.space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    #expect(try document.read().paragraphs.map(\.text) == ["strict"])
  }

  @Test func `macros are ignored and said`() throws {
    var document = TestDocument(Doc.paragraph("a"))
    document.type = "wordprocessingml.document.macroEnabled.main"
    #expect(try document.read().notes == [.macrosIgnored])
  }
}
