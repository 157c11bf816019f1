import Pages
import Terminal

extension Painter {
  /// Paints what is read from its first line that is seen on; the cursor rests there.
  func paint(_ reading: ReadingPane, on canvas: inout Canvas, in rows: Range<Int>) {
    var rows = rows
    if let heads = reading.heads {
      paint(heads, by: nil, on: &canvas, row: rows.lowerBound)
      rows = rows.dropFirst()
    }
    let lines = reading.lines(width: canvas.size.columns)
    let shown = lines.dropFirst(reading.top).prefix(max(1, rows.count))
    for (line, row) in zip(shown, rows.lowerBound...) { paint(line, on: &canvas, row: row) }
    canvas.cursor = Point(column: 1, row: rows.lowerBound)
  }

  private func paint(_ line: ReadingPane.Line, on canvas: inout Canvas, row: Int) {
    switch line {
    case .row(let line): paint(line, on: &canvas, row: row)
    case .words(let words, let role):
      canvas.draw(
        words, at: Point(column: 1, row: row), style: Style(role), width: canvas.size.columns - 2)
    }
  }

  /// Paints blocks so that the selected one is seen, two lines before it as well.
  func paint(_ pane: BlockPane, on canvas: inout Canvas, in rows: Range<Int>) {
    let lines = pane.lines(width: canvas.size.columns)
    let start = lines.firstIndex { $0.block == pane.selected } ?? 0
    let top = max(0, min(start - 2, lines.count - rows.count))
    for (line, row) in zip(lines.dropFirst(top), rows) {
      let paragraph = line.paragraph
      canvas.draw(
        paragraph.text, at: Point(column: paragraph.indent, row: row),
        style: Style(paragraph.role))
      if let mark = line.mark { canvas.draw(mark, at: Point(column: 3, row: row)) }
      guard line.block == pane.selected else { continue }
      if line.isFirst {
        paintSelection(on: &canvas, rows: row..<(row + 1), margin: 1)
      } else {
        canvas.select(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
      }
    }
    if pane.selected == nil, let first = lines.first {
      canvas.cursor = Point(column: first.paragraph.indent, row: rows.lowerBound)
    }
  }
}

extension Painter {
  /// Paints two texts beside each other; the cursor rests on the title of the side it is on.
  func paint(_ sides: SidesPane, on canvas: inout Canvas, in rows: Range<Int>) {
    let half = (canvas.size.columns - 3) / 2
    canvas.verticalRule(column: half + 1, rows: rows)
    for (side, isRight) in [(sides.left, false), (sides.right, true)] {
      let start = isRight ? half + 3 : 1
      canvas.draw(
        canvas.fitted(side.title, to: half - 2),
        at: Point(column: start + 2, row: rows.lowerBound), style: Style(.title))
      if isRight == sides.isRight {
        canvas.cursor = Point(column: start, row: rows.lowerBound)
        canvas.draw(">", at: Point(column: start, row: rows.lowerBound))
      }
      let lines = sides.lines(of: side, width: half)
      let height = max(0, rows.count - 2)
      let shown = lines.dropFirst(min(sides.top, max(0, lines.count - height))).prefix(height)
      for (line, row) in zip(shown, rows.dropFirst()) {
        canvas.draw(
          line.text, at: Point(column: start, row: row), style: Style(line.role), width: half)
      }
    }
  }
}

extension SidesPane {
  /// The fields of a side broken to a width, each beginning beside its own on the other side.
  fileprivate func lines(of side: Side, width: Int) -> [TextPane.Paragraph] {
    let heights = zip(left.fields, right.fields).map { one, other in
      max(one.lines(width: width).count, other.lines(width: width).count)
    }
    return zip(side.fields, heights).flatMap { field, height in
      let lines = field.lines(width: width)
      return lines + Array(repeating: TextPane.Paragraph(""), count: height - lines.count)
    }
  }
}

extension SidesPane.Field {
  /// The label and the text below it; where it differs, a sign and words of another look say so.
  fileprivate func lines(width: Int) -> [TextPane.Paragraph] {
    let lines = text.isEmpty ? ["–"] : text.wrapped(to: width - 2)
    return [TextPane.Paragraph(differs ? "\(label)  ! differs" : label, differs ? .soon : .quiet)]
      + lines.map { TextPane.Paragraph("  \($0)", differs ? .title : .plain) }
  }
}

extension ReadingPane {
  /// One line of it: a row, or a part of a paragraph.
  enum Line {
    case row(ListRow.Line)
    case words(String, Role)
  }

  /// All of it broken for a page of a width.
  func lines(width: Int) -> [Line] {
    items.flatMap { item -> [Line] in
      switch item {
      case .row(let line): [.row(line)]
      case .paragraph(let paragraph):
        paragraph.lines(width: width - 2, most: paragraph.most).map { .words($0, paragraph.role) }
      }
    }
  }

  /// Which lines of how many are seen; empty where all are.
  func counts(width: Int, rows: Int) -> String {
    let (count, height) = (lines(width: width).count, height(of: rows))
    guard count > height else { return "" }
    return "\(top + 1)-\(min(count, top + height)) of \(count) lines"
  }

  /// How many lines are seen in so many rows.
  fileprivate func height(of rows: Int) -> Int { max(1, rows - (heads == nil ? 0 : 1)) }
}

extension Page {
  /// How far down what is read can be scrolled on a page of a size; 0 where all of it is seen.
  func lastTop(in size: Size) -> Int {
    for case (.reading(let reading), let rows) in zip(panes, PageLayout(self, in: size).rows) {
      let count = reading.lines(width: size.columns).count
      return max(0, count - reading.height(of: rows.count))
    }
    return 0
  }

  /// How many rows of its list, or lines of what is read, are seen on a page of a size: the page
  /// that PgUp and PgDn turn; 1 where it has neither.
  func rowsSeen(in size: Size) -> Int {
    for (pane, rows) in zip(panes, PageLayout(self, in: size).rows) {
      switch pane {
      case .list(let list):
        guard list.count > 0 else { return 1 }
        let area = Rect(origin: Point(column: 0, row: 0), size: size)
        let layout = ListLayout(
          list, in: Size(columns: size.columns, rows: rows.count), isASCII: false,
          isSaid: Painter(self, in: area, marking: "").says)
        return max(1, layout.shown.count)
      case .reading(let reading): return reading.height(of: rows.count)
      case .blocks, .sides: return max(1, rows.count)
      case .picture(let picture, _): return max(1, picture.rowsSeen(of: rows.count))
      case .text, .rows, .gap, .rule: continue
      }
    }
    return 1
  }
}

extension BlockPane {
  /// One line of a block.
  fileprivate struct Line {
    let paragraph: Paragraph
    let block: Int
    let isFirst: Bool
    let mark: TableCell.Run?
  }

  /// All blocks broken for a page of a width.
  fileprivate func lines(width: Int) -> [Line] {
    blocks.enumerated().flatMap { number, block in
      let parts = block.paragraphs.flatMap { paragraph in
        paragraph.text.wrapped(to: width - paragraph.indent - paragraph.margin).map {
          Paragraph($0, paragraph.role, indent: paragraph.indent, margin: paragraph.margin)
        }
      }
      return parts.enumerated().map { place, part in
        Line(
          paragraph: part, block: number, isFirst: place == 0, mark: place == 0 ? block.mark : nil)
      }
    }
  }
}
