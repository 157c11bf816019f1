import Casework

/// What a member can open while the store is unlocked: their own secret, and the rings' keys.
///
/// A ring has a key for each *epoch*: a new one begins when a member is removed, so that who left
/// cannot read what is recorded afterwards. The last epoch seals; the others open what was sealed
/// before. The keys of cases are not stored: each is made from the ring's by a hash, so that there
/// is nothing to exchange, to lose or to put back, and one can be handed out without the others.
///
/// A class, so that ``wipe()`` reaches everybody who holds it; for one thread.
package final class KeyRing {
  /// The id of the keys: that of the store when it was made, which a copy of it keeps.
  package let keysID: String
  package let member: MemberSecret
  /// Whether the store is sealed; in a plain one a member only signs.
  let seals: Bool
  /// What seals this member's own files in LOCAL.
  let local: SecretBytes
  /// What members had signed when it was read last, so that no signature is verified again.
  let filesRead = SignedFilesRead()
  private var epochs: [Ring: [Epoch]] = [:]
  /// The key used last: records of one scope come one after the other.
  private var latest: (id: KeyID, scope: String, key: SecretBytes)?

  /// One key of a ring.
  struct Epoch: Sendable {
    /// From 1; of two with one number that were begun apart, the greater id is the later one.
    let number: Int
    let id: KeyID
    let key: SecretBytes

    /// A removal begins one; so many are no partnership, and nobody may take the last one away.
    static let greatestNumber = 1_000_000

    /// A new key.
    init(number: Int, key: SecretBytes = .random(SealedBox.keyLength)) {
      (self.number, self.key, id) = (number, key, KeyID(of: key))
    }
  }

  init(keysID: String, member: MemberSecret, seals: Bool) {
    self.keysID = keysID
    self.seals = seals
    self.member = member
    local = member.seed.derived(for: "rapidreview local key")
  }

  /// Takes a ring's key in; one that is known already is left as it is.
  func add(_ epoch: Epoch, to ring: Ring) {
    guard epochs[ring]?.contains(where: { $0.id == epoch.id }) != true else { return }
    epochs[ring, default: []].append(epoch)
    epochs[ring]?.sort { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  /// The keys of a ring, the one that seals last; none where this member has not been given it.
  func epochs(of ring: Ring) -> [Epoch] { epochs[ring] ?? [] }

  /// Whether this member can read what a ring seals.
  package func has(_ ring: Ring) -> Bool { epochs[ring]?.isEmpty == false }

  /// Overwrites every key now.
  package func wipe() {
    for epoch in epochs.values.joined() { epoch.key.wipe() }
    latest?.key.wipe()
    local.wipe()
    member.wipe()
    (epochs, latest) = ([:], nil)
  }

  package var isWiped: Bool { local.isWiped }
}

extension KeyRing {
  /// What makes a ring of the same keys, on another thread.
  ///
  /// It is of use until this one is wiped.
  var copied: @Sendable () -> KeyRing {
    let (keysID, member, seals, epochs) = (keysID, member, seals, epochs)
    return {
      let copy = KeyRing(keysID: keysID, member: member, seals: seals)
      copy.epochs = epochs
      return copy
    }
  }

  /// The key that seals the records of a scope from now on; `nil` where this member has none.
  func sealingKey(of scope: JournalScope) -> (id: KeyID, key: SecretBytes)? {
    guard let id = epochs[scope.ring]?.last?.id, let key = key(id, of: scope) else { return nil }
    return (id, key)
  }

  /// The key of a scope in an epoch; `nil` where this member was not given that epoch's.
  func key(_ id: KeyID, of scope: JournalScope) -> SecretBytes? {
    let name = scope.wireName
    if let latest, latest.id == id, latest.scope == name { return latest.key }
    guard let epoch = epochs[scope.ring]?.last(where: { $0.id == id }) else { return nil }
    let key = epoch.key.derived(for: "rapidreview scope key\0\(name)")
    latest = (id, name, key)
    return key
  }
}
