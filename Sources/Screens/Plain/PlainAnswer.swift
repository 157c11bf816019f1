/// What a line in plain mode asks for.
package enum PlainAnswer: Hashable, Sendable {
  /// An empty line: the default that was said.
  case usual
  /// A number of what was read last.
  case number(Int)
  /// A number, and what is to be done with its row.
  case numberAnd(Int, String)
  /// A row in full; without a number the one that is selected.
  case more(Int?)
  /// The list from a row on; without a number from the first.
  case list(Int?)
  case again, back, top, quit
  /// What can be done; with words, what is called so.
  case help(String)
  /// Words to find in all cases.
  case find(String)
  /// Anything else.
  case words(String)

  /// Reads a line where letters act.
  package init(_ line: String) {
    let line = line.trimmed
    let (first, rest) = PlainAnswer.parts(of: line)
    switch (first.lowercased(), rest) {
    case ("", _): self = .usual
    case ("r", "") where first == "r": self = .again
    case ("b", "") where first == "b": self = .back
    case ("q", "") where first == "q", ("quit", ""): self = .quit
    case ("back", ""): self = .back
    case ("top", ""): self = .top
    case ("help", _): self = .help(rest)
    case ("find", let words) where !words.isEmpty: self = .find(words)
    case ("more", let words) where words.isEmpty || PlainAnswer.row(words) != nil:
      self = .more(PlainAnswer.row(words))
    case ("list", let words) where words.isEmpty || PlainAnswer.row(words) != nil:
      self = .list(PlainAnswer.row(words))
    default:
      if line.hasPrefix("?") {
        self = .help(String(line.dropFirst()).trimmed)
      } else if let number = PlainAnswer.row(first.hasSuffix(".") ? first.dropLast() : first[...]) {
        self = rest.isEmpty ? .number(number) : .numberAnd(number, rest)
      } else {
        self = .words(line)
      }
    }
  }

  /// The number of a row, from 1 on; `nil` for anything that no list has.
  static func row(_ text: some StringProtocol) -> Int? {
    Int(text).flatMap { (1...mostRows).contains($0) ? $0 : nil }
  }

  private static let mostRows = 1_000_000_000

  private static func parts(of line: String) -> (first: String, rest: String) {
    guard let space = line.firstIndex(where: \.isWhitespace) else { return (line, "") }
    return (String(line[..<space]), String(line[space...]).trimmed)
  }
}

/// What a line in plain mode means where it may be text.
package enum TextAnswer: Hashable, Sendable {
  /// The line itself.
  case text(String)
  /// A lone dot, which ends a text of many lines.
  case end
  /// What stood behind the dot, as it would be read where letters act.
  case command(PlainAnswer)
  /// Commands of texts alone: empty the answer, add to it, open the editor, go to the end of the
  /// form, leave the form.
  case empty, add(String), editor, last, leave
  /// Who speaks from now on; empty for whoever spoke before.
  case speaker(String)
  /// A dot, and nothing that is known behind it.
  case unknown(String)

  /// Reads a line; two dots begin a text that begins with one.
  package init(_ line: String) {
    guard line.hasPrefix(".") else {
      self = .text(line)
      return
    }
    let rest = String(line.dropFirst())
    if rest.hasPrefix(".") {
      self = .text(rest)
      return
    }
    let space = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
    let words = String(rest[space...]).trimmed
    switch rest[..<space] {
    case "": self = .end
    case "x" where words.isEmpty: self = .empty
    case "a": self = .add(words)
    case "e" where words.isEmpty: self = .editor
    case "end" where words.isEmpty: self = .last
    case "leave" where words.isEmpty: self = .leave
    case "s": self = .speaker(words)
    default:
      if case .words(let other) = PlainAnswer(rest) {
        self = .unknown(other)
      } else {
        self = .command(PlainAnswer(rest))
      }
    }
  }
}
