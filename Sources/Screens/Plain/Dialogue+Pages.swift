import Casework
import Pages
import Terminal

// What is said of pages: in full when they come in front, in a line when one comes back to them,
// and only what was asked for after that.

extension Dialogue {
  /// So many lines of a text are read at a time.
  static let linesAtOnce = 20

  /// Says a page in full: what it is, its list from where the cursor is, and what is below it.
  mutating func tellPage(_ app: App) -> [String] {
    let telling = PageTelling(page: app.page)
    var lines = telling.head + telling.above
    let selected = telling.page.listed?.selected ?? 0
    lines += tellRows(app, from: selected / PageTelling.rowsAtOnce * PageTelling.rowsAtOnce)
    return lines + telling.below + hint(app)
  }

  /// Says nine rows, and how to go on.
  mutating func tellRows(_ app: App, from start: Int) -> [String] {
    let telling = PageTelling(page: app.page)
    let count = telling.page.listed?.count ?? 0
    let start = max(0, min(start, count - 1))
    let (rows, next) = telling.rows(from: start)
    listed = .rows
    hear(telling, Array(start..<(next ?? count)))
    usual = next.map { .goOn($0) } ?? (hasRows(telling.page) ? .nothing : .enter)
    guard let next else { return rows + (start > 0 ? ["\(count) of \(count)."] : []) }
    return rows + ["\(next) of \(count). Enter for more."]
  }

  private func hasRows(_ page: Page) -> Bool {
    page.listed.map { $0.count > 0 && $0.selected != nil } ?? false
  }

  /// Says one is back at a page: its title and the row the cursor is on, or that it has no rows.
  mutating func returned(to app: App) -> [String] {
    let telling = PageTelling(page: app.page)
    usual = hasRows(telling.page) ? .nothing : .enter
    guard hasRows(telling.page) else { return telling.head + telling.texts }
    return telling.head.prefix(1) + rowInBrief(telling)
  }

  private mutating func rowInBrief(_ telling: PageTelling) -> [String] {
    guard let list = telling.page.listed, let selected = list.selected, selected < list.count
    else { return [] }
    hear(telling, [selected])
    let words = RowTelling(list.row(selected), heads: list.heads).line
    return ["\(selected + 1). \(SpokenText.ended(words))"]
  }

  /// Notes what some rows are called that are said now: a number means the row that was heard.
  mutating func hear(_ telling: PageTelling, _ rows: [Int]) {
    guard let scene else { return }
    for row in rows { heard[scene, default: [:]][row] = telling.name(ofRow: row) }
  }

  /// What a number does here, or Enter where there is nothing to pick; said once for each kind of
  /// screen.
  private mutating func hint(_ app: App) -> [String] {
    guard let enter = Dialogue.enterAction(of: app), enter.obstacle == nil else { return [] }
    guard hasRows(app.page) else {
      return ["Enter: \(SpokenText.line(enter.footer ?? enter.words))."]
    }
    guard hinted.insert(type(of: app.top).name).inserted else { return [] }
    // What it does with the row it is on now may be something else.
    let word = app.top.footer(of: .enter) ?? enter.words
    let help = hinted.count == 1 ? " A question mark says what else can be done." : ""
    return ["A number: \(SpokenText.line(word)).\(help)"]
  }

  /// What Enter does on the screen in front; `nil` where it does nothing.
  static func enterAction(of app: App) -> ListedAction? {
    guard let index = app.top.index(of: .enter) else { return nil }
    return app.top.listed(in: app.situation).first { $0.place == .here(index) }
  }

  /// Says what was asked for again, or what an action without words of its own has done.
  mutating func retold(_ app: App, isSilent: Bool) -> [String] {
    switch retelling {
    case .page: return tellPage(app)
    case .rows(let start): return tellRows(app, from: start)
    case .row:
      let telling = PageTelling(page: app.page)
      hear(telling, [telling.page.listed?.selected].compactMap(\.self))
      guard let enter = Dialogue.enterAction(of: app), enter.obstacle == nil else {
        return telling.selectedRow
      }
      usual = .enter
      return telling.selectedRow + ["Enter: \(SpokenText.line(enter.footer ?? enter.words))."]
    case .nothing, .question:
      guard hasActed, isSilent else { return [] }
      let telling = PageTelling(page: app.page)
      let row = rowInBrief(telling)
      return row.isEmpty ? Array(telling.head.prefix(2)) : row
    }
  }

  /// Says a question that is asked before something is done.
  func tellQuestion(_ app: App, _ verb: String) -> [String] {
    let telling = PageTelling(page: app.page)
    let answer = "Type yes to do this: \(SpokenText.line(verb)). Enter leaves everything as it is."
    return telling.above + [answer]
  }

  // MARK: A text that is read

  /// Says the next lines of a text, and how to go on.
  mutating func tellText(_ app: App, from start: Int) -> [String] {
    let lines = Dialogue.textLines(of: app.page)
    let end = min(lines.count, start + Dialogue.linesAtOnce)
    let start = min(start, end)
    guard end < lines.count else {
      usual = .enter
      return lines[start..<end] + ["That is the end. Enter goes back."]
    }
    usual = .goOn(end)
    return lines[start..<end] + ["\(end) of \(lines.count) lines. Enter for more."]
  }

  /// Says what was asked for again of a text.
  mutating func retoldText(_ app: App) -> [String] {
    switch retelling {
    case .page: tellText(app, from: 0)
    case .rows(let start): tellText(app, from: start)
    case .nothing, .row, .question: []
    }
  }

  private static func textLines(of page: Page) -> [String] {
    page.panes.flatMap { pane -> [String] in
      guard case .reading(let reading) = pane else { return [] }
      return reading.items.flatMap { PageTelling.lines(of: $0, heads: reading.heads) }
    }
  }

  // MARK: Lines that are written

  /// Says where a line is typed, and what stands there already.
  mutating func tellWriting(_ line: LineBeingWritten, _ app: App) -> [String] {
    let telling = PageTelling(page: app.page)
    (lastWritten, lastNotice, lastItem) = (line.last, line.notice, line.item)
    return telling.head + telling.above + waiting(line)
      + [line.notice].compactMap(\.self).flatMap { SpokenText.advice($0, back: ".b") }
      + ["Type a line, then Enter. .? says what else can be done."]
  }

  /// Says the number of the line that was recorded, or why it was not.
  mutating func written(_ line: LineBeingWritten, _ app: App) -> [String] {
    var lines: [String] = []
    if case .page = retelling { lines += PageTelling(page: app.page).head + waiting(line) }
    if line.last != lastWritten { lines.append(SpokenText.ended(line.last)) }
    if let notice = line.notice, notice != lastNotice || hasActed && line.last == lastWritten {
      lines += SpokenText.advice(notice, back: ".b") + waiting(line)
    }
    if line.item != lastItem { lines.append(SpokenText.ended(SpokenText.line(line.item))) }
    (lastWritten, lastNotice, lastItem) = (line.last, line.notice, line.item)
    return lines
  }

  private func waiting(_ line: LineBeingWritten) -> [String] {
    guard !line.text.isEmpty else { return [] }
    guard line.isOfMinutes else {
      return SpokenText.lines("Now: \"\(line.text)\".") + [
        "Enter keeps it. A new line replaces it."
      ]
    }
    return SpokenText.lines("Not recorded yet: \"\(line.text)\".") + [
      "Enter records it. A new line takes its place. .x removes it."
    ]
  }
}
