import Casework
import Terminal

extension OutcomeScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let review = open(in: situation)?.review else {
      canvas.draw("This cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let width = canvas.size.columns
    canvas.drawHeader(
      "\(review.reference.text) \(review.child)", second: headline(in: situation), counts: "",
      marking: situation.marking)
    canvas.drawTabs(.report)
    let detail = min(6, max(3, area.size.rows / 4))
    let height = area.size.rows - 4 - detail
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      draw(lines[index], on: &canvas, row: 3 + offset)
    }
    if shown.count < lines.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(lines.count)", endingAt: width - 1,
        row: 3 + height, style: Style(.quiet))
    }
    guard let current else { return }
    let said = current.detail.wrapped(to: width - 2, lines: detail)
    for (offset, line) in said.enumerated() {
      canvas.draw(line, at: Point(column: 1, row: area.size.rows - detail + offset))
    }
  }

  /// How much time there is, or that the report has gone.
  private func headline(in situation: Situation) -> String {
    guard let clock = open(in: situation)?.summary.panelClock else { return "" }
    if let sent = clock.sent { return "Sent to the Panel \(sent.shown)" }
    return "\(clock.words)   to the Panel by \(clock.due.shown)"
      + (clock.isProvisional ? " (provisional)" : "")
  }

  private func draw(_ line: OutcomeLine, on canvas: inout Canvas, row: Int) {
    let width = canvas.size.columns
    if line.row.isHead {
      canvas.draw(line.title, at: Point(column: 3, row: row), style: Style(.title))
      return
    }
    let column = width < 70 ? 31 : 38
    let style = Style(line.urgency?.role ?? .quiet)
    if let urgency = line.urgency {
      canvas.draw(urgency.mark, at: Point(column: 3, row: row), style: style)
    }
    canvas.draw(canvas.fitted(line.title, to: column - 6), at: Point(column: 5, row: row))
    let word = line.word.split(separator: "\n").joined(separator: " ")
    canvas.draw(
      canvas.fitted(word, to: width - column - 1), at: Point(column: column, row: row),
      style: style)
    guard line.row == current?.row else { return }
    canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: 1, row: row)
  }
}
