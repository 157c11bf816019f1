import ArgumentParser
import CaseStore

/// Where a command hands over a new recovery sheet.
struct SheetOptions: ParsableArguments {
  @Option(
    name: .customLong("recovery-fd"),
    help: ArgumentHelp(
      "Write the recovery sheet to this descriptor instead of showing it.", valueName: "fd"))
  var descriptor: SecretDescriptor?

  /// Refuses where the sheet could be handed over to nobody, before anything is asked or made.
  func requireReceiver() throws(SecretFlaw) {
    guard descriptor == nil, !TerminalSecret.isThere else { return }
    throw .nobodyToAsk(option: "--recovery-fd")
  }

  /// Draws a new sheet for the store at a path, and hands it over.
  ///
  /// - Returns: What the sheet says, which is the caller's to wipe.
  func newSheet(of path: String) throws(SecretFlaw) -> SecretBytes {
    let seed = SecretBytes.random(RecoveryCode.seedLength)
    do throws(SecretFlaw) {
      try RecoverySheet(seed, of: path).handOver(to: descriptor)
      return seed
    } catch {
      seed.wipe()
      throw error
    }
  }
}
