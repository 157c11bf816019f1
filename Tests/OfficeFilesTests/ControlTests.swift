import Testing

@testable import OfficeFiles

/// Content controls, and the form fields of old.
struct ControlTests {
  private static func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private static let prompt = "<w:rStyle w:val=\"PlaceholderText\"/>"

  /// The properties of a control, what is in it, and what is made of it.
  struct Filled: CustomTestStringConvertible {
    let why: String
    let properties: String
    let content: String
    let text: String
    var isPrompt = false
    var isMarked = false
    var testDescription: String { why }
  }

  private static let filled: [Filled] = [
    Filled(why: "typed in", properties: "<w:text/>", content: TestDocument.run("M1"), text: "M1"),
    Filled(
      why: "Word's prompt", properties: "<w:showingPlcHdr/><w:text/>",
      content: TestDocument.run("Click or tap here to enter text.", prompt), text: "",
      isPrompt: true),
    Filled(
      why: "Word's prompt, not marked as one", properties: "<w:text/>",
      content: TestDocument.run("Choose an item."), text: "", isPrompt: true),
    Filled(
      why: "a prompt of the form's author", properties: "<w:showingPlcHdr/><w:text/>",
      content: TestDocument.run("Ward or team", prompt), text: "", isPrompt: true),
    Filled(
      why: "our own prompt", properties: "<w:text/>", content: TestDocument.run("Say why "),
      text: "",
      isPrompt: true),
    Filled(
      why: "an answer that a script left marked", properties: "<w:showingPlcHdr/><w:text/>",
      content: TestDocument.run("Ward 4"), text: "Ward 4", isMarked: true),
    Filled(why: "empty", properties: "<w:text/>", content: "", text: ""),
  ]

  @Test(arguments: filled)
  func `a control holds its answer, and a prompt is none`(row: Filled) throws {
    let read = try TestDocument(
      "<w:p>" + TestDocument.run("Where: ") + ControlTests.control(row.properties, row.content)
        + "</w:p>"
    ).read(prompts: ["Say why"])
    let control = try #require(read.controls.first)
    #expect(control.text == row.text && control.isPrompt == row.isPrompt)
    #expect(control.place == .paragraph(1))
    #expect(read.paragraphs[0].text == "Where: " + row.text)
    #expect(read.paragraphs[0].remarks == (row.isMarked ? [.markedAsPrompt] : []))
  }

  @Test func `kinds, names and choices are known`() throws {
    let item = "<w:listItem w:displayText=\"Yes\" w:value=\"1\"/><w:listItem w:value=\"no\"/>"
    let list = "<w:dropDownList>\(item)</w:dropDownList>"
    let box = "<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>"
    let read = try TestDocument(
      "<w:p>"
        + ControlTests.control(
          "<w:alias w:val=\"Seen\"/><w:tag w:val=\"seen\"/>\(list)",
          TestDocument.run("Yes"))
        + ControlTests.control(box, TestDocument.run("\u{F0FE}")) + TestDocument.run(" no")
        + "</w:p><w:p>"
        + ControlTests.control(
          "<w:date w:fullDate=\"2025-02-10T00:00:00Z\"/>", TestDocument.run("10 Feb"))
        + "</w:p>"
    ).read()
    #expect(
      read.controls.map(\.kind) == [
        .choice(["Yes", "no"]), .checkBox(isTicked: true),
        .day(OfficeDay(year: 2025, month: 2, day: 10)),
      ])
    #expect(read.controls[0].tag == "seen" && read.controls[0].alias == "Seen")
    #expect(read.paragraphs.map(\.text) == ["Yes☒ no", "10 Feb"])
    #expect(read.paragraphs[1].day == OfficeDay(year: 2025, month: 2, day: 10))
  }

  @Test func `an answer of several paragraphs has lines`() throws {
    let read = try TestDocument(
      ControlTests.control(
        "<w:tag w:val=\"k\"/>", TestDocument.paragraph("one") + TestDocument.paragraph("two"))
    ).read()
    #expect(read.controls[0].text == "one\ntwo")
    #expect(read.paragraphs.map(\.text) == ["one", "two"])
  }

  @Test func `prompts that LibreOffice made text of are empty`() throws {
    let read = try TestDocument(
      TestDocument.paragraph("Click or tap to enter a date.")
        + TestDocument.paragraph("Date: Click or tap to enter a date.")
        + TestDocument.table([TestDocument.cell("Type your answer here")])
        + TestDocument.paragraph("They asked us to choose an item. ")
    ).read()
    #expect(
      read.paragraphs.map(\.text) == ["", "Date: ", "They asked us to choose an item. "])
    #expect(read.tables[0].rows[0][0]?.text == "")
  }

  @Test func `form fields of old are controls too`() throws {
    func field(_ data: String, _ result: String = "") -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"f\"/>\(data)</w:ffData>"
        + "</w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let read = try TestDocument(
      "<w:p>" + field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>")
        + field("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>")
        + field(
          "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"a\"/><w:listEntry w:val=\"b\"/>"
            + "</w:ddList>") + field("<w:textInput/>", TestDocument.run("typed"))
        + TestDocument.run(" end") + "</w:p>"
    ).read()
    #expect(read.paragraphs[0].text == "☒☐btyped end")
    #expect(read.controls.map(\.text) == ["☒", "☐", "b", "typed"])
    #expect(read.controls.allSatisfy { $0.tag == "f" })
  }
}
