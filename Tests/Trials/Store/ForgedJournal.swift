import CaseStore
import Casework

/// A journal written by hand: its chain is in order, whatever its records say.
package struct ForgedJournal {
  package let scope: JournalScope
  package let writer: WriterID
  /// The lines so far.
  package private(set) var bytes: [UInt8] = []
  /// The records so far.
  package private(set) var records: [Record] = []

  /// A journal without a record.
  package init(_ scope: JournalScope, _ writer: WriterID) {
    self.scope = scope
    self.writer = writer
  }

  /// Adds a record that follows on the last one.
  ///
  /// The number is the next, where no other is given.
  package mutating func add(
    _ body: [UInt8], salt: String = String(repeating: "5a", count: 16), number: Int? = nil
  ) {
    let (line, record) = Record.compose(
      scope: scope, writer: writer, number: number ?? records.count + 1,
      previous: records.last?.link ?? .zero, salt: salt, body: body)
    bytes += line
    records.append(record)
  }

  /// Adds a record of some events, as JSON, with what stands before and behind them.
  package mutating func add(
    events: [String], at: Int = 1_793_869_200_000, tick: Int = 0, by: String = "Eve",
    seen: [String: Int] = [:], number: Int? = nil
  ) {
    var seen = seen
    seen[writer.text] = seen[writer.text] ?? records.count
    let heads = seen.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    let body =
      "{\"at\":\(at),\"tick\":\(tick),\"by\":\"\(by)\",\"seen\":{\(heads.joined(separator: ","))},"
      + "\"events\":[\(events.joined(separator: ","))]}"
    add(Array(body.utf8), number: number)
  }

  /// Adds bytes that are no record of this journal, or one of another.
  package mutating func add(raw other: [UInt8]) { bytes += other }

  /// Where it lies in a store.
  package var path: String {
    let file = "\(writer.text).jsonl"
    return switch scope {
    case .partnership: "partnership/\(file)"
    case .review(let id): "cases/\(id.text)/\(file)"
    case .identity(let id): "identities/\(id.text)/\(file)"
    }
  }
}
