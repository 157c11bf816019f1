import Casework
import FoundationEssentials
import Testing

@testable import CaseStore

/// A disclosure bundle, held to what its members have signed by docs/verify.py alone.
@Suite(.enabled(if: PythonVerifier.hasPython, "python3 is not installed"))
struct DisclosedBundleTests {
  private let sealed: SealedPlace
  private let store: Store
  private let id: CaseID
  private let writer: WriterID
  private let ana: MemberID
  private static let pack = "Words of the pack.\n"

  init() throws {
    sealed = try SealedPlace(.real)
    store = try sealed.create()
    let made = try store.openCase()
    (id, writer) = (made.id, made.change.id.writer)
    ana = try #require(store.keys).member.id
    let said = try store.append([.notNeeded(.packShared)], to: id, by: "Ana", now: moment(1))
    let pack = Pack(
      number: 1, text: Self.pack, digest: Digest(of: Array(Self.pack.utf8)).hex, entries: 0,
      answers: 0)
    try store.append([.packFrozen(pack)], to: id, by: "Ana", now: moment(2))
    let left = try #require(try store.leftOfErased(said.id, in: id, now: moment(3)))
    let order = Erasure.Order(decidedBy: "The DPO", ground: "Article 17", left: left)
    try store.append(
      [.erased(Erasure(said.id, order: order))], to: id, by: "Ana", now: moment(3))
    store.signHeads()
  }

  private var journal: String { "cases/\(id.text)/\(writer.text).jsonl" }
  private var heads: String { "heads/\(ana.text)/\(writer.text).jsonl" }
  private var folder: String { "\(sealed.place.root)/bundle" }

  /// The files of the bundle but its index.
  private func files() throws -> [DisclosedFile] {
    try store.disclosedRecords(of: id, withIdentity: false, now: moment(9))
      + ["index.txt", "records.txt"].map { DisclosedFile(path: $0, lines: ["Words"]) }
      + [DisclosedFile(path: "documents/pack.txt", bytes: Array(Self.pack.utf8))]
  }

  private func index(of files: [DisclosedFile], isSigned: Bool = true) -> DisclosedFile {
    let document = JSON.object([
      JSON.Member("path", .string("documents/pack.txt")),
      JSON.Member("writer", .string(writer.text)), JSON.Member("n", .int(3)),
    ])
    let facts = [
      JSON.Member("case", .string(id.text)),
      JSON.Member("members", .object([JSON.Member(ana.text, .string("Ana"))])),
      JSON.Member("documents", .array([document])),
    ]
    let index = store.disclosureIndex(facts, of: files)
    guard !isSigned, let json = try? JSON(index.bytes.dropLast()) else { return index }
    let members = (json.members ?? []).filter { !["by", "signature"].contains($0.key) }
    return DisclosedFile(path: index.path, bytes: JSON.object(members).bytes + [10])
  }

  /// Writes a bundle, and says what docs/verify.py says of it.
  private func said(_ files: [DisclosedFile], isSigned: Bool = true) throws -> [String] {
    try? FileManager.default.removeItem(atPath: folder)
    for file in files + [index(of: files, isSigned: isSigned)] {
      let path = "\(folder)/\(file.path)"
      let parent = path.split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(
        atPath: "/\(parent)", withIntermediateDirectories: true)
      try Data(file.bytes).write(to: URL(filePath: path))
    }
    return try PythonVerifier.lines(on: folder)
  }

  private func file(_ path: String, _ change: ([UInt8]) throws -> [UInt8]) throws
    -> [DisclosedFile]
  {
    try files().map {
      $0.path == path ? DisclosedFile(path: path, bytes: try change($0.bytes)) : $0
    }
  }

  @Test func `the bundle of a sealed store is sound, and says what was emptied`() throws {
    #expect(
      try said(try files()) == [
        "\(journal): 2 emptied", "\(journal): 1-4 signed by Ana (\(ana.text))",
        "sound: 1 journals",
      ])
  }

  @Test func `what was signed and is not there is missing, whatever the index says`() throws {
    let without = try files().filter { $0.path != journal }
    let missing = "\(journal): records up to 4 were signed by \(ana.text), and are missing"
    #expect(try said(without).contains(missing))
    let cut = try file(journal) { bytes in
      let lines = bytes.split(separator: 10)
      return lines.dropLast().flatMap { Array($0) + [10] }
    }
    #expect(try said(cut).contains(missing))
    let unsigned = try said(try files(), isSigned: false)
    #expect(unsigned.last == "disclosure.json: is signed by nobody who is a member")
  }

  @Test func `without signed heads the records are unsigned, and a member's file is missed`() throws
  {
    let without = try said(try files().filter { $0.path != heads })
    #expect(without.contains("\(journal): 1-4 unsigned"))
    let stranger = try said(try files().filter { $0.path != "members/\(ana.text).json" })
    #expect(stranger.contains("members/\(ana.text).json: is missing, or does not count"))
  }

  @Test func `a document that is not the text of its record is named`() throws {
    let other = try file("documents/pack.txt") { _ in Array("Other words.\n".utf8) }
    #expect(try said(other).last == "documents/pack.txt: is not the text of its record")
  }
}
