import ArgumentParser
import CaseStore
import Casework
import Documents
import Office
import Terminal

/// `import`: takes in a file that an organisation sent back.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a return of an organisation into a case, row by row.",
    discussion: """
      The file is a table of the chronology or of answers (CSV in any common encoding), or Form 2 \
      as plain text. Without --yes nothing is taken in: each row that needs mending is named with \
      the cell and the reason. A later file of the same organisation takes the place of the \
      earlier one; both stay readable. docs/returns.md says what a return may look like.

      Where the titles of a table are not known, --column says which column is which. It is \
      remembered for the organisation in this case. A FIELD is one of \
      \(ColumnArgument.names).
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: ArgumentHelp("The file as it came.", valueName: "file"))
  var file: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The organisation, by name or initials.", valueName: "organisation"))
  var organisation: String

  @Option(
    name: .customLong("column"), parsing: .singleValue,
    help: ArgumentHelp(
      "A column and what it is, as \"Problem / Free text=what\"; by its letter if it has no title.",
      valueName: "title=field"))
  var columns: [ColumnArgument] = []

  @Flag(name: .long, help: "Only show what would be taken in.")
  var preview = false

  @Flag(name: .long, help: "Take in what is accepted or warned.")
  var yes = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Also write a report for the organisation into this folder.", valueName: "dir"))
  var report: String?

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let surroundings = act.surroundings
    let request = try act.request(named: organisation)
    var desk = try ReturnDesk(
      file, of: request, in: act.review, today: surroundings.clock.now.day,
      columns: columns.map(\.assignment),
      leaks: Exporter(surroundings, act.office, maker: surroundings.givenName)
        .leakCheck(of: act.review),
      roll: Roll(of: act.office.partnership, on: surroundings.clock.now.day))
    while !desk.isComplete { desk.readOn() }
    try checkColumns(of: desk)
    var written: String?
    if let report {
      let exporter = Exporter(surroundings, act.office, maker: surroundings.givenName)
      written = try desk.writeReport(
        on: exporter.paper(of: act.review), into: try exporter.place(report), surroundings)
    }
    if options.json {
      try Output.json(ReturnJSON.reading(desk.reading, report: written))
    } else {
      try show(desk)
      if let written { try Output.line(written) }
    }
    if let problem = desk.reading.problems.first {
      let hint =
        desk.hand.asksForColumns
        ? " Here: --column \"TITLE=FIELD\"; import --help lists the fields." : ""
      Output.error(
        "rapidreview: \(SafeText.shown(problem.problem))\n"
          + SafeText.shown("\(problem.remedy)\(hint)"))
      throw ExitStatus.refused
    }
    guard !preview else { return }
    guard yes else {
      Output.error(
        "rapidreview: Nothing was taken in.\nCall it again with --yes to take in what is accepted "
          + "or warned, or with --preview to only look.")
      throw ExitStatus.refused
    }
    try takeIn(desk, by: act)
  }

  /// Refuses an assignment to a column that the file does not have.
  private func checkColumns(of desk: ReturnDesk) throws {
    let reading = desk.reading
    guard !reading.columns.isEmpty else { return }
    for column in columns where !reading.assigned.contains(column.assignment) {
      let seen = reading.columns.map { $0.title.isEmpty ? $0.letters : $0.title }
      let problem = ReturnProblem.noSuchColumn(column.assignment.column, seen: seen)
      Output.error("rapidreview: \(SafeText.shown(problem.problem))\n\(problem.remedy)")
      throw ExitStatus.refused
    }
  }

  private func takeIn(_ desk: ReturnDesk, by act: CaseAct) throws {
    do {
      let words = try act.perform(.importReturn(desk.files(for: act.review)))
      guard !options.json else { return }
      try Output.line("\(act.review.reference.text)  \(words)")
      try act.sayCompleted()
    } catch Refusal.enquiry(.fileTakenIn(let organisation, let on)) {
      // The same file twice changes nothing, and is no mistake.
      Output.error(
        SafeText.shown(
          "This very file of \(organisation) was taken in on \(on.shown); nothing has changed."))
    }
  }

  private func show(_ desk: ReturnDesk) throws {
    for fact in desk.hand.facts { try Output.line(fact) }
    for row in desk.hand.rows where row.outcome != .accepted {
      for message in row.messages {
        try Output.line(
          "row \(row.number)  \(row.outcome.rawValue)  \(message.cell): \(message.words)")
      }
    }
    for leak in desk.hand.leaks { try Output.line("Real names: \(leak).") }
    try Output.line(desk.hand.tally)
    if let difference = desk.hand.difference {
      try Output.line("Against the file before it: \(difference)")
    }
  }
}

/// A column and what it is, as typed after `--column`.
struct ColumnArgument: ExpressibleByArgument {
  let assignment: ColumnAssignment

  init?(argument: String) {
    guard let mark = argument.lastIndex(of: "="), mark > argument.startIndex,
      let field = ColumnField(rawValue: argument[argument.index(after: mark)...].lowercased())
    else { return nil }
    assignment = ColumnAssignment(String(argument[..<mark]), is: field)
  }

  /// The fields, as a sentence lists them.
  static let names = ColumnField.allCases.map(\.rawValue).joined(separator: ", ")
}

/// A return as JSON: a stable contract.
enum ReturnJSON {
  static func reading(_ reading: ReturnReading, report: String?) -> JSON {
    let rows = reading.rows.map(row) + reading.answers.map(answer)
    return [
      "rows": .array(rows),
      "kind": reading.kind.map { .string($0.rawValue) } ?? .null,
      "encoding": .string(reading.encoding.rawValue),
      "accepted": .int(reading.count(.accepted)), "warned": .int(reading.count(.warned)),
      "refused": .int(reading.count(.refused)),
      "problems": .array(
        reading.problems.map { ["problem": .string($0.problem), "remedy": .string($0.remedy)] }),
      "remarks": .array(reading.remarks.map(JSON.string)),
      "columns": .array(reading.columns.map(column)),
      "report": report.map(JSON.string) ?? .null,
    ]
  }

  private static func column(_ column: ReturnReading.Column) -> JSON {
    [
      "column": .string(column.letters), "title": .string(column.title),
      "field": column.field.map { .string($0.rawValue) } ?? .null,
    ]
  }

  private static func row(_ row: ReturnedRow) -> JSON {
    [
      "row": .int(row.row), "outcome": .string(row.outcome.rawValue),
      "from": row.when.from.map { .string($0.iso) } ?? .null,
      "to": row.when.to.map { .string($0.iso) } ?? .null,
      "precision": .string(row.when.precision.rawValue), "messages": messages(row.messages),
    ]
  }

  private static func answer(_ answer: ReturnedAnswer) -> JSON {
    let subject: JSON =
      switch answer.subject {
      case .line(let number): .string("KLOE \(number)")
      case .prompt(let prompt): .string(prompt.rawValue)
      case nil: .null
      }
    return [
      "row": .int(answer.row), "outcome": .string(answer.outcome.rawValue), "from": .null,
      "to": .null, "precision": .null, "messages": messages(answer.messages), "answers": subject,
    ]
  }

  private static func messages(_ messages: [RowMessage]) -> JSON {
    .array(messages.map { .string("\($0.cell): \($0.words)") })
  }
}
