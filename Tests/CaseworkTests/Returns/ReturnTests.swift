import Casework
import Testing

struct ReturnTests {
  @Test
  func `what came back is in the case under its organisation, and the last takes the step`() throws
  {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    subject.review.now = occasion("2026-11-18T11:00")
    try subject.take(
      subject.answers(of: "s1", [("k1", "Every day.")], prompts: [(.learning, "Ask sooner.")]),
      subject.chronology(of: "s1", [("March 2026", "Absent."), ("12/03/2026", "Seen at gate.")]))
    #expect(subject.now.answer(to: entry("k1"), from: entry("s1"))?.text == "Every day.")
    #expect(subject.now.answer(to: .learning, from: entry("s1"))?.text == "Ask sooner.")
    #expect(subject.now.answer(to: entry("k2"), from: entry("s1")) == nil)
    #expect(
      subject.now.chronology.map { "\($0.organisation) \($0.whenShown) \($0.content.what)" } == [
        "Harbour School March 2026 Absent.", "Harbour School 12 Mar 2026 Seen at gate.",
      ])
    #expect(subject.now.recorded(.returnsIn) == nil)
    try subject.take(subject.answers(of: "p1", [("k1", "Once."), ("k2", "Two calls.")], hash: 7))
    #expect(subject.now.recorded(.returnsIn)?.on == occasion("2026-11-18T11:00"))
    let taken = try #require(subject.now.returnFiles(of: entry("p1")).first)
    #expect(taken.file.name == "p1-7.csv")
    #expect(taken.file.digest == EnquiryInTest.digest(7))
    #expect(taken.change.by == "Ana")
  }

  @Test
  func `who answers one question in two rows has said both`() throws {
    var subject = try EnquiryInTest()
    try subject.take(subject.answers(of: "s1", [("k1", "Every day."), ("k1", "But not in May.")]))
    let answer = subject.now.answer(to: entry("k1"), from: entry("s1"))
    #expect(answer?.text == "Every day.\n\nBut not in May.")
    #expect(answer?.row == 2)
  }

  @Test
  func `a corrected file takes the place of the earlier one and both stay readable`() throws {
    var subject = try EnquiryInTest()
    try subject.take(
      subject.chronology(
        of: "s1", [("12/03/2026", "Seen at gate."), ("13/03/2026", "Absent, no call.")], hash: 1))
    let first = subject.now.chronology
    try subject.fill(
      Entry(.chronologyMark, first[1].id), [.lines: .keys(["k1"])])
    try subject.take(
      subject.chronology(
        of: "s1", [("11/03/2026", "Late."), ("14/03/2026", "Absent, no call.")], hash: 2))
    #expect(
      subject.now.chronology.map(\.content.what) == ["Late.", "Absent, no call."])
    #expect(subject.now.chronology[1].id == first[1].id, "a moved day keeps its name")
    #expect(subject.now.entriesTied(to: entry("k1")).map(\.content.what) == ["Absent, no call."])
    let files = subject.now.returnFiles(of: entry("s1"))
    #expect(files.map(\.file.entries.count) == [2, 2])
    #expect(files[0].file.entries[0].content.what == "Seen at gate.")
    #expect(
      subject.now.currentReturn(of: entry("s1"), .chronology)?.file.digest
        == EnquiryInTest.digest(2))
  }

  @Test
  func `answers and chronology take each the place of their own`() throws {
    var subject = try EnquiryInTest()
    try subject.take(
      subject.answers(of: "s1", [("k1", "Every day.")]),
      subject.chronology(of: "s1", [("12/03/2026", "Seen.")]))
    try subject.take(subject.answers(of: "s1", [("k1", "Most days.")], hash: 3))
    #expect(subject.now.answer(to: entry("k1"), from: entry("s1"))?.text == "Most days.")
    #expect(subject.now.chronology.count == 1)
  }

  @Test
  func `undoing an import puts the earlier file back, and the step`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    try subject.take(subject.answers(of: "s1", [("k1", "Every day.")], hash: 1))
    try subject.take(subject.answers(of: "p1", [("k1", "Once.")], hash: 2))
    #expect(subject.now.recorded(.returnsIn) != nil)
    try subject.review.propose(.undo)
    #expect(subject.now.recorded(.returnsIn) == nil)
    #expect(subject.now.request(entry("p1"))?.state == .asked)
    #expect(subject.now.answer(to: entry("k1"), from: entry("p1")) == nil)
    try subject.take(subject.answers(of: "s1", [("k1", "Most days.")], hash: 3))
    try subject.review.propose(.undo)
    #expect(subject.now.answer(to: entry("k1"), from: entry("s1"))?.text == "Every day.")
  }

  @Test
  func `two organisations may send the very same file`() throws {
    var subject = try EnquiryInTest()
    let rows = [("12/03/2026", "Joint visit.")]
    try subject.take(subject.chronology(of: "s1", rows, hash: 5))
    try subject.take(subject.chronology(of: "p1", rows, hash: 5))
    #expect(subject.now.chronology.map(\.organisation) == ["Fenmoor Police", "Harbour School"])
    #expect(Set(subject.now.chronology.map(\.id)).count == 2)
  }

  @Test
  func `a nil return holds nothing, unless entries of it stand in the chronology`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    try subject.take(subject.answers(of: "p1", [], hash: 1, prompts: [(.nilReturn, "yes")]))
    #expect(subject.now.request(entry("p1"))?.state == .nothingHeld)
    try subject.take(subject.chronology(of: "p1", [("12/03/2026", "A call.")]))
    #expect(subject.now.request(entry("p1"))?.state == .returned)
    try subject.take(subject.answers(of: "p1", [], hash: 2, prompts: [(.nilReturn, "yes")]))
    #expect(subject.now.request(entry("p1"))?.state == .returned)
  }

  @Test
  func `an import that says nothing, or nothing new, is refused and changes nothing`() throws {
    var subject = try EnquiryInTest()
    try subject.take(subject.answers(of: "s1", [("k1", "Every day.")]))
    let changes = subject.now.changes
    let same = subject.refusal(
      of: .importReturn([subject.answers(of: "s1", [("k1", "Every day.")])]))
    #expect(
      same?.problem
        == "This file from Harbour School was already imported on Thu 1 Jan 1970 00:00.")
    #expect(same?.remedy == "You do not need to do anything.")
    for files in [[], [subject.chronology(of: "s1", [])]] {
      let empty = subject.refusal(of: .importReturn(files))
      #expect(empty?.problem == "The file has nothing to import.")
      #expect(
        empty?.remedy == "Send the organisation the list of fixes.")
    }
    let stranger = subject.refusal(
      of: .importReturn([subject.answers(of: "x9", [("k1", "Every day.")])]))
    #expect(stranger?.problem == "This case has not asked an organisation with that name.")
    #expect(stranger?.remedy == "Choose the organisation first.")
    #expect(subject.now.changes == changes)
  }

  @Test
  func `the same file is taken in again where it is read otherwise, or has another name`() throws {
    var subject = try EnquiryInTest()
    let file = subject.chronology(of: "s1", [("12/03/2026", "Seen.")], hash: 5)
    try subject.take(file)
    #expect(subject.refusal(of: .importReturn([file])) != nil)
    let again = { (name: String, columns: [ColumnAssignment]) in
      ReturnFile(
        request: file.request, organisation: file.organisation, part: file.part, name: name,
        digest: file.digest, entries: file.entries, warned: 0, refused: 0, columns: columns)
    }
    let columns = [ColumnAssignment("Was", is: .what)]
    #expect(subject.refusal(of: .importReturn([again(file.name, columns)])) == nil)
    try subject.take(again("codes.csv", []))
    #expect(subject.now.currentReturn(of: entry("s1"), .chronology)?.file.name == "codes.csv")
    let other = subject.chronology(of: "s1", [("13/03/2026", "Seen.")], hash: 5)
    #expect(subject.refusal(of: .importReturn([other])) == nil)
  }

  @Test
  func `what was said of a column is remembered past a file that lacks it`() throws {
    var subject = try EnquiryInTest()
    let said: [[ColumnAssignment]] = [
      [ColumnAssignment("Wann", is: .date), ColumnAssignment("Was", is: .what)],
      [ColumnAssignment("wann", is: .date)], [],
      [ColumnAssignment("A", is: .date), ColumnAssignment("B", is: .what)],
      [ColumnAssignment("B", is: .date), ColumnAssignment("C", is: .what)],
    ]
    for (hash, columns) in said.enumerated() {
      let file = subject.chronology(of: "s1", [("12/03/2026", "Seen.")], hash: hash + 1)
      try subject.take(
        ReturnFile(
          request: file.request, organisation: file.organisation, part: file.part, name: file.name,
          digest: file.digest, entries: file.entries, warned: 0, refused: 0, columns: columns))
    }
    #expect(
      subject.now.columnsRemembered(of: entry("s1")) == [
        ColumnAssignment("Was", is: .what), ColumnAssignment("wann", is: .date),
        ColumnAssignment("B", is: .date), ColumnAssignment("C", is: .what),
      ])
  }

  @Test(arguments: [
    ("12/03/2026 14:30", "", "12 Mar 2026, 14:30"), ("12/03/2026", "2.30pm", "12 Mar 2026, 14:30"),
    ("12/03/2026", "0214", "12 Mar 2026, 02:14"), ("12/03/2026", "1430hrs", "12 Mar 2026, 14:30"),
    ("12/06/2026", "23:30Z", "13 Jun 2026, 00:30"), ("12/03/2026", "after tea", "12 Mar 2026"),
    ("12/03/2026 14:30", "15:00", "12 Mar 2026, 15:00"),
    ("March 2026", "14:30", "March 2026, 14:30"),
  ])
  func `an entry written in by hand reads its day and time as a file does`(
    _ when: String, _ time: String, _ shown: String
  ) throws {
    var subject = try EnquiryInTest()
    try subject.fill(
      Entry(.chronologyEntry, entry("e1")),
      [
        .organisation: .text(EnquiryInTest.school), .when: .text(when), .time: .text(time),
        .what: .text("Seen."),
      ])
    #expect(subject.now.chronology.map(\.whenShown) == [shown])
  }

  @Test
  func `after closing a return takes a reason`() throws {
    var subject = try EnquiryInTest()
    subject.review.now = occasion("2026-12-31T09:00")
    try subject.review.end()
    let late = Proposal.importReturn([subject.answers(of: "s1", [("k1", "Every day.")])])
    #expect(subject.refusal(of: late) == .reasonNeeded(.fillingAfterClosing(.organisationAsked)))
    #expect(subject.refusal(of: late, why: "It came after all") == nil)
  }

  @Test
  func `a pack is frozen once nothing is awaited, and again when something has changed`() throws {
    func pack(_ number: Int, _ hash: Int) -> Proposal {
      .freezePack(
        Pack(
          number: number, text: "Pack\n", digest: EnquiryInTest.digest(hash), entries: 0,
          answers: 0))
    }
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    let early = subject.refusal(of: pack(1, 1))
    #expect(
      early?.problem
        == "The pack is not ready. Still missing: the return of Harbour School, the return of "
        + "Fenmoor Police.")
    #expect(
      early?.remedy
        == "Get each of them first, or record the chair's decision to proceed without.")
    try subject.take(subject.answers(of: "s1", [("k1", "Every day.")]))
    try subject.review.propose(
      .noReturn(entry("p1"), .nothingHeld, reason: "All searched.", on: subject.review.now))
    try subject.review.propose(pack(1, 1))
    #expect(subject.now.packs.map(\.number) == [1])
    let same = subject.refusal(of: pack(2, 1))
    #expect(same?.problem == "Version 1 of the pack already has this.")
    #expect(same?.remedy == "Use that version.")
    try subject.review.propose(pack(2, 2))
    #expect(subject.now.packs.map(\.number) == [1, 2])
  }
}
