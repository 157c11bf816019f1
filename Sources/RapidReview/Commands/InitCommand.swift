import ArgumentParser
import CaseStore
import Casework
import Office

/// `init`: makes a store.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new, empty store, protected by a passphrase.",
    discussion: """
      You type the passphrase twice on the terminal, or give it as one line with --passphrase-fd. \
      You see the recovery sheet once, and type two of its groups back. Without a terminal it goes \
      to --recovery-fd. If you lose both, no one can open the store again. With --unsealed the \
      store is plain files, which anyone with access to them can read.

      With --from, the store is copied from a place where a colleague shares it. Then ask them to \
      let you in with `join`. An unsealed store is copied only with --unsealed.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "The partnership's name, for the top of every screen.",
      valueName: "name"))
  var partnership: String?

  @Option(
    help: ArgumentHelp(
      "The number of the group whose members share the store, each with their own account.",
      valueName: "gid"))
  var group: UInt32?

  @Flag(help: "Make plain files that are not encrypted, for an encrypted disk.")
  var unsealed = false

  @Option(
    help: ArgumentHelp(
      "Copy the store that is shared at folder:PATH or git:URL.", valueName: "place"))
  var from: String?

  @OptionGroup var login: LoginOptions

  @OptionGroup var sheet: SheetOptions

  func validate() throws {
    let isNew = partnership != nil || group != nil || sheet.descriptor != nil
    if from != nil, isNew || options.passphraseDescriptor != nil {
      throw ValidationError(
        "--from copies a store as it is. Use it with no other option but --unsealed.")
    }
    if from == nil, login.descriptor != nil {
      throw ValidationError("--login-fd goes with --from only.")
    }
    if unsealed, sheet.descriptor != nil || options.passphraseDescriptor != nil {
      throw ValidationError("An unsealed store has no passphrase and no recovery sheet.")
    }
  }

  func run() throws {
    let surroundings = try options.surroundings()
    if let from { return try copy(from, surroundings) }
    if let partnership { try PlainText.check(partnership, as: .partnershipName) }
    try surroundings.requireNoStore()
    let store = unsealed ? try plain(surroundings) : try sealed(surroundings)
    if options.json {
      try Output.json([
        "store": .string(surroundings.storePath), "id": .string(store.id),
        "sealed": .bool(store.isSealed),
      ])
    } else if unsealed {
      try Output.line("Made a store at \(surroundings.storePath).")
      try Output.line("It is not encrypted. Keep it on an encrypted disk.")
    } else {
      try Output.line("Made a sealed store at \(surroundings.storePath).")
      try Output.line(
        "You need the passphrase or the recovery sheet to open it. Keep both safe, apart."
      )
    }
  }

  private func copy(_ from: String, _ surroundings: Surroundings) throws {
    let place = try RemotePlaceArgument.read(from)
    let progress = ProgressLine(isQuiet: options.json)
    var login = LoginPrompts(login.descriptor)
    try login.answering { login in
      try surroundings.copyStore(
        from: place, inPlainText: unsealed, login: login, telling: progress.say)
    }
    if options.json {
      return try Output.json([
        "store": .string(surroundings.storePath), "from": .string(place.address),
      ])
    }
    try Output.line("The store is at \(surroundings.storePath) now.")
    if !unsealed { try Output.line("Ask to be let in: `rapidreview join`.") }
  }

  private func plain(_ surroundings: Surroundings) throws -> Store {
    // An unnamed store records nothing yet, so it needs nobody's name.
    guard let partnership else {
      return try surroundings.makePlainStore(
        NewStore(partnership: nil, group: group, person: surroundings.knownName ?? ""))
    }
    let (person, isNew) = try surroundings.personToKeep()
    let store = try surroundings.makePlainStore(
      NewStore(partnership: partnership, group: group, person: person))
    if isNew { try surroundings.keep(name: person) }
    return store
  }

  private func sealed(_ surroundings: Surroundings) throws -> Store {
    let (person, _) = try surroundings.personToKeep()
    try sheet.requireReceiver()
    let passphrase = try SecretPrompts(options: options).newPassphrase(
      PassphraseRule(partnership: partnership, person: person),
      given: options.passphraseDescriptor, option: "--passphrase-fd")
    defer { passphrase.wipe() }
    let seed = try sheet.newSheet(of: surroundings.storePath)
    defer { seed.wipe() }
    return try surroundings.makeSealedStore(
      NewStore(partnership: partnership, group: group, person: person), under: passphrase,
      recovery: seed)
  }
}
