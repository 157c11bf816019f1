import Casework
import Pages
import Terminal

/// How a year went: days used by each step beside the days allowed, late steps, returns, outcomes.
package struct PerformanceScreen: Screen {
  package static let name = "Our performance"

  /// One row of the page.
  enum Row: Hashable, Sendable {
    case heading(String)
    /// The heads of the columns of the steps, and of the organisations.
    case stepColumns, organisationColumns
    case step(PerformanceReport.StepRow)
    case sending(Spread)
    case organisation(PerformanceReport.OrganisationRow)
    case cause(PerformanceReport.CauseRow)
    case outcome(PerformanceReport.OutcomeRow)
    case words(String)
    case blank
  }

  private(set) var year: Int
  private(set) var report: PerformanceReport?
  private(set) var rows: [Row] = []
  private(set) var cursor = ListCursor()
  private var extracts = CaseExtracts()
  /// Whether the legend of the bars is left out, to keep the foot in one row.
  private(set) var isNarrow = false

  /// Begins with a year.
  package init(year: Int) { self.year = year }

  package static let actions: [Action<PerformanceScreen>] = [
    Action(
      .enter, also: [.right, .character("l")], footer: "open",
      "Show which cases were late, and why",
      unless: { screen, _ in
        screen.detail == nil ? "There is nothing more about this row." : nil
      }
    ) { screen, _ in screen.detail.map { .push($0) } ?? .none },
    Action(.character("["), footer: "year before", "Show the year before") { screen, situation in
      screen.turn(to: screen.year - 1, in: situation)
    },
    Action(.character("]"), footer: "year after", "Show the year after") { screen, situation in
      screen.turn(to: screen.year + 1, in: situation)
    },
    Action(.character("x"), footer: "export", "Export the year to Excel") { screen, situation in
      situation.opening(.exportAll(.performance(year: screen.year)))
    },
    Action(
      .escape, also: [.left, .character("h")], footer: "back", "Stop reading the cases and go back"
    ) { _, _ in .pop },
  ]

  /// How far reading has come; `nil` where all is there.
  var progress: String? { extracts.progress }

  package mutating func handle(_ key: Key, with tools: inout Tools) -> Response {
    _ = cursor.move(by: key, count: rows.count, page: tools.page)
    return .none
  }

  package mutating func resize(to size: Size) { isNarrow = size.columns < 76 }

  package mutating func follow(_ situation: Situation) {
    guard let extracts = situation.parts.extracts else { return }
    self.extracts = extracts
    let report = PerformanceReport(
      of: extracts.cases.compactMap(\.performance), year: year, today: situation.today,
      calendar: situation.calendar)
    self.report = report
    let selected = rows.indices.contains(cursor.selected) ? rows[cursor.selected] : nil
    rows = PerformanceScreen.rows(of: report)
    cursor.select(rows.firstIndex { $0 == selected } ?? cursor.selected, count: rows.count)
  }

  private mutating func turn(to year: Int, in situation: Situation) -> Response {
    guard (2000...2999).contains(year) else { return .none }
    self.year = year
    cursor.select(0, count: rows.count)
    follow(situation)
    return .none
  }

  private static func rows(of report: PerformanceReport) -> [Row] {
    guard report.cases > 0 else { return [] }
    var rows: [Row] = [.stepColumns] + report.steps.map(Row.step)
    if let sending = report.sending { rows += [.blank, .sending(sending)] }
    rows += [.blank, .organisationColumns]
    rows +=
      report.organisations.isEmpty
      ? [.words("No organisations were asked.")] : report.organisations.map(Row.organisation)
    if !report.causes.isEmpty {
      rows += [.blank, .heading("Why returns were late")] + report.causes.map(Row.cause)
    }
    let outcomes = report.outcomes.filter { $0.count > 0 }
    return rows + [.blank, .heading("Outcomes")] + outcomes.map(Row.outcome)
  }

  /// What stands behind the selected row; `nil` where nothing does.
  private var detail: TextScreen? {
    guard rows.indices.contains(cursor.selected) else { return nil }
    switch rows[cursor.selected] {
    case .step(let step):
      guard !step.late.isEmpty else { return nil }
      return TextScreen(
        title: "\(step.milestone.facts.done): late in \(year)",
        lines: step.late.flatMap { late in [late.sentence] + late.reasons.map { "  \($0)" } })
    case .organisation(let row):
      guard !row.causes.isEmpty else { return nil }
      return TextScreen(
        title: "\(row.organisation): late in \(year)",
        lines: row.causes.map { "\($0.count)  \($0.words)" })
    case .heading, .stepColumns, .organisationColumns, .sending, .cause, .outcome, .words, .blank:
      return nil
    }
  }
}
