import Seeds
import Testing

@testable import OfficeFiles

/// Files that are none of ours, and files that mean harm.
struct RefusalTests {
  /// How a file begins, and what it is.
  struct Foreign: CustomTestStringConvertible {
    let begins: [UInt8]
    let format: ForeignFormat
    var testDescription: String { format.rawValue }

    init(_ begins: [UInt8], _ format: ForeignFormat) {
      (self.begins, self.format) = (begins, format)
    }

    init(_ begins: String, _ format: ForeignFormat) { self.init(Array(begins.utf8), format) }
  }

  private static let foreign: [Foreign] = [
    Foreign("%PDF-1.7\n", .pdf), Foreign("{\\rtf1\\ansi", .rtf),
    Foreign("\u{FEFF} <!DOCTYPE html><html>", .html), Foreign("<table><tr>", .html),
    Foreign("MIME-Version: 1.0\r\nContent-Type: multipart", .html),
    Foreign("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", .xml),
    Foreign("Date,What happened\n1/2/2025,Seen.\n", .text),
    Foreign([0x89, 0x50, 0x4E, 0x47], .picture),
    Foreign([0xFF, 0xD8, 0xFF, 0xE0], .picture), Foreign([0xFF, 0xFE, 0x44, 0x00], .text),
    Foreign([1, 2, 0, 3], .unknown),
  ]

  @Test(arguments: foreign)
  func `a file of another kind is named`(row: Foreign) {
    #expect(throws: OfficeProblem.otherFormat(row.format)) { try OfficeReader.read(row.begins) }
    #expect(!OfficeReader.canBegin(row.begins))
  }

  @Test(arguments: [
    ("WordDocument", OfficeProblem.oldWord), ("Workbook", .oldExcel), ("Book", .oldExcel),
    ("EncryptedPackage", .password), ("PowerPoint Document", .otherFormat(.oldPowerPoint)),
    ("__properties_version1.0", .otherFormat(.message)), ("Contents", .otherFormat(.compound)),
  ])
  func `a compound file is known by its streams`(stream: String, problem: OfficeProblem) {
    var file: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    file += [UInt8](repeating: 0, count: 1024 - 8)
    var record: [UInt8] = []
    for unit in stream.utf16 { record.append16(Int(unit)) }
    record += [UInt8](repeating: 0, count: 64 - record.count)
    record.append16(2 * stream.utf16.count + 2)
    file += record + [UInt8](repeating: 0, count: 62)
    #expect(OfficeReader.canBegin(file))
    #expect(throws: problem) { try OfficeReader.read(file) }
  }

  private static let contentTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
    + "PartName=\"/a/b.xml\" ContentType=\"application/"

  @Test(arguments: [
    ("vnd.ms-excel.sheet.binary.macroEnabled.main", ForeignFormat.binaryWorkbook),
    ("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", .powerPoint),
    ("vnd.ms-visio.drawing.main+xml", .visio), ("vnd.other+xml", .zip),
  ])
  func `an office file of another program is named`(type: String, format: ForeignFormat) {
    let links =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"a/b.xml\"/></Relationships>"
    let zip = TestZip(parts: [
      "[Content_Types].xml": Self.contentTypes + type + "\"/></Types>", "_rels/.rels": links,
      "a/b.xml": "<a/>",
    ])
    #expect(throws: OfficeProblem.otherFormat(format)) { try OfficeReader.read(zip.bytes) }
  }

  @Test(arguments: [
    ("application/vnd.oasis.opendocument.spreadsheet", ForeignFormat.openDocumentSheet),
    ("application/vnd.oasis.opendocument.text", .openDocumentText),
    ("application/vnd.oasis.opendocument.graphics", .openDocument), ("application/epub", .zip),
  ])
  func `a file of LibreOffice is named`(type: String, format: ForeignFormat) {
    let zip = TestZip(parts: ["mimetype": type, "content.xml": "<a/>"])
    #expect(throws: OfficeProblem.otherFormat(format)) { try OfficeReader.read(zip.bytes) }
  }

  @Test func `an empty file, and one that is too large, are refused`() {
    #expect(throws: OfficeProblem.empty) { try OfficeReader.read([]) }
    let large = [UInt8](repeating: 0x50, count: OfficeReader.mostBytes + 1)
    #expect(throws: OfficeProblem.tooLarge(mostMebibytes: 48)) { try OfficeReader.read(large) }
  }

  @Test func `a refused file is refused as often as it is asked`() {
    let reader = OfficeReader(Array("%PDF-1.7".utf8))
    for _ in 0..<3 {
      #expect(throws: OfficeProblem.otherFormat(.pdf)) { try reader.advance() }
      #expect(reader.contents == nil && reader.progress == 1)
    }
  }

