import Casework

/// A member's own secret at one computer: `LOCAL/keys/<id of the keys>`.
///
/// ```
/// {"member-key":1,"keys":"…","passes":3,"memory":268435456,"salt":"…","box":"…"}
/// {"member-key":1,"keys":"…","seed":"…"}
/// ```
///
/// The first is under a passphrase. The second is a plain store's, where it keeps nothing secret
/// and only signs.
struct KeyFile {
  enum Content {
    case plain(SecretBytes)
    case locked(cost: Passphrase.Cost, salt: [UInt8], box: [UInt8])
  }

  let content: Content
  private let context: [UInt8]

  /// Whether it takes a passphrase.
  var isLocked: Bool {
    if case .locked = content { true } else { false }
  }

  /// The file of some keys; `nil` where it is not there.
  ///
  /// - Throws: ``SealRefusal/keyFileUnreadable`` where it is there and cannot be read: whoever took
  ///   that for none would make another in its place.
  static func read(
    _ folder: LocalFolder, _ disk: Disk, keysID: String
  ) throws(StoreError) -> KeyFile? {
    let path = folder.key(of: keysID)
    do throws(FileError) {
      guard try disk.status(at: path) != nil else { return nil }
      let bytes = try disk.read(path, atMost: 1 << 16)
      if let file = (try? JSON(bytes)).flatMap({ KeyFile($0, keysID: keysID) }) { return file }
    } catch {
      if case .stopped = error.kind { throw StoreError(error) }
    }
    throw .seal(.keyFileUnreadable(path: path))
  }

  /// `nil` where that is not the file of these keys.
  init?(_ json: JSON, keysID: String) {
    guard json["member-key"]?.whole == 1, json["keys"]?.text == keysID else { return nil }
    context = KeyFile.context(keysID)
    if var seed = json["seed"]?.binary, seed.count == MemberSecret.seedLength {
      content = .plain(SecretBytes(taking: &seed))
    } else if let passes = json["passes"]?.whole, let memory = json["memory"]?.whole,
      (1...KeyFile.mostPasses).contains(passes), (1...KeyFile.mostMemory).contains(memory),
      let salt = json["salt"]?.binary, salt.count == Passphrase.saltLength,
      let box = json["box"]?.binary
    {
      content = .locked(
        cost: Passphrase.Cost(passes: passes, memory: memory), salt: salt, box: box)
    } else {
      return nil
    }
  }

  /// What a file may ask for, so that one that was put there does not take all there is.
  private static let (mostPasses, mostMemory) = (10, 1 << 30)

  /// The member's secret, with what was typed where the file needs that.
  ///
  /// A file that asks for less work than `least` to try a passphrase was not made by this program.
  func secret(
    _ passphrase: Passphrase?, costingAtLeast least: Passphrase.Cost
  ) throws(StoreError) -> MemberSecret {
    switch content {
    case .plain(let seed): return MemberSecret(seed: seed)
    case .locked(let cost, let salt, let box):
      guard let passphrase else { throw .seal(.locked) }
      guard cost.passes >= least.passes, cost.memory >= least.memory else {
        throw .seal(.keyFileUnsafe)
      }
      guard let key = passphrase.key(salt: salt, cost: cost) else { throw .seal(.noMemory) }
      guard var seed = SealedBox.open(box, with: key, context: context),
        seed.count == MemberSecret.seedLength
      else { throw .seal(.wrongPassphrase) }
      return MemberSecret(seed: SecretBytes(taking: &seed))
    }
  }

  /// Keeps a member's secret, in place of what was there.
  static func keep(
    _ secret: MemberSecret, under protection: (passphrase: Passphrase, cost: Passphrase.Cost)?,
    _ folder: LocalFolder, _ disk: Disk, keysID: String
  ) throws(StoreError) {
    var members = [JSON.Member("member-key", .int(1)), JSON.Member("keys", .string(keysID))]
    if let (passphrase, cost) = protection {
      let salt = Chance.bytes(Passphrase.saltLength)
      guard let key = passphrase.key(salt: salt, cost: cost) else { throw .seal(.noMemory) }
      var seed = secret.seed.withBytes { Array($0) }
      defer { seed.wipe() }
      let box = SealedBox.seal([seed[...]], with: key, context: context(keysID))
      members += [
        JSON.Member("passes", .int(cost.passes)), JSON.Member("memory", .int(cost.memory)),
        JSON.Member("salt", JSON(binary: salt)),
        JSON.Member("box", JSON(binary: box)),
      ]
    } else {
      members.append(JSON.Member("seed", JSON(binary: secret.seed.withBytes { Array($0) })))
    }
    let path = folder.key(of: keysID)
    do throws(FileError) {
      try disk.makeFolders(Disk.folder(of: path))
      try disk.replace(path, with: JSON.object(members).bytes, mode: 0o600, isDurable: true)
    } catch {
      throw StoreError(error)
    }
  }

  private static func context(_ keysID: String) -> [UInt8] {
    Array("rapidreview member key\0\(keysID)".utf8)
  }
}
