import ArgumentParser
import CaseStore
import Casework
import Office

/// `backup`: writes the whole store to one file.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the whole store to one new file.",
    discussion: """
      The file is sealed if the store is, and plain if it is plain. Keep it as safe as the store. \
      Others can go on working during a backup. Ends with 11 if what was backed up is damaged, and \
      with 12 if something is missing. It names each such file.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The file to write. It must not exist yet.")
  var file: String

  func validate() throws {
    guard !file.isEmpty else { throw ValidationError("Name the file to write.") }
  }

  func run() throws {
    let surroundings = try options.surroundings()
    try Store.requireStore(at: surroundings.storePath, files: surroundings.files)
    let target = Surroundings.inRealFolder(Surroundings.absolute(file))
    let report = try Store.backup(
      surroundings.storePath, to: target, local: surroundings.localPath, files: surroundings.files,
      now: surroundings.clock.moment)
    try BackupWords.say(report, verb: "Backed up", asJSON: options.json, keptAt: nil)
    for path in report.leftOut {
      Output.error("rapidreview: Left out, as it is no file of the store: \(path)")
    }
    try BackupWords.end(
      lost: report.lacks, "The backup does not have this either.", damaged: report.damagedJournals)
  }
}

/// `restore`: puts a backup in place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the store's place, once all of it is verified.",
    discussion: """
      If there is a store, it must be the same one, and the backup must have everything in it. It \
      is kept beside, under another name. Otherwise the restore is refused. To look into a backup, \
      restore it to a separate folder with --store. A store for a group keeps its group. Where \
      there is no store yet, --group gives it. What was restored is verified. Ends with 11 if it \
      is damaged, and with 12 if something is missing, as the backup said. It names each such \
      file.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The file that `rapidreview backup` wrote.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "The number of the group that shares the store, where none is in place.", valueName: "gid"))
  var group: UInt32?

  func validate() throws {
    guard !file.isEmpty else { throw ValidationError("Name the file of the backup.") }
  }

  func run() throws {
    let surroundings = try options.surroundings()
    let (report, keptAt) = try Store.restore(
      file, to: surroundings.storePath, local: surroundings.localPath, group: group,
      files: surroundings.files)
    try BackupWords.say(report, verb: "Restored", asJSON: options.json, keptAt: keptAt)
    if report.bytesLeft > 0, !options.json {
      let bytes = report.bytesLeft.counted("byte")
      try Output.line("\(bytes) in the journals there that are no record stayed there.")
    }
    if let original = report.original, !options.json {
      try Output.line("The store itself is at \(original). This copy is a separate store.")
    }
    let found = Store.check(
      at: surroundings.storePath, local: surroundings.localPath, files: surroundings.files,
      now: surroundings.clock.moment
    ).findings
    // What the backup knows to be lost is said even where it could not be kept for `check`.
    let known = report.lacks.filter { lack in
      !found.contains { $0.what == lack.what && $0.file == lack.file }
    }
    try BackupWords.end(
      lost: found.filter { $0.severity == .loss } + known, "What was restored does not have this.",
      damaged: Set(found.filter { $0.severity == .damage }.map(\.file)).count)
  }
}

/// `accept-loss`: records that a known loss is accepted, by whom and why.
struct AcceptLossCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept-loss",
    abstract: "Record that what is lost in a file is known and accepted, with a reason.",
    discussion: """
      Look for a backup first. After this, `check` says who accepted the loss and why, and no \
      longer ends with 12 for it. This applies to the file as it is now. Later damage or loss is \
      named again. The file does not change, and you cannot undo this. A file that cannot be read \
      is not accepted. With --all it is named, the others are accepted, and the command ends with \
      12.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The files, as `check` names them.")
  var files: [String] = []

  @Flag(help: "Every file in which something is lost.")
  var all = false

  @Option(help: "Why, for the record.")
  var why: String

  func validate() throws {
    guard files.isEmpty == all else { throw ValidationError("Name the files, or say --all.") }
  }

  func run() throws {
    let surroundings = try options.surroundings()
    try PlainText.check(why, as: .reason)
    let office = try surroundings.office()
    let person = try surroundings.person()
    try PlainText.check(person, as: .personName)
    let (accepted, left) = try office.store.acceptLosses(
      in: files, by: person, why: why, now: surroundings.clock.moment)
    if options.json {
      let members = [("accepted", accepted), ("notAccepted", left)]
        .filter { $0.0 == "accepted" || !$0.1.isEmpty }
      try Output.json(
        .object(members.map { JSON.Member($0.0, .array($0.1.map(Self.json))) }))
    } else {
      for finding in accepted { try Output.line("Accepted as lost: \(finding.problem)") }
    }
    guard !left.isEmpty else { return }
    for finding in left {
      Output.error("rapidreview: Not accepted. \(finding.problem)")
    }
    Output.error(StoreError.unacceptable(left[0]).remedy)
    throw ExitStatus.recordsMissing
  }

  private static func json(of finding: StoreFinding) -> JSON {
    ["file": .string(finding.file), "problem": .string(finding.problem)]
  }
}

/// What a backup and a restore say when they are done.
private enum BackupWords {
  /// Names what is lost, and ends the command as `check` would.
  static func end(lost: [StoreFinding], _ sentence: String, damaged: Int) throws {
    for finding in lost { Output.error("rapidreview: \(sentence) \(finding.problem)") }
    if !lost.isEmpty {
      Output.error("See `rapidreview check` for what to do.")
      throw ExitStatus.recordsMissing
    }
    guard damaged > 0 else { return }
    Report.warn(of: damaged)
    throw ExitStatus.damagedNothingLost
  }

  static func say(
    _ report: BackupReport, verb: String, asJSON: Bool, keptAt: String?
  ) throws {
    if asJSON {
      try Output.json([
        "cases": .int(report.caseCount), "records": .int(report.recordCount),
        "files": .int(report.fileCount), "keptAt": keptAt.map(JSON.string),
        "bytesLeft": report.bytesLeft > 0 ? JSON.int(report.bytesLeft) : nil,
      ])
      return
    }
    let cases = report.caseCount == 1 ? "1 case" : "\(report.caseCount) cases"
    let records = report.recordCount == 1 ? "1 record" : "\(report.recordCount) records"
    try Output.line("\(verb) \(cases), \(records).")
    if let keptAt { try Output.line("What was there before is now at \(keptAt).") }
  }
}