  @Test func `every refusal says in a sentence what is wrong, and what to do`() {
    var problems: [OfficeProblem] = [
      .empty, .password, .oldExcel, .oldWord, .cutOff(afterBytes: 5), .tooLarge(mostMebibytes: 48),
      .bomb(.size(mebibytes: 300)), .bomb(.entries(5000)), .bomb(.overlap), .bomb(.moreThanSaid),
      .tooMuch(.rows, most: 5),
    ]
    problems += ForeignFormat.allCases.map { .otherFormat($0) }
    for problem in problems {
      #expect(problem.problem.hasSuffix(".") && problem.remedy.hasSuffix("."))
      #expect(problem.problem.split(separator: " ").count <= 20)
    }
    let words = Set(problems.compactMap(\.word))
    #expect(
      words == ["password", "old-excel", "old-word", "bomb", "damaged", "other-format"])
  }

  @Test(arguments: 0..<60)
  func `a file with some bytes changed is read or refused, and never breaks the reader`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed)
    let names = Fixture.chronologies + Fixture.answers + Fixture.refused
    for _ in 0..<10 {
      let name = names[random.roll(names.count)]
      var file = try Fixture.bytes(name)
      for _ in 0...random.roll(8) { file[random.roll(file.count)] = UInt8(random.roll(256)) }
      _ = try? OfficeReader.read(file)
    }
  }

  /// Scraps of markup that nest, end and refer in ways that no program writes.
  private static let scraps = [
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>a</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>",
    "</w:tr>",
    "<w:tc>", "</w:tc>", "<w:sdt>", "</w:sdt>", "<w:sdtPr><w:showingPlcHdr/><w:date/></w:sdtPr>",
    "<w:sdtContent>", "</w:sdtContent>", "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:del>", "</w:del>", "<w:txbxContent>", "</w:txbxContent>", "<mc:AlternateContent>",
    "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<w:vMerge/>",
    "<w:tcPr><w:gridSpan w:val=\"99\"/></w:tcPr>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    "<w:commentReference w:id=\"1\"/>", "<w:ffData><w:checkBox/></w:ffData>", "<w:rPr>",
    "<w:strike/>",
    "</w:rPr>",
  ]

  @Test(arguments: 0..<60)
  func `elements that nest in any way are read or refused`(seed: Int) throws {
    var random = SeededGenerator(seed)
    for _ in 0..<20 {
      var body = ""
      var open: [String] = []
      for _ in 0..<random.roll(60) {
        let scrap = Self.scraps[random.roll(Self.scraps.count)]
        if scrap.hasPrefix("</") {
          if let last = open.popLast() { body += last }
        } else {
          body += scrap
          let name = scrap.dropFirst().prefix { $0 != ">" && $0 != " " && $0 != "/" }
          if !scrap.hasSuffix("/>"), !scrap.contains("</\(name)") { open.append("</\(name)>") }
        }
      }
      body += open.reversed().joined()
      _ = try TestDocument(body).read()
    }
  }
}

/// Bounds that keep the memory of a hostile file small.
struct BoundTests {
  @Test func `one cell, one paragraph and all texts together are bounded`() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(throws: OfficeProblem.tooMuch(.mebibytesInOneCell, most: 1)) {
      try TestBook("<row><c t=\"inlineStr\"><is><t>\(long)y</t></is></c></row>").read()
    }
    var book = TestBook(
      "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 65) + "</row>")
    book.shared = "<si><t>\(long)</t></si>"
    let shown = book
    #expect(throws: OfficeProblem.tooMuch(.mebibytes, most: 64)) { try shown.read() }
    let run = TestDocument.run(long)
    #expect(throws: OfficeProblem.tooMuch(.mebibytesInOneParagraph, most: 8)) {
      try TestDocument("<w:p>" + String(repeating: run, count: 8) + "</w:p>").read()
    }
  }

  @Test func `controls, and what hangs in one place, are bounded`() {
    let control = "<w:sdt><w:sdtContent/></w:sdt>"
    #expect(throws: OfficeProblem.tooMuch(.controls, most: WordCounts.mostControls)) {
      try TestDocument(String(repeating: control, count: 50_001)).read()
    }
    let cell = "<w:tc>" + String(repeating: "<w:p/>", count: 50_002) + "</w:tc>"
    #expect(throws: OfficeProblem.tooMuch(.paragraphsInOnePlace, most: WordCounts.mostWaiting)) {
      try TestDocument(TestDocument.table([cell])).read()
    }
  }
}
