import Pages
import Terminal

extension Painter {
  /// Paints a list: the heads of its columns, the rows around the selected one, and below them how
  /// many there are where not all are seen.
  func paint(_ list: ListPane, on canvas: inout Canvas, in rows: Range<Int>) {
    guard list.count > 0 else { return paintEmpty(list, on: &canvas, from: rows.lowerBound) }
    var rows = rows
    if let heads = list.heads {
      paint(heads, on: &canvas, row: rows.lowerBound)
      rows = rows.dropFirst()
    }
    let shown = Painter.shown(rows.count / list.linesPerRow, of: list)
    for (offset, index) in shown.enumerated() {
      let first = rows.lowerBound + offset * list.linesPerRow
      for (line, row) in zip(list.row(index).lines, first...) {
        paint(line, on: &canvas, row: row)
      }
      if index == list.selected { paintSelection(on: &canvas, row: first, margin: list.margin) }
    }
    if list.selected == nil { canvas.cursor = Point(column: list.margin, row: rows.lowerBound) }
  }

  /// Which rows of how many are seen, on the row below the list, unless what stands there needs it.
  func paintPlace(of list: ListPane, on canvas: inout Canvas, in rows: Range<Int>) {
    guard list.saysPlace, list.count > 0 else { return }
    let height = rows.count - (list.heads == nil ? 0 : 1)
    let shown = Painter.shown(height / list.linesPerRow, of: list)
    guard shown.count < list.count else { return }
    canvas.drawIfFree(
      "\(shown.lowerBound + 1)-\(shown.upperBound) of \(list.count)", row: rows.upperBound)
  }

  /// The rows shown where so many fit, the selected one always among them.
  private static func shown(_ height: Int, of list: ListPane) -> Range<Int> {
    ListCursor(selected: list.selected ?? 0).rows(showing: height, of: list.count)
  }

  private func paintEmpty(_ list: ListPane, on canvas: inout Canvas, from row: Int) {
    let lines = list.empty.flatMap { $0.wrapped(to: canvas.size.columns - 6) }
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 3, row: row + 1 + offset))
    }
    canvas.cursor = Point(column: 3, row: row + 1)
  }

  func paint(_ heads: Columns, on canvas: inout Canvas, row: Int) {
    let places = heads.places(width: canvas.size.columns) { _ in 0 }
    for (column, place) in zip(heads.columns, places) {
      guard let place, !column.title.isEmpty else { continue }
      let start = place.lowerBound + (column.isMarked ? 2 : 0)
      canvas.draw(column.title, at: Point(column: start, row: row), style: Style(.quiet))
    }
  }

  /// Marks a row as the selected one and puts the cursor on it.
  func paintSelection(on canvas: inout Canvas, row: Int, margin: Int) {
    canvas.select(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
    canvas.draw(">", at: Point(column: margin, row: row), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: margin, row: row)
  }

  /// Paints one line of a row in its columns.
  func paint(_ line: ListRow.Line, on canvas: inout Canvas, row: Int) {
    let isASCII = canvas.isASCII
    let places = line.columns.places(width: canvas.size.columns) { index in
      line.cells.indices.contains(index) ? line.cells[index].columns(isASCII: isASCII) : 0
    }
    for (cell, (column, place)) in zip(line.cells, zip(line.columns.columns, places)) {
      guard let place else { continue }
      paint(cell, of: column, on: &canvas, in: place, row: row)
    }
  }

  private func paint(
    _ cell: TableCell, of column: Column, on canvas: inout Canvas, in place: Range<Int>, row: Int
  ) {
    var start = place.lowerBound + (column.width == .content ? Columns.lead : 0)
    let end = place.upperBound - column.gap
    if column.isMarked {
      if let mark = cell.mark { canvas.draw(mark, at: Point(column: start, row: row)) }
      start += 2
    }
    let words = cell.words(within: end - start, isASCII: canvas.isASCII)
    if column.isTrailing {
      start = max(start, end - cell.columns(saying: words, isASCII: canvas.isASCII))
    }
    if let bar = cell.bar { paint(bar, on: &canvas, in: start..<max(start, end), row: row) }
    let first = start
    if let before = cell.before {
      start += canvas.draw(before, at: Point(column: start, row: row))
    }
    let kept = cell.after.map { $0.columns(isASCII: canvas.isASCII) } ?? 0
    start += canvas.draw(
      canvas.fitted(words, to: end - start - kept), at: Point(column: start, row: row),
      style: Style(cell.text.role))
    if let after = cell.after { start += canvas.draw(after, at: Point(column: start, row: row)) }
    for run in cell.further {
      let place = start == first ? start : start + 1
      guard place + run.columns(isASCII: canvas.isASCII) <= end else { continue }
      start = place + canvas.draw(run, at: Point(column: place, row: row))
    }
  }
}

extension Painter {
  private func paint(_ bar: Bar, on canvas: inout Canvas, in place: Range<Int>, row: Int) {
    let columns = place.count
    for offset in 0..<max(0, bar.place(of: bar.end, in: columns)) {
      let isBar = offset < bar.place(of: bar.length, in: columns)
      canvas.draw(
        isBar ? .bar : .horizontal, at: Point(column: place.lowerBound + offset, row: row))
    }
    guard let stroke = bar.stroke else { return }
    canvas.draw(
      .vertical,
      at: Point(column: place.lowerBound + bar.place(of: stroke, in: columns), row: row),
      style: Style(.title))
  }
}

extension Canvas {
  /// Draws words at the right edge, unless that, or the column before them, is taken.
  mutating func drawIfFree(_ words: String, row: Int) {
    let right = size.columns - 1
    let needed = (right - TextWidth.columns(of: words) - 1)..<right
    guard needed.allSatisfy({ self[Point(column: $0, row: row)] == .blank }) else { return }
    draw(words, endingAt: right, row: row, style: Style(.quiet))
  }

  /// Draws words or a sign.
  ///
  /// - Returns: The columns used.
  @discardableResult
  mutating func draw(_ run: TableCell.Run, at point: Point) -> Int {
    guard let mark = run.mark else { return draw(run.text, at: point, style: Style(run.role)) }
    draw(mark, at: point, style: Style(run.role))
    return 1
  }
}

extension TableCell.Run {
  /// How wide it is.
  fileprivate func columns(isASCII: Bool) -> Int {
    mark == nil ? TextWidth.columns(of: text, isASCII: isASCII) : 1
  }
}

extension TableCell {
  /// How wide all of it is, without the room for a sign before it and what is further.
  fileprivate func columns(saying words: String? = nil, isASCII: Bool) -> Int {
    let around = [before, after].reduce(0) { $0 + ($1?.columns(isASCII: isASCII) ?? 0) }
    return around + TextWidth.columns(of: words ?? text.text, isASCII: isASCII)
  }

  /// Its words, or the shorter ones where there is no room for those.
  fileprivate func words(within room: Int, isASCII: Bool) -> String {
    guard let short, columns(isASCII: isASCII) > room else { return text.text }
    return short
  }
}
