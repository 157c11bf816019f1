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
    let place = try MemberPlace(at: path, local: local, files: files)
    if place.description.form == .sealed { throw .seal(.sealedAlready) }
    try requireSound(place, now: now)
    let hold = try StoreHold.alone(place.layout, place.disk)
    defer { place.disk.close(hold) }
    let keys: KeyRing
    var recoveryMember: MemberID?
    if place.description.form == .beingSealed {
      keys = try unlock(
        at: path, local: local, files: files, passphrase: passphrase, costingAtLeast: cost)
    } else {
      guard let recovery else { throw .seal(.notSealed) }
      (keys, recoveryMember) = try begin(
        place, Founding.sealed(passphrase, recovery: recovery, cost: cost), now: now)
    }
    _ = try Trust(place.layout, place.disk, ring: keys)
    var run = SealRun(layout: place.layout, disk: place.disk, keys: keys)
    try run.sealJournals()
    LocalSealing(layout: place.layout, disk: place.disk, keys: keys, store: place.description.id)
      .run()
    var done = try MemberPlace(at: path, local: local, files: files).description
    done.form = .sealed
    try place.describe(done)
    let store = try open(at: path, local: local, files: files, keys: keys)
    var events: [PartnershipEvent] = [.memberAdded(keys.member.id, name: person)]
    if let recoveryMember { events.append(.recoveryRenewed(recoveryMember)) }
    try store.append(events, by: person, now: now)
    return SealReport(
      keys: keys, journalCount: run.journalCount, recordCount: run.recordCount,
      stillPlain: StoreLeftover.paths(beside: path, files: files)
        + StoreLeftover.replaced(beside: path, files: files))
  }

  /// Makes the members of the sealed store, and says that sealing it has begun.
  ///
  /// Who signed in the plain store counts as removed: what they have signed stays theirs.
  private static func begin(
    _ place: MemberPlace, _ founding: Founding, now: Moment
  ) throws(StoreError) -> (keys: KeyRing, recovery: MemberID?) {
    let signers = try place.standing()
    let (keys, recovery) = try founding.makeMembers(
      place.layout, place.disk, keysID: place.description.keysID, now: now)
    let writer = MemberWriter(layout: place.layout, disk: place.disk, ring: keys)
    let stay = Set([keys.member.id] + [recovery].compactMap(\.self))
    for signer in signers.sorted() {
      try writer.state(
        MemberStatement(
          member: signer, by: keys.member.id, at: now,
          kind: .removed(stay: stay, gone: signers, epochs: [:])))
    }
    var begun = place.description
    begun.form = .beingSealed
    try place.describe(begun)
    return (keys, recovery)
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
