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
    #expect(html.contains("size: A4"))
    #expect(Set(reading.elements).isDisjoint(with: ["script", "link", "img", "iframe", "a"]))
    for name in ["src", "href", "style", "onload"] { #expect(reading.attributes[name] == nil) }
    #expect(!html.contains("http"))
    #expect(!html.contains("url("))
    #expect(!html.contains("@import"))
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
