/// A word looked for, found however it is written: see ``Needle``.
package struct SearchedWord: Hashable, Sendable {
  private let needle: Needle

  /// The words of what was typed.
  package static func all(in text: String) -> [SearchedWord] {
    text.split(whereSeparator: \.isWhitespace).map { Needle($0) }.filter { !$0.isEmpty }
      .map { SearchedWord(needle: $0) }
  }

  /// Whether a text holds the word.
  package func isIn(_ text: String) -> Bool { needle.isIn(text) }

  /// Where the word first begins; `nil` where it does not stand.
  func firstIndex(in hay: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    needle.firstRange(in: hay)?.lowerBound
  }
}
