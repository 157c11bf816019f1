import Casework
import Testing

@testable import Documents

/// The chronology as it is printed and sent.
struct ChronologyDocumentTests {
  private func document() throws -> Document {
    .chronology(of: try GatheredCase().paper())
  }

  @Test func `a chronology is this text, in blocks and not in columns`() throws {
    let text = try document().rendered(with: try Shipped.template(.document(.text)))
    try Shipped.expect(text, toEqual: "chronology.txt")
    #expect(text.contains("\nOrganisation: Harbour School\n"))
  }

  @Test func `a chronology as a page is this file, across the sheet`() throws {
    let page = try document().rendered(with: try Shipped.template(.document(.html)))
    try Shipped.expect(page, toEqual: "chronology.html")
    #expect(page.contains("size: A4 landscape;\n"))
  }

  @Test func `entries come first, month by month, and the picture with its counts last`() throws {
    let headings = try document().sections.map(\.heading)
    #expect(
      headings == [
        "Chronology", "March 2026", "May 2026", "Points to check: comparison of the records",
        "Organisations", "Contacts over time",
      ])
  }

  @Test func `every organisation has a grey of its own, and key episodes are shaded`() throws {
    let tables = try document().sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let entries = try #require(tables.first)
    #expect(
      entries.head == [
        "No", "Date and time", "Organisation", "What happened", "Response and outcome", "Source",
        "Review's view", "Comment",
      ])
    #expect(entries.shares.reduce(0, +) == 100)
    #expect(entries.tone(row: 0, column: 2) == 1 && entries.tone(row: 0, column: 1) == nil)
    #expect(entries.rows[0][1] == "12 March 2026 at 2:30pm")
    #expect(entries.rows[0][6] == "KLOE (1)\nChild seen")
  }

  @Test func `that restrictions apply is said, and not which`() throws {
    var subject = try GatheredCase()
    #expect(
      !(try Document.chronology(of: subject.paper()).facts.contains { $0.label == "Handling" }))
    subject.restrict("Adult P")
    let document = Document.chronology(of: try subject.paper())
    #expect(document.facts.last?.value.hasPrefix("Restrictions apply.") == true)
    #expect(!document.readingLines.joined().contains("Adult P"))
    let form = Form2Values(try subject.form2(), of: try subject.paper(), explained: "")
      .text(with: try Shipped.template(.form2Text))
    #expect(form.contains("RESTRICTIONS APPLY") && !form.contains("Adult P"))
  }

  @Test func `the months' counts have totals, and no column is empty`() throws {
    let table = try #require(
      try document().sections.last?.blocks.compactMap { block in
        if case .table(let table) = block { table } else { nil }
      }.first)
    #expect(table.head.suffix(2) == ["Total", "Note"])
    let total = table.rows.compactMap { Int($0[$0.count - 2]) }.reduce(0, +)
    #expect(total == 2)
  }

  @Test func `every share of a column is there with and without the child's age`() throws {
    var subject = try GatheredCase()
    subject.tell(age: "14 months", on: "2026-11-02")
    let document = Document.chronology(of: try subject.paper())
    guard case .table(let table)? = document.sections[1].blocks.first else {
      Issue.record("there is no table")
      return
    }
    #expect(table.head[2] == "Child's age" && table.rows[0][2] == "6 or 7 months")
    #expect(table.shares.reduce(0, +) == 100)
  }
}
