import Casework
import Pages
import Terminal

extension CaseListScreen {
  package func page(showing situation: Situation) -> Page {
    let found = "\(rows.count) found\(find.isTyping ? "" : "   Esc: show all")"
    return Page(
      "Rapid reviews", owner: situation.partnership.name ?? "",
      second: find.secondLine(otherwise: situation.today.shown),
      counts: find.isOn ? found : counts(of: situation), panes: shownPanes(situation))
  }

  private func shownPanes(_ situation: Situation) -> [Pane] {
    if isSettingUp(in: situation) { return settingUp(situation) }
    guard situation.list.cases.isEmpty, !find.isOn else { return panes(situation) }
    return situation.list.isBeingRead ? CaseListScreen.reading : CaseListScreen.welcome
  }

  private func panes(_ situation: Situation) -> [Pane] {
    [.list(list(situation))] + (meetingWords.map { [.text(CaseListScreen.line($0))] } ?? []) + [
      .text(TextPane(detail(situation), extent: .rows(4), overflow: .cut, isOfRow: true)), .gap(),
    ]
  }

  /// What stands in place of the list while its cases are read for the first time.
  private static let reading: [Pane] = [
    .list(ListPane(empty: "Reading the cases. They appear here as they are read."))
  ]

  /// What stands in place of the list before there is a case.
  private static let welcome: [Pane] = [
    .gap(),
    .blocks(
      BlockPane([
        BlockPane.Block([
          BlockPane.Paragraph("There are no cases yet.", indent: 3), BlockPane.Paragraph(""),
          BlockPane.Paragraph(
            "Press n to open a case. You need a code name for the child and the date the local "
              + "authority became aware. Deadlines count from it.",
            indent: 3, margin: 2),
        ])
      ])),
  ]

  private func list(_ situation: Situation) -> ListPane {
    let changed = situation.list.changed
    return ListPane(
      heads: CaseListScreen.columns, count: rows.count, selected: selection.selected,
      empty: [
        find.isOn
          ? "No cases match. Press Esc to show them all, then f to search every text."
          : "No open cases. Press c to see closed cases or n to open one."
      ]
    ) { row in
      let summary = summary(at: row)
      return CaseListScreen.row(summary, isChanged: changed.contains(summary.id))
    }
  }

  private static let columns = Columns([
    Column(.columns(10), titled: "Case", gap: 0), Column(.growing(13, by: 3), titled: "Child"),
    Column(.growing(19, by: 3), titled: "Now", leastPage: 76),
    Column(.rest, titled: "Next step", isMarked: true), Column(.columns(12), titled: "Due"),
  ])

  private static func row(_ summary: CaseSummary, isChanged: Bool) -> ListRow {
    let reference = TableCell(
      summary.reference.text, after: isChanged ? TableCell.Run(.new, .soon) : nil)
    let cells = [reference, TableCell(summary.child), TableCell(summary.stageWords)]
    if let step = summary.next {
      let urgency = step.standing.urgency
      return ListRow(
        columns,
        cells + [
          TableCell(step.words, mark: TableCell.Run(urgency.mark, urgency.role)),
          TableCell(step.standing.word, urgency.role),
        ])
    }
    guard summary.isClosed else { return ListRow(columns, cells) }
    return ListRow(
      columns,
      cells + [
        TableCell("", mark: TableCell.Run(.done, .done)),
        TableCell(summary.mistake == nil ? "closed" : "not counted", .done),
      ])
  }

  /// That a meeting is open, and the key that leads into it.
  private var meetingWords: String? {
    guard let meeting, let running = meeting.running else { return nil }
    let others = meetingsOpen > 1 ? ", and \(meetingsOpen - 1) more" : ""
    let began = running.began.time.map { " since \($0.text)" } ?? ""
    let what = "\(running.kind.words)\(began)\(others)"
    return "Meeting now in \(meeting.reference.text): \(what). Press g to join."
  }

  private static func line(_ words: String) -> TextPane {
    TextPane([TextPane.Paragraph(words, .soon, most: 1)], extent: .rows(1), overflow: .cut)
  }

  private func counts(of situation: Situation) -> String {
    guard !situation.list.isBeingRead else { return "" }
    let tally = situation.list.tally
    var parts = ["\(tally.open) open"]
    if tally.late > 0 { parts.append("\(tally.late) late") }
    if tally.soon > 0 { parts.append("\(tally.soon) due soon") }
    if !situation.list.changed.isEmpty { parts.append("\(situation.list.changed.count) changed") }
    if !situation.list.records.isEmpty { parts.append("\(situation.list.records.count) to review") }
    if tally.closed > 0 && showsClosed { parts.append("\(tally.closed) closed") }
    return parts.joined(separator: "   ")
  }

  private func detail(_ situation: Situation) -> [TextPane.Paragraph] {
    guard let selected else { return [] }
    let isChanged = situation.list.changed.contains(selected.id)
    var news = isChanged ? ["Changed since you last looked."] : []
    if shared.contains(selected.reference) {
      news.append(
        "Another case is also called \(selected.reference.text). Press N to renumber one.")
    }
    let sentences = news + CaseListScreen.detail(of: selected)
    return [
      TextPane.Paragraph(CaseListScreen.heading(of: selected), .title, most: 1),
      TextPane.Paragraph(sentences.joined(separator: " ")),
    ]
  }

  private static func heading(of row: CaseSummary) -> String {
    guard row.mistake == nil, let clock = row.panelClock else {
      return "\(row.reference.text)   \(row.stageWords)"
    }
    if let sent = clock.sent {
      return "\(row.reference.text)   Sent to the Panel \(sent.shown), due \(clock.due.shown)"
    }
    let provisional = clock.isProvisional ? " (provisional)" : ""
    return "\(row.reference.text)   \(clock.words)   "
      + "to the Panel by \(clock.due.shown)\(provisional)"
  }

  private static func detail(of row: CaseSummary) -> [String] {
    var sentences: [String] = []
    if row.outline.isHeld { sentences.append("Under a legal hold.") }
    if let mistake = row.mistake { sentences.append("\(mistake.phrase.firstCapital).") }
    if row.conflicts > 0 {
      sentences.append("Two people entered different values for \(row.conflicts.counted("field")).")
    }
    if let notified = row.notified {
      sentences.append("Notified \(notified.shown).")
    } else if let aware = row.aware {
      sentences.append("Local authority aware \(aware.shown).")
    }
    let late = row.owed.filter { $0.standing.urgency == .late }.map { thing in
      let due = thing.due.map { " (due \($0.shownShort))" } ?? ""
      return ([thing.words + due] + thing.late(on: row.today)).joined(separator: ", ")
    }
    if !late.isEmpty { sentences.append("Late: \(late.joined(separator: ", ")).") }
    let next = NextThing.all(of: row.owed).filter { $0.thing.standing.urgency != .late }.map {
      "\($0.words) (\($0.thing.owners(on: row.today)))"
    }
    if !next.isEmpty { sentences.append("Next: \(next.joined(separator: ", ")).") }
    if let first = NextThing.all(of: row.owed).first {
      sentences.append("Press \(first.key.name) to do the first.")
    }
    return sentences
  }
}
