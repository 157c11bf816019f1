import Casework

extension CheckRun {
  /// Holds every journal against what members have signed of it.
  mutating func checkSignatures(_ description: StoreDescription) {
    let signers = Signers(
      layout, disk, keysID: description.keysID, ring: keys, known: filesRead)
    let seen = SeenSignatures(folder: layout.local.heads(of: description.id), disk: disk)
    let signed = Signatures(
      layout, disk, keysID: description.keysID, signers: signers, seen: seen.read())
    report.findings += signers.findings + signed.findings
    let gone = Set(disposed.keys.flatMap { [JournalScope.review($0), .identity($0)] })
    for scope in signed.scopes.subtracting(gone).sorted(by: { $0.wireName < $1.wireName }) {
      let judgement = HeadJudgement(of: scope, layout, disk, signed: signed)
      for (writer, what) in judgement.findings {
        addSigned(what, in: layout.relative(layout.journal(of: writer, in: scope)))
      }
      for (id, author) in authors[scope] ?? [] {
        guard case .signed(let member) = judgement.standing(of: id),
          let name = memberNames[member], name != author,
          // What was erased says no name any more.
          !author.isEmpty
        else { continue }
        add(
          .signature(.otherName(number: id.number)), layout.journal(of: id.writer, in: scope))
      }
    }
  }

  /// A finding of a journal; of records that are known to be missing no more than those that are
  /// not known.
  private mutating func addSigned(_ what: StoreFinding.What, in file: String) {
    if case .missing(let numbers) = what,
      let known = report.findings.firstIndex(where: { finding in
        guard finding.file == file, case .missing(let others) = finding.what else { return false }
        return others.lowerBound == numbers.lowerBound
      })
    {
      guard case .missing(let others) = report.findings[known].what,
        others.upperBound < numbers.upperBound
      else { return }
      report.findings.remove(at: known)
    }
    report.findings += accepted.settling([StoreFinding(what, in: file)]) { file in
      (try? disk.read("\(layout.root)/\(file)")) ?? []
    }
  }
}
