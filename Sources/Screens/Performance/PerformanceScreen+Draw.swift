import Casework
import Terminal

extension PerformanceScreen {
  package func draw(on canvas: inout Canvas, in area: Rect, showing situation: Situation) {
    let width = canvas.size.columns
    let cases = report?.cases ?? 0
    canvas.drawHeader(
      PerformanceScreen.name, second: "\(year)   as of \(situation.today.shown)",
      counts: cases == 1 ? "1 case" : "\(cases) cases", marking: situation.marking)
    let height = area.size.rows - 5
    let shown = shownRows(height: height)
    for (offset, index) in shown.enumerated() {
      draw(rows[index], on: &canvas, row: 3 + offset)
      guard index == place else { continue }
      canvas.select(Rect(column: 0, row: 3 + offset, columns: width, rows: 1))
      canvas.draw(
        ">", at: Point(column: 1, row: 3 + offset), style: Style(.plain, selected: true))
      canvas.cursor = Point(column: 1, row: 3 + offset)
    }
    if shown.count < rows.count {
      canvas.draw(
        "\(shown.lowerBound + 1)-\(shown.upperBound) of \(rows.count)", endingAt: width - 1,
        row: area.size.rows - 2, style: Style(.quiet))
    }
    if rows.isEmpty { drawEmpty(on: &canvas) }
    let foot = progress ?? PerformanceScreen.legend(width)
    canvas.draw(
      canvas.fitted(foot, to: width - 2), at: Point(column: 1, row: area.size.rows - 1),
      style: Style(progress == nil ? .quiet : .soon))
  }

  private static func legend(_ width: Int) -> String {
    let bars = width < 76 ? "" : " Bar: median; line: longest; │ allowed."
    return "Working days, by year of notification.\(bars)"
  }

  private func drawEmpty(on canvas: inout Canvas) {
    let words =
      "No case was notified in \(year), and of none did the authority become aware then. [ shows "
      + "the year before, ] the year after."
    for (offset, line) in words.wrapped(to: canvas.size.columns - 6).enumerated() {
      canvas.draw(line, at: Point(column: 3, row: 4 + offset))
    }
    canvas.cursor = Point(column: 3, row: 4)
  }

  /// Where the columns of numbers end; what is late and the bar begin after them.
  private enum Column {
    static let cases = 28
    static let median = 35
    static let longest = 43
    static let allowed = 51
    static let late = 53
    static let bar = 62
  }

  /// What the columns of the organisations are called, and where they end.
  private static let returnColumns = [
    ("Asked", 31), ("In", 36), ("Nil", 41), ("Declined", 50), ("Late", 55),
  ]

  private func draw(_ row: Row, on canvas: inout Canvas, row line: Int) {
    let width = canvas.size.columns
    switch row {
    case .heading(let words):
      canvas.draw(words, at: Point(column: 3, row: line), style: Style(.title))
    case .words(let words): canvas.draw(words, at: Point(column: 3, row: line))
    case .blank: break
    case .stepColumns:
      canvas.draw("Steps", at: Point(column: 3, row: line), style: Style(.title))
      for (words, end) in [
        ("Cases", Column.cases), ("Median", Column.median), ("Longest", Column.longest),
        ("Allowed", Column.allowed),
      ] {
        canvas.draw(words, endingAt: end, row: line, style: Style(.quiet))
      }
      canvas.draw("Late", at: Point(column: Column.late, row: line), style: Style(.quiet))
    case .step(let step): draw(step, on: &canvas, row: line)
    case .sending(let spread):
      canvas.draw("Notification to sending", at: Point(column: 3, row: line))
      draw(spread, on: &canvas, row: line)
    case .organisationColumns:
      canvas.draw("Returns", at: Point(column: 3, row: line), style: Style(.title))
      for (words, end) in PerformanceScreen.returnColumns {
        canvas.draw(words, endingAt: end, row: line, style: Style(.quiet))
      }
    case .organisation(let organisation): draw(organisation, on: &canvas, row: line)
    case .cause(let cause):
      canvas.draw("\(cause.count)", endingAt: 8, row: line)
      canvas.draw(canvas.fitted(cause.words, to: width - 12), at: Point(column: 10, row: line))
    case .outcome(let outcome):
      canvas.draw("\(outcome.count)", endingAt: 8, row: line)
      canvas.draw(outcome.outcome.words, at: Point(column: 10, row: line))
    }
  }

  private func draw(_ step: PerformanceReport.StepRow, on canvas: inout Canvas, row line: Int) {
    canvas.draw(
      canvas.fitted(step.milestone.facts.done, to: 20), at: Point(column: 3, row: line))
    if let used = step.used {
      draw(used, on: &canvas, row: line)
      drawBar(of: used, allowed: step.allowed?.upperBound, on: &canvas, row: line)
    }
    canvas.draw("\(step.cases)", endingAt: Column.cases, row: line)
    canvas.draw(step.allowedWords, endingAt: Column.allowed, row: line)
    guard !step.late.isEmpty else { return }
    canvas.draw(
      step.lateWords, at: Point(column: Column.late, row: line), style: Style(.late), width: 8)
  }

  private func draw(_ spread: Spread, on canvas: inout Canvas, row line: Int) {
    canvas.draw("\(spread.count)", endingAt: Column.cases, row: line)
    canvas.draw(spread.medianWords, endingAt: Column.median, row: line)
    canvas.draw("\(spread.longest.count)", endingAt: Column.longest, row: line)
  }

  /// A bar as long as the median, a line on to the longest, and a stroke at the days allowed.
  private func drawBar(
    of used: Spread, allowed: Int?, on canvas: inout Canvas, row line: Int
  ) {
    let room = canvas.size.columns - Column.bar - 1
    guard room >= 8, let most = longestOfAll, most > 0 else { return }
    // Halves of days, so that a median between two whole days has its own length.
    let place = { (halves: Int) in (halves * (room - 1) + most) / (2 * most) }
    for column in 0..<place(used.longest.count * 2) {
      let isMedian = column < place(used.twiceMedian)
      canvas.draw(
        isMedian ? .bar : .horizontal, at: Point(column: Column.bar + column, row: line))
    }
    if let allowed {
      canvas.draw(
        .vertical, at: Point(column: Column.bar + place(allowed * 2), row: line),
        style: Style(.title))
    }
  }

  /// What the longest bar, or the last stroke, stands for.
  private var longestOfAll: Int? {
    report?.steps.compactMap { step in
      step.used.map { max($0.longest.count, step.allowed?.upperBound ?? 0) }
    }.max()
  }

  private func draw(
    _ organisation: PerformanceReport.OrganisationRow, on canvas: inout Canvas, row line: Int
  ) {
    canvas.draw(canvas.fitted(organisation.organisation, to: 22), at: Point(column: 3, row: line))
    let numbers = [
      organisation.asked, organisation.returned, organisation.nothingHeld, organisation.declined,
      organisation.late,
    ]
    for (number, column) in zip(numbers, PerformanceScreen.returnColumns) {
      let isLate = column.0 == "Late" && number > 0
      canvas.draw(
        "\(number)", endingAt: column.1, row: line, style: Style(isLate ? .late : .plain))
    }
    let room = canvas.size.columns - 58
    guard room >= 12 else { return }
    let causes = organisation.causes.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
    canvas.draw(canvas.fitted(causes, to: room), at: Point(column: 57, row: line))
  }
}
