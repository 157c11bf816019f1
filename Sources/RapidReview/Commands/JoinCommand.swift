import ArgumentParser
import CaseStore
import Casework
import Office

/// `join`: asks to be let into a store at this computer.
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Ask to be let into a store on this computer.",
    discussion: """
      The first run makes a key here, with your own passphrase, and shows its fingerprint. Read it \
      to a member by telephone, and they add you with `member add`. They then read you their own \
      fingerprint. Run join again and give it with --adder. Only then does the store open here.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "The fingerprint of who added you, read by telephone.", valueName: "fingerprint"))
  var adder: String?

  func run() throws {
    let surroundings = try options.surroundings()
    let joining = Joining(surroundings)
    guard try joining.hasKey() else {
      if adder != nil {
        throw ValidationError("--adder comes second. Run `rapidreview join` without it first.")
      }
      let passphrase = try newPassphrase(surroundings)
      defer { passphrase?.wipe() }
      return try say(.asked(try joining.begin(under: passphrase)))
    }
    let passphrase = try joining.passphrase()
    defer { passphrase?.wipe() }
    let state = try joining.state(passphrase)
    guard case .added(let adders) = state, let adder else { return try say(state) }
    // Anybody who can write to the folder can say that they have added somebody.
    guard let fingerprint = Fingerprint(adder),
      let adderID = adders.first(where: fingerprint.isOf)
    else { throw MemberRefusal.otherFingerprint }
    try joining.confirm(adderID, passphrase)
    try say(.member)
  }

  private func newPassphrase(_ surroundings: Surroundings) throws -> Passphrase? {
    guard try Store.isSealed(at: surroundings.storePath, files: surroundings.files) else {
      if options.passphraseDescriptor != nil { throw PassphraseNotNeeded() }
      return nil
    }
    return try SecretPrompts(options: options).newPassphrase(
      PassphraseRule(partnership: nil, person: surroundings.knownName),
      given: options.passphraseDescriptor, option: "--passphrase-fd")
  }

  private func say(_ state: Joining.State) throws {
    switch state {
    case .asked(let id):
      if options.json {
        return try Output.json([
          "state": .string("asked"), "fingerprint": .array(id.fingerprint.map(JSON.string)),
        ])
      }
      try Output.line("Read this fingerprint to a member by telephone:")
      try Output.line("  \(id.fingerprintText)")
      try Output.line(
        "They add you with `rapidreview member add` and read you their own. Then run "
          + "`rapidreview join --adder FINGERPRINT` with theirs.")
    case .added:
      if options.json { return try Output.json(["state": .string("added")]) }
      try Output.line("A member has added you.")
      try Output.line(
        "Ask them by telephone to read you their fingerprint. Then run "
          + "`rapidreview join --adder FINGERPRINT` with it.")
    case .member:
      if options.json { return try Output.json(["state": .string("member")]) }
      try Output.line("You are a member: the store opens on this computer.")
    }
  }
}
