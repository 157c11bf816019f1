import Casework

/// How a new store begins: with a member, and, where it is sealed, with a recovery sheet.
package struct Founding {
  /// What keeps the founder's secret at this computer.
  package enum Protection {
    /// The store is sealed; `recovery` is the 32 bytes on the sheet.
    case passphrase(Passphrase, cost: Passphrase.Cost, recovery: SecretBytes)
    /// The store is plain, and the secret only signs.
    case none
  }

  package let protection: Protection

  package init(_ protection: Protection) { self.protection = protection }

  /// A sealed store, whose passphrase costs as much to try as it should.
  package static func sealed(
    _ passphrase: Passphrase, recovery: SecretBytes, cost: Passphrase.Cost = .usual
  ) -> Founding {
    Founding(.passphrase(passphrase, cost: cost, recovery: recovery))
  }

  /// A plain store.
  package static var plain: Founding { Founding(.none) }

  var form: StoreDescription.Form {
    switch protection {
    case .passphrase: .sealed
    case .none: .plain
    }
  }
}

extension Founding {
  /// Makes the first members of a store, and their keys; what this computer knows of them is kept
  /// with ``Trust`` once the store is there.
  ///
  /// - Returns: The founder's keys, and the member that the recovery sheet is; `nil` for a plain
  ///   store.
  func makeMembers(
    _ layout: StoreLayout, _ disk: Disk, keysID: String, now: Moment
  ) throws(StoreError) -> (ring: KeyRing, recovery: MemberID?) {
    let founder = MemberSecret()
    let ring = KeyRing(keysID: keysID, member: founder, seals: form != .plain)
    let writer = MemberWriter(layout: layout, disk: disk, ring: ring)
    var sheet: MemberSecret?
    switch protection {
    case .none:
      try KeyFile.keep(founder, under: nil, layout.local, disk, keysID: keysID)
    case .passphrase(let passphrase, let cost, let recovery):
      try KeyFile.keep(founder, under: (passphrase, cost), layout.local, disk, keysID: keysID)
      sheet = MemberSecret(seed: recovery)
      for name in Ring.allCases { ring.add(KeyRing.Epoch(number: 1), to: name) }
    }
    let members = Set([founder.id] + [sheet?.id].compactMap(\.self))
    try writer.introduce(founder, .person)
    if let sheet { try writer.introduce(sheet, .recovery) }
    for member in [founder, sheet].compactMap(\.self) {
      let rings = sheet == nil ? [] : Set(Ring.allCases)
      try writer.give(rings, to: member.keys)
      try writer.state(
        MemberStatement(
          member: member.id, by: founder.id, at: now,
          kind: .added(rings: rings, members: members)))
    }
    if let sheet { try writer.vouch(by: sheet, for: founder.id, members, now: now) }
    return (ring, sheet?.id)
  }
}

extension KeyRing {
  /// Its keys, as a computer remembers them.
  var pinned: [Pins.PinnedEpoch] {
    Ring.allCases.flatMap { name in
      epochs(of: name).map { Pins.PinnedEpoch(ring: name, number: $0.number, key: $0.id) }
    }
  }
}
