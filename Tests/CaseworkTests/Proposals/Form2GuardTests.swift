import Casework
import Testing

/// When Form 2 may go out, whoever asks and whatever the key said.
struct Form2GuardTests {
  @Test func `what is not ready cannot be made, for a folder or for the record`() throws {
    let empty = CaseInTest().review
    let missing = empty.missingForForm2
    #expect(!missing.isEmpty)
    #expect(throws: Refusal.enquiry(.form2NotReady(missing))) { try empty.checkForm2() }
    try EnquiryInTest().now.checkForm2()
  }

  @Test func `a day of return that is past when it goes takes a reason`() throws {
    var subject = try EnquiryInTest()
    subject.review.now = occasion("2026-11-24T10:00")
    let issue = try subject.form2(to: "s1")
    #expect(issue.returnBy == day("2026-11-20"))
    #expect(
      subject.refusal(of: .issueForm2([issue]))
        == .reasonNeeded(.returnDayPast([EnquiryInTest.school])))
    #expect(subject.refusal(of: .issueForm2([issue]), why: "They asked for it again.") == nil)
  }

  @Test func `what went earlier is recorded with the day it went, and the step with the last`()
    throws
  {
    var subject = try EnquiryInTest()
    subject.review.now = occasion("2026-11-24T10:00")
    let sent = occasion("2026-11-16")
    let issues = try ["s1", "p1"].map { name in
      let request = try #require(subject.now.request(entry(name)))
      return subject.now.form2(to: request, now: sent, due: nil)
        .with(text: "Form 2\n", digest: EnquiryInTest.digest(1))
    }
    try subject.review.propose(.issueForm2(issues))
    #expect(subject.now.request(entry("s1"))?.askedOn == sent)
    #expect(subject.now.recorded(.form2Issued)?.on == sent)
  }

  @Test func `nothing was sent on a day to come`() throws {
    let subject = try EnquiryInTest()
    let request = try #require(subject.now.request(entry("s1")))
    let issue = subject.now.form2(to: request, now: occasion("2026-11-14"), due: nil)
      .with(text: "Form 2\n", digest: EnquiryInTest.digest(1))
    #expect(
      subject.refusal(of: .issueForm2([issue]))
        == .inTheFuture(occasion("2026-11-14"), today: day("2026-11-13")))
  }

  @Test func `a line that is split into itself twice is refused`() throws {
    let subject = try EnquiryInTest()
    let line = try #require(subject.now.linesOfEnquiry.first)
    #expect(
      subject.refusal(
        of: .changeLines(
          .split(line.id, first: line.question, second: line.question, new: entry("new"))))
        == .enquiry(.twoTextsNeeded))
  }

  @Test func `those who owe a return are named until it came, or nothing will`() throws {
    var subject = try EnquiryInTest()
    #expect(
      subject.now.returnsAwaited.map(\.organisation) == [
        EnquiryInTest.school, EnquiryInTest.police,
      ])
    try subject.send(to: ["s1", "p1"])
    try subject.review.propose(
      .noReturn(entry("p1"), .nothingHeld, reason: "All files.", on: subject.review.now))
    #expect(subject.now.returnsAwaited.map(\.organisation) == [EnquiryInTest.school])
    let things = subject.review.timetable(on: "2026-11-24").owedToday(in: subject.now)
    let returns = try #require(things.first { $0.what == .step(.returnsIn) })
    #expect(returns.words == "Collect returns")
    #expect(returns.owners(on: day("2026-11-24")) == EnquiryInTest.school)
    #expect(returns.late(on: day("2026-11-20")) == [])
    try subject.fill(
      Entry(.organisationAsked, entry("p1")),
      [.state: .keys(["asked"]), .returnBy: .occasion(occasion("2026-12-01"))])
    let late = try #require(
      subject.review.timetable(on: "2026-11-24").owedToday(in: subject.now).first {
        $0.what == .step(.returnsIn)
      })
    #expect(late.awaited.count == 2)
    #expect(late.owners(on: day("2026-11-24")) == EnquiryInTest.school)
    #expect(returns.late(on: day("2026-11-21")) == [EnquiryInTest.school])
  }
}
