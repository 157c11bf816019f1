import Casework
import Terminal

/// Every action of the program, searched by typing; Enter runs the one found.
package struct ActionsScreen: Screen {
  package static let name = "Help"

  private let all: [ListedAction]
  private var found: [ListedAction]
  private var field = TextField()
  private var cursor = ListCursor()

  package init(_ actions: [ListedAction]) {
    all = actions
    found = actions
  }

  package var takesText: Bool { true }

  package static let actions: [Action<ActionsScreen>] = [
    Action(
      .enter, footer: "do it", isForTyping: true, "Do the selected action",
      unless: { screen, _ in
        guard let action = screen.selected else { return "No action is called that." }
        return action.obstacle.map { "Not now: \($0)" }
      }
    ) { screen, _ in screen.selected.map { .runBeneath($0.place) } ?? .none },
    Action(.escape, footer: "back", isForTyping: true, "Back to where you were") { _, _ in .pop },
  ]

  private var selected: ListedAction? {
    found.indices.contains(cursor.selected) ? found[cursor.selected] : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = cursor.move(by: key, count: found.count, page: 10)
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

  /// Keeps the actions that hold every word typed, or whose key is what was typed.
  private mutating func search() {
    let words = field.text.split(separator: " ").map { Needle(String($0)) }
    found = all.filter { action in
      action.keyName == field.text
        || words.allSatisfy { $0.isIn(action.words) || $0.isIn(action.screen) }
    }
    cursor.select(0, count: found.count)
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    canvas.drawHeader(
      "What can be done", second: "", counts: "\(found.count) of \(all.count)",
      marking: situation.marking)
    let label = "Type a word: "
    canvas.draw(label, at: Point(column: 1, row: 1), style: Style(.key))
    let height = area.size.rows - 3 - ActionsScreen.detailRows
    let shown = cursor.rows(showing: height, of: found.count)
    for (offset, index) in shown.enumerated() {
      draw(found[index], isSelected: index == cursor.selected, on: &canvas, row: 3 + offset)
    }
    if found.isEmpty {
      canvas.draw(
        "No action is called that. Backspace, and try another word.",
        at: Point(column: 3, row: 4))
    }
    drawDetail(on: &canvas, from: area.size.rows - ActionsScreen.detailRows + 1)
    field.draw(
      on: &canvas,
      in: Rect(
        column: 1 + label.count, row: 1, columns: max(1, canvas.size.columns - 40), rows: 1),
      focused: true)
  }

  /// A blank row, then the selected action in full and why it cannot be done now.
  private static let detailRows = 4

  private func drawDetail(on canvas: inout Canvas, from row: Int) {
    guard let selected else { return }
    var words = "\(selected.keyName): \(selected.words)."
    if let obstacle = selected.obstacle { words += " Not now: \(obstacle.asSentence)" }
    let lines = words.wrapped(to: canvas.size.columns - 2)
    for (offset, line) in lines.prefix(ActionsScreen.detailRows - 1).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: row + offset))
    }
  }

  private func draw(
    _ action: ListedAction, isSelected: Bool, on canvas: inout Canvas, row: Int
  ) {
    let width = canvas.size.columns
    let style = Style(action.obstacle == nil ? .plain : .disabled)
    canvas.draw(
      action.keyName, at: Point(column: 3, row: row),
      style: Style(action.obstacle == nil ? .key : .disabled), width: 10)
    let note = action.obstacle == nil ? "" : action.place == .elsewhere ? "not here" : "not now"
    canvas.draw(note, endingAt: width - 1, row: row, style: style)
    canvas.draw(
      canvas.fitted(action.words, to: width - 14 - (note.isEmpty ? 0 : note.count + 2)),
      at: Point(column: 13, row: row), style: style)
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
  }
}
