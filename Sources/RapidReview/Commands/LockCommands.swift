import ArgumentParser
import CaseStore
import Casework
import Office

/// `unlock`: spares this session the passphrase for a while.
struct UnlockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Unlock the store for this login session, for a while.",
    discussion: """
      Until then no command and no window of this session asks for the passphrase. The key is in \
      the kernel's keyring, never on a disk. On a computer without a keyring, unlock refuses. \
      Locking a window locks the session as well.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "How long, like 15m or 2h. At most 12h. Without it, 15m.", valueName: "time"))
  var time: UnlockTime?

  func run() throws {
    let surroundings = try options.surroundings()
    guard let keyring = surroundings.secrets.keyring else { throw SessionKeyringFlaw.none }
    let time = time ?? .usual
    // Nobody types a passphrase for nothing.
    try keyring.requireUse()
    let keys = try surroundings.keysByPassphrase()
    defer { keys.wipe() }
    try keyring.keep(keys.seed, of: keys.keysID, seconds: time.seconds)
    if options.json {
      try Output.json(["unlocked": .bool(true), "seconds": .int(Int(time.seconds))])
    } else {
      try Output.line("Unlocked for \(time.words). `rapidreview lock` locks it sooner.")
    }
  }
}

/// `lock`: takes the key from this session.
struct LockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Lock the store for this login session now.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try options.surroundings()
    let (path, files) = (surroundings.storePath, surroundings.files)
    guard try Store.isSealed(at: path, files: files) else { throw StoreError.seal(.notSealed) }
    let keysID = try Store.keysID(at: path, files: files)
    let wasUnlocked = surroundings.secrets.keyring?.forget(keysID) ?? false
    if options.json {
      try Output.json(["unlocked": .bool(false)])
    } else {
      try Output.line(wasUnlocked ? "Locked." : "It was not unlocked in this session.")
    }
  }
}

/// How long a session stays unlocked.
struct UnlockTime: ExpressibleByArgument {
  let seconds: UInt32

  init(seconds: UInt32) { self.seconds = seconds }

  /// `90s`, `15m` or `2h`; `nil` for anything else, and for more than twelve hours.
  init?(argument: String) {
    guard let unit = argument.last, let count = UInt32(argument.dropLast()), count > 0 else {
      return nil
    }
    let length: UInt32
    switch unit {
    case "s": length = 1
    case "m": length = 60
    case "h": length = 3600
    default: return nil
    }
    let (seconds, isTooMuch) = count.multipliedReportingOverflow(by: length)
    guard !isTooMuch, seconds <= Self.most else { return nil }
    self.seconds = seconds
  }

  /// `2 hours`, `15 minutes`.
  var words: String {
    if seconds.isMultiple(of: 3600) { return Int(seconds / 3600).counted("hour") }
    if seconds.isMultiple(of: 60) { return Int(seconds / 60).counted("minute") }
    return Int(seconds).counted("second")
  }

  static let usual = UnlockTime(seconds: 15 * 60)
  private static let most: UInt32 = 12 * 3600
}

/// `passphrase`: changes one's own.
struct PassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Change your own passphrase.",
    discussion: """
      You type the passphrase you have now, then the new one twice. Other members' passphrases and \
      the recovery sheet do not change.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    name: .customLong("new-passphrase-fd"),
    help: ArgumentHelp(
      "Read the new passphrase as one line from this descriptor.", valueName: "fd"))
  var newDescriptor: SecretDescriptor?

  func run() throws {
    let surroundings = try options.surroundings()
    let keys = try surroundings.keysByPassphrase()
    let store = try surroundings.openStore(by: keys)
    defer { keys.wipe() }
    let history = try store.loadPartnership(now: surroundings.clock.moment)
    let rule = PassphraseRule(
      partnership: Partnership(changes: history.changes).name, person: surroundings.knownName)
    let passphrase = try SecretPrompts(options: options).newPassphrase(
      rule, given: newDescriptor, option: "--new-passphrase-fd")
    defer { passphrase.wipe() }
    try surroundings.changePassphrase(to: passphrase, by: rule, keys)
    if options.json {
      try Output.json(["changed": .bool(true)])
    } else {
      try Output.line("Your passphrase has changed on this computer.")
    }
  }
}
