import Terminal

/// Any text as plain mode writes it: in words and ASCII signs, without columns.
///
/// Letters of any script stay, for they are people's names. Nothing that a terminal obeys, draws
/// with or leaves out of sight comes through; the text itself is left alone.
enum SpokenText {
  /// The text in lines, none of them empty.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).filter { !isRule($0) }
      .map { line(String($0)) }.filter { !$0.isEmpty }
  }

  /// Whether a line only draws one, below a heading or between the rows of a table.
  private static func isRule(_ line: Substring) -> Bool {
    line.contains { $0 == "=" || $0 == "-" } && line.allSatisfy { "=-+ ".contains($0) }
  }

  /// What the program advises, in lines: what leads back in a stream is no key.
  ///
  /// - Parameters:
  ///   - text: What a screen says.
  ///   - way: What is typed to go back.
  /// - Returns: The lines.
  static func advice(_ text: String, back way: String = "b") -> [String] {
    var text = text
    for (words, others) in [
      ("Press Esc", "Type \(way)"), ("press Esc", "type \(way)"), ("Esc: ", "\(way): "),
      ("Esc goes", "\(way) goes"), (", with Space", ""),
      ("Ctrl-R", "Enter alone, then type lost it"),
    ] {
      text = text.replacing(words, by: others)
    }
    return lines(text)
  }

  /// The text in one line: what stood in columns is parted by commas.
  static func line(_ text: String) -> String {
    var words: [String] = []
    for part in joined(typing(text)).pieces(between: "  ") {
      let part = String(part).trimmed
      if !part.isEmpty { words.append(part) }
    }
    return words.reduce(into: "") { line, word in
      let isDay = weekdays.contains { line.hasSuffix($0) } && word.first?.isNumber == true
      let isParted =
        isDay || line.isEmpty
        || line.last.map { [",", ".", ":", ";", "?", "!"].contains($0) } == true
      line += (line.isEmpty ? "" : isParted ? " " : ", ") + word
    }
  }

  /// In a column a day of one digit stands two blanks behind its weekday.
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The text with every "press n" as "type n": a letter that is a key is a line here.
  private static func typing(_ text: String) -> String {
    guard text.hasPart("ress ") else { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for (index, next) in zip(words.indices, words.dropFirst()) {
      guard words[index] == "press" || words[index] == "Press",
        next.first?.isLetter == true, next.count(where: { $0.isLetter || $0.isNumber }) == 1
      else { continue }
      words[index] = words[index] == "press" ? "type" : "Type"
    }
    return words.joined(separator: " ")
  }

  private static func joined(_ text: String) -> String {
    var line = ""
    for (character, next) in zip(text, Array(text.dropFirst()) + [" "]) {
      switch character {
      case "…": line += "..."
      case "·", "•": line += ","
      case "→": line += "to"
      // Before a slash it is somebody's home folder.
      case "~" where next != "/": line += next == " " ? "about" : "about "
      default: line += spoken(character)
      }
    }
    return line.replacing(" , ", by: ", ")
  }

  private static func spoken(_ character: Character) -> String {
    if character.isNewline || character == "\t" { return " " }
    if character.isLetter || character.isNumber, !character.isASCII {
      return SafeText.shown(String(character), isASCII: !TextWidth.knowsUnicode)
    }
    return SafeText.shown(String(character), isASCII: true)
  }

  /// A label and what stands under it: `Due: Fri 27 Nov`.
  static func labelled(_ label: String, _ words: String) -> String {
    label.isEmpty ? words : "\(label): \(words)"
  }

  /// Words with a full stop, where nothing ends them yet.
  static func ended(_ words: String) -> String {
    guard let last = words.last, !".:?!".contains(last) else { return words }
    return words + "."
  }
}
