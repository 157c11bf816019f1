import Casework

/// What is typed short and stands long: `;cp` and a space becomes `child protection `.
package struct Abbreviations: Hashable, Sendable {
  private let long: [FoldedText: String]

  /// Takes the pairs of short and long; a short one without a word in it is left out, and of two
  /// that are the same the later counts.
  package init(_ pairs: [(short: String, long: String)] = []) {
    long = Dictionary(
      pairs.filter { !$0.short.isEmpty && !$0.long.isEmpty }.map {
        (FoldedText($0.short), $0.long)
      }
    ) { _, later in later }
  }

  /// The sign before an abbreviation.
  private static let sign: Character = ";"

  /// What the end of a text stands for.
  ///
  /// - Parameter text: The text of a line up to the caret, before the space was typed.
  /// - Returns: The short form with its sign, and the long one; `nil` where the text ends in none.
  func expansion(atEndOf text: String) -> (short: String, long: String)? {
    guard !long.isEmpty, let sign = text.lastIndex(of: Self.sign) else { return nil }
    let short = text[text.index(after: sign)...]
    guard let long = long[FoldedText(short)] else { return nil }
    return (String(text[sign...]), long)
  }
}

extension TextArea {
  /// Puts the long form in place of a short one the caret stands behind.
  ///
  /// - Returns: Whether there was one; the space is part of what was put in.
  mutating func expand(at milliseconds: Int) -> Bool {
    let caret = buffer.caret
    guard buffer.selection == nil else { return false }
    let start = TextPosition(line: caret.line, offset: 0)
    guard
      let found = abbreviations.expansion(atEndOf: buffer.text(in: start..<caret))
    else { return false }
    let from = TextPosition(line: caret.line, offset: caret.offset - found.short.utf8.count)
    replace(from..<caret, with: found.long + " ", at: milliseconds)
    expanded = Expanded(short: found.short, from: from, to: buffer.caret)
    return true
  }

  /// Takes an expansion back while the caret still stands right behind it.
  ///
  /// - Returns: Whether there was one.
  mutating func contract(at milliseconds: Int) -> Bool {
    guard let expanded, expanded.to == buffer.caret, buffer.selection == nil else { return false }
    replace(expanded.from..<expanded.to, with: expanded.short, at: milliseconds)
    self.expanded = nil
    return true
  }

  /// What was put in last in place of an abbreviation.
  struct Expanded: Sendable {
    let short: String
    let from: TextPosition
    let to: TextPosition
  }
}
