import Testing

@testable import Documents

struct DocumentTests {
  @Test func `a document as HTML is this file, byte for byte`() throws {
    let html = Fictional.document.rendered(with: try Shipped.template(.document(.html)))
    try Shipped.expect(html, toEqual: "document.html")
  }

  @Test func `a document as text is this file, byte for byte`() throws {
    let text = Fictional.document.rendered(with: try Shipped.template(.document(.text)))
    try Shipped.expect(text, toEqual: "document.txt")
  }

  @Test func `the HTML says its language and its marking, twice, and needs nothing else`() throws {
    let html = Fictional.document.rendered(with: try Shipped.template(.document(.html)))
    let reading = try HTMLReading(html)
    #expect(reading.attributes["lang"] == ["en-GB"])
    #expect(reading.attributes["charset"] == ["utf-8"])
    #expect(reading.texts.count { $0 == "OFFICIAL-SENSITIVE" } == 2)
    #expect(html.contains("size: A4;"))
    #expect(Set(reading.elements).isDisjoint(with: ["script", "link", "img", "iframe", "a"]))
    for name in ["src", "href", "style", "onload"] { #expect(reading.attributes[name] == nil) }
    #expect(!html.contains("http"))
    #expect(!html.contains("url("))
    #expect(!html.contains("@import"))
  }

  @Test func `every printed page says its marking twice, its case, its version and its number`()
    throws
  {
    var document = Fictional.document
    document.version = "Version 2"
    let html = document.rendered(with: try Shipped.template(.document(.html)))
    let marking = "content: \"OFFICIAL\\00002dSENSITIVE\""
    #expect(html.contains("@top-left { \(marking)") && html.contains("@bottom-left { \(marking)"))
    #expect(html.contains("@top-right { content: \"Child\\000020Aspen\\000020\\0000b7"))
    #expect(html.contains("@bottom-center { content: \"Version\\0000202\""))
    #expect(html.contains("\"Page \" counter(page) \" of \" counter(pages)"))
  }

  @Test func `what is wide is printed across the sheet, and only that`() throws {
    let template = try Shipped.template(.document(.html))
    let document = { (places: Range<Int>) in
      Document(
        title: "T", marking: "M", codeName: "C", reference: "", status: "",
        sections: (0..<3).map { .init("H", isWide: places.contains($0), []) }, footer: [])
    }
    let one = document(1..<2).rendered(with: template)
    #expect(try HTMLReading(one).attributes["class"]?.contains("wide") == true)
    #expect(!one.contains("size: A4 landscape;\n"))
    let all = document(0..<3).rendered(with: template)
    // No page of its own for the head of a document that is wide itself.
    #expect(try HTMLReading(all).attributes["class"]?.contains("wide") == false)
    #expect(all.contains("size: A4 landscape;\n"))
  }

  @Test func `a table has its shares, its shades and its greys, and a short one is kept whole`()
    throws
  {
    let table = Document.Table(
      head: ["No", "Organisation"], rows: [["1", "Ferry"], ["2", "Police"], ["3", "Ferry"]],
      shares: [10, 90], shaded: [1], tones: .init(column: 1, places: [0, 7, 0]))
    let document = Document(
      title: "T", marking: "M", codeName: "C", reference: "", status: "",
      sections: [.init("H", [.table(table)])], footer: [])
    let html = document.rendered(with: try Shipped.template(.document(.html)))
    #expect(html.contains("<table class=\"small\">"))
    #expect(html.contains("<th scope=\"col\" width=\"10%\">No</th>"))
    #expect(html.contains("<tr class=\"shaded\"><td>2</td><td class=\"tone2\">Police</td></tr>"))
    #expect(html.ranges(of: "<td class=\"tone1\">Ferry</td>").count == 2)
  }

  @Test func `only a word too long for any column may be broken`() throws {
    let hash = String(repeating: "d", count: 64)
    let document = Document(
      title: "T", marking: "M", codeName: "C", reference: "", status: "",
      sections: [
        .init("H", [.table(.init(head: ["A", "B"], rows: [["significance", hash]]))])
      ], footer: [])
    let html = document.rendered(with: try Shipped.template(.document(.html)))
    #expect(html.contains("<td>significance</td><td><span class=\"long\">\(hash)</span></td>"))
    #expect(html.contains("overflow-wrap: break-word"))
  }

  @Test func `headings never skip a level, whatever was asked for`() throws {
    let levels: [Document.Section.Level] = [.part, .part, .section, .part, .subsection, .part]
    let document = Document(
      title: "T", marking: "M", codeName: "C", reference: "", status: "",
      sections: levels.map { .init("H", level: $0, []) }, footer: [])
    let html = document.rendered(with: try Shipped.template(.document(.html)))
    let headings = try HTMLReading(html).elements.filter { $0.first == "h" && $0.count == 2 }
    #expect(headings == ["h1", "h2", "h3", "h2", "h3", "h3", "h4"])
  }

  @Test func `what is empty leaves no row, line or element behind`() throws {
    let empty = Document(
      title: "T", marking: "M", codeName: "C", reference: "", status: "", sections: [],
      footer: ["F"])
    let html = empty.rendered(with: try Shipped.template(.document(.html)))
    #expect(!(try HTMLReading(html).elements.contains("table")))
    #expect(!html.contains("·"))
    let rule = String(repeating: "-", count: 72)
    #expect(
      empty.rendered(with: try Shipped.template(.document(.text)))
        == "M\n\nT\n=\n\nC\n\n\(rule)\nF\n\nM\n")
  }

  @Test func `every word of a document is in both of its forms, in its order`() throws {
    let document = Fictional.document
    let words = document.sections.flatMap { section in
      [section.heading]
        + section.blocks.flatMap { block -> [String] in
          switch block {
          case .paragraph(let text), .note(let text), .warning(let text): [text]
          case .picture(let picture): picture.texts.map(\.text)
          case .quote(let text, let from): [text, from ?? ""]
          case .list(let items, _): items
          // Beside one another in text, and so in another order.
          case .table: []
          }
        }
    }.flatMap { $0.split { $0.isWhitespace } }
    let html = document.rendered(with: try Shipped.template(.document(.html)))
    let seen = try HTMLReading(html).texts.flatMap { $0.split { $0.isWhitespace } }
    let text = document.rendered(with: try Shipped.template(.document(.text)))
    #expect(words.count > 60)
    #expect(isInOrder(words, in: seen))
    #expect(isInOrder(words, in: text.split { $0.isWhitespace }))
  }

  private func isInOrder(_ words: [Substring], in others: [Substring]) -> Bool {
    var left = others[...]
    for word in words {
      guard let place = left.firstIndex(of: word) else { return false }
      left = left[(place + 1)...]
    }
    return true
  }
}
