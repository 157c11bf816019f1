import Seeds
import Testing

@testable import OfficeFiles

/// Documents as they are written, and read back.
struct DocumentWritingTests {
  private typealias Doc = WordDocument

  private static func read(_ document: Doc, prompts: [String] = []) throws -> WordContents {
    guard case .document(let read) = try OfficeReader.read(document.bytes(), prompts: prompts)
    else {
      throw WrongKind()
    }
    return read
  }

  private static func part(_ name: String, of document: Doc) throws -> String {
    let archive = try ZipArchive(document.bytes())
    return String(decoding: try ZipTests.unpacked(name, of: archive), as: UTF8.self)
  }

  private static func document(_ blocks: [Doc.Block]) -> Doc {
    Doc(title: "T", marking: "OFFICIAL-SENSITIVE", sections: [Doc.Section(blocks)])
  }

  private static let form: [Doc.Block] = [
    .heading(1, "KLOE 1: Was the child seen?"),
    .answer(
      Doc.Control(.richText, tag: "kloe-1", alias: "KLOE 1", prompt: "Type your answer here")),
    .paragraph(
      Doc.Paragraph([
        .control(Doc.Control(.checkBox, tag: "nil return", alias: "Nil", value: "x")),
        .text(" Nil return"),
      ])),
    .table(
      Doc.Table(
        columns: [Doc.Column("Date", share: 1), Doc.Column("Seen", share: 1)],
        rows: [
          Doc.Row([
            Doc.Cell([
              .paragraph(
                Doc.Paragraph([
                  .control(Doc.Control(.day, tag: "d1", alias: "Date", value: "01/05/2025"))
                ]))
            ]),
            Doc.Cell([
              .paragraph(
                Doc.Paragraph([
                  .control(
                    Doc.Control(.choice(["yes", "no"]), tag: "s1", alias: "Seen", prompt: "Choose"))
                ]))
            ]),
          ])
        ], description: "Chronology")),
  ]

  @Test func `the same document is the same bytes`() {
    #expect(Self.document(Self.form).bytes() == Self.document(Self.form).bytes())
  }

  @Test func `a form comes back with its answers and without its prompts`() throws {
    let read = try Self.read(Self.document(Self.form))
    #expect(read.controls.map(\.tag) == ["kloe-1", "nil return", "d1", "s1"])
    #expect(read.controls.map(\.text) == ["", "☒", "01/05/2025", ""])
    #expect(read.controls.map(\.isPrompt) == [true, false, false, true])
    #expect(read.controls[3].kind == .choice(["yes", "no"]))
    let row = try #require(read.tables.first?.rows.last)
    #expect(row[0]?.day == OfficeDay(year: 2025, month: 5, day: 1) && row[1]?.text == "")
    #expect(read.tables[0].rows[0].isTitle && read.notes == [])
    #expect(read.paragraphs.map(\.headingLevel).first == 1)
  }

  @Test func `a form without its controls comes back without its prompts`() throws {
    var zip = ZipWriter()
    let archive = try ZipArchive(Self.document(Self.form).bytes())
    for name in archive.names.sorted() {
      var text = String(decoding: try ZipTests.unpacked(name, of: archive), as: UTF8.self)
      if name == "word/document.xml" {
        for tag in ["<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>"] {
          text = text.replacing(tag, with: "")
        }
        while let start = text.firstRange(of: "<w:sdtPr>"),
          let end = text.firstRange(of: "</w:sdtPr>")
        {
          text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        text = text.replacing("<w:rStyle w:val=\"PlaceholderText\"/>", with: "")
      }
      zip.add(name, Array(text.utf8))
    }
    let contents = try OfficeReader.read(
      zip.finished(), prompts: ["Type your answer here", "Choose"])
    guard case .document(let read) = contents else { throw WrongKind() }
    #expect(read.controls == [])
    #expect(
      read.paragraphs.map(\.text).prefix(3) == ["KLOE 1: Was the child seen?", "", "☒ Nil return"])
    #expect(read.tables[0].rows[1].cells.map(\.text) == ["01/05/2025", ""])
  }

