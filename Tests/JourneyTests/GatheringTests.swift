import FoundationEssentials
import OfficeFiles
import Testing
import Trials

/// From the initial discussion to the pack, by keys alone in a real terminal.
@Suite(.waits)
struct GatheringTests {
  private static let dirty = """
    Chronology of the Council,,
    Datum,Date of event,What happened,KLOE
    x,12/03/2026,Referral taken; no further action.,1
    x,31/02/2026,Call to the nursery.,1
    x,13/03/2026,,2

    """

  /// The corrected table, as Excel has it: real days, and the titles in the first row.
  private static let corrected = Workbook(
    title: "Chronology of the Council",
    sheets: [
      Workbook.Sheet(
        name: "Chronology",
        columns: ["Date", "What happened", "KLOE"].map { Workbook.Column($0, width: 20) },
        rows: [
          (12, 3, "Referral taken; no further action.", 1), (28, 2, "Call to the nursery.", 1),
          (13, 3, "Letter to the health visitor.", 2),
        ].map { day, month, what, line in
          let day = OfficeDay(year: 2026, month: month, day: day)
          return [day.map { .day($0) } ?? .empty, .text(what), .number(line)]
        })
    ])

  /// The Form 2 in Word that was written for the police, as they filled it in.
  private func filledForm(in home: Household) throws -> String {
    let name = try #require(
      try files(endingIn: "fenmoor-police.docx", in: home).first, "Form 2 goes out in Word")
    let sent = [UInt8](try Data(contentsOf: URL(filePath: "\(home.path)/\(name)")))
    let filled = try EditedFile.edited(sent, part: "word/document.xml") { text in
      var text = text
      for answer in ["Seen alone by an officer.", "Two calls."] {
        guard let prompt = text.firstRange(of: "Click here and type your answer.") else { break }
        text.replaceSubrange(prompt, with: answer)
        let flag = text[..<prompt.lowerBound].ranges(of: "<w:showingPlcHdr/>").last
        if let flag { text.removeSubrange(flag) }
      }
      return text
    }
    let path = "\(home.path)/police.docx"
    try Data(filled).write(to: URL(filePath: path))
    return path
  }

  /// A file as it lies in somebody's home after it came by e-mail.
  private func file(_ name: String, _ text: String, in home: Household) throws -> String {
    let path = "\(home.path)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// The names of all files below a folder that end so.
  private func files(endingIn ending: String, in home: Household) throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: home.path)
    return all.filter { $0.hasSuffix(ending) }
  }

  @Test(.timeLimit(.minutes(10)))
  func `five organisations are asked, and what each sends or does not is in the pack`() throws {
    let review = try ReviewByKeys(on: "2026-11-05")
    try review.enrolEverybody()
    try review.openCase(child: "Child Aspen")
    try review.decideCriteria([
      "Abuse or neglect": "s", "What happened": "<Space>", "Looked-after child": "n",
      "Rationale": "Both limbs are met.",
    ])
    try review.on("2026-11-06")
    try review.notifyAndInstigate()

    try review.on("2026-11-11")
    try discuss(review)
    try review.act("5", "Fenmoor Police", key: "x", ["Record as sent": "y"])
    #expect(try files(endingIn: "-form2-index.html", in: review.home).count == 1)
    #expect(try files(endingIn: ".txt", in: review.home).count == 5)
    try review.expect("Harbour School", says: "sent")

    try review.on("2026-11-18")
    try takeMostIn(review)

    // The fifth is late: chased, and in at last.
    try review.on("2026-11-20")
    try review.expect("Harbour School", says: "LATE")
    try review.act("5", "Harbour School", key: "c", ["To": "Kit Example"])
    let late = try file(
      "harbour.txt", "Date,What happened\n14/03/2026,Absent; no call.\n", in: review.home)
    try review.takeReturn(of: "Harbour School", at: late, saying: "1 accepted")
    try review.expect("Harbour School", says: "returned late")

    try review.find("The child was seen once.", on: "KLOE 1")
    try review.act("5", "Fenmoor Police", key: "P", [:])
    let pack = try #require(try files(endingIn: "-pack-version-1.txt", in: review.home).first)
    let text = try String(contentsOfFile: "\(review.home.path)/\(pack)", encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "The child was seen once.", "Seen alone by an officer.", "Letter to the health visitor.",
      "Legal advice is awaited.", "Absent; no call.", "2026-001 Version 1",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("31/02/2026"), "the corrected file has taken its place")
    try review.record("Share the pack")
    let shown = try review.shown()
    for step in ["form2-issued", "returns-in", "pack-shared"] {
      #expect(shown.reached.contains(step), "\(step)")
    }
  }

  /// The scope, two lines and five organisations.
  private func discuss(_ review: ReviewByKeys) throws {
    try review.record("Initial discussion")
    try review.setScope()
    try review.ask("Was the child seen alone?")
    try review.ask("What was shared between organisations?")
    var row = "No organisation"
    for (typed, name) in [
      ("FP", "Fenmoor Police"), ("FC", "Fenmoor Council"), ("FHB", "Fenmoor Health Board"),
      ("Harbour School", "Harbour School"), ("Fenmoor Homes", "Fenmoor Homes"),
    ] {
      try review.add(
        "5", to: row, ["Organisation": typed, "Return by": "19/11/2026", "State": "t"])
      row = name
    }
  }

  /// One in order, one dirty and sent again, one nil, one declined.
  private func takeMostIn(_ review: ReviewByKeys) throws {
    let home = review.home
    try review.takeReturn(
      of: "Fenmoor Police", at: try filledForm(in: home), saying: "2 accepted")
    try review.takeReturn(
      of: "Fenmoor Council", at: try file("council.csv", Self.dirty, in: home),
      saying: "1 accepted   1 warned   1 refused")
    let workbook = "\(home.path)/council-2.xlsx"
    try Data(Self.corrected.bytes()).write(to: URL(filePath: workbook))
    try review.takeReturn(
      of: "Fenmoor Council", at: workbook,
      saying: "3 accepted", "1 new, 2 changed, 0 gone, 0 the same")
    try review.act(
      "5", "Fenmoor Health Board", key: "N", ["What was searched": "All systems, by code."])
    try review.act(
      "5", "Fenmoor Homes", key: "D", ["Why they declined": "Legal advice is awaited."])
    try review.expect("Fenmoor Health Board", says: "nil return")
    try review.expect("Fenmoor Homes", says: "declined")
  }
}
