import Casework
import Terminal

/// The starter bank of lines of enquiry: words are typed, and Enter takes the one selected over
/// into the case as a draft.
package struct BankScreen: Screen {
  package static let name = "Starter bank"

  private let caseID: CaseID
  private var field = TextField()
  private(set) var lines: [BankLine] = []
  private(set) var hits: [Int] = []
  private var haystack = Haystack()
  private var cursor = ListCursor()
  private var taken: Set<String> = []

  package init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package var takesText: Bool { true }

  package static let actions: [Action<BankScreen>] = [
    Action(
      .enter, footer: "take it over", isForTyping: true,
      "Write the selected question into the case, as a draft to edit",
      unless: { screen, situation in
        guard let line = screen.selected else { return "Nothing is found to take over." }
        return screen.taken.contains(line.question)
          ? "The case asks this already." : situation.obstacleToChange
      }
    ) { screen, situation in screen.take(in: situation) },
    Action(.escape, footer: "back", isForTyping: true, "Go back to the lines of enquiry") { _, _ in
      .pop
    },
  ]

  /// What is selected; `nil` where nothing is found.
  var selected: BankLine? {
    hits.indices.contains(cursor.selected) ? lines[hits[cursor.selected]] : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = cursor.move(by: key, count: hits.count, page: 8)
    default:
      let handled = field.handle(
        key, clipboard: &tools.clipboard, at: tools.situation.moment.milliseconds)
      if handled == .changed { search() }
    }
    return .none
  }

  package mutating func handle(paste text: String, with tools: inout Tools) -> Response {
    _ = field.handle(paste: text, at: tools.situation.moment.milliseconds)
    search()
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    taken = Set(situation.open?.review.linesOfEnquiry.map(\.question) ?? [])
    guard lines != situation.bank else { return }
    lines = situation.bank
    haystack = Haystack()
    for line in lines { haystack.add([line.subject, line.question, line.rationale]) }
    search()
  }

  private mutating func search() {
    hits = haystack.rows(with: Needle(field.text.trimmed))
    cursor.select(0, count: hits.count)
  }

  private func take(in situation: Situation) -> Response {
    guard let line = selected else { return .none }
    let answers: Answers = [
      "question": .text(line.question), "rationale": .text(line.rationale),
    ]
    let entry = Entry(.lineOfEnquiry, situation.freshEntry)
    let request = Request.propose(caseID, .fill(entry, answers), why: nil)
    guard situation.person == nil else { return .request(request) }
    return .push(FormScreen(.person, in: situation))
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    canvas.drawHeader(BankScreen.name, second: "", counts: "", marking: situation.marking)
    let label = "Subject or words: "
    canvas.draw(label, at: Point(column: 1, row: 1), style: Style(.key))
    canvas.draw("\(hits.count) of \(lines.count)", endingAt: width - 1, row: 1)
    let detail = 6
    let height = area.size.rows - 4 - detail
    let shown = cursor.rows(showing: height, of: hits.count)
    for (offset, index) in shown.enumerated() {
      draw(lines[hits[index]], isSelected: index == cursor.selected, on: &canvas, row: 3 + offset)
    }
    if hits.isEmpty {
      canvas.draw(
        "Nothing has these words. Esc goes back; n there writes a line of your own.",
        at: Point(column: 1, row: 4), width: width - 2)
    }
    if let selected {
      let text = ["\(selected.question)", "Why it is asked: \(selected.rationale)"]
      let wrapped = text.flatMap { $0.wrapped(to: width - 2) }
      for (offset, line) in wrapped.prefix(detail).enumerated() {
        canvas.draw(line, at: Point(column: 1, row: area.size.rows - detail + offset))
      }
    }
    field.draw(
      on: &canvas, in: Rect(column: 1 + label.count, row: 1, columns: width - 40, rows: 1),
      focused: true)
  }

  private func draw(_ line: BankLine, isSelected: Bool, on canvas: inout Canvas, row: Int) {
    let width = canvas.size.columns
    let isTaken = taken.contains(line.question)
    canvas.draw(
      canvas.fitted(line.subject, to: 24), at: Point(column: 3, row: row),
      style: Style(isTaken ? .quiet : .title))
    canvas.draw(
      canvas.fitted(isTaken ? "is in the case" : line.question, to: width - 30),
      at: Point(column: 28, row: row), style: Style(isTaken ? .quiet : .plain))
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
  }
}
