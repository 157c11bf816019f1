import Casework
import Pages
import Terminal

extension OutcomeScreen {
  package func page(showing situation: Situation) -> Page {
    guard let review = open(in: situation)?.review else {
      return Page(absent: "You cannot open this. Press Esc to go back.")
    }
    let (lines, current) = (lines, current)
    return Page(
      "\(review.reference.text) \(review.child)", second: .words(headline(in: situation)),
      tabs: CaseTab.report.bar,
      panes: [
        .list(
          ListPane(count: lines.count, selected: lines.firstIndex { $0.row == current?.row }) {
            OutcomeScreen.row(lines[$0])
          }), .gap(),
        .text(
          TextPane(
            current.map { [TextPane.Paragraph($0.detail)] } ?? [],
            extent: .part(of: 4, least: 3, most: 6), overflow: .ellipsis, isOfRow: true)),
      ])
  }

  /// How much time there is, or that the report has gone.
  private func headline(in situation: Situation) -> String {
    guard let clock = open(in: situation)?.summary.panelClock else { return "" }
    if let sent = clock.sent { return "Sent to the Panel \(sent.shown)" }
    return "\(clock.words)   to the Panel by \(clock.due.shown)"
      + (clock.isProvisional ? " (provisional)" : "")
  }

  private static func row(_ line: OutcomeLine) -> ListRow {
    guard !line.row.isHead else {
      return ListRow(
        Columns([Column(.rest)]), [TableCell(line.title, .title)], isHeading: true)
    }
    let word = line.word.split(separator: "\n").joined(separator: " ")
    let mark = line.urgency.map { TableCell.Run($0.mark, $0.role) }
    return ListRow(
      columns,
      [TableCell(line.title, mark: mark), TableCell(word, line.urgency?.role ?? .quiet)])
  }

  private static let columns = Columns([
    Column(.either(below: 70, 28, 35), isMarked: true), Column(.rest),
  ])
}
