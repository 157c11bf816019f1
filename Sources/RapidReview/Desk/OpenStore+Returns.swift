import CaseStore
import Casework
import Documents
import Office
import Screens

// Form 2 out, the pack, and a return in hand, and what is said of them on screen.

extension OpenStore {
  /// Writes Form 2 into a folder, and records it as sent where a day is given.
  func writeForm2(
    _ id: CaseID, _ only: EntryName?, to folder: String, sent: Occasion?, why: String?
  ) throws -> String {
    let person = try actor()
    if sent != nil { try checkNothingWaits(in: id) }
    let review = try review(id)
    let exporter = Exporter(surroundings, office, maker: person)
    let set = try exporter.form2(of: review, only: only, on: sent)
    let (written, change) = try exporter.send(
      set, of: review, into: fiction == nil ? folder : nil, isSent: sent != nil, why: why,
      by: person)
    var words = "The fictional cases are never exported."
    if let written {
      let index = written.index
      remember(folder, index.path)
      words = "\(written.count) files written. The index is \(index.path)."
      if !index.caution.isEmpty { words = "\(index.caution) \(words)" }
    }
    guard sent != nil else { return words + " Nothing is recorded as sent." }
    words += " \(set.sentWords)"
    guard let change else { return words }
    let notes = try self.review(id).notes(on: change, now: clock.now)
    return ([words] + notes).joined(separator: " ")
  }

  /// Freezes the pack as it stands, and writes it into a folder.
  func writePack(_ id: CaseID, to folder: String) throws -> String {
    let person = try actor()
    try checkNothingWaits(in: id)
    let (pack, _, written) = try Exporter(surroundings, office, maker: person)
      .freezePack(of: id, into: fiction == nil ? folder : nil, by: person)
    let frozen = "Version \(pack.number) of the pack is frozen, SHA-256 \(pack.digest.prefix(12))."
    guard let written else { return frozen + " The fictional cases are never exported." }
    remember(folder, written.path)
    return [frozen, written.caution, "Written: \(written.path)"].filter { !$0.isEmpty }
      .joined(separator: " ")
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
    return "Check each row. Nothing is imported yet."
  }

  /// Takes the file in hand into the case.
  func takeIn(_ id: CaseID) throws -> String {
    let person = try actor()
    try checkNothingWaits(in: id)
    guard let file = returnInHand else { throw Refusal.enquiry(.emptyReturn) }
    let review = try review(id)
    let files = file.files(for: review)
    let change = try office.change(
      id, .importReturn(files), why: nil, by: person, clock: clock)
    returnInHand = nil
    let after = try self.review(id)
    let isLast = review.recorded(.returnsIn) == nil && after.recorded(.returnsIn) != nil
    let contents = files.map(\.contents).joined(separator: " and ")
    let said = "Imported: \(contents)." + (isLast ? " That was the last return awaited." : "")
    return ([said] + after.notes(on: change, now: clock.now)).joined(separator: " ")
  }

  /// Writes the report on the file in hand, for the organisation to mend it, into a folder.
  func writeReport(to folder: String) throws -> String {
    guard fiction == nil else { throw ExportRefusal.fictional }
    guard let file = returnInHand else { throw Refusal.enquiry(.emptyReturn) }
    let exporter = Exporter(surroundings, office, maker: person)
    let path = try file.writeReport(
      on: exporter.paper(of: try review(file.hand.caseID)), into: try exporter.place(folder),
      surroundings)
    lastExport = path
    return "The list of fixes is written: \(path)"
  }
}
