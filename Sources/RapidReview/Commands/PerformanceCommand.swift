import ArgumentParser
import CaseStore
import Casework
import Office

/// `report`: how a year went.
struct PerformanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show our own performance in a year: days used by step, late steps, returns.",
    discussion: """
      A case counts for the year of its notification. Without one, it counts for the year the \
      local authority became aware. Days are working days. “Late” is as of today.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("The year. Without it, this one.", valueName: "year"))
  var year: String?

  @Option(
    help: ArgumentHelp(
      "Write an Excel workbook into this folder instead, and print its path.",
      valueName: "dir"))
  var to: String?

  func run() throws {
    let surroundings = try options.surroundings()
    let today = surroundings.clock.now.day
    let office = try surroundings.office()
    let year = try self.year.map(PerformanceCommand.read) ?? today.year
    if let to {
      let path = try Exporter(surroundings, office, maker: nil)
        .writeAll(.performance(year: year), to: to)
      try options.json ? Output.json(["path": .string(path)]) : Output.line(path)
      Report.warn(of: office.damage)
      return
    }
    let report = PerformanceReport(
      of: office.readExtracts(now: surroundings.clock.moment).cases.compactMap(\.performance),
      year: year,
      today: today, calendar: office.calendar)
    if options.json {
      try Output.json(report.json)
    } else {
      for line in report.lines { try Output.line(line) }
    }
    Report.warn(of: office.damage)
  }

  private static func read(_ text: String) throws(Complaint) -> Int {
    guard let year = Int(text), (2000...2999).contains(year) else { throw .notAYear(text) }
    return year
  }
}

extension PerformanceReport {
  /// The report as plain lines, the same for the same record and day.
  fileprivate var lines: [String] {
    var lines = ["\(year), as of \(today.shown): \(cases.counted("case"))"]
    guard cases > 0 else { return lines }
    let head = ["Cases", "Median", "Longest", "Allowed", "Late"]
    lines += ["", PerformanceReport.row("Steps, in working days", head)]
    for step in steps {
      let cells = [
        "\(step.cases)", step.used?.medianWords ?? "",
        step.used.map { "\($0.longest.count)" } ?? "",
        step.allowedWords, "\(step.late.count)",
      ]
      lines.append(PerformanceReport.row(step.milestone.facts.done, cells))
      lines += step.late.flatMap { late in
        ["  \(late.sentence)"] + late.reasons.map { "    \($0)" }
      }
    }
    if let sending {
      let cells = ["\(sending.count)", sending.medianWords, "\(sending.longest.count)"]
      lines.append(PerformanceReport.row("Notification to sending", cells))
    }
    let returnsHead = ["Asked", "In", "Nil", "Declined", "Late"]
    lines += ["", PerformanceReport.row("Returns", returnsHead)]
    for row in organisations {
      let numbers = [row.asked, row.returned, row.nothingHeld, row.declined, row.late]
      lines.append(PerformanceReport.row(row.organisation, numbers.map(String.init)))
      lines += row.causes.map { "  late: \($0.count) \($0.words)" }
    }
    if organisations.isEmpty { lines.append("No organisations were asked.") }
    lines += ["", "Outcomes"]
    lines += outcomes.filter { $0.count > 0 }.map { "\($0.count)  \($0.outcome.words)" }
    return lines
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    let columns = cells.map { cell in
      String(repeating: " ", count: max(0, 9 - cell.count)) + cell
    }
    return (name.padded(to: 30) + columns.joined()).trimmedAtEnd
  }

  fileprivate var json: JSON {
    [
      "year": .int(year),
      "today": .string(today.iso),
      "cases": .int(cases),
      "steps": .array(steps.map(PerformanceReport.json)),
      "sending": sending.map(PerformanceReport.json),
      "organisations": .array(
        organisations.map { row in
          [
            "organisation": .string(row.organisation),
            "asked": .int(row.asked),
            "returned": .int(row.returned),
            "nil": .int(row.nothingHeld),
            "declined": .int(row.declined),
            "awaited": .int(row.awaited),
            "late": .int(row.late),
            "causes": .array(row.causes.map(PerformanceReport.json)),
          ]
        }),
      "causes": .array(causes.map(PerformanceReport.json)),
      "outcomes": .array(
        outcomes.map { row in
          ["outcome": .string(row.outcome.rawValue), "count": .int(row.count)]
        }),
    ]
  }

  private static func json(_ step: StepRow) -> JSON {
    [
      "milestone": .string(step.milestone.id),
      "owedBy": .string(step.owedBy.rawValue),
      "cases": .int(step.cases),
      "used": step.used.map(json),
      "fewestAllowed": step.allowed.map { .int($0.lowerBound) },
      "mostAllowed": step.allowed.map { .int($0.upperBound) },
      "late": .array(
        step.late.map { late in
          [
            "reference": .string(late.reference.text),
            "days": .int(late.by.count),
            "open": .bool(late.isOpen),
            "reasons": .array(late.reasons.map(JSON.string)),
          ]
        }),
    ]
  }

  private static func json(_ spread: Spread) -> JSON {
    [
      "cases": .int(spread.count),
      "median": .number(spread.medianWords),
      "longest": .int(spread.longest.count),
    ]
  }

  private static func json(_ cause: CauseRow) -> JSON {
    ["cause": cause.key.map(JSON.string), "count": .int(cause.count)]
  }
}
