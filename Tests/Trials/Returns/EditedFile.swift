@testable import OfficeFiles

/// A Word or Excel file of ours, of which a part is changed as another program would leave it.
package enum EditedFile {
  /// The file with one of its parts rewritten.
  ///
  /// - Throws: What the reader of such files throws where it is none.
  package static func edited(
    _ bytes: [UInt8], part: String, _ edit: (String) -> String
  ) throws -> [UInt8] {
    let archive = try ZipArchive(bytes)
    var writer = ZipWriter()
    for name in archive.names.sorted() {
      let content = try content(of: name, in: archive)
      writer.add(
        EditedFile.spelling[name] ?? name,
        name == part ? Array(edit(String(decoding: content, as: UTF8.self)).utf8) : content)
    }
    return writer.finished()
  }

  private static func content(of name: String, in archive: ZipArchive) throws -> [UInt8] {
    guard let entry = archive[name] else { return [] }
    var inflation = try ZipInflation(entry, of: archive)
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try buffer.withUnsafeMutableBufferPointer {
        try inflation.fill($0, from: archive.bytes)
      }
      if count == 0 { return content }
      content += buffer[..<count]
    }
  }

  /// Names that are looked for with their capitals.
  private static let spelling = [
    "[content_types].xml": "[Content_Types].xml", "docprops/core.xml": "docProps/core.xml",
    "docprops/app.xml": "docProps/app.xml", "docprops/custom.xml": "docProps/custom.xml",
  ]
}
