import CaseStore
import Casework
import FoundationEssentials
import Glibc
import Testing

@testable import Office
@testable import RapidReview

/// `export REF disclosure`: a folder that somebody verifies without the program and the store.
@Suite(.timeLimit(.minutes(10)))
struct DisclosureTests {
  private static let hasPython = system("python3 -c pass >/dev/null 2>&1") == 0

  private func disclosed(_ home: Home, _ options: String...) throws -> String {
    let ended = try home.run(
      ["export", "2025-001", "disclosure", "--to", "\(home.path)/out"] + options)
    #expect(ended.status == 0, "\(ended.errors)")
    return ended.output.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// What docs/verify.py says of a folder, and whether it finds it sound.
  private func verified(_ folder: String) throws -> (lines: [String], isSound: Bool) {
    let root = "/" + "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    let stream = try #require(popen("python3 -B \(root)/docs/verify.py \(folder) 2>&1", "r"))
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    let status = pclose(stream)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, status == 0)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The paths of all files below a folder.
  private func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
      .filter { FileManager.default.contents(atPath: $0) != nil }
  }

  private func replace(_ old: String, with new: String, in path: String) throws {
    let changed = try text(path).replacing(old, with: new)
    #expect(try changed != text(path))
    try changed.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Puts a name into the identity of this home's only case.
  private func identify(_ name: String, in home: Home) throws {
    let store = try Store.open(at: home.store, local: home.local, files: SystemFileSystem())
    let id = try #require(try store.caseIDs().first)
    try store.append(
      [.answered(.childrensNames, Confidential(name))], toIdentityOf: id, by: Home.person,
      now: Clock(fixed: nil).moment)
  }

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `a bundle is verified without the program, and a word changed in it is found`() throws {
    let home = try Home.furnished()
    let folder = try disclosed(home)
    #expect(folder == "\(home.path)/out/2025-001-disclosure")
    let first = try verified(folder)
    #expect(first.isSound, "\(first.lines)")
    #expect(first.lines.last == "sound: 1 journals")
    let records = try text("\(folder)/records.txt")
    for words in ["Canary Chairperson", "Panel notified", "Canary reason.", "Record 4 of"] {
      #expect(records.contains(words))
    }
    #expect(try text("\(folder)/index.txt").contains("python3 verify.py FOLDER"))
    // A word in the plain text, and then one in the record itself.
    try replace("Canary reason", with: "Another reason", in: "\(folder)/records.txt")
    #expect(try verified(folder).lines.contains("records.txt: was changed"))
    let journal = try #require(files(below: "\(folder)/cases").first)
    try replace("Canary rationale", with: "Canary rationals", in: journal)
    let harmed = try verified(folder)
    #expect(!harmed.isSound)
    #expect(harmed.lines.contains { $0.hasSuffix("has a changed body") })
    // The next one stands beside it.
    #expect(try disclosed(home) == "\(folder)-2")
  }

  @Test func `the identity is left out, and where it shows nothing is written without it`() throws {
    let home = try Home.furnished()
    try identify("Mary Nonesuch", in: home)
    let folder = try disclosed(home)
    #expect(try files(below: folder).allSatisfy { try !text($0).contains("Nonesuch") })
    let friday = Occasion(day: try #require(Day(iso: "2025-11-07")))
    try home.change(.record(.executiveInformed, on: friday), why: "Told Mary Nonesuch's aunt")
    let refused = try home.run(
      "export", "2025-001", "disclosure", "--to", "\(home.path)/out")
    #expect(refused.status == 1 && refused.errors.contains("Real names are in record"))
    let whole = try disclosed(home, "--with-identity")
    #expect(try files(below: "\(whole)/identities").count == 1)
    #expect(try text("\(whole)/index.txt").contains("identities/"))
  }

  /// Takes a return into this home's only case, whose one entry has this text in an odd cell.
  private func takeReturn(_ cell: String, in home: Home) throws {
    let store = try Store.open(at: home.store, local: home.local, files: SystemFileSystem())
    let id = try #require(try store.caseIDs().first)
    let born = UncertainDay.read("12/6/2019", today: try #require(Day(iso: "2025-11-10"))).day
    let content = EntryContent(
      when: born, people: "C1", what: "The child was born.",
      other: [ReturnedCell("Ward", cell)])
    let request = try #require(EntryName("fp"))
    let file = ReturnFile(
      request: request, organisation: "Fenmoor Police", part: .chronology, name: "fp.csv",
      digest: String(repeating: "0", count: 64),
      entries: [ReturnFile.Entry(id: request, row: 5, content: content)],
      answers: [
        GivenAnswer(subject: .prompt(.childsVoice), row: 9, text: "She spoke of the heron.")
      ], warned: 0, refused: 0)
    try store.append(
      [.returnImported(file)], to: id, by: Home.person, now: Clock(fixed: nil).moment)
  }

  @Test func `what organisations returned is in plain words, and no name in any cell leaves`()
    throws
  {
    let home = try Home.furnished()
    try takeReturn("Kingfisher ward", in: home)
    let records = try text("\(try disclosed(home))/records.txt")
    for words in [
      "Row 5", "  Date: 12/6/2019", "  What happened: The child was born.",
      "  Ward: Kingfisher ward", "  The child's voice: She spoke of the heron.",
    ] {
      #expect(records.contains("\n\(words)\n"), "\(words)")
    }
    // The day of an entry is no free text; a name in a cell is.
    let store = try Store.open(at: home.store, local: home.local, files: SystemFileSystem())
    let id = try #require(try store.caseIDs().first)
    try store.append(
      [.answered(.datesOfBirth, Confidential("12 June 2019"))], toIdentityOf: id, by: Home.person,
      now: Clock(fixed: nil).moment)
    _ = try disclosed(home)
    try identify("Mary Kingfisher", in: home)
    let refused = try home.run("export", "2025-001", "disclosure", "--to", "\(home.path)/out")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Real names are in record "))
    #expect(refused.errors.contains("Erase those records by order"))
  }
}
