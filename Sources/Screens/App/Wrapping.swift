import Terminal

extension String {
  /// The text broken between words into lines of at most so many columns.
  ///
  /// A word longer than a line is broken where the line ends. Line ends in the text are kept.
  func wrapped(to columns: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      String.wrap(line, to: max(1, columns))
    }
  }

  private static func wrap(_ text: Substring, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let width = TextWidth.columns(of: String(word))
      if used > 0, used + 1 + width <= columns {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        let width = TextWidth.columns(of: character)
        if used + width > columns, used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width
      }
    }
    lines.append(line)
    return lines
  }
}
