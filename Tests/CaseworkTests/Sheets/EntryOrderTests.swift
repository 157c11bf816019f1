import Casework
import Testing

/// Days of one entry in their order, and names that are each one entry's.
struct EntryOrderTests {
  private func refusal(
    of answers: Answers, in entry: Entry, _ subject: EnquiryInTest
  ) -> Refusal? {
    subject.refusal(of: .fill(entry, answers))
  }

  private func asked() throws -> EnquiryInTest {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    subject.review.now = occasion("2026-11-23T10:00")
    return subject
  }

  @Test(arguments: [InformationRequest.State.declined, .nothingHeld])
  func `nothing comes back before it was asked for`(_ state: InformationRequest.State) throws {
    let subject = try asked()
    let early = subject.refusal(
      of: .noReturn(entry("p1"), state, reason: "None.", on: occasion("2026-11-12")))
    #expect(
      early?.problem
        == "“Returned on” (Thu 12 Nov 2026) is before “Asked on” (Fri 13 Nov 2026 15:00).")
    #expect(early?.remedy == "Correct the wrong date.")
    #expect(
      subject.refusal(
        of: .noReturn(entry("p1"), state, reason: "None.", on: occasion("2026-11-13"))) == nil)
  }

  @Test func `nobody goes on without a return, or reminds, before it was asked for`() throws {
    let subject = try asked()
    let proceeding: Answers = [
      .organisation: .text(EnquiryInTest.police), .decider: .text("Ola"),
      .on: .occasion(occasion("2026-11-12")), .reason: .text("Enough is known."),
    ]
    let early = refusal(of: proceeding, in: Entry(.proceeding, entry("x1")), subject)
    #expect(
      early?.problem
        == "Thu 12 Nov 2026 is before Fenmoor Police was asked, on Fri 13 Nov 2026 15:00.")
    #expect(
      early?.remedy == "Give that date or a later one, or correct the date the organisation was "
        + "asked.")
    let chase: Answers = [
      .organisation: .text(EnquiryInTest.police), .kind: .keys(["chase"]),
      .on: .occasion(occasion("2026-11-12")), .to: .text("Ola"),
    ]
    #expect(refusal(of: chase, in: Entry(.chase, entry("x2")), subject) == early)
    let later = proceeding.merged(with: [.on: .occasion(occasion("2026-11-13"))])
    #expect(refusal(of: later, in: Entry(.proceeding, entry("x1")), subject) == nil)
  }

  @Test func `an organisation is asked once in a case, and each child has its own code`() throws {
    var subject = try EnquiryInTest()
    let again: Answers = [.organisation: .text("fenmoor  police"), .state: .keys(["to-ask"])]
    #expect(
      refusal(of: again, in: Entry(.organisationAsked, entry("p2")), subject)
        == .sheet(.sameName(.organisationAsked)))
    try subject.fill(Entry(.child, entry("c1")), [.codeName: .text("Child Aspen")])
    #expect(
      refusal(of: [.codeName: .text("Child Aspen")], in: Entry(.child, entry("c2")), subject)
        == .sheet(.sameName(.child)))
    // The entry itself may be changed, and one that is taken out is in nobody's way.
    try subject.fill(Entry(.child, entry("c1")), [.age: .text("2")])
    try subject.review.propose(.remove(Entry(.child, entry("c1"))), why: "Not in it.")
    #expect(
      refusal(of: [.codeName: .text("Child Aspen")], in: Entry(.child, entry("c2")), subject)
        == nil)
  }

  @Test func `what the Panel asked is answered after it was asked, and the record is kept on`()
    throws
  {
    let subject = try asked()
    let question: Answers = [
      .asked: .text("More."), .askedOn: .occasion(occasion("2026-11-20")),
      .answeredOn: .occasion(occasion("2026-11-19")),
    ]
    let backwards = refusal(of: question, in: Entry(.furtherInformation, entry("f1")), subject)
    #expect(
      backwards
        == .sheet(
          .daysBackwards(
            .furtherInformation, .answeredOn, occasion("2026-11-19"), before: .askedOn,
            occasion("2026-11-20"))))
    let closing: Answers = [
      .retentionReview: .occasion(occasion("2026-11-22")), .legalHold: .keys(["no"]),
    ]
    #expect(
      refusal(of: closing, in: Entry(.closing), subject)
        == .plannedInThePast(occasion("2026-11-22"), today: day("2026-11-23")))
    let coming: Answers = [
      .organisation: .text(EnquiryInTest.police), .when: .text("24/11/2026"),
      .what: .text("A visit."),
    ]
    #expect(
      refusal(of: coming, in: Entry(.chronologyEntry, entry("h1")), subject)
        == .inTheFuture(occasion("2026-11-24"), today: day("2026-11-23")))
  }
}
