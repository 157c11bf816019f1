import Casework

extension Store {
  /// Asks to be let in at this computer: makes a member, whose fingerprint is to be compared with
  /// whoever adds them.
  ///
  /// Asked again, it answers with the same member; one who was removed comes back with new keys.
  /// `passphrase` is what shall unlock the store
  /// here, and `nil` in a plain store. Returned is the member, whose fingerprint is read out.
  @discardableResult
  package static func join(
    at path: String, local: String, files: any FileSystem, passphrase: Passphrase?,
    cost: Passphrase.Cost = .usual
  ) throws(StoreError) -> MemberID {
    let place = try MemberPlace(at: path, local: local, files: files)
    let (layout, disk, keysID) = (place.layout, place.disk, place.description.keysID)
    let secret: MemberSecret
    if let known = try place.secretThatMayJoin(passphrase, costingAtLeast: cost) {
      secret = known
    } else {
      secret = MemberSecret()
      try KeyFile.keep(
        secret, under: passphrase.map { ($0, cost) }, layout.local, disk, keysID: keysID)
    }
    let ring = KeyRing(
      keysID: keysID, member: secret, seals: place.description.form != .plain)
    try MemberWriter(layout: layout, disk: disk, ring: ring).introduce(secret, .person)
    return secret.id
  }

  /// Takes whoever added this member for a member, their fingerprint having been compared; answers
  /// with the keys, if the store can be opened now.
  package static func confirm(
    _ adder: MemberID, at path: String, local: String, files: any FileSystem,
    passphrase: Passphrase?, costingAtLeast least: Passphrase.Cost = .usual
  ) throws(StoreError) -> KeyRing {
    let place = try MemberPlace(at: path, local: local, files: files)
    guard let file = try place.keyFile() else { throw .seal(.noKeyFile) }
    let secret = try file.secret(passphrase, costingAtLeast: least)
    let ring = KeyRing(
      keysID: place.description.keysID, member: secret,
      seals: place.description.form != .plain)
    let kept = LocalFiles(local: local, disk: place.disk, keys: ring)
    var pins = try Pins(kept, ring: ring)
    pins.standing.insert(adder)
    // Whom one knows others by is taken at their word of who has which ring.
    let adders = Trust.adders(of: secret.id, place.layout, place.disk, keysID: ring.keysID)
    for (id, rings) in adders where id == adder { pins.rings.merge(rings) { $0.union($1) } }
    pins.keep(kept, ring: ring)
    return try place.ring(of: secret)
  }

  /// Makes a member at this computer with the recovery sheet, under a new passphrase.
  ///
  /// What this computer had as its key file is replaced: nobody could open it any more. `seed` is
  /// the 32 bytes on the sheet, and `name` who uses it, for the record.
  package static func recover(
    at path: String, local: String, files: any FileSystem, seed: SecretBytes,
    passphrase: Passphrase, cost: Passphrase.Cost = .usual, name: String, now: Moment
  ) throws(StoreError) -> KeyRing {
    let place = try MemberPlace(at: path, local: local, files: files)
    let (ring, trust) = try place.ring(ofSheet: seed)
    let secret = MemberSecret()
    try KeyFile.keep(
      secret, under: (passphrase, cost), place.layout.local, place.disk, keysID: ring.keysID)
    let writer = MemberWriter(layout: place.layout, disk: place.disk, ring: ring)
    try writer.introduce(secret, .person)
    let rings = Set(Ring.allCases.filter(ring.has))
    let all = trust.membership.with(secret.id, rings)
    try writer.state(
      MemberStatement(
        member: secret.id, by: ring.member.id, at: now,
        kind: .added(rings: rings, members: all, gone: trust.membership.gone)))
    for name in Ring.allCases {
      try writer.give(ring.epochs(of: name), of: name, to: secret.keys)
    }
    let own = KeyRing(keysID: ring.keysID, member: secret, seals: true)
    var pins = Pins(standing: [secret.id, ring.member.id])
    pins.rings = [secret.id: rings, ring.member.id: rings]
    pins.keep(LocalFiles(local: local, disk: place.disk, keys: own), ring: own)
    let keys = try place.ring(of: secret)
    let store = try open(at: path, local: local, files: place.disk.files, keys: keys)
    try store.append([.memberAdded(secret.id, name: name)], by: name, now: now)
    store.signHeads()
    return keys
  }

  /// What is recorded of the partnership, read with the recovery sheet; refuses a sheet that does
  /// not open the store.
  package static func partnership(
    at path: String, local: String, files: any FileSystem, bySheet seed: SecretBytes, now: Moment
  ) throws(StoreError) -> Partnership {
    let (ring, _) = try MemberPlace(at: path, local: local, files: files).ring(ofSheet: seed)
    let store = try open(at: path, local: local, files: files, keys: ring)
    return Partnership(changes: try store.loadPartnership(now: now).changes)
  }

  /// Gives this member's key file another passphrase.
  package static func changePassphrase(
    to passphrase: Passphrase, cost: Passphrase.Cost = .usual, at path: String, local: String,
    files: any FileSystem, keys: KeyRing
  ) throws(StoreError) {
    let place = try MemberPlace(at: path, local: local, files: files)
    guard place.description.form != .plain else { throw .seal(.notSealed) }
    try KeyFile.keep(
      keys.member, under: (passphrase, cost), place.layout.local, place.disk, keysID: keys.keysID)
  }
}

extension MemberPlace {
  /// The keys that the recovery sheet opens, and whom it vouches for.
  ///
  /// It vouches for those who were members when it was made; nothing of it lies in LOCAL.
  fileprivate func ring(
    ofSheet seed: SecretBytes
  ) throws(StoreError) -> (ring: KeyRing, trust: Trust) {
    guard description.form != .plain else { throw .seal(.notSealed) }
    let ring = KeyRing(
      keysID: description.keysID, member: MemberSecret(seed: seed), seals: true)
    let trust: Trust
    do throws(StoreError) {
      trust = try Trust(layout, disk, ring: ring, knowing: Pins())
    } catch .seal(.removed) {
      // One that was renewed since is a member no longer.
      throw .seal(.wrongSheet)
    }
    guard trust.membership.members[ring.member.id]?.kind == .recovery, ring.has(.all) else {
      throw .seal(.wrongSheet)
    }
    return (ring, trust)
  }

  /// The secret in the key file here, for somebody who asks to be let in; `nil` where a new one is
  /// to be made.
  ///
  /// A plain store's secret lay there for anybody to copy, and who was removed stays removed.
  fileprivate func secretThatMayJoin(
    _ passphrase: Passphrase?, costingAtLeast cost: Passphrase.Cost
  ) throws(StoreError) -> MemberSecret? {
    guard let file = try keyFile(), file.isLocked == (description.form != .plain) else {
      return nil
    }
    let secret = try file.secret(passphrase, costingAtLeast: cost)
    do throws(StoreError) {
      _ = try ring(of: secret)
    } catch .seal(.removed) {
      return nil
    } catch .seal(.notAdded), .seal(.adderUnknown), .seal(.noRing) {
      return secret
    }
    return secret
  }
}
