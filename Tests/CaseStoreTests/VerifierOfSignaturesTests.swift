import Casework
import Testing
import Trials

@testable import CaseStore

/// docs/verify.py on what members have signed: whose a record is, and what was forged.
@Suite(.enabled(if: PythonVerifier.hasPython, "python3 is not installed"))
struct VerifierOfSignaturesTests {
  let place: Place
  let id: CaseID
  let writer: WriterID
  let journal: String
  let heads: String
  let ana = SignedPapers()
  let ben = SignedPapers()

  init() throws {
    place = try Place(.real)
    let store = try place.create()
    let made = try store.openCase()
    (id, writer) = (made.id, made.change.id.writer)
    for number in 1...3 {
      try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(number))
    }
    journal = "cases/\(id.text)/\(writer.text).jsonl"
    heads = "heads/\(ana.id)/\(writer.text).jsonl"
    let description = """
      {"format":1,"store":"\(store.id)","access":"owner","keys":"\(ana.keys)"}

      """
    try place.put(Array(description.utf8), at: "store.json")
    for folder in ["members", "heads"] {
      try place.files.makeFolder("\(place.store)/\(folder)", mode: 0o700)
    }
    for (path, bytes) in [ana.file, ben.file, ana.adding(ana), ana.adding(ben)] {
      try place.put(bytes, at: path)
    }
    try put(heads, ana.head(of: writer.text, [(.review(id), try head(of: 3))]))
  }

  private func put(_ name: String, _ bytes: [UInt8]) throws { try place.put(bytes, at: name) }

  private func records() throws -> [Record] {
    try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
      .map { try Record(line: $0) }
  }

  private func head(of number: Int) throws -> SeenHead {
    SeenHead(number: number, link: try records()[number - 1].link)
  }

  /// What is said, the partnership's own journal left out.
  private func said(knowing members: [String] = []) throws -> [String] {
    try PythonVerifier.lines(on: place.store, knowing: members)
  }

  @Test func `it says which records are signed by whom, and which are not`() throws {
    #expect(
      try said() == [
        "\(journal): 1-3 signed by a member (\(ana.id))", "\(journal): 4 unsigned",
        "sound: 1 journals",
      ])
  }

  @Test func `a member has the name that the partnership records, and nobody writes in another's`()
    throws
  {
    var partnership = ForgedJournal(.partnership, writer)
    partnership.add(
      events: [#"{"type":"member.added","member":"\#(ana.id)","name":"Ana","rings":["all"]}"#],
      by: "Ana")
    try place.put(partnership)
    #expect(try said().contains("\(journal): 1-3 signed by Ana (\(ana.id))"))
    var other = ForgedJournal(.review(id), try #require(WriterID("zz")))
    other.add(events: [#"{"type":"milestone.not-needed","milestone":"closed"}"#], by: "Ben")
    try place.put(other)
    let link = try #require(other.records.last?.link)
    try put(
      "heads/\(ana.id)/zz.jsonl",
      ana.head(of: "zz", [(.review(id), SeenHead(number: 1, link: link))]))
    #expect(
      try said().last == "\(other.path): record 1, of Ana, is in the name of Ben")
  }

  @Test func `a journal that was written anew, or cut, is not the one that was signed`() throws {
    var forged = ForgedJournal(.review(id), writer)
    for record in try records() {
      let salt = record.number == 2 ? String(record.salt.reversed()) : record.salt
      forged.add(record.body, salt: salt)
    }
    let lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    try place.put(forged)
    #expect(try said().last == "\(journal): record 3 is not the one that \(ana.id) signed")
    try put(journal, Array(lines[0]) + [10])
    #expect(
      try said().last == "\(journal): records up to 3 were signed by \(ana.id), and are missing")
  }

  @Test func `what another store's member, a planted one or nobody has signed does not count`()
    throws
  {
    let stranger = SignedPapers()
    for (path, bytes) in [stranger.file, stranger.adding(stranger)] {
      try place.put(bytes, at: path)
    }
    let line = stranger.head(of: writer.text, [(.review(id), try head(of: 4))])
    try put("heads/\(stranger.id)/\(writer.text).jsonl", line)
    #expect(try said().contains("members: 2 say that they began the store; name who you know"))
    let known = try said(knowing: [ana.id])
    #expect(known.contains("members/\(stranger.id).json: was added by nobody who is a member"))
    #expect(known.contains("\(journal): 4 unsigned"))
    // Of another store, and with a bit changed.
    var elsewhere = ana
    elsewhere.keys = "keysofanother"
    try put(heads, elsewhere.head(of: writer.text, [(.review(id), try head(of: 4))]))
    #expect(try said(knowing: [ana.id]).contains("\(heads), line 1: is of another store"))
    var bytes = ana.head(of: writer.text, [(.review(id), try head(of: 4))])
    bytes[bytes.count - 20] ^= 1
    try put(heads, bytes)
    #expect(
      try said(knowing: [ana.id]).contains("\(heads), line 1: is not signed by who it says"))
  }

  @Test func `two records under one number are not signed, and those before them are`() throws {
    let lines = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    var forged = ForgedJournal(.review(id), writer)
    for record in try records().prefix(2) { forged.add(record.body, salt: record.salt) }
    let length = forged.bytes.count
    forged.add(events: [#"{"type":"milestone.not-needed","milestone":"closed"}"#])
    try put(journal, lines[0...2].flatMap { Array($0) + [10] } + forged.bytes.dropFirst(length))
    let said = try said()
    #expect(said.contains("\(journal): 1-2 signed by a member (\(ana.id))"))
    #expect(said.contains("\(journal): 3 unsigned"))
  }

  @Test func `a writer that two members claim is nobody's`() throws {
    let line = ben.head(of: writer.text, [(.review(id), try head(of: 4))])
    try put("heads/\(ben.id)/\(writer.text).jsonl", line)
    let said = try said()
    #expect(said.contains("\(journal): 1-4 unsigned"))
    #expect(
      said.last
        == "\(journal): is claimed by more than one member: "
        + [ana.id, ben.id].sorted().joined(separator: ", "))
  }

  @Test func `whom a removed member added counts only where the removal says so`() throws {
    let carol = SignedPapers()
    for (path, bytes) in [carol.file, ben.adding(carol), ana.removing(ben)] {
      try place.put(bytes, at: path)
    }
    #expect(
      try said().last == "members/\(carol.id).json: was added by nobody who is a member")
    let (path, bytes) = ana.removing(ben, staying: [carol])
    try place.put(bytes, at: path)
    #expect(try said().last == "sound: 1 journals")
  }

  @Test func `whoever was removed takes nobody's word away`() throws {
    let carol = SignedPapers()
    for (path, bytes) in [carol.file, ana.adding(carol), ana.removing(ben), ben.removing(ana)] {
      try place.put(bytes, at: path)
    }
    #expect(try said().last == "sound: 1 journals")
  }

  @Test func `lines of signed heads follow on each other, and a torn one is none`() throws {
    let first = ana.head(of: writer.text, [(.review(id), try head(of: 3))])
    let second = ana.head(
      of: writer.text, [(.review(id), try head(of: 4))], number: 2, after: first)
    try put(heads, first + second)
    #expect(try said().first == "\(journal): 1-4 signed by a member (\(ana.id))")
    // A line that another has put between counts for nothing, and the next does not name it.
    let planted = ben.head(
      of: writer.text, [(.review(id), try head(of: 4))], number: 2, after: first)
    try put(heads, first + planted + second)
    #expect(
      try said() == [
        "\(journal): 1-4 signed by a member (\(ana.id))",
        "\(heads), line 2: is not signed by who it says", "\(heads), line 2: does not count",
      ])
    try put(heads, second)
    #expect(try said().last == "\(heads), line 1: does not follow on the line before it")
    try put(heads, first + second.dropLast(4))
    #expect(
      try said() == [
        "\(journal): 1-3 signed by a member (\(ana.id))", "\(journal): 4 unsigned",
        "\(heads): ends in a line that was never confirmed as saved",
      ])
  }
}
