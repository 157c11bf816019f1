import Casework
import Testing

@testable import CaseStore

/// What two copies of a journal come to: nothing of mine is ever replaced, and nothing that cannot
/// be held to its chain is taken.
struct GrowingFileTests {
  private let place: JournalPlace
  private let whole: [[UInt8]]

  init() throws {
    place = try #require(JournalPlace(path: "cases/aaaa/bbbb.jsonl"))
    whole = try GrowingFileTests.chain(5)
  }

  /// Lines of a journal; from one on they say something else.
  private static func chain(
    _ count: Int, partingAfter common: Int = .max, writer: String = "bbbb"
  ) throws -> [[UInt8]] {
    let writer = try #require(WriterID(writer))
    let scope = JournalScope.review(try #require(CaseID("aaaa")))
    var (lines, previous): ([[UInt8]], Digest) = ([], .zero)
    for number in 1...count {
      let body = "{\"n\":\(number)\(number > common ? ",\"other\":true" : "")}"
      let (line, record) = Record.compose(
        scope: scope, writer: writer, number: number, previous: previous,
        salt: String(repeating: "0", count: 32), body: Array(body.utf8))
      lines.append(line)
      previous = record.link
    }
    return lines
  }

  private func growth(_ mine: [[UInt8]], _ theirs: [[UInt8]]) -> GrowingFile {
    GrowingFile(
      journal: place, mine: Array(mine.joined()), theirs: Array(theirs.joined()), .plain)
  }

  private func length(_ count: Int) -> Int { whole.prefix(count).joined().count }

  @Test func `the same, less, and nothing at all are nothing new`() {
    #expect(growth(whole, whole) == .nothingNew)
    #expect(growth(whole, Array(whole.prefix(2))) == .nothingNew)
    #expect(growth(whole, []) == .nothingNew)
    #expect(growth([], []) == .nothingNew)
  }

  @Test func `what theirs has beyond mine is to be appended`() {
    #expect(
      growth(Array(whole.prefix(2)), whole)
        == .further(length: length(2), stretch: length(2)..<length(5), lines: 3))
    #expect(growth([], whole) == .further(length: 0, stretch: 0..<length(5), lines: 5))
  }

  @Test func `of a file that came half only whole lines count`() {
    for cut in 0...length(5) {
      let theirs = Array(whole.joined().prefix(cut))
      let lines = theirs.count { $0 == UInt8(ascii: "\n") }
      let found = growth(Array(whole.prefix(1)), [theirs])
      if lines <= 1 {
        #expect(found == .nothingNew)
      } else {
        #expect(
          found == .further(length: length(1), stretch: length(1)..<length(lines), lines: lines - 1)
        )
      }
    }
  }

  @Test func `behind zeros, rot or another writer's line nothing is taken`() throws {
    let zeros = [UInt8](repeating: 0, count: whole[2].count)
    let other = try GrowingFileTests.chain(5, writer: "cccc")
    var rotten = whole[2]
    rotten[rotten.count / 2] ^= 1
    for bad in [zeros, rotten, other[2], Array("{}\n".utf8), whole[1], whole[3]] {
      let theirs = [whole[0], whole[1], bad, whole[3], whole[4]]
      #expect(
        growth([whole[0]], theirs)
          == .further(length: length(1), stretch: length(1)..<length(2), lines: 1))
      #expect(growth(whole, theirs) == .nothingNew)
    }
  }

  @Test func `where the two part nothing is taken`() throws {
    let other = try GrowingFileTests.chain(6, partingAfter: 3)
    #expect(growth(whole, other) == .forked(after: 3))
    #expect(growth(whole, Array(other.prefix(4))) == .forked(after: 3))
    #expect(growth(Array(whole.prefix(3)), other) != .forked(after: 3))
    #expect(growth(whole, try GrowingFileTests.chain(1, partingAfter: 0)) == .forked(after: 0))
  }

  @Test func `what a merge that was stopped left at the end of mine is cut off`() {
    let torn = Array(whole[2].prefix(20))
    #expect(
      growth([whole[0], whole[1], torn], whole)
        == .further(length: length(2), stretch: length(2)..<length(5), lines: 3))
    // A whole line that only lacks its newline was never confirmed, either.
    #expect(
      growth([whole[0], Array(whole[1].dropLast())], whole)
        == .further(length: length(1), stretch: length(1)..<length(5), lines: 4))
  }

  @Test func `a journal with a rotten record is healed by a copy that has all of it`() {
    var rotten = whole[1]
    rotten[rotten.count / 2] ^= 1
    let mine = [whole[0], rotten, whole[2], whole[3]]
    #expect(growth(mine, whole) == .whole(length: length(5)))
    // The copy lacks a record that mine still has.
    #expect(growth(mine, Array(whole.prefix(3))) == .unclear)
  }

  @Test func `a record that was erased is the same record`() throws {
    var erased = whole
    erased[1] = try Record(line: whole[1].dropLast(), .plain).erasedLine()
    if erased[1].last != UInt8(ascii: "\n") { erased[1].append(UInt8(ascii: "\n")) }
    #expect(growth(whole, erased) == .nothingNew)
    #expect(growth(erased, whole) == .nothingNew)
    #expect(
      growth(Array(whole.prefix(3)), erased)
        == .further(length: length(3), stretch: length(3)..<length(5), lines: 2))
  }

  @Test func `what only a key opens that has not come yet is waited for`() throws {
    let scope = place.scope
    let keys = KeyRing(keysID: "keysofthisstore", member: MemberSecret(), seals: true)
    keys.add(KeyRing.Epoch(number: 1), to: .all)
    let known = try #require(keys.sealingKey(of: scope))
    let later = KeyRing(keysID: "keysofthisstore", member: MemberSecret(), seals: true)
    later.add(KeyRing.Epoch(number: 2), to: .all)
    let unknown = try #require(later.sealingKey(of: scope))
    let (first, record) = Record.compose(
      scope: scope, writer: place.writer, number: 1, previous: .zero,
      salt: String(repeating: "0", count: 32), body: Array("{}".utf8), sealedWith: known)
    let (second, _) = Record.compose(
      scope: scope, writer: place.writer, number: 2, previous: record.link,
      salt: String(repeating: "0", count: 32), body: Array("{}".utf8), sealedWith: unknown)
    #expect(
      GrowingFile(journal: place, mine: first, theirs: first + second, .sealed(keys)) == .sealed)
    #expect(
      GrowingFile(journal: place, mine: [], theirs: first + second, .sealed(keys))
        == .further(length: 0, stretch: 0..<first.count, lines: 1))
    // Who has no key of the ring at all goes by the chain, and so does who has unlocked nothing.
    for seal in [StoreSeal.sealed(nil), .passedOver] {
      #expect(
        GrowingFile(journal: place, mine: first, theirs: first + second, seal)
          == .further(
            length: first.count, stretch: first.count..<(first + second).count, lines: 1))
    }
  }

  @Test func `a line in plain text is no record of a sealed store`() throws {
    let keys = KeyRing(keysID: "keysofthisstore", member: MemberSecret(), seals: true)
    keys.add(KeyRing.Epoch(number: 1), to: .all)
    #expect(
      GrowingFile(
        journal: place, mine: [], theirs: Array(whole.joined()), .sealed(keys)) == .nothingNew)
  }
}
