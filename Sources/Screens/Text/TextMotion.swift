/// Where a motion leads from the caret, or how far a deletion reaches.
package enum TextMotion: Hashable, Sendable {
  case left, right
  case wordLeft, wordRight
  case lineStart, lineEnd
  /// To the edge of the row as shown, and pressed again further out.
  case home, end
  case up, down, pageUp, pageDown
}
