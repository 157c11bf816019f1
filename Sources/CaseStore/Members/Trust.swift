import Casework

/// Who is a member, and which keys this member was given: what the store's files say, held against
/// what this computer knew before.
struct Trust {
  let membership: Membership
  private(set) var findings: [StoreFinding]
  private let layout: StoreLayout
  private let disk: Disk
  private let ring: KeyRing
  private let files: MemberFiles

  /// Reads the files, gives the ring its keys, and keeps what is known now; refuses a member who
  /// was removed.
  ///
  /// `apart` is what is known before, where that is not kept in LOCAL.
  init(
    _ layout: StoreLayout, _ disk: Disk, ring: KeyRing, knowing apart: Pins? = nil
  ) throws(StoreError) {
    (self.layout, self.disk, self.ring) = (layout, disk, ring)
    let id = ring.member.id
    let local = LocalFiles(local: layout.local.path, disk: disk, keys: ring)
    let pins = if let apart { apart } else { try Pins(local, ring: ring) }
    var files: MemberFiles
    let grants: [Grant]
    do throws(FileError) {
      files = try MemberFiles(layout, disk, keysID: ring.keysID, known: ring.filesRead)
      grants = try files.grants(to: id)
    } catch {
      throw StoreError(error)
    }
    self.files = files
    membership = Membership(files, pins: pins, own: id)
    findings = files.findings
    if membership.gone.contains(id) { throw .seal(.removed(id)) }
    for statement in membership.strangers {
      note(.statementOfStranger(statement.by), layout.path(of: .members), statement.fileName)
    }
    for grant in grants { takeIn(grant, pins) }
    noteWhatIsGone(pins, grants)
    var known = pins
    known.standing.formUnion(membership.standing)
    known.gone = membership.gone
    known.standing.subtract(known.gone)
    known.rings = membership.rings
    known.epochs = ring.pinned
    if apart == nil, pins != known { known.keep(local, ring: ring) }
  }

  /// Whether this member was let in: they began the store, or know somebody else who is a member.
  var isLetIn: Bool {
    membership.standing.count > 1
      || files.statements.contains { $0.isFounding && $0.member == ring.member.id }
  }

  /// Gives the ring a key that somebody gave this member, if it may be believed.
  private mutating func takeIn(_ grant: Grant, _ pins: Pins) {
    // What was known before came from one that was believed.
    guard !pins.epochs.contains(where: { $0.key == grant.key }) else { return }
    let name = SignedFileName.grant(of: grant.key, from: grant.from)
    let folder = layout.grants(to: ring.member.id)
    guard membership.believes(grant) else { return note(.keyOfStranger(grant.from), folder, name) }
    guard let giver = membership.members[grant.from]?.keys,
      let epoch = grant.open(with: ring.member, giver: giver)
    else { return note(.notGenuine, folder, name) }
    ring.add(epoch, to: grant.ring)
  }

  /// What this computer knew, and the store's files do not say any more.
  private mutating func noteWhatIsGone(_ pins: Pins, _ grants: [Grant]) {
    let folder = layout.path(of: .members)
    for epoch in pins.epochs where !grants.contains(where: { $0.key == epoch.key }) {
      let path = layout.relative(layout.grants(to: ring.member.id))
      findings.append(StoreFinding(.seal(.keyTakenBack(epoch.ring)), in: path))
    }
    let lost = pins.standing.filter { membership.members[$0] == nil }
    for member in lost.union(membership.forgottenRemovals).sorted() {
      note(.memberTakenBack(member), folder, SignedFileName.member(member))
    }
  }

  private mutating func note(_ flaw: SealFlaw, _ folder: String, _ name: String) {
    findings.append(StoreFinding(.seal(flaw), in: layout.relative("\(folder)/\(name)")))
  }
}

extension Trust {
  /// Sees to it that everybody has the keys they are to have, where whoever gave them out was
  /// stopped half way.
  ///
  /// A key that a removal has begun and that nobody has given this member is begun anew. Two keys
  /// of one number do no harm: both open, and the greater id seals.
  func settle() throws(StoreError) {
    let writer = MemberWriter(layout: layout, disk: disk, ring: ring)
    for name in Ring.allCases where ring.has(name) {
      let last = ring.epochs(of: name).last?.number ?? 0
      guard let begun = membership.begun[name], last < begun else { continue }
      let epoch = KeyRing.Epoch(number: begun)
      // Whoever seals with it must find it again.
      try writer.give([epoch], of: name, to: ring.member.keys)
      ring.add(epoch, to: name)
    }
    // What was taken from this member is for `check` to name.
    for member in membership.standing.sorted() where member != ring.member.id {
      let names = Ring.allCases.filter { name in
        ring.has(name) && membership.rings[member]?.contains(name) == true
      }
      guard !names.isEmpty, let keys = membership.members[member]?.keys else { continue }
      let given = try grants(to: member)
      for name in names {
        let missing = ring.epochs(of: name).filter { epoch in
          !given.contains { $0.key == epoch.id && $0.ring == name && membership.believes($0) }
        }
        try writer.give(missing, of: name, to: keys)
      }
    }
  }

  private func grants(to member: MemberID) throws(StoreError) -> [Grant] {
    var files = files
    do throws(FileError) {
      return try files.grants(to: member)
    } catch {
      throw StoreError(error)
    }
  }

  /// Those who say they have added a member, and what each says of everybody's rings; in the order
  /// of their ids.
  ///
  /// Anybody can say so: whoever was added compares the fingerprint.
  static func adders(
    of id: MemberID, _ layout: StoreLayout, _ disk: Disk, keysID: String
  ) -> [(adder: MemberID, rings: [MemberID: Set<Ring>])] {
    guard let files = try? MemberFiles(layout, disk, keysID: keysID) else { return [] }
    return files.statements.compactMap { statement in
      guard case .added = statement.kind, statement.member == id, statement.by != id else {
        return nil
      }
      return (statement.by, statement.ringsOfMembers)
    }
    .sorted { $0.adder < $1.adder }
  }
}
