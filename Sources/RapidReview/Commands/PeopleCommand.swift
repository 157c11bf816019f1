import ArgumentParser
import CaseStore
import Casework
import Documents
import Office

/// `people`: adds people and organisations from a table.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Import people and organisations from a CSV or Excel file.",
    discussion: """
      The first row has the titles: Name, Organisation, Roles, and if you like Initials, Executive \
      for, Capacity, Telephone, E-mail, From, Until and Deputy for. A row without a name is an \
      organisation. Without --yes nothing is recorded, and each row is shown with what would \
      become of it. Rows that cannot be recorded are named with the reason, and the exit \
      status is then 1.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The file.", valueName: "file"))
  var file: String

  @Flag(name: .long, help: "Record the rows that are new.")
  var yes = false

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let now = surroundings.clock.now
    let table = PeopleImport(
      try PeopleFile.read(file, today: now.day), into: office.partnership, now: now)
    let enrolments = table.enrolments
    if yes, !enrolments.isEmpty {
      try office.change(
        .enrol(enrolments, as: FreshName.entry()), why: nil, by: try surroundings.person(),
        clock: surroundings.clock)
    }
    let isDone = yes && !enrolments.isEmpty
    try options.json ? say(json: table, isDone) : say(table, isDone)
    if table.refusedCount > 0 { throw ExitStatus.refused }
  }

  private func say(_ table: PeopleImport, _ isDone: Bool) throws {
    for (row, state) in zip(table.rows, table.states) {
      let kind = row.sheet == .person ? "person" : "organisation"
      var line = "\("row \(row.number)".padded(to: 9))\(state.word.padded(to: 15))"
      line += "\(kind.padded(to: 14))\(row.name)"
      if case .refused(let why) = state { line += ": \(why)" }
      try Output.line(line)
    }
    let end = isDone ? "Added" : "Nothing is recorded yet. With --yes this adds"
    try Output.line("\(end) \(table.words).")
  }

  private func say(json table: PeopleImport, _ isDone: Bool) throws {
    let rows = zip(table.rows, table.states).map { row, state -> JSON in
      let problem: JSON? = if case .refused(let why) = state { .string(why) } else { nil }
      return [
        "row": .int(row.number), "sheet": .string(row.sheet.id), "name": .string(row.name),
        "state": .string(state.word), "problem": problem,
      ]
    }
    try Output.json(["recorded": .bool(isDone), "rows": .array(rows)])
  }
}
