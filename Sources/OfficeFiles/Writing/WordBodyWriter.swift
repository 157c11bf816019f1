/// Writes the body of a document: paragraphs, lists, tables, controls and sections.
struct WordBodyWriter {
  let document: WordDocument
  /// How many lists are numbered; each counts from 1.
  private(set) var numberedLists = 0
  /// The number of the last control, of which Word wants one each.
  var controls = 0
  /// How many of the headings that a contents list names are written; `nil` where there is none.
  private var headings: Int?

  static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let linkSpace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let space14 = "http://schemas.microsoft.com/office/word/2010/wordml"
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  init(_ document: WordDocument) {
    self.document = document
    headings = WordBodyWriter.headings(of: document).isEmpty ? nil : 0
  }

  /// The whole part.
  mutating func part() -> [UInt8] {
    var writer = self
    let bytes = XMLText.part { xml in
      xml.element(
        "w:document",
        [
          "xmlns:w": WordBodyWriter.space, "xmlns:r": WordBodyWriter.linkSpace,
          "xmlns:w14": WordBodyWriter.space14, "xmlns:mc": WordBodyWriter.compatibility,
          "mc:Ignorable": "w14",
        ]
      ) { xml in
        xml.element("w:body") { writer.writeSections(&$0) }
      }
    }
    self = writer
    return bytes
  }

  private mutating func writeSections(_ xml: inout XMLText) {
    let sections = document.sections.isEmpty ? [WordDocument.Section([])] : document.sections
    for (place, section) in sections.enumerated() {
      let paper: WordDocument.Paper = section.isLandscape ? .landscape : .portrait
      for block in section.blocks { write(block, width: paper.width, inCell: false, &xml) }
      if place + 1 < sections.count {
        // The properties of a section that others follow hang on its last paragraph.
        xml.element("w:p") { xml in
          xml.element("w:pPr") { xml in
            xml.empty("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20"])
            WordBodyWriter.section(paper, &xml)
          }
        }
      } else {
        WordBodyWriter.section(paper, &xml)
      }
    }
  }

  private static func section(_ paper: WordDocument.Paper, _ xml: inout XMLText) {
    xml.element("w:sectPr") { xml in
      xml.empty("w:headerReference", ["w:type": "default", "r:id": "rId4"])
      switch paper {
      case .portrait:
        xml.empty("w:footerReference", ["w:type": "default", "r:id": "rId5"])
        xml.empty("w:pgSz", ["w:w": "11906", "w:h": "16838"])
      case .landscape:
        xml.empty("w:footerReference", ["w:type": "default", "r:id": "rId6"])
        xml.empty("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
      }
      let margin = String(WordDocument.Paper.margin)
      xml.empty(
        "w:pgMar",
        [
          "w:top": "1247", "w:right": margin, "w:bottom": "1134", "w:left": margin,
          "w:header": "567", "w:footer": "510", "w:gutter": "0",
        ])
    }
  }

  /// Writes a block that may be so wide.
  mutating func write(
    _ block: WordDocument.Block, width: Int, inCell: Bool, _ xml: inout XMLText
  ) {
    switch block {
    case .title(let text): paragraph([.text(text)], style: "Title", &xml)
    case .contents(let title): if !inCell { writeContents(title, &xml) }
    case .heading(1, let text) where !inCell && headings != nil:
      let place = headings ?? 0
      WordBodyWriter.writeHeading(text, place, &xml)
      headings = place + 1
    case .heading(let level, let text):
      paragraph([.text(text)], style: "Heading\(min(4, max(1, level)))", &xml)
    case .paragraph(let body):
      let style = inCell && body.look == .body ? "TableText" : body.look.rawValue
      paragraph(body.pieces, style: style, isKept: body.isKeptWithNext, &xml)
    case .list(let items, let isNumbered):
      if isNumbered { numberedLists += 1 }
      for item in items {
        paragraph(
          item.pieces, style: isNumbered ? "ListNumber" : "ListBullet",
          list: isNumbered ? numberedLists + 1 : 1, &xml)
      }
    case .table(let table):
      // One without a column or a row would be broken.
      let isEmpty = table.columns.isEmpty || table.rows.isEmpty && !table.hasTitles
      if !inCell, !isEmpty { write(table, width: width, &xml) }
    case .answer(let control): write(answer: control, inCell: inCell, &xml)
    case .pageBreak:
      xml.element("w:p") { xml in
        xml.element("w:r") { $0.empty("w:br", ["w:type": "page"]) }
      }
    }
  }

  mutating func paragraph(
    _ pieces: [WordDocument.Piece], style: String, isKept: Bool = false, list: Int? = nil,
    _ xml: inout XMLText
  ) {
    var writer = self
    xml.element("w:p") { xml in
      if style != "Normal" || isKept || list != nil {
        xml.element("w:pPr") { xml in
          if style != "Normal" { xml.empty("w:pStyle", ["w:val": style]) }
          if isKept { xml.empty("w:keepNext") }
          guard let list else { return }
          xml.element("w:numPr") { xml in
            xml.empty("w:ilvl", ["w:val": "0"])
            xml.empty("w:numId", ["w:val": String(list)])
          }
        }
      }
      for piece in pieces {
        switch piece {
        case .text(let text): WordBodyWriter.run(text, &xml)
        case .bold(let text): WordBodyWriter.run(text, properties: "<w:b/>", &xml)
        case .italic(let text): WordBodyWriter.run(text, properties: "<w:i/>", &xml)
        case .control(let control): writer.write(control, &xml)
        }
      }
    }
    self = writer
  }

  /// Writes a run of text: line feeds break lines, and tabs are tabs.
  static func run(_ text: String, properties: String = "", _ xml: inout XMLText) {
    guard !text.isEmpty else { return }
    xml.element("w:r") { xml in
      if !properties.isEmpty { xml.raw("<w:rPr>\(properties)</w:rPr>") }
      var rest = SheetText.lines(text)[...]
      while let mark = rest.firstIndex(where: { $0 == "\n" || $0 == "\t" }) {
        words(rest[..<mark], &xml)
        xml.empty(rest[mark] == "\n" ? "w:br" : "w:tab")
        rest = rest[rest.index(after: mark)...]
      }
      words(rest, &xml)
    }
  }

  private static func words(_ text: Substring, _ xml: inout XMLText) {
    if !text.isEmpty { xml.text("w:t", ["xml:space": "preserve"], String(text)) }
  }
}
