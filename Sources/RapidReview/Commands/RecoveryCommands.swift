import ArgumentParser
import CaseStore
import Casework
import Office

/// `recover`: opens a store with the recovery sheet, under a new passphrase.
struct RecoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover",
    abstract: "Open the store with the recovery sheet, and set a passphrase.",
    discussion: """
      You type the sheet on the terminal, or give it as one line with --recovery-fd. This makes \
      you a new member on this computer. The sheet stays valid. If every member's passphrase and \
      the sheet are lost, no one can open the store.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .customLong("recovery-fd"),
    help: ArgumentHelp(
      "Read the recovery sheet as one line from this descriptor.", valueName: "fd"))
  var recoveryDescriptor: SecretDescriptor?

  func run() throws {
    let surroundings = try options.surroundings()
    guard try Store.isSealed(at: surroundings.storePath, files: surroundings.files) else {
      throw StoreError.seal(.notSealed)
    }
    let (person, _) = try surroundings.personToKeep()
    try PlainText.check(person, as: .personName)
    var typed = try sheet()
    let seed = try RecoveryCode.seed(of: &typed)
    defer { seed.wipe() }
    let rule = try surroundings.ruleForRecovery(with: seed, person: person)
    let passphrase = try SecretPrompts(options: options).newPassphrase(
      rule, given: options.passphraseDescriptor, option: "--passphrase-fd")
    defer { passphrase.wipe() }
    try surroundings.recover(with: seed, under: passphrase, by: rule, person: person).wipe()
    if options.json {
      try Output.json(["recovered": .bool(true)])
      return
    }
    try Output.line("The store opens on this computer with your new passphrase.")
    try Output.line(
      "If someone may know your old passphrase, remove the member it belongs to. See `rapidreview "
        + "member list`.")
  }

  private func sheet() throws(SecretFlaw) -> [UInt8] {
    if let recoveryDescriptor { return try recoveryDescriptor.line() }
    guard var terminal = TerminalSecret() else { throw .nobodyToAsk(option: "--recovery-fd") }
    terminal.openOtherScreen()
    defer { terminal.leaveOtherScreen() }
    return try terminal.askVisibly(
      "Type all \(RecoveryCode.groupCount) groups of the recovery sheet in one line, then Enter:\n")
  }
}

/// `recovery`: makes a new recovery sheet.
struct RecoveryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recovery", abstract: "Make a new recovery sheet: `recovery renew`.",
    discussion: """
      You see the new sheet once, and type two of its groups back. Without a terminal it goes to \
      --recovery-fd. The old sheet opens nothing that is recorded later.
      """)

  /// What can be done.
  enum Act: String, CaseIterable {
    case renew
  }

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("renew.", valueName: "act"))
  var act: String

  @OptionGroup var sheet: SheetOptions

  func run() throws {
    let _: Act = try ChoiceArgument.read("<act>", act)
    let surroundings = try options.surroundings()
    try sheet.requireReceiver()
    let store = try surroundings.openStore()
    defer { store.keys?.wipe() }
    guard store.isSealed else { throw StoreError.seal(.notSealed) }
    let members = try OpenMembers(
      store, person: try surroundings.person(), now: surroundings.clock.moment)
    let seed = try sheet.newSheet(of: surroundings.storePath)
    defer { seed.wipe() }
    try members.renewSheet(seed)
    if options.json {
      try Output.json(["renewed": .bool(true)])
    } else {
      try Output.line("The new recovery sheet works. Destroy the old one.")
    }
  }
}
