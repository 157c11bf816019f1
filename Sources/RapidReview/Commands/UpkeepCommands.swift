import ArgumentParser
import CaseStore
import Casework
import Glibc

/// `calendar`: shows which bank holidays are used, and takes in GOV.UK's newer file.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Show the bank holidays in use, or take in GOV.UK's newer bank-holidays.json.",
    discussion: """
      Taking in a file is recorded for the whole partnership, with the file's hash: deadlines that \
      run move for everyone.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: ArgumentHelp("GOV.UK's bank-holidays.json.", valueName: "file"))
  var update: String?

  func run() throws {
    let surroundings = try options.surroundings()
    if let update {
      let office = try surroundings.office()
      let list = try BankHolidayFile.read(try ImportedFile.bytes(at: update))
      guard list.fileDigest != office.calendar.fileDigest else {
        if options.json {
          try show(office.calendar)
        } else {
          try Output.line("This file is in use already.")
        }
        return
      }
      let person = try surroundings.person()
      try PlainText.check(person, as: .personName)
      try office.store.append(
        [.calendarUpdated(list)], by: person, now: surroundings.clock.moment)
      let earlier = office.entries
      try office.refresh(now: surroundings.clock.moment)
      try office.readPending(now: surroundings.clock.moment)
      try show(office.calendar)
      if !options.json { try showMoves(office, since: earlier, now: surroundings.clock.moment) }
      return
    }
    try show(surroundings.calendar())
  }

  /// Which days of which open cases move, a line a case.
  private func showMoves(
    _ office: Office, since earlier: [CaseID: ListIndex.Entry], now: Moment
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
      try Output.json([
        "digest": .string(calendar.fileDigest),
        "firstYear": years.first.map(JSON.int), "lastYear": years.last.map(JSON.int),
      ])
      return
    }
    try Output.line(
      "GOV.UK's bank holidays of England and Wales, "
        + years.map(String.init).joined(separator: " to ") + ".")
    try Output.line("File \(calendar.fileDigest)")
    try Output.line(
      "Later days are projected and marked provisional. \(WorkingCalendar.definition)")
  }
}

/// `mend`: closes a store to users it is not for.
struct MendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend", abstract: "Close the store's files to other users of this computer.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try options.surroundings()
    try Store.requireStore(at: surroundings.storePath, files: surroundings.files)
    let paths = try Store.mendModes(at: surroundings.storePath, files: surroundings.files)
    if options.json {
      try Output.json(["mended": .array(paths.map(JSON.string))])
    } else {
      for path in paths { try Output.line("Closed \(path).") }
      if paths.isEmpty { try Output.line("Nothing was open to others.") }
    }
  }
}
