/// A place between two grapheme clusters of a ``TextBuffer``.
///
/// `offset` counts UTF-8 bytes from the start of the line: stepping to it is constant time, where
/// counting clusters would walk the line.
package struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, counted from 0.
  package let line: Int
  /// UTF-8 bytes from the start of the line.
  package let offset: Int

  /// A place, which need not exist in any text.
  package init(line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  /// Before the first character.
  package static let start = TextPosition(line: 0, offset: 0)

  /// Reading order.
  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.offset) < (right.line, right.offset)
  }

  /// Where text put in here ends.
  func advanced(over text: String) -> TextPosition {
    var lineEnds = 0
    var tail = 0
    for byte in text.utf8 {
      tail += 1
      if byte == .lineFeed {
        lineEnds += 1
        tail = 0
      }
    }
    return TextPosition(
      line: line + lineEnds, offset: lineEnds == 0 ? offset + tail : tail)
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let space: UInt8 = 0x20
}
