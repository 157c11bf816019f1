import Pages
import Terminal

/// What stands in one cell, laid out in the columns it has.
///
/// In one line, what is too long ends in `…`. In several, it is broken between words, so that the
/// selected row of a list can be read whole.
struct CellBlock {
  /// Words of one look, and where they stand.
  struct Part {
    let run: TableCell.Run
    let line: Int
    let column: Int
  }

  private(set) var parts: [Part] = []
  /// How many lines it takes.
  private(set) var height = 1
  /// How many columns its first line takes.
  private(set) var columns = 0

  /// Lays a cell out.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - width: How many columns it may take.
  ///   - most: The most lines it may take; in the last, what is too long ends in `…`.
  ///   - isASCII: Whether only ASCII can be shown.
  init(_ cell: TableCell, width: Int, lines most: Int, isASCII: Bool) {
    let before = cell.before?.columns(isASCII: isASCII) ?? 0
    let after = cell.after?.columns(isASCII: isASCII) ?? 0
    let room = max(0, width - before - after)
    let text = cell.text.text
    let isWhole = TextWidth.columns(of: text, isASCII: isASCII) <= room
    let inOne = isWhole ? text : cell.short ?? text
    let lines =
      isWhole || most == 1 || room == 0
      ? [inOne.fitted(to: room, isASCII: isASCII)] : text.wrapped(to: room, lines: most)
    if let run = cell.before { parts.append(Part(run: run, line: 0, column: 0)) }
    var next = before
    for (number, line) in lines.enumerated() where !line.isEmpty {
      parts.append(
        Part(run: TableCell.Run(line, cell.text.role), line: number, column: before))
      next = before + TextWidth.columns(of: line, isASCII: isASCII)
      if number == 0 { columns = next }
    }
    height = max(1, lines.count)
    if let run = cell.after {
      parts.append(Part(run: run, line: height - 1, column: next))
      next += after
    }
    columns = max(columns, height == 1 ? next : 0)
    for run in cell.further {
      add(run, at: &next, width: width, lines: most, isASCII: isASCII)
    }
  }

  /// Puts further words behind a blank, or on a line of their own where there may be another; where
  /// they have no room at all they are left out.
  private mutating func add(
    _ run: TableCell.Run, at next: inout Int, width: Int, lines most: Int, isASCII: Bool
  ) {
    let needed = run.columns(isASCII: isASCII)
    var column = next == 0 ? 0 : next + 1
    if column + needed > width {
      guard height < most, needed <= width else { return markMore(at: next, width: width, isASCII) }
      height += 1
      column = 0
    }
    parts.append(Part(run: run, line: height - 1, column: column))
    next = column + needed
  }

  /// Says that words were left out, behind those that are there or in place of their last sign.
  private mutating func markMore(at next: Int, width: Int, _ isASCII: Bool) {
    guard width > 0 else { return }
    let sign = String(Mark.ellipsis.character(isASCII: isASCII))
    parts.append(
      Part(run: TableCell.Run(sign), line: height - 1, column: min(next, width - 1)))
  }
}

extension TableCell {
  /// Whether nothing stands in it.
  var isEmpty: Bool { self == .empty }

  /// How wide all of it is in one line, without the room for a sign before it.
  func columns(isASCII: Bool) -> Int {
    let around = [before, after].reduce(0) { $0 + ($1?.columns(isASCII: isASCII) ?? 0) }
    return further.reduce(around + TextWidth.columns(of: text.text, isASCII: isASCII)) {
      $0 + ($0 == 0 ? 0 : 1) + $1.columns(isASCII: isASCII)
    }
  }
}

extension TableCell.Run {
  /// How wide it is.
  func columns(isASCII: Bool) -> Int {
    mark == nil ? TextWidth.columns(of: text, isASCII: isASCII) : 1
  }
}

extension Column {
  /// The columns of a place that words may take: without the room for a sign before them, and
  /// without the room that keeps them from the next column.
  func inner(of place: Range<Int>) -> Range<Int> {
    let lead = (width == .content ? Columns.lead : 0) + (isMarked ? 2 : 0)
    let start = place.lowerBound + lead
    return start..<max(start, place.upperBound - gap)
  }

  /// How wide the column has to be for words of so many columns.
  ///
  /// Words never touch those of the next column, but where the column is just so wide.
  func width(for words: Int) -> Int {
    guard words > 0 else { return 0 }
    let lead = (isMarked ? 2 : 0) + (isTrailing ? 1 : 0)
    guard case .columns(let own) = width, lead + words + gap <= own else {
      return lead + words + max(1, gap)
    }
    return min(own, lead + words + max(1, gap))
  }
}
