import FoundationEssentials
import Testing

@testable import Office

/// Form 2 out, returns in and the pack, by commands alone.
@Suite(.timeLimit(.minutes(10)))
struct ReturnCommandTests {
  private let review: ReviewByCommands

  private static let asked = "2025-11-12"
  private static let back = "2025-11-18"

  /// Two organisations are to be asked two lines; the police are asked one that the school is not.
  init() throws {
    review = try ReviewByCommands()
    try review.done("2025-11-05", ["new", "--child", "Child Aspen", "--aware", "today"])
    try review.done(
      Self.asked,
      [
        "record", "2025-001", "initial-discussion-held", "--on", "today", "--why",
        "It was held before the Panel was told.",
      ])
    try review.fill(
      Self.asked, "timeline", ["period-from=2024-01-01", "period-to=2025-11-05"],
      ["why-period=From the move.", "people=C1, M1"])
    for organisation in ["FP", "Harbour School"] {
      try review.fill(
        Self.asked, "organisation-asked new", ["organisation=\(organisation)", "state=to-ask"])
    }
    try review.fill(Self.asked, "line-of-enquiry new", ["question=Was the child seen?"])
    try review.fill(
      Self.asked, "line-of-enquiry new", ["question=What was shared?", "organisations=FP"])
  }

