import CaseStore
import Office

/// Gets passphrases for a command: from the descriptor that was given, else on the terminal.
struct SecretPrompts {
  /// The descriptor given with `--passphrase-fd`.
  let descriptor: SecretDescriptor?

  /// As the options of a command have it.
  init(options: GlobalOptions) { descriptor = options.passphraseDescriptor }

  /// The passphrase of the store; `nil` where there is nobody to ask.
  func passphrase() throws(SecretFlaw) -> Passphrase? {
    var typed: [UInt8]
    if let descriptor {
      typed = try descriptor.line()
    } else if let terminal = TerminalSecret() {
      typed = try terminal.ask("Passphrase of the store: ")
    } else {
      return nil
    }
    return Passphrase(taking: &typed)
  }

  /// A new passphrase, held to the rule; typed twice on the terminal.
  ///
  /// - Parameters:
  ///   - rule: What it is held to.
  ///   - given: The descriptor it is read from; `nil` has it asked for.
  ///   - option: What that descriptor's option is called, for who has no terminal.
  /// - Returns: The passphrase, which the rule takes.
  /// - Throws: ``PassphraseFlaw`` where none was given that it takes, and ``SecretFlaw`` where
  ///   nobody can be asked.
  func newPassphrase(
    _ rule: PassphraseRule, given: SecretDescriptor?, option: String
  ) throws -> Passphrase {
    if let given {
      var line = try given.line()
      let passphrase = Passphrase(taking: &line)
      try rule.check(passphrase)
      return passphrase
    }
    guard let terminal = TerminalSecret() else { throw SecretFlaw.nobodyToAsk(option: option) }
    terminal.say(Self.advice)
    for attempt in 1... {
      do {
        var typed = try terminal.ask("New passphrase: ")
        let passphrase = Passphrase(taking: &typed)
        try rule.check(passphrase)
        var again = try terminal.ask("The same again: ")
        let repeated = Passphrase(taking: &again)
        defer { repeated.wipe() }
        guard passphrase.isSame(as: repeated) else { throw PassphraseFlaw.differs }
        return passphrase
      } catch let flaw as PassphraseFlaw where attempt < Self.mostAttempts {
        terminal.say("\(flaw.problem) \(flaw.remedy)\n")
      }
    }
    throw PassphraseFlaw.differs
  }

  private static let advice =
    "Choose a passphrase of at least \(PassphraseRule.fewestCharacters) characters. Five words "
    + "that have nothing to do with each other are easy to remember.\n"
  private static let mostAttempts = 3
}
