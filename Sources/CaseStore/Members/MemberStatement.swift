import Casework

/// That a member was added or removed, as another member has signed it.
///
/// ```
/// {"added":1,"keys":"…","member":"…","by":"…","at":…,"rings":["all"],
/// "members":{"…":["all","identity"],…},"gone":["…"],"signature":"…"}
/// {"removed":1,"keys":"…","member":"…","by":"…","at":…,"stay":{"…":["all"],…},"gone":["…"],
/// "epochs":{"all":2,"identity":2},"signature":"…"}
/// ```
///
/// Each says whom its author knew as members, so that who trusts the author knows them, too, and so
/// that what somebody signs after they were removed is told from what they had signed before.
struct MemberStatement: Hashable {
  enum Kind: Hashable {
    /// `members` are those who were members then, the new one among them, with the rings each had;
    /// `gone` are those who had been removed.
    case added(rings: Set<Ring>, members: [MemberID: Set<Ring>], gone: Set<MemberID>)
    /// `stay` are those who are members afterwards, with their rings; `gone` are those who are
    /// none, whoever is removed among them; `epochs` are the numbers that begin with the removal.
    case removed(stay: [MemberID: Set<Ring>], gone: Set<MemberID>, epochs: [Ring: Int])
  }

  let member: MemberID
  let by: MemberID
  let at: Moment
  let kind: Kind

  /// Whether who signed it says that they began the store: nobody else has added them.
  var isFounding: Bool {
    if case .added = kind { member == by } else { false }
  }

  /// What it says of everybody's rings.
  var ringsOfMembers: [MemberID: Set<Ring>] {
    switch kind {
    case .added(let given, let members, _): members.merging([member: given]) { $0.union($1) }
    case .removed(let stay, _, _): stay
    }
  }

  /// The file's name in the folder of members.
  var fileName: String {
    switch kind {
    case .added: SignedFileName.statement(of: member, by: by, isRemoval: false)
    case .removed: SignedFileName.statement(of: member, by: by, isRemoval: true)
    }
  }

  /// The file's bytes.
  func bytes(signedBy secret: MemberSecret, keysID: String) -> [UInt8] {
    let about = [
      JSON.Member("keys", .string(keysID)), JSON.Member("member", .string(member.text)),
      JSON.Member("by", .string(by.text)), JSON.Member("at", .int(at.milliseconds)),
    ]
    switch kind {
    case .added(let rings, let members, let gone):
      return SignedFile.bytes(
        [JSON.Member("added", .int(1))] + about + [
          JSON.Member("rings", JSON(rings: rings)), JSON.Member("members", JSON(ringsOf: members)),
          JSON.Member("gone", JSON(members: gone)),
        ], signedBy: secret)
    case .removed(let stay, let gone, let epochs):
      let begun = Ring.allCases.compactMap { ring in
        epochs[ring].map { JSON.Member(ring.rawValue, .int($0)) }
      }
      return SignedFile.bytes(
        [JSON.Member("removed", .int(1))] + about + [
          JSON.Member("stay", JSON(ringsOf: stay)), JSON.Member("gone", JSON(members: gone)),
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
      guard let stay = file.json["stay"]?.ringsOfMembers, let gone = file.json["gone"]?.memberSet
      else { return nil }
      var epochs: [Ring: Int] = [:]
      for member in file.json["epochs"]?.members ?? [] {
        guard let ring = Ring(rawValue: member.key), let number = member.value.epochNumber
        else { return nil }
        epochs[ring] = number
      }
      kind = .removed(stay: stay, gone: gone, epochs: epochs)
    } else {
      guard let rings = file.json["rings"]?.ringSet,
        let members = file.json["members"]?.ringsOfMembers,
        let gone = file.json["gone"]?.memberSet
      else { return nil }
      kind = .added(rings: rings, members: members, gone: gone)
    }
  }

  init(member: MemberID, by: MemberID, at: Moment, kind: Kind) {
    (self.member, self.by, self.at, self.kind) = (member, by, at, kind)
  }
}
