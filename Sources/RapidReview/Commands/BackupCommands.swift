import ArgumentParser
import CaseStore
import Casework

/// `backup`: writes the whole store to one file.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the whole store to one new file.",
    discussion: """
      The file is not encrypted: keep it as the store is kept. Others may go on working meanwhile. \
      Ends with 11 where what was backed up is damaged.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The file to write; it must not be there yet.")
  var file: String

  func run() throws {
    let surroundings = try options.surroundings()
    try Store.requireStore(at: surroundings.storePath, files: surroundings.files)
    let report = try Store.backup(
      surroundings.storePath, to: file, files: surroundings.files,
      now: surroundings.clock.moment)
    try BackupWords.say(report, verb: "Backed up", asJSON: options.json, keptAt: nil)
    guard report.damagedJournals > 0 else { return }
    Report.warn(of: report.damagedJournals)
    throw ExitStatus.damagedNothingLost
  }
}

/// `restore`: puts a backup in place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the store's place, once all of it is verified.",
    discussion: """
      A store in place must be the same one and hold nothing the backup does not; it is kept
      beside, under another name. To look into a backup, restore it to a folder of its own with
      --store. A store for a group keeps the group of the store in place; where there is none yet, \
      --group names it.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The file that `rapidreview backup` wrote.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "The number of the group that shares the store, where none is in place.", valueName: "gid"))
  var group: UInt32?

  func run() throws {
    let surroundings = try options.surroundings()
    let (report, keptAt) = try Store.restore(
      file, to: surroundings.storePath, group: group, files: surroundings.files)
    try BackupWords.say(report, verb: "Restored", asJSON: options.json, keptAt: keptAt)
  }
}

/// What both say when they are done.
private enum BackupWords {
  static func say(
    _ report: BackupReport, verb: String, asJSON: Bool, keptAt: String?
  ) throws {
    if asJSON {
      try Output.json([
        "cases": .int(report.caseCount), "records": .int(report.recordCount),
        "files": .int(report.fileCount), "keptAt": keptAt.map(JSON.string),
      ])
      return
    }
    let cases = report.caseCount == 1 ? "1 case" : "\(report.caseCount) cases"
    let records = report.recordCount == 1 ? "1 record" : "\(report.recordCount) records"
    try Output.line("\(verb) \(cases), \(records).")
    if let keptAt { try Output.line("What was there before is now at \(keptAt).") }
  }
}
