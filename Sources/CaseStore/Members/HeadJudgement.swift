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
    let byNumber = Dictionary(grouping: records, by: \.number)
    var missing = 0
    var others: [Int: MemberID] = [:]
    var vouched: Set<Digest> = []
    for claim in signed {
      let (number, link) = (claim.head.number, claim.head.link)
      guard let there = byNumber[number] else {
        if number > records.last?.number ?? 0 { missing = max(missing, number) }
        continue
      }
      guard let record = there.first(where: { $0.link == link }) else {
        others[number] = claim.member
        continue
      }
      vouch(for: record, byNumber, claim.member, &vouched)
    }
    if missing > 0 {
      findings.append((writer, .missing(((records.last?.number ?? 0) + 1)...missing)))
    }
    guard isOneMembers else {
      // It is nobody's, so that nothing stands in the place of what its member signed.
      for record in records { standings[record.id] = nil }
      return
    }
    for (number, member) in others.sorted(by: { $0.key < $1.key }) {
      findings.append((writer, .signature(.notAsSigned(number: number, by: member))))
      for record in records where record.number <= number && !vouched.contains(record.link) {
        if standings[record.id] == nil { standings[record.id] = .contradicted(member) }
      }
    }
  }

  /// A record that was signed, and all those it leads back to.
  ///
  /// Where two stand under one number the name does not say which is meant, so that it is never
  /// that of a signed one.
  private mutating func vouch(
    for last: Record, _ records: [Int: [Record]], _ member: MemberID, _ vouched: inout Set<Digest>
  ) {
    var next: Record? = last
    while let record = next, vouched.insert(record.link).inserted {
      if records[record.number]?.count == 1 { standings[record.id] = .signed(member) }
      next = records[record.number - 1]?.first { $0.link == record.previous }
    }
  }
}

extension Record {
  fileprivate var id: ChangeID { ChangeID(writer: writer, number: number) }
}
