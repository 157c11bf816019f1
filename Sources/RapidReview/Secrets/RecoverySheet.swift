import CaseStore
import Office

/// The recovery sheet as a command hands it over: shown once on the terminal, or written to a
/// descriptor.
struct RecoverySheet {
  private let code: RecoveryCode
  private let path: String

  /// The sheet of a seed, for the store at a path.
  init(_ seed: SecretBytes, of path: String) { (code, self.path) = (RecoveryCode(of: seed), path) }

  /// Hands the sheet over, and wipes it.
  ///
  /// - Throws: ``SecretFlaw/notWrittenDown`` where the groups asked back were not right, and
  ///   ``SecretFlaw/nobodyToAsk(option:)`` where there is neither terminal nor descriptor.
  func handOver(to descriptor: SecretDescriptor?) throws(SecretFlaw) {
    defer { code.wipe() }
    if let descriptor {
      for group in 1...RecoveryCode.groupCount {
        try descriptor.write(Array(code.group(group).utf8))
        try descriptor.write(Array((group == RecoveryCode.groupCount ? "\n" : " ").utf8))
      }
      return
    }
    guard var terminal = TerminalSecret() else { throw .nobodyToAsk(option: "--recovery-fd") }
    let asked = Array((1...RecoveryCode.groupCount).shuffled().prefix(2)).sorted()
    for _ in 1...Self.mostAttempts where try isWrittenDown(asked, &terminal) { return }
    throw .notWrittenDown
  }

  private func isWrittenDown(
    _ asked: [Int], _ terminal: inout TerminalSecret
  ) throws(SecretFlaw) -> Bool {
    terminal.openOtherScreen()
    defer { terminal.leaveOtherScreen() }
    terminal.say(introduction)
    for group in 1...RecoveryCode.groupCount {
      // Each so short that no copy of it is left in memory.
      terminal.say((group < 10 ? "   " : "  ") + "\(group) " + code.group(group))
      if group % 7 == 0 { terminal.say("\n\n") }
    }
    terminal.say("Press Enter when you have written it down. You are then asked for two groups.")
    terminal.waitForEnter()
    terminal.clear()
    for group in asked {
      var typed = try terminal.askVisibly("Group \(group) of the sheet: ")
      guard code.has(&typed, asGroup: group) else {
        terminal.say("That is not group \(group). Press Enter to see the sheet again.")
        terminal.waitForEnter()
        return false
      }
    }
    return true
  }

  private var introduction: String {
    """
    Recovery sheet of the store at \(path)

    It opens the store when a passphrase is lost. Write it down now, all 14 groups: you see it
    only once. Keep it locked away, not beside the computer. Anyone who has it can read every
    case. It has the letters a to z and the digits 2 to 7, but no 0 and no 1.


    """
  }

  private static let mostAttempts = 3
}
