import Casework
import Pages
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
      .character(" "), also: [.enter], footer: "link",
      "Choose the selected KLOE: link the entry to it, or unlink it",
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
        caseID, .fill(Entry(.chronologyMark, entry), [.lines: .keys(lines.map(\.text))]),
        why: nil))
  }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: chronology?.lines.count ?? 0, page: tools.page)
    return .none
  }

  package mutating func follow(_ situation: Situation) {
    if let made = situation.parts.chronology, made.caseID == caseID { chronology = made }
    cursor.select(cursor.selected, count: chronology?.lines.count ?? 0)
  }

  package func page(showing situation: Situation) -> Page {
    guard let chronology, let place = chronology.place(of: entry), let mark else {
      return Page(absent: "This entry is no longer there. Press Esc to go back.")
    }
    let shown = chronology.entries[place]
    let lines = chronology.lines
    return Page(
      TagScreen.name, second: .words("\(shown.whenShown)  \(shown.organisation)"),
      panes: [
        .list(
          ListPane(count: lines.count, selected: cursor.selected) { index in
            let line = lines[index]
            return ListRow(
              TagScreen.columns,
              [
                TableCell(mark.lines.contains(line.id) ? "[x]" : "[ ]"),
                TableCell(line.title, .title),
                TableCell(line.question.split(separator: "\n").joined(separator: " ")),
              ])
          }), .gap(),
      ])
  }

  private static let columns = Columns([
    Column(.columns(4)), Column(.columns(10), gap: 0), Column(.rest),
  ])
}
