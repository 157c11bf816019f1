import Casework
import Terminal

extension DiaryScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    let clashing = clashes.count == 1 ? "1 clash" : "\(clashes.count) clashes"
    canvas.drawHeader(
      DiaryScreen.name, second: "\(situation.today.shown)   by \(scale.words)",
      counts: "\(reviews.count) open   \(clashing)", marking: situation.marking)
    guard !rows.isEmpty else {
      drawEmpty(on: &canvas)
      drawProgress(on: &canvas, row: area.size.rows - 1)
      return
    }
    let isLow = area.size.rows < 20
    let footRows = isLow ? 3 : min(10, max(6, area.size.rows / 3))
    let height = area.size.rows - 5 - footRows - 1
    let column: Int? = width < 76 ? nil : 30
    let axis = column.map { self.axis(columns: width - $0 - 1, situation) }
    canvas.draw("Case", at: Point(column: 5, row: 4), style: Style(.quiet))
    if let axis, let column { axis.drawHead(on: &canvas, at: Point(column: column, row: 3)) }
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      let line = 5 + offset
      draw(rows[index], on: &canvas, row: line, until: column ?? width, situation)
      if let axis, let column {
        axis.draw(
          axisRow(of: rows[index], situation), on: &canvas, at: Point(column: column, row: line),
          today: situation.today)
      }
      if index == place {
        canvas.select(Rect(column: 0, row: line, columns: width, rows: 1))
        canvas.draw(">", at: Point(column: 1, row: line), style: Style(.plain, selected: true))
        canvas.cursor = Point(column: 1, row: line)
      }
    }
    if shown.count < rows.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)", endingAt: width - 1,
        row: 5 + height, style: Style(.quiet))
    }
    drawFoot(axis, situation, on: &canvas, from: area.size.rows - footRows, count: footRows)
  }

  private func axis(columns: Int, _ situation: Situation) -> TimeAxis {
    // What was due last week may be late.
    let start = situation.today.adding(days: -7)
    let now = TimeAxis(scale, from: start, columns: columns, calendar: situation.calendar)
    guard shift != 0 else { return now }
    return TimeAxis(
      scale, from: now.firstDay(of: shift * max(1, columns / 4)), columns: columns,
      calendar: situation.calendar)
  }

  private func draw(
    _ row: Row, on canvas: inout Canvas, row line: Int, until end: Int, _ situation: Situation
  ) {
    if let off = off(row) {
      let days = canvas.size.columns < 76 ? ", \(off.words)" : ""
      canvas.draw(
        canvas.fitted("Off: \(off.person)\(days)", to: end - 6),
        at: Point(column: 5, row: line), style: Style(.waiting))
    }
    guard let review = review(row) else { return }
    if clashing.contains(review.reference) {
      canvas.draw(.conflict, at: Point(column: 3, row: line), style: Style(.alarm))
    }
    let head = "\(review.reference.text) \(review.child)"
    var words = head
    // Without an axis the next day stands in the row itself.
    if canvas.size.columns < 76, let next = review.days.first {
      words += "   \(next.on.day.shownShort) \(next.what)"
    }
    canvas.draw(canvas.fitted(words, to: end - 6), at: Point(column: 5, row: line))
  }

  private func axisRow(of row: Row, _ situation: Situation) -> TimeAxis.Row {
    var drawn = TimeAxis.Row()
    if let off = off(row) {
      // The day before is where a clock would start, and has no line of its own.
      drawn.clock = off.from.adding(days: -1)...off.until
      drawn.isHeavy = true
    }
    guard let review = review(row) else { return drawn }
    for day in review.days.reversed() where day.meets == nil {
      let urgency = day.urgency(situation)
      let isFinal = day.milestone == .sentToPanel && urgency > .soon
      drawn.marks.append((day.on.day, isFinal ? .final : urgency.mark, urgency.role))
    }
    // A meeting that should have been held by now is late, as its step is.
    for day in review.days where day.meets != nil && day.on.day >= situation.today {
      drawn.marks.append((day.on.day, .planned, .plain))
    }
    return drawn
  }

  private func drawFoot(
    _ axis: TimeAxis?, _ situation: Situation, on canvas: inout Canvas, from row: Int, count: Int
  ) {
    let width = canvas.size.columns - 2
    var line = row
    let end = row + count - (progress == nil ? 0 : 1)
    if let axis, count > 3 {
      for words in axis.holidayWords.wrapped(to: width, lines: 2) {
        canvas.draw(words, at: Point(column: 1, row: line), style: Style(.quiet), width: width)
        line += 1
      }
    }
    for clash in clashes.prefix(max(1, (end - line) / 2)) {
      for words in clash.sentence.wrapped(to: width, lines: 2) where line < end {
        canvas.draw(words, at: Point(column: 1, row: line), style: Style(.soon), width: width)
        line += 1
      }
    }
    let words =
      review(current)?.sentence(on: situation.today) ?? off(current).map {
        "\($0.person) is off: \($0.words). Enter changes that."
      } ?? ""
    for words in words.wrapped(to: width, lines: max(1, end - line)) where line < end {
      canvas.draw(words, at: Point(column: 1, row: line), width: width)
      line += 1
    }
    drawProgress(on: &canvas, row: row + count - 1)
  }

  private func drawProgress(on canvas: inout Canvas, row: Int) {
    guard let progress else { return }
    canvas.draw(
      canvas.fitted(progress, to: canvas.size.columns - 2), at: Point(column: 1, row: row),
      style: Style(.soon))
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let words =
      "No case is open. The days of every open case stand here on one axis, and what clashes. n "
      + "notes days off of somebody."
    for (offset, line) in words.wrapped(to: canvas.size.columns - 6).enumerated() {
      canvas.draw(line, at: Point(column: 3, row: 5 + offset))
    }
    canvas.cursor = Point(column: 3, row: 5)
  }
}

extension DiaryDay {
  /// How pressing a day that is still to be kept is.
  fileprivate func urgency(_ situation: Situation) -> Urgency {
    if on.day < situation.today { return .late }
    let left = situation.calendar.workingDays(after: situation.today, through: on.day)
    return left <= 2 ? .soon : .running
  }
}
