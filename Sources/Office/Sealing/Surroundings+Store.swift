import CaseStore
import Casework

// The one place where a store is opened or made for commands. A sealed one takes the keys of the
// member at this computer: from the session's keyring, else by the passphrase.

extension Surroundings {
  /// Opens the store, with its keys where it is sealed.
  ///
  /// - Throws: ``SealRefusal/locked`` where it takes a passphrase and there is nobody to ask.
  package func openStore() throws -> Store { try openStore(by: try keys()) }

  /// Opens the store with keys that are at hand.
  ///
  /// What a command records is signed when it is saved: whatever reads what the command prints may
  /// end it at any line.
  package func openStore(by keys: KeyRing?) throws(StoreError) -> Store {
    let store = try Store.open(at: storePath, local: localPath, files: files, keys: keys)
    store.signsAtOnce = true
    follow(store)
    return store
  }

  /// The keys of the member at this computer; `nil` for a plain store, and where there is none.
  package func keys() throws -> KeyRing? {
    guard try takesKeys() else { return nil }
    return try keysOfSession() ?? keysByPassphrase()
  }

  /// Whether there is a sealed store.
  ///
  /// - Throws: ``PassphraseNotNeeded`` where a passphrase was given for a plain one.
  private func takesKeys() throws -> Bool {
    let isSealed: Bool
    do throws(StoreError) {
      isSealed = try Store.isSealed(at: storePath, files: files)
    } catch {
      // A disk that failed is not a store that takes no key; anything else is for the opening to
      // say.
      if case .file(let failure) = error, failure.kind == .device { throw error }
      return false
    }
    if !isSealed, secrets.asksNobody { throw PassphraseNotNeeded() }
    return isSealed
  }

  /// The keys, where nobody has to be asked on the terminal: the screens ask themselves.
  package func keysAtHand() throws -> KeyRing? {
    guard try takesKeys() else { return nil }
    if let keys = try keysOfSession() { return keys }
    return secrets.asksNobody ? try keysByPassphrase() : nil
  }

  /// The keys to check the store with; `nil` where there are none, for a locked store is checked,
  /// too.
  package func keysForCheck() throws -> KeyRing? {
    guard try takesKeys() else { return nil }
    do {
      return try keysOfSession() ?? keysByPassphrase(for: .checking)
    } catch StoreError.seal(let refusal) where refusal.isLackOfKeys {
      return nil
    }
  }

  private func keysOfSession() throws -> KeyRing? {
    guard let seed = try secrets.keyring?.seed(of: Store.keysID(at: storePath, files: files))
    else { return nil }
    defer { seed.wipe() }
    return try Store.unlock(at: storePath, local: localPath, files: files, seed: seed)
  }

  /// The keys by a passphrase that was typed on a screen; it is overwritten.
  package func keys(by passphrase: Passphrase) throws -> KeyRing {
    defer { passphrase.wipe() }
    return try Store.unlock(
      at: storePath, local: localPath, files: files, passphrase: passphrase,
      costingAtLeast: secrets.cost)
  }

  /// The same, by the passphrase alone.
  package func keysByPassphrase(for use: SecretSources.Use = .opening) throws -> KeyRing {
    guard try Store.isSealed(at: storePath, files: files) else {
      throw StoreError.seal(.notSealed)
    }
    try requireKeyFile()
    guard let passphrase = try secrets.passphrase(use) else { throw StoreError.seal(.locked) }
    return try keys(by: passphrase)
  }

  /// Nobody is asked for a passphrase that would open nothing.
  private func requireKeyFile() throws {
    do throws(StoreError) {
      _ = try Store.unlock(at: storePath, local: localPath, files: files, passphrase: nil)
    } catch .seal(.locked) {
      return
    }
  }

  /// Refuses a place where a store lies already, before anybody is asked for anything.
  package func requireNoStore() throws(StoreError) {
    if (try? Store.isSealed(at: storePath, files: files)) != nil {
      throw .storeExists(path: storePath)
    }
  }

  /// Refuses what a sealed store is not to be made with, before its recovery sheet is shown.
  ///
  /// - Throws: ``PassphraseFlaw`` where the passphrase is not to be taken, what is refused about
  ///   the names, and that there is a store already.
  package func require(_ new: NewStore, _ passphrase: Passphrase) throws {
    try new.check()
    try requireNoStore()
    try PassphraseRule(partnership: new.partnership, person: new.person).check(passphrase)
  }

