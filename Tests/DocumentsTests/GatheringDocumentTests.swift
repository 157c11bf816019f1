import Casework
import Testing

@testable import Documents

/// What goes out to the organisations and to the SPRG, as whole files and with hostile texts.
struct GatheringDocumentTests {
  /// A return of which one row is accepted, one to look at, and one to mend.
  private static let returned = """
    Date,What happened,KLOEs
    12/03/2026,Seen at the gate.,1
    35/03/2026,Absent.,9
    14/03/2026,,1
    """

  private func report(
    _ text: String = returned, organisation: String = "Harbour School", file: String = "back.csv"
  ) throws -> Document {
    let reading = ReturnReader.read(Array(text.utf8), context: Fiction.context)
    return Document.returnReport(
      on: reading, file: file, digest: String(repeating: "c", count: 64),
      organisation: organisation, of: try GatheredCase().paper())
  }

  @Test func `Form 2 is written as it is kept`() throws {
    let subject = try GatheredCase()
    try Shipped.expect(try subject.form2Text(.form2Text), toEqual: "form2.txt")
    try Shipped.expect(try subject.form2Text(.form2HTML), toEqual: "form2.html")
  }

  @Test func `Form 2 sent again says what has changed`() throws {
    var subject = try GatheredCase()
    subject.reword("Was the child heard alone?")
    let text = try subject.form2Text(.form2Text)
    #expect(text.contains("FORM 2: REQUEST FOR INFORMATION (ISSUE 2)"))
    #expect(text.contains("This replaces the Form 2 sent to you on 13 November 2026."))
    #expect(text.contains("changed:\n- KLOE 1 has been reworded.\n"))
  }

  @Test func `the index names each form with its files, its hash and what has changed`() throws {
    var subject = try GatheredCase()
    subject.reword("Was the child heard alone?")
    let issue = try subject.form2().with(
      text: "Form 2\n", digest: String(repeating: "d", count: 64))
    let paper = try subject.paper()
    let index = Document.form2Index(
      [(Form2Values(issue, of: paper, explained: ""), ["a.html", "a.txt"])], of: paper)
    let lines = index.readingLines.joined(separator: "\n")
    #expect(lines.contains("issue 2"))
    #expect(lines.contains("a.html"))
    #expect(lines.contains("What has changed for Harbour School"))
    #expect(lines.contains("KLOE 1 has been reworded."))
  }

  @Test func `the pack holds lines, answers, findings, chronology and what is missing`() throws {
    let subject = try GatheredCase()
    let text = Document.pack(of: try subject.paper())
      .rendered(with: try Shipped.template(.document(.text)))
    try Shipped.expect(text, toEqual: "pack.txt")
  }

  @Test func `the pack has four parts, and each entry of the chronology stands in it once`()
    throws
  {
    let document = Document.pack(of: try GatheredCase().paper())
    let parts = document.sections.filter { $0.level == .section }.map(\.heading)
    #expect(
      parts == [
        "A. What you are asked to decide", "B. The lines of enquiry", "C. The chronology",
        "D. Annex: how it was made",
      ])
    #expect(document.sections.filter(\.startsPage).count >= 3)
    let text = document.readingLines.joined(separator: " ")
    #expect(text.contains("Entries of the chronology: "))
    #expect(text.contains("Finding: for discussion at the meeting."))
  }

  @Test func `a pack's words are the same whoever makes it and whenever`() throws {
    let subject = try GatheredCase()
    let words = Document.packText(of: try subject.paper())
    #expect(words == Document.packText(of: try subject.paper()))
    #expect(!words.contains("Pat Example on"))
  }

  @Test func `in Word the pack begins with a list of its parts, and no version is changed by it`()
    throws
  {
    let paper = try GatheredCase().paper()
    let word = Document.pack(of: paper).word.sections.flatMap(\.blocks)
    #expect(word.contains(.contents("Contents")))
    let parts = word.compactMap { block in
      if case .heading(1, let text) = block { return text.prefix(2) }
      return nil
    }
    #expect(parts == ["A.", "B.", "C.", "D."])
    #expect(!Document.packText(of: paper).contains("Contents\n"))
    let report = Document.report(.draft, of: paper).word.sections.flatMap(\.blocks)
    #expect(!report.contains(.contents("Contents")))
  }

  @Test func `a picture is said in words wherever it cannot be drawn, and in no version's words`()
    throws
  {
    let paper = try GatheredCase().paper()
    let words = "Entries of each organisation over time: "
    let shown = Document.pack(of: paper).rendered(with: try Shipped.template(.document(.text)))
    #expect(shown.contains("Contacts over time\n..................\n\n\(words)"))
    #expect(!Document.packText(of: paper).contains(words))
  }

  @Test func `the report tells an organisation what to mend, with the row and the cell`() throws {
    let text = try report().rendered(with: try Shipped.template(.document(.text)))
    try Shipped.expect(text, toEqual: "return-report.txt")
  }

  @Test(arguments: HostileTextTests.hostile)
  func `whatever an organisation or a person wrote is text in every page`(
    _ text: String
  ) throws {
    let plain = try GatheredCase(everywhere: "plain")
    let subject = try GatheredCase(everywhere: text)
    let template = try Shipped.template(.document(.html))
    let pages = [
      (try subject.form2Text(.form2HTML), try plain.form2Text(.form2HTML)),
      (
        Document.pack(of: try subject.paper()).rendered(with: template),
        Document.pack(of: try plain.paper()).rendered(with: template)
      ),
      (
        try report(text, organisation: text, file: text).rendered(with: template),
        try report().rendered(with: template)
      ),
    ]
    for (page, usual) in pages {
      let reading = try HTMLReading(page)
      let expected = try HTMLReading(usual)
      #expect(!page.contains("<script"))
      #expect(!reading.elements.contains { ["script", "img", "link", "a", "iframe"].contains($0) })
      for attribute in ["src", "href", "action", "data", "background", "onerror", "onmouseover"] {
        #expect(reading.attributes[attribute] == nil)
      }
      #expect(
        Set(reading.attributes.keys).isSubset(
          of: Set(expected.attributes.keys).union(["class", "role"])))
    }
  }

  @Test func `no page and no table refers to the network`() throws {
    let subject = try GatheredCase()
    let template = try Shipped.template(.document(.html))
    let issue = try subject.form2()
    let texts = [
      try subject.form2Text(.form2HTML), try subject.form2Text(.form2Text),
      Document.pack(of: try subject.paper()).rendered(with: template),
      try report().rendered(with: template), CSVText.answers(to: issue), CSVText.emptyChronology,
    ]
    for text in texts {
      for reference in ["http:", "https:", "//", "url(", "@import", "src=", "href="] {
        #expect(!text.contains(reference), "\(reference)")
      }
    }
  }
}
