import CaseStore
import Casework
import Office
import Screens

// How somebody comes into a sealed store of which this computer has no key that opens it: by asking
// a member, or with the recovery sheet.

extension Desk {
  /// Takes a step of somebody who cannot open the store yet.
  func perform(_ request: EntryRequest) -> Reply {
    do {
      switch request {
      case .ask(let passphrase, let again): return try ask(passphrase, again)
      case .look: return try look()
      case .confirm(let fingerprint): return try confirm(fingerprint)
      case .recover(let person, let sheet, let passphrase, let again):
        return try recover(person, sheet, passphrase, again)
      }
    } catch {
      return .outcome(Outcome(refusing: error, otherwise: "The store cannot be opened."))
    }
  }

  /// The screen of somebody who has asked to be let in, whom a passphrase would open nothing yet.
  func wait(_ passphrase: Passphrase, as state: Joining.State) -> Reply {
    if entering !== passphrase { entering?.wipe() }
    entering = passphrase
    switch state {
    case .asked(let own):
      return .restart(
        JoiningScreen(.asked(fingerprint: own.fingerprintText)),
        Message("No member has added you yet."))
    case .added: return .restart(JoiningScreen(.added), Message("A member has added you."))
    case .member: return .nothing
    }
  }

  private func ask(_ passphrase: SecretText, _ again: SecretText) throws -> Reply {
    defer { for secret in [passphrase, again] { secret.wipe() } }
    guard passphrase.isSame(as: again) else { throw PassphraseFlaw.differs }
    var typed = passphrase.take()
    let chosen = Passphrase(taking: &typed)
    let own = try Joining(surroundings).begin(under: chosen)
    return wait(chosen, as: .asked(own))
  }

  private func look() throws -> Reply {
    let passphrase = try passphraseOfEntry()
    let state = try Joining(surroundings).state(passphrase)
    switch state {
    case .asked:
      return .outcome(
        .refused(
          problem: "No member has added you yet.",
          remedy: "Read your fingerprint to a colleague, then press Enter."))
    case .added: return wait(passphrase, as: state)
    case .member: return try openEntered()
    }
  }

  private func confirm(_ fingerprint: String) throws -> Reply {
    let passphrase = try passphraseOfEntry()
    let joining = Joining(surroundings)
    if case .added(let adders) = try joining.state(passphrase) {
      // Anybody who can write to the folder can say that they have added somebody.
      guard let typed = Fingerprint(fingerprint), let adder = adders.first(where: typed.isOf) else {
        throw MemberRefusal.otherFingerprint
      }
      try joining.confirm(adder, passphrase)
    }
    return try openEntered()
  }

  private func openEntered() throws -> Reply {
    try openStore(keys: surroundings.keys(by: passphraseOfEntry()))
    entering = nil
    if let name = surroundings.givenName { try surroundings.own.keep(name: name) }
    lastKey = clock.moment
    return .begin(saying: nil)
  }

  private func passphraseOfEntry() throws -> Passphrase {
    guard let entering else { throw StoreError.seal(.locked) }
    return entering
  }

  private func recover(
    _ person: String, _ sheet: SecretText, _ passphrase: SecretText, _ again: SecretText
  ) throws -> Reply {
    // A slip in fourteen groups is put right where it is, so nothing is emptied for it.
    var typed = sheet.copy()
    let seed = try RecoveryCode.seed(of: &typed)
    defer { for secret in [sheet, passphrase, again] { secret.wipe() } }
    defer { seed.wipe() }
    guard passphrase.isSame(as: again) else { throw PassphraseFlaw.differs }
    try PlainText.check(person, as: .personName)
    let rule = try surroundings.ruleForRecovery(with: seed, person: person)
    var bytes = passphrase.take()
    let chosen = Passphrase(taking: &bytes)
    defer { chosen.wipe() }
    try openStore(
      keys: surroundings.recover(with: seed, under: chosen, by: rule, person: person))
    try surroundings.own.keep(name: person)
    lastKey = clock.moment
    return .begin(saying: Desk.recovered)
  }

  private static let recovered =
    "You have a new key. If the old one is lost, remove it: press P, then m."
}
