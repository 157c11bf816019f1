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
  /// Makes the first members of a store, and their keys.
  ///
  /// ``keepKey(of:_:_:)`` comes next; what this computer knows of them is kept with ``Trust`` once
  /// the store is there.
  ///
  /// `signer` is a member of the plain store that is being sealed, who lets the new ones in. Of a
  /// new store nobody is a member yet, and the founder says so themselves.
  ///
  /// - Returns: The founder's keys, and the member that the recovery sheet is; `nil` for a plain
  ///   store.
  func makeMembers(
    _ layout: StoreLayout, _ disk: Disk, keysID: String, letInBy signer: MemberSecret? = nil,
    now: Moment
  ) throws(StoreError) -> (ring: KeyRing, recovery: MemberID?) {
    let founder = MemberSecret()
    let ring = KeyRing(keysID: keysID, member: founder, seals: form != .plain)
    let writer = MemberWriter(layout: layout, disk: disk, ring: ring)
    var sheet: MemberSecret?
    if case .passphrase(_, _, let recovery) = protection {
      sheet = MemberSecret(seed: recovery)
      for name in Ring.allCases { ring.add(KeyRing.Epoch(number: 1), to: name) }
    }
    let rings = sheet == nil ? [] : Set(Ring.allCases)
    let secrets = [founder, sheet].compactMap(\.self)
    let members = Dictionary(uniqueKeysWithValues: secrets.map { ($0.id, rings) })
    try writer.introduce(founder, .person)
    if let sheet { try writer.introduce(sheet, .recovery) }
    for member in secrets {
      for name in Ring.allCases {
        try writer.give(ring.epochs(of: name), of: name, to: member.keys)
      }
      let author = member.id == founder.id ? signer ?? founder : founder
      try writer.state(
        MemberStatement(
          member: member.id, by: author.id, at: now,
          kind: .added(rings: rings, members: members, gone: [])), signedBy: author)
    }
    // Who opens the store with the sheet one day has nothing else to go by.
    if let sheet {
      try writer.state(sheet.vouching(for: founder.id, members, now), signedBy: sheet)
    }
    return (ring, sheet?.id)
  }

  /// Keeps the founder's secret at this computer, in place of any other.
  func keepKey(of ring: KeyRing, _ local: LocalFolder, _ disk: Disk) throws(StoreError) {
    switch protection {
    case .none: try KeyFile.keep(ring.member, under: nil, local, disk, keysID: ring.keysID)
    case .passphrase(let passphrase, let cost, _):
      try KeyFile.keep(
        ring.member, under: (passphrase, cost), local, disk, keysID: ring.keysID)
    }
  }
}

extension MemberSecret {
  /// What a recovery sheet that is being made says for the members of that day.
  func vouching(
    for member: MemberID, _ members: [MemberID: Set<Ring>], gone: Set<MemberID> = [], _ now: Moment
  ) -> MemberStatement {
    MemberStatement(
      member: member, by: id, at: now,
      kind: .added(rings: members[member] ?? [], members: members, gone: gone))
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
