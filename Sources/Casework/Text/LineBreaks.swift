/// The characters that end a line, in whichever program they were typed.
package enum LineBreaks {
  /// Text in which every line end is one `\n`: carriage returns, and the line and page breaks of
  /// word processors (VT, FF, NEL, LS, PS).
  package static func mended(_ text: String) -> String {
    guard text.utf8.contains(where: LineBreaks.mayBegin) else { return text }
    var mended = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // The line end was made of the carriage return.
      if isBreak(scalar) {
        if scalar != "\n" || before != "\r" { mended.append("\n") }
      } else {
        mended.append(scalar)
      }
      before = scalar
    }
    return String(mended)
  }

  /// Whether a scalar ends a line.
  package static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a byte of UTF-8 may belong to a line end that is not `\n` by itself.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    (0x0B...0x0D).contains(byte) || byte == 0xC2 || byte == 0xE2
  }
}

extension String {
  /// Its lines without white space around them, empty ones left out.
  package var lines: [String] {
    split(separator: "\n").map { line in
      let body = line.drop(while: \.isWhitespace)
      let end = body.lastIndex { !$0.isWhitespace }
      return end.map { String(body[...$0]) } ?? ""
    }.filter { !$0.isEmpty }
  }
}
