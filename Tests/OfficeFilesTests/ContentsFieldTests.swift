import Testing

@testable import OfficeFiles

/// The contents list of a Word document, which is a field of Word's own.
struct ContentsFieldTests {
  private static func body(_ blocks: [WordDocument.Block]) throws -> String {
    let document = WordDocument(title: "T", sections: [WordDocument.Section(blocks)])
    let archive = try ZipArchive(document.bytes())
    return String(
      decoding: try ZipTests.unpacked("word/document.xml", of: archive), as: UTF8.self)
  }

  private static func count(_ text: String, in body: String) -> Int {
    body.ranges(of: text).count
  }

  @Test func `every heading of the first level has a line that leads to it, and no other has`()
    throws
  {
    let body = try Self.body([
      .contents("Contents"), .heading(1, "A. First & last"), .heading(2, "Below"),
      .heading(1, "B. Second"),
    ])
    #expect(Self.count(#" TOC \o "1-1" \h \z "#, in: body) == 1)
    for place in 1...2 {
      #expect(Self.count(#"w:anchor="_Toc\#(place)""#, in: body) == 1)
      #expect(Self.count(#"w:name="_Toc\#(place)""#, in: body) == 1)
      #expect(Self.count(#" PAGEREF _Toc\#(place) \h "#, in: body) == 1)
    }
    #expect(!body.contains("_Toc3"))
    // In the list and as the heading.
    #expect(Self.count("A. First &amp; last", in: body) == 2)
    #expect(Self.count("Below", in: body) == 1)
  }

  @Test func `every field that begins also ends, and each bookmark with it`() throws {
    let body = try Self.body([.contents("Contents"), .heading(1, "A"), .heading(1, "B")])
    for kind in ["begin", "separate", "end"] {
      #expect(Self.count(#"w:fldCharType="\#(kind)""#, in: body) == 3)
    }
    #expect(Self.count("<w:bookmarkStart", in: body) == 2)
    #expect(Self.count("<w:bookmarkEnd", in: body) == 2)
  }

  @Test func `a list of nothing is left out, and without a list no heading is marked`() throws {
    #expect(try !Self.body([.contents("Contents"), .heading(2, "B")]).contains("Contents"))
    #expect(try !Self.body([.heading(1, "A")]).contains("bookmark"))
  }

  @Test func `the headings are read back as they are`() throws {
    let document = WordDocument(
      title: "T",
      sections: [WordDocument.Section([.contents("Contents"), .heading(1, "A"), .heading(2, "B")])])
    guard case .document(let read) = try OfficeReader.read(document.bytes()) else {
      Issue.record("it is no document")
      return
    }
    #expect(read.paragraphs.compactMap(\.headingLevel) == [1, 2])
  }
}
