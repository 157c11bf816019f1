import CaseStore
import Casework
import Office
import Screens

extension Desk {
  /// Changes who can open the store.
  func perform(_ request: MemberRequest) -> Reply {
    guard let store else { return .nothing }
    switch request {
    case .add(let id, let name, let withRealNames):
      return .outcome(
        store.change { members in
          _ = try members.add(id.fingerprintText, name: name, withRealNames: withRealNames)
          return "\(name) is now a member. Read them your own fingerprint."
        })
    case .giveRealNames(let id):
      return .outcome(
        store.change { members in
          let member = try members.standing(called: id.fingerprintText)
          _ = try members.add(
            id.fingerprintText, name: member.name ?? "", withRealNames: true)
          return "\(member.title) can see the real names now."
        })
    case .remove(let id, let why):
      return .outcome(
        store.change { members in
          let member = try members.standing(called: id.fingerprintText)
          try members.remove(member, why: why)
          return "\(member.title) is no longer a member."
        })
    case .changePassphrase(let current, let new, let again):
      return .outcome(changePassphrase(from: current, to: new, again, in: store))
    case .renewSheet:
      let sheet = NewSheet()
      renewing = sheet
      return .push(sheet.screen(for: .renewal))
    }
  }

  /// Puts the new recovery sheet in the other's place, if the groups are right.
  func finishRenewal(_ sheet: NewSheet, _ groups: [SheetGroup]) -> Reply {
    guard let store else { return .nothing }
    return .outcome(
      store.change { members in
        try sheet.check(groups)
        try members.renewSheet(sheet.seed)
        self.forgetStore()
        return "The new recovery sheet works. Destroy the old one."
      })
  }

  private func changePassphrase(
    from current: SecretText, to new: SecretText, _ again: SecretText, in store: OpenStore
  ) -> Outcome {
    defer { for secret in [current, new, again] { secret.wipe() } }
    return store.result {
      guard let keys = store.office.store.keys, store.office.store.isSealed else {
        throw StoreError.seal(.notSealed)
      }
      guard new.isSame(as: again) else { throw PassphraseFlaw.differs }
      var typed = current.take()
      try surroundings.keys(by: Passphrase(taking: &typed)).wipe()
      var chosen = new.take()
      let passphrase = Passphrase(taking: &chosen)
      defer { passphrase.wipe() }
      let rule = PassphraseRule(
        partnership: store.office.partnership.name, person: store.person)
      try surroundings.changePassphrase(to: passphrase, by: rule, keys)
      return .done("Your passphrase has changed on this computer.")
    }
  }
}

extension OpenStore {
  /// Who can open the store, for the screens; `nil` where it is not sealed, or cannot be read.
  var shownMembers: StoreMembers? {
    guard office.store.isSealed,
      let open = try? OpenMembers(office.store, person: person, now: clock.moment)
    else { return nil }
    let waiting = open.waiting.map { id in
      StoreMembers.Member(
        id, title: "", fingerprint: id.fingerprintText, state: .waiting, seesRealNames: false)
    }
    let known = open.members.map { member in
      StoreMembers.Member(
        member.id, title: member.title, fingerprint: member.id.fingerprintText,
        state: member.shownState, seesRealNames: member.isStanding && member.seesRealNames)
    }
    return StoreMembers(
      waiting + known.filter { $0.state != .removed } + known.filter { $0.state == .removed })
  }

  /// Makes a change of the members, and reads what it changed.
  fileprivate func change(_ body: (OpenMembers) throws -> String) -> Outcome {
    result {
      let words = try body(
        try OpenMembers(office.store, person: try actor(), now: clock.moment))
      try office.refresh(now: clock.moment)
      return .done(words)
    }
  }
}

extension StoreMember {
  fileprivate var shownState: StoreMembers.State {
    guard isStanding else { return .removed }
    if isSelf { return .own }
    return kind == .recovery ? .sheet : .member
  }
}
