import Pages
import Terminal

// The only code that gives a page's parts their places. From the top: two lines of head and a rule
// (or the tabs), then the panes. One pane takes the rows the others leave; what comes after it
// therefore stands at the foot. A list says how many rows there are on the row below its last.

/// Paints a page onto the part of a canvas above the footer.
struct Painter {
  private let page: Page
  private let area: Rect
  private let marking: String
  private let layout: PageLayout
  /// The lines of each pane of text, broken once for all that asks for them; of others none.
  private let texts: [[TextPane.Paragraph]]

  /// Takes a page, and where it goes.
  init(_ page: Page, in area: Rect, marking: String) {
    self.page = page
    self.area = area
    self.marking = marking
    layout = PageLayout(page, in: area.size)
    texts = zip(page.panes, layout.rows).map { pane, rows in
      guard case .text(let text) = pane else { return [] }
      return text.lines(width: area.size.columns - 2 * text.margin, rows: rows.count)
    }
  }

  /// Paints it; the cursor ends on what is being typed, else on the selected row.
  func paint(on canvas: inout Canvas) {
    guard !page.isAbsent else { return paintAbsence(on: &canvas) }
    paintHead(counts: counts, on: &canvas)
    var place: (words: String, row: Int)?
    for (index, (pane, rows)) in zip(page.panes, layout.rows).enumerated() {
      switch pane {
      case .list(let list): place = (paint(list, on: &canvas, in: rows), rows.upperBound)
      case .text(let text): paint(texts[index], of: text, on: &canvas, in: rows)
      case .reading(let reading): paint(reading, on: &canvas, in: rows)
      case .blocks(let blocks): paint(blocks, on: &canvas, in: rows)
      case .sides(let sides): paint(sides, on: &canvas, in: rows)
      case .rows(let lines, _):
        var needs = NeedsByKind()
        for line in lines { needs.count(line, isASCII: canvas.isASCII) }
        for (line, row) in zip(lines, rows) {
          paint(line, by: needs[line.columns], on: &canvas, row: row)
        }
      case .picture(let picture, _):
        picture.draw(
          on: &canvas,
          in: Rect(column: 0, row: rows.lowerBound, columns: width, rows: rows.count))
      case .gap: break
      case .rule: canvas.rule(row: rows.lowerBound)
      }
    }
    // Last, because what stands on the row below a list comes before how many rows it has.
    if let place { canvas.drawIfFree(place.words, row: place.row) }
    for case (.text(let text), let rows) in zip(page.panes, layout.rows) where text.hasCursor {
      canvas.cursor = Point(column: text.margin, row: rows.lowerBound)
    }
    paintField(on: &canvas)
  }

  private var width: Int { area.size.columns }

  /// Whether words are read on the page in sentences, beside its lists.
  func says(_ words: String) -> Bool {
    texts.contains { $0.map(\.text).joined(separator: " ").utf8.place(of: words.utf8) != nil }
  }

  private func paintAbsence(on canvas: inout Canvas) {
    guard case .words(let words, _, _) = page.second else { return }
    canvas.draw(words, at: Point(column: 1, row: 1))
    canvas.cursor = Point(column: 1, row: 1)
  }

  /// How many there are; or which lines of a text that is longer than the page are seen.
  private var counts: String {
    guard page.counts.isEmpty else { return page.counts }
    for case (.reading(let reading), let rows) in zip(page.panes, layout.rows) {
      return reading.counts(width: width, rows: rows.count)
    }
    return ""
  }

  private func paintHead(counts: String, on canvas: inout Canvas) {
    let markingColumns = TextWidth.columns(of: marking)
    canvas.draw(
      canvas.fitted(page.title, to: max(0, width - markingColumns - 4)),
      at: Point(column: 1, row: 0), style: Style(.title))
    canvas.draw(
      marking, at: Point(column: width - markingColumns - 1, row: 0), style: Style(.marking))
    let ownerColumns = width - Painter.ownerColumn - markingColumns - 3
    canvas.draw(
      canvas.fitted(page.owner, to: max(0, ownerColumns)),
      at: Point(column: Painter.ownerColumn, row: 0), style: Style(.title))
    let countColumns = TextWidth.columns(of: counts)
    let room = max(0, width - countColumns - 4)
    switch page.second {
    case .words(let words, let role, let end):
      let shown = canvas.fitted(words, to: max(0, room - TextWidth.columns(of: end))) + end
      canvas.draw(shown, at: Point(column: 1, row: 1), style: Style(role))
    case .lacking(let words, let short, let lack):
      paintLack(lack, after: words, or: short, room: room - 1, on: &canvas)
    case .notice(let words, let role):
      canvas.draw(
        canvas.fitted(words, to: width - 2), at: Point(column: 1, row: 1), style: Style(role))
    case .field: break
    }
    canvas.draw(counts, at: Point(column: width - countColumns - 1, row: 1))
    canvas.rule(row: 2)
    if let tabs = page.tabs { paint(tabs, on: &canvas) }
  }

