// Soft wrap of one line: where its rows start, as UTF-8 offsets. Greedy, at spaces, and inside a
// word only when the word alone is wider than a row.
//
// The last column is kept for the caret, so that it can stand behind the last letter; only the
// space a row is broken at may hang into it. Where even that column is taken and the line ends, an
// empty row follows for the caret. Hence, whatever the width: rows joined are the line, no row is
// wider than the area but a single cluster that is, and the caret has a cell of its own.

import Terminal

/// The rows one line is shown in.
struct TextWrap: Hashable, Sendable {
  /// The width of the area, in columns; at least 1.
  let columns: Int
  /// Where each row starts, ascending from 0; never empty.
  let starts: [Int]
  /// Where the line ends.
  let end: Int

  /// Wraps a line to an area so many columns wide; fewer than 1 count as 1.
  init(_ line: TextLine, columns: Int) {
    self.columns = max(1, columns)
    end = line.length
    starts = Self.starts(of: line.text, in: self.columns)
  }

  /// How many rows there are; at least one.
  var rowCount: Int { starts.count }

  /// The offsets a row covers; clamped to the rows there are.
  func row(_ number: Int) -> Range<Int> {
    let number = min(max(0, number), starts.count - 1)
    return starts[number]..<(number + 1 < starts.count ? starts[number + 1] : end)
  }

  /// The row an offset is shown on: the later one where two rows meet.
  func row(of offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low
  }

  private static func starts(of text: String, in columns: Int) -> [Int] {
    var starts = [0]
    var rowStart = 0
    // The row so far: its width, and where it could be broken with the width up to there.
    var width = 0
    var chance: (offset: Int, width: Int)?
    var offset = 0
    for cluster in text {
      let isSpace = cluster.isWhitespace
      let added = TextWidth.columns(of: cluster)
      let limit = isSpace ? columns : max(1, columns - 1)
      if width + added > limit, offset > rowStart, !isSpace, let last = chance {
        rowStart = last.offset
        starts.append(rowStart)
        width -= last.width
        chance = nil
      }
      // Also after a break at a space: what was carried over may itself fill a row.
      if width + added > limit, offset > rowStart {
        rowStart = offset
        starts.append(rowStart)
        width = 0
        chance = nil
      }
      width += added
      offset += cluster.utf8.count
      if isSpace { chance = (offset, width) }
    }
    if width >= columns { starts.append(offset) }
    return starts
  }
}
