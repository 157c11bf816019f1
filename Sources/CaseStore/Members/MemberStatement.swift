import Casework

/// That a member was added or removed, as another member has signed it.
///
/// ```
/// {"added":1,"keys":"…","member":"…","by":"…","at":…,"rings":["all"],"members":["…",…],
/// "signature":"…"}
/// {"removed":1,"keys":"…","member":"…","by":"…","at":…,"stay":["…"],"gone":["…"],
/// "epochs":{"all":2,"identity":2},"signature":"…"}
/// ```
///
/// Each says whom its author knew as members, so that who trusts the author knows them, too, and so
/// that what somebody signs after they were removed is told from what they had signed before.
struct MemberStatement: Hashable {
  enum Kind: Hashable {
    /// `members` are those who were members then, the new one among them.
    case added(rings: Set<Ring>, members: Set<MemberID>)
    /// `epochs` are the numbers that begin with the removal.
    case removed(stay: Set<MemberID>, gone: Set<MemberID>, epochs: [Ring: Int])
  }

  let member: MemberID
  let by: MemberID
  let at: Moment
  let kind: Kind

  /// The file's name in the folder of members.
  var fileName: String {
    switch kind {
    case .added: SignedFileName.statement(of: member, by: by, isRemoval: false)
    case .removed: SignedFileName.statement(of: member, by: by, isRemoval: true)
    }
  }

  /// The file's bytes.
  func bytes(signedBy secret: MemberSecret, keysID: String) -> [UInt8] {
    let names = { (ids: Set<MemberID>) -> JSON in
      .array(ids.sorted().map { .string($0.text) })
    }
    let about = [
      JSON.Member("keys", .string(keysID)), JSON.Member("member", .string(member.text)),
      JSON.Member("by", .string(by.text)), JSON.Member("at", .int(at.milliseconds)),
    ]
    switch kind {
    case .added(let rings, let members):
      let given = Ring.allCases.filter(rings.contains).map { JSON.string($0.rawValue) }
      return SignedFile.bytes(
        [JSON.Member("added", .int(1))] + about + [
          JSON.Member("rings", .array(given)), JSON.Member("members", names(members)),
        ], signedBy: secret)
    case .removed(let stay, let gone, let epochs):
      let begun = Ring.allCases.compactMap { ring in
        epochs[ring].map { JSON.Member(ring.rawValue, .int($0)) }
      }
      return SignedFile.bytes(
        [JSON.Member("removed", .int(1))] + about + [
          JSON.Member("stay", names(stay)), JSON.Member("gone", names(gone)),
          JSON.Member("epochs", .object(begun)),
        ], signedBy: secret)
    }
  }

  /// `nil` where the bytes are not what the file's name says, or that member has not signed them.
  init?(_ bytes: [UInt8], named fileName: String, keysID: String, signer: MemberKeys) {
    guard let names = SignedFileName.readStatement(fileName), names.by == signer.id,
      let file = SignedFile(bytes), file.isSigned(by: signer), file.json["keys"]?.text == keysID,
      file.json["member"]?.text == names.member.text, file.json["by"]?.text == names.by.text,
      let at = file.json["at"]?.whole(.moment),
      file.json[names.isRemoval ? "removed" : "added"]?.whole == 1
    else { return nil }
    (member, by, self.at) = (names.member, names.by, Moment(milliseconds: at))
    if names.isRemoval {
      guard let stay = MemberStatement.members(file.json["stay"]),
        let gone = MemberStatement.members(file.json["gone"])
      else { return nil }
      var epochs: [Ring: Int] = [:]
      for member in file.json["epochs"]?.members ?? [] {
        guard let ring = Ring(rawValue: member.key), let number = member.value.whole(.count)
        else { return nil }
        epochs[ring] = number
      }
      kind = .removed(stay: stay, gone: gone, epochs: epochs)
    } else {
      guard let members = MemberStatement.members(file.json["members"]),
        let names = file.json["rings"]?.items
      else { return nil }
      kind = .added(
        rings: Set(names.compactMap { $0.text.flatMap(Ring.init(rawValue:)) }), members: members)
    }
  }

  init(member: MemberID, by: MemberID, at: Moment, kind: Kind) {
    (self.member, self.by, self.at, self.kind) = (member, by, at, kind)
  }

  private static func members(_ json: JSON?) -> Set<MemberID>? {
    guard let items = json?.items else { return nil }
    let ids = items.compactMap { $0.text.flatMap { MemberID($0) } }
    return ids.count == items.count ? Set(ids) : nil
  }
}