  /// How things are, and beside it what they lack.
  private func paintLack(
    _ lack: String, after words: String, or short: String, room: Int, on canvas: inout Canvas
  ) {
    let lackColumns = lack.isEmpty ? 0 : TextWidth.columns(of: lack) + 2
    let isShort = !lack.isEmpty && TextWidth.columns(of: words) + lackColumns > room
    let shown = isShort ? short : words
    canvas.draw(canvas.fitted(shown, to: max(0, room + 1)), at: Point(column: 1, row: 1))
    let start = TextWidth.columns(of: shown) + 3
    guard !lack.isEmpty, room > start else { return }
    canvas.draw(
      canvas.fitted(lack, to: room + 1 - start), at: Point(column: start, row: 1),
      style: Style(.soon))
  }

  /// Where the owner of a page is named, beside its title.
  private static let ownerColumn = 25

  /// The words of the tabs, the one in front standing out.
  private func paint(_ tabs: Page.Tabs, on canvas: inout Canvas) {
    let isWide = tabs.names.reduce(tabs.names.count) { $0 + $1.count } <= width
    var column = canvas.draw(" ", at: Point(column: 0, row: 2))
    for (index, name) in tabs.names.enumerated() {
      let isCurrent = index == tabs.current
      let words = isWide || isCurrent ? name : String(name.prefix { $0 != " " })
      column += canvas.draw(
        words, at: Point(column: column, row: 2), style: Style(isCurrent ? .title : .quiet))
      column += canvas.draw(" ", at: Point(column: column, row: 2))
    }
  }

  /// Last, so that the cursor stays in it.
  private func paintField(on canvas: inout Canvas) {
    guard case .field(let label, let field, let hasFocus) = page.second else { return }
    canvas.draw(label, at: Point(column: 1, row: 1), style: Style(.key))
    let labelColumns = TextWidth.columns(of: label)
    let room = width - labelColumns - TextWidth.columns(of: page.counts) - 4
    let cursor = canvas.cursor
    field.draw(
      on: &canvas, in: Rect(column: 1 + labelColumns, row: 1, columns: max(1, room), rows: 1))
    if !hasFocus { canvas.cursor = cursor }
  }

  private func paint(
    _ lines: [TextPane.Paragraph], of text: TextPane, on canvas: inout Canvas, in rows: Range<Int>
  ) {
    for (line, row) in zip(lines, rows) {
      canvas.draw(
        line.text, at: Point(column: text.margin, row: row), style: Style(line.role),
        width: width - 2 * text.margin)
    }
  }
}

extension TextPane.Paragraph {
  /// Its lines on a page of a width: at most so many, or for `nil` as many as it needs.
  func lines(width: Int, most: Int?) -> [String] {
    if isLaidOut, TextWidth.columns(of: text) <= width { return [text] }
    switch most {
    case 1?: return [text.fitted(to: width)]
    case let most?: return text.wrapped(to: width, lines: most)
    case nil: return text.wrapped(to: width)
    }
  }
}

extension TextPane {
  /// Its paragraphs broken to a width, in at most so many rows.
  fileprivate func lines(width: Int, rows: Int) -> [Paragraph] {
    guard let foot else { return body(width: width, rows: rows) }
    let end = foot.lines(width: width, most: foot.most ?? max(2, rows / 2 - 1))
    let room = max(0, rows - end.count - 1)
    let body = body(width: width, rows: room).prefix(room)
    let blank = Array(repeating: Paragraph(""), count: max(0, rows - end.count - body.count))
    return body + blank + end.map { Paragraph($0, foot.role) }
  }

  /// What stands above the foot.
  private func body(width: Int, rows: Int) -> [Paragraph] {
    let lines = paragraphs.flatMap { paragraph -> [Paragraph] in
      let most: Int? =
        switch overflow {
        case .ellipsis: rows
        case .cut, .note: paragraph.most
        }
      return paragraph.lines(width: width, most: most).map { Paragraph($0, paragraph.role) }
    }
    guard lines.count > rows, rows > 0 else { return lines }
    switch overflow {
    case .note(let note, let role): return lines.prefix(rows - 1) + [Paragraph(note, role)]
    case .cut:
      let last = lines[rows - 1]
      // Blanks at the end make even what would fit end in the sign that more follows.
      let room = min(TextWidth.columns(of: last.text) + 2, width)
      return lines.prefix(rows - 1) + [Paragraph((last.text + "   ").fitted(to: room), last.role)]
    case .ellipsis: return lines
    }
  }
}

/// How the rows of a page are shared out among its panes.
struct PageLayout {
  /// The rows of each pane, from the top of the canvas.
  let rows: [Range<Int>]

  /// Shares out the rows of an area.
  init(_ page: Page, in size: Size) {
    let heights = page.panes.map { $0.height(in: size) }
    let left = size.rows - PageLayout.headRows - heights.reduce(0) { $0 + ($1 ?? 0) }
    var next = PageLayout.headRows
    rows = heights.map { height in
      let height = max(0, height ?? left)
      defer { next += height }
      return next..<(next + height)
    }
  }

  private static let headRows = 3
}

extension Pane {
  /// The rows it takes of a page of a size; `nil` where it takes what is left.
  fileprivate func height(in size: Size) -> Int? {
    switch self {
    case .list(let list): list.extent.height(of: size.rows, content: list.count)
    case .text(let text):
      text.extent.height(
        of: size.rows,
        content: text.lines(width: size.columns - 2 * text.margin, rows: size.rows).count)
    case .reading, .blocks, .sides: nil
    case .rows(let lines, let extent): extent.height(of: size.rows, content: lines.count)
    case .picture(_, let extent): extent.height(of: size.rows)
    case .gap(let count): count
    case .rule: 1
    }
  }
}
