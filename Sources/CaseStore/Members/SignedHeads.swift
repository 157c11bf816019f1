import Casework

/// What a member says of one writer at one moment: the writer is mine, and these are the heads of
/// its journals.
///
/// A line of `heads/<member>/<writer>.jsonl`:
///
/// ```
/// {"heads":1,"keys":"…","member":"…","writer":"…","n":1,"at":…,
/// "journals":{"…":{"n":42,"link":"…"}},"prev":"…","signature":"…"}
/// ```
///
/// A chain proves that records follow on each other, and anybody can reckon one anew. What a member
/// has signed nobody else can make: whoever has the member's public key finds a record that was
/// forged in the member's name, and a journal that was written anew.
struct SignedHeads: Hashable, Sendable {
  let member: MemberID
  let writer: WriterID
  /// From 1, without a gap.
  let number: Int
  let at: Moment
  /// The last record of each journal that has moved since the line before.
  let journals: [JournalScope: SeenHead]
  /// The digest of the member's line before, without its newline.
  let previous: Digest

  init(
    member: MemberID, writer: WriterID, number: Int, at: Moment,
    journals: [JournalScope: SeenHead], previous: Digest
  ) {
    (self.member, self.writer, self.number, self.at) = (member, writer, number, at)
    (self.journals, self.previous) = (journals, previous)
  }

  /// The line with its newline, signed for the store of those keys.
  func line(keysID: String, by secret: MemberSecret) -> [UInt8] {
    let heads = journals.map { JSON.Member($0.wireName, $1.json) }.sorted { $0.key < $1.key }
    return SignedFile.bytes(
      [
        JSON.Member("heads", .int(1)), JSON.Member("keys", .string(keysID)),
        JSON.Member("member", .string(member.text)), JSON.Member("writer", .string(writer.text)),
        JSON.Member("n", .int(number)), JSON.Member("at", .int(at.milliseconds)),
        JSON.Member("journals", .object(heads)), JSON.Member("prev", .string(previous.hex)),
      ], signedBy: secret)
  }

  /// What a line says, whoever signed it; `nil` where it says nothing of journals.
  init?(_ json: JSON) {
    guard json["heads"]?.whole == 1, let member = json["member"]?.text.flatMap({ MemberID($0) }),
      let writer = json["writer"]?.text.flatMap({ WriterID($0) }),
      let number = json["n"]?.whole(.record), let at = json["at"]?.whole(.moment),
      let previous = json["prev"]?.text.flatMap({ Digest(hex: Array($0.utf8)[...]) }),
      let members = json["journals"]?.members
    else { return nil }
    var journals: [JournalScope: SeenHead] = [:]
    for journal in members {
      guard let scope = JournalScope(wireName: journal.key), let head = SeenHead(journal.value)
      else { return nil }
      journals[scope] = head
    }
    self.init(
      member: member, writer: writer, number: number, at: Moment(milliseconds: at),
      journals: journals, previous: previous)
  }
}
