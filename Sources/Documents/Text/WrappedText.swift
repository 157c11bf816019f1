/// Text broken into lines of at most so many columns, a character counted as one.
enum WrappedText {
  /// The columns of every text document: what a mail program leaves alone when it quotes.
  static let columns = 72

  /// The lines of a text, each wrapped with its own indentation kept.
  ///
  /// A line that begins as an item of a list (`- `) goes on below its words. A word longer than
  /// the room stands alone and whole: an address or a hash that is broken is of no use.
  static func lines(_ text: String, columns: Int = columns) -> [String] {
    ShownText.lines(text).flatMap { line -> [String] in
      let spaces = line.prefix { $0 == " " }
      let words = line.dropFirst(spaces.count)
      let mark = words.hasPrefix("- ") ? "- " : ""
      return wrapped(
        String(words.dropFirst(mark.count)), first: spaces + mark,
        others: spaces + String(repeating: " ", count: mark.count), columns: columns)
    }
  }

  /// The lines of a text behind a beginning of the first and one of the others.
  static func lines(_ text: String, first: String, others: String) -> [String] {
    let lines = ShownText.lines(text)
    return lines.enumerated().flatMap { number, line in
      wrapped(line, first: number == 0 ? first : others, others: others, columns: columns)
    }
  }

  /// One line, broken at its spaces.
  private static func wrapped(
    _ line: String, first: String, others: String, columns: Int
  ) -> [String] {
    guard first.count + line.count > columns else { return [trimmed(first + line)] }
    var lines: [String] = []
    var current = first
    var room = columns - first.count
    var isFresh = true
    for word in line.split(separator: " ") {
      let count = word.count
      if !isFresh, count + 1 > room {
        lines.append(trimmed(current))
        current = others
        room = columns - others.count
        isFresh = true
      }
      current += isFresh ? word : " " + word
      room -= isFresh ? count : count + 1
      isFresh = false
    }
    return lines + [trimmed(current)]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
