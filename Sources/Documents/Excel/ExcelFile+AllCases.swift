import Casework
import OfficeFiles

extension ExcelFile {
  /// The actions of cases, a row each.
  package static func actions(
    of reviews: [Case], marking: String, partnership: String, on today: Day,
    calendar: WorkingCalendar
  ) -> ExcelFile {
    let register = Register.actions(of: reviews, on: today, calendar: calendar, isOfOne: false)
    return ofAll(
      "Actions of all cases", marking, partnership,
      [register.sheet(marking, "\(partnership), as of \(today.inFull)")])
  }

  /// How a year went: steps, returns and outcomes, a sheet each.
  package static func performance(
    _ report: PerformanceReport, marking: String, partnership: String
  ) -> ExcelFile {
    let about = "\(partnership), \(report.year), as of \(report.today.inFull)"
    return ofAll(
      "Our own performance in \(report.year)", marking, partnership,
      [Register.steps(of: report), .returns(of: report), .outcomes(of: report)].map {
        $0.sheet(marking, about)
      })
  }

  private static func ofAll(
    _ title: String, _ marking: String, _ partnership: String, _ sheets: [Workbook.Sheet]
  ) -> ExcelFile {
    ExcelFile(
      book: Workbook(
        title: title, marking: ShownText.oneLine(marking), footer: title,
        author: ShownText.oneLine(partnership), sheets: sheets))
  }
}

extension Register {
  /// The days each step used, in working days.
  fileprivate static func steps(of report: PerformanceReport) -> Register {
    let rows = report.steps.map { step -> [Workbook.Cell] in
      [
        .words(step.milestone.facts.done), .number(step.cases),
        .words(step.used?.medianWords ?? ""),
        step.used.map { .number($0.longest.count) } ?? .empty, .words(step.allowedWords),
        .number(step.late.count), .words(step.late.map(\.sentence).joined(separator: "\n")),
      ]
    }
    let sending = report.sending.map { spread -> [Workbook.Cell] in
      [
        .words("Notification to sending"), .number(spread.count), .words(spread.medianWords),
        .number(spread.longest.count), .empty, .empty, .empty,
      ]
    }
    return Register(
      title: "Steps, in working days",
      columns: [
        Workbook.Column("Step", width: 36), Workbook.Column("Cases", width: 9),
        Workbook.Column("Median", width: 10), Workbook.Column("Longest", width: 10),
        Workbook.Column("Allowed", width: 10), Workbook.Column("Late", width: 8),
        Workbook.Column("Which were late", width: 50),
      ], rows: rows + [sending].compactMap(\.self))
  }

  fileprivate static func returns(of report: PerformanceReport) -> Register {
    Register(
      title: "Returns",
      columns: [
        Workbook.Column("Organisation", width: 36), Workbook.Column("Asked", width: 9),
        Workbook.Column("Returned", width: 11), Workbook.Column("Nil", width: 8),
        Workbook.Column("Declined", width: 11), Workbook.Column("Awaited", width: 10),
        Workbook.Column("Late", width: 8), Workbook.Column("Why late", width: 50),
      ],
      rows: report.organisations.map { row in
        let causes = row.causes.map { "\($0.count) \($0.words)" }.joined(separator: "\n")
        let numbers = [
          row.asked, row.returned, row.nothingHeld, row.declined, row.awaited, row.late,
        ]
        return [.words(row.organisation)] + numbers.map { .number($0) } + [.words(causes)]
      })
  }

  fileprivate static func outcomes(of report: PerformanceReport) -> Register {
    Register(
      title: "Outcomes",
      columns: [Workbook.Column("Outcome", width: 50), Workbook.Column("Cases", width: 9)],
      rows: report.outcomes.map { [.words($0.outcome.words), .number($0.count)] })
  }
}
