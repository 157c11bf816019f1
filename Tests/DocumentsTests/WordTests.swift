import Casework
import OfficeFiles
import Testing

@testable import Documents

/// A document as a Word file.
struct WordTests {
  private struct NoDocument: Error {}

  static func read(_ bytes: [UInt8]) throws -> WordContents {
    guard case .document(let read) = try OfficeReader.read(bytes) else { throw NoDocument() }
    return read
  }

  @Test func `headings, lists and tables are real, and a table repeats its titles`() throws {
    let read = try Self.read(Fictional.document.wordFile)
    let headings = read.paragraphs.filter { $0.headingLevel != nil }
    #expect(
      headings.map(\.text) == [
        "Rapid review report", "What happened", "Who contributed", "What is recommended",
      ])
    #expect(headings.map(\.headingLevel) == [1, 1, 2, 1])
    #expect(
      read.paragraphs.filter(\.isListItem).map(\.text) == [
        "Share this report.", "Meet again:\nby Thu 3 Dec 2026.", "First", "Second",
      ])
    let table = try #require(read.tables.last)
    #expect(table.rows[0].isTitle && !table.rows[1].isTitle)
    #expect(table.rows[0].cells.map(\.text) == ["Organisation", "Returned", "What it says"])
    #expect(table.rows[3].cells.map(\.text) == ["Fenmoor Ferry", "Not yet", ""])
    #expect(read.notes.isEmpty)
  }

  @Test func `what is quoted, noted and warned of says so, and the foot stands at the end`() throws
  {
    let texts = try Self.read(Fictional.document.wordFile).paragraphs.map(\.text)
    #expect(texts.contains("I like the sea\nand the bread."))
    #expect(texts.contains("– Child Aspen, to the lighthouse keeper"))
    #expect(texts.contains("Note: Days are working days."))
    #expect(texts.contains { $0.hasPrefix("Warning: Do not contact the family") })
    #expect(texts.suffix(2) == Fictional.document.footer.suffix(2))
    #expect(texts.contains("Two lines follow:\nthe first & the last."))
  }

  @Test func `what begins a page in print begins one in Word`() {
    let sections = [
      Document.Section("A", [.paragraph("a")]),
      Document.Section("B", startsPage: true, [.paragraph("b")]),
      Document.Section("C", [.paragraph("c")]), Document.Section("D", isWide: true, []),
    ]
    let document = Document(
      title: "Pack", marking: "", codeName: "Child Aspen", reference: "2026-014", status: "",
      sections: sections, footer: [])
    let pages = document.word.sections
    #expect(pages.map(\.isLandscape) == [false, false, true])
    let headings = pages.map { page in
      page.blocks.compactMap { if case .heading(_, let text) = $0 { text } else { nil } }
    }
    #expect(headings == [["A"], ["B", "C"], ["D"]])
  }

  @Test func `a picture is its words, and the marking stands at head and foot`() throws {
    let picture = Picture(
      title: "Entries over time", description: "Two rose.", width: 9, height: 9)
    let document = Document(
      title: "Rapid review report", marking: "OFFICIAL-SENSITIVE", codeName: "Child Aspen",
      reference: "2026-014", status: "Draft",
      sections: [.init("Seen", isWide: true, [.picture(picture)])],
      footer: [])
    let word = document.word
    #expect(word.marking == "OFFICIAL-SENSITIVE" && word.sections.map(\.isLandscape) == [true])
    #expect(word.title == "Rapid review report, 2026-014, Child Aspen")
    let texts = try Self.read(word.bytes()).paragraphs.map(\.text)
    #expect(texts.contains("Picture: Entries over time. Two rose."))
  }

  @Test func `wide sections stand on wide pages, and rows that matter are shaded`() {
    let table = Document.Table(
      head: ["A", "B"], rows: [["1", "2"], ["3", "4"]], shares: [20, 80], shaded: [1],
      tones: Document.Table.Tones(column: 0, places: [2, 0]))
    let document = Document(
      title: "T", marking: "M", codeName: "C", reference: "R", status: "", version: "Draft",
      sections: [
        .init("One", []), .init("Two", isWide: true, [.table(table)]), .init("Three", []),
      ],
      footer: ["Made by nobody."])
    let word = document.word
    #expect(word.sections.map(\.isLandscape) == [false, true, false])
    #expect(word.footer == "R, C, Draft")
    #expect(
      word.sections[2].blocks == [
        .heading(1, "Three"), .paragraph(WordDocument.Paragraph("Made by nobody.", look: .hint)),
      ])
    guard case .table(let written)? = word.sections[1].blocks.last else {
      Issue.record("a table is written")
      return
    }
    #expect(written.columns.map(\.share) == [20, 80])
    #expect(written.rows.map(\.isShaded) == [false, true])
    #expect(written.rows.map { $0.cells.map(\.ink) } == [[10, 0], [0, 0]])
  }

  @Test func `the same document is the same bytes`() {
    #expect(Fictional.document.wordFile == Fictional.document.wordFile)
  }

  @Test(arguments: HostileTextTests.hostile)
  func `whatever stands in a field is text, and changes no heading or table`(_ text: String) throws
  {
    let usual = try Self.read(Fictional.document(everywhere: "plain").wordFile)
    let read = try Self.read(Fictional.document(everywhere: text).wordFile)
    #expect(read.notes.isEmpty && read.controls.isEmpty)
    guard !ShownText.oneLine(text).isEmpty else { return }
    #expect(read.tables.map(\.columnCount) == usual.tables.map(\.columnCount))
    #expect(read.tables.map(\.rows.count) == usual.tables.map(\.rows.count))
    let headings = read.paragraphs.filter { $0.headingLevel != nil }
    #expect(headings.map(\.text) == headings.map { _ in ShownText.oneLine(text) })
    #expect(headings.count == usual.paragraphs.count { $0.headingLevel != nil })
  }

  @Test func `columns have room for their longest word, and long texts get what is left`() {
    let long = String(repeating: "What was said and done. ", count: 20)
    let columns = WordColumns(
      ["No.", "Significance", "What happened"], [[["1"], ["high"], [long]]], width: 9_638)
    #expect(columns.shares[0] < columns.shares[1] && columns.shares[1] < columns.shares[2])
    #expect(columns.shares[1] >= 12 * 122)
    #expect((9_600...9_638).contains(columns.shares.reduce(0, +)))
    let narrow = WordColumns(["A", "B"], [[["x"], ["y"]]], width: 9_638)
    #expect(narrow.shares.reduce(0, +) < 2_000)
  }
}
