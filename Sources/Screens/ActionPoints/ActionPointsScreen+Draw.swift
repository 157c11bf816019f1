import Casework
import Terminal

extension ActionPointsScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    let counts = "\(tally.open) open   \(tally.late) late"
    canvas.drawHeader(
      ActionPointsScreen.name, second: situation.today.shown, counts: counts,
      marking: situation.marking)
    let detail = area.size.rows < 20 ? 4 : 6
    let height = area.size.rows - 5 - detail
    if rows.isEmpty {
      drawEmpty(on: &canvas)
    } else {
      drawRows(on: &canvas, height: height)
      drawDetail(on: &canvas, from: area.size.rows - detail, count: detail)
    }
    if let progress {
      canvas.draw(
        canvas.fitted(progress, to: width - 2), at: Point(column: 1, row: area.size.rows - 1),
        style: Style(.soon))
    }
    if find != nil { drawFind(on: &canvas) }
  }

  private func drawFind(on canvas: inout Canvas) {
    let label = " Find: "
    canvas.fill(Rect(column: 0, row: 1, columns: canvas.size.columns, rows: 1), style: .plain)
    canvas.draw(label, at: Point(column: 0, row: 1), style: Style(.key))
    let found = "\(rows.count) found\(isFinding ? "" : "   Esc shows all") "
    let columns = TextWidth.columns(of: found)
    canvas.draw(
      found, at: Point(column: canvas.size.columns - columns, row: 1), style: Style(.quiet))
    let width = max(1, canvas.size.columns - label.count - columns - 1)
    find?.draw(
      on: &canvas, in: Rect(column: label.count, row: 1, columns: width, rows: 1),
      focused: isFinding)
  }

  /// Where the columns of the table begin; the words of the action take what is left.
  private struct Layout {
    let due = 18
    let reference = 29
    let text = 42
    /// `nil` on a narrow canvas.
    let owner: Int?

    init(width: Int) { owner = width < 76 ? nil : width - 16 }
  }

  private func drawRows(on canvas: inout Canvas, height: Int) {
    let width = canvas.size.columns
    let layout = Layout(width: width)
    for (words, column) in [
      ("Due", 5), ("Case", layout.reference), ("Action", layout.text),
      ("Owner", layout.owner ?? width),
    ] {
      canvas.draw(words, at: Point(column: column, row: 3), style: Style(.quiet))
    }
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      draw(rows[index], isSelected: index == place, on: &canvas, row: 4 + offset, layout)
    }
    if shown.count < rows.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)", endingAt: width - 1,
        row: 4 + height, style: Style(.quiet))
    }
  }

  private func draw(
    _ row: Row, isSelected: Bool, on canvas: inout Canvas, row line: Int, _ layout: Layout
  ) {
    let width = canvas.size.columns
    let style = Style(row.standing.urgency.role)
    canvas.draw(row.standing.urgency.mark, at: Point(column: 3, row: line), style: style)
    canvas.draw(
      canvas.fitted(row.standing.word, to: 12), at: Point(column: 5, row: line), style: style)
    if let due = row.action.due {
      canvas.draw(due.shownNarrow, at: Point(column: layout.due, row: line))
    }
    canvas.draw(
      "\(row.reference.text)/\(row.action.number)", at: Point(column: layout.reference, row: line))
    let text = row.action.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    canvas.draw(
      canvas.fitted(text, to: (layout.owner ?? width) - layout.text - 1),
      at: Point(column: layout.text, row: line))
    if let owner = layout.owner {
      canvas.draw(
        canvas.fitted(row.action.owner, to: width - owner - 1),
        at: Point(column: owner, row: line))
    }
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: line, columns: width, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: line), style: Style(.plain, selected: true))
    if !isFinding { canvas.cursor = Point(column: 1, row: line) }
  }

  private func drawDetail(on canvas: inout Canvas, from row: Int, count: Int) {
    guard let selected else { return }
    let action = selected.action
    let width = canvas.size.columns - 2
    var sentences = ["\(action.ownersInWords.firstCapital)."]
    if let due = action.due { sentences.append("Due \(due.shown).") }
    if let closed = action.closedOn {
      let by = action.closedBy.isEmpty ? "" : " by \(action.closedBy)"
      sentences.append("Closed \(closed.shown)\(by).")
    }
    if !action.evidence.isEmpty { sentences.append("Evidence: \(action.evidence)") }
    let head = "\(selected.reference.text) \(selected.child)   Action \(action.number)"
    let lines =
      action.text.wrapped(to: width, lines: 2)
      + sentences.joined(separator: " ").wrapped(to: width)
    canvas.draw(
      canvas.fitted(head, to: width), at: Point(column: 1, row: row), style: Style(.title))
    // The last row is kept for what reading says.
    for (offset, line) in lines.prefix(count - 2).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: row + 1 + offset), width: width)
    }
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let words =
      find != nil
      ? "No action matches what you typed. Esc shows them all again."
      : tally.open == 0 && !showsClosed
        ? "No action is open. Actions are agreed in a case: open it, press 5, and n on “Actions”. "
          + "c shows those that are closed."
        : "There are no actions yet. They are agreed in a case: open it, press 5, and n on "
          + "“Actions”."
    for (offset, line) in words.wrapped(to: canvas.size.columns - 6).enumerated() {
      canvas.draw(line, at: Point(column: 3, row: 4 + offset))
    }
    if !isFinding { canvas.cursor = Point(column: 3, row: 4) }
  }
}
