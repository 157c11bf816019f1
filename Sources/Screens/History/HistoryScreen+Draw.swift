import Casework
import Terminal

extension HistoryScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let open = open(in: situation) else {
      canvas.draw("This case cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    canvas.drawHeader(
      "\(open.review.reference.text) \(open.review.child)   History", second: shownWords,
      counts: counts(of: open), marking: situation.marking)
    if find != nil { drawFind(on: &canvas) }
    let detail = HistoryScreen.detailRows
    let height = area.size.rows - 4 - detail
    guard !rows.isEmpty else {
      drawEmpty(on: &canvas)
      return
    }
    drawRows(on: &canvas, height: height)
    drawDetail(on: &canvas, from: area.size.rows - detail + 1)
  }

  /// A blank row, and then the selected change in full.
  private static let detailRows = 5

  /// Whose changes of which kind are shown.
  private var shownWords: String {
    "By \(filter.person ?? "everyone"), of \(filter.kind?.words ?? "everything")"
  }

  private func counts(of open: OpenCase) -> String {
    let isPart = rows.count < all.count
    var parts = [isPart ? "\(rows.count) of \(all.count) changes" : "\(all.count) changes"]
    if all.count == 1 { parts = ["1 change"] }
    if !open.new.isEmpty { parts.append("\(open.new.count) new") }
    let conflicts = open.review.conflicts.count
    if conflicts > 0 { parts.append("\(conflicts) to choose") }
    return parts.joined(separator: "   ")
  }

  private func drawFind(on canvas: inout Canvas) {
    let label = " Find: "
    canvas.fill(Rect(column: 0, row: 1, columns: canvas.size.columns, rows: 1), style: .plain)
    canvas.draw(label, at: Point(column: 0, row: 1), style: Style(.key))
    let found = "\(rows.count) found "
    let foundColumns = TextWidth.columns(of: found)
    canvas.draw(
      found, at: Point(column: canvas.size.columns - foundColumns, row: 1), style: Style(.quiet))
    let width = max(1, canvas.size.columns - label.count - foundColumns - 1)
    find?.draw(
      on: &canvas, in: Rect(column: label.count, row: 1, columns: width, rows: 1),
      focused: isFinding)
  }

  /// Where the columns begin, for a canvas so wide.
  private struct Layout {
    let when = 5
    let who = 28
    let what: Int

    init(width: Int) { what = who + 13 + max(0, width - 80) / 4 }
  }

  private func drawRows(on canvas: inout Canvas, height: Int) {
    let layout = Layout(width: canvas.size.columns)
    for (words, column) in [("When", layout.when), ("Who", layout.who), ("What", layout.what)] {
      canvas.draw(words, at: Point(column: column, row: 3), style: Style(.quiet))
    }
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() where rows.indices.contains(index) {
      draw(
        all[rows[index]], isSelected: index == place, on: &canvas, row: 4 + offset, layout)
    }
    guard shown.count < rows.count else { return }
    canvas.draw(
      "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)",
      endingAt: canvas.size.columns - 1, row: 4 + height, style: Style(.quiet))
  }

  private func draw(
    _ row: HistoryRow, isSelected: Bool, on canvas: inout Canvas, row line: Int, _ layout: Layout
  ) {
    if row.differs {
      canvas.draw(.conflict, at: Point(column: 3, row: line), style: Style(.alarm))
    } else if row.isNew {
      canvas.draw(.new, at: Point(column: 3, row: line), style: Style(.soon))
    }
    let style = Style(row.isUndone ? .quiet : .plain)
    let when = row.when.map { "\($0.day.shownNarrow) \($0.day.year)" } ?? "not known"
    let time = row.when?.time.map { " \($0.text)" } ?? ""
    canvas.draw(when + time, at: Point(column: layout.when, row: line), style: style)
    canvas.draw(
      canvas.fitted(row.by, to: layout.what - layout.who - 1),
      at: Point(column: layout.who, row: line), style: style)
    var column = layout.what
    if !row.notes.isEmpty {
      let words = row.notes.joined(separator: ", ") + ": "
      let role: Role = row.differs ? .alarm : row.isNew ? .soon : .quiet
      column += canvas.draw(words, at: Point(column: column, row: line), style: Style(role))
    }
    canvas.draw(
      canvas.fitted(row.words, to: canvas.size.columns - column - 1),
      at: Point(column: column, row: line), style: style)
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: line, columns: canvas.size.columns, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: line), style: Style(.plain, selected: true))
    if !isFinding { canvas.cursor = Point(column: 1, row: line) }
  }

  private func drawDetail(on canvas: inout Canvas, from row: Int) {
    guard let selected else { return }
    let width = canvas.size.columns - 2
    var words = selected.words.asSentence
    if let why = selected.why, !PlainText.isBlank(why) { words += " Why: \(why)" }
    let lines = words.replacingLineEnds.wrapped(to: width, lines: HistoryScreen.detailRows - 1)
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 1, row: row + offset), width: width)
    }
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let lines =
      isWhole
      ? ["Every change to this case stands here: who made it, when, and why."]
      : [
        "No change is both of what you look for and of whom.",
        "/ and Esc end the find; p and f go on to other people and kinds.",
      ]
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 3, row: 4 + offset))
    }
    if !isFinding { canvas.cursor = Point(column: 3, row: 4) }
  }
}

extension String {
  /// In one line: ends of lines are spaces.
  fileprivate var replacingLineEnds: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
