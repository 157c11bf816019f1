import CaseStore
import Casework

/// How far somebody has come who asks to be let into a store at this computer.
package struct Joining {
  /// What is to be done next.
  package enum State {
    /// Their fingerprint is to be read to a member.
    case asked(MemberID)
    /// These say that they have added them; the fingerprint of one is to be compared.
    case added(by: [MemberID])
    /// The store opens here.
    case member
  }

  private let surroundings: Surroundings
  private var place: (path: String, local: String, files: any FileSystem) {
    (surroundings.storePath, surroundings.localPath, surroundings.files)
  }

  package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Whether there is a key of the store at this computer.
  package func hasKey() throws -> Bool {
    do throws(StoreError) {
      _ = try keys(by: nil)
      return true
    } catch .seal(.noKeyFile) {
      return false
    } catch .seal(.locked), .seal(.notAdded), .seal(.adderUnknown) {
      return true
    }
  }

  /// The passphrase of the key at this computer; `nil` where it takes none.
  package func passphrase() throws -> Passphrase? {
    guard try Store.isSealed(at: place.path, files: place.files) else {
      if surroundings.secrets.asksNobody { throw PassphraseNotNeeded() }
      return nil
    }
    guard let passphrase = try surroundings.secrets.passphrase(.opening) else {
      throw StoreError.seal(.locked)
    }
    return passphrase
  }

  /// Makes a key here, and asks to be let in.
  package func begin(under passphrase: Passphrase?) throws -> MemberID {
    if let passphrase {
      try PassphraseRule(partnership: nil, person: surroundings.knownName).check(passphrase)
    }
    return try Store.join(
      at: place.path, local: place.local, files: place.files, passphrase: passphrase,
      cost: surroundings.secrets.cost)
  }

  /// How far it has come.
  package func state(_ passphrase: Passphrase?) throws(StoreError) -> State {
    do throws(StoreError) {
      try keys(by: passphrase).wipe()
      return .member
    } catch .seal(.notAdded(let id)) {
      return .asked(id)
    } catch .seal(.adderUnknown(let ids)) {
      return .added(by: ids)
    }
  }

  /// Takes whoever added this member for one: their fingerprint was compared.
  package func confirm(_ adder: MemberID, _ passphrase: Passphrase?) throws(StoreError) {
    try Store.confirm(
      adder, at: place.path, local: place.local, files: place.files, passphrase: passphrase,
      costingAtLeast: surroundings.secrets.cost
    ).wipe()
  }

  /// The keys of the member at this computer; what was typed is the caller's to wipe.
  ///
  /// - Throws: ``SealRefusal`` where they do not open the store yet.
  package func keys(by passphrase: Passphrase?) throws(StoreError) -> KeyRing {
    try Store.unlock(
      at: place.path, local: place.local, files: place.files, passphrase: passphrase,
      costingAtLeast: surroundings.secrets.cost)
  }
}
