import Pages
import Terminal

/// Which rows of a list are seen, how its columns share the width, and how many lines the selected
/// row takes.
struct ListLayout {
  /// What the rows need, for each kind of row.
  let needs: NeedsByKind
  /// The rows that are seen, the selected one always among them.
  let shown: Range<Int>
  /// The most lines each line of the selected row may take.
  let mostLines: Int
  /// The rows that were looked at, so that none is made twice for a frame.
  private let rows: [ListRow]
  /// Which row the first of them is.
  private let firstRow: Int

  /// Lays out a list.
  ///
  /// - Parameters:
  ///   - list: The list; it has at least one row.
  ///   - size: The rows and columns it has.
  ///   - isASCII: Whether only ASCII can be shown.
  ///   - isSaid: Whether the page says something besides, so that a row need not say it whole.
  init(_ list: ListPane, in size: Size, isASCII: Bool, isSaid: (String) -> Bool) {
    let height = list.height(of: size.rows)
    let least = list.linesPerRow ?? 1
    let cursor = ListCursor(selected: list.selected ?? 0)
    let measured = cursor.rows(
      showing: max(ListLayout.mostMeasured, height / least), of: list.count)
    rows = measured.map(list.row)
    firstRow = measured.lowerBound
    var needs = NeedsByKind()
    for row in rows {
      for line in row.lines { needs.count(line, isASCII: isASCII) }
    }
    if let heads = list.heads { needs.count(titlesOf: heads) }
    self.needs = needs
    let most = max(1, height / 2 / least)
    var (isCut, further) = (false, 0)
    if let selected = list.selected, measured.contains(selected) {
      for line in rows[selected - firstRow].lines {
        let places = line.places(width: size.columns, needs: needs[line.columns], isASCII: isASCII)
        isCut = isCut || line.isCut(in: places, isASCII: isASCII, isSaid: isSaid)
        further += line.height(in: places, most: most, isASCII: isASCII) - 1
      }
    }
    mostLines = isCut ? most : 1
    if !isCut { further = 0 }
    shown =
      list.linesPerRow == nil
      ? ListLayout.rows(
        around: cursor.selected, of: measured, in: height - further,
        heights: rows.map(\.lines.count))
      : cursor.rows(showing: (height - further) / least, of: list.count)
  }

  /// The rows that fit in so many lines, where each takes as many as it has: the selected one about
  /// in the middle, no line left empty at either end of the list.
  private static func rows(
    around selected: Int, of measured: Range<Int>, in height: Int, heights: [Int]
  ) -> Range<Int> {
    guard measured.contains(selected) else { return measured.prefix(0) }
    let lines = { (row: Int) in heights[row - measured.lowerBound] }
    var (lower, upper, used) = (selected, selected + 1, lines(selected))
    func takeAbove(upTo most: Int) {
      while lower > measured.lowerBound, used + lines(lower - 1) <= most {
        lower -= 1
        used += lines(lower)
      }
    }
    takeAbove(upTo: height / 2 + lines(selected))
    while upper < measured.upperBound, used + lines(upper) <= height {
      used += lines(upper)
      upper += 1
    }
    takeAbove(upTo: height)
    return lower..<upper
  }

  /// A row that is seen.
  func row(_ index: Int) -> ListRow { rows[index - firstRow] }

  /// Which rows of how many are seen, in words.
  func place(in list: ListPane) -> String {
    "\(shown.lowerBound + 1)-\(shown.upperBound) of \(list.count)"
  }

  /// So many rows are looked at for the widths of columns: of a longer list those around the
  /// selected one.
  private static let mostMeasured = 60
}

extension ListPane {
  /// How many lines there are for its rows on so many rows of the canvas.
  fileprivate func height(of rows: Int) -> Int { max(0, rows - (heads == nil ? 0 : 1)) }
}

extension ListRow.Line {
  /// Where its cells stand on a page of a width; `nil` for those that have no room.
  func places(width: Int, needs: ColumnNeeds?, isASCII: Bool) -> [Range<Int>?] {
    var places = columns.places(width: width, needs: needs) { index in
      cells.indices.contains(index) ? cells[index].columns(isASCII: isASCII) : 0
    }
    if let last = cellThatRunsOn, let place = places[last],
      let end = places.compactMap(\.self).last?.upperBound
    {
      places[last] = place.lowerBound..<max(place.upperBound, end)
    }
    return places
  }

  /// The last cell with words, where only empty ones stand behind it: it has their room.
  var cellThatRunsOn: Int? {
    guard let last = cells.lastIndex(where: { !$0.isEmpty }), last < cells.count - 1,
      columns.columns.indices.contains(last), !columns.columns[last].isTrailing
    else { return nil }
    return last
  }

  /// Whether something of it has no room in its place in one line, and stands nowhere else.
  func isCut(in places: [Range<Int>?], isASCII: Bool, isSaid: (String) -> Bool) -> Bool {
    zip(cells, zip(columns.columns, places)).contains { cell, next in
      guard let place = next.1, cell.columns(isASCII: isASCII) > next.0.inner(of: place).count
      else { return false }
      return !([cell.text] + cell.further).allSatisfy { $0.text.isEmpty || isSaid($0.text) }
    }
  }

  /// How many rows it takes where it may take so many.
  func height(in places: [Range<Int>?], most: Int, isASCII: Bool) -> Int {
    zip(cells, zip(columns.columns, places)).reduce(1) { height, next in
      let (cell, (column, place)) = next
      guard let place else { return height }
      let block = CellBlock(
        cell, width: column.inner(of: place).count, lines: most, isASCII: isASCII)
      return max(height, block.height)
    }
  }
}
