import Casework

@testable import CaseStore

/// Whatever is planted in a sealed store, nothing of it is believed: no member, no key, no record
/// in the founder's name; and where nothing of the founder's was harmed, the store opens as before.
package enum PlantedTrial {
  /// Plants as much as the choices say, and opens, checks and reads the store.
  ///
  /// - Returns: What was believed that should not be, and what had been done.
  package static func run(_ choices: Choices) -> (problems: [String], deeds: [String]) {
    var choices = choices
    do {
      var planted = try PlantedFiles()
      for _ in 0...choices.pick(4) { try planted.plant(&choices) }
      return (problems(of: planted), planted.deeds)
    } catch {
      return (["nothing could be planted: \(error)"], [])
    }
  }

  private static func problems(of planted: PlantedFiles) -> [String] {
    var problems: [String] = []
    for keys in [nil, planted.founder] {
      let report = Store.check(
        at: PlantedFiles.root, local: PlantedFiles.local, files: planted.files, keys: keys,
        now: moment)
      for finding in report.findings where finding.problem.isEmpty || finding.remedy.isEmpty {
        problems.append("a finding has its words")
      }
    }
    let ring: KeyRing
    do {
      ring = try Store.unlock(
        at: PlantedFiles.root, local: PlantedFiles.local, files: planted.files,
        passphrase: PlantedFiles.passphrase(), costingAtLeast: .smallest)
    } catch {
      return planted.isHarmed ? problems : problems + ["the store opens: \(error)"]
    }
    for name in Ring.allCases {
      let known = Set(planted.founder.epochs(of: name).map(\.id))
      if !Set(ring.epochs(of: name).map(\.id)).isSubset(of: known) {
        problems.append("a planted key was taken in")
      }
    }
    guard
      let store = try? Store.open(
        at: PlantedFiles.root, local: PlantedFiles.local, files: planted.files, keys: ring)
    else { return planted.isHarmed ? problems : problems + ["the store opens"] }
    let signers = Signers(
      store.layout, store.disk, keysID: store.keysID, ring: ring, known: SignedFilesRead())
    if signers.keys[planted.thiefID] != nil { problems.append("the thief is believed") }
    let judgement = HeadJudgement(
      of: .review(planted.id), store.layout, store.disk, signed: store.signatures())
    let journal = store.layout.journal(of: planted.writer, in: .review(planted.id))
    let text = JournalText(
      (try? store.disk.read(journal)) ?? [], scope: .review(planted.id), writer: planted.writer,
      lastSeen: nil, .passedOver)
    for record in text.records {
      let id = ChangeID(writer: planted.writer, number: record.number)
      guard case .signed(let member) = judgement.standing(of: id) else { continue }
      if member != planted.founder.member.id { problems.append("the thief has signed a record") }
      if !planted.links.contains(record.link) { problems.append("a forged record is signed") }
    }
    return problems
  }
}
