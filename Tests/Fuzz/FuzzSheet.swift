@testable import OfficeFiles

/// Any bytes as the parts of a workbook: a sheet, and behind zeros its styles and shared texts.
///
/// What is read lies where a sheet has cells, in their order, and no text is longer than a cell.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzSheet(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let pieces = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  var zip = ZipWriter()
  zip.add("_rels/.rels", links([("officeDocument", "xl/workbook.xml")]))
  zip.add(
    "xl/workbook.xml",
    Array(
      ("<workbook xmlns=\"\(SheetWriter.space)\" xmlns:r=\"\(SheetWriter.linkSpace)\"><sheets>"
        + "<sheet name=\"S\" r:id=\"r0\"/></sheets></workbook>").utf8))
  let names = ["worksheet", "styles", "sharedStrings"]
  zip.add("xl/_rels/workbook.xml.rels", links(names.map { ($0, $0 + ".xml") }))
  for (name, piece) in Swift.zip(names, pieces) { zip.add("xl/\(name).xml", Array(piece)) }
  for name in names.dropFirst(pieces.count) { zip.add("xl/\(name).xml", Array("<a/>".utf8)) }
  guard case .workbook(let book) = try? OfficeReader.read(zip.finished()) else { return 0 }
  for sheet in book.sheets {
    var last = 0
    for place in 0..<sheet.rowCount {
      let row = sheet.row(at: place)
      precondition(row.number > last && row.number <= CellReference.mostRows, "rows rise")
      last = row.number
      let columns = row.cells.map(\.place.column)
      precondition(columns == Array(Set(columns)).sorted(), "columns rise")
      precondition(columns.allSatisfy { $0 < CellReference.mostColumns }, "columns exist")
    }
  }
  return 0
}

private func links(_ items: [(String, String)]) -> [UInt8] {
  let listed = items.enumerated().map { number, item in
    "<Relationship Id=\"r\(number)\" Type=\"/\(item.0)\" Target=\"\(item.1)\"/>"
  }
  return Array("<Relationships>\(listed.joined())</Relationships>".utf8)
}
