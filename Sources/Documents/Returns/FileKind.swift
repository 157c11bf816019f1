import Casework

/// The kinds of file people send in place of a table.
enum FileKind {
  /// The kind in words, by how the file begins; `nil` for text.
  static func name(of bytes: [UInt8]) -> String? {
    kinds.first { bytes.starts(with: $0.0) }?.1
  }

  private static let kinds: [([UInt8], String)] = [
    (Array("%PDF".utf8), "a PDF"),
    (Array("{\\rtf".utf8), "a Word text (RTF)"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    ([0xFF, 0xFE, 0x00, 0x00], "text in UTF-32"),
    ([0x00, 0x00, 0xFE, 0xFF], "text in UTF-32"),
    (Array("<!DOCTYPE".utf8), "a web page"),
    (Array("<html".utf8), "a web page"),
    (Array("<?xml".utf8), "an XML file"),
  ]
}
