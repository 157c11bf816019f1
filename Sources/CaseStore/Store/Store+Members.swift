import Casework

/// A member, as people see them.
package struct StoreMember: Hashable, Sendable {
  package let id: MemberID
  /// As it was given when they were added; `nil` where no record of it can be read.
  package let name: String?
  package let kind: MemberFile.Kind
  /// The rings they were given.
  package let rings: Set<Ring>
  /// Whether they are a member still.
  package let isStanding: Bool
  /// Whether it is the member at this computer.
  package let isSelf: Bool
}

extension Store {
  /// The keys this store was opened with; in a plain store, those of the member at this computer.
  ///
  /// `nil` for a plain store without members, or where this account is none.
  package var keys: KeyRing? { seal.keys ?? signer }

  /// What seals this person's own files about the store; `nil` where it is plain.
  package var localKeys: KeyRing? { seal.keys }

  /// Whether its records are sealed.
  package var isSealed: Bool {
    switch seal {
    case .plain, .passedOver: false
    case .begun, .sealed: true
    }
  }

  /// Who is a member, and who was; the one at this computer first, then in the order of names.
  ///
  /// The names stand in what is recorded of the partnership.
  package func members(_ partnership: Partnership) throws(StoreError) -> [StoreMember] {
    guard let keys else { return [] }
    let membership = try Trust(layout, disk, ring: keys).membership
    return membership.standing.union(membership.gone).compactMap { id -> StoreMember? in
      guard let file = membership.members[id] else { return nil }
      return StoreMember(
        id: id, name: partnership.memberNames[id], kind: file.kind,
        rings: membership.rings[id] ?? [], isStanding: membership.standing.contains(id),
        isSelf: id == keys.member.id)
    }
    .sorted { left, right in
      if left.isSelf != right.isSelf { return left.isSelf }
      return (left.name ?? "", left.id) < (right.name ?? "", right.id)
    }
  }

  /// Those who have asked to be let in and were not added yet, in no meaningful order.
  package func waitingMembers() throws(StoreError) -> [MemberID] {
    guard let keys else { return [] }
    let membership = try Trust(layout, disk, ring: keys).membership
    return membership.members.keys.filter {
      !membership.standing.contains($0) && !membership.gone.contains($0)
    }
  }

  /// Lets somebody in whose fingerprint was compared, and gives them the keys of some rings.
  ///
  /// One who is a member already is given the rings they lack. `id` is the name their computer
  /// shows by its fingerprint; this member must have the rings they give.
  package func addMember(
    _ id: MemberID, name: String, rings: Set<Ring>, by person: String, now: Moment
  ) throws(StoreError) {
    let (keys, membership) = try membership()
    guard let file = membership.members[id], !membership.gone.contains(id), id != keys.member.id
    else { throw .seal(.noSuchMember) }
    for ring in rings where isSealed && !keys.has(ring) { throw .seal(.noRing(ring)) }
    let writer = MemberWriter(layout: layout, disk: disk, ring: keys)
    try writer.give(rings, to: file.keys)
    try writer.state(
      MemberStatement(
        member: id, by: keys.member.id, at: now,
        kind: .added(
          rings: rings.union(membership.rings[id] ?? []),
          members: membership.standing.union([id]))))
    _ = try Trust(layout, disk, ring: keys)
    let events: [PartnershipEvent] =
      file.kind == .recovery ? [.recoveryRenewed(id)] : [.memberAdded(id, name: name)]
    try append(events, by: person, now: now)
  }

  /// Removes a member, and begins a new epoch of every ring they had, for those who stay.
  ///
  /// What they have seen or copied they keep; what is recorded from here on they cannot read.
  package func removeMember(
    _ id: MemberID, by person: String, why: String? = nil, now: Moment
  ) throws(StoreError) {
    let (keys, membership) = try membership()
    guard id != keys.member.id else { throw .seal(.cannotRemove) }
    guard membership.standing.contains(id) else { throw .seal(.noSuchMember) }
    // A ring that only they and others have is for one of those to take away.
    for ring in membership.rings[id] ?? [] where isSealed && !keys.has(ring) {
      throw .seal(.noRing(ring))
    }
    let stay = membership.standing.subtracting([id])
    let writer = MemberWriter(layout: layout, disk: disk, ring: keys)
    var epochs: [Ring: Int] = [:]
    for ring in Ring.allCases where keys.has(ring) {
      let epoch = KeyRing.Epoch(number: (keys.epochs(of: ring).last?.number ?? 0) + 1)
      keys.add(epoch, to: ring)
      epochs[ring] = epoch.number
    }
    for member in stay {
      guard let file = membership.members[member] else { continue }
      // Who founded the store was given all rings; so was this member, who gives what they have.
      let rings = (membership.rings[member] ?? []).intersection(Ring.allCases.filter(keys.has))
      try writer.give(rings, to: file.keys)
    }
    try writer.state(
      MemberStatement(
        member: id, by: keys.member.id, at: now,
        kind: .removed(stay: stay, gone: membership.gone.union([id]), epochs: epochs)))
    _ = try Trust(layout, disk, ring: keys)
    try append([.memberRemoved(id)], by: person, why: why, now: now)
  }

  /// Makes a new recovery sheet, and has the one before open nothing that is recorded from here on.
  ///
  /// `seed` is the 32 bytes on the new sheet.
  package func renewRecovery(
    seed: SecretBytes, by person: String, now: Moment
  ) throws(StoreError) {
    guard isSealed else { throw .seal(.notSealed) }
    let (keys, membership) = try membership()
    let earlier = membership.standing.filter { membership.members[$0]?.kind == .recovery }
    let sheet = MemberSecret(seed: seed)
    let writer = MemberWriter(layout: layout, disk: disk, ring: keys)
    try writer.introduce(sheet, .recovery)
    try writer.vouch(
      by: sheet, for: keys.member.id, membership.standing.union([sheet.id]), now: now)
    let rings = Set(Ring.allCases.filter(keys.has))
    try addMember(sheet.id, name: "", rings: rings, by: person, now: now)
    for member in earlier.sorted() { try removeMember(member, by: person, now: now) }
  }

  private func membership() throws(StoreError) -> (KeyRing, Membership) {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    guard let keys else { throw .seal(isSealed ? .locked : .noKeyFile) }
    return (keys, try Trust(layout, disk, ring: keys).membership)
  }
}
