import Casework

/// That a member has given another the key of a ring: `grants/<to>/<key>.<from>.json`.
///
/// ```
/// {"grant":1,"keys":"…","ring":"all","epoch":1,"key":"…","from":"…","to":"…","box":"…",
/// "signature":"…"}
/// ```
///
/// In the box is what the grant is about, and then the key: a box alone could be turned round,
/// sent again for another ring, or made by whoever receives it. So the giver signs it as well.
struct Grant {
  let ring: Ring
  let epoch: Int
  let key: KeyID
  let from: MemberID
  let to: MemberID
  private let box: [UInt8]
  private let keysID: String

  /// The file's bytes, for the key of an epoch.
  static func bytes(
    _ epoch: KeyRing.Epoch, of ring: Ring, from secret: MemberSecret, to keys: MemberKeys,
    keysID: String
  ) -> [UInt8] {
    let context = context(
      keysID, ring, epoch.number, epoch.id, from: secret.id, to: keys.id)
    var plain = epoch.key.withBytes { context + $0 }
    defer { plain.wipe() }
    return SignedFile.bytes(
      [
        JSON.Member("grant", .int(1)), JSON.Member("keys", .string(keysID)),
        JSON.Member("ring", .string(ring.rawValue)), JSON.Member("epoch", .int(epoch.number)),
        JSON.Member("key", .string(epoch.id.text)), JSON.Member("from", .string(secret.id.text)),
        JSON.Member("to", .string(keys.id.text)),
        JSON.Member("box", JSON(binary: secret.seal(plain, for: keys))),
      ], signedBy: secret)
  }

  /// `nil` where the bytes are not what the file's name says, or that member has not signed them.
  init?(_ bytes: [UInt8], named fileName: String, to: MemberID, keysID: String, giver: MemberKeys) {
    guard let names = SignedFileName.readGrant(fileName), names.from == giver.id,
      let file = SignedFile(bytes), file.isSigned(by: giver), file.json["grant"]?.whole == 1,
      file.json["keys"]?.text == keysID,
      let ring = file.json["ring"]?.text.flatMap(Ring.init(rawValue:)),
      let epoch = file.json["epoch"]?.epochNumber,
      file.json["key"]?.text == names.key.text, file.json["from"]?.text == names.from.text,
      file.json["to"]?.text == to.text,
      let box = file.json["box"]?.binary
    else { return nil }
    (self.ring, self.epoch, key, from) = (ring, epoch, names.key, names.from)
    (self.to, self.box, self.keysID) = (to, box, keysID)
  }

  /// The key that was given; `nil` where the box is not for this member, or about another key.
  func open(with secret: MemberSecret, giver: MemberKeys) -> KeyRing.Epoch? {
    guard secret.id == to, giver.id == from, var plain = secret.open(box, from: giver) else {
      return nil
    }
    defer { plain.wipe() }
    let context = Grant.context(keysID, ring, epoch, key, from: from, to: to)
    guard plain.count == context.count + SealedBox.keyLength, plain.starts(with: context) else {
      return nil
    }
    let given = KeyRing.Epoch(
      number: epoch, key: SecretBytes(copying: plain[context.count...]))
    return given.id == key ? given : nil
  }

  private static func context(
    _ keysID: String, _ ring: Ring, _ epoch: Int, _ key: KeyID, from: MemberID, to: MemberID
  ) -> [UInt8] {
    Array(
      """
      rapidreview grant
      \(keysID)
      \(ring.rawValue)
      \(epoch)
      \(key.text)
      \(from.text)
      \(to.text)

      """.utf8)
  }
}
