import Casework
import Documents
import Pages
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
      [.words("Steps on \(day.shown)")] + self.past.timetable.steps.map(Line.step)
      + [.words("Changes until then")] + history.map(Line.change)
    cursor.select(1, count: lines.count)
  }

  package static let actions: [Action<PastScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "open",
      "Show the selected step or change as it was",
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
    guard cursor.move(by: key, count: lines.count, page: tools.page) else { return .none }
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

  package func page(showing situation: Situation) -> Page {
    let lines = lines
    return Page(
      "\(past.review.reference.text) \(past.review.child)", second: .notice(noted, .soon),
      panes: [
        .list(
          ListPane(count: lines.count, selected: cursor.selected) { PastScreen.row(lines[$0]) }),
        .gap(),
        .text(
          TextPane(
            [
              TextPane.Paragraph(
                "Read only. Days are counted with the current list of bank holidays.", .quiet,
                most: 1)
            ], extent: .rows(1), overflow: .cut)),
      ])
  }

  private static func row(_ line: Line) -> ListRow {
    switch line {
    case .words(let words):
      return ListRow(Columns([Column(.rest)]), [TableCell(words, .title)])
    case .step(let step):
      let urgency = step.standing.urgency
      let day = step.recorded?.on ?? step.planned
      let cells = [
        TableCell(step.words, mark: TableCell.Run(urgency.mark, urgency.role)),
        TableCell(step.standing.word, urgency.role),
      ]
      guard let day else { return ListRow(undated, cells) }
      let what = step.recorded == nil ? "plan " : ""
      return ListRow(dated, cells + [TableCell(what + day.shown)])
    case .change(let change):
      let notes = change.notes.isEmpty ? "" : change.notes.joined(separator: ", ") + ": "
      let words = "\(change.when?.shown ?? "")  \(change.by): \(notes)\(change.words)"
      return ListRow(Columns(start: 5, [Column(.rest)]), [TableCell(words)])
    }
  }

  private static let dated = Columns([
    Column(.columns(28), isMarked: true), Column(.columns(21)), Column(.rest),
  ])
  private static let undated = Columns([Column(.columns(28), isMarked: true), Column(.rest)])
}
