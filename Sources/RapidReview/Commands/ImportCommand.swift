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
    abstract: "Import an organisation's return into a case, row by row.",
    discussion: """
      The file is a table (Excel, Word or CSV), Form 2 (Word or plain text), or a Word document \
      with dated paragraphs. Macros are never run. Without --yes nothing is imported, and each row \
      to correct is named with its cell and the reason. A later file from the same organisation \
      replaces the earlier one. You can still read both. docs/returns.md explains what a return \
      may look like.

      If the titles of a table are not known, --column says which column is which. It is \
      remembered for the organisation in this case. A FIELD is one of \(ColumnArgument.names).

      If there are several sheets or tables, those with known titles are read. To read others \
      instead, use --sheet and --table, once for each.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  @Argument(help: ArgumentHelp("The file they sent.", valueName: "file"))
  var file: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("The organisation, by name or initials.", valueName: "organisation"))
  var organisation: String

  @Option(
    name: .customLong("column"), parsing: .singleValue,
    help: ArgumentHelp(
      "A column and what it is, like \"Free text=what\". Use its letter if it has no title.",
      valueName: "title=field"))
  var columns: [ColumnArgument] = []

  @Option(
    name: .customLong("sheet"), parsing: .singleValue,
    help: ArgumentHelp("A sheet of a workbook to read.", valueName: "name"))
  var sheets: [String] = []

  @Option(
    name: .customLong("table"), parsing: .singleValue,
    help: ArgumentHelp("A table of a document to read, from 1.", valueName: "n"))
  var numbers: [Int] = []

  @Flag(name: .long, help: "Only show what would be imported.")
  var preview = false

  @Flag(name: .long, help: "Import the accepted rows and those with a warning.")
  var yes = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Also write a list of fixes for the organisation into this folder.", valueName: "dir"))
  var report: String?

  func run() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let surroundings = act.surroundings
    let request = try act.request(named: organisation)
    var desk = try ReturnDesk(
      file, of: request, in: act.review, today: surroundings.clock.now.day,
      columns: columns.map(\.assignment), tables: tables,
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
        ? " Here: --column \"TITLE=FIELD\". import --help lists the fields." : ""
      Output.error(
        "rapidreview: \(SafeText.shown(problem.problem))\n"
          + SafeText.shown("\(problem.remedy)\(hint)"))
      throw ExitStatus.refused
    }
    guard !preview else { return }
    guard yes else {
      Output.error(
        "rapidreview: Nothing was imported.\nRun it again with --yes to import, or with --preview "
          + "to only look.")
      throw ExitStatus.refused
    }
    try takeIn(desk, by: act)
  }

  /// The tables that are to be read; `nil` where nothing is said of them.
  private var tables: Set<TableName>? {
    let named = sheets.map { TableName.sheet($0) } + numbers.map { TableName.table($0) }
    return named.isEmpty ? nil : Set(named)
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
          "This file from \(organisation) was imported on \(on.shown). Nothing has changed."))
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
      try Output.line("Compared with the file before it: \(difference)")
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
