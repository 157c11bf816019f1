import Casework

/// Writes what members sign, durably; the file of a member that stands there already is left.
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

  /// A statement of this member's, or of `signer`'s, in place of what they said of that before.
  func state(
    _ statement: MemberStatement, signedBy signer: MemberSecret? = nil
  ) throws(StoreError) {
    try put(
      statement.bytes(signedBy: signer ?? ring.member, keysID: ring.keysID),
      in: layout.path(of: .members), statement.fileName, isSaidAgain: true)
  }

  /// Gives a member some keys of a ring.
  func give(_ epochs: [KeyRing.Epoch], of name: Ring, to keys: MemberKeys) throws(StoreError) {
    for epoch in epochs {
      let bytes = Grant.bytes(epoch, of: name, from: ring.member, to: keys, keysID: ring.keysID)
      try put(
        bytes, in: layout.grants(to: keys.id),
        SignedFileName.grant(of: epoch.id, from: ring.member.id), isSaidAgain: true)
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
