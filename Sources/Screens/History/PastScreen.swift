import Casework
import Documents
import Terminal

/// A case as it was recorded on a moment, or as somebody knew it: its steps and its history.
package struct PastScreen: Screen {
  package static let name = "The case in the past"

  private let past: OpenCase
  private let heading: String
  private let lines: [Line]
  private var cursor = ListCursor()

  /// One row: a step, a change, or words between.
  private enum Line: Sendable {
    case words(String)
    case step(Timetable.Step)
    case change(HistoryRow)
  }

  /// Takes the case as it was, and of the case as it is now its rules.
  init(_ past: Case, on day: Day, heading: String, like open: OpenCase, in situation: Situation) {
    let edition = open.edition?.id == past.editionID ? open.edition : nil
    self.past = OpenCase(
      review: past, edition: edition, calendar: situation.calendar, today: day)
    self.heading = heading
    let history = HistoryRow.rows(of: self.past)
    lines =
      [.words("Steps, as they stood on \(day.shown)")] + self.past.timetable.steps.map(Line.step)
      + [.words("History until then")] + history.map(Line.change)
    cursor.select(1, count: lines.count)
  }

  package static let actions: [Action<PastScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "open",
      "Open the selected step or change as it was",
      unless: { screen, _ in
        if case .words = screen.selected { return "Select a step or a change." }
        return nil
      }
    ) { screen, _ in screen.openSelected() }
  ]

  private var selected: Line? {
    lines.indices.contains(cursor.selected) ? lines[cursor.selected] : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    let before = cursor.selected
    guard cursor.move(by: key, count: lines.count, page: 10) else { return .none }
    // What stands between is passed over, and the row above the first step is no place to be.
    if case .words = selected {
      cursor.select(cursor.selected + (cursor.selected < before ? -1 : 1), count: lines.count)
      if case .words = selected { cursor.select(1, count: lines.count) }
    }
    return .none
  }

  private func openSelected() -> Response {
    switch selected {
    case .step(let step):
      .push(TextScreen(title: step.words, lines: [noted] + StepExplanation.full(of: step)))
    case .change(let row):
      .push(
        TextScreen(
          title: "\(past.review.reference.text) One change",
          lines: [noted] + row.account(in: past.review)))
    case .words, nil: .none
    }
  }

  /// What no page of the past is shown without.
  private var noted: String { "\(heading) – not as it is now" }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    canvas.drawHeader(
      "\(past.review.reference.text) \(past.review.child)", second: "",
      counts: "", marking: situation.marking)
    canvas.draw(canvas.fitted(noted, to: width - 2), at: Point(column: 1, row: 1), style: .past)
    let height = area.size.rows - 5
    let shown = cursor.rows(showing: height, of: lines.count)
    for (offset, index) in shown.enumerated() {
      draw(lines[index], on: &canvas, row: 3 + offset)
      guard index == cursor.selected else { continue }
      let row = 3 + offset
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
    if shown.count < lines.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(lines.count)", endingAt: width - 1,
        row: 3 + height, style: Style(.quiet))
    }
    canvas.draw(
      canvas.fitted(
        "Read only. Days are counted by the list of bank holidays in use now.",
        to: width - 2),
      at: Point(column: 1, row: area.size.rows - 1), style: Style(.quiet))
  }

  private func draw(_ line: Line, on canvas: inout Canvas, row: Int) {
    let width = canvas.size.columns
    switch line {
    case .words(let words):
      canvas.draw(words, at: Point(column: 3, row: row), style: Style(.title))
    case .step(let step):
      let urgency = step.standing.urgency
      let day = step.recorded?.on ?? step.planned
      let dayWords = day.map { (step.recorded == nil ? "plan " : "") + $0.shown } ?? ""
      canvas.draw(urgency.mark, at: Point(column: 3, row: row), style: Style(urgency.role))
      canvas.draw(canvas.fitted(step.words, to: 25), at: Point(column: 5, row: row))
      let room = day == nil ? width - 32 : 20
      canvas.draw(
        canvas.fitted(step.standing.word, to: room), at: Point(column: 31, row: row),
        style: Style(urgency.role))
      canvas.draw(canvas.fitted(dayWords, to: width - 53), at: Point(column: 52, row: row))
    case .change(let change):
      let notes = change.notes.isEmpty ? "" : change.notes.joined(separator: ", ") + ": "
      let words = "\(change.when?.shown ?? "")  \(change.by): \(notes)\(change.words)"
      canvas.draw(canvas.fitted(words, to: width - 6), at: Point(column: 5, row: row))
    }
  }
}

extension Style {
  /// Of the words that say that this is not the present.
  fileprivate static let past = Style(.soon)
}
