import Casework
import Pages
import Terminal

extension ActionPointsScreen {
  package func page(showing situation: Situation) -> Page {
    let rows = rows
    let list =
      rows.isEmpty
      ? ListPane(empty: emptyWords)
      : ListPane(
        heads: ActionPointsScreen.columns, count: rows.count, selected: selection.selected
      ) { ActionPointsScreen.row(rows[$0]) }
    let detail = rows.isEmpty ? [] : detail
    let found = "\(rows.count) found\(find.isTyping ? "" : "   Esc: show all")"
    return Page(
      ActionPointsScreen.name, second: find.secondLine(otherwise: situation.today.shown),
      counts: find.isOn ? found : "\(tally.open) open   \(tally.late) late",
      panes: [
        .list(list), .gap(),
        .text(
          TextPane(
            detail, extent: .low(below: 20, rows: 3, otherwise: .rows(5)), overflow: .cut,
            isOfRow: true)),
        .text(
          TextPane(
            progress.map { [TextPane.Paragraph($0, .soon)] } ?? [], extent: .rows(1),
            overflow: .ellipsis)),
      ])
  }

  private static let columns = Columns([
    Column(.columns(15), titled: "Due", isMarked: true), Column(.columns(11)),
    Column(.columns(13), titled: "Case"), Column(.rest, titled: "Action"),
    Column(.columns(16), titled: "Owner", leastPage: 76),
  ])

  private static func row(_ row: Row) -> ListRow {
    let text = row.action.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ListRow(
      columns,
      [
        TableCell(row.standing.word, state: row.standing.urgency),
        TableCell(row.action.due?.shownNarrow ?? ""),
        TableCell("\(row.reference.text)/\(row.action.number)"), TableCell(text),
        TableCell(row.action.owner),
      ])
  }

  private var detail: [TextPane.Paragraph] {
    guard let selected else { return [] }
    let action = selected.action
    var sentences = ["\(action.ownersInWords.firstCapital)."]
    if let due = action.due { sentences.append("Due \(due.shown).") }
    if let closed = action.closedOn {
      let by = action.closedBy.isEmpty ? "" : " by \(action.closedBy)"
      sentences.append("Closed \(closed.shown)\(by).")
    }
    if !action.evidence.isEmpty { sentences.append("Evidence: \(action.evidence)") }
    let head = "\(selected.reference.text) \(selected.child)   Action \(action.number)"
    return [
      TextPane.Paragraph(head, .title, most: 1), TextPane.Paragraph(action.text, most: 2),
      TextPane.Paragraph(sentences.joined(separator: " ")),
    ]
  }

  private var emptyWords: String {
    if find.isOn { return "No actions match. Press Esc to show them all." }
    if tally.open == 0 && !showsClosed {
      return "No open actions. Add actions in a case, on \(CaseTab.meetings.words). Press c to "
        + "show closed actions."
    }
    return "No actions yet. Add actions in a case, on \(CaseTab.meetings.words)."
  }
}
