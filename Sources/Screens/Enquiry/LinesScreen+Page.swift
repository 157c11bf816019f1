import Casework
import Pages
import Terminal

extension LinesScreen {
  package func page(showing situation: Situation) -> Page {
    guard let review = review(in: situation) else {
      return Page(absent: "You cannot open this. Press Esc to go back.")
    }
    let lines = review.linesOfEnquiry
    let byName = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
    let rows = rows
    return Page(
      "\(review.reference.text) \(review.child)",
      second: .words("Key lines of enquiry (KLOEs)"),
      counts: counts(lines, review), tabs: tab.bar,
      panes: [
        .list(
          ListPane(count: rows.count, selected: rows.firstIndex { $0 == current }) { index in
            LinesScreen.row(rows[index], byName, review)
          }), .gap(), detail(byName, review),
      ])
  }

  private func counts(_ lines: [LineOfEnquiry], _ review: Case) -> String {
    let standing = lines.filter { !$0.isRetired }
    guard !standing.isEmpty else { return "" }
    let unanswered = standing.filter { review.state(of: $0).urgency == .late }.count
    let words = standing.count == 1 ? "1 line" : "\(standing.count) lines"
    return unanswered == 0 ? words : "\(words)   \(unanswered) unanswered"
  }

  private static func row(
    _ row: Row, _ lines: [EntryName: LineOfEnquiry], _ review: Case
  ) -> ListRow {
    switch row {
    case .scope:
      let isSet = review.isComplete(Entry(.timeline))
      return ListRow(
        scopeColumns,
        [
          TableCell("Scope", .title), TableCell(LineText.scope(review).first ?? ""),
          TableCell(isSet ? "set" : "not set", state: isSet ? .done : .soon),
        ])
    case .line(let name):
      guard let line = lines[name] else { return ListRow(lines: []) }
      let state = review.state(of: line)
      let isDisputed = !LinesScreen.conflicts(of: name, in: review).isEmpty
      return ListRow(
        lineColumns,
        [
          TableCell(line.title, line.isRetired ? .quiet : .title),
          TableCell(
            line.question.split(separator: "\n").joined(separator: " "),
            line.isRetired ? .quiet : .plain),
          isDisputed
            ? TableCell("two versions", state: .late)
            : TableCell(state.words, state: state.urgency),
        ])
    }
  }

  private static let scopeColumns = Columns([
    Column(.columns(9), gap: 0), Column(.rest), Column(.columns(10), isMarked: true, gap: 0),
  ])
  private static let lineColumns = Columns([
    Column(.columns(9), gap: 0), Column(.rest, gap: 2),
    Column(.columns(28), isMarked: true, gap: 0),
  ])

  private static func conflicts(of line: EntryName, in review: Case) -> [CaseField] {
    review.conflicts(in: [Entry(.lineOfEnquiry, line)])
  }

  /// The selected row in full; where two people wrote it differently, both side by side.
  private func detail(_ lines: [EntryName: LineOfEnquiry], _ review: Case) -> Pane {
    let extent = Extent.part(of: 2, less: 2, least: 5)
    var text: [String]
    switch current {
    case .scope:
      text = LineText.scope(review)
      if lines.isEmpty {
        text.append("No KLOEs yet. Press n to write one, or b to pick one from the starter bank.")
      }
    case .line(let name):
      if let field = LinesScreen.conflicts(of: name, in: review).first {
        return .picture(TwoVersionsPicture(of: field, in: review), extent)
      }
      text = lines[name].map { LineText.lines(of: $0, in: review) } ?? []
    }
    return .text(
      TextPane(
        text.map { TextPane.Paragraph($0) }, extent: extent, overflow: .note("v: read the rest"),
        isOfRow: true))
  }
}
