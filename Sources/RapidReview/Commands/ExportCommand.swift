import ArgumentParser
import CaseStore
import Casework
import Documents
import Office
import Terminal

/// `export`: writes a document of a case into a folder.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a document of a case to a new file in a folder.",
    discussion: """
      \(documents)

      Only its owner can read the file. It is not encrypted. Existing files are never \
      overwritten. Restrictions from parallel processes are printed as an error. They are also on \
      a handling sheet beside the document. Do not send that sheet with it. Prints the file's \
      path. For all cases, use `all` instead of a case: `export all schedule --format ics` or \
      `export all actions --format xlsx`.
      """)

  private static let form2 = "form2"
  private static let disclosure = "disclosure"

  /// The table of what can be written, a line each.
  private static let documents =
    (ExportedDocument.allCases.map { "\($0.rawValue): \($0.facts.words)." } + [
      "form2: one Form 2 for each organisation, as a Word document to fill in, as a page, as text "
        + "and as two tables, with an index.",
      "disclosure: a folder with every record, in plain words and as stored. It has everything "
        + "that was frozen or sent, and what docs/verify.py needs.",
    ]).joined(separator: "\n")

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The case, like 2026-014, or all.", valueName: "ref"))
  var reference: String

  @Argument(help: ArgumentHelp("What to write: see above.", valueName: "document"))
  var what: String

  @Option(name: .long, help: ArgumentHelp("The folder. Created if needed.", valueName: "dir"))
  var to: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "docx (Word), html, text or markdown. Chronology, requests and actions also as xlsx (Excel), "
        + "the chronology as csv, the schedule as ics.",
      valueName: "format"))
  var format = ExportFormat.html.rawValue

  @Flag(
    name: .long,
    help: "With chronology: real names from the identity record instead of the case's codes.")
  var named = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "For minutes: the meeting's number. Without it, the latest.",
      valueName: "n"))
  var meeting: Int?

  @Flag(name: .long, help: "With form2: record what is written as sent.")
  var sent = false

  @Option(
    name: .long,
    help: ArgumentHelp("With --sent: the date it went. Without it, now.", valueName: "day"))
  var on: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With --sent: why it goes out although the return date is past.", valueName: "text"))
  var why: String?

  @Option(
    name: .long,
    help: ArgumentHelp("With form2: for this organisation only.", valueName: "organisation"))
  var only: String?

  @Flag(
    name: .long,
    help: "With disclosure: include who the child and the family are.")
  var withIdentity = false

  @Flag(
    name: .long,
    help: "Open what was written with the program the system has for it (xdg-open or open).")
  var open = false

  func run() throws {
    if what == Self.form2 { return try writeForm2() }
    if what == Self.disclosure { return try writeDisclosure() }
    guard let document = ExportedDocument(rawValue: what) else {
      throw ExportRefusal.noSuchDocument
    }
    guard let format = ExportFormat(rawValue: format) else { throw ExportRefusal.noSuchFormat }
    let surroundings = try options.surroundings()
    if reference == "all" {
      let office = try surroundings.office()
      let what: ExportOfAll
      switch (document, format) {
      case (.schedule, .ics): what = .days
      case (.actions, .xlsx): what = .actions
      case (_, _): throw ExportRefusal.notOfAll
      }
      let path = try Exporter(surroundings, office, maker: nil).writeAll(what, to: to)
      try options.json ? Output.json(["path": .string(path)]) : Output.line(path)
      if open { try surroundings.open(path) }
      Report.warn(of: office.damage)
      return
    }
    let (office, review) = try surroundings.office(opening: reference)
    let exporter = Exporter(surroundings, office, maker: surroundings.knownName)
    for warning in review.warnings { Output.error(SafeText.shown(warning)) }
    let meeting = try meeting.map { number in
      guard let found = review.meetings.first(where: { $0.number == number }) else {
        throw Refusal.meeting(.noSuchMeeting)
      }
      return found.entry
    }
    let written = try exporter.write(
      document, of: review.id, meeting: meeting, to: to, as: format, isNamed: named)
    if options.json {
      try Output.json([
        "path": .string(written.path), "warnings": .array(review.warnings.map(JSON.string)),
        "handling": written.handling.map(JSON.string) ?? .null,
      ])
    } else {
      try Output.line(written.path)
      Output.caution(written)
    }
    if open { try surroundings.open(written.path) }
    Report.warn(of: office.findings(of: review.id).filter { $0.severity >= .damage }.count)
  }

  /// All that is recorded of the case, for somebody who has neither the program nor the store.
  private func writeDisclosure() throws {
    let surroundings = try options.surroundings()
    let (office, review) = try surroundings.office(opening: reference)
    let path = try Exporter(surroundings, office, maker: surroundings.knownName)
      .writeDisclosure(of: review.id, into: to, withIdentity: withIdentity)
    for warning in review.warnings { Output.error(SafeText.shown(warning)) }
    try options.json ? Output.json(["path": .string(path)]) : Output.line(path)
    if open { try surroundings.open(path) }
    Report.warn(of: office.findings(of: review.id).filter { $0.severity >= .damage }.count)
  }

  /// The whole set, in every form there is.
  private func writeForm2() throws {
    let act = try CaseAct(reference, in: options.surroundings())
    let exporter = Exporter(act.surroundings, act.office, maker: act.surroundings.knownName)
    let set = try exporter.form2(
      of: act.review, only: try only.map { try act.request(named: $0) },
      on: sent ? try on.map(act.day) : nil)
    for warning in act.review.warnings { Output.error(SafeText.shown(warning)) }
    let (written, change) = try exporter.send(
      set, of: act.review, into: to, isSent: sent, why: why, by: try act.surroundings.person())
    if let change { try act.follow(change) }
    let index = written?.index.path ?? ""
    guard !options.json else {
      try Output.json([
        "path": .string(index), "files": .int(written?.count ?? 0),
        "sent": .int(sent ? set.unsent.count : 0),
        "warnings": .array(act.review.warnings.map(JSON.string)),
        "handling": written?.index.handling.map(JSON.string) ?? .null,
      ])
      if open { try act.surroundings.open(index) }
      return
    }
    try Output.line(index)
    Output.caution(written?.index)
    if sent {
      try Output.line("\(act.review.reference.text)  \(set.sentWords)")
      try act.sayCompleted()
    }
    if open { try act.surroundings.open(index) }
  }
}
