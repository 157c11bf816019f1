import ArgumentParser
import CaseStore
import Casework
import Office

/// `seal`: turns a plain store into a sealed one.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Seal a store that is kept in plain files.",
    discussion: """
      Every record is encrypted in its place, and what stood there is overwritten. Nobody else may \
      have the store open. Stopped half way, the store opens, and `seal` goes on where it was. \
      Everybody else who uses the store joins again with `rapidreview join`. Backups, exports and \
      other copies from before stay as they are; disks that write elsewhere than they are told \
      (SSDs, synced folders, snapshots) may keep plain text where no program reaches it.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .customLong("recovery-fd"),
    help: ArgumentHelp(
      "Write the recovery sheet to this descriptor instead of showing it.", valueName: "fd"))
  var recoveryDescriptor: SecretDescriptor?

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
      try Output.line("\(path) still holds the store in plain text.")
    }
    try Output.line(
      "Backups and documents that were written before are as they were. Remove those you do not "
        + "need, and make a new backup.")
  }

  /// A run that was stopped has its passphrase and its sheet already.
  private func goOn(_ surroundings: Surroundings) throws -> SealReport {
    guard let passphrase = try surroundings.secrets.passphrase() else {
      throw StoreError.seal(.locked)
    }
    defer { passphrase.wipe() }
    return try surroundings.seal(under: passphrase, recovery: nil, person: surroundings.person())
  }

  private func begin(_ surroundings: Surroundings) throws -> SealReport {
    let person = try surroundings.person()
    try RecoverySheet.requireReceiver(recoveryDescriptor)
    let passphrase = try SecretPrompts(options: options).newPassphrase(
      PassphraseRule(partnership: nil, person: person), given: options.passphraseDescriptor,
      option: "--passphrase-fd")
    defer { passphrase.wipe() }
    let seed = SecretBytes.random(RecoveryCode.seedLength)
    defer { seed.wipe() }
    try RecoverySheet(seed, of: surroundings.storePath).handOver(to: recoveryDescriptor)
    return try surroundings.seal(under: passphrase, recovery: seed, person: person)
  }
}
