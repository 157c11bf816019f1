import CaseStore
import Casework
import Testing

/// A loss that nothing makes good, accepted by somebody who says why.
struct AcceptedLossTests {
  let place: Place
  let store: Store
  let id: CaseID
  let journal: String

  init() throws {
    place = try Place(.memory)
    store = try place.create("Fenmoor")
    let made = try store.openCase()
    id = made.id
    for number in 1...3 {
      try store.append([.notNeeded(.closed)], to: id, by: "Ana", now: moment(number))
    }
    journal = "cases/\(id.text)/\(made.change.id.writer.text).jsonl"
  }

  private func keep(lines: Int) throws {
    let all = try place.read("\(place.store)/\(journal)").split(separator: UInt8(ascii: "\n"))
    try place.overwrite(
      "\(place.store)/\(journal)", all.prefix(lines).flatMap { Array($0) + [10] })
  }

  @Test func `a loss that was accepted is named with by whom and why, and counts no more`()
    throws
  {
    try keep(lines: 2)
    #expect(place.check().outcome == .recordsMissing)
    let (accepted, left) = try place.open().acceptLosses(
      in: [journal], by: "Ana", why: "The disk died; no backup has it", now: moment(5))
    #expect(accepted.map(\.what) == [.missing(3...4)])
    #expect(left.isEmpty)
    let report = place.check()
    #expect(report.outcome == .sound)
    let finding = try #require(report.findings.first)
    #expect(finding.what == .missing(3...4))
    #expect(finding.mayGoOn)
    #expect(
      finding.remedy
        == "Do nothing. Ana accepted the loss on Thu 5 Nov 2026: The disk died; no backup has it")
    // Whoever opens the case is told no more than that.
    let reader = try place.open()
    _ = try reader.loadPartnership(now: moment(6))
    #expect(try reader.load(id, now: moment(6)).findings.allSatisfy { $0.severity == .note })
    // The case can be worked on, beside the journal that ends too early.
    try reader.append([.retracted(.closed)], to: id, by: "Ana", now: moment(7))
    #expect(place.check().outcome == .sound)
  }

  @Test func `what is lost after that, or damaged in what was left, is a loss again`() throws {
    try keep(lines: 3)
    try place.open().acceptLosses(in: [], by: "Ana", why: "Known", now: moment(5))
    #expect(place.check().outcome == .sound)
    try keep(lines: 2)
    #expect(place.check().outcome == .recordsMissing)
    try place.open().acceptLosses(in: [], by: "Ana", why: "Known, too", now: moment(6))
    #expect(place.check().outcome == .sound)
    var bytes = try place.read("\(place.store)/\(journal)")
    bytes[400] ^= 1
    try place.overwrite("\(place.store)/\(journal)", bytes)
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test func `a journal that is gone can be accepted, and come back`() throws {
    let bytes = try place.read("\(place.store)/\(journal)")
    try place.files.remove("\(place.store)/\(journal)")
    try place.open().acceptLosses(in: [journal], by: "Ana", why: "Gone", now: moment(5))
    #expect(place.check().findings.allSatisfy { $0.severity < .damage })
    try place.put(bytes, at: journal)
    #expect(place.check().findings.isEmpty)
  }

  @Test func `what came back, and is lost again, is another loss`() throws {
    let bytes = try place.read("\(place.store)/\(journal)")
    try place.files.remove("\(place.store)/\(journal)")
    try place.open().acceptLosses(in: [], by: "Ana", why: "Gone", now: moment(5))
    try place.put(bytes, at: journal)
    #expect(place.check().findings.isEmpty)
    try keep(lines: 2)
    #expect(place.check().findings == [StoreFinding(.missing(3...4), in: journal)])
    #expect(place.check().outcome == .recordsMissing)
  }

  @Test func `what is lost of the partnership's own journal is accepted for who opens it, too`()
    throws
  {
    let name = try #require(try place.files.names(in: "\(place.store)/partnership").first)
    let path = "\(place.store)/partnership/\(name)"
    var bytes = try place.read(path)
    let word = try #require(bytes.firstRange(of: Array("Fenmoor".utf8)))
    bytes[word.lowerBound] = UInt8(ascii: "D")
    try place.overwrite(path, bytes)
    #expect(place.check().outcome == .recordsMissing)
    try place.open().acceptLosses(in: [], by: "Ana", why: "Known", now: moment(5))
    #expect(place.check().outcome == .sound)
    let findings = try place.open().loadPartnership(now: moment(6)).findings
    #expect(!findings.isEmpty && findings.allSatisfy { $0.severity < .damage })
  }

  @Test func `only a loss is accepted, only one that cannot be put right, and only with a reason`()
    throws
  {
    let office = try place.open()
    #expect(throws: StoreError.noLoss(path: journal)) {
      try office.acceptLosses(in: [journal], by: "Ana", why: "x", now: moment(5))
    }
    try keep(lines: 2)
    #expect(throws: StoreError.noReason) {
      try office.acceptLosses(in: [journal], by: "Ana", why: " \n", now: moment(5))
    }
    try place.files.makeFolder("\(place.store)/cases/\(id.text)/wxyz.jsonl", mode: 0o700)
    let folder = StoreFinding(.unreadableFile(.notAFile), in: "cases/\(id.text)/wxyz.jsonl")
    #expect(throws: StoreError.unacceptable(folder)) {
      try office.acceptLosses(in: [folder.file, journal], by: "Ana", why: "x", now: moment(5))
    }
    #expect(place.check().findings.allSatisfy { $0.acceptance == nil })
  }

  @Test func `of all losses those in files that cannot be read are left, and the others accepted`()
    throws
  {
    try keep(lines: 2)
    try place.files.makeFolder("\(place.store)/cases/\(id.text)/wxyz.jsonl", mode: 0o700)
    let folder = StoreFinding(.unreadableFile(.notAFile), in: "cases/\(id.text)/wxyz.jsonl")
    let (accepted, left) = try place.open().acceptLosses(
      in: [], by: "Ana", why: "Known", now: moment(5))
    #expect(accepted == [StoreFinding(.missing(3...4), in: journal)])
    #expect(left == [folder])
    #expect(place.check().findings.filter { $0.severity == .loss } == [folder])
    // Nothing else is left to accept.
    #expect(throws: StoreError.unacceptable(folder)) {
      try place.open().acceptLosses(in: [], by: "Ana", why: "x", now: moment(6))
    }
  }
}
