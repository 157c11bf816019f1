import Casework
import Testing

struct LineOfEnquiryTests {
  @Test
  func `drafts are numbered as they stand, and a move numbers them anew`() throws {
    var subject = try EnquiryInTest()
    try subject.write("k3", "Who was told?")
    #expect(
      subject.lines == [
        "KLOE 1 Was the child seen?", "KLOE 2 What did the police know?", "KLOE 3 Who was told?",
      ])
    try subject.change(.move(entry("k3"), before: entry("k1")))
    #expect(
      subject.lines == [
        "KLOE 1 Who was told?", "KLOE 2 Was the child seen?", "KLOE 3 What did the police know?",
      ])
    try subject.change(.move(entry("k3"), before: nil))
    #expect(subject.lines.last == "KLOE 3 Who was told?")
  }

  @Test
  func `a number that was sent holds, and a line written since takes the next`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    try subject.write("k3", "Who was told?")
    try subject.change(.retire(entry("k1")), why: "Answered at once")
    #expect(
      subject.lines == [
        "KLOE 1 Was the child seen?", "KLOE 2 What did the police know?", "KLOE 3 Who was told?",
      ])
    #expect(subject.now.currentLines.map(\.number) == [2, 3])
    #expect(subject.now.lineOfEnquiry(numbered: 1)?.retirement == "Answered at once")
  }

  @Test
  func `a draft that is retired gives its number up, and asked after all takes the next`() throws {
    var subject = try EnquiryInTest()
    try subject.change(.retire(entry("k1")), why: "Nobody can know")
    #expect(subject.lines == ["KLOE 1 What did the police know?", "KLOE Was the child seen?"])
    try subject.change(.revive(entry("k1")))
    #expect(
      subject.lines == ["KLOE 1 Was the child seen?", "KLOE 2 What did the police know?"])
  }

  @Test
  func `only what one organisation was sent is fixed`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1"])
    #expect(subject.now.linesOfEnquiry.map(\.isSent) == [true, false])
    #expect(subject.now.recorded(.form2Issued) == nil, "the police have not been sent theirs")
  }

  @Test
  func `a split keeps the line with its first question and asks the second of the same`() throws {
    var subject = try EnquiryInTest()
    try subject.fill(
      Entry(.lineOfEnquiry, entry("k2")),
      [
        .agreedAt: .keys([Milestone.initialDiscussionHeld.id]), .rationale: .text("Two calls."),
      ])
    try subject.change(
      .split(entry("k2"), first: "What was known?", second: "What was done?", new: entry("k3")))
    #expect(
      subject.lines == [
        "KLOE 1 Was the child seen?", "KLOE 2 What was known?", "KLOE 3 What was done?",
      ])
    let new = try #require(subject.now.linesOfEnquiry.last)
    #expect(new.organisations == [EnquiryInTest.police])
    #expect(new.agreedAt == "initial discussion")
    #expect(new.rationale == "Two calls.")
  }

  @Test
  func `a merge asks everybody either was asked of, and says of the other where it went`() throws {
    var subject = try EnquiryInTest()
    try subject.write("k3", "Who was told?", asked: [EnquiryInTest.school])
    try subject.change(.merge(entry("k3"), into: entry("k2"), question: "Who knew, and told whom?"))
    let merged = try #require(subject.now.lineOfEnquiry(numbered: 2))
    #expect(merged.question == "Who knew, and told whom?")
    #expect(merged.organisations == [EnquiryInTest.police, EnquiryInTest.school])
    #expect(subject.now.linesOfEnquiry.last?.retirement == "Merged into KLOE 2.")
    try subject.change(.merge(entry("k1"), into: entry("k2"), question: "All of it?"))
    #expect(
      subject.now.lineOfEnquiry(numbered: 1)?.organisations == [],
      "one that was asked of all makes the other so")
  }

  @Test
  func `a line goes from draft over agreed and asked to found, and may be retired`() throws {
    var subject = try EnquiryInTest()
    func words(_ number: Int) throws -> String {
      let line = try #require(subject.now.lineOfEnquiry(numbered: number))
      return subject.now.state(of: line).words
    }
    #expect(try words(1) == "draft")
    try subject.fill(
      Entry(.lineOfEnquiry, entry("k1")),
      [.agreedAt: .keys([Milestone.initialDiscussionHeld.id])])
    #expect(try words(1) == "agreed, initial discussion")
    try subject.send(to: ["s1", "p1"])
    #expect(try words(1) == "0 of 2 answered")
    #expect(subject.now.state(of: subject.now.currentLines[0]).urgency == .late)
    try subject.take(subject.answers(of: "s1", [("k1", "Every day.")]))
    #expect(try words(1) == "1 of 2 answered")
    #expect(try words(2) == "0 of 1 answered")
    // Whoever holds nothing has answered; whoever will not take part has not.
    for (state, answered) in [(InformationRequest.State.declined, 1), (.nothingHeld, 2)] {
      var other = subject
      other.review.now = occasion("2026-11-20T16:00")
      try other.review.propose(
        .noReturn(entry("p1"), state, reason: "None.", on: occasion("2026-11-19")))
      let line = try #require(other.now.lineOfEnquiry(numbered: 1))
      #expect(other.now.state(of: line).words == "\(answered) of 2 answered")
    }
    try subject.fill(
      Entry(.lineOfEnquiry, entry("k1")), [.finding: .text("The child was seen.")])
    #expect(try words(1) == "finding written")
    try subject.change(.retire(entry("k2")), why: "Not theirs")
    #expect(try words(2) == "retired")
  }

  /// A change to the lines that is refused, with every word of it.
  struct Refused: CustomTestStringConvertible, Sendable {
    let why: String
    let proposal: LineProposal
    let reason: String?
    let problem: String
    let remedy: String

    init(
      _ why: String, _ proposal: LineProposal, reason: String? = nil, _ problem: String,
      _ remedy: String
    ) {
      (self.why, self.proposal, self.reason) = (why, proposal, reason)
      (self.problem, self.remedy) = (problem, remedy)
    }

    var testDescription: String { why }
  }

  /// Lines 1 and 2 were sent, line 3 is a draft, and `k4` is retired.
  @Test(arguments: [
    Refused(
      "a sent line is not moved", .move(entry("k1"), before: nil),
      "KLOE 1 was sent with Form 2 and keeps its number.",
      "Stop asking it, with a reason, and add a new one, or change its words."),
    Refused(
      "a draft is not moved before a sent line", .move(entry("k3"), before: entry("k2")),
      "KLOE 2 was sent with Form 2 and keeps its number.",
      "Stop asking it, with a reason, and add a new one, or change its words."),
    Refused(
      "a line that stays where it is", .move(entry("k3"), before: nil),
      "“Key lines of enquiry” already says this.", "You do not need to do anything."),
    Refused(
      "a line that was never there", .move(entry("k9"), before: nil),
      "“Key lines of enquiry” does not have that entry.",
      "Look in the log. It may have been removed."),
    Refused(
      "a split into one question",
      .split(entry("k3"), first: "Who?", second: " \n", new: entry("k5")),
      "One of the two questions is empty, or both are the same.",
      "Write a question in each of the two fields."),
    Refused(
      "a line merged with itself", .merge(entry("k3"), into: entry("k3"), question: "Who?"),
      "You cannot merge a KLOE with itself.", "Choose another KLOE."),
    Refused(
      "a line merged into a retired one", .merge(entry("k3"), into: entry("k4"), question: "Who?"),
      "KLOE is retired.", "Start asking it again first, or choose another question."),
    Refused(
      "a line retired without a reason", .retire(entry("k3")),
      "Retiring KLOE 3 needs a reason.",
      "Give a reason (“Why”, or --why)."),
    Refused(
      "a line retired twice", .retire(entry("k4")), reason: "Again",
      "KLOE is retired.", "Start asking it again first, or choose another question."),
    Refused(
      "a line that stands is not asked after all", .revive(entry("k3")),
      "“Key lines of enquiry” already says this.", "You do not need to do anything."),
  ])
  func `a change to the lines that is refused leaves them as they were`(
    _ example: Refused
  ) throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    try subject.write("k3", "Who was told?")
    try subject.write("k4", "Anything else?")
    try subject.change(.retire(entry("k4")), why: "Too wide")
    let changes = subject.now.changes
    let refusal = subject.refusal(of: .changeLines(example.proposal), why: example.reason)
    #expect(refusal?.problem == example.problem)
    #expect(refusal?.remedy == example.remedy)
    #expect(subject.now.changes == changes)
  }

  @Test
  func `a line that was sent is retired and never taken out`() throws {
    var subject = try EnquiryInTest()
    try subject.send(to: ["s1", "p1"])
    let refusal = subject.refusal(of: .remove(Entry(.lineOfEnquiry, entry("k1"))), why: "A slip")
    #expect(refusal == .enquiry(.numberIsFixed("KLOE 1")))
  }

  @Test
  func `lines that two people wrote differently are not sent before one is chosen`() throws {
    var subject = try EnquiryInTest()
    subject.review.differ(
      about: .question, in: Entry(.lineOfEnquiry, entry("k1")), .text("Who saw?"),
      .text("Seen by whom?"))
    let issue = try subject.form2(to: "s1")
    let field = CaseField.answer(Entry(.lineOfEnquiry, entry("k1")), .question)
    #expect(subject.refusal(of: .issueForm2([issue])) == Refusal.inConflict(field))
  }
}
