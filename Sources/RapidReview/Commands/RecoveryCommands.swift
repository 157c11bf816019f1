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
      The sheet is typed on the terminal, or read as one line from --recovery-fd. It makes you a \
      new member at this computer; the sheet stays good. Without any member's passphrase and \
      without the sheet nobody can open the store.
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
    try Output.line("The store opens at this computer with your new passphrase.")
    try Output.line(
      "If somebody else may know the old one, remove that member: `rapidreview member list`.")
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
      The new sheet is shown once, and two of its groups are asked back; without a terminal it is \
      written to --recovery-fd. The sheet before opens nothing that is recorded from then on.
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
      try Output.line("The new recovery sheet is good. Destroy the old one.")
    }
  }
}
