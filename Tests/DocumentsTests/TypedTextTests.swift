import Testing

@testable import Documents

/// What people type into a text of many lines becomes lists, tables and sub-headings.
struct TypedTextTests {
  private func pieces(_ text: String) -> [TypedText.Piece] { TypedText(text).pieces }

  @Test func `a line that begins with a dash is an item, and the next line belongs to it`() {
    #expect(
      pieces("Seen by:\n- the nurse\n- the school,\n  twice\n\nNobody else.") == [
        .block(.paragraph("Seen by:")), .block(.list(["the nurse", "the school,\ntwice"])),
        .block(.paragraph("Nobody else.")),
      ])
  }

  @Test func `a numbered list begins at one and counts on over blank lines`() {
    #expect(
      pieces("1. First\n\n2. Second\nmore of it\n\n- other") == [
        .block(.list(["First", "Second\nmore of it"], isNumbered: true)),
        .block(.list(["other"])),
      ])
  }

  @Test(arguments: ["3. May was a Sunday.", "0. none", "12.5 kg", "1.", "2026. That year."])
  func `a number that would not be printed as it was typed stays in its paragraph`(_ text: String) {
    #expect(pieces(text) == [.block(.paragraph(text))])
  }

  @Test func `a list whose numbers do not count on keeps what was typed`() {
    #expect(
      pieces("1. First\n3. Third") == [
        .block(.list(["First\n3. Third"], isNumbered: true))
      ])
  }

  @Test func `two number signs make a sub-heading, and a short line does not`() {
    #expect(
      pieces("Yes\n\n## Why it was so\n\nNobody asked.") == [
        .block(.paragraph("Yes")), .heading("Why it was so"), .block(.paragraph("Nobody asked.")),
      ])
  }

  @Test func `lines between bars are a table under their first`() {
    #expect(
      pieces("| Who | What |\n| CSC | seen, twice |") == [
        .block(.table(.init(head: ["Who", "What"], rows: [["CSC", "seen, twice"]])))
      ])
    #expect(pieces("| alone | here |") == [.block(.paragraph("| alone | here |"))])
  }

  @Test func `a text without marks stays as it was typed, to the byte`() {
    let text = "  One.\r\n\r\n\r\nTwo\t- three # four\u{1B}  "
    #expect(pieces(text) == [.block(.paragraph(text))])
  }

  @Test func `every document has them, in all it is written as`() throws {
    let document = Document(
      title: "T", marking: "M", codeName: "C", reference: "", status: "",
      sections: [
        .init(
          "Analysis",
          [.paragraph("## Why\n1. Nobody asked.\n2. Nobody knew.\n- <b>"), .note("- as it is")])
      ],
      footer: ["F"])
    #expect(document.sections.map(\.heading) == ["Analysis", "Why"])
    #expect(document.sections.last?.level == .subsection)
    let html = document.rendered(with: try Shipped.template(.document(.html)))
    let reading = try HTMLReading(html)
    #expect(reading.elements.count { $0 == "li" } == 3)
    #expect(reading.elements.contains("h3"))
    #expect(html.contains("<p>- as it is</p>"))
    let text = document.rendered(with: try Shipped.template(.document(.text)))
    #expect(text.contains("1. Nobody asked.\n2. Nobody knew.\n\n- <b>\n"))
    #expect(document.readingLines.contains("1. Nobody asked."))
  }
}
