import Casework

/// A member, as people see them.
package struct StoreMember: Hashable, Sendable {
  package let id: MemberID
  /// As it was given when they were added; `nil` where no record of it can be read.
  package let name: String?
  package let kind: MemberFile.Kind
  /// The rings they were given; all in a plain store, where nothing is closed to anybody.
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

  /// Who is a member, and who was; the one at this computer first, then people in the order of
  /// their names, and recovery sheets last.
  ///
  /// The names stand in what is recorded of the partnership.
  package func members(_ partnership: Partnership) throws(StoreError) -> [StoreMember] {
    guard let keys else { return [] }
    let membership = try Trust(layout, disk, ring: keys).membership
    return membership.standing.union(membership.gone).compactMap { id -> StoreMember? in
      guard let file = membership.members[id] else { return nil }
      return StoreMember(
        id: id, name: partnership.memberNames[id], kind: file.kind,
        rings: isSealed ? membership.rings[id] ?? [] : Set(Ring.allCases),
        isStanding: membership.standing.contains(id),
        isSelf: id == keys.member.id)
    }
    .sorted { left, right in
      if left.isSelf != right.isSelf { return left.isSelf }
      if left.kind != right.kind { return left.kind == .person }
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
    let all = membership.with(id, rings)
    try state(
      id, .added(rings: all[id] ?? [], members: all, gone: membership.gone), keys, now: now)
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
    var stay = membership.with(id, [])
    stay[id] = nil
    var epochs: [Ring: Int] = [:]
    for ring in Ring.allCases where keys.has(ring) {
      let next = (keys.epochs(of: ring).last?.number ?? 0) + 1
      guard next <= KeyRing.Epoch.greatestNumber else { throw .seal(.noEpochLeft) }
      epochs[ring] = next
    }
    try state(
      id, .removed(stay: stay, gone: membership.gone.union([id]), epochs: epochs), keys, now: now)
    try append([.memberRemoved(id)], by: person, why: why, now: now)
  }

  /// Says that somebody joined or left, and gives out the keys that follow from it.
  ///
  /// What was said stands before the first key is given: stopped in between, the next opening goes
  /// on from there.
  private func state(
    _ member: MemberID, _ kind: MemberStatement.Kind, _ keys: KeyRing, now: Moment
  ) throws(StoreError) {
    try MemberWriter(layout: layout, disk: disk, ring: keys).state(
      MemberStatement(member: member, by: keys.member.id, at: now, kind: kind))
    try Trust(layout, disk, ring: keys).settle()
    // With the new keys, for this computer to remember.
    _ = try Trust(layout, disk, ring: keys)
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
    let rings = Set(Ring.allCases.filter(keys.has))
    try writer.state(
      sheet.vouching(
        for: keys.member.id, membership.with(sheet.id, rings), gone: membership.gone, now),
      signedBy: sheet)
    try addMember(sheet.id, name: "", rings: rings, by: person, now: now)
    for member in earlier.sorted() { try removeMember(member, by: person, now: now) }
  }

  private func membership() throws(StoreError) -> (KeyRing, Membership) {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    guard let keys else { throw .seal(isSealed ? .locked : .noKeyFile) }
    return (keys, try Trust(layout, disk, ring: keys).membership)
  }
}
