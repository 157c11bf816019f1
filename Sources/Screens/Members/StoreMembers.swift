import Casework

/// Who can open the store, as screens show it.
package struct StoreMembers: Hashable, Sendable {
  /// A member, somebody who was one, or somebody who asks to be one.
  package struct Member: Hashable, Sendable {
    package let id: MemberID
    /// What to call them.
    package let title: String
    /// Six groups of five digits.
    package let fingerprint: String
    package let state: State
    /// Whether they can open the real names.
    package let seesRealNames: Bool

    package init(
      _ id: MemberID, title: String, fingerprint: String, state: State, seesRealNames: Bool
    ) {
      (self.id, self.title, self.fingerprint) = (id, title, fingerprint)
      (self.state, self.seesRealNames) = (state, seesRealNames)
    }
  }

  /// What a member is to the store.
  package enum State: Hashable, Sendable {
    /// The member at this computer.
    case own
    case member
    /// The recovery sheet.
    case sheet
    /// Asks to be let in.
    case waiting
    case removed
  }

  package let members: [Member]

  package init(_ members: [Member]) { self.members = members }

  /// The member at this computer; `nil` where this account is none.
  var own: Member? { members.first { $0.state == .own } }

  subscript(id: MemberID) -> Member? { members.first { $0.id == id } }

  /// Whether a key is another one of the member at this computer, as after the recovery sheet.
  func isOtherOfOwn(_ id: MemberID) -> Bool {
    guard let own, let member = self[id] else { return false }
    return member.id != own.id && member.title == own.title
  }

  /// Who can open the real names, in a sentence.
  var whoSeesRealNames: String {
    let seeing = members.filter(\.seesRealNames)
    let people = seeing.filter { $0.state == .own || $0.state == .member }.map(\.title)
    let sheet = seeing.contains { $0.state == .sheet } ? " The recovery sheet also opens them." : ""
    return people.isEmpty
      ? "No one can see the real names.\(sheet)"
      : "Can see the real names: \(people.joined(separator: ", ")).\(sheet)"
  }
}

/// What is wanted of the members of a store.
package enum MemberRequest: Sendable {
  /// Let somebody in who waits, their fingerprint having been compared.
  case add(MemberID, name: String, withRealNames: Bool)
  /// Let a member see the real names from now on.
  case giveRealNames(MemberID)
  case remove(MemberID, why: String?)
  /// Give the member at this computer another passphrase.
  case changePassphrase(current: SecretText, new: SecretText, again: SecretText)
  /// Show a new recovery sheet, which takes the place of the other once it is written down.
  case renewSheet
}
