/// Text looked for while it is typed, found however it is written: see ``FoldedText``.
///
/// Compares bytes, because a live filter runs over thousands of rows at every key and the standard
/// library's search costs a hundred times as much.
package struct Needle: Hashable, Sendable {
  private let bytes: [UInt8]

  package init(_ text: some StringProtocol) {
    bytes = FoldedText(text).bytes
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Whether the text holds what is looked for; the empty needle is in every text.
  package func isIn(_ text: String) -> Bool {
    isEmpty || firstRange(in: text) != nil
  }

  /// Where it first stands in a text, in UTF-8 bytes; `nil` where it does not, or is empty.
  package func firstRange(in text: String) -> Range<Int>? {
    var text = text
    return text.withUTF8 { firstRange(in: $0[...]) }
  }

  /// Where it stands in a text, in UTF-8 bytes, ascending and possibly overlapping.
  ///
  /// Nowhere where it is empty. A letter is found with the accents that follow it.
  package func ranges(in text: String) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { text in
      var found: [Range<Int>] = []
      var rest = text[...]
      while let range = firstRange(in: rest) {
        found.append(range)
        rest = text[(range.lowerBound + FoldedBytes(text, at: range.lowerBound).length)...]
      }
      return found
    }
  }

  /// Where it first stands in text that is not folded; found at the beginning of a letter even
  /// where only the second half of what that folds to is meant: `s` in `ß`.
  func firstRange(in hay: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
    guard let first = bytes.first else { return nil }
    let base = hay.base
    var place = hay.startIndex
    while place < hay.endIndex {
      let byte = base[place]
      if byte < 0x80 {
        if FoldedScalar.ascii(byte) == first, let end = end(in: hay, from: place, skipping: 0) {
          return place..<end
        }
        place += 1
        continue
      }
      let letter = FoldedBytes(base, at: place)
      for index in 0..<letter.folded.count where letter.folded[index] == first {
        if let end = end(in: hay, from: place, skipping: index) { return place..<end }
      }
      place += letter.length
    }
    return nil
  }

  /// Where a match ends that begins at a place, some folded bytes into its letter.
  ///
  /// - Returns: The place behind it; `nil` where there is none.
  private func end(
    in hay: Slice<UnsafeBufferPointer<UInt8>>, from start: Int, skipping: Int
  ) -> Int? {
    var (place, matched, skipped) = (start, 0, skipping)
    while matched < bytes.count {
      guard place < hay.endIndex else { return nil }
      let letter = FoldedBytes(hay.base, at: place)
      for index in skipped..<max(skipped, letter.folded.count) {
        let byte = letter.folded[index]
        if matched == bytes.count { break }
        if byte == bytes[matched] {
          matched += 1
        } else if !(FoldedText.isRun(byte) && matched > 0 && bytes[matched - 1] == byte) {
          return nil
        }
      }
      skipped = 0
      place += letter.length
    }
    // What is drawn onto the last letter belongs to it; an unseen mark that stands alone does not.
    while place < hay.endIndex, hay.base[place] >= 0x80 {
      let letter = FoldedBytes(hay.base, at: place)
      guard letter.folded.count == 0, letter.isDrawnOntoAnother else { break }
      place += letter.length
    }
    return place
  }

  /// Whether folded bytes hold it.
  func isIn(folded hay: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first else { return true }
    guard hay.count >= bytes.count else { return false }
    let base = hay.base
    for start in hay.startIndex...(hay.endIndex - bytes.count) where base[start] == first {
      var index = 1
      while index < bytes.count, base[start + index] == bytes[index] { index += 1 }
      if index == bytes.count { return true }
    }
    return false
  }
}

/// The letter at a place of a text in UTF-8.
private struct FoldedBytes {
  let folded: FoldedScalar
  /// Of the letter itself, in bytes.
  let length: Int
  private let scalar: Unicode.Scalar?

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    let first = UInt32(bytes[place])
    let wanted = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let length = min(wanted, bytes.count - place)
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for next in 1..<max(1, length) { value = value << 6 | UInt32(bytes[place + next] & 0x3F) }
    scalar = Unicode.Scalar(value)
    folded = scalar.map { FoldedScalar.of($0) } ?? .nothing
    self.length = length
  }

  /// Whether it is part of the grapheme cluster before it: a combining mark, a joiner.
  var isDrawnOntoAnother: Bool {
    guard let scalar else { return false }
    return scalar.properties.isGraphemeExtend || scalar == "\u{200D}"
      || scalar.properties.generalCategory == .spacingMark
  }
}
