import CNcurses

/// How many columns text takes on a terminal.
///
/// Asked of libc's own table, the one ncurses lays out by, so that what is drawn and where the
/// cursor goes cannot disagree. What a cell cannot hold counts as what is shown instead of it.
package enum TextWidth {
  /// Whether libc could be given a UTF-8 character set; without one only ASCII has a width.
  ///
  /// The first question sets the process's `LC_CTYPE`, from the environment or else to C.UTF-8.
  package static let knowsUnicode = cn_locale() != 0

  /// The columns of one cluster as it would be drawn.
  package static func columns(of character: Character, isASCII: Bool = false) -> Int {
    if let byte = character.utf8.first, character.utf8.count == 1, byte >= 0x20 { return 1 }
    var columns = 0
    SafeText.forEachCell(of: character, isASCII: isASCII) { columns += $0.columns }
    return columns
  }

  /// The columns of a text as it would be drawn on one row.
  package static func columns(of text: String, isASCII: Bool = false) -> Int {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1, isASCII: isASCII) }
  }

  /// The columns of one scalar: 0 for one that joins its base, `nil` for one libc cannot place.
  static func columns(of scalar: Unicode.Scalar) -> Int? {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    guard knowsUnicode else { return nil }
    let columns = cn_width(scalar.value)
    return columns < 0 ? nil : Int(columns)
  }
}

extension String {
  /// The text cut to so many columns, its last one an ellipsis if anything had to go.
  ///
  /// - Parameters:
  ///   - columns: At most so many; none or fewer gives the empty text.
  ///   - isASCII: Whether it is for a canvas in ASCII, where the ellipsis is `~`.
  /// - Returns: The text itself where it fits.
  package func fitted(to columns: Int, isASCII: Bool = false) -> String {
    guard columns > 0 else { return "" }
    guard TextWidth.columns(of: self, isASCII: isASCII) > columns else { return self }
    var used = 0
    var kept = ""
    for character in self {
      let width = TextWidth.columns(of: character, isASCII: isASCII)
      guard used + width < columns else { break }
      kept.append(character)
      used += width
    }
    let mark = Mark.ellipsis.character(isASCII: isASCII)
    // What was cut before is not marked twice.
    if kept.last != mark { kept.append(mark) }
    return kept
  }
}
