import Casework

/// Text as a document may hold it: what is not text is shown, not obeyed.
///
/// A control is its picture (␛); a character that hides, or turns the writing direction, is U+FFFD.
/// Line ends of every kind are one `\n`, a tab is a space. Done twice it changes nothing.
enum ShownText {
  /// The text with its lines.
  static func safe(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      // The line end was made of the carriage return.
      if scalar == "\n", before == "\r" { continue }
      let shown = shown(scalar, after: safe.last == "\n" ? nil : safe.last)
      // A mark with nothing to stand on gets the circle books print it with.
      if safe.last ?? "\n" == "\n", shown.isMark { safe.append("\u{25CC}") }
      safe.append(shown)
    }
    return String(safe)
  }

  /// The text's lines, none of which ends in white space.
  static func lines(_ text: String) -> [String] {
    safe(text).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The text in one line, for a title or a name.
  static func oneLine(_ text: String) -> String {
    lines(text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The paragraphs of a text, each the lines between blank ones.
  static func paragraphs(_ text: String) -> [[String]] {
    lines(text).split(separator: "").map(Array.init)
  }

  /// The lines of a text with one blank line between its paragraphs, and none around them.
  static func writtenLines(_ text: String) -> [String] {
    Array(paragraphs(text).joined(separator: [""]))
  }

  private static let hidden: Unicode.Scalar = "\u{FFFD}"

  private static func shown(
    _ scalar: Unicode.Scalar, after before: Unicode.Scalar?
  ) -> Unicode.Scalar {
    switch scalar.value {
    case _ where LineBreaks.isBreak(scalar): return "\n"
    case 0x09: return " "
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? hidden
    case 0x20..<0x7F: return scalar
    case 0x7F: return "\u{2421}"
    case 0xAD: return "-"
    // Persian, the scripts of India and families of emoji join by these; after a Latin letter they
    // only hide. A selector chooses a picture for what stands before it.
    case 0x200C, 0x200D: return (before?.value ?? 0) >= 0x590 ? scalar : hidden
    case 0xFE00...0xFE0F: return before == nil ? hidden : scalar
    default:
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint {
        return hidden
      }
      switch properties.generalCategory {
      case .control, .format, .surrogate: return hidden
      case .spaceSeparator: return scalar.value == 0xA0 ? scalar : " "
      default: return scalar
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is drawn onto what stands before it.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
