extension TextBuffer {
  /// The first place at or after another where something stands, as far as the end of the text.
  ///
  /// Never across a line end, and never a part of a grapheme cluster: looking for `e` does not find
  /// the first half of a decomposed `é`.
  func match(of needle: Needle, from place: TextPosition) -> Range<TextPosition>? {
    guard !needle.isEmpty else { return nil }
    for line in place.line..<lines.count {
      let least = line == place.line ? place.offset : 0
      for offset in needle.offsets(in: lines[line].text) where offset >= least {
        if let match = match(of: needle, line: line, offset: offset) { return match }
      }
    }
    return nil
  }

  /// The last place before another where something stands, as far as the start of the text.
  func match(of needle: Needle, before place: TextPosition) -> Range<TextPosition>? {
    guard !needle.isEmpty else { return nil }
    for line in (0...place.line).reversed() {
      let bound = line == place.line ? place.offset : Int.max
      for offset in needle.offsets(in: lines[line].text).reversed() where offset < bound {
        if let match = match(of: needle, line: line, offset: offset) { return match }
      }
    }
    return nil
  }

  /// The match at an offset, where it begins and ends between clusters.
  private func match(of needle: Needle, line: Int, offset: Int) -> Range<TextPosition>? {
    let end = offset + needle.byteCount
    guard lines[line].aligned(offset) == offset, lines[line].aligned(end) == end else { return nil }
    return TextPosition(line: line, offset: offset)..<TextPosition(line: line, offset: end)
  }

  /// The part of a line that lies in a range, and whether the range goes on to the next line.
  func offsets(
    of range: Range<TextPosition>, in line: Int
  ) -> (offsets: Range<Int>, includesLineEnd: Bool)? {
    let (from, to) = (range.lowerBound, range.upperBound)
    guard from.line <= line, line <= to.line else { return nil }
    let goesOn = to.line > line
    let high = goesOn ? lines[line].length : to.offset
    return ((from.line == line ? from.offset : 0)..<high, goesOn)
  }
}
