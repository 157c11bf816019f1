import CaseStore
import Casework
import Documents
import Office
import Screens

// Form 2 out, the pack, and a return in hand. What leaves the house is written first and recorded
// then, once it is known that the record would take it: nothing is called sent whose files are not
// there.

extension Desk {
  /// Performs a request about Form 2, the pack or a return.
  ///
  /// - Returns: What became of it, where a screen waits for that.
  func performOnReturns(_ request: Request) -> Outcome? {
    switch request {
    case .writeForm2(let id, let only, let folder, let sent, let why):
      return result { try self.writeForm2(id, only, to: folder, sent: sent, why: why) }
    case .writePack(let id, let folder): return result { try self.writePack(id, to: folder) }
    case .readReturn(let id, let request, let path):
      return result { try self.begin(id, request, path) }
    case .assignColumn(let column, let field):
      returnDesk?.assign(column, is: field)
      return nil
    case .dropReturn:
      returnDesk = nil
      return nil
    case .takeReturnIn(let id): return result { try self.takeIn(id) }
    case .writeReturnReport(let folder): return result { try self.writeReport(to: folder) }
    default: return nil
    }
  }

  private func writeForm2(
    _ id: CaseID, _ only: EntryName?, to folder: String, sent: Occasion?, why: String?
  ) throws -> String {
    guard let office, let person else { throw Complaint.noName }
    let clock = surroundings.clock
    let review = try office.review(id, now: clock.moment)
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
      let written = try set.write(
        into: try exporter.place(folder), files: surroundings.files)
      remember(folder)
      words = "\(written.count) files written; the index is \(written.index)."
    }
    guard isSent else { return words + " Nothing is recorded as sent." }
    words += " \(set.sentWords)"
    guard isNew else { return words }
    let change = try office.change(id, proposal, why: why, by: person, clock: clock)
    let notes = try office.review(id, now: clock.moment).notes(on: change, now: clock.now)
    return ([words] + notes).joined(separator: " ")
  }

  private func writePack(_ id: CaseID, to folder: String) throws -> String {
    guard let office, let person else { throw Complaint.noName }
    let clock = surroundings.clock
    let exporter = Exporter(surroundings, office, maker: person)
    let place = fiction == nil ? try exporter.place(folder) : ""
    let pack = try exporter.pack(of: try office.review(id, now: clock.moment))
    try office.change(id, .freezePack(pack), why: nil, by: person, clock: clock)
    let frozen = "Version \(pack.number) of the pack is frozen, SHA-256 \(pack.digest.prefix(12))."
    guard fiction == nil else { return frozen + " Nothing is written from the fictional cases." }
    let path = try exporter.writePack(
      of: try office.review(id, now: clock.moment), into: place)
    remember(folder)
    return "\(frozen) Written: \(path)"
  }

  private func begin(_ id: CaseID, _ request: EntryName, _ path: String) throws -> String {
    guard let office else { throw Complaint.noName }
    let review = try office.review(id, now: surroundings.clock.moment)
    // The fictional cases are nobody's, and have no identity to look for.
    let leaks =
      fiction == nil
      ? try Exporter(surroundings, office, maker: person).leakCheck(of: review) : nil
    returnDesk = try ReturnDesk(
      path, of: request, in: review, today: surroundings.clock.now.day, leaks: leaks,
      roll: Roll(of: office.partnership, on: surroundings.clock.now.day))
    returnDesk?.beginReading()
    return "Read it row by row; nothing is taken in yet."
  }

  /// Whether a return is still to be read to its end.
  var isReadingReturn: Bool { returnDesk.map { !$0.isComplete } ?? false }

  /// Reads a slice of the return in hand.
  func readReturnOn() { returnDesk?.readOn() }

  private func takeIn(_ id: CaseID) throws -> String {
    guard let office, let person else { throw Complaint.noName }
    guard let returnDesk else { throw Refusal.gathering(.emptyReturn) }
    let clock = surroundings.clock
    let review = try office.review(id, now: clock.moment)
    let files = returnDesk.files(for: review)
    let change = try office.change(
      id, .importReturn(files), why: nil, by: person, clock: clock)
    self.returnDesk = nil
    let after = try office.review(id, now: clock.moment)
    let isLast = review.recorded(.returnsIn) == nil && after.recorded(.returnsIn) != nil
    let contents = files.map(\.contents).joined(separator: " and ")
    let said = "Taken in: \(contents)." + (isLast ? " That was the last return awaited." : "")
    return ([said] + after.notes(on: change, now: clock.now)).joined(separator: " ")
  }

  private func writeReport(to folder: String) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    guard let office, let returnDesk else { throw Refusal.gathering(.emptyReturn) }
    let exporter = Exporter(surroundings, office, maker: person)
    let review = try office.review(returnDesk.hand.caseID, now: surroundings.clock.moment)
    let path = try returnDesk.writeReport(
      on: exporter.paper(of: review), into: try exporter.place(folder), surroundings)
    return "The report for the organisation is written: \(path)"
  }
}
