import Casework

/// The records of one scope held against what members have signed of them.
struct HeadJudgement {
  /// What is known of who wrote a record.
  enum Standing: Hashable, Sendable {
    /// A member has signed it, or one after it that it leads to.
    case signed(MemberID)
    /// Nobody has, yet: its writer is nobody's, or it came after what was signed last.
    case unsigned
    /// It stands where a member has signed another.
    case contradicted(MemberID)
  }

  /// What was found of each writer's journal.
  private(set) var findings: [(writer: WriterID, what: StoreFinding.What)] = []
  private var standings: [ChangeID: Standing] = [:]

  /// `journals` are those that are there.
  init(
    _ journals: [WriterID: [Record]], signed: [WriterID: [Signatures.Head]],
    owners: [WriterID: Set<MemberID>]
  ) {
    for writer in Set(journals.keys).union(signed.keys).sorted() {
      judge(
        journals[writer] ?? [], of: writer, signed: signed[writer] ?? [],
        isOneMembers: owners[writer]?.count == 1)
    }
  }

  /// What is known of who wrote a record.
  func standing(of id: ChangeID) -> Standing { standings[id] ?? .unsigned }

  private mutating func judge(
    _ records: [Record], of writer: WriterID, signed: [Signatures.Head], isOneMembers: Bool
  ) {
    let byNumber = Dictionary(
      records.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var missing = 0
    var others: [Int: MemberID] = [:]
    for claim in signed {
      let (number, link) = (claim.head.number, claim.head.link)
      guard let record = byNumber[number] else {
        if number > records.last?.number ?? 0 { missing = max(missing, number) }
        continue
      }
      guard record.link == link else {
        others[number] = claim.member
        continue
      }
      if isOneMembers { vouch(for: record, of: writer, byNumber, claim.member) }
    }
    for (number, member) in others.sorted(by: { $0.key < $1.key }) {
      findings.append((writer, .signature(.notAsSigned(number: number, by: member))))
      for record in records
      where record.number <= number
        && standing(of: ChangeID(writer: writer, number: record.number)) == .unsigned
      {
        standings[ChangeID(writer: writer, number: record.number)] = .contradicted(member)
      }
    }
    if missing > 0 {
      findings.append((writer, .missing(((records.last?.number ?? 0) + 1)...missing)))
    }
  }

  /// A record that was signed, and all those it leads back to.
  private mutating func vouch(
    for last: Record, of writer: WriterID, _ records: [Int: Record], _ member: MemberID
  ) {
    var next: Record? = last
    while let record = next {
      let id = ChangeID(writer: writer, number: record.number)
      guard standings[id] == nil else { return }
      standings[id] = .signed(member)
      next = records[record.number - 1].flatMap { $0.link == record.previous ? $0 : nil }
    }
  }
}
