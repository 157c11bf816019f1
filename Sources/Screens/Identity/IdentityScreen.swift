import Casework
import Terminal

/// Who the child and the family of a case really are: the one place where real names are shown.
///
/// The identity is read when this screen opens and let go when it closes; no other screen has it.
package struct IdentityScreen: Screen {
  package static let name = "Identity"

  private let caseID: CaseID
  private var cursor = ListCursor()

  package init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package static let actions: [Action<IdentityScreen>] = [
    Action(
      .enter, also: [.right, .character("l"), .character("e")], footer: "write",
      "Write the selected part of the identity",
      unless: { _, situation in situation.obstacleToChange }
    ) { screen, situation in situation.opening(.identity(screen.question)) },
    Action(
      .escape, also: [.left, .character("h")], footer: "back",
      "Close the identity; code names stand everywhere else"
    ) { _, _ in .several([.request(.closeIdentity), .pop]) },
  ]

  private var question: IdentityQuestion {
    let all = IdentityQuestion.allCases
    return all[min(cursor.selected, all.count - 1)]
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: IdentityQuestion.allCases.count, page: 8)
    return .none
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    let reference = situation.open?.review.reference.text ?? ""
    canvas.drawHeader(
      "\(reference) Identity", second: "Real names: kept apart, and shown nowhere else.",
      counts: "z hides", marking: situation.marking)
    guard let identity = situation.identity else {
      canvas.draw("The identity cannot be read. Esc goes back.", at: Point(column: 1, row: 4))
      canvas.cursor = Point(column: 1, row: 4)
      return
    }
    let detail = 5
    let all = IdentityQuestion.allCases
    let shown = cursor.rows(showing: area.size.rows - 4 - detail, of: all.count)
    for (offset, index) in shown.enumerated() {
      let row = 3 + offset
      canvas.draw(all[index].label, at: Point(column: 3, row: row), width: 28)
      let text = identity.text(of: all[index])?.reveal() ?? ""
      let line = text.split(separator: "\n").joined(separator: "; ")
      let isDisputed = identity.conflicts.contains(all[index])
      canvas.draw(
        canvas.fitted(isDisputed ? "two people differ: \(line)" : line, to: width - 33),
        at: Point(column: 32, row: row), style: isDisputed ? Style(.alarm) : Style(.plain))
      guard index == cursor.selected else { continue }
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
    drawDetail(of: identity, on: &canvas, from: area.size.rows - detail, rows: detail)
  }

  /// The selected answer in full, or what belongs in it; each side where two people differ.
  private func drawDetail(of identity: Identity, on canvas: inout Canvas, from row: Int, rows: Int)
  {
    let settings = identity.settings(of: question)
    let isDisputed = identity.conflicts.contains(question)
    var lines = settings.compactMap { setting -> String? in
      guard let text = setting.event.text?.reveal() else { return nil }
      return isDisputed ? "\(setting.change.by): \(text)" : text
    }
    if lines.isEmpty { lines = [question.hint] }
    let wrapped = lines.flatMap { $0.wrapped(to: canvas.size.columns - 2) }
    for (offset, line) in wrapped.prefix(rows).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: row + offset))
    }
  }
}
