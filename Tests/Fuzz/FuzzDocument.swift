@testable import OfficeFiles

/// Any bytes as the body of a Word document.
///
/// Rows and columns rise, tables are counted from 1, and every control has its place in the body.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzDocument(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var zip = ZipWriter()
  let link = "<Relationship Id=\"r\" Type=\"/officeDocument\" Target=\"word/document.xml\"/>"
  zip.add("_rels/.rels", Array("<Relationships>\(link)</Relationships>".utf8))
  zip.add("word/document.xml", Array(UnsafeBufferPointer(start: start, count: count)))
  guard case .document(let document) = try? OfficeReader.read(zip.finished()) else { return 0 }
  precondition(document.tables.map(\.number) == Array(1..<(document.tables.count + 1)), "counted")
  for table in document.tables {
    var last = 0
    for row in table.rows {
      precondition(row.number > last, "rows rise")
      last = row.number
      let columns = row.cells.map(\.column)
      precondition(columns == columns.sorted(), "columns rise")
      precondition(row.cells.allSatisfy { $0.column + $0.span <= table.columnCount }, "they fit")
    }
  }
  for control in document.controls {
    precondition(!control.isPrompt || control.text.isEmpty, "a prompt is no answer")
  }
  return 0
}
