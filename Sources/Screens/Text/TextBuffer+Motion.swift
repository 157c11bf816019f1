extension TextBuffer {
  /// One cluster back, over line ends; the start stays the start.
  package func position(before position: TextPosition) -> TextPosition {
    if position.offset > 0 {
      return TextPosition(
        line: position.line, offset: lines[position.line].offset(before: position.offset))
    }
    guard position.line > 0 else { return position }
    return lineEnd(position.line - 1)
  }

  /// One cluster on, over line ends; the end stays the end.
  package func position(after position: TextPosition) -> TextPosition {
    let line = lines[position.line]
    if position.offset < line.length {
      return TextPosition(line: position.line, offset: line.offset(after: position.offset))
    }
    guard position.line + 1 < lines.count else { return position }
    return TextPosition(line: position.line + 1, offset: 0)
  }

  /// The start of the word at or before a place.
  package func wordStart(before position: TextPosition) -> TextPosition {
    var place = position
    while place > .start, kind(before: place) == .space { place = self.position(before: place) }
    let kind = kind(before: place)
    while place.offset > 0, self.kind(before: place) == kind {
      place = self.position(before: place)
    }
    return place
  }

  /// The end of the word at or after a place.
  package func wordEnd(after position: TextPosition) -> TextPosition {
    var place = position
    let end = end
    while place < end, kind(after: place) == .space { place = self.position(after: place) }
    let kind = kind(after: place)
    while place.offset < lines[place.line].length, self.kind(after: place) == kind {
      place = self.position(after: place)
    }
    return place
  }

  /// The end of a line that exists.
  func lineEnd(_ line: Int) -> TextPosition {
    TextPosition(line: line, offset: lines[line].length)
  }

  /// Where a motion that knows nothing of rows leads; `nil` for one by rows.
  func target(of motion: TextMotion) -> TextPosition? {
    switch motion {
    case .left: position(before: caret)
    case .right: position(after: caret)
    case .wordLeft: wordStart(before: caret)
    case .wordRight: wordEnd(after: caret)
    case .lineStart: TextPosition(line: caret.line, offset: 0)
    case .lineEnd: lineEnd(caret.line)
    case .home, .end, .up, .down, .pageUp, .pageDown: nil
    }
  }

  /// What counts as one word: a run of one kind.
  ///
  /// A line end is a space.
  private enum Kind { case space, word, mark }

  private func kind(before position: TextPosition) -> Kind {
    Self.kind(of: lines[position.line].cluster(before: position.offset))
  }

  private func kind(after position: TextPosition) -> Kind {
    Self.kind(of: lines[position.line].cluster(at: position.offset))
  }

  private static func kind(of cluster: Character?) -> Kind {
    guard let cluster, !cluster.isWhitespace else { return .space }
    // The apostrophe, typed either way, is part of "visitor's".
    let isWord = cluster.isLetter || cluster.isNumber || "'’_".contains(cluster)
    return isWord ? .word : .mark
  }
}