  @Test(arguments: 0..<30)
  func `any texts come back as they were`(seed: Int) throws {
    var random = SeededGenerator(seed)
    var texts: [String] = []
    var blocks: [Doc.Block] = []
    for _ in 0..<(1 + random.roll(20)) {
      let text = random.hostileText(upTo: 60)
      texts.append(Self.expected(text))
      switch random.roll(4) {
      case 0: blocks.append(.heading(1 + random.roll(4), text))
      case 1: blocks.append(.list([Doc.Paragraph(text)], isNumbered: random.roll(2) == 0))
      case 2:
        let half = text.unicodeScalars.count / 2
        blocks.append(
          .paragraph(
            Doc.Paragraph([
              .text(String(text.unicodeScalars.prefix(half))),
              .bold(String(text.unicodeScalars.dropFirst(half))),
            ])))
      default: blocks.append(.paragraph(Doc.Paragraph(text)))
      }
    }
    let read = try Self.read(Self.document(blocks))
    #expect(read.paragraphs.map(\.text) == texts, "seed \(seed)")
  }

  @Test(arguments: 0..<20)
  func `any table comes back as it was`(seed: Int) throws {
    var random = SeededGenerator(seed)
    let width = 1 + random.roll(6)
    let texts = (0..<random.roll(20)).map { _ in
      (0..<width).map { _ in random.hostileText(upTo: 20) }
    }
    let table = Doc.Table(
      columns: (0..<width).map { Doc.Column("Title \($0)", share: 1 + random.roll(9)) },
      rows: texts.map { Doc.Row($0.map { Doc.Cell($0) }) }, description: "A table")
    let read = try #require(try Self.read(Self.document([.table(table)])).tables.first)
    let shown = texts.map { $0.map { Self.expected($0).trimmed } }
    #expect(read.rows.dropFirst().map { $0.cells.map(\.text) } == shown, "seed \(seed)")
  }

  private static func expected(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in SheetText.lines(text).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: view.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: view.append("\u{FFFD}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  @Test func `marking and page numbers stand on every page, and landscape has its own foot`() throws
  {
    var document = Self.document(Self.form)
    document.sections.append(Doc.Section(isLandscape: true, [.heading(1, "Chronology")]))
    let body = try Self.part("word/document.xml", of: document)
    #expect(body.components(of: "<w:headerReference") == 2)
    #expect(body.contains("w:orient=\"landscape\"") && body.contains("<w:tblHeader/>"))
    #expect(try Self.part("word/header1.xml", of: document).contains("OFFICIAL-SENSITIVE"))
    for foot in ["word/footer1.xml", "word/footer2.xml"] {
      let text = try Self.part(foot, of: document)
      #expect(text.contains("NUMPAGES") && text.contains("OFFICIAL-SENSITIVE"))
    }
    #expect(try Self.part("docProps/core.xml", of: document).contains("<dc:language>en-GB"))
    #expect(try Self.part("word/styles.xml", of: document).contains("w:lang w:val=\"en-GB\""))
  }

  @Test func `what would be broken is left out`() throws {
    let control = Doc.Control(.choice(["a", "", "a", "b"]), tag: "", alias: "")
    let document = Self.document([
      .paragraph(Doc.Paragraph([.control(control)])),
      .table(Doc.Table(columns: [], rows: [Doc.Row([])], description: "")),
      .table(
        Doc.Table(
          columns: [Doc.Column("A", share: 0)], rows: [], description: "", hasTitles: false)),
    ])
    #expect(try Self.read(document).controls[0].kind == .choice(["a", "b"]))
    #expect(try Self.read(document).tables == [])
    #expect(try Self.read(Doc(title: "T", sections: [])).blocks == [])
  }

  @Test func `each numbered list begins at 1`() throws {
    let list = Doc.Block.list([Doc.Paragraph("one"), Doc.Paragraph("two")], isNumbered: true)
    let document = Self.document([list, .paragraph(Doc.Paragraph("between")), list])
    let numbering = try Self.part("word/numbering.xml", of: document)
    #expect(numbering.components(of: "<w:startOverride w:val=\"1\"/>") == 2)
    #expect(
      try Self.read(document).paragraphs.map(\.isListItem) == [true, true, false, true, true])
  }

  @Test func `short rows do not break over pages, and long ones may`() throws {
    let rows = [
      Doc.Row([Doc.Cell("short")]), Doc.Row([Doc.Cell(String(repeating: "long ", count: 500))]),
    ]
    let table = Doc.Table(columns: [Doc.Column("A", share: 1)], rows: rows, description: "")
    let body = try Self.part("word/document.xml", of: Self.document([.table(table)]))
    // The titles and the short row.
    #expect(body.components(of: "<w:cantSplit/>") == 2)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of piece: String) -> Int {
    ranges(of: piece).count
  }
}
