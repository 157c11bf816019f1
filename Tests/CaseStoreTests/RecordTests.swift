import Casework
import Seeds
import Testing

@testable import CaseStore

/// The line of a record, and reading a journal whose bytes are not as they were.
struct RecordTests {
  /// The vector of docs/format.md, and the line of format 1 that must read for ever.
  static let vector =
    #"""
    {"v":1,"case":"aaaa","writer":"bbbb","n":1,"prev":"0000000000000000000000000000000000000000000000000000000000000000","digest":"4d9b7d33f944004952cdea06a7172b38cdc701612d0adba67073ced2902b6abd","salt":"000102030405060708090a0b0c0d0e0f","body":{"at":1793869200000,"tick":0,"by":"Ana","seen":{"bbbb":0},"events":[{"type":"milestone.not-needed","milestone":"closed"}],"why":"Opened in error"},"check":"0c5346798dfdc1eb"}
    """#
  static let vectorLink = "f5d5ebdcec560f96682c961ae2a5dd7f77f459fb92c30222efa27e38220548af"
  static let vectorBody =
    #"""
    {"at":1793869200000,"tick":0,"by":"Ana","seen":{"bbbb":0},"events":[{"type":"milestone.not-needed","milestone":"closed"}],"why":"Opened in error"}
    """#

  let scope: JournalScope
  let writer: WriterID

  init() throws {
    scope = .review(try #require(CaseID("aaaa")))
    writer = try #require(WriterID("bbbb"))
  }

  @Test func `the vector of the format's page is what is written`() throws {
    let (line, record) = Record.compose(
      scope: scope, writer: writer, number: 1, previous: .zero,
      salt: "000102030405060708090a0b0c0d0e0f", body: Array(Self.vectorBody.utf8))
    #expect(String(decoding: line, as: UTF8.self) == Self.vector + "\n")
    #expect(record.link.hex == Self.vectorLink)
    #expect(try Record(line: Array(Self.vector.utf8)[...]) == record)
    let id = ChangeID(writer: writer, number: 1)
    let read = try ChangeCodec<CaseEvent>.change(in: record.body, id: id)
    #expect(!read.isCopy && read.earlier.isEmpty)
    #expect(
      read.change
        == Change(
          id: id, stamp: Stamp(at: moment(), tick: 0), by: "Ana", seen: [:],
          events: [.notNeeded(.closed)], why: "Opened in error"))
  }

  @Test func `no byte of a line can change unnoticed`() {
    let line = Array(Self.vector.utf8)
    for index in line.indices {
      var changed = line
      changed[index] ^= 1
      #expect(throws: RecordFlaw.self) { try Record(line: changed[...]) }
    }
  }

  @Test func `a journal reads in order`() throws {
    let text = read(try lines(3), lastSeen: 3)
    #expect(text.records.map(\.number) == [1, 2, 3])
    #expect(text.findings.isEmpty)
    #expect(text.isContinuable)
  }

  @Test(arguments: [1, 30, 200])
  func `a torn last line loses nothing before it`(bytes: Int) throws {
    let lines = try lines(3)
    let text = read(lines[0...1] + [Array(lines[2].prefix(bytes))], lastSeen: 2)
    #expect(text.records.map(\.number) == [1, 2])
    #expect(text.findings == [.torn(bytes: bytes)])
    #expect(text.isContinuable)
    #expect(text.soundLength == lines[0].count + lines[1].count)
  }

  @Test func `a last line without its newline was never confirmed`() throws {
    let lines = try lines(2)
    let text = read([lines[0], Array(lines[1].dropLast())], lastSeen: 1)
    #expect(text.records.map(\.number) == [1])
    #expect(text.findings == [.torn(bytes: lines[1].count - 1)])
  }

  @Test func `a torn line that was seen whole before is a loss`() throws {
    let lines = try lines(2)
    let text = read([lines[0], Array(lines[1].dropLast(9))], lastSeen: 2)
    let count = lines[1].count - 9
    #expect(
      text.findings == [.unreadableBytes(offset: lines[0].count, count: count), .missing(2...2)])
    #expect(!text.isContinuable)
  }

  @Test func `reading goes on after a damaged record and names it`() throws {
    var lines = try lines(4)
    lines[1][300] ^= 1
    let text = read(lines, lastSeen: 4)
    #expect(text.records.map(\.number) == [1, 3, 4])
    #expect(
      text.findings == [
        .unreadableBytes(offset: lines[0].count, count: lines[1].count), .missing(2...2),
      ])
  }

  @Test func `a line written on after a torn one is found within it`() throws {
    let lines = try lines(2)
    let text = read([lines[0], Array(lines[1].prefix(40)), lines[1]], lastSeen: 2)
    #expect(text.records.map(\.number) == [1, 2])
    #expect(text.findings == [.strayBytes(offset: lines[0].count, count: 40)])
  }

  @Test func `a newline that rotted away costs one record only`() throws {
    var lines = try lines(3)
    lines[0][lines[0].count - 1] = UInt8(ascii: "x")
    let text = read(lines, lastSeen: 3)
    #expect(text.records.map(\.number) == [2, 3])
    #expect(text.findings.contains(.missing(1...1)))
  }

  @Test func `a record whose check alone rotted is proved by its chain`() throws {
    var lines = try lines(3)
    lines[1][lines[1].count - 4] ^= 1
    let text = read(lines, lastSeen: 3)
    #expect(text.records.map(\.number) == [1, 2, 3])
    #expect(text.findings == [.badCheck(number: 2)])
  }

  @Test func `records cut off the end are missed by who has seen them`() throws {
    #expect(read(try Array(lines(4)[0...1]), lastSeen: 4).findings == [.missing(3...4)])
    #expect(read(try Array(lines(4)[0...1]), lastSeen: 2).findings.isEmpty)
  }

  @Test func `a record taken out of the middle is missed`() throws {
    let lines = try lines(3)
    #expect(read([lines[0], lines[2]], lastSeen: 0).findings == [.missing(2...2)])
  }

  @Test func `a record that stands there twice counts once`() throws {
    let lines = try lines(2)
    let text = read([lines[0], lines[0], lines[1]], lastSeen: 2)
    #expect(text.records.map(\.number) == [1, 2])
    #expect(text.findings == [.duplicate(number: 1)])
  }

  @Test func `two histories under one number are both kept`() throws {
    let (lines, other) = (try lines(2), try lines(2, by: "Ben"))
    let text = read([lines[0], lines[1], other[1]], lastSeen: 2)
    #expect(text.records.map(\.number) == [1, 2, 2])
    #expect(text.findings == [.forked(number: 2)])
  }

  @Test func `a history written anew is not the one that was read`() throws {
    let (lines, other) = (try lines(2), try lines(2, by: "Ben"))
    #expect(read([lines[0], other[1]], lastSeen: 0).findings == [.brokenChain(number: 2)])
    let seen = SeenHead(number: 2, link: try Record(line: lines[1].dropLast()).link)
    let text = JournalText(
      Array(other.joined()), scope: scope, writer: writer, lastSeen: seen, .plain)
    #expect(text.findings == [.rewritten(number: 2)])
  }

  @Test func `a body changed along with its check is not believed`() throws {
    var lines = try lines(2)
    let record = try Record(line: lines[0].dropLast())
    let forged = String(decoding: lines[0], as: UTF8.self)
      .replacing("Ana", with: "Eve").split(separator: ",\"check\"")[0]
    let check = Digest(of: Array(forged.utf8)).hex.prefix(16)
    lines[0] = Array("\(forged),\"check\":\"\(check)\"}\n".utf8)
    let text = read(lines, lastSeen: 2)
    #expect(text.findings == [.alteredBody(number: 1)])
    #expect(text.altered == [1])
    #expect(text.records.first?.link == record.link)
  }

  @Test func `a body can be erased and the chain stays whole`() throws {
    var lines = try lines(3)
    lines[1] = try Record(line: lines[1].dropLast()).erasedLine()
    let text = read(lines, lastSeen: 3)
    #expect(text.records.map(\.isErased) == [false, true, false])
    #expect(text.findings.isEmpty)
  }

  @Test func `lines of another case or a newer format are named`() throws {
    let lines = try lines(2)
    let stray = JournalText(
      Array(lines.joined()), scope: .partnership, writer: writer, lastSeen: nil, .plain)
    #expect(stray.findings == [.misplaced(number: 1), .misplaced(number: 2)])
    let newer = Array("{\"v\":2,\"x\":[]}\n".utf8)
    let text = read([lines[0], newer], lastSeen: 1)
    #expect(text.findings == [.newerRecord(version: 2)])
    #expect(!text.isContinuable)
  }

  @Test(arguments: 1...100)
  func `whatever happens to the bytes, every untouched record before it is read`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed)
    let lines = try lines(5)
    var bytes = Array(lines.joined())
    let at = Int.random(in: 0..<bytes.count, using: &random)
    bytes[at] = UInt8.random(in: 0...255, using: &random)
    let text = JournalText(bytes, scope: scope, writer: writer, lastSeen: nil, .plain)
    let untouched = at / (bytes.count / 5)
    #expect(text.records.prefix(untouched).map(\.number) == Array(1..<(untouched + 1)))
    if bytes != Array(lines.joined()) { #expect(!text.findings.isEmpty) }
  }

  private func read(_ lines: [[UInt8]], lastSeen: Int) -> JournalText {
    let bytes = Array(lines.joined())
    let link = (try? self.lines(max(1, lastSeen)).last).flatMap { try? Record(line: $0.dropLast()) }
    let seen = link.map { SeenHead(number: lastSeen, link: $0.link) }
    return JournalText(
      bytes, scope: scope, writer: writer, lastSeen: lastSeen > 0 ? seen : nil, .plain)
  }

  /// The first so many lines of one journal, all of one length.
  private func lines(_ count: Int, by: String = "Ana") throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var previous = Digest.zero
    for number in 1...count {
      let change = Change<CaseEvent>(
        id: ChangeID(writer: writer, number: number),
        stamp: Stamp(at: moment(number), tick: 0), by: by, seen: [:],
        events: [.notNeeded(.closed)], why: nil)
      let (line, record) = Record.compose(
        scope: scope, writer: writer, number: number, previous: previous,
        salt: String(repeating: "a", count: 32), body: try ChangeCodec.bytes(of: change))
      lines.append(line)
      previous = record.link
    }
    return lines
  }
}
