import Pages
import Terminal

extension Painter {
  /// Paints a list: the heads of its columns, and the rows around the selected one, which is
  /// written whole.
  ///
  /// - Returns: Which rows of how many are seen; empty where all are, or where the page says it.
  func paint(_ list: ListPane, on canvas: inout Canvas, in rows: Range<Int>) -> String {
    guard list.count > 0 else {
      paintEmpty(list, on: &canvas, from: rows.lowerBound)
      return ""
    }
    let layout = ListLayout(
      list, in: Size(columns: canvas.size.columns, rows: rows.count), isASCII: canvas.isASCII,
      isSaid: says)
    var next = rows.lowerBound
    if let heads = list.heads {
      paint(heads, by: layout.needs[heads], on: &canvas, row: next)
      next += 1
    }
    if list.selected == nil { canvas.cursor = Point(column: list.margin, row: next) }
    for index in layout.shown {
      let first = next
      for line in layout.row(index).lines {
        next += paint(
          line, by: layout.needs[line.columns], on: &canvas, row: next,
          lines: index == list.selected ? layout.mostLines : 1)
      }
      guard index == list.selected else { continue }
      paintSelection(on: &canvas, rows: first..<next, margin: list.margin)
    }
    return list.saysPlace && layout.shown.count < list.count ? layout.place(in: list) : ""
  }

  private func paintEmpty(_ list: ListPane, on canvas: inout Canvas, from row: Int) {
    let lines = list.empty.flatMap { $0.wrapped(to: canvas.size.columns - 6) }
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 3, row: row + 1 + offset))
    }
    canvas.cursor = Point(column: 3, row: row + 1)
  }

  func paint(_ heads: Columns, by needs: ColumnNeeds?, on canvas: inout Canvas, row: Int) {
    let places = heads.places(width: canvas.size.columns, needs: needs) { _ in 0 }
    for (column, place) in zip(heads.columns, places) {
      guard let place, !column.title.isEmpty else { continue }
      let start = place.lowerBound + (column.isMarked ? 2 : 0)
      canvas.draw(
        canvas.fitted(column.title, to: place.upperBound - start),
        at: Point(column: start, row: row), style: Style(.quiet))
    }
  }

  /// Marks rows of the canvas as the selected row of a list and puts the cursor on the first.
  func paintSelection(on canvas: inout Canvas, rows: Range<Int>, margin: Int) {
    canvas.select(
      Rect(column: 0, row: rows.lowerBound, columns: canvas.size.columns, rows: rows.count))
    let first = Point(column: margin, row: rows.lowerBound)
    canvas.draw(">", at: first, style: Style(.plain, selected: true))
    canvas.cursor = first
  }

  /// Paints one line of a row in its columns.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - needs: What the rows of its list need.
  ///   - canvas: Where it is painted.
  ///   - row: The first row of the canvas it takes.
  ///   - most: The most rows it may take; what is long is broken over them.
  /// - Returns: How many rows it took.
  @discardableResult
  func paint(
    _ line: ListRow.Line, by needs: ColumnNeeds? = nil, on canvas: inout Canvas, row: Int,
    lines most: Int = 1
  ) -> Int {
    let places = line.places(
      width: canvas.size.columns, needs: needs, isASCII: canvas.isASCII)
    var height = 1
    for (cell, (column, place)) in zip(line.cells, zip(line.columns.columns, places)) {
      guard let place else { continue }
      let block = CellBlock(
        cell, width: column.inner(of: place).count, lines: most, isASCII: canvas.isASCII)
      paint(cell, as: block, of: column, on: &canvas, in: place, row: row)
      height = max(height, block.height)
    }
    return height
  }

  private func paint(
    _ cell: TableCell, as block: CellBlock, of column: Column, on canvas: inout Canvas,
    in place: Range<Int>, row: Int
  ) {
    let inner = column.inner(of: place)
    if column.isMarked, let mark = cell.mark {
      canvas.draw(mark, at: Point(column: inner.lowerBound - 2, row: row))
    }
    if let bar = cell.bar { paint(bar, on: &canvas, in: inner, row: row) }
    let start =
      column.isTrailing
      ? max(inner.lowerBound, inner.upperBound - block.columns) : inner.lowerBound
    for part in block.parts {
      canvas.draw(part.run, at: Point(column: start + part.column, row: row + part.line))
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
  mutating func draw(_ run: TableCell.Run, at point: Point) {
    if let mark = run.mark {
      draw(mark, at: point, style: Style(run.role))
    } else {
      draw(run.text, at: point, style: Style(run.role))
    }
  }
}
