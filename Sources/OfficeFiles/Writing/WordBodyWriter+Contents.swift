// The contents list. What stands in the field is what Word itself would write there, less the
// pages, which nobody knows before the document is laid out: Word fills them in when it is printed,
// saved as a PDF, or somebody presses F9. Word is not told to do it when the file is opened, for
// then it asks the reader a question about other files first.

extension WordBodyWriter {
  /// The headings a contents list names, in their order.
  static func headings(of document: WordDocument) -> [String] {
    let blocks = document.sections.flatMap(\.blocks)
    let hasContents = blocks.contains { block in
      if case .contents = block { return true }
      return false
    }
    guard hasContents else { return [] }
    return blocks.compactMap { block in
      if case .heading(1, let text) = block { return text }
      return nil
    }
  }

  /// The name by which the contents list finds a heading; they are counted from 0.
  private static func bookmark(_ place: Int) -> String { "_Toc\(place + 1)" }

  /// Writes the field, with a line for each heading, as Word's own kind of contents list.
  func writeContents(_ title: String, _ xml: inout XMLText) {
    let headings = WordBodyWriter.headings(of: document)
    guard !headings.isEmpty else { return }
    xml.element("w:sdt") { xml in
      xml.element("w:sdtPr") { xml in
        xml.element("w:docPartObj") { xml in
          xml.empty("w:docPartGallery", ["w:val": "Table of Contents"])
          xml.empty("w:docPartUnique")
        }
      }
      xml.element("w:sdtContent") { xml in
        WordBodyWriter.line("TOCHeading", &xml) { WordBodyWriter.run(title, &$0) }
        for (place, heading) in headings.enumerated() {
          WordBodyWriter.line("TOC1", &xml) { xml in
            if place == 0 { WordBodyWriter.begin(#"TOC \o "1-1" \h \z"#, &xml) }
            WordBodyWriter.entry(heading, place, &xml)
            if place + 1 == headings.count { WordBodyWriter.mark("end", &xml) }
          }
        }
      }
    }
  }

  private static func line(
    _ style: String, _ xml: inout XMLText, _ body: (inout XMLText) -> Void
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": style]) }
      body(&xml)
    }
  }

  private static func entry(_ heading: String, _ place: Int, _ xml: inout XMLText) {
    xml.element("w:hyperlink", ["w:anchor": bookmark(place), "w:history": "1"]) { xml in
      run(heading + "\t", &xml)
      begin("PAGEREF \(bookmark(place)) \\h", &xml)
      run(" ", &xml)
      mark("end", &xml)
    }
  }

  /// Begins a field, up to where what it shows stands.
  private static func begin(_ code: String, _ xml: inout XMLText) {
    mark("begin", &xml)
    xml.element("w:r") { $0.text("w:instrText", ["xml:space": "preserve"], " \(code) ") }
    mark("separate", &xml)
  }

  private static func mark(_ kind: String, _ xml: inout XMLText) {
    xml.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": kind]) }
  }

  /// Writes a heading so that the contents list finds it.
  static func writeHeading(_ text: String, _ place: Int, _ xml: inout XMLText) {
    line("Heading1", &xml) { xml in
      xml.empty("w:bookmarkStart", ["w:id": String(place), "w:name": bookmark(place)])
      run(text, &xml)
      xml.empty("w:bookmarkEnd", ["w:id": String(place)])
    }
  }
}
