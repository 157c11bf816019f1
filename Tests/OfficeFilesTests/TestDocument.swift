@testable import OfficeFiles

/// A Word document made of a body, for tests that look at one thing in it.
struct TestDocument {
  var body: String
  var styles = ""
  var footnotes = ""
  var comments = ""
  var type = "wordprocessingml.document.main"
  var space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  init(_ body: String) { self.body = body }

  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument."

  /// The file.
  var bytes: [UInt8] {
    var zip = ZipWriter()
    let names =
      "xmlns:w=\"\(space)\" "
      + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
      + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
      + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
      + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    zip.add(
      "[Content_Types].xml",
      Array(
        ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Override PartName=\"/word/document.xml\" "
          + "ContentType=\"\(TestDocument.types)\(type)+xml\"/></Types>").utf8))
    func links(_ items: [String], folder: String) -> [UInt8] {
      let listed = items.enumerated().map { number, name in
        "<Relationship Id=\"rId\(number)\" Type=\"\(TestDocument.links)/\(name)\" "
          + "Target=\"\(folder)\(name == "officeDocument" ? "document" : name).xml\"/>"
      }
      return Array(
        ("<Relationships xmlns=\"\(TestDocument.package)\">" + listed.joined()
          + "</Relationships>").utf8)
    }
    zip.add("_rels/.rels", links(["officeDocument"], folder: "word/"))
    zip.add(
      "word/_rels/document.xml.rels", links(["styles", "footnotes", "comments"], folder: ""))
    let parts = [
      ("document", "document", "<w:body>\(body)</w:body>"), ("styles", "styles", styles),
      ("footnotes", "footnotes", footnotes), ("comments", "comments", comments),
    ]
    for (name, element, content) in parts {
      zip.add(
        "word/\(name).xml", Array("<w:\(element) \(names)>\(content)</w:\(element)>".utf8))
    }
    return zip.finished()
  }

  /// What is read of it.
  func read(prompts: [String] = []) throws -> WordContents {
    guard case .document(let document) = try OfficeReader.read(bytes, prompts: prompts) else {
      throw WrongKind()
    }
    return document
  }

  /// The text of the only paragraph of a body of runs.
  static func text(ofRuns runs: String) throws -> String {
    try TestDocument("<w:p>\(runs)</w:p>").read().paragraphs.map(\.text).joined(separator: "|")
  }

  /// A run of text, with properties.
  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A paragraph of one run.
  static func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

  /// A cell of one paragraph, with properties.
  static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  /// A table of rows of cells.
  static func table(_ rows: [String]) -> String {
    "<w:tbl>" + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>"
  }
}
