import CaseStore
import Casework

/// Who can open a store, read, and what is done about it: for commands and screens alike.
package struct OpenMembers {
  package let store: Store
  package let members: [StoreMember]
  /// Who has asked to be let in and was not added yet.
  package let waiting: [MemberID]
  private let person: String?
  package let now: Moment

  /// Reads the members of an open store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - person: Who asks; nothing is changed for nobody.
  ///   - now: The time by this computer's clock.
  /// - Throws: ``StoreError`` where the partnership's journals or the members cannot be read.
  package init(_ store: Store, person: String?, now: Moment) throws(StoreError) {
    (self.store, self.person, self.now) = (store, person, now)
    let history = try store.loadPartnership(now: now)
    members = try store.members(Partnership(changes: history.changes))
    waiting = try store.waitingMembers().sorted()
  }

  /// The member at this computer; `nil` where this account is none.
  package var own: MemberID? { members.first(where: \.isSelf)?.id }

  /// The member of a fingerprint, or of a name that one member alone has.
  package func standing(called text: String) throws -> StoreMember {
    let standing = members.filter(\.isStanding)
    if let fingerprint = Fingerprint(text) {
      guard let found = standing.first(where: { fingerprint.isOf($0.id) }) else {
        throw StoreError.seal(.noSuchMember)
      }
      return found
    }
    let named = standing.filter { $0.name?.utf8.elementsEqual(text.utf8) == true }
    guard let found = named.first else { throw MemberRefusal.noFingerprint }
    guard named.count == 1 else { throw MemberRefusal.severalOfThatName }
    return found
  }

  /// Lets in whoever has this fingerprint, which was compared; one who is a member already is given
  /// what they lack.
  ///
  /// - Returns: The fingerprint of the member at this computer, for the other to compare.
  package func add(
    _ fingerprint: String, name: String, withRealNames: Bool
  ) throws -> String {
    guard !PlainText.isBlank(name) else { throw MemberRefusal.noName }
    try PlainText.check(name, as: .personName)
    guard let typed = Fingerprint(fingerprint) else { throw MemberRefusal.noFingerprint }
    let candidates = waiting + members.filter(\.isStanding).map(\.id)
    guard let id = candidates.first(where: { typed.isOf($0) }), let own else {
      throw StoreError.seal(.noSuchMember)
    }
    try store.addMember(
      id, name: name, rings: withRealNames ? Set(Ring.allCases) : [.all], by: try actor(),
      now: now)
    return own.fingerprintText
  }

  /// Removes a member.
  package func remove(_ member: StoreMember, why: String?) throws {
    guard member.kind != .recovery else { throw MemberRefusal.isSheet }
    try store.removeMember(member.id, by: try actor(), why: why, now: now)
  }

  /// Has the recovery sheet of this seed take the place of the one before.
  package func renewSheet(_ seed: SecretBytes) throws {
    try store.renewRecovery(seed: seed, by: try actor(), now: now)
  }

  private func actor() throws -> String {
    guard let person else { throw MemberRefusal.nobodyActs }
    return person
  }
}

extension StoreMember {
  /// What to call the member.
  package var title: String {
    switch kind {
    case .recovery: "Recovery sheet"
    case .person: name ?? "(no name recorded)"
    }
  }

  /// Whether they can open the real names.
  package var seesRealNames: Bool { rings.contains(.identity) }
}

/// What is refused about members, on the command line and the screens alike.
package enum MemberRefusal: StatedProblem, Hashable {
  case noName
  case noFingerprint
  case severalOfThatName
  /// Two fingerprints that were to be compared are not the same.
  case otherFingerprint
  /// The recovery sheet is renewed and never removed: nobody is to be without one.
  case isSheet
  /// Nobody has said who they are.
  case nobodyActs

  package var problem: String {
    switch self {
    case .noName: "Each member needs a name."
    case .noFingerprint: "That is not a fingerprint or a member's name."
    case .severalOfThatName: "Several members have that name."
    case .otherFingerprint: "That is not the fingerprint of the member who added you."
    case .isSheet: "The recovery sheet cannot be removed, only replaced."
    case .nobodyActs: "Your name is needed for the record."
    }
  }

  package var remedy: String {
    switch self {
    case .noName: "Give the name they sign with: --name NAME."
    case .noFingerprint:
      "Give six groups of five digits, as `rapidreview member list` shows them."
    case .severalOfThatName: "Give the fingerprint. See `rapidreview member list`."
    case .otherFingerprint:
      "Ask them to read it again. If it still differs, a stranger may have added you. Tell them, "
        + "and record nothing here."
    case .isSheet: "Make a new sheet with `rapidreview recovery renew`. The old one stops working."
    case .nobodyActs: "Give your name with --as NAME, or set RAPIDREVIEW_NAME."
    }
  }
}
