import CaseStore
import Casework

/// A small store in which everything a record can hold occurs once: two writers, text in other
/// scripts, a line break in a reason, an event of a newer version, a body erased by law.
package final class RotSample {
  let files = MemoryFileSystem()
  let id: CaseID
  /// Every file of the store, and what it holds.
  package let contents: [String: [UInt8]]
  let changes: [Change<CaseEvent>]
  let named: [Change<PartnershipEvent>]
  let findings: Set<StoreFinding>

  static let root = "/store"
  /// The LOCAL of somebody who has read everything.
  static let reader = "/reader"
  static let later = Moment(milliseconds: 1_793_869_900_000)

  package init() throws {
    let start = Moment(milliseconds: 1_793_869_200_000)
    let ana = try Store.create(
      at: RotSample.root, local: "/ana", files: files, partnership: "Barchester", by: "Ana",
      now: start)
    let ben = try Store.open(at: RotSample.root, local: "/ben", files: files)
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
    try ben.append(
      [.retracted(.chairInformed)] + SampleReview.sheets.prefix(1)
        + [SampleReview.signed(.disagrees), .erased(Erasure(erased.id))], to: id, by: "Ben",
      now: start)
    try RotSample.erase(erased, in: id, files)
    let reader = try Store.open(at: RotSample.root, local: RotSample.reader, files: files)
    let history = try reader.load(id, now: RotSample.later)
    changes = history.changes
    named = try reader.loadPartnership(now: RotSample.later).changes
    findings = Set(
      Store.check(
        at: RotSample.root, local: RotSample.reader, files: files, now: RotSample.later
      ).findings)
    contents = files.image().filter { $0.key.hasPrefix(RotSample.root + "/") }
  }

  /// The paths of the case's journals and of the partnership's.
  package var journals: [String] { contents.keys.filter { $0.hasSuffix(".jsonl") }.sorted() }

  /// Erases a body as the law may ask for: salt and body emptied, a new check.
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
