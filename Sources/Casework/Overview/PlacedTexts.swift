// The texts of one case in one stretch of bytes, so that thousands of cases can be kept and
// searched at every key: a string each would cost several times as much. Bytes are kept as they
// were typed and folded while they are compared, letter by letter, so that what is found can be
// shown without a second copy.

/// Texts with the places they stand in.
package struct PlacedTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int32] = []
  private var kept: [TextPlace] = []

  package init() {}

  package var count: Int { ends.count }

  /// Adds a text; one that says nothing is left out.
  package mutating func add(_ text: String, at place: TextPlace) {
    guard !PlainText.isBlank(text) else { return }
    bytes += text.utf8
    ends.append(Int32(clamping: bytes.count))
    kept.append(place)
  }

  /// Lets go of room that was kept for more.
  mutating func settle() {
    bytes = Array(bytes)
    ends = Array(ends)
    kept = Array(kept)
  }

  /// Where a text stands.
  package func place(_ index: Int) -> TextPlace { kept[index] }

  /// A text whole.
  package func text(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Looks for words: each must be in a text, or in its place or case, and one in the text itself.
  ///
  /// - Parameters:
  ///   - words: What is looked for; with none, nothing is found.
  ///   - heading: What is said of the case beside every text of it.
  /// - Returns: Which texts hold them, in their order.
  package func indices(with words: [SearchedWord], under heading: String) -> [Int] {
    guard !words.isEmpty else { return [] }
    let further = words.map { $0.isIn(heading) }
    return bytes.withUnsafeBufferPointer { all in
      // Most cases hold none of the words, and are passed over in one go.
      guard words.contains(where: { $0.firstIndex(in: all[...]) != nil }) else { return [] }
      return ends.indices.filter { index in
        var isHere = false
        var missing: [SearchedWord] = []
        for (word, isInHeading) in zip(words, further) {
          if word.firstIndex(in: all[range(index)]) != nil {
            isHere = true
          } else if !isInHeading {
            missing.append(word)
          }
        }
        guard isHere, !missing.isEmpty else { return isHere }
        let place = kept[index].words
        return missing.allSatisfy { $0.isIn(place) }
      }
    }
  }

  /// A piece of a text with the first of some words in its middle.
  ///
  /// - Parameters:
  ///   - index: Which text.
  ///   - words: What was looked for.
  ///   - characters: At most so many are shown, with a mark where more is left out.
  /// - Returns: The piece in one line, white space as single blanks.
  package func excerpt(
    _ index: Int, around words: [SearchedWord], characters: Int
  ) -> String {
    let range = range(index)
    let start = bytes.withUnsafeBufferPointer { all in
      words.compactMap { $0.firstIndex(in: all[range]) }.min() ?? range.lowerBound
    }
    let text = Array(text(index).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard text.count > characters, characters > 2 else { return String(text) }
    // White space is one blank each in what is shown, so what stands before is counted likewise.
    let before = String(decoding: bytes[range.lowerBound..<start], as: UTF8.self)
    let lead = before.split(whereSeparator: \.isWhitespace).joined(separator: " ").count
    let first = max(0, min(lead - characters / 2, text.count - characters + 1))
    let isCutAtStart = first > 0
    let room = characters - (isCutAtStart ? 1 : 0)
    let rest = text[first...]
    let shown = rest.count > room ? String(rest.prefix(room - 1)) + "…" : String(rest)
    return (isCutAtStart ? "…" : "") + shown
  }
}
