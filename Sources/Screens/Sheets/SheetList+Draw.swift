import Casework
import Terminal

extension SheetList {
  /// Draws the rows below the header, and the selected one in full at the foot.
  func draw(on canvas: inout Canvas, in area: Rect, _ holder: any SheetHolder) {
    let detail = min(8, max(3, area.size.rows / 4))
    let height = area.size.rows - 4 - detail
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      draw(rows[index], holder, on: &canvas, row: 3 + offset, isSelected: rows[index] == current)
    }
    let width = canvas.size.columns
    if shown.count < rows.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)", endingAt: width - 1,
        row: 3 + height, style: Style(.quiet))
    }
    guard let current else { return }
    let written = full(current, holder)
    let lines = written.isEmpty ? [hint(for: current)] : written
    let wrapped = lines.flatMap { $0.wrapped(to: width - 2) }
    let isCut = wrapped.count > detail
    for (offset, line) in wrapped.prefix(isCut ? detail - 1 : detail).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: area.size.rows - detail + offset))
    }
    if isCut {
      canvas.draw(
        "v reads the rest", at: Point(column: 1, row: area.size.rows - 1), style: Style(.quiet))
    }
  }

  private func hint(for row: Row) -> String {
    switch row {
    case .head(let sheet) where sheet.facts.shape == .register:
      "\(sheet.facts.purpose) n adds \(sheet.facts.entry)."
    case .head(let sheet): sheet.facts.purpose
    case .entry(let entry): "\(entry.sheet.facts.purpose) Enter fills it in."
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
      let words =
        switch sheet.facts.shape {
        case .byPartner: "\(count) of \(StatutoryPartner.allCases.count) taken"
        case .register, .once: count == 0 ? "none yet" : "\(count)"
        }
      canvas.draw(words, endingAt: width - 1, row: line, style: Style(.quiet))
    case .entry(let entry) where entry.sheet.facts.shape == .once:
      canvas.draw(entry.sheet.facts.title, at: Point(column: 3, row: line), style: Style(.title))
      drawState(of: entry, holder, on: &canvas, row: line)
    case .entry(let entry):
      let summary = EntrySummary(entry, holder)
      canvas.draw(summary.lead, at: Point(column: 5, row: line), style: Style(.quiet), width: 22)
      let column = entry.sheet.facts.shape == .byPartner ? 28 : 9
      canvas.draw(
        canvas.fitted(summary.words, to: width - column - 2),
        at: Point(column: column, row: line))
    }
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: line, columns: width, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: line), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: 1, row: line)
  }

  private func drawState(
    of entry: Entry, _ holder: any SheetHolder, on canvas: inout Canvas, row: Int
  ) {
    let missing = holder.answers(in: entry).missing(in: entry.sheet).count
    let (words, urgency): (String, Urgency) =
      if !holder.isAnswered(entry) {
        ("not begun", .waiting)
      } else if missing == 0 {
        ("filled in", .done)
      } else {
        ("\(missing) still to answer", .running)
      }
    let style = Style(urgency.role)
    let width = canvas.size.columns
    canvas.draw(words, endingAt: width - 1, row: row, style: style)
    canvas.draw(urgency.mark, at: Point(column: width - words.count - 3, row: row), style: style)
  }
}

/// An entry of a register in one line.
struct EntrySummary {
  /// What tells it from the others: its number, or the partner it is of.
  let lead: String
  /// The answers that stand for it.
  let words: String

  init(_ entry: Entry, _ holder: any SheetHolder) {
    var answers = holder.answers(in: entry)
    // A meeting that was held stands under the day it was held on.
    if entry.sheet == .meeting, let began = (holder as? Case)?.began(entry.name) {
      answers["on"] = .occasion(began)
    }
    let cells = entry.sheet.facts.columns.compactMap { id -> String? in
      guard let answer = answers[id], let question = entry.sheet.question(id) else { return nil }
      return question.words(of: answer).split(separator: "\n").joined(separator: " ")
    }
    let state = EntrySummary.state(of: entry, holder).map { [$0] } ?? []
    words = cells.isEmpty ? "not taken yet" : (cells + state).joined(separator: "   ")
    lead =
      switch entry.sheet.facts.shape {
      case .byPartner: StatutoryPartner(rawValue: entry.name.text)?.words ?? ""
      case .register, .once: holder.number(of: entry).map { "\($0)" } ?? ""
      }
  }

  /// How far a meeting or a decision has come, before what may be cut.
  private static func state(of entry: Entry, _ holder: any SheetHolder) -> String? {
    guard let review = holder as? Case else { return nil }
    switch entry.sheet {
    case .meeting: return review.state(of: entry.name).words
    case .decision: return review.decision(entry).state.words
    default: return nil
    }
  }
}
