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

  /// Reads the file; `nil` where it is not there, or is not one.
  init?(_ folder: LocalFolder, _ disk: Disk, keysID: String) {
    guard let bytes = try? disk.read(folder.key(of: keysID), atMost: 1 << 16),
      let json = try? JSON(bytes)
    else { return nil }
    self.init(json, keysID: keysID)
  }

  /// `nil` where that is not the file of these keys.
  init?(_ json: JSON, keysID: String) {
    guard json["member-key"]?.whole == 1, json["keys"]?.text == keysID else { return nil }
    let bytes = { (key: String) -> [UInt8]? in
      json[key]?.text.flatMap { Base64URL.bytes(of: Array($0.utf8)) }
    }
    context = KeyFile.context(keysID)
    if var seed = bytes("seed"), seed.count == MemberSecret.seedLength {
      content = .plain(SecretBytes(taking: &seed))
    } else if let passes = json["passes"]?.whole, let memory = json["memory"]?.whole,
      (1...KeyFile.mostPasses).contains(passes), (1...KeyFile.mostMemory).contains(memory),
      let salt = bytes("salt"), salt.count == Passphrase.saltLength, let box = bytes("box")
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
        JSON.Member("salt", .string(Base64URL.text(of: salt))),
        JSON.Member("box", .string(Base64URL.text(of: box))),
      ]
    } else {
      let seed = secret.seed.withBytes { Base64URL.text(of: Array($0)) }
      members.append(JSON.Member("seed", .string(seed)))
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
