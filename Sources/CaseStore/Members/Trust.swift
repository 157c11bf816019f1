import Casework

/// Who is a member, and which keys this member was given: what the store's files say, held against
/// what this computer knew before.
struct Trust {
  let membership: Membership
  let findings: [StoreFinding]

  /// Reads the files, gives the ring its keys, and keeps what is known now; refuses a member who
  /// was removed.
  ///
  /// `apart` is what is known before, where that is not kept in LOCAL.
  init(
    _ layout: StoreLayout, _ disk: Disk, ring: KeyRing, knowing apart: Pins? = nil
  ) throws(StoreError) {
    let id = ring.member.id
    let local = LocalFiles(local: layout.local.path, disk: disk, keys: ring)
    var pins = apart ?? Pins(local, keysID: ring.keysID, ring: ring)
    let known = pins
    var files: MemberFiles
    var grants: [Grant]
    do throws(FileError) {
      files = try MemberFiles(layout, disk, keysID: ring.keysID)
      grants = try files.grants(to: id)
    } catch {
      throw StoreError(error)
    }
    let membership = Membership(files, pins: pins, own: id)
    var findings =
      files.findings
      + membership.strangers.map { statement in
        StoreFinding(
          .seal(.statementOfStranger(statement.by)),
          in: layout.relative("\(layout.path(of: .members))/\(statement.fileName)"))
      }
    if membership.gone.contains(id) { throw .seal(.removed(id)) }
    for grant in grants {
      let isPinned = pins.epochs.contains { $0.key == grant.key }
      if isPinned || membership.believes(grant), let giver = files.members[grant.from]?.keys,
        let epoch = grant.open(with: ring.member, giver: giver)
      {
        ring.add(epoch, to: grant.ring)
      } else if !isPinned {
        let name = SignedFileName.grant(of: grant.key, from: grant.from)
        findings.append(
          StoreFinding(
            .seal(.keyOfStranger(grant.from)),
            in: layout.relative("\(layout.grants(to: id))/\(name)")))
      }
    }
    for epoch in pins.epochs where !grants.contains(where: { $0.key == epoch.key }) {
      findings.append(
        StoreFinding(
          .seal(.keyTakenBack(epoch.ring)), in: layout.relative(layout.grants(to: id))))
    }
    for member in pins.standing where files.members[member] == nil {
      let path = "\(layout.path(of: .members))/\(SignedFileName.member(member))"
      findings.append(StoreFinding(.seal(.memberTakenBack(member)), in: layout.relative(path)))
    }
    pins.standing.formUnion(membership.standing)
    pins.gone.formUnion(membership.gone)
    pins.standing.subtract(pins.gone)
    pins.epochs = ring.pinned
    if apart == nil, pins != known { pins.keep(local, ring: ring) }
    (self.membership, self.findings) = (membership, findings)
  }

  /// Who has added a member whose fingerprint they have not compared; `nil` where nobody has.
  static func adder(
    of id: MemberID, _ layout: StoreLayout, _ disk: Disk, keysID: String
  ) -> MemberID? {
    guard let files = try? MemberFiles(layout, disk, keysID: keysID) else { return nil }
    return files.statements.first { statement in
      guard case .added = statement.kind else { return false }
      return statement.member == id && statement.by != id
    }?.by
  }
}
