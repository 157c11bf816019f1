import CaseStore
import Casework
import Documents
import Office
import Screens

// Form 2 out, the pack, and a return in hand. What leaves the house is written first and recorded
// then, once it is known that the record would take it: nothing is called sent whose files are not
// there.

extension OpenStore {
  /// Writes Form 2 into a folder, and records it as sent where a day is given.
  func writeForm2(
    _ id: CaseID, _ only: EntryName?, to folder: String, sent: Occasion?, why: String?
  ) throws -> String {
    let person = try actor()
    let review = try review(id)
    let exporter = Exporter(surroundings, office, maker: person)
    let isSent = sent != nil
    let set = try exporter.form2(of: review, only: only, on: sent)
    let proposal = Proposal.issueForm2(set.unsent)
    let isNew = !set.unsent.isEmpty
    if set.members.isEmpty || isSent && isNew {
      // What the record would refuse is not written either.
      _ = try review.propose(proposal, by: person, why: why, now: clock.now)
    }
    var words = "Nothing is written from the fictional cases."
    if fiction == nil {
      let written = try set.write(into: try exporter.place(folder), files: surroundings.files)
      remember(folder)
      words = "\(written.count) files written; the index is \(written.index)."
    }
    guard isSent else { return words + " Nothing is recorded as sent." }
    words += " \(set.sentWords)"
    guard isNew else { return words }
    let change = try office.change(id, proposal, why: why, by: person, clock: clock)
    let notes = try self.review(id).notes(on: change, now: clock.now)
    return ([words] + notes).joined(separator: " ")
  }

  /// Freezes the pack as it stands, and writes it into a folder.
  func writePack(_ id: CaseID, to folder: String) throws -> String {
    let person = try actor()
    let exporter = Exporter(surroundings, office, maker: person)
    let place = fiction == nil ? try exporter.place(folder) : ""
    let pack = try exporter.pack(of: try review(id))
    try office.change(id, .freezePack(pack), why: nil, by: person, clock: clock)
    let frozen = "Version \(pack.number) of the pack is frozen, SHA-256 \(pack.digest.prefix(12))."
    guard fiction == nil else { return frozen + " Nothing is written from the fictional cases." }
    let path = try exporter.writePack(of: try review(id), into: place)
    remember(folder)
    return "\(frozen) Written: \(path)"
  }

  /// Begins to read a file that an organisation sent back.
  func readReturn(_ id: CaseID, _ request: EntryName, _ path: String) throws -> String {
    let review = try review(id)
    // The fictional cases are nobody's, and have no identity to look for.
    let leaks =
      fiction == nil
      ? try Exporter(surroundings, office, maker: person).leakCheck(of: review) : nil
    let today = clock.now.day
    returnInHand = try ReturnDesk(
      path, of: request, in: review, today: today, leaks: leaks,
      roll: Roll(of: office.partnership, on: today))
    returnInHand?.beginReading()
    return "Read it row by row; nothing is taken in yet."
  }

  /// Takes the file in hand into the case.
  func takeIn(_ id: CaseID) throws -> String {
    let person = try actor()
    guard let file = returnInHand else { throw Refusal.emptyReturn }
    let review = try review(id)
    let files = file.files(for: review)
    let change = try office.change(
      id, .importReturn(files), why: nil, by: person, clock: clock)
    returnInHand = nil
    let after = try self.review(id)
    let isLast = review.recorded(.returnsIn) == nil && after.recorded(.returnsIn) != nil
    let contents = files.map(\.contents).joined(separator: " and ")
    let said = "Taken in: \(contents)." + (isLast ? " That was the last return awaited." : "")
    return ([said] + after.notes(on: change, now: clock.now)).joined(separator: " ")
  }

  /// Writes the report on the file in hand, for the organisation to mend it, into a folder.
  func writeReport(to folder: String) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    guard let file = returnInHand else { throw Refusal.emptyReturn }
    let exporter = Exporter(surroundings, office, maker: person)
    let path = try file.writeReport(
      on: exporter.paper(of: try review(file.hand.caseID)), into: try exporter.place(folder),
      surroundings)
    return "The report for the organisation is written: \(path)"
  }
}
