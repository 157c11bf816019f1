import Casework

/// That a case be disposed of: what two members sign, each in a file of their own.
///
/// ```
/// {"disposal":1,"keys":"…","case":"…","references":["2026-014"],"ground":"…","at":…,"by":"…",
/// "seen":{"<writer>":42},"signer":"…","signature":"…"}
/// ```
///
/// `seen` is what had been recorded of the case when it was ordered. Whoever confirms it has read
/// the same, and a legal hold that somebody placed without their knowing keeps the case. Nothing in
/// it says anything about the child, and nothing in it was typed: it stays readable for ever.
package struct DisposalOrder: Hashable, Sendable {
  package let caseID: CaseID
  /// Every reference the case was given; the last is the one it goes by.
  package let references: [CaseReference]
  package let ground: DisposalGround
  package let at: Moment
  /// Who ordered it; somebody else confirms it.
  package let by: MemberID
  let seen: [WriterID: Int]

  /// The reference the case goes by.
  package var reference: CaseReference { references[references.count - 1] }

  /// The United Kingdom's day on which it was ordered.
  package var day: Day { UnitedKingdomDay.today(at: at) }

  /// The order's own name: no other order has it, in whatever store.
  func name(keysID: String) -> String {
    let digest = Digest(
      of: [Array("rapidreview disposal\0".utf8)[...], JSON.object(members(keysID)).bytes[...]])
    return String(Base32.text(of: digest.bytes).prefix(DisposalOrder.nameLength))
  }

  /// The name of the file in which a member says so.
  func fileName(_ part: DisposalPart, by member: MemberID, keysID: String) -> String {
    SignedFileName.disposal(of: caseID, order: name(keysID: keysID), by: member, part)
  }

  /// The bytes of that file.
  func bytes(_ part: DisposalPart, signedBy secret: MemberSecret, keysID: String) -> [UInt8] {
    SignedFile.bytes(
      [JSON.Member(part.member, .int(1))] + members(keysID) + [
        JSON.Member("signer", .string(secret.id.text))
      ], signedBy: secret)
  }

  private func members(_ keysID: String) -> [JSON.Member] {
    let heads = seen.sorted { $0.key < $1.key }.map { JSON.Member($0.key.text, .int($0.value)) }
    return [
      JSON.Member("keys", .string(keysID)), JSON.Member("case", .string(caseID.text)),
      JSON.Member("references", .array(references.map { .string($0.text) })),
      JSON.Member("ground", .string(ground.rawValue)), JSON.Member("at", .int(at.milliseconds)),
      JSON.Member("by", .string(by.text)), JSON.Member("seen", .object(heads)),
    ]
  }

  /// Reads what such a file says; `nil` where the bytes are not what its name says, or that member
  /// has not signed them.
  init?(_ bytes: [UInt8], named fileName: String, keysID: String, signer: MemberKeys) {
    guard let names = SignedFileName.readDisposal(fileName), names.by == signer.id,
      let file = SignedFile(bytes), file.isSigned(by: signer),
      file.json[names.part.member]?.whole == 1, file.json["signer"]?.text == names.by.text,
      file.json["keys"]?.text == keysID, let order = DisposalOrder(file.json),
      order.caseID == names.id, order.name(keysID: keysID) == names.order
    else { return nil }
    self = order
  }

  /// Reads an order whose signature was looked at before.
  init?(_ json: JSON) {
    guard let id = json["case"]?.text.flatMap({ CaseID($0) }),
      let ground = json["ground"]?.text.flatMap(DisposalGround.init(rawValue:)),
      let at = json["at"]?.whole(.moment), let by = json["by"]?.text.flatMap({ MemberID($0) }),
      let items = json["references"]?.items, let members = json["seen"]?.members
    else { return nil }
    let references = items.compactMap { $0.text.flatMap { CaseReference($0) } }
    guard !references.isEmpty, references.count == items.count else { return nil }
    var seen: [WriterID: Int] = [:]
    for member in members {
      guard let writer = WriterID(member.key), let number = member.value.whole(.head) else {
        return nil
      }
      seen[writer] = number
    }
    self.init(
      caseID: id, references: references, ground: ground, at: Moment(milliseconds: at), by: by,
      seen: seen)
  }

  init(
    caseID: CaseID, references: [CaseReference], ground: DisposalGround, at: Moment, by: MemberID,
    seen: [WriterID: Int]
  ) {
    (self.caseID, self.references, self.ground) = (caseID, references, ground)
    (self.at, self.by, self.seen) = (at, by, seen)
  }

  /// Of an order's name, in characters.
  private static let nameLength = 26
}

extension DisposalPart {
  /// The first member of the file, so that one part is none of the other.
  fileprivate var member: String {
    switch self {
    case .signed: "disposal"
    case .done: "disposal-done"
    }
  }
}
