import ArgumentParser
import CaseStore
import Casework
import Documents
import Office

/// `list`: the cases, most urgent first.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the cases, most urgent first.")

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Show the closed cases as well.")
  var closed = false

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let rows = office.summaries(on: surroundings.clock.now.day).filter { closed || !$0.isClosed }
    if options.json {
      try Output.json(.array(rows.map(JSON.init)))
      return
    }
    if rows.isEmpty { try Output.line("No open cases. `rapidreview new` opens one.") }
    try Output.lines(rows.lazy.map(ListCommand.line))
    Report.warn(of: office.damage)
  }

  private static func line(of row: CaseSummary) -> String {
    let next = row.next.map { "\($0.words): \($0.standing.word)" }
    return [
      row.reference.text, row.child.padded(to: 16), row.stageWords.padded(to: 20),
      next ?? row.mistake?.phrase ?? (row.isClosed ? "closed" : ""),
    ].joined(separator: "  ").trimmedAtEnd
  }
}

/// `show`: one case whole.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one case: every milestone, its date, and the history.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014.", valueName: "ref"))
  var reference: String

  func run() throws {
    let surroundings = try options.surroundings()
    let (office, review) = try surroundings.office(opening: reference)
    let open = office.open(review, on: surroundings.clock.now.day)
    if options.json {
      let roll = Roll(of: office.partnership, on: surroundings.clock.now.day)
      try Output.json(CaseJSON.whole(open, roll: roll))
    } else {
      try Output.lines(
        CaseRecord.lines(
          of: review, timetable: open.timetable, summary: open.summary, edition: open.edition,
          history: CaseRecord.history(
            of: review, moves: office.calendarMoves(of: review),
            losses: office.losses(of: review.id))))
    }
    Report.warn(of: office.findings(of: review.id).filter { $0.severity >= .damage }.count)
  }
}

/// `due`: what is owed, over all cases.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is due in all cases, most urgent first. Ends with 4 if any is late.",
    discussion: "Missing information is due with the step that needs it.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try options.surroundings()
    let office = try surroundings.office()
    let today = surroundings.clock.now.day
    let rows = office.summaries(on: today)
    // Within a case the order is that of its own screen; across cases, that of the list.
    var day = OwedOnDay(today, calendar: office.calendar)
    let owed = rows.map { row in
      (reference: row.reference, things: row.outline.owed.map { day.standing(of: $0) })
    }
    // Only numbers are sorted: what is owed in ten thousand cases is long to move about.
    let places = owed.indices.flatMap { row in
      owed[row].things.indices.map { thing in
        (
          key: owed[row].things[thing].rank.sortKey(with: owed[row].reference), row: row,
          thing: thing
        )
      }
    }.sorted { ($0.key, $0.row, $0.thing) < ($1.key, $1.row, $1.thing) }
    if options.json {
      try Output.json(
        .array(
          places.map { CaseJSON.owed(owed[$0.row].things[$0.thing], in: owed[$0.row].reference) }))
    } else if places.isEmpty {
      try Output.line("Nothing is due.")
    } else {
      var lines = DueLines(on: today)
      try Output.lines(
        places.lazy.map { place in
          let row = owed[place.row]
          return "\(row.reference.text)  \(lines.text(of: row.things[place.thing]))"
        })
    }
    Report.warn(of: office.damage)
    let isAnyLate = owed.contains { row in
      row.things.contains { $0.milestone != nil && $0.standing.urgency == .late }
    }
    if isAnyLate { throw ExitStatus.somethingLate }
  }
}

/// `workdays`: counts working days on from a day.
struct WorkdaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workdays",
    abstract: "Count working days from a date. Prints the result, then why.",
    discussion: "Uses the open store's calendar, or the one that came with the program.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The date that is day 0.")
  var day: String

  @Argument(help: "How many working days, 0 to 10000.")
  var count: String

  func run() throws {
    let surroundings = try options.surroundings()
    let calendar = try surroundings.calendarAtHand()
    let start = try DayArgument.read(day, now: surroundings.clock.now, calendar: calendar).day
    guard let number = Int(count), (0...10_000).contains(number),
      let length = WorkingDays(counting: number)
    else { throw Complaint.notWorkingDays(count) }
    let counted = calendar.workingDay(length, after: start)
    if options.json {
      try Output.json(CaseJSON.count(counted))
      return
    }
    try Output.line(counted.day.iso)
    for sentence in counted.explanation { try Output.line(sentence) }
  }
}

/// `check`: verifies the store and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify every record of the store. Changes nothing.",
    discussion: "Ends with 0 sound, 10 warnings, 11 damaged but nothing lost, 12 records missing.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try options.surroundings()
    try Store.requireStore(at: surroundings.storePath, files: surroundings.files)
    let report = Store.check(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files,
      keys: try surroundings.keysForCheck(), now: surroundings.clock.moment,
      progress: Output.progress("Checked", of: "cases"))
    if options.json {
      try Output.json(CaseJSON.check(report))
    } else {
      for finding in report.findings {
        try Output.line("\(finding.words): \(finding.problem)")
        let goOn = finding.mayGoOn ? "You may go on working." : "Stop working here until then."
        // A reason that somebody gave may end without a full stop.
        let stop = finding.remedy.last?.isPunctuation == true ? "" : "."
        try Output.line("  \(finding.remedy)\(stop) \(goOn)")
      }
      try Output.line(
        "\(report.outcome.words): \(report.caseCount.counted("case")), "
          + "\(report.recordCount.counted("record")), \(report.findings.count.counted("finding")).")
      if report.isLocked {
        try Output.line(
          "The store is locked: its lines and chains were checked, and not what its records say.")
      }
    }
    let status = report.outcome.exitStatus
    if status != .done { throw status }
  }
}
