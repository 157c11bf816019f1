import ArgumentParser
import CaseStore
import Casework
import Office

/// `member`: who can open the store.
struct MemberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member",
    abstract: "List the people who can open the store, add one or remove one.",
    discussion: """
      ACT is list, add or remove.

      To add a colleague, ask them to run `join` on their own computer and to read you the \
      fingerprint by telephone. Run `member add FINGERPRINT --name NAME`, then read them the \
      fingerprint it prints. With --without-names they cannot see who the child and the family are.

      To remove a colleague, give their name or fingerprint. They keep what they have seen or \
      copied. They cannot read anything recorded later.
      """)

  /// What can be done.
  enum Act: String, CaseIterable {
    case list, add, remove
  }

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("list, add or remove.", valueName: "act"))
  var act = "list"

  @Argument(
    help: ArgumentHelp("The member: a fingerprint or, to remove one, a name.", valueName: "who"))
  var who: [String] = []

  @Option(help: ArgumentHelp("With add: the name they sign with.", valueName: "name"))
  var name: String?

  @Flag(help: "With add: they do not see who the child and the family are.")
  var withoutNames = false

  @Option(help: ArgumentHelp("With remove: the reason, for the record.", valueName: "text"))
  var why: String?

  func run() throws {
    let act: Act = try ChoiceArgument.read("<act>", act)
    try checkOptions(of: act)
    let surroundings = try options.surroundings()
    let store = try surroundings.openStore()
    defer { store.keys?.wipe() }
    let person = act == .list ? nil : try surroundings.person()
    let members = try OpenMembers(store, person: person, now: surroundings.clock.moment)
    switch act {
    case .list: try MemberList(members).print(asJSON: options.json)
    case .add: try add(to: members)
    case .remove: try remove(from: members)
    }
  }

  /// Nothing is typed that this act does not heed.
  private func checkOptions(of act: Act) throws {
    let given = [
      ("--name", name != nil, Act.add), ("--without-names", withoutNames, .add),
      ("--why", why != nil, .remove),
    ]
    for (option, isGiven, its) in given where isGiven && act != its {
      throw ValidationError("\(option) goes with `member \(its.rawValue)` only.")
    }
    if act == .list, !who.isEmpty { throw ValidationError("`member list` takes no name.") }
  }

  private func add(to members: OpenMembers) throws {
    let (fingerprint, name) = (who.joined(separator: " "), name ?? "")
    let own = try members.add(fingerprint, name: name, withRealNames: !withoutNames)
    if options.json {
      let added = try OpenMembers(members.store, person: nil, now: members.now)
        .standing(called: fingerprint)
      try Output.json(["member": .string(added.id.text), "name": .string(name)])
      return
    }
    try Output.line("\(name) is now a member.")
    try Output.line("Read them your own fingerprint by telephone, for `rapidreview join`:")
    try Output.line("  \(own)")
  }

  private func remove(from members: OpenMembers) throws {
    let member = try members.standing(called: who.joined(separator: " "))
    try members.remove(member, why: why)
    if options.json {
      try Output.json(["removed": .string(member.id.text)])
      return
    }
    try Output.line("\(member.title) can no longer read what is recorded from now on.")
    try Output.line("They keep what they have seen or copied.")
  }
}
