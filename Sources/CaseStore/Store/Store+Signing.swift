import Casework

// Each member signs what their computer has written: when something is settled (a case is closed,
// a version frozen, minutes circulated, a report signed), and when the program is left. What it
// signs is what this process has written itself, and never a record that it found under the name of
// its own writer: that may have been forged.

extension Store {
  /// Signs the heads of the journals that this process has written since it last did.
  ///
  /// Saved is saved: where this fails, the records are there all the same, and unsigned.
  package func signHeads() {
    guard let ring = keys, !ring.isWiped, access == .readWrite else { return }
    for (writer, journals) in toSign.sorted(by: { $0.key < $1.key }) {
      let signing = HeadSigning(layout: layout, disk: disk, ring: ring, writer: writer)
      guard let end = try? signing.append(journals, at: lastStamp) else { continue }
      toSign[writer] = nil
      let path = layout.relative(layout.signedHeads(of: writer, by: ring.member.id))
      var seen = seenSignatures.read()
      seen[path] = end
      seenSignatures.write(seen)
    }
  }

  /// Signs heads once more that this member has signed before.
  func vouch(for journals: [JournalScope: SeenHead], of writer: WriterID, now: Moment) {
    guard let ring = keys, !ring.isWiped, access == .readWrite else { return }
    let signing = HeadSigning(layout: layout, disk: disk, ring: ring, writer: writer)
    _ = try? signing.append(journals, at: now)
  }

  /// Keeps in mind what this process has just saved.
  func noteWritten(_ head: SeenHead, of writer: WriterID, in scope: JournalScope, at stamp: Stamp) {
    guard keys != nil else { return }
    toSign[writer, default: [:]][scope] = head
    lastStamp = max(lastStamp, stamp.at)
  }

  /// Whether records stand in a journal of this process's writer that its member never signed.
  ///
  /// A program that was killed leaves such, and so does a forger. Nobody can tell, so that nothing
  /// is written behind them under that name: a signature there would vouch for them.
  func hasUnsignedRecords(_ text: JournalText, of writer: WriterID, in scope: JournalScope) -> Bool
  {
    guard let ring = keys, text.lastNumber > 0, toSign[writer]?[scope] == nil else { return false }
    let signing = HeadSigning(layout: layout, disk: disk, ring: ring, writer: writer)
    return signing.lastSigned(in: scope) != SeenHead(number: text.lastNumber, link: text.lastLink)
  }

  /// The writers that another member says are theirs: two members at one computer.
  func writersOfOthers() -> Set<WriterID> {
    guard let own = keys?.member.id else { return [] }
    let root = layout.path(of: .heads)
    let others = ((try? disk.names(in: root)) ?? []).filter { $0 != own.text }
    return Set(
      others.flatMap { (try? disk.names(in: "\(root)/\($0)")) ?? [] }
        .compactMap { StoreLayout.writer(ofFile: $0) })
  }

  /// When each member last signed what they had recorded, as far as it is here.
  package var lastSigned: [MemberID: Moment] {
    let root = layout.path(of: .heads)
    var last: [MemberID: Moment] = [:]
    for name in (try? disk.names(in: root)) ?? [] {
      guard let member = MemberID(name) else { continue }
      for file in (try? disk.names(in: "\(root)/\(name)")) ?? [] {
        guard let bytes = try? disk.read("\(root)/\(name)/\(file)"),
          let line = bytes.split(separator: UInt8(ascii: "\n")).last,
          let heads = SignedFile(line + [UInt8(ascii: "\n")]).flatMap({ SignedHeads($0.json) })
        else { continue }
        last[member] = max(last[member] ?? heads.at, heads.at)
      }
    }
    return last
  }

  private var seenSignatures: SeenSignatures {
    SeenSignatures(folder: layout.local.heads(of: id), disk: disk)
  }

  /// All that members have signed, by the members who count for this person.
  func signatures() -> Signatures {
    let signers = Signers(
      layout, disk, keysID: keysID, ring: keys, known: keys?.filesRead ?? SignedFilesRead())
    let seen = seenSignatures.read()
    let signatures = Signatures(layout, disk, keysID: keysID, signers: signers, seen: seen)
    let further = signatures.ends.filter { $0.value.number > seen[$0.key]?.number ?? 0 }
    if !further.isEmpty { seenSignatures.write(seen.merging(further) { $1 }) }
    return signatures
  }

  /// Who has signed each change of a case.
  ///
  /// What this process has written since it last signed is left out: it will.
  ///
  /// - Parameters:
  ///   - changes: The changes of the case.
  ///   - id: The case.
  ///   - names: The names of members.
  /// - Returns: `nil` where the store has no members who could sign.
  package func attestations(
    of changes: [Change<CaseEvent>], in id: CaseID, names: [MemberID: String]
  ) -> [ChangeID: Attestation]? {
    let scope = JournalScope.review(id)
    let signatures = signatures()
    guard signatures.hasSigners else { return nil }
    let judgement = HeadJudgement(of: scope, layout, disk, signed: signatures)
    var attestations: [ChangeID: Attestation] = [:]
    for change in changes {
      let standing = judgement.standing(of: change.id)
      let isToBeSigned = toSign[change.id.writer]?[scope] != nil
      if standing == .unsigned, isToBeSigned { continue }
      attestations[change.id] = standing.attestation(of: change.by, names: names)
    }
    return attestations
  }
}

extension HeadJudgement.Standing {
  /// What it says of a change in somebody's name.
  fileprivate func attestation(of author: String, names: [MemberID: String]) -> Attestation {
    switch self {
    case .unsigned: .unsigned
    case .contradicted(let member): .forged(by: names[member] ?? member.text)
    case .signed(let member):
      // What was erased says no name any more.
      if let name = names[member], name != author, !author.isEmpty {
        .inAnotherName(by: name)
      } else {
        .signed(by: names[member] ?? member.text)
      }
    }
  }
}
