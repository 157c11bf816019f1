import Casework

/// Who a member is, without their name: `members/<member>.json`.
///
/// ```
/// {"member":1,"keys":"…","kind":"person","signing":"…","box":"…","signature":"…"}
/// ```
///
/// It is signed with its own key. Nobody can put another member's keys under that name, because the
/// name is made from the keys.
package struct MemberFile: Hashable, Sendable {
  /// What a member is.
  package enum Kind: String, Sendable {
    /// Somebody at one computer.
    case person
    /// The sheet of paper that opens the store when passphrases are lost.
    case recovery
  }

  package let keys: MemberKeys
  package let kind: Kind

  package var id: MemberID { keys.id }

  init(keys: MemberKeys, kind: Kind) { (self.keys, self.kind) = (keys, kind) }

  /// The file's bytes.
  static func bytes(of secret: MemberSecret, _ kind: Kind, keysID: String) -> [UInt8] {
    SignedFile.bytes(
      [
        JSON.Member("member", .int(1)), JSON.Member("keys", .string(keysID)),
        JSON.Member("kind", .string(kind.rawValue)),
        JSON.Member("signing", JSON(binary: secret.keys.signing)),
        JSON.Member("box", JSON(binary: secret.keys.box)),
      ], signedBy: secret)
  }

  /// `nil` where the bytes are not the file of a member of that name.
  init?(_ bytes: [UInt8], of id: MemberID, keysID: String) {
    guard let file = SignedFile(bytes), file.json["member"]?.whole == 1,
      file.json["keys"]?.text == keysID,
      let kind = file.json["kind"]?.text.flatMap(Kind.init(rawValue:)),
      let signing = file.json["signing"]?.binary,
      let box = file.json["box"]?.binary,
      let keys = MemberKeys(signing: signing, box: box), keys.id == id, file.isSigned(by: keys)
    else { return nil }
    self.init(keys: keys, kind: kind)
  }
}