  /// Makes a sealed store for a partnership, named or not, and opens it.
  ///
  /// - Throws: ``PassphraseFlaw`` where the passphrase is not to be taken; nothing is made then.
  package func makeSealedStore(
    _ new: NewStore, under passphrase: Passphrase, recovery: SecretBytes
  ) throws -> Store {
    try require(new, passphrase)
    return try make(new, .sealed(passphrase, recovery: recovery, cost: secrets.cost))
  }

  /// Makes a plain store, and opens it.
  package func makePlainStore(_ new: NewStore) throws -> Store {
    try new.check()
    return try make(new, .plain)
  }

  /// The partnership's name, of a plain store that can be sealed.
  ///
  /// - Throws: What sealing it would refuse, before anybody is asked for a passphrase.
  package func nameOfSealable() throws -> String? {
    try Store.requireSealable(at: storePath, local: localPath, files: files, now: clock.moment)
    let store = try openStore(by: nil)
    return Partnership(changes: try store.loadPartnership(now: clock.moment).changes).name
  }

  /// What a passphrase is held to that somebody sets with the recovery sheet.
  ///
  /// - Throws: ``SealRefusal/wrongSheet`` where the sheet does not open the store, before anybody
  ///   is asked for a passphrase.
  package func ruleForRecovery(
    with seed: SecretBytes, person: String
  ) throws(StoreError) -> PassphraseRule {
    let partnership = try Store.partnership(
      at: storePath, local: localPath, files: files, bySheet: seed, now: clock.moment)
    return PassphraseRule(partnership: partnership.name, person: person)
  }

  /// Gives this member another passphrase at this computer.
  ///
  /// - Throws: ``PassphraseFlaw`` where it is not to be taken.
  package func changePassphrase(
    to passphrase: Passphrase, by rule: PassphraseRule, _ keys: KeyRing
  ) throws {
    try rule.check(passphrase)
    try Store.changePassphrase(
      to: passphrase, cost: secrets.cost, at: storePath, local: localPath, files: files, keys: keys)
  }

  /// Makes a member at this computer with the recovery sheet, under a new passphrase.
  ///
  /// - Throws: ``PassphraseFlaw`` where it is not to be taken, and what ``Store/recover`` refuses.
  package func recover(
    with seed: SecretBytes, under passphrase: Passphrase, by rule: PassphraseRule, person: String
  ) throws -> KeyRing {
    try rule.check(passphrase)
    return try Store.recover(
      at: storePath, local: localPath, files: files, seed: seed, passphrase: passphrase,
      cost: secrets.cost, name: person, now: clock.moment)
  }

  /// Whether sealing the store was begun and stopped.
  package var isBeingSealed: Bool {
    get throws(StoreError) { try Store.isBeingSealed(at: storePath, files: files) }
  }

  /// Seals the plain store, or goes on where that was stopped, for which no new sheet is made.
  package func seal(
    under passphrase: Passphrase, recovery: SecretBytes?, person: String
  ) throws(StoreError) -> SealReport {
    try Store.seal(
      at: storePath, local: localPath, files: files, passphrase: passphrase, recovery: recovery,
      cost: secrets.cost, by: person, now: clock.moment)
  }

  private func make(_ new: NewStore, _ founding: Founding) throws(StoreError) -> Store {
    // Nobody whose name is not known becomes a member.
    let store = try Store.create(
      at: storePath, local: localPath, files: files, partnership: new.partnership,
      group: new.group, founding: new.person.isEmpty ? nil : founding, by: new.person,
      now: clock.moment)
    store.signHeads()
    return store
  }
}

/// What a new store is made with, besides what seals it.
package struct NewStore {
  /// The partnership's name; `nil` leaves it unnamed.
  let partnership: String?
  /// The number of the group whose accounts share it; `nil` for one user's.
  let group: UInt32?
  /// Who makes it.
  let person: String

  package init(partnership: String?, group: UInt32? = nil, person: String) {
    (self.partnership, self.group, self.person) = (partnership, group, person)
  }

  fileprivate func check() throws {
    if let partnership { try PlainText.check(partnership, as: .partnershipName) }
    if !person.isEmpty { try PlainText.check(person, as: .personName) }
  }
}

/// A passphrase was given for a store that takes none.
package struct PassphraseNotNeeded: StatedProblem, Hashable {
  package init() {}

  package var problem: String { "The store is not sealed, so it has no passphrase." }
  package var remedy: String { "Run the command again without --passphrase-fd." }
}
