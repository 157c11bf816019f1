import Casework
import Terminal

extension CaseListScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let title = "Rapid reviews"
    canvas.drawHeader(
      title, second: situation.today.shown, counts: counts(of: situation),
      marking: situation.marking)
    let partnership = situation.partnership ?? ""
    let room = canvas.size.columns - 25 - TextWidth.columns(of: situation.marking) - 3
    canvas.draw(
      canvas.fitted(partnership, to: room), at: Point(column: 25, row: 0), style: Style(.title))
    if find != nil { drawFind(on: &canvas) }
    let detail = meeting == nil ? 5 : 6
    let height = area.size.rows - 4 - detail
    if rows.isEmpty {
      drawEmpty(on: &canvas, situation)
    } else {
      drawRows(on: &canvas, height: height, situation.changedCases)
      drawMeeting(on: &canvas, row: area.size.rows - detail)
      drawDetail(on: &canvas, from: area.size.rows - 5, situation)
    }
  }

  /// That a meeting is open, and the key that leads into it.
  private func drawMeeting(on canvas: inout Canvas, row: Int) {
    guard let meeting, let running = meeting.running else { return }
    let others = meetingsOpen > 1 ? ", and \(meetingsOpen - 1) more" : ""
    let began = running.began.time.map { " since \($0.text)" } ?? ""
    let words =
      "Open in \(meeting.reference.text): \(running.kind.words)\(began)\(others). g goes in."
    canvas.draw(
      canvas.fitted(words, to: canvas.size.columns - 2), at: Point(column: 1, row: row),
      style: Style(.soon))
  }

  private func counts(of situation: Situation) -> String {
    let tally = situation.tally
    var parts = ["\(tally.open) open"]
    if tally.late > 0 { parts.append("\(tally.late) late") }
    if tally.soon > 0 { parts.append("\(tally.soon) due soon") }
    if !situation.changedCases.isEmpty { parts.append("\(situation.changedCases.count) changed") }
    if tally.closed > 0 && showsClosed { parts.append("\(tally.closed) closed") }
    return parts.joined(separator: "   ")
  }

  private func drawFind(on canvas: inout Canvas) {
    let label = " Find: "
    canvas.fill(Rect(column: 0, row: 1, columns: canvas.size.columns, rows: 1), style: .plain)
    canvas.draw(label, at: Point(column: 0, row: 1), style: Style(.key))
    let found = "\(rows.count) found\(isFinding ? "" : "   Esc shows all") "
    let foundColumns = TextWidth.columns(of: found)
    canvas.draw(
      found, at: Point(column: canvas.size.columns - foundColumns, row: 1), style: Style(.quiet))
    let width = max(1, canvas.size.columns - label.count - foundColumns - 1)
    find?.draw(
      on: &canvas, in: Rect(column: label.count, row: 1, columns: width, rows: 1),
      focused: isFinding)
  }

  /// The columns of the table: where each begins, for a canvas so wide.
  private struct Layout {
    let child: Int
    /// `nil` on a narrow canvas, where the next step needs the room more.
    let now: Int?
    let next: Int
    let due: Int
    let end: Int

    init(width: Int) {
      let extra = max(0, width - 80)
      child = 13
      let now = child + 13 + extra / 3
      self.now = width < 76 ? nil : now
      next = width < 76 ? now + 2 : now + 21 + extra / 3
      due = width - 11
      end = width
    }
  }

  private func drawRows(
    on canvas: inout Canvas, height: Int, _ changed: Set<CaseID>
  ) {
    let layout = Layout(width: canvas.size.columns)
    let quiet = Style(.quiet)
    canvas.draw("Case", at: Point(column: 3, row: 3), style: quiet)
    canvas.draw("Child", at: Point(column: layout.child, row: 3), style: quiet)
    if let now = layout.now { canvas.draw("Now", at: Point(column: now, row: 3), style: quiet) }
    canvas.draw("Next step", at: Point(column: layout.next, row: 3), style: quiet)
    canvas.draw("Due", at: Point(column: layout.due, row: 3), style: quiet)
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      let summary = summary(at: index)
      if changed.contains(summary.id) {
        canvas.draw(.new, at: Point(column: 11, row: 4 + offset), style: Style(.soon))
      }
      draw(summary, isSelected: index == place, on: &canvas, row: 4 + offset, layout)
    }
    if shown.count < rows.count {
      let words = "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)"
      canvas.draw(
        words, endingAt: canvas.size.columns - 1, row: 4 + height, style: Style(.quiet))
    }
  }

  private func draw(
    _ summary: CaseSummary, isSelected: Bool, on canvas: inout Canvas, row: Int, _ layout: Layout
  ) {
    canvas.draw(summary.reference.text, at: Point(column: 3, row: row))
    canvas.draw(
      canvas.fitted(summary.child, to: (layout.now ?? layout.next - 2) - layout.child - 1),
      at: Point(column: layout.child, row: row))
    if let now = layout.now {
      canvas.draw(
        canvas.fitted(summary.stageWords, to: layout.next - now - 3),
        at: Point(column: now, row: row))
    }
    if let step = summary.nextThing {
      let style = Style(step.standing.urgency.role)
      canvas.draw(
        step.standing.urgency.mark, at: Point(column: layout.next - 2, row: row), style: style)
      canvas.draw(
        canvas.fitted(step.words, to: layout.due - layout.next - 1),
        at: Point(column: layout.next, row: row))
      canvas.draw(
        canvas.fitted(step.standing.word, to: layout.end - layout.due - 1),
        at: Point(column: layout.due, row: row), style: style)
    } else if summary.isClosed {
      canvas.draw(.done, at: Point(column: layout.next - 2, row: row), style: Style(.done))
      let words = summary.mistake == nil ? "closed" : "no case"
      canvas.draw(words, at: Point(column: layout.due, row: row), style: Style(.done))
    }
    guard isSelected else { return }
    canvas.select(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
    canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
    if !isFinding { canvas.cursor = Point(column: 1, row: row) }
  }

  private func drawDetail(on canvas: inout Canvas, from row: Int, _ situation: Situation) {
    guard let selected else { return }
    var lines = [CaseListScreen.heading(of: selected)]
    let isChanged = situation.changedCases.contains(selected.id)
    let news = isChanged ? ["Changed since you last looked."] : []
    lines += (news + CaseListScreen.detail(of: selected)).joined(separator: " ")
      .wrapped(to: canvas.size.columns - 2)
    for (offset, line) in lines.prefix(4).enumerated() {
      canvas.draw(
        line, at: Point(column: 1, row: row + offset),
        style: Style(offset == 0 ? .title : .plain), width: canvas.size.columns - 2)
    }
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
    if let mistake = row.mistake { sentences.append("\(mistake.phrase.firstCapital).") }
    if row.conflicts > 0 {
      sentences.append("Two people differ on \(row.conflicts) of its fields.")
    }
    if let notified = row.notified {
      sentences.append("Notified \(notified.shown).")
    } else if let aware = row.aware {
      sentences.append("Local authority aware \(aware.shown).")
    }
    let late = row.things.filter { $0.standing.urgency == .late }.map { thing in
      let due = thing.due.map { " (due \($0.shownShort))" } ?? ""
      return ([thing.words + due] + thing.late(on: row.today)).joined(separator: ", ")
    }
    if !late.isEmpty { sentences.append("Late: \(late.joined(separator: ", ")).") }
    let next = row.things.prefix(3).filter { $0.standing.urgency != .late }.map { thing in
      "\(thing.words) (\(thing.owners(on: row.today)))"
    }
    if !next.isEmpty { sentences.append("Next: \(next.joined(separator: ", ")).") }
    return sentences
  }

  private func drawEmpty(on canvas: inout Canvas, _ situation: Situation) {
    let lines: [String]
    if find != nil {
      lines = ["No case matches what you typed. Esc shows them all again."]
    } else if situation.cases.isEmpty {
      lines = [
        "There are no cases yet.", "",
        "When an incident becomes known, press n, and give the child a code name and",
        "the day the local authority became aware. All days are counted from there.",
      ]
    } else {
      lines = ["No case is open. Press c to see the closed ones, n for a new one."]
    }
    for (offset, line) in lines.enumerated() {
      canvas.draw(line, at: Point(column: 3, row: 4 + offset))
    }
    if !isFinding { canvas.cursor = Point(column: 3, row: 4) }
  }
}