  private var out: String { "\(review.home.path)/out" }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
  }

  private func export(_ words: String...) throws -> String {
    try review.done(
      Self.asked, ["export", review.reference, "form2", "--to", out] + words)
  }

  /// Writes a file as an organisation sends it; answers with its path.
  private func file(_ name: String, _ text: String) throws -> String {
    let path = "\(review.home.path)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func take(
    _ path: String, from organisation: String = "FP", _ words: String...
  ) throws -> Program.Ended {
    try review.home.run(
      ["import", review.reference, path, "--from", organisation, "--as", "A. Chair"] + words,
      today: "\(Self.back)T17:00")
  }

  private static let dirty = """
    Date,What happened,KLOEs
    12/03/2025,Seen at the gate.,1
    31/02/2025,Rang the office.,9
    ,,
    14/03/2025,,2

    """

  private static let preview = """
    A chronology, UTF-8, separated by comma, titles in row 1.
    Columns that are not there: Time, Who, Action / outcome, Source, Child seen, Significance, \
    Practice, Status, Analysis.
    row 3  warned  A3: There is no 31 February: check the date.
    row 3  warned  C3: You were not asked KLOE 9. Check the number.
    row 5  refused  B5: “What happened” is blank. Please complete it.
    1 accepted   1 warned   1 refused

    """

  @Test
  func `the whole set is one command, and nothing is sent before it is said`() throws {
    let before = try StoreSnapshot(of: review.home.store)
    #expect(try export() == "\(out)/2025-001-form2-index.html\n")
    #expect(try StoreSnapshot(of: review.home.store) == before)
    #expect(
      try names(in: out) == [
        "2025-001-form2-fenmoor-police-answers.csv",
        "2025-001-form2-fenmoor-police-chronology.csv", "2025-001-form2-fenmoor-police.docx",
        "2025-001-form2-fenmoor-police.html", "2025-001-form2-fenmoor-police.txt",
        "2025-001-form2-harbour-school-answers.csv",
        "2025-001-form2-harbour-school-chronology.csv", "2025-001-form2-harbour-school.docx",
        "2025-001-form2-harbour-school.html", "2025-001-form2-harbour-school.txt",
        "2025-001-form2-how-to-fill-in.docx", "2025-001-form2-index.html",
      ])
    let police = try text(of: "2025-001-form2-fenmoor-police.txt")
    #expect(police.contains("KLOE 1\nWas the child seen?\n"))
    #expect(police.contains("KLOE 2\nWhat was shared?\n"))
    #expect(!(try text(of: "2025-001-form2-harbour-school.txt")).contains("KLOE 2"))
    let index = try text(of: "2025-001-form2-index.html")
    #expect(index.contains("2025-001-form2-fenmoor-police.txt"))
  }

  @Test
  func `what goes to one organisation is recorded for it, the rest by the next command`() throws {
    #expect(
      try export("--sent", "--only", "FP")
        == "\(out)/2025-001-form2-index.html\n2025-001  1 Form 2 recorded as sent.\n")
    #expect(try names(in: out).count == 7)
    #expect(try export("--sent").contains("2025-001  1 Form 2 recorded as sent.\n"))
    #expect(
      try export("--sent").hasSuffix("2025-001  Nothing has changed since Form 2 was last sent.\n"))
    let json = try export("--sent", "--json")
    #expect(json.contains(#""sent":0"#))
    try review.fill(Self.asked, "line-of-enquiry 1", ["question=Was the child seen alone?"])
    #expect(try export("--sent").hasSuffix("2025-001  2 Form 2 requests recorded as sent.\n"))
    let again = try names(in: out).filter { $0.hasPrefix("2025-001-form2-fenmoor-police-") }
      .filter { $0.hasSuffix(".txt") }
    let last = try #require(again.max { $0.count == $1.count ? $0 < $1 : $0.count < $1.count })
    #expect(try text(of: last).contains("- KLOE 1 has been reworded."))
  }

  @Test
  func `a preview names each row to mend and changes nothing`() throws {
    let path = try file("back.csv", Self.dirty)
    let before = try StoreSnapshot(of: review.home.store)
    #expect(try take(path, from: "FP", "--preview") == .done(Self.preview))
    let json = try take(path, from: "FP", "--preview", "--json")
    #expect(
      json.output.hasPrefix(
        #"{"rows":[{"row":2,"outcome":"accepted","from":"2025-03-12","to":"2025-03-12","#
          + #""precision":"exact","messages":[],"sheet":null,"table":null,"time":null,"#
          + #""what":"Seen at the gate.","source":"","who":""},{"row":3,"outcome":"warned","#
          + #""from":null,"to":null,"precision":"unknown","messages":["#))
    let asked = try take(path)
    #expect(asked.status == 1)
    #expect(asked.output == Self.preview)
    #expect(
      asked.errors
        == "rapidreview: Nothing was imported.\nRun it again with --yes to import, or with "
        + "--preview to only look.\n")
    #expect(try StoreSnapshot(of: review.home.store) == before)
  }

  @Test
  func `what is agreed is in the case, and the same file again changes nothing`() throws {
    let path = try file("back.csv", Self.dirty)
    let taken = try take(path, from: "fenmoor police", "--yes")
    #expect(taken.status == 0)
    #expect(taken.errors.isEmpty)
    #expect(taken.output.hasPrefix(Self.preview))
    #expect(
      taken.output.contains(
        "2025-001  Return of Fenmoor Police imported: 2 chronology entries, 1 row refused, from "
          + "back.csv, check code "))
    let before = try StoreSnapshot(of: review.home.store)
    let again = try take(path, from: "FP", "--yes")
    #expect(again.status == 0)
    #expect(again.errors.hasPrefix("This file from Fenmoor Police was imported on "))
    #expect(again.errors.hasSuffix(". Nothing has changed.\n"))
    #expect(try StoreSnapshot(of: review.home.store) == before)
  }

  @Test
  func `a corrected file says what it changes and takes the place of the first`() throws {
    _ = try take(try file("back.csv", Self.dirty), from: "FP", "--yes")
    let corrected = try file(
      "back-2.csv",
      "Date,What happened,KLOEs\n13/03/2025,Seen at the gate.,1\n14/03/2025,Second call.,2\n")
    let taken = try take(corrected, from: "FP", "--yes")
    #expect(
      taken.output.contains(
        "Compared with the file before it: 1 new, 1 changed, 1 gone, 0 the same\n"))
    let shown = try review.home.run(
      ["history", review.reference, "--json"], today: Self.back)
    #expect(shown.output.contains("back.csv"))
    #expect(shown.output.contains("back-2.csv"))
  }

  @Test
  func `a report tells the organisation what to mend`() throws {
    let folder = "\(review.home.path)/reports"
    let ended = try take(
      try file("back.csv", Self.dirty), from: "FP", "--preview", "--report", folder)
    let path = "\(folder)/2025-001-return-check-fenmoor-police-chronology.txt"
    #expect(ended.output == Self.preview + path + "\n")
    let report = try String(contentsOfFile: path, encoding: .utf8)
    #expect(report.contains("5    B5    “What happened” is blank. Please"))
  }

  @Test
  func `a return of somebody who is not asked, or that cannot be read, is refused`() throws {
    let path = try file("back.csv", Self.dirty)
    let before = try StoreSnapshot(of: review.home.store)
    #expect(
      try take(path, from: "Nobody", "--yes")
        == .refused(
          1, "This case has not asked an organisation with that name.",
          "Choose the organisation first."))
    let missing = "\(review.home.path)/none.csv"
    #expect(
      try take(missing, from: "FP", "--yes")
        == .refused(
          2, "\(missing) cannot be read: No such file or directory.",
          "Check the path and that you may read the file."))
    let empty = try take(try file("empty.csv", ""), from: "FP", "--yes")
    #expect(empty.status == 1)
    #expect(
      empty.errors
        == "rapidreview: The file is empty.\nSave the table and send it again.\n")
    let hopeless = try take(
      try file("hopeless.csv", "Date,What happened\n31/02/2025,\n"), from: "FP", "--yes")
    #expect(hopeless.status == 1)
    #expect(
      hopeless.errors
        == "rapidreview: The file has nothing to import.\nSend the organisation the list of "
        + "fixes.\n")
    #expect(try StoreSnapshot(of: review.home.store) == before)
  }

  @Test
  func `what must not be told lies beside Form 2 and beside the pack, in no document`() throws {
    try review.fill(
      Self.asked, "parallel-process new", ["kind=criminal"], ["do-not-disclose=The second account"])
    let sent = try review.home.run(
      ["export", review.reference, "form2", "--to", out, "--as", "A. Chair"],
      today: "\(Self.asked)T17:00")
    #expect(sent.errors.hasSuffix("Do not send 2025-001-form2-index-handling.docx with it.\n"))
    #expect(try names(in: out).contains("2025-001-form2-index-handling.docx"))
    #expect(!(try text(of: "2025-001-form2-fenmoor-police.txt")).contains("second account"))
    for organisation in ["FP", "Harbour School"] {
      let answers = try file("nil.csv", "KLOE,Answer\nnil-return,Yes: \(organisation).\n")
      _ = try take(answers, from: organisation, "--yes")
    }
    let ended = try review.home.run(
      ["pack", review.reference, "--to", out, "--as", "A. Chair"], today: "\(Self.back)T17:00")
    #expect(ended.output == "\(out)/2025-001-pack-version-1.docx\n")
    #expect(ended.errors == "Do not send 2025-001-pack-version-1-handling.docx with it.\n")
    #expect(try names(in: out).contains("2025-001-pack-version-1-handling.docx"))
    #expect(!(try text(of: "2025-001-pack-version-1.txt")).contains("second account"))
  }

  @Test
  func `the pack waits for every return, and is frozen once`() throws {
    let pack = ["pack", review.reference, "--to", out]
    _ = try take(try file("back.csv", Self.dirty), from: "FP", "--yes")
    #expect(
      try review.refused(Self.back, pack)
        == "rapidreview: The pack is not ready. Still missing: the return of Harbour School.\nGet "
        + "each of them first, or record the chair's decision to proceed without.\n")
    _ = try take(
      try file("nil.csv", "KLOE,Answer\nnil-return,Yes: all systems were searched.\n"),
      from: "Harbour School", "--yes")
    #expect(
      try review.done(Self.back, pack) == "\(out)/2025-001-pack-version-1.docx\n")
    #expect(
      try names(in: out) == [
        "2025-001-pack-version-1.docx", "2025-001-pack-version-1.html",
        "2025-001-pack-version-1.txt",
      ])
    #expect(try text(of: "2025-001-pack-version-1.txt").contains("\nVersion 1\n"))
    #expect(
      try review.refused(Self.back, pack)
        == "rapidreview: Version 1 of the pack already has this.\nUse that version.\n")
    try review.fill(Self.back, "line-of-enquiry 1", ["finding=The child was seen."])
    let json = try review.done(Self.back, pack + ["--json"])
    #expect(json.contains(#""version":2"#))
    try review.home.installOpener()
    try review.fill(Self.back, "line-of-enquiry 1", ["finding=The child was seen twice."])
    let third = try review.done(Self.back, pack + ["--open"])
    #expect(third == "\(out)/2025-001-pack-version-3.docx\n")
    #expect(try review.home.opened == "\(out)/2025-001-pack-version-3.docx")
  }

  @Test
  func `the chair's decision to go on without a return lets the pack be frozen`() throws {
    _ = try export("--sent")
    _ = try take(try file("back.csv", Self.dirty), from: "FP", "--yes")
    try review.fill(
      Self.back, "going-on-without new", ["organisation=Harbour School", "decider=JS", "on=today"],
      ["reason=The school has closed."])
    try review.done(Self.back, ["pack", review.reference, "--to", out])
    let text = try text(of: "2025-001-pack-version-1.txt")
    #expect(text.contains("Joan Sedge"))
    #expect(text.contains("The school has closed."))
  }
}
