import Casework
import Terminal

/// What people differ about, each value with who recorded it and when; choosing one settles it.
package struct ConflictsScreen: Screen {
  package static let name = "Conflicts"

  private let caseID: CaseID
  private var choices: [Choice] = []
  private var cursor = ListCursor()
  private var selectedChoice: FormScreen.Chosen?

  /// One value of one field.
  private struct Choice: Sendable {
    let field: CaseField
    let chosen: FormScreen.Chosen
    /// What stands above it: the field, over its first value.
    let heading: String?
    let value: String
    let details: [String]
  }

  init(_ caseID: CaseID) {
    self.caseID = caseID
  }

  package static let actions: [Action<ConflictsScreen>] = [
    Action(
      .enter, footer: "choose", "Choose the selected value, with a reason; it then stands alone",
      unless: { screen, situation in
        if let reason = situation.obstacleToChange { return reason }
        return screen.selected == nil ? "Nobody differs about anything in this case." : nil
      }
    ) { screen, situation in
      screen.selected.map { situation.opening(.resolve($0.chosen)) } ?? .none
    }
  ]

  private var selected: Choice? {
    choices.indices.contains(cursor.selected) ? choices[cursor.selected] : nil
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    if cursor.move(by: key, count: choices.count, page: 4) { selectedChoice = selected?.chosen }
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    guard let open = situation.open, open.review.id == caseID else { return }
    choices = open.review.conflicts.flatMap { ConflictsScreen.choices(of: $0, in: open.review) }
    let index = choices.firstIndex { $0.chosen == selectedChoice } ?? cursor.selected
    cursor.select(index, count: choices.count)
    selectedChoice = selected?.chosen
  }

  private static func choices(of field: CaseField, in review: Case) -> [Choice] {
    let settings = review.settings(of: field)
    let heading = review.differing(about: field)
    return settings.enumerated().compactMap { place, setting in
      guard let chosen = FormScreen.Chosen(field, by: setting.change) else { return nil }
      let others = settings.map(\.change).filter { other in
        other.id != setting.change.id && !setting.change.hasSeen(other.id)
      }
      let when = UnitedKingdomDay.occasion(at: setting.change.stamp.at).shown
      var details = ["\(setting.change.by), \(when)"]
      if !others.isEmpty {
        details.append("had not read \(others.map { "what \($0.by) recorded" }.listed)")
      }
      if let why = setting.change.why, !PlainText.isBlank(why) { details.append("why: \(why)") }
      return Choice(
        field: field, chosen: chosen, heading: place == 0 ? heading : nil,
        value: setting.event.words, details: [details.joined(separator: "; ").asSentence])
    }
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let reference = situation.open.map { "\($0.review.reference.text) \($0.review.child)" } ?? ""
    let fields = Set(choices.map(\.field)).count
    canvas.drawHeader(
      "\(reference)   Conflicts",
      second: "Neither had read the other. Choose what stands, with a reason.",
      counts: fields == 0 ? "" : "\(fields) to choose", marking: situation.marking)
    guard !choices.isEmpty else {
      drawEmpty(on: &canvas)
      return
    }
    let rows = lines(columns: canvas.size.columns - 6)
    let height = area.size.rows - 4
    let start = rows.firstIndex { $0.choice == cursor.selected } ?? 0
    var top = max(0, min(start - 2, rows.count - height))
    if rows.count <= height { top = 0 }
    for (offset, line) in rows.dropFirst(top).prefix(height).enumerated() {
      draw(line, on: &canvas, row: 3 + offset)
    }
  }

  /// A row as it is drawn; of a value's rows the first has the mark.
  private struct Line {
    let text: String
    let role: Role
    let indent: Int
    let choice: Int?
    let isFirst: Bool

    static let blank = Line(text: "", role: .plain, indent: 1, choice: nil, isFirst: false)
  }

  private func lines(columns: Int) -> [Line] {
    choices.enumerated().flatMap { place, choice -> [Line] in
      var lines: [Line] = []
      if let heading = choice.heading {
        if place > 0 { lines.append(.blank) }
        lines += heading.wrapped(to: columns).map {
          Line(text: $0, role: .title, indent: 1, choice: nil, isFirst: false)
        }
      }
      let value = choice.value.wrapped(to: columns).enumerated().map { index, text in
        Line(text: text, role: .plain, indent: 5, choice: place, isFirst: index == 0)
      }
      let details = choice.details.flatMap { $0.wrapped(to: columns - 2) }.map {
        Line(text: $0, role: .quiet, indent: 7, choice: place, isFirst: false)
      }
      return lines + value + details
    }
  }

  private func draw(_ line: Line, on canvas: inout Canvas, row: Int) {
    canvas.draw(line.text, at: Point(column: line.indent, row: row), style: Style(line.role))
    if line.isFirst {
      canvas.draw(.conflict, at: Point(column: 3, row: row), style: Style(.alarm))
    }
    guard line.choice == cursor.selected else { return }
    canvas.select(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
    guard line.isFirst else { return }
    canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
    canvas.cursor = Point(column: 1, row: row)
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let lines = [
      "Nobody differs about anything in this case.", "",
      "Where two people record the same thing differently, neither having read the",
      "other, both values stand here, and one of them is chosen with a reason.",
    ]
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 3, row: 4 + offset))
    }
    canvas.cursor = Point(column: 3, row: 4)
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  fileprivate var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
