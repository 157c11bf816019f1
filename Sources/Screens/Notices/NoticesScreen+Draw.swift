import Casework
import Terminal

extension NoticesScreen {
  /// One line of the list: a row, or what stands above rows.
  enum Line {
    case head(String, count: String)
    /// The step that waits until those below it were told.
    case duty(NoticeDuty)
    case row(Row)
    case words(String)

    /// The row it is; `nil` for what the cursor passes over.
    var row: Row? {
      if case .row(let row) = self { return row }
      return nil
    }
  }

  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    guard let open = open(in: situation) else {
      canvas.draw("This cannot be shown. Esc goes back.", at: Point(column: 1, row: 1))
      canvas.cursor = Point(column: 1, row: 1)
      return
    }
    let review = open.review
    let members = situation.roll?.members ?? []
    canvas.drawHeader(
      "\(review.reference.text) \(review.child)",
      second: review.untoldWords(members: members) ?? "Nobody is waiting to be told", counts: "",
      marking: situation.marking)
    canvas.drawTabs(tab)
    let width = canvas.size.columns
    let rows = area.size.rows
    let warnings = Warnings.lines(review.warnings, width: width - 2, most: max(3, rows / 5))
    canvas.drawWarnings(warnings, row: 3)
    let top = 3 + warnings.count
    let detail = min(6, max(3, rows / 5))
    let height = rows - top - detail - 1
    let lines = lines(of: review)
    let shown = shownLines(lines, height: height)
    for (offset, index) in shown.enumerated() {
      draw(lines[index], of: open, situation, on: &canvas, row: top + offset)
    }
    if shown.count < lines.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(lines.count)", endingAt: width - 1,
        row: top + height, style: Style(.quiet))
    }
    if current == nil { canvas.cursor = Point(column: 1, row: top) }
    let words = self.detail(in: situation).joined(separator: " ")
    for (offset, line) in words.wrapped(to: width - 2, lines: detail).enumerated() {
      canvas.draw(line, at: Point(column: 1, row: rows - detail + offset))
    }
  }

  private func lines(of review: Case) -> [Line] {
    var lines: [Line] = []
    let untold = rows.filter { row in
      if case .untold = row { return true }
      return false
    }
    lines.append(.head("Still to be told", count: untold.isEmpty ? "nobody" : "\(untold.count)"))
    var duty: NoticeDuty?
    for row in untold {
      if case .untold(let next, _) = row, next != duty {
        lines.append(.duty(next))
        duty = next
      }
      lines.append(.row(row))
    }
    if untold.isEmpty {
      lines.append(
        .words(
          review.recorded(.panelNotified) == nil
            ? "Once the Panel is notified, those who must be told stand here."
            : "Whoever must be told has been, so far."))
    }
    let given = rows.count - untold.count
    lines.append(.head("Told", count: given == 0 ? "none yet" : "\(given)"))
    return lines + rows.dropFirst(untold.count).map { .row($0) }
  }

  private func draw(
    _ line: Line, of open: OpenCase, _ situation: Situation, on canvas: inout Canvas, row: Int
  ) {
    let width = canvas.size.columns
    switch line {
    case .head(let words, let count):
      canvas.draw(words, at: Point(column: 3, row: row), style: Style(.title))
      canvas.draw(count, endingAt: width - 1, row: row, style: Style(.quiet))
    case .words(let words): canvas.draw(words, at: Point(column: 5, row: row))
    case .duty(let duty):
      if let step = open.timetable.step(duty.milestone) { draw(step, on: &canvas, row: row) }
    case .row(let item):
      draw(item, of: open, situation, on: &canvas, row: row)
      guard item == current else { return }
      canvas.select(Rect(column: 0, row: row, columns: width, rows: 1))
      canvas.draw(">", at: Point(column: 1, row: row), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: row)
    }
  }

  /// The step's day and how it stands, in the columns of the case's own screen.
  private func draw(_ step: Timetable.Step, on canvas: inout Canvas, row: Int) {
    let due = 31 + max(0, canvas.size.columns - 80) / 2
    let style = Style(step.standing.urgency.role)
    canvas.draw(step.standing.urgency.mark, at: Point(column: 3, row: row), style: style)
    canvas.draw(
      canvas.fitted(step.words, to: due - 6), at: Point(column: 5, row: row))
    if let day = step.deadline?.due?.day {
      canvas.draw(day.shownNarrow, at: Point(column: due, row: row))
    }
    canvas.draw(step.standing.word, at: Point(column: due + 16, row: row), style: style)
  }

  private func draw(
    _ item: Row, of open: OpenCase, _ situation: Situation, on canvas: inout Canvas, row: Int
  ) {
    let width = canvas.size.columns
    switch item {
    case .untold(let duty, let recipient):
      if let step = open.timetable.step(duty.milestone) {
        canvas.draw(
          step.standing.urgency.mark, at: Point(column: 5, row: row),
          style: Style(step.standing.urgency.role))
      }
      canvas.draw(
        canvas.fitted(situation.addressee(of: recipient, on: situation.today), to: width - 9),
        at: Point(column: 7, row: row))
    case .given(let entry):
      guard let notice = open.review.noticesGiven.first(where: { $0.entry == entry }) else {
        return
      }
      draw(notice, situation, on: &canvas, row: row)
    }
  }

  /// When, about, to whom, and where there is room how and by whom.
  private func draw(
    _ notice: NoticeGiven, _ situation: Situation, on canvas: inout Canvas, row: Int
  ) {
    let width = canvas.size.columns
    let day = notice.on.day
    canvas.draw(
      day.year == situation.today.year ? day.shownNarrow : String(day.shown.dropFirst(4)),
      at: Point(column: 5, row: row))
    canvas.draw(canvas.fitted(notice.about, to: 22), at: Point(column: 17, row: row))
    let told = notice.recipients.map { situation.addressee(of: $0, on: day) }
      .joined(separator: "; ")
    let isWide = width >= 76
    let end = isWide ? width - 24 : width - 1
    canvas.draw(canvas.fitted(told, to: end - 41), at: Point(column: 40, row: row))
    guard isWide else { return }
    canvas.draw(canvas.fitted(notice.how, to: 9), at: Point(column: end, row: row))
    canvas.draw(canvas.fitted(notice.by, to: 13), at: Point(column: end + 10, row: row))
  }
}
