import Terminal

extension String {
  /// The text broken between words into lines of at most so many columns.
  ///
  /// A word longer than a line is broken where the line ends; line ends in the text are kept, and
  /// so is the space a line begins with.
  func wrapped(to columns: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      String.wrap(line, to: max(1, columns))
    }
  }

  /// The text broken so, in at most so many lines; the last then ends in a mark that there is more.
  func wrapped(to columns: Int, lines count: Int) -> [String] {
    let lines = wrapped(to: columns)
    guard lines.count > count, count > 0 else { return lines }
    let rest = lines[(count - 1)...].joined(separator: " ")
    return lines.prefix(count - 1) + [rest.fitted(to: columns)]
  }

  /// Lines that continue stand as far in as the first one does, at most half of the width.
  private static func wrap(_ text: Substring, to columns: Int) -> [String] {
    let indent = String(text.prefix { $0 == " " }.prefix(columns / 2))
    var lines: [String] = []
    var line = indent
    var used = 0
    let room = columns - indent.count
    for word in text.split(separator: " ") {
      let width = TextWidth.columns(of: String(word))
      if used > 0, used + 1 + width <= room {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = (indent, 0)
      if width <= room {
        line += word
        used = width
        continue
      }
      for character in word {
        let width = TextWidth.columns(of: character)
        if used + width > room, used > 0 {
          lines.append(line)
          (line, used) = (indent, 0)
        }
        line.append(character)
        used += width
      }
    }
    lines.append(line)
    return lines
  }
}
