/// A kind of file that is neither .xlsx nor .docx, known by how it begins or what it holds.
package enum ForeignFormat: String, CaseIterable, Hashable, Sendable {
  case pdf, rtf, html, xml, text, picture
  case openDocumentSheet, openDocumentText, openDocument
  case binaryWorkbook, powerPoint, oldPowerPoint, message, compound, visio
  case zip, iWork, unknown

  /// The format inside a sentence.
  package var phrase: String { facts.phrase }

  /// What to do with such a file.
  package var remedy: String { facts.remedy }

  private static let asSheet =
    "Open it in the program that made it, save it as Excel (.xlsx), and import that copy."
  private static let asText =
    "Open it in the program that made it, save it as Word (.docx), and import that copy."
  private static let asEither =
    "Ask for a Word (.docx), Excel (.xlsx) or CSV file instead."

  private var facts: (phrase: String, remedy: String) {
    switch self {
    case .pdf:
      (
        "a PDF",
        "Ask for the Word or Excel file it was made from. A PDF cannot be read row by row."
      )
    case .rtf: ("a text in Rich Text Format (RTF)", Self.asText)
    case .html:
      (
        "a web page, whatever its name says",
        "Open it in Excel or Word, save it as .xlsx or .docx, and import that copy."
      )
    case .xml: ("an XML file, as Excel or Word 2003 wrote it", Self.asEither)
    case .text:
      ("plain text, whatever its name says", "Give it a name that ends in .csv or .txt.")
    case .picture: ("a picture", "Ask for the text, as Word (.docx) or Excel (.xlsx).")
    case .openDocumentSheet: ("an OpenDocument sheet (.ods) of LibreOffice", Self.asSheet)
    case .openDocumentText: ("an OpenDocument text (.odt) of LibreOffice", Self.asText)
    case .openDocument: ("an OpenDocument file of LibreOffice", Self.asEither)
    case .binaryWorkbook: ("a binary Excel workbook (.xlsb)", Self.asSheet)
    case .powerPoint: ("a PowerPoint presentation (.pptx)", Self.asEither)
    case .oldPowerPoint: ("a PowerPoint 97-2003 presentation (.ppt)", Self.asEither)
    case .message:
      (
        "an Outlook message (.msg)",
        "Open it in Outlook, save the file it carries, and import that."
      )
    case .compound: ("a file of an older Office program", Self.asEither)
    case .visio: ("a Visio drawing", Self.asEither)
    case .zip:
      ("a zip file without a Word or Excel file's parts", "Unpack it and import what is inside.")
    case .iWork: ("a file of Apple's Pages or Numbers", "Export it as Word or Excel there.")
    case .unknown: ("of a kind that is not known", Self.asEither)
    }
  }
}

extension ForeignFormat {
  /// The format of a file that is no zip and no compound file, by its first bytes.
  static func known(by bytes: [UInt8]) -> ForeignFormat {
    let start = bytes.prefix(1024)
    if let found = signatures.first(where: { start.starts(with: $0.0) }) { return found.1 }
    let marks = start.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let head = String(decoding: marks, as: UTF8.self).lowercased()
    if head.hasPrefix("%pdf-") { return .pdf }
    if head.hasPrefix("<?xml") { return head.hasPart("<html") ? .html : .xml }
    // Excel's “web archive” is a mail with a page in it.
    if head.hasPrefix("<") || head.hasPrefix("mime-version:") { return .html }
    return start.contains(0) ? .unknown : .text
  }

  private static let signatures: [([UInt8], ForeignFormat)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), (Array("BM".utf8), .picture),
    ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
    ([0xFF, 0xFE], .text), ([0xFE, 0xFF], .text),
  ]

  /// The format of a zip file that is no office file of ours, by what it holds.
  static func zipped(_ archive: ZipArchive) -> ForeignFormat {
    if archive["mimetype"] != nil {
      let type = String(decoding: archive.stored("mimetype", most: 80), as: UTF8.self)
      if type.hasPart("opendocument.spreadsheet") { return .openDocumentSheet }
      if type.hasPart("opendocument.text") { return .openDocumentText }
      if type.hasPart("opendocument") || type.isEmpty { return .openDocument }
    }
    let isApple = archive.names.contains { $0.hasSuffix(".iwa") || $0.hasSuffix("index.apxl") }
    if isApple || archive["Index.zip"] != nil { return .iWork }
    return .zip
  }

  /// The format of an Open XML file by the content type of its main part; `nil` for .xlsx, .docx
  /// and their kin.
  static func main(contentType: String) -> ForeignFormat? {
    let type = contentType.lowercased()
    if type.hasPart("sheet.binary") { return .binaryWorkbook }
    if type.hasPart("presentationml") { return .powerPoint }
    if type.hasPart("visio") { return .visio }
    return nil
  }
}
