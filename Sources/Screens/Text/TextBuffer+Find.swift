import Casework

extension TextBuffer {
  /// The first place at or after another where something stands, as far as the end of the text.
  ///
  /// Never across a line end, and never a part of a grapheme cluster: looking for `e` finds a
  /// decomposed `é` whole.
  func match(of needle: Needle, from place: TextPosition) -> Range<TextPosition>? {
    guard !needle.isEmpty else { return nil }
    for line in place.line..<lines.count {
      let least = line == place.line ? place.offset : 0
      for range in needle.ranges(in: lines[line].text) where range.lowerBound >= least {
        if let match = whole(range, line: line) { return match }
      }
    }
    return nil
  }

  /// The last place before another where something stands, as far as the start of the text.
  func match(of needle: Needle, before place: TextPosition) -> Range<TextPosition>? {
    guard !needle.isEmpty else { return nil }
    for line in (0...place.line).reversed() {
      let bound = line == place.line ? place.offset : Int.max
      for range in needle.ranges(in: lines[line].text).reversed() where range.lowerBound < bound {
        if let match = whole(range, line: line) { return match }
      }
    }
    return nil
  }

  /// A match, where it begins and ends between clusters.
  private func whole(_ range: Range<Int>, line: Int) -> Range<TextPosition>? {
    let (low, high) = (range.lowerBound, range.upperBound)
    guard lines[line].aligned(low) == low, lines[line].aligned(high) == high else { return nil }
    return TextPosition(line: line, offset: low)..<TextPosition(line: line, offset: high)
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
