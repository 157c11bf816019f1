import Casework
import Terminal

extension LinesScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let review = review(in: situation) else {
      canvas.draw("This cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let lines = review.linesOfEnquiry
    canvas.drawHeader(
      "\(review.reference.text) \(review.child)", second: LinesScreen.purpose,
      counts: counts(lines, review), marking: situation.marking)
    canvas.drawTabs(tab)
    let detail = max(5, area.size.rows / 2 - 2)
    let height = area.size.rows - 4 - detail
    let byName = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      draw(rows[index], byName, review, on: &canvas, row: 3 + offset)
      guard rows[index] == current else { continue }
      canvas.select(Rect(column: 0, row: 3 + offset, columns: canvas.size.columns, rows: 1))
      canvas.draw(
        ">", at: Point(column: 1, row: 3 + offset), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: 3 + offset)
    }
    if shown.count < rows.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)",
        endingAt: canvas.size.columns - 1, row: 3 + height, style: Style(.quiet))
    }
    let foot = Rect(
      column: 1, row: area.size.rows - detail, columns: canvas.size.columns - 2, rows: detail)
    drawDetail(byName, review, on: &canvas, in: foot)
  }

  private static let purpose = "The questions the review sets out to answer."

  private func counts(_ lines: [LineOfEnquiry], _ review: Case) -> String {
    let standing = lines.filter { !$0.isRetired }
    guard !standing.isEmpty else { return "" }
    let unanswered = standing.filter { review.state(of: $0).urgency == .late }.count
    let words = standing.count == 1 ? "1 line" : "\(standing.count) lines"
    return unanswered == 0 ? words : "\(words)   \(unanswered) unanswered"
  }

  private func draw(
    _ row: Row, _ lines: [EntryName: LineOfEnquiry], _ review: Case, on canvas: inout Canvas,
    row y: Int
  ) {
    let width = canvas.size.columns
    switch row {
    case .scope:
      canvas.draw("Scope", at: Point(column: 3, row: y), style: Style(.title))
      let isSet = review.isComplete(Entry(.timeline))
      let words = isSet ? "set" : "not set"
      let urgency: Urgency = isSet ? .done : .soon
      let first = LineReader.scope(review).first ?? ""
      canvas.draw(
        canvas.fitted(first, to: width - 23), at: Point(column: 12, row: y))
      canvas.draw(urgency.mark, at: Point(column: width - 10, row: y), style: Style(urgency.role))
      canvas.draw(words, at: Point(column: width - 8, row: y), style: Style(urgency.role))
    case .line(let name):
      guard let line = lines[name] else { return }
      let isQuiet = line.isRetired
      canvas.draw(
        line.title, at: Point(column: 3, row: y), style: Style(isQuiet ? .quiet : .title))
      let state = review.state(of: line)
      let text = line.question.split(separator: "\n").joined(separator: " ")
      canvas.draw(
        canvas.fitted(text, to: max(8, width - 42)), at: Point(column: 12, row: y),
        style: Style(isQuiet ? .quiet : .plain))
      let isDisputed = !conflicts(of: name, in: review).isEmpty
      drawState(
        isDisputed ? "two versions" : state.words, isDisputed ? .late : state.urgency,
        on: &canvas, row: y)
    }
  }

  private func drawState(_ words: String, _ urgency: Urgency, on canvas: inout Canvas, row: Int) {
    let column = canvas.size.columns - 28
    canvas.draw(urgency.mark, at: Point(column: column, row: row), style: Style(urgency.role))
    canvas.draw(
      words, at: Point(column: column + 2, row: row), style: Style(urgency.role), width: 26)
  }

  private func conflicts(of line: EntryName, in review: Case) -> [CaseField] {
    review.conflicts(in: [Entry(.lineOfEnquiry, line)])
  }

  /// The selected row in full; where two people wrote it differently, both side by side.
  private func drawDetail(
    _ lines: [EntryName: LineOfEnquiry], _ review: Case, on canvas: inout Canvas, in foot: Rect
  ) {
    var text: [String]
    switch current {
    case .scope:
      text = LineReader.scope(review)
      if lines.isEmpty {
        text.append("No line of enquiry yet. n writes one, b picks one from the starter bank.")
      }
    case .line(let name):
      if let field = conflicts(of: name, in: review).first {
        drawSideBySide(field, review, on: &canvas, in: foot)
        return
      }
      text = lines[name].map { LineReader.lines(of: $0, in: review) } ?? []
    }
    let wrapped = text.flatMap { $0.wrapped(to: foot.size.columns) }
    let isCut = wrapped.count > foot.size.rows
    for (offset, line) in wrapped.prefix(isCut ? foot.size.rows - 1 : foot.size.rows).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: foot.origin.row + offset))
    }
    if isCut {
      canvas.draw(
        "v reads the rest", at: Point(column: 1, row: foot.origin.row + foot.size.rows - 1),
        style: Style(.quiet))
    }
  }

  private func drawSideBySide(
    _ field: CaseField, _ review: Case, on canvas: inout Canvas, in foot: Rect
  ) {
    let settings = review.settings(of: field).suffix(2)
    canvas.draw(
      "Neither had read the other; history (H on tab 1, then c) chooses which stands.",
      at: Point(column: 1, row: foot.origin.row), style: Style(.late),
      width: foot.size.columns)
    let half = (foot.size.columns - 3) / 2
    for (offset, setting) in settings.enumerated() {
      let column = 1 + offset * (half + 3)
      canvas.draw(
        setting.change.by, at: Point(column: column, row: foot.origin.row + 1),
        style: Style(.title), width: half)
      var words = "(taken back)"
      if case .answered(_, let id, .some(let answer)) = setting.event {
        words = Sheet.lineOfEnquiry.question(id)?.words(of: answer) ?? words
      }
      for (line, part) in words.wrapped(to: half).prefix(foot.size.rows - 2).enumerated() {
        canvas.draw(part, at: Point(column: column, row: foot.origin.row + 2 + line))
      }
    }
  }
}
