import Casework

/// Writes what members sign, durably; a member and a grant that stand there already are left.
struct MemberWriter {
  let layout: StoreLayout
  let disk: Disk
  let ring: KeyRing

  /// A member's own file.
  func introduce(_ secret: MemberSecret, _ kind: MemberFile.Kind) throws(StoreError) {
    try put(
      MemberFile.bytes(of: secret, kind, keysID: ring.keysID), in: layout.path(of: .members),
      SignedFileName.member(secret.id))
  }

  /// A statement of this member's, in place of what they have said of that before.
  func state(_ statement: MemberStatement) throws(StoreError) {
    try put(
      statement.bytes(signedBy: ring.member, keysID: ring.keysID), in: layout.path(of: .members),
      statement.fileName, isSaidAgain: true)
  }

  /// Has a recovery sheet that is being made vouch for the members: who opens the store with it one
  /// day has nothing else to go by.
  func vouch(
    by sheet: MemberSecret, for member: MemberID, _ members: Set<MemberID>, now: Moment
  ) throws(StoreError) {
    let own = KeyRing(keysID: ring.keysID, member: sheet, seals: true)
    try MemberWriter(layout: layout, disk: disk, ring: own).state(
      MemberStatement(
        member: member, by: sheet.id, at: now, kind: .added(rings: [], members: members)))
  }

  /// Gives a member all keys of some rings.
  func give(_ rings: Set<Ring>, to keys: MemberKeys) throws(StoreError) {
    for name in Ring.allCases where rings.contains(name) {
      for epoch in ring.epochs(of: name) {
        let bytes = Grant.bytes(
          epoch, of: name, from: ring.member, to: keys, keysID: ring.keysID)
        try put(
          bytes, in: layout.grants(to: keys.id),
          SignedFileName.grant(of: epoch.id, from: ring.member.id))
      }
    }
  }

  private func put(
    _ bytes: [UInt8], in folder: String, _ name: String, isSaidAgain: Bool = false
  ) throws(StoreError) {
    let path = "\(folder)/\(name)"
    do throws(FileError) {
      let above = Disk.folder(of: folder)
      if above != layout.root { try makeFolder(above) }
      try makeFolder(folder)
      let isThere = try disk.status(at: path) != nil
      if isThere, !isSaidAgain { return }
      // A name that lasts holds all of the file: others read it at any moment.
      try disk.replace(path, with: bytes, mode: layout.fileMode, isDurable: true)
      try disk.setMode(path, to: layout.fileMode)
    } catch {
      throw StoreError(error)
    }
  }

  private func makeFolder(_ path: String) throws(FileError) {
    if try disk.makeFolder(path, mode: layout.folderMode) {
      try disk.synchroniseFolder(Disk.folder(of: path))
    }
  }
}
