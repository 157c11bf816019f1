import Casework

@testable import CaseStore

/// A small store in which everything a record can hold occurs once: two writers, text in other
/// scripts, a line break in a reason, an event of a newer version, a body erased by law.
package final class RotSample {
  let form: StoreForm
  let files = MemoryFileSystem()
  let id: CaseID
  /// The record that was erased, and the one that orders it.
  let erased: ChangeID
  let order: ChangeID
  /// Every file of the store, and what it holds.
  package let contents: [String: [UInt8]]
  let changes: [Change<CaseEvent>]
  let named: [Change<PartnershipEvent>]
  let findings: Set<StoreFinding>

  static let root = "/store"
  /// The LOCAL of somebody who has read everything.
  static let reader = "/reader"
  static let later = Moment(milliseconds: 1_793_869_900_000)

  package init(_ form: StoreForm) throws {
    self.form = form
    let start = Moment(milliseconds: 1_793_869_200_000)
    let ana = try form.create(
      at: RotSample.root, local: "/ana", files: files, partnership: "Barchester", by: "Ana",
      now: start)
    for local in ["/ben", RotSample.reader] {
      try form.admit(local, to: RotSample.root, through: ana, files: files, now: start)
    }
    let ben = try form.open(at: RotSample.root, local: "/ben", files: files)
    id = try ana.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "Ana", now: start
    ).id
    _ = try ben.load(id, now: start)
    let erased = try ben.append(
      [.notNeeded(.closed)], to: id, by: "Ben", why: "A name", now: start)
    _ = try ana.load(id, now: start)
    let newer = UnknownEvent(type: "panel.adjourned", json: #"{"type":"panel.adjourned","n":1.50}"#)
    try ana.append(
      [.unknown(newer)], to: id, by: "Ána", why: "Später – “so gesagt”\n{\"v\":1 😀", now: start)
    // Every byte costs a run for each of its bits, so of the review one answer and one act.
    let order = try ben.append(
      [.retracted(.chairInformed)] + SampleReview.sheets.prefix(1)
        + [
          SampleReview.signed(.disagrees),
          .erased(try RotSample.erasure(of: erased.id, in: id, form, ben, now: start)),
        ], to: id, by: "Ben", now: start)
    (self.erased, self.order) = (erased.id, order.id)
    if form == .plain { try RotSample.erase(erased, in: id, files) }
    for store in [ana, ben] { store.signHeads() }
    let reader = try form.open(at: RotSample.root, local: RotSample.reader, files: files)
    let history = try reader.load(id, now: RotSample.later)
    changes = history.changes
    let partnership = try reader.loadPartnership(now: RotSample.later)
    named = partnership.changes
    // Without its keys, `check` finds less than whoever opens it.
    let checked = Set(
      Store.check(
        at: RotSample.root, local: RotSample.reader, files: files, now: RotSample.later
      ).findings)
    findings = checked.union(history.findings).union(partnership.findings)
    contents = files.image().filter { $0.key.hasPrefix(RotSample.root + "/") }
  }

  /// The paths of the case's journals and of the partnership's.
  package var journals: [String] {
    contents.keys.filter { path in
      ["cases", "partnership"].contains { path.hasPrefix("\(RotSample.root)/\($0)/") }
    }.sorted()
  }

  /// The paths of what members have signed: who is one, the keys they gave, and their heads.
  package var signedFiles: [String] {
    contents.keys.filter { path in
      ["members", "grants", "heads"].contains { path.hasPrefix("\(RotSample.root)/\($0)/") }
    }.sorted()
  }

  /// An order to erase a record: in a plain store as the first versions gave it.
  ///
  /// In a sealed store there never were others than those that are carried out at once.
  private static func erasure(
    of change: ChangeID, in id: CaseID, _ form: StoreForm, _ store: Store, now: Moment
  ) throws -> Erasure {
    switch form {
    case .plain: Erasure(change)
    case .sealed:
      Erasure(
        change,
        order: try store.leftOfErased(change, in: id, now: now).map { left in
          Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
        })
    }
  }

  /// Takes the body out of a record as the first versions did, which left a line that was shorter.
  private static func erase(
    _ change: Change<CaseEvent>, in id: CaseID, _ files: MemoryFileSystem
  ) throws {
    let path = "\(root)/cases/\(id.text)/\(change.id.writer.text).jsonl"
    var lines = Harm.lines(of: files.image()[path] ?? []).map { Array($0) }
    let text = String(decoding: lines[change.id.number - 1], as: UTF8.self)
    let head = text.prefix(upTo: text.firstRange(of: ",\"salt\"")?.lowerBound ?? text.endIndex)
    let line = Array("\(head),\"salt\":\"\",\"body\":{}".utf8)
    let check = Digest(of: line).hex.prefix(16)
    lines[change.id.number - 1] = line + Array(",\"check\":\"\(check)\"}\n".utf8)
    try files.put(lines.flatMap { $0 }, at: path)
  }
}

extension RotSample {
  /// What `check` finds in a copy from which one person's journal is taken out whole, beyond what
  /// it finds in the sound one, for the owner of a LOCAL.
  package func findingsWithoutOneJournal(by local: String) -> Set<StoreFinding> {
    let files = files.copy()
    let opener = changes.first?.id.writer
    guard let other = changes.first(where: { $0.id.writer != opener })?.id.writer else {
      return []
    }
    try? files.remove("\(RotSample.root)/cases/\(id.text)/\(other.text).jsonl")
    let report = Store.check(
      at: RotSample.root, local: local, files: files, now: RotSample.later)
    return Set(report.findings).subtracting(findings)
  }
}
