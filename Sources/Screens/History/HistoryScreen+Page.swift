import Casework
import Pages
import Terminal

extension HistoryScreen {
  package func page(showing situation: Situation) -> Page {
    guard let open = open(in: situation) else {
      return Page(absent: "You cannot open this case. Press Esc to go back.")
    }
    let (all, rows) = (all, rows)
    let list =
      rows.isEmpty
      ? ListPane(empty: emptyWords)
      : ListPane(heads: HistoryScreen.columns, count: rows.count, selected: cursor.selected) {
        HistoryScreen.row(all[rows[$0]])
      }
    return Page(
      "\(open.review.reference.text) \(open.review.child)   Change log",
      second: find.secondLine(otherwise: shownWords),
      counts: find.isOn ? "\(rows.count) found" : counts(of: open),
      panes: [
        .list(list), .gap(),
        .text(
          TextPane(
            rows.isEmpty ? [] : detail, extent: .rows(4), overflow: .ellipsis, isOfRow: true)),
      ])
  }

  /// Whose changes of which kind are shown.
  private var shownWords: String {
    "Changes by \(filter.person ?? "everyone")" + (filter.kind.map { ": \($0.words)" } ?? "")
  }

  private func counts(of open: OpenCase) -> String {
    let isPart = rows.count < all.count
    var parts = [isPart ? "\(rows.count) of \(all.count) changes" : "\(all.count) changes"]
    if all.count == 1 { parts = ["1 change"] }
    if !open.new.isEmpty { parts.append("\(open.new.count) new") }
    let conflicts = open.review.conflicts.count
    if conflicts > 0 { parts.append("\(conflicts.counted("conflict"))") }
    return parts.joined(separator: "   ")
  }

  private static let columns = Columns([
    Column(.columns(25), titled: "When", isMarked: true),
    Column(.growing(13, by: 4), titled: "Who"), Column(.rest, titled: "What"),
  ])

  private static func row(_ row: HistoryRow) -> ListRow {
    let role: Role = row.isUndone ? .quiet : .plain
    let isAlarm = row.differs || row.attestation?.isAlarm == true
    let mark: TableCell.Run? =
      isAlarm
      ? TableCell.Run(.conflict, .alarm) : row.isNew ? TableCell.Run(.new, .soon) : nil
    let day = row.when.map { "\($0.day.shownNarrow) \($0.day.year)" } ?? "not known"
    let time = row.when?.time.map { " \($0.text)" } ?? ""
    let noteRole: Role = isAlarm ? .alarm : row.isNew ? .soon : .quiet
    let notes =
      row.notes.isEmpty
      ? nil : TableCell.Run(row.notes.joined(separator: ", ") + ": ", noteRole)
    return ListRow(
      columns,
      [
        TableCell("\(day)\(time)", role, mark: mark),
        TableCell(row.by, role), TableCell(row.words, role, before: notes),
      ])
  }

  private var detail: [TextPane.Paragraph] {
    guard let selected else { return [] }
    var words = selected.words.asSentence
    if let why = selected.why, !PlainText.isBlank(why) { words += " Why: \(why)" }
    if let attestation = selected.attestation, attestation.mark != nil {
      words += " \(attestation.words)"
    }
    return [
      TextPane.Paragraph(words.split(whereSeparator: \.isNewline).joined(separator: " "))
    ]
  }

  private var emptyWords: String {
    isWhole
      ? "Every change to this case is listed here: who made it, when, and why."
      : "No changes match.\nPress Esc to end the search, p for other people, f for other kinds."
  }
}
