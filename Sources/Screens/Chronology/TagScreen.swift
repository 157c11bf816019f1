import Casework
import Terminal

/// All lines of enquiry for one entry of the chronology, each tied to it or not.
package struct TagScreen: Screen {
  package static let name = "KLOEs of an entry"

  private let caseID: CaseID
  private let entry: EntryName
  private var chronology: ReviewedChronology?
  private var cursor = ListCursor()

  init(_ caseID: CaseID, _ entry: EntryName) {
    (self.caseID, self.entry) = (caseID, entry)
  }

  package static let actions: [Action<TagScreen>] = [
    Action(
      .character(" "), also: [.enter], footer: "tie",
      "Choose the selected KLOE for the entry, or not any more",
      unless: { screen, situation in
        screen.line == nil ? "There is no KLOE." : situation.obstacleToChange
      }
    ) { screen, _ in screen.toggle() }
  ]

  private var line: LineOfEnquiry? {
    guard let lines = chronology?.lines, lines.indices.contains(cursor.selected) else { return nil }
    return lines[cursor.selected]
  }

  private var mark: EntryMark? {
    chronology.flatMap { chronology in chronology.place(of: entry).map { chronology.marks[$0] } }
  }

  private func toggle() -> Response {
    guard let line, let mark else { return .none }
    let lines =
      mark.lines.contains(line.id)
      ? mark.lines.filter { $0 != line.id } : mark.lines + [line.id]
    return .request(
      .propose(
        caseID, .fill(Entry(.chronologyMark, entry), ["lines": .keys(lines.map(\.text))]),
        why: nil))
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: chronology?.lines.count ?? 0, page: 10)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    if let made = situation.chronology, made.caseID == caseID { chronology = made }
    cursor.select(cursor.selected, count: chronology?.lines.count ?? 0)
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    canvas.drawHeader(TagScreen.name, second: "", counts: "", marking: situation.marking)
    guard let chronology, let place = chronology.place(of: entry), let mark else {
      canvas.draw("This entry is not there any more. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let title = "\(chronology.entries[place].whenShown)  \(chronology.entries[place].organisation)"
    canvas.draw(canvas.fitted(title, to: width - 2), at: Point(column: 1, row: 1))
    let lines = chronology.lines
    for (offset, index) in cursor.rows(showing: area.size.rows - 4, of: lines.count).enumerated() {
      let line = lines[index]
      let row = 3 + offset
      canvas.draw(
        mark.lines.contains(line.id) ? "[x]" : "[ ]", at: Point(column: 3, row: row))
      canvas.draw(line.title, at: Point(column: 7, row: row), style: Style(.title))
      let question = line.question.split(separator: "\n").joined(separator: " ")
      canvas.draw(canvas.fitted(question, to: width - 18), at: Point(column: 17, row: row))
      guard index == cursor.selected else { continue }
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
  }
}
