import Casework

extension Store {
  /// Seals a plain store, or goes on where sealing it was stopped.
  ///
  /// Whoever signs in it already joins anew: their secrets lay there without a passphrase. Refused
  /// where somebody has the store open, or `check` finds damage: what cannot be read cannot be
  /// sealed, and would stay there in plain text.
  ///
  /// `recovery` is the 32 bytes on the new recovery sheet, which a run that goes on has already,
  /// and `person` who seals it.
  package static func seal(
    at path: String, local: String, files: any FileSystem, passphrase: Passphrase,
    recovery: SecretBytes?, cost: Passphrase.Cost = .usual, by person: String, now: Moment
  ) throws(StoreError) -> SealReport {
    let (place, hold) = try sealable(at: path, local: local, files: files, now: now)
    defer { place.disk.close(hold) }
    let keys: KeyRing
    var recoveryMember: MemberID?
    var description = place.description
    if description.form == .beingSealed {
      keys = try unlock(
        at: path, local: local, files: files, passphrase: passphrase, costingAtLeast: cost)
      let membership = try Trust(place.layout, place.disk, ring: keys).membership
      recoveryMember = membership.standing.first { membership.members[$0]?.kind == .recovery }
    } else {
      guard let recovery else { throw .seal(.notSealed) }
      let founding = Founding.sealed(passphrase, recovery: recovery, cost: cost)
      (description, keys, recoveryMember) = try begin(place, founding, now: now)
    }
    // This computer knows from here on that the store is no plain one.
    let store = try open(at: path, local: local, files: files, keys: keys, isSealing: true)
    var run = SealRun(layout: place.layout, disk: place.disk, keys: keys)
    try run.sealJournals()
    let left = LocalSealing(
      layout: place.layout, disk: place.disk, keys: keys, store: description.id, own: store.own
    ).run()
    try store.recordFounding(keys.member.id, recoveryMember, by: person, now: now)
    store.signHeads()
    description.form = .sealed
    try place.describe(description)
    return SealReport(
      keys: keys, journalCount: run.journalCount, recordCount: run.recordCount,
      stillPlain: left + place.foreignFiles + StoreLeftover.paths(beside: path, files: files)
        + StoreLeftover.replaced(beside: path, files: files))
  }

  /// Refuses a store that ``seal`` would refuse, before anybody is asked for a passphrase.
  package static func requireSealable(
    at path: String, local: String, files: any FileSystem, now: Moment
  ) throws(StoreError) {
    let (place, hold) = try sealable(at: path, local: local, files: files, now: now)
    place.disk.close(hold)
  }

  /// The place of a store that can be sealed, which the caller holds alone.
  private static func sealable(
    at path: String, local: String, files: any FileSystem, now: Moment
  ) throws(StoreError) -> (MemberPlace, hold: OpenFile) {
    let first = try MemberPlace(at: path, local: local, files: files)
    if first.description.form == .sealed { throw .seal(.sealedAlready) }
    let hold = try StoreHold.alone(first.layout, first.disk)
    do throws(StoreError) {
      // Again: somebody may have sealed it while this one waited.
      let place = try MemberPlace(at: path, local: local, files: files)
      if place.description.form == .sealed { throw .seal(.sealedAlready) }
      if place.description.form == .plain {
        try place.requireNoSealedCopy()
        try place.requireNotShared()
      }
      try requireSound(place, now: now)
      return (place, hold)
    } catch {
      first.disk.close(hold)
      throw error
    }
  }

  /// Makes the members of the sealed store, and says that sealing it has begun.
  ///
  /// Who signed in the plain store counts as removed: what they have signed stays theirs.
  private static func begin(
    _ place: MemberPlace, _ founding: Founding, now: Moment
  ) throws(StoreError) -> (StoreDescription, keys: KeyRing, recovery: MemberID?) {
    var begun = place.description
    begun.form = .beingSealed
    let signers = try place.everybody()
    let own = try place.plainSigner()
    let (keys, recovery) = try founding.makeMembers(
      place.layout, place.disk, keysID: begun.keysID, letInBy: own, now: now)
    let writer = MemberWriter(layout: place.layout, disk: place.disk, ring: keys)
    let rings = Set(Ring.allCases)
    var stay = [keys.member.id: rings]
    if let recovery { stay[recovery] = rings }
    for signer in signers.sorted() {
      try writer.state(
        MemberStatement(
          member: signer, by: keys.member.id, at: now,
          kind: .removed(stay: stay, gone: signers, epochs: [:])))
    }
    // Last: as long as it is not done, the plain key goes on signing.
    try founding.keepKey(of: keys, place.layout.local, place.disk)
    try place.describe(begun)
    return (begun, keys, recovery)
  }

  /// Records the members of a store that was sealed, unless that was done before it was stopped.
  private func recordFounding(
    _ founder: MemberID, _ recovery: MemberID?, by person: String, now: Moment
  ) throws(StoreError) {
    let known = Partnership(changes: try loadPartnership(now: now).changes).memberNames
    guard known[founder] == nil else { return }
    var events: [PartnershipEvent] = [.memberAdded(founder, name: person)]
    if let recovery { events.append(.recoveryRenewed(recovery)) }
    try append(events, by: person, now: now)
  }

  private static func requireSound(_ place: MemberPlace, now: Moment) throws(StoreError) {
    let report = check(
      at: place.layout.root, local: place.layout.local.path, files: place.disk.files, now: now)
    // While it is being sealed, its sealed records are checked once they are unlocked.
    guard place.description.form == .plain, report.outcome >= .damagedNothingLost else { return }
    throw .seal(.damaged)
  }
}

extension MemberPlace {
  /// The member at this computer who signs in the plain store; `nil` where there is none.
  fileprivate func plainSigner() throws(StoreError) -> MemberSecret? {
    guard let file = try keyFile(), !file.isLocked else { return nil }
    let secret = try file.secret(nil, costingAtLeast: .usual)
    return try everybody().contains(secret.id) ? secret : nil
  }

  /// Refuses where others have copies of the store in plain text, which would stay so.
  fileprivate func requireNotShared() throws(StoreError) {
    let remotes = RemoteList(layout.local, store: description.id, disk).read()
    if let first = remotes.first { throw .remote(.sharedPlain(first.name)) }
  }

  /// Refuses where this account has opened the store sealed: this is an older copy, and the sealed
  /// ones open with the key that is here.
  fileprivate func requireNoSealedCopy() throws(StoreError) {
    let trust = layout.local.trust(of: description.keysID, isSealed: true)
    guard try keyFile()?.isLocked == true, ((try? disk.status(at: trust)) ?? nil) != nil else {
      return
    }
    throw .seal(.keyInTheWay(path: layout.local.key(of: description.keysID)))
  }

  /// What lies in the store's folder and is none of its files: nobody seals it.
  fileprivate var foreignFiles: [String] {
    let own = [StoreLayout.descriptionName] + StoreFolder.allCases.map(\.rawValue)
    return ((try? disk.names(in: layout.root)) ?? []).filter { !own.contains($0) }
      .map { "\(layout.root)/\($0)" }
  }

  /// Writes `store.json` again, as its description says.
  fileprivate func describe(_ description: StoreDescription) throws(StoreError) {
    do throws(FileError) {
      let group = layout.isShared ? try disk.status(at: layout.description)?.group : nil
      try disk.replace(
        layout.description, with: description.bytes, mode: layout.fileMode, isDurable: true)
      if let group { try disk.setGroup(layout.description, to: group) }
      try disk.setMode(layout.description, to: layout.fileMode)
    } catch {
      throw StoreError(error)
    }
  }
}
