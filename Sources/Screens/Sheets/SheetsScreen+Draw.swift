import Casework
import Terminal

extension SheetsScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let holder = holder(in: situation) else {
      canvas.draw("This cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    if let tab, let review = situation.open?.review {
      canvas.drawHeader(
        "\(review.reference.text) \(review.child)", second: "", counts: tab.words,
        marking: situation.marking)
      canvas.drawTabs(tab)
    } else {
      canvas.drawHeader(
        situation.partnership ?? "The partnership", second: "What it keeps for all its cases",
        counts: "", marking: situation.marking)
    }
    let detail = min(7, max(3, area.size.rows / 4))
    let height = area.size.rows - 4 - detail
    for (offset, index) in shownRows(height: height).enumerated() {
      draw(rows[index], holder, on: &canvas, row: 3 + offset, isSelected: rows[index] == current)
    }
    guard let current else { return }
    let lines = full(current, holder).flatMap { $0.wrapped(to: canvas.size.columns - 2) }
    for (offset, line) in lines.prefix(detail).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: area.size.rows - detail + offset))
    }
  }

  private func draw(
    _ row: Row, _ holder: any SheetHolder, on canvas: inout Canvas, row line: Int,
    isSelected: Bool
  ) {
    let width = canvas.size.columns
    switch row {
    case .head(let sheet):
      canvas.draw(sheet.facts.title, at: Point(column: 3, row: line), style: Style(.title))
      let count = holder.entries(of: sheet).count
      let words = count == 0 ? "none yet" : "\(count)"
      canvas.draw(words, endingAt: width - 1, row: line, style: Style(.quiet))
    case .entry(let entry) where entry.sheet.facts.shape == .once:
      canvas.draw(entry.sheet.facts.title, at: Point(column: 3, row: line), style: Style(.title))
      canvas.draw(state(of: entry, holder), endingAt: width - 1, row: line, style: Style(.quiet))
    case .entry(let entry):
      canvas.draw(
        canvas.fitted(summary(of: entry, holder), to: width - 7), at: Point(column: 5, row: line))
    }
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: line, columns: width, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: line), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: 1, row: line)
  }

  private func state(of entry: Entry, _ holder: any SheetHolder) -> String {
    guard holder.isAnswered(entry) else { return "not begun" }
    let missing = holder.answers(in: entry).missing(in: entry.sheet).count
    return missing == 0 ? "filled in" : "\(missing) still to answer"
  }

  /// An entry in one line: its number, then the answers that stand for it.
  private func summary(of entry: Entry, _ holder: any SheetHolder) -> String {
    let answers = holder.answers(in: entry)
    let cells = entry.sheet.facts.columns.compactMap { id -> String? in
      guard let answer = answers[id], let question = entry.sheet.question(id) else { return nil }
      return question.words(of: answer).split(separator: "\n").joined(separator: " ")
    }
    let lead =
      switch entry.sheet.facts.shape {
      case .byPartner: StatutoryPartner(rawValue: entry.name.text)?.words ?? ""
      case .register, .once: holder.number(of: entry).map { "\($0)" } ?? ""
      }
    return lead + "  " + (cells.isEmpty ? "not taken yet" : cells.joined(separator: "   "))
  }
}
