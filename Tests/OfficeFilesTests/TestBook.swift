@testable import OfficeFiles

/// A workbook made of a few parts, for tests that look at one thing in it.
struct TestBook {
  var sheets = [TestSheet()]
  var shared = ""
  var styles = ""
  var workbook = ""
  var space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  struct TestSheet {
    var name = "Sheet1"
    var state = ""
    var before = ""
    var rows = ""
    var after = ""
    var comments = ""
    /// The attributes of a table that it holds as an object.
    var table = ""
  }

  /// A workbook of one sheet with these rows.
  init(_ rows: String, before: String = "", after: String = "") {
    sheets[0].rows = rows
    sheets[0].before = before
    sheets[0].after = after
  }

  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The file.
  var bytes: [UInt8] {
    var zip = ZipWriter()
    func add(_ name: String, _ xml: String) { zip.add(name, Array(xml.utf8)) }
    func links(_ items: [(String, String)]) -> String {
      "<Relationships xmlns=\"\(TestBook.package)\">"
        + items.enumerated().map { number, item in
          "<Relationship Id=\"rId\(number + 1)\" Type=\"\(TestBook.links)/\(item.0)\" "
            + "Target=\"\(item.1)\"/>"
        }.joined() + "</Relationships>"
    }
    add("_rels/.rels", links([("officeDocument", "xl/workbook.xml")]))
    let listed = sheets.enumerated().map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\" "
        + "\(sheet.state)/>"
    }
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(space)\" xmlns:r=\"\(TestBook.links)\">\(workbook)"
        + "<sheets>\(listed.joined())</sheets></workbook>")
    var parts = sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    parts.append(("styles", "styles.xml"))
    if !shared.isEmpty { parts.append(("sharedStrings", "/xl/sharedStrings.xml")) }
    add("xl/_rels/workbook.xml.rels", links(parts))
    add("xl/styles.xml", "<styleSheet xmlns=\"\(space)\">\(styles)</styleSheet>")
    if !shared.isEmpty {
      add("xl/sharedStrings.xml", "<sst xmlns=\"\(space)\">\(shared)</sst>")
    }
    for (number, sheet) in sheets.enumerated() {
      add(
        "xl/worksheets/sheet\(number + 1).xml",
        "<worksheet xmlns=\"\(space)\">\(sheet.before)<sheetData>\(sheet.rows)</sheetData>"
          + "\(sheet.after)</worksheet>")
      guard !sheet.comments.isEmpty || !sheet.table.isEmpty else { continue }
      add(
        "xl/worksheets/_rels/sheet\(number + 1).xml.rels",
        links([
          ("comments", "../comments\(number).xml"), ("table", "../tables/table\(number).xml"),
        ]))
      add("xl/comments\(number).xml", "<comments xmlns=\"\(space)\">\(sheet.comments)</comments>")
      add("xl/tables/table\(number).xml", "<table xmlns=\"\(space)\" \(sheet.table)/>")
    }
    return zip.finished()
  }

  /// What is read of it.
  func read() throws -> WorkbookContents {
    guard case .workbook(let book) = try OfficeReader.read(bytes) else { throw WrongKind() }
    return book
  }

  /// The cells of the first sheet, by their names.
  func cells() throws -> [String: WorkbookContents.Cell] {
    let sheet = try read().sheets[0]
    let cells = (0..<sheet.rowCount).flatMap { sheet.row(at: $0).cells }
    return Dictionary(cells.map { ($0.place.shown, $0) }) { first, _ in first }
  }

  /// Styles of one format each, as cells name them by `s`.
  static func styles(_ formats: [String]) -> String {
    let codes = formats.map {
      $0.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    }
    return "<numFmts>"
      + codes.enumerated().map { number, code in
        "<numFmt numFmtId=\"\(200 + number)\" formatCode=\"\(code)\"/>"
      }.joined() + "</numFmts><cellXfs>"
      + codes.indices.map { "<xf numFmtId=\"\(200 + $0)\" fontId=\"0\"/>" }.joined()
      + "</cellXfs>"
  }
}
