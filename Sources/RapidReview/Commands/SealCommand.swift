import ArgumentParser
import CaseStore
import Casework
import Office

/// `seal`: turns a plain store into a sealed one.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Seal a store that is kept in plain files.",
    discussion: """
      Encrypts every record in place and overwrites what was there. No one else may have the store \
      open. If it is stopped, the store still opens. Run `seal` again to go on. Everyone else who \
      uses the store asks to be let in again with `rapidreview join`. Backups, exports and other \
      copies stay readable. Disks that keep older versions (SSDs, snapshots, synced folders) may \
      keep plain text that no program can reach.
      """)

  @OptionGroup var options: GlobalOptions

  @OptionGroup var sheet: SheetOptions

  func run() throws {
    let surroundings = try options.surroundings()
    let report = try surroundings.isBeingSealed ? goOn(surroundings) : begin(surroundings)
    report.keys.wipe()
    if options.json {
      try Output.json([
        "journals": .int(report.journalCount), "records": .int(report.recordCount),
        "stillPlain": .array(report.stillPlain.map(JSON.string)),
      ])
      return
    }
    let records = report.recordCount.counted("record")
    try Output.line("Sealed \(records) in \(report.journalCount.counted("journal")).")
    for path in report.stillPlain {
      try Output.line("\(path) still contains the store in plain text.")
    }
    try Output.line(
      "Backups and documents from before stay readable. Destroy those you do not need, and make a "
        + "new backup.")
  }

  /// A run that was stopped has its passphrase and its sheet already.
  private func goOn(_ surroundings: Surroundings) throws -> SealReport {
    if sheet.descriptor != nil { throw SecretFlaw.noNewSheet }
    guard let passphrase = try surroundings.secrets.passphrase(.opening) else {
      throw StoreError.seal(.locked)
    }
    defer { passphrase.wipe() }
    return try surroundings.seal(
      under: passphrase, recovery: nil, person: surroundings.personToKeep().name)
  }

  private func begin(_ surroundings: Surroundings) throws -> SealReport {
    // Not kept: it would be a plain word left behind.
    let (person, _) = try surroundings.personToKeep()
    let partnership = try surroundings.nameOfSealable()
    try sheet.requireReceiver()
    let passphrase = try SecretPrompts(options: options).newPassphrase(
      PassphraseRule(partnership: partnership, person: person),
      given: options.passphraseDescriptor, option: "--passphrase-fd")
    defer { passphrase.wipe() }
    let seed = try sheet.newSheet(of: surroundings.storePath)
    defer { seed.wipe() }
    return try surroundings.seal(under: passphrase, recovery: seed, person: person)
  }
}
