import Casework
import Pages
import Terminal

extension DiaryScreen {
  package func page(showing situation: Situation) -> Page {
    let clashing = clashes.count == 1 ? "1 clash" : "\(clashes.count) clashes"
    let empty = ListPane(
      empty: "No open cases. This calendar shows the dates of every open case, and clashes. Press "
        + "n to add someone's days off.")
    let reading = TextPane(
      progress.map { [TextPane.Paragraph($0, .soon, most: 1)] } ?? [], extent: .rows(1),
      overflow: .cut)
    return Page(
      DiaryScreen.name, second: .words("\(situation.today.shown)   by \(scale.words)"),
      counts: "\(reviews.count) open   \(clashing)",
      panes: rows.isEmpty
        ? [.gap(), .list(empty), .text(reading)]
        : [.picture(DiaryPicture(screen: self, situation: situation), .rest)])
  }
}

/// Every open case as a row of days on one axis, who is off, and at the foot what clashes.
struct DiaryPicture: Picture {
  let screen: DiaryScreen
  let situation: Situation

  var facts: [String] {
    screen.clashes.map(\.sentence) + screen.rows.map(told)
      + (screen.progress.map { [$0] } ?? [])
  }

  var list: ListPane? {
    let (picture, rows) = (self, screen.rows)
    return ListPane(count: rows.count, selected: rows.isEmpty ? nil : screen.cursor.selected) {
      ListRow(Columns([Column(.rest)]), [TableCell(picture.told(rows[$0]))])
    }
  }

  var otherFacts: [String] { screen.clashes.map(\.sentence) + (screen.progress.map { [$0] } ?? []) }

  /// A case with its days, or somebody who is off.
  private func told(_ row: DiaryScreen.Row) -> String {
    if let review = screen.review(row) {
      return "\(review.reference.text) \(review.child): \(review.sentence(on: situation.today))"
    }
    return screen.off(row).map { "\($0.person) is off: \($0.words)." } ?? ""
  }

  /// The scale and the head stand above the cases; below them what clashes.
  func rowsSeen(of rows: Int) -> Int {
    rows - 3 - (rows < 17 ? 3 : min(10, max(6, (rows + 3) / 3)))
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let width = canvas.size.columns
    let (top, end) = (area.origin.row, area.origin.row + area.size.rows)
    let rows = screen.rows
    let height = rowsSeen(of: area.size.rows)
    let footRows = area.size.rows - height - 3
    let column: Int? = width < 76 ? nil : axisColumn(width)
    let axis = column.map { self.axis(columns: width - $0 - 1) }
    canvas.draw("Case", at: Point(column: 5, row: top + 1), style: Style(.quiet))
    if let axis, let column { axis.drawHead(on: &canvas, at: Point(column: column, row: top)) }
    let shown = screen.cursor.rows(showing: height, of: rows.count)
    for (offset, index) in shown.enumerated() {
      let line = top + 2 + offset
      draw(rows[index], on: &canvas, row: line, until: column ?? width)
      if let axis, let column {
        axis.draw(
          axisRow(of: rows[index]), on: &canvas, at: Point(column: column, row: line),
          today: situation.today)
      }
      if index == screen.cursor.selected {
        canvas.select(Rect(column: 0, row: line, columns: width, rows: 1))
        canvas.draw(">", at: Point(column: 1, row: line), style: Style(.plain, selected: true))
        canvas.cursor = Point(column: 1, row: line)
      }
    }
    if shown.count < rows.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)", endingAt: width - 1,
        row: top + 2 + height, style: Style(.quiet))
    }
    drawFoot(axis, on: &canvas, from: end - footRows, count: footRows)
  }

  /// Where the axis begins: behind the longest name there is, within a third of the width.
  private func axisColumn(_ width: Int) -> Int {
    let names = screen.rows.map { TextWidth.columns(of: words(of: $0)) }
    return max(30, min((names.max() ?? 0) + 6, width / 3))
  }

  /// What a row is called.
  private func words(of row: DiaryScreen.Row) -> String {
    screen.off(row).map { "Off: \($0.person)" }
      ?? screen.review(row).map { "\($0.reference.text) \($0.child)" } ?? ""
  }

  private func axis(columns: Int) -> TimeAxis {
    // What was due last week may be late.
    let start = situation.today.adding(days: -7)
    let now = TimeAxis(screen.scale, from: start, columns: columns, calendar: situation.calendar)
    guard screen.shift != 0 else { return now }
    return TimeAxis(
      screen.scale, from: now.firstDay(of: screen.shift * max(1, columns / 4)), columns: columns,
      calendar: situation.calendar)
  }

  private func draw(
    _ row: DiaryScreen.Row, on canvas: inout Canvas, row line: Int, until end: Int
  ) {
    if let off = screen.off(row) {
      let days = canvas.size.columns < 76 ? ", \(off.words)" : ""
      canvas.draw(
        canvas.fitted(words(of: row) + days, to: end - 6),
        at: Point(column: 5, row: line), style: Style(.waiting))
    }
    guard let review = screen.review(row) else { return }
    if screen.clashing.contains(review.reference) {
      canvas.draw(.conflict, at: Point(column: 3, row: line), style: Style(.alarm))
    }
    var words = words(of: row)
    // Without an axis the next day stands in the row itself.
    if canvas.size.columns < 76, let next = review.days.first {
      words += "   \(next.on.day.shownShort) \(next.what)"
    }
    canvas.draw(canvas.fitted(words, to: end - 6), at: Point(column: 5, row: line))
  }

  private func axisRow(of row: DiaryScreen.Row) -> TimeAxis.Row {
    var drawn = TimeAxis.Row()
    if let off = screen.off(row) {
      // The day before is where a clock would start, and has no line of its own.
      drawn.clock = off.from.adding(days: -1)...off.until
      drawn.isHeavy = true
    }
    guard let review = screen.review(row) else { return drawn }
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
    _ axis: TimeAxis?, on canvas: inout Canvas, from row: Int, count: Int
  ) {
    let width = canvas.size.columns - 2
    var line = row
    let end = row + count - (screen.progress == nil ? 0 : 1)
    if let axis, count > 3 {
      for words in axis.holidayWords.wrapped(to: width, lines: 2) {
        canvas.draw(words, at: Point(column: 1, row: line), style: Style(.quiet), width: width)
        line += 1
      }
    }
    for clash in screen.clashes.prefix(max(1, (end - line) / 2)) {
      for words in clash.sentence.wrapped(to: width, lines: 2) where line < end {
        canvas.draw(words, at: Point(column: 1, row: line), style: Style(.soon), width: width)
        line += 1
      }
    }
    let words =
      screen.review(screen.current)?.sentence(on: situation.today)
      ?? screen.off(screen.current).map {
        "\($0.person) is off: \($0.words). Press Enter to change that."
      } ?? ""
    for words in words.wrapped(to: width, lines: max(1, end - line)) where line < end {
      canvas.draw(words, at: Point(column: 1, row: line), width: width)
      line += 1
    }
    drawProgress(on: &canvas, row: row + count - 1)
  }

  private func drawProgress(on canvas: inout Canvas, row: Int) {
    guard let progress = screen.progress else { return }
    canvas.draw(
      canvas.fitted(progress, to: canvas.size.columns - 2), at: Point(column: 1, row: row),
      style: Style(.soon))
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
