import ArgumentParser
import CaseStore
import Casework
import Office

/// `join`: asks to be let into a store at this computer.
struct JoinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Ask to be let into a store at this computer.",
    discussion: """
      The first time it makes a key here, under a passphrase of your own, and shows its \
      fingerprint: read it to a member by telephone, who adds you with `member add`. Then run it \
      again with the fingerprint that the member reads to you, as --adder; only then is the store \
      opened here.
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
      try Output.line("Your fingerprint at this computer, to be read to a member by telephone:")
      try Output.line("  \(id.fingerprintText)")
      try Output.line(
        "They run `rapidreview member add`, and read you theirs. Then run "
          + "`rapidreview join --adder FINGERPRINT` with it.")
    case .added:
      if options.json { return try Output.json(["state": .string("added")]) }
      try Output.line("A member has added you.")
      try Output.line(
        "Ask them for their fingerprint by telephone, and run "
          + "`rapidreview join --adder FINGERPRINT` with it.")
    case .member:
      if options.json { return try Output.json(["state": .string("member")]) }
      try Output.line("You are a member: the store opens at this computer.")
    }
  }
}
