import CaseStore
import Office

/// Gets passphrases for a command: from the descriptor that was given, else on the terminal.
struct SecretPrompts {
  /// The descriptor given with `--passphrase-fd`.
  let descriptor: SecretDescriptor?

  /// As the options of a command have it.
  init(options: GlobalOptions) { descriptor = options.passphraseDescriptor }

  /// The passphrase of the store; `nil` where there is nobody to ask, and where somebody presses
  /// Enter to check the store without it.
  func passphrase(for use: SecretSources.Use) throws(SecretFlaw) -> Passphrase? {
    var typed: [UInt8]
    if let descriptor {
      typed = try descriptor.line()
    } else if let terminal = TerminalSecret() {
      do throws(SecretFlaw) {
        typed = try terminal.ask(Self.question(use))
      } catch {
        guard case .checking = use, error == .nothingTyped else { throw error }
        return nil
      }
    } else {
      return nil
    }
    return Passphrase(taking: &typed)
  }

  private static func question(_ use: SecretSources.Use) -> String {
    switch use {
    case .opening: "Passphrase of the store: "
    case .checking: "Press Enter to check without it. Passphrase of the store: "
    }
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
    var attemptsLeft = Self.mostAttempts
    while true {
      do {
        var typed = try terminal.ask("New passphrase: ")
        let passphrase = Passphrase(taking: &typed)
        try rule.check(passphrase)
        var again = try terminal.ask("The same again: ")
        let repeated = Passphrase(taking: &again)
        defer { repeated.wipe() }
        guard passphrase.isSame(as: repeated) else { throw PassphraseFlaw.differs }
        return passphrase
      } catch let flaw as PassphraseFlaw where attemptsLeft > 1 {
        attemptsLeft -= 1
        terminal.say("\(flaw.problem) \(flaw.remedy)\n")
      }
    }
  }

  private static let advice =
    "Choose a passphrase of at least \(PassphraseRule.fewestCharacters) characters. Five unrelated "
    + "words are easy to remember.\n"
  private static let mostAttempts = 3
}
