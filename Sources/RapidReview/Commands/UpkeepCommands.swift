import ArgumentParser
import CaseStore
import Casework
import Glibc
import Office

/// `calendar`: shows which bank holidays are used, and takes in GOV.UK's newer file.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Show the bank holidays in use, or import GOV.UK's newer bank-holidays.json.",
    discussion: """
      Importing a file is recorded for the whole partnership, and moves open deadlines for \
      everyone. An older list changes only years that no list has yet. So does a list that ends \
      with the same year but has fewer bank holidays. To import all of it anyway, add --older.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("GOV.UK's bank-holidays.json.", valueName: "file"))
  var update: String?

  @Flag(help: "Import all of the file, even if it is older than the list in use.")
  var older = false

  func validate() throws {
    if older, update == nil { throw ValidationError("--older needs --update FILE.") }
  }

  func run() throws {
    let surroundings = try options.surroundings()
    if let update {
      try takeIn(update, surroundings)
    } else {
      try show(surroundings.calendar())
    }
  }

  private func takeIn(_ path: String, _ surroundings: Surroundings) throws {
    let office = try surroundings.office()
    let list = try BankHolidayFile.read(try ImportedFile.bytes(at: path))
    let now = surroundings.clock.moment
    let earlier = office.entries
    let update = CalendarUpdate(list, to: office.calendar, includesOlder: older)
    if update.taken != nil {
      try office.takeIn(update, by: try surroundings.person(), now: now)
    }
    if options.json || !update.isInUse { try show(office.calendar) }
    guard !options.json else { return }
    for sentence in update.sentences { try Output.line(sentence) }
    try showMoves(office, since: earlier, now: now)
  }

  /// Which days of which open cases move, a line a case.
  private func showMoves(
    _ office: CaseOffice, since earlier: [CaseID: ListIndex.Entry], now: Moment
  ) throws {
    for id in office.moved(since: earlier) {
      guard let move = office.latestMove(of: id, now: now),
        let reference = office.entries[id]?.outline.reference
      else { continue }
      try Output.line("\(reference.text): \(move.words)")
    }
  }

  private func show(_ calendar: WorkingCalendar) throws {
    let years = [calendar.firstPublishedYear, calendar.lastPublishedYear].compactMap(\.self)
    if options.json {
      var members = [
        JSON.Member("digest", .string(calendar.fileDigest)),
        JSON.Member("firstYear", years.first.map(JSON.int) ?? .null),
        JSON.Member("lastYear", years.last.map(JSON.int) ?? .null),
      ]
      let incomplete = calendar.incompleteYears.map(JSON.int)
      if !incomplete.isEmpty { members.append(JSON.Member("incompleteYears", .array(incomplete))) }
      try Output.json(.object(members))
      return
    }
    try Output.line(
      "GOV.UK's bank holidays for England and Wales, "
        + years.map(String.init).joined(separator: " to ") + ".")
    try Output.line("File \(calendar.fileDigest)")
    for note in calendar.incompleteNotes { try Output.line(note) }
    try Output.line(
      "Later days are projected and marked provisional. \(WorkingCalendar.definition)")
  }
}
