import Casework
import OfficeFiles
import Testing

@testable import Documents

/// What LibreOffice makes of the Word and Excel files we write: it opens them, and what it saves is
/// read.
///
/// Skipped where LibreOffice is not installed.
@Suite(.enabled(if: LibreOffice.isInstalled, "LibreOffice is not installed"))
struct OfficeFilesInLibreOfficeTests {
  private static let answered = [
    "kloe-1": "Seen twice.\nThe second time alone, with T1.\n\nNothing since.",
    "good-practice": "A place at breakfast club.", "nil-return": "x", "sign-off": "Lou Example",
    "sign-off-day": "20/11/2026",
  ]

  /// The answers that are read of a file.
  private static func answers(in bytes: [UInt8]) -> [ReturnedAnswer.Subject: String] {
    let answers = ReturnReader.read(bytes, context: Fiction.context).answers
    return Dictionary(
      answers.compactMap { answer in answer.subject.map { ($0, answer.text) } },
      uniquingKeysWith: { "\($0) and \($1)" })
  }

  private static let expected: [ReturnedAnswer.Subject: String] = [
    .line(1): "Seen twice.\nThe second time alone, with T1.\n\nNothing since.",
    .prompt(.goodPractice): "A place at breakfast club.",
    .prompt(.nilReturn): "Yes. We have searched our records and hold no information.",
    .prompt(.signOff): "Lou Example\nDate: 20/11/2026",
  ]

  private static func form(_ answers: [String: String]) throws -> [UInt8] {
    let subject = try GatheredCase()
    let values = Form2Values(try subject.form2(), of: try subject.paper(), explained: "")
    var document = values.wordDocument(with: try Shipped.template(.form2Word))
    document.fill(in: answers)
    return document.bytes()
  }

  private static func read(_ bytes: [UInt8]) throws -> WordContents {
    let contents = try OfficeReader.read(bytes, prompts: Form2Controls.prompts)
    return try #require(contents.document)
  }

  @Test(.timeLimit(.minutes(3)))
  func `Form 2 comes back from LibreOffice with its answers and without its prompts`() throws {
    let office = try LibreOffice()
    defer { office.remove() }
    try office.write(try Self.form(Self.answered), to: "filled.docx")
    try office.write(try Self.form([:]), to: "empty.docx")
    #expect(Self.answers(in: try office.bytes("filled.docx")) == Self.expected)
    try office.convert(["filled.docx", "empty.docx"], to: "docx", reading: nil, into: "saved")
    let filled = try Self.read(office.bytes("saved/filled.docx"))
    #expect(Self.answers(in: try office.bytes("saved/filled.docx")) == Self.expected)
    #expect(filled.properties["Case reference"] == "2026-014")
    let empty = try Self.read(office.bytes("saved/empty.docx"))
    #expect(Self.answers(in: try office.bytes("saved/empty.docx")).isEmpty)
    let rows = try #require(empty.tables.last).rows
    #expect(rows[0].cells.map(\.text) == ChronologyColumn.asked.map(\.title))
    #expect(rows.dropFirst().allSatisfy { $0.cells.allSatisfy(\.text.isEmpty) })
  }

  @Test(.timeLimit(.minutes(3)))
  func `a document opens, and its marking stands on every page`() throws {
    let office = try LibreOffice()
    defer { office.remove() }
    let long = Array(repeating: "What was said and done that day.", count: 300)
    var document = Document(
      title: "Rapid review report", marking: "OFFICIAL-SENSITIVE", codeName: "Child Aspen",
      reference: "2026-014", status: "Draft",
      sections: Fictional.document.sections
        + [.init("At length", [.paragraph(long.joined(separator: "\n\n"))])], footer: [])
    document.hasContents = true
    try office.write(document.wordFile, to: "report.docx")
    try office.convert(["report.docx"], to: "txt:Text (encoded):UTF8", reading: nil)
    #expect(try office.read("report.txt").contains("Two lines follow:"))
    try office.convert(["report.docx"], to: "docx", reading: nil, into: "saved")
    let read = try Self.read(office.bytes("saved/report.docx"))
    #expect(read.paragraphs.compactMap(\.headingLevel) == [1, 1, 2, 1, 1])
    #expect(read.tables.last?.rows.first?.isTitle == true)
  }

  @Test(.timeLimit(.minutes(3)))
  func `a chronology saved again by LibreOffice has the same cells and days`() throws {
    let office = try LibreOffice()
    defer { office.remove() }
    let paper = try GatheredCase().paper()
    let sent = ExcelFile.chronology(of: paper).bytes
    try office.write(sent, to: "chronology.xlsx")
    try office.convert(["chronology.xlsx"], to: "xlsx", reading: nil, into: "saved")
    let table = { (bytes: [UInt8]) in try #require(try OfficeReader.read(bytes).tables.first) }
    let (first, again) = (try table(sent), try table(office.bytes("saved/chronology.xlsx")))
    #expect(first.rowCount == again.rowCount)
    for place in 0..<min(first.rowCount, again.rowCount) {
      let (one, other) = (first.row(at: place).cells, again.row(at: place).cells)
      #expect(one.map(\.text) == other.map(\.text))
      #expect(one.map(\.day) == other.map(\.day))
    }
  }
}

extension OfficeContents {
  /// The document; `nil` where it is a workbook.
  fileprivate var document: WordContents? {
    if case .document(let document) = self { document } else { nil }
  }
}

extension WordDocument {
  /// Answers controls by their tags, as a person in Word does.
  fileprivate mutating func fill(in answers: [String: String]) {
    for section in sections.indices {
      for block in sections[section].blocks.indices {
        guard case .table(var table) = sections[section].blocks[block] else { continue }
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices {
            table.rows[row].cells[cell].blocks = table.rows[row].cells[cell].blocks.map {
              $0.filled(in: answers)
            }
          }
        }
        sections[section].blocks[block] = .table(table)
      }
    }
  }
}

extension WordDocument.Block {
  fileprivate func filled(in answers: [String: String]) -> WordDocument.Block {
    switch self {
    case .answer(let control): .answer(control.filled(in: answers))
    case .paragraph(var paragraph):
      .paragraph(paragraph.fill(in: answers))
    case .title, .heading, .contents, .list, .table, .pageBreak: self
    }
  }
}

extension WordDocument.Paragraph {
  fileprivate mutating func fill(in answers: [String: String]) -> WordDocument.Paragraph {
    pieces = pieces.map { piece in
      if case .control(let control) = piece { .control(control.filled(in: answers)) } else { piece }
    }
    return self
  }
}

extension WordDocument.Control {
  fileprivate func filled(in answers: [String: String]) -> WordDocument.Control {
    var filled = self
    filled.value = answers[tag] ?? ""
    return filled
  }
}
