import Casework

extension Store {
  /// Whether the store in a folder is sealed, or being sealed.
  package static func isSealed(at path: String, files: any FileSystem) throws(StoreError) -> Bool {
    try MemberPlace(at: path, local: "", files: files).description.form != .plain
  }

  /// Whether sealing the store in a folder was begun, and is not done.
  package static func isBeingSealed(
    at path: String, files: any FileSystem
  ) throws(StoreError) -> Bool {
    try MemberPlace(at: path, local: "", files: files).description.form == .beingSealed
  }

  /// Unlocks a store: the keys of the member at this computer.
  ///
  /// - Parameters:
  ///   - path: The store's folder.
  ///   - local: This person's own folder, where the key file lies.
  ///   - files: The file system both are on.
  ///   - passphrase: What was typed; a plain store's key file takes none.
  ///   - least: The least that trying a passphrase must cost; less is for tests alone.
  /// - Returns: The keys, for ``open(at:local:files:keys:)``.
  /// - Throws: ``SealRefusal`` where the passphrase is wrong, or this member may not open it.
  package static func unlock(
    at path: String, local: String, files: any FileSystem, passphrase: Passphrase?,
    costingAtLeast least: Passphrase.Cost = .usual
  ) throws(StoreError) -> KeyRing {
    let place = try MemberPlace(at: path, local: local, files: files)
    guard let file = try place.keyFile() else { throw .seal(.noKeyFile) }
    return try place.ring(of: try file.secret(passphrase, costingAtLeast: least))
  }

  /// Unlocks a store with the member's secret itself, the 32 bytes of ``KeyRing/seed``, as the
  /// kernel's keyring holds it.
  package static func unlock(
    at path: String, local: String, files: any FileSystem, seed: SecretBytes
  ) throws(StoreError) -> KeyRing {
    let place = try MemberPlace(at: path, local: local, files: files)
    guard seed.count == MemberSecret.seedLength else { throw .seal(.locked) }
    return try place.ring(of: MemberSecret(seed: seed))
  }

  /// The id of a store's keys, by which the kernel's keyring and LOCAL call them.
  package static func keysID(at path: String, files: any FileSystem) throws(StoreError) -> String {
    try MemberPlace(at: path, local: "", files: files).description.keysID
  }
}

extension KeyRing {
  /// The member's secret, for the kernel's keyring.
  package var seed: SecretBytes { member.seed }
}

extension Store {
  /// The keys that sign in a plain store; `nil` where this account is no member of it.
  func signingKeys() -> KeyRing? {
    guard case .plain = seal,
      let place = try? MemberPlace(at: layout.root, local: layout.local.path, files: disk.files),
      let file = try? place.keyFile(), !file.isLocked,
      let secret = try? file.secret(nil, costingAtLeast: .usual)
    else { return nil }
    return try? place.ring(of: secret)
  }
}

/// Where a member's files lie: the store, and LOCAL.
struct MemberPlace {
  let layout: StoreLayout
  let disk: Disk
  let description: StoreDescription

  init(at path: String, local: String, files: any FileSystem) throws(StoreError) {
    disk = Disk(files: files)
    var layout = StoreLayout(root: path, local: local)
    do {
      guard try disk.status(at: layout.description)?.kind == .file else {
        throw StoreError.notAStore(path: path)
      }
      description = try StoreDescription(try disk.read(layout.description), path: path)
    } catch let error as StoreError {
      throw error
    } catch let error as FileError {
      throw StoreError(error)
    } catch {
      throw .notAStore(path: path)
    }
    layout.isShared = description.isShared
    self.layout = layout
  }

  func keyFile() throws(StoreError) -> KeyFile? {
    try KeyFile.read(layout.local, disk, keysID: description.keysID)
  }

  /// Everybody who has a file of a member, whoever is asked.
  func everybody() throws(StoreError) -> Set<MemberID> {
    do {
      return Set(try MemberFiles(layout, disk, keysID: description.keysID).members.keys)
    } catch {
      throw StoreError(error)
    }
  }

  /// The keys a member has.
  func ring(of secret: MemberSecret) throws(StoreError) -> KeyRing {
    let ring = KeyRing(
      keysID: description.keysID, member: secret, seals: description.form != .plain)
    let trust = try Trust(layout, disk, ring: ring)
    // A plain store has no ring of keys: whoever joins knows by the fingerprint who let them in.
    if description.form == .plain ? trust.isLetIn : ring.has(.all) { return ring }
    let adders = Trust.adders(of: secret.id, layout, disk, keysID: description.keysID).map(\.adder)
    if adders.isEmpty { throw .seal(.notAdded(secret.id)) }
    throw .seal(
      adders.contains(where: trust.membership.standing.contains)
        ? .noRing(.all) : .adderUnknown(adders))
  }
}
