import CaseStore
import Casework

/// A store beside whose one good case lies whatever a file system can hold: journals whose chains
/// are in order and whose records say anything, and entries of every kind under every name.
///
/// Nothing is ever done to the good case's own journal; others may write beside it.
package struct HostileStore {
  package let files: MemoryFileSystem
  /// The good case.
  package let id: CaseID
  /// What was recorded of it.
  package let changes: [Change<CaseEvent>]
  /// What was done to the store, for whoever has to see why a trial failed.
  package private(set) var deeds: [String] = []

  static let root = "/store"
  static let start = Moment(milliseconds: 1_793_869_200_000)
  static let later = Moment(milliseconds: 1_793_869_900_000)
  /// The LOCAL of somebody who had read the good case before.
  static let reader = "/ana"

  private var cases: [CaseID]
  private let copyable: [Record]

  /// Builds one; the bytes behind the choices decide how bad it is.
  package init(_ choices: inout Choices) throws {
    files = MemoryFileSystem()
    let store = try Store.create(
      at: HostileStore.root, local: HostileStore.reader, files: files, partnership: "Fenmoor",
      by: "Ana", now: HostileStore.start)
    let opened = try store.openCase(
      year: 2026, child: "Child Aspen", edition: "local-2022", by: "Ana", now: HostileStore.start)
    id = opened.id
    let undone = try store.append(
      [.notNeeded(.closed)], to: id, by: "Ana", now: HostileStore.start)
    try store.append([.undone(undone.id)], to: id, by: "Ana", now: HostileStore.start)
    try store.append(
      [.answered(.mother, Confidential("Mary Nonesuch"))], toIdentityOf: id, by: "Ana",
      now: HostileStore.start)
    changes = try store.load(id, now: HostileStore.later).changes
    cases = [id]
    let path = "\(HostileStore.root)/cases/\(id.text)/\(undone.id.writer.text).jsonl"
    let lines = (files.image()[path] ?? []).split(separator: UInt8(ascii: "\n"))
    copyable = lines.compactMap { try? Record(line: $0) }
    try build(&choices)
  }

  private mutating func build(_ choices: inout Choices) throws {
    let count = 1 + choices.pick(8)
    for _ in 0..<count {
      switch choices.pick(6) {
      case 0, 1: try forge(&choices)
      case 2: try place(&choices)
      case 3: try claim(&choices)
      case 4: try copy(&choices)
      default: try beginCase(&choices)
      }
    }
  }

  /// Writes a journal whose chain is in order.
  private mutating func forge(_ choices: inout Choices) throws {
    guard let writer = WriterID(choices.one(of: ["eve", "mal", "zz", "a"])) else { return }
    let review = choices.one(of: cases)
    let (scope, templates): (JournalScope, [String]) =
      switch choices.pick(5) {
      case 0: (.partnership, HostileBody.ofPartnership)
      case 1: (.identity(review), HostileBody.ofIdentity)
      default: (.review(review), HostileBody.ofCase)
      }
    var journal = ForgedJournal(scope, writer)
    for _ in 0...choices.pick(4) {
      let known = changes.first?.id.writer.text ?? ""
      let names = choices.one(of: [known, writer.text, "nobody"])
      let events = (0..<choices.pick(4)).map { _ in
        HostileBody.event(templates, writer: names, &choices)
      }
      let isPlain = choices.pick(2) == 0
      let numbers = HostileBody.numbers
      journal.add(
        events: events, at: isPlain ? 1_793_869_200_000 : choices.one(of: numbers),
        tick: isPlain ? 0 : choices.one(of: numbers),
        seen: choices.pick(3) == 0 ? [names: choices.one(of: numbers)] : [:],
        number: choices.pick(6) == 0 ? choices.one(of: numbers.filter { $0 > 0 }) : nil)
      if choices.pick(8) == 0 { journal.add(raw: Array("{\"v\":1 and no more\n".utf8)) }
    }
    try write(journal.bytes, to: "\(HostileStore.root)/\(journal.path)")
  }

  /// Copies a record of the good case under another writer, whole, wiped, or changed in one byte.
  private mutating func copy(_ choices: inout Choices) throws {
    guard let writer = WriterID(choices.one(of: ["aa", "zy"])) else { return }
    let record = choices.one(of: copyable)
    var journal = ForgedJournal(.review(id), writer)
    journal.add(record.body, salt: record.salt)
    var bytes = journal.bytes
    if choices.pick(3) == 0 { bytes[choices.pick(256) % bytes.count] ^= 1 }
    try write(bytes, to: "\(HostileStore.root)/\(journal.path)")
  }

  /// Puts something of any kind under any name.
  private mutating func place(_ choices: inout Choices) throws {
    let review = choices.one(of: cases).text
    let path =
      "\(HostileStore.root)/"
      + choices.one(of: [
        "cases/wxyz", "cases/\(review)/wxyz.jsonl", "cases/\(review)/notes.txt", "cases/Not a case",
        "partnership/wxyz.jsonl", "identities/wxyz", "identities/\(review)/wxyz.jsonl",
        "references/2026-003", "references/2999-999", "references/readme", "notes", "store.json.x",
      ])
    let kind = choices.pick(6)
    do {
      switch kind {
      case 0: try files.makeLink(path)
      case 1: try files.makePipe(path)
      case 2: try files.makeFolder(path, mode: 0o700)
      case 3: files.close(try files.open(path, .create(mode: 0o666)))
      case 4:
        files.close(try files.open(path, .create(mode: 0o000)))
      default:
        files.close(try files.open(path, .create(mode: 0o600)))
        try files.setOwner(path, to: 4711)
      }
    } catch {
      // Its folder is not there, or its name is taken.
      return
    }
    deeds.append("kind \(kind) at \(path)")
  }

  /// Claims a reference for any case, or for none.
  private mutating func claim(_ choices: inout Choices) throws {
    let reference = choices.one(of: ["2026-001", "2026-002", "2026-003", "2026-999", "2000-001"])
    let content = choices.one(of: ["\(id.text)\n", "nobody\n", "", "\n", "\u{0}", id.text])
    try write(Array(content.utf8), to: "\(HostileStore.root)/references/\(reference)")
  }

  private mutating func beginCase(_ choices: inout Choices) throws {
    guard let other = CaseID(choices.one(of: ["bbbb", "cccc", "dddd"])) else { return }
    if !cases.contains(other) { cases.append(other) }
    for parent in choices.one(of: [["cases"], ["identities"], ["cases", "identities"]]) {
      try? files.makeFolder("\(HostileStore.root)/\(parent)/\(other.text)", mode: 0o700)
    }
    deeds.append("case \(other.text)")
  }

  private mutating func write(_ bytes: [UInt8], to path: String) throws {
    if (try? files.status(at: path)) == nil {
      guard let file = try? files.open(path, .create(mode: 0o600)) else { return }
      files.close(file)
    }
    guard (try? files.put(bytes, at: path)) != nil else { return }
    deeds.append("\(path): \(String(decoding: bytes, as: UTF8.self))")
  }
}
