import ArgumentParser
import CaseStore
import Casework
import Office

/// `member`: who can open the store.
struct MemberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member", abstract: "List who can open the store, add somebody, or remove them.",
    discussion: """
      ACT is list, add or remove. Who is to be added runs `join` at their own computer and reads \
      you the fingerprint by telephone; add takes it with --name, and answers with yours, which \
      they compare. With --without-names they cannot open who the child and the family are.

      remove takes a fingerprint, or a name that one member has. What somebody has seen or copied \
      they keep; what is recorded from then on they cannot read.
      """)

  /// What can be done.
  enum Act: String, CaseIterable {
    case list, add, remove
  }

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("list, add or remove.", valueName: "act"))
  var act = "list"

  @Argument(
    help: ArgumentHelp("Whom: the fingerprint, or to remove them a name.", valueName: "who"))
  var who: [String] = []

  @Option(help: ArgumentHelp("Of add: the name they sign with.", valueName: "name"))
  var name: String?

  @Flag(help: "Of add: not the key to who the child and the family are.")
  var withoutNames = false

  @Option(help: ArgumentHelp("Of remove: the reason, for the record.", valueName: "text"))
  var why: String?

  func run() throws {
    let act: Act = try ChoiceArgument.read("<act>", act)
    let surroundings = try options.surroundings()
    let members = try OpenMembers(surroundings)
    defer { members.store.keys?.wipe() }
    switch act {
    case .list: try MemberList(members).print(asJSON: options.json)
    case .add: try add(to: members, surroundings)
    case .remove: try remove(from: members, surroundings)
    }
  }

  private func add(to members: OpenMembers, _ surroundings: Surroundings) throws {
    guard let name else { throw MemberComplaint.noName }
    try PlainText.check(name, as: .personName)
    guard let fingerprint = Fingerprint(who.joined()) else { throw MemberComplaint.noFingerprint }
    let known = members.members.filter(\.isStanding).map(\.id)
    let candidates = try members.store.waitingMembers() + known
    guard let id = candidates.first(where: { fingerprint.isOf($0) }), let own = members.own else {
      throw StoreError.seal(.noSuchMember)
    }
    try members.store.addMember(
      id, name: name, rings: withoutNames ? [.all] : Set(Ring.allCases),
      by: try surroundings.person(), now: surroundings.clock.moment)
    if options.json {
      try Output.json(["member": .string(id.text), "name": .string(name)])
      return
    }
    try Output.line("\(name) is a member of the store.")
    try Output.line("Read them your own fingerprint by telephone, for `rapidreview join`:")
    try Output.line("  \(own.fingerprintText)")
  }

  private func remove(from members: OpenMembers, _ surroundings: Surroundings) throws {
    let id = try members.standing(called: who.joined(separator: " "))
    try members.store.removeMember(
      id, by: try surroundings.person(), why: why, now: surroundings.clock.moment)
    let name = members.members.first { $0.id == id }?.name ?? id.fingerprintText
    if options.json {
      try Output.json(["removed": .string(id.text)])
      return
    }
    try Output.line("\(name) is no longer a member. What is recorded from now on has a new key.")
    try Output.line("What they have seen or copied they keep.")
  }
}

/// An open store and who its members are.
struct OpenMembers {
  let store: Store
  let members: [StoreMember]

  init(_ surroundings: Surroundings) throws {
    store = try surroundings.openStore()
    let history = try store.loadPartnership(now: surroundings.clock.moment)
    members = try store.members(Partnership(changes: history.changes))
  }

  /// The member at this computer; `nil` where this account is none.
  var own: MemberID? { members.first(where: \.isSelf)?.id }

  /// The member of a fingerprint, or of a name that one member alone has.
  func standing(called text: String) throws -> MemberID {
    let standing = members.filter(\.isStanding)
    if let fingerprint = Fingerprint(text) {
      guard let found = standing.first(where: { fingerprint.isOf($0.id) }) else {
        throw StoreError.seal(.noSuchMember)
      }
      return found.id
    }
    let named = standing.filter { $0.name?.utf8.elementsEqual(text.utf8) == true }
    guard let found = named.first else { throw MemberComplaint.noFingerprint }
    guard named.count == 1 else { throw MemberComplaint.severalOfThatName }
    return found.id
  }
}

/// What the command line refuses about members.
enum MemberComplaint: StatedProblem, Hashable {
  case noName
  case noFingerprint
  case severalOfThatName
  /// Two fingerprints that were to be compared are not the same.
  case otherFingerprint

  var problem: String {
    switch self {
    case .noName: "Nobody is added without a name."
    case .noFingerprint: "That is neither a fingerprint nor the name of a member."
    case .severalOfThatName: "Several members have that name."
    case .otherFingerprint: "That is not the fingerprint of who added you."
    }
  }

  var remedy: String {
    switch self {
    case .noName: "Give the name they sign with: --name NAME."
    case .noFingerprint:
      "A fingerprint is six groups of five digits; see `rapidreview member list`."
    case .severalOfThatName: "Give the fingerprint: see `rapidreview member list`."
    case .otherFingerprint:
      "Ask them to read it once more. If it still differs, somebody else may have added you: tell "
        + "them, and write nothing."
    }
  }
}
