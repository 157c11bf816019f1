import Casework
import Testing

@testable import CaseStore

/// An identity full of words that occur nowhere else, and everything else a store gives out.
struct IdentityCanaryTests {
  /// One word a question, and one for what surrounds the answers.
  private static let words = IdentityQuestion.allCases.indices.map { "Quince\($0)tree" }
  private static let reason = "Medlartree"

  let place: Place
  let files: MemoryFileSystem
  let store: Store
  let id: CaseID
  let journal: String

  /// A case with an identity, in which a newer version has recorded something, too.
  init() throws {
    place = try Place(.memory)
    files = try #require(place.files as? MemoryFileSystem)
    store = try place.create("Barchester")
    let made = try store.openCase()
    id = made.id
    journal = "\(place.store)/identities/\(id.text)/\(made.change.id.writer.text).jsonl"
    var events = zip(IdentityQuestion.allCases, Self.words).map { question, word in
      IdentityEvent.answered(question, Confidential(word))
    }
    events.append(
      .unknown(
        UnknownEvent(
          type: "identity.pictured", json: #"{"type":"identity.pictured","of":"Medlartree"}"#)))
    try store.append(events, toIdentityOf: id, by: "Ana", why: Self.reason, now: moment(1))
    try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(2))
  }

  private func tells(_ text: String) -> Bool {
    text.contains("Quince") || text.contains(Self.reason)
  }

  private func tells(_ bytes: [UInt8]) -> Bool {
    ["Quince", Self.reason].contains { bytes.firstRange(of: Array($0.utf8)) != nil }
  }

  @Test func `the words stand in the journal of the identity and in no other file`() throws {
    let outline = try outline()
    let token = try store.changeToken(now: moment(3))
    let entry = ListIndex.Entry(outline: outline, damage: 0)
    let index = ListIndex(entries: [id: entry], token: token)
    #expect(!tells(index.bytes(for: "key")))
    store.keep(index, for: "key")
    #expect(store.listIndex(for: "key")?.entries == [id: entry])
    _ = try place.open(local: "/ben").loadIdentity(id, now: moment(3))
    let telling = files.image().filter { tells($0.value) }.keys
    #expect(Array(telling) == [journal])
    #expect(files.image().keys.allSatisfy { !tells($0) })
  }

  @Test func `neither a case nor what is made of it knows any of the words`() throws {
    let history = try store.load(id, now: moment(3))
    let review = try #require(Case(id: id, changes: history.changes))
    var dumped = ""
    dump(history, to: &dumped)
    dump(review, to: &dumped)
    dump(try outline(), to: &dumped)
    dump(try store.changeToken(now: moment(3)), to: &dumped)
    #expect(dumped.contains("Child Aspen"))
    #expect(!tells(dumped))
    for change in history.changes {
      #expect(!tells(review.words(of: change)))
      #expect(!tells(try ChangeCodec.bytes(of: change)))
    }
  }

  @Test func `printing what is loaded of the identity, or the store, tells nothing`() throws {
    let history = try store.loadIdentity(id, now: moment(3))
    #expect(history.changes.count == 1)
    var dumped = ""
    dump(history, to: &dumped)
    dump(store, to: &dumped)
    #expect(!tells(dumped + "\(history) \(history.changes)"))
  }

  @Test func `no finding quotes a word, whatever befalls the journal`() throws {
    let whole = try place.read(journal)
    var seen: Set<String> = []
    for byte in stride(from: 0, to: whole.count, by: 2) {
      for bytes in [Array(whole.prefix(byte)), flipped(whole, at: byte)] {
        try place.overwrite(journal, bytes)
        let opened = try place.open().loadIdentity(id, now: moment(3))
        for finding in opened.findings + place.check().findings {
          seen.insert("\(finding) \(finding.problem) \(finding.remedy)")
        }
      }
    }
    #expect(seen.count > 100)
    #expect(seen.allSatisfy { !tells($0) })
  }

  @Test func `no error quotes a word, whatever the disk does`() throws {
    var seen: Set<String> = []
    for operation in [MemoryFileSystem.Operation.open, .read, .write, .synchronise, .status] {
      for kind in [FileError.Kind.device, .noSpace, .notAllowed] {
        files.broken[operation] = kind
        do {
          let fresh = try Store.open(at: place.store, local: "/\(seen.count)", files: files)
          try fresh.answer(.mother, "Quincetree", of: id)
        } catch {
          seen.insert("\(error) \((error as? StoreError).map { $0.problem + $0.remedy } ?? "")")
        }
        files.restart()
      }
    }
    let broken = IdentityEvent.unknown(UnknownEvent(type: "x", json: #"{"Quincetree"#))
    do {
      try store.append([broken], toIdentityOf: id, by: "Ana", now: moment(4))
    } catch {
      seen.insert("\(error) \(error.problem)")
    }
    #expect(seen.count > 10)
    #expect(seen.allSatisfy { !tells($0) })
  }

  @Test func `a backup tells the words in its contents only`() throws {
    let report = try Store.backup(
      place.store, to: "/backup", local: place.local, files: files, now: moment(4))
    let bytes = try place.read("/backup")
    #expect(tells(bytes))
    #expect(!tells("\(report)"))
    let outside = bytes.split(separator: 10).filter { !$0.starts(with: #"{"v":1,"#.utf8) }
    #expect(outside.contains { $0.firstRange(of: Array("identities/".utf8)) != nil })
    #expect(outside.allSatisfy { !tells(Array($0)) })
    var seen: Set<String> = []
    for byte in stride(from: 0, to: bytes.count, by: 3) {
      try place.overwrite("/backup", flipped(bytes, at: byte))
      do {
        _ = try Store.restore("/backup", to: "/again", local: "/own", files: files)
      } catch {
        seen.insert("\(error) \(error.problem) \(error.remedy)")
      }
    }
    #expect(!seen.isEmpty)
    #expect(seen.allSatisfy { !tells($0) })
  }

  private func flipped(_ bytes: [UInt8], at byte: Int) -> [UInt8] {
    var bytes = bytes
    bytes[byte] ^= 1
    return bytes
  }

  private func outline() throws -> CaseOutline {
    let review = try #require(
      Case(id: id, changes: try store.load(id, now: moment(3)).changes))
    return CaseOutline(
      id: id, reference: review.reference, child: review.child, stage: review.stage,
      isClosed: review.isClosed, aware: nil, notified: nil, owed: [], panel: nil,
      conflicts: review.conflicts.count, changes: review.changes.count, latest: moment(2))
  }
}
