import Casework
import OfficeFiles
import Testing

@testable import Documents

/// The Form 2 that is filled in where it stands, in Word.
struct Form2WordTests {
  private static func form(_ subject: GatheredCase? = nil) throws -> Form2Values {
    let subject = try subject ?? GatheredCase()
    return Form2Values(
      try subject.form2(), of: try subject.paper(), explained: "Five working days after it went.")
  }

  private static func read(_ document: WordDocument) throws -> WordContents {
    let contents = try OfficeReader.read(document.bytes(), prompts: Form2Controls.prompts)
    guard case .document(let read) = contents else { throw NoDocument() }
    return read
  }

  private struct NoDocument: Error {}

  private static func document(_ subject: GatheredCase? = nil) throws -> WordDocument {
    try form(subject).wordDocument(with: try Shipped.template(.form2Word))
  }

  @Test func `every question has a control, known by tag, title and printed label`() throws {
    let read = try Self.read(try Self.document())
    let places = Form2Controls.places(lines: try Self.form().issue.lines.map(\.number))
    let answers = read.controls.filter { !$0.tag.hasPrefix("chronology-") }
    #expect(answers.map(\.tag) == places.map(\.tag))
    #expect(answers.map(\.alias) == places.map(\.label))
    let labels = read.tables.filter { $0.columnCount == 1 }.map { $0.rows[0].cells[0].text }
    #expect(labels == places.map(\.label))
    for place in places {
      #expect(place.label.count <= 64 && place.tag.count <= 64)
      #expect(Form2Controls.place(named: place.tag) == place)
      #expect(Form2Controls.place(named: place.label + ":") == place)
      #expect(!Form2Controls.prompts.contains(place.label))
    }
    #expect(Set(places.map(\.label)).count == places.count)
  }

  @Test func `an untouched form answers nothing`() throws {
    let document = try Self.document()
    let read = try Self.read(document)
    let reading = ReturnReader.read(document.bytes(), context: Fiction.context)
    #expect(reading.problems == [.nothingFilledIn] && reading.answers.isEmpty)
    let rows = try #require(read.tables.last).rows
    #expect(rows[0].cells.map(\.text) == ChronologyColumn.asked.map(\.title))
    #expect(rows.count == 21 && rows.dropFirst().allSatisfy { $0.cells.allSatisfy(\.text.isEmpty) })
  }

  @Test func `what stands in places becomes one answer for each question`() throws {
    let place = { (name: String) in try #require(Form2Controls.place(named: name)) }
    let answers = Form2Controls.answers([
      (try place("kloe-2"), " Twice.\n\nThen not again. "),
      (try place("good-practice"), Form2Controls.textPrompt),
      (try place("nil-return"), "☒ We have searched our records and hold no information."),
      (try place("Your answer: Nil return, what was searched"), "Both systems."),
      (try place("sign-off"), "Lou Example, head"), (try place("sign-off-day"), "20/11/2026"),
    ])
    #expect(
      answers.map(\.text) == [
        "Twice.\n\nThen not again.",
        "Yes. We have searched our records and hold no information.\nBoth systems.",
        "Lou Example, head\nDate: 20/11/2026",
      ])
    #expect(
      answers.map(\.subject) == [.line(2), .prompt(.nilReturn), .prompt(.signOff)])
    let nilReturn = ReturnedAnswer(row: 1, subject: answers[1].subject, text: answers[1].text)
    #expect(nilReturn.saysYes)
    #expect(Form2Controls.answers([(try place("nil-return"), "☐")]).isEmpty)
    #expect(Form2Controls.answers([(try place("nil-return"), "yes")]).map(\.text) == ["yes"])
    for name in ["", "kloe", "KLOE 1 and 2", "kloe-0", "Date", "Your answer"] {
      #expect(Form2Controls.place(named: name) == nil)
    }
  }

  @Test func `the form says whose it is as text and in its properties`() throws {
    var subject = try GatheredCase()
    subject.reword("Was the child heard alone?")
    let document = try Self.document(subject)
    let read = try Self.read(document)
    #expect(read.properties["Case reference"] == "2026-014")
    #expect(read.properties["Organisation"] == "Harbour School")
    #expect(read.properties["Organisation in the register"] == "school")
    #expect(read.properties["Form 2 issue"] == "2")
    let facts = try #require(read.tables.first).rows.map { $0.cells.map(\.text) }
    #expect(facts[0] == ["Rapid review", "2026-014, Child Aspen"])
    #expect(facts.contains { $0[1].hasPrefix("Harbour School") })
    #expect(read.paragraphs.contains { $0.text.contains("(issue 2)") })
    #expect(document.sections.map(\.isLandscape) == [false, true])
    #expect(document.marking == "OFFICIAL-SENSITIVE")
  }

  @Test func `the same form is the same bytes`() throws {
    let template = try Shipped.template(.form2Word)
    #expect(try Self.form().wordForm(with: template) == Self.form().wordForm(with: template))
  }

  @Test(arguments: HostileTextTests.hostile)
  func `whatever a person typed is text in the form and makes no place`(_ text: String) throws {
    let plain = try GatheredCase(everywhere: "plain")
    let subject = try GatheredCase(everywhere: text)
    let (usual, read) = (
      try Self.read(try Self.document(plain)), try Self.read(try Self.document(subject))
    )
    let lines = try subject.form2().lines.map(\.number)
    let answers = read.controls.map(\.tag).filter { !$0.hasPrefix("chronology-") }
    #expect(answers == Form2Controls.places(lines: lines).map(\.tag))
    // A case in which nobody wrote a word asks less.
    guard lines.count == (try plain.form2().lines.count) else { return }
    #expect(read.tables.map(\.columnCount) == usual.tables.map(\.columnCount))
    #expect(
      read.paragraphs.compactMap(\.headingLevel) == usual.paragraphs.compactMap(\.headingLevel))
  }

  @Test func `marks make headings, items, rows and places, and none behind a backslash`() {
    let text = MarkedText(
      "# One\ntext\nmore\n\n- an \\*item\n|A|b\nc \\| d|\n**Bold \\[x\\]**\n> hint\n[place]\n"
        + "\\[no place\\]\n#none\n|")
    #expect(
      text.parts == [
        .heading(1, "One"), .paragraph("text\nmore"), .item("an *item"),
        .row(label: "A", value: "b\nc | d"), .bold("Bold [x]"), .hint("hint"), .place("place"),
        .paragraph("[no place]\n#none"),
      ])
  }
}
