import Casework
import Pages
import Terminal

extension PerformanceScreen {
  package func page(showing situation: Situation) -> Page {
    let cases = report?.cases ?? 0
    let (rows, longest) = (rows, longestOfAll)
    let list =
      rows.isEmpty
      ? ListPane(empty: emptyWords)
      : ListPane(count: rows.count, selected: cursor.selected) {
        PerformanceScreen.row(rows[$0], longest: longest)
      }
    let foot =
      progress.map { TextPane.Paragraph($0, .soon, most: 1) }
      ?? TextPane.Paragraph(legend, .quiet, most: 1)
    return Page(
      PerformanceScreen.name, second: .words("\(year)   as of \(situation.today.shown)"),
      counts: cases == 1 ? "1 case" : "\(cases) cases",
      panes: [
        .list(list), .gap(), .text(TextPane([foot], extent: .rows(1), overflow: .cut)),
      ])
  }

  private var legend: String {
    let bars = isNarrow ? "" : " Bar: median, line: longest, │: allowed."
    return "Working days, by year of notification.\(bars)"
  }

  private var emptyWords: String {
    "No cases were notified in \(year). Press [ for the year before, ] for the year after."
  }

  /// What the longest bar, or the last stroke, stands for.
  private var longestOfAll: Int {
    report?.steps.compactMap { step in
      step.used.map { max($0.longest.count, step.allowed?.upperBound ?? 0) }
    }.max() ?? 0
  }

  private static func row(_ row: Row, longest: Int) -> ListRow {
    switch row {
    case .heading(let words): ListRow(Columns([Column(.rest)]), [TableCell(words, .title)])
    case .words(let words): ListRow(Columns([Column(.rest)]), [TableCell(words)])
    case .blank: ListRow(lines: [])
    case .stepColumns:
      ListRow(
        stepColumns,
        [TableCell("Steps", .title)]
          + stepColumns.columns.dropFirst().map { TableCell($0.title, .quiet) })
    case .step(let step): self.row(step, longest: longest)
    case .sending(let spread):
      ListRow(sendingColumns, [TableCell("Notification to sending")] + cells(of: spread))
    case .organisationColumns:
      ListRow(
        returnColumns,
        [TableCell("Returns", .title)]
          + returnColumns.columns.dropFirst().map { TableCell($0.title, .quiet) })
    case .organisation(let organisation): self.row(organisation)
    case .cause(let cause):
      ListRow(countColumns, [TableCell("\(cause.count)"), TableCell(cause.words)])
    case .outcome(let outcome):
      ListRow(countColumns, [TableCell("\(outcome.count)"), TableCell(outcome.outcome.words)])
    }
  }

  private static func row(_ step: PerformanceReport.StepRow, longest: Int) -> ListRow {
    let numbers =
      step.used.map { cells(of: $0)[1...] } ?? [TableCell.empty, TableCell.empty]
    // Halves of days, so that a median between two whole days has its own length.
    let bar = step.used.flatMap { used in
      Bar(
        used.twiceMedian, lineTo: used.longest.count * 2,
        stroke: step.allowed.map { $0.upperBound * 2 }, of: longest * 2)
    }
    return ListRow(
      stepColumns,
      [TableCell(step.milestone.facts.done), TableCell("\(step.cases)")] + numbers
        + [
          TableCell(step.allowedWords),
          step.late.isEmpty ? .empty : TableCell(step.lateWords, .late),
          bar.map { TableCell($0) } ?? .empty,
        ])
  }

  /// Of how many cases, the median and the longest.
  private static func cells(of spread: Spread) -> [TableCell] {
    ["\(spread.count)", spread.medianWords, "\(spread.longest.count)"].map { TableCell($0) }
  }

  private static func row(_ row: PerformanceReport.OrganisationRow) -> ListRow {
    let causes = row.causes.map { "\($0.count) \($0.words)" }.joined(separator: ", ")
    return ListRow(
      returnColumns,
      [TableCell(row.organisation)]
        + [row.asked, row.returned, row.nothingHeld, row.declined].map { TableCell("\($0)") }
        + [TableCell("\(row.late)", row.late > 0 ? .late : .plain), TableCell(causes)])
  }

  /// A column of numbers, which end below each other.
  private static func numbers(_ columns: Int, _ title: String = "", gap: Int = 0) -> Column {
    Column(.columns(columns), titled: title, isTrailing: true, gap: gap)
  }

  private static let stepColumns = Columns([
    Column(.columns(20), gap: 0), numbers(5, "Cases"), numbers(7, "Median"), numbers(8, "Longest"),
    numbers(10, "Allowed", gap: 2), Column(.columns(9), titled: "Late"),
    Column(.rest, leastPage: 71),
  ])
  private static let sendingColumns = Columns([
    Column(.columns(23), gap: 0), numbers(2, "Cases"), numbers(7, "Median"), numbers(8, "Longest"),
  ])
  private static let returnColumns = Columns([
    Column(.columns(22), gap: 0), numbers(6, "Asked"), numbers(5, "In"), numbers(5, "Nil"),
    numbers(9, "Declined"), numbers(7, "Late", gap: 2), Column(.rest, leastPage: 70),
  ])
  private static let countColumns = Columns([numbers(7, gap: 2), Column(.rest, gap: 2)])
}
