import Seeds
import Testing

@testable import OfficeFiles

/// The zip file around the parts, and what is refused of it.
struct ZipTests {
  private static let text = Array("What a part says.".utf8)

  @Test(arguments: [
    TestZip.Entry(name: "a.xml", content: text),
    TestZip.Entry(name: "A.XML", content: text),
    TestZip.Entry(name: "a.xml", content: text, isBig: true),
    TestZip.Entry(name: "a.xml", content: text, hasDescriptor: true), TestZip.Entry(name: "a.xml"),
  ])
  func `an entry yields what was put in`(entry: TestZip.Entry) throws {
    for isBig in [false, true] {
      var zip = TestZip([entry, TestZip.Entry(name: "folder/")])
      zip.isBig = isBig
      zip.comment = Array("PK\u{5}\u{6} a comment".utf8)
      let archive = try ZipArchive(zip.bytes)
      #expect(try ZipTests.unpacked("a.xml", of: archive) == entry.content)
      #expect(Array(archive.names) == ["a.xml"])
    }
  }

  @Test func `names with backslashes are names in folders`() throws {
    let archive = try ZipArchive(
      TestZip([TestZip.Entry(name: "xl\\b.xml", content: Self.text)]).bytes)
    #expect(archive["XL/b.xml"] != nil)
  }

  /// What is wrong with an entry, and what is said of it.
  struct Wrong: CustomTestStringConvertible {
    let why: String
    let entry: TestZip.Entry
    let problem: OfficeProblem
    var testDescription: String { why }
  }

  @Test(arguments: [
    Wrong(why: "encrypted", entry: .init(name: "a", flags: 1), problem: .password),
    Wrong(why: "above", entry: .init(name: "../a"), problem: .damaged(.unsafeName)),
    Wrong(why: "above, within", entry: .init(name: "a/..\\b"), problem: .damaged(.unsafeName)),
    Wrong(why: "absolute", entry: .init(name: "/a"), problem: .damaged(.unsafeName)),
    Wrong(why: "a drive", entry: .init(name: "C:\\a"), problem: .damaged(.unsafeName)),
    Wrong(why: "no name", entry: .init(name: ""), problem: .damaged(.unsafeName)),
    Wrong(why: "a zero", entry: .init(name: "a\0b"), problem: .damaged(.unsafeName)),
    Wrong(
      why: "other name before it", entry: .init(name: "a", localName: "b"),
      problem: .damaged(.directory)),
    Wrong(
      why: "no header there", entry: .init(name: "a", offset: 5), problem: .damaged(.directory)),
    Wrong(
      why: "beyond the file", entry: .init(name: "a", packedSize: 9999),
      problem: .damaged(.directory)),
    Wrong(
      why: "a bomb by its size", entry: .init(name: "a", size: 257 << 20),
      problem: .bomb(.size(mebibytes: 257))),
  ])
  func `an entry that no office program writes is refused`(row: Wrong) {
    #expect(throws: row.problem) { try ZipArchive(TestZip([row.entry]).bytes) }
  }

  @Test func `an entry of a wrong checksum, size or method is refused when it is read`() throws {
    let wrong: [(TestZip.Entry, OfficeProblem)] = [
      (.init(name: "a", content: Self.text, checksum: 5), .damaged(.packing)),
      (.init(name: "a", content: Self.text, size: 3), .damaged(.directory)),
      (.init(name: "a", content: Self.text, method: 99), .damaged(.directory)),
      (.init(name: "a", content: Self.text, method: 8), .damaged(.packing)),
    ]
    for (entry, problem) in wrong {
      let archive = try ZipArchive(TestZip([entry]).bytes)
      #expect(throws: problem) { try ZipTests.unpacked("a", of: archive) }
    }
  }

  @Test func `an entry that yields more than it says is a bomb`() throws {
    var writer = ZipWriter()
    writer.add("a", [UInt8](repeating: 32, count: 100_000))
    var file = writer.finished()
    // The size stands 24 bytes into the record of the directory, which begins with its mark.
    let mark = try #require(file.indices.dropLast(4).last { file.number32(at: $0) == 0x0201_4B50 })
    for (size, problem) in [
      (500, OfficeProblem.bomb(.moreThanSaid)), (100_001, .damaged(.packing)),
    ] {
      file.replaceSubrange(
        (mark + 24)..<(mark + 28),
        with: (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) })
      let archive = try ZipArchive(file)
      #expect(throws: problem) { try ZipTests.unpacked("a", of: archive) }
    }
  }

  @Test func `a part that is packed too well is a bomb, and a small one is not`() throws {
    var writer = ZipWriter()
    writer.add("a", [UInt8](repeating: 32, count: 17 << 20))
    let archive = try ZipArchive(writer.finished())
    #expect(throws: OfficeProblem.bomb(.size(mebibytes: 17))) {
      try ZipTests.unpacked("a", of: archive)
    }
  }

  @Test func `two entries of one name, however written, are refused`() {
    let entries = ["xl/A.xml", "XL\\a.xml"].map { TestZip.Entry(name: $0, content: Self.text) }
    #expect(throws: OfficeProblem.damaged(.sameName)) { try ZipArchive(TestZip(entries).bytes) }
  }

  @Test func `entries that lie over each other are a bomb`() {
    // The bytes of the first hold a header of their own, which the second says is its.
    let inner = TestZip([TestZip.Entry(name: "b", content: Self.text)]).bytes
    let header = "a".utf8.count + 30
    let zip = TestZip([
      TestZip.Entry(name: "a", content: inner),
      TestZip.Entry(name: "b", content: Self.text, offset: header),
    ])
    #expect(throws: OfficeProblem.bomb(.overlap)) { try ZipArchive(zip.bytes) }
  }

  @Test func `too many entries are a bomb`() {
    let entries = (0...4096).map { TestZip.Entry(name: "a\($0)") }
    #expect(throws: OfficeProblem.bomb(.entries(4097))) { try ZipArchive(TestZip(entries).bytes) }
  }

  @Test func `a file that is cut anywhere is refused, and never read as good`() throws {
    let file = try Fixture.bytes("px07-words-and-runs.xlsx")
    for length in 0..<file.count {
      let cut = Array(file.prefix(length))
      let problem = #expect(throws: OfficeProblem.self) { try OfficeReader.read(cut) }
      if length >= 4 { #expect(problem == .cutOff(afterBytes: length)) }
    }
  }

  @Test(arguments: 0..<12)
  func `what is written is read back`(seed: Int) throws {
    var random = SeededGenerator(seed)
    var writer = ZipWriter()
    var parts: [String: [UInt8]] = [:]
    for number in 0..<random.roll(8) {
      let count = random.roll(30_000)
      let spread = 1 + random.roll(255)
      let content = (0..<count).map { _ in UInt8(random.roll(spread)) }
      parts["part\(number)"] = content
      writer.add("part\(number)", content)
    }
    let archive = try ZipArchive(writer.finished())
    #expect(archive.names.count == parts.count)
    for (name, content) in parts { #expect(try ZipTests.unpacked(name, of: archive) == content) }
  }

  /// All bytes of an entry, in slices of an odd size.
  static func unpacked(_ name: String, of archive: ZipArchive) throws -> [UInt8] {
    let entry = try #require(archive[name])
    var inflation = try ZipInflation(entry, of: archive)
    var all: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 777)
    while true {
      let count = try room.withUnsafeMutableBufferPointer { buffer throws(OfficeProblem) in
        try inflation.fill(buffer, from: archive.bytes)
      }
      if count == 0 { return all }
      all += room[..<count]
    }
  }
}
