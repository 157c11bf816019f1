/// Tables as CSV that spreadsheets open cleanly: RFC 4180, with a BOM so that Excel reads UTF-8.
///
/// No cell begins a formula. A cell that would gets an apostrophe before it, which spreadsheets
/// show as text; a cell that already stands behind apostrophes gets one more, so that reading can
/// take away exactly what writing put there. The rule is ``isGuarded(_:)``, and both sides use it.
///
/// No cell moves a terminal or turns the writing direction: of a record that was forged, controls
/// are written as their pictures (␛), and what turns the direction as U+FFFD. What the record takes
/// holds neither, and comes back byte for byte.
package enum CSVText {
  /// The whole file: every row ends with CRLF.
  package static func text(_ rows: [[String]]) -> String {
    var text = "\u{FEFF}"
    for row in rows { append(row, to: &text) }
    return text
  }

  /// One row more at the end of a text.
  package static func append(_ row: [String], to text: inout String) {
    var isFirst = true
    for cell in row {
      if !isFirst { text += "," }
      isFirst = false
      let cell = guarded(harmless(cell))
      guard cell.utf8.contains(where: isQuoted) || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
      else {
        text += cell
        continue
      }
      text += "\""
      // By bytes: a mark that stands on the quote makes one character with it.
      text += cell.utf8.contains(UInt8(ascii: "\"")) ? doubled(cell) : cell
      text += "\""
    }
    text += "\r\n"
  }

  /// The cell without what the record would refuse, each such character shown by another.
  package static func harmless(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { shown($0) != $0 }) else { return cell }
    var harmless = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars { harmless.append(shown(scalar)) }
    return String(harmless)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: scalar
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x20..<0x7F: scalar
    case 0x7F: "\u{2421}"
    case 0x85, 0x2028, 0x2029: "\n"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  /// The cell as it is written, with an apostrophe before what would begin a formula.
  package static func guarded(_ cell: String) -> String { isGuarded(cell) ? "'" + cell : cell }

  /// The cell as it was before ``guarded(_:)``.
  package static func unguarded(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'") && isGuarded(cell)
      ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  /// The text of a cell of a file: without our apostrophe, and out of `="0214"`, by which people
  /// force a text on a spreadsheet.
  package static func cell(_ raw: String) -> String {
    let text = unguarded(raw)
    guard text.utf8.count == raw.utf8.count, raw.utf8.count > 3, raw.hasPrefix("=\""),
      raw.utf8.last == UInt8(ascii: "\"")
    else { return text }
    let inner = String(raw.unicodeScalars.dropFirst(2).dropLast())
    let isForced = !inner.replacing("\"\"", by: "").utf8.contains(UInt8(ascii: "\""))
    return isForced ? inner.replacing("\"\"", by: "\"") : text
  }

  /// Whether a cell, after any apostrophes and what is not seen, begins with what makes
  /// spreadsheets calculate: `=`, `+`, `-`, `@`, their full-width forms, or a tab or line end.
  private static func isGuarded(_ cell: String) -> Bool {
    for scalar in cell.unicodeScalars.drop(while: { $0 == "'" }) {
      switch scalar.value {
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x09, 0x0A, 0x0D: return true
      case 0x21...0x7E: return false
      default:
        let properties = scalar.properties
        let isSeen =
          !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
          && properties.generalCategory != .control
        if isSeen { return false }
      }
    }
    return false
  }

  private static func isQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func doubled(_ cell: String) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return String(doubled)
  }
}
