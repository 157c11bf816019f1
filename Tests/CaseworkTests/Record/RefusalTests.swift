import Casework
import Testing

struct RefusalTests {
  /// A change that is refused, and every word of the refusal.
  struct Example: CustomTestStringConvertible, Sendable {
    let why: String
    let proposal: Proposal
    let refusal: Refusal
    let problem: String
    let remedy: String

    init(
      _ why: String, _ proposal: Proposal, _ refusal: Refusal, _ problem: String, _ remedy: String
    ) {
      self.why = why
      self.proposal = proposal
      self.refusal = refusal
      self.problem = problem
      self.remedy = remedy
    }

    var testDescription: String { why }
  }

  /// Notified on 10 November; the instigation set aside, a meeting planned for 26 November.
  private func subject() throws -> CaseInTest {
    var subject = CaseInTest()
    subject.now = occasion("2026-11-23T09:00")
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")))
    try subject.record(.panelNotified, "2026-11-10T14:02")
    try subject.propose(.setAside(.instigated), why: "Begun by telephone")
    try subject.propose(.plan(.reviewMeetingHeld, for: occasion("2026-11-26")))
    return subject
  }

  /// Nobody but Ana has changed anything, so Ben has nothing to undo.
  private func refusal(
    of proposal: Proposal, by person: String = "Ben", why: String? = nil, in subject: CaseInTest
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try subject.review.propose(proposal, by: person, why: why, now: subject.now)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: RefusalTests.facts + RefusalTests.plans + RefusalTests.reasons
      + RefusalTests.gathering)
  func `a refusal says what is wrong and what to do, and nothing changes`(
    _ example: Example
  ) throws {
    let subject = try subject()
    let changes = subject.changes
    #expect(refusal(of: example.proposal, in: subject) == example.refusal)
    #expect(example.refusal.problem == example.problem)
    #expect(example.refusal.remedy == example.remedy)
    #expect(subject.review.changes == changes)
  }

  @Test
  func `people who differ must agree before anything rests on it`() throws {
    var subject = CaseInTest()
    subject.now = occasion("2026-11-23T09:00")
    let blind = [writer("Ana"): 1]
    subject.append(
      [.recorded(.becameAware, on: occasion("2026-11-03"), corrects: true)], by: "Ben", seen: blind)
    subject.append(
      [.recorded(.becameAware, on: occasion("2026-11-04"), corrects: true)], by: "Cy", seen: blind)
    let expected = Refusal.inConflict(.milestone(.becameAware))
    let decide = Proposal.decideCriteria(seriousIncident, on: occasion("2026-11-09"))
    #expect(refusal(of: decide, in: subject) == expected)
    #expect(
      refusal(of: .record(.closed, on: occasion("2026-11-23")), in: subject) == expected)
    #expect(
      expected.problem
        == "Two people entered different values for “LA became aware”.")
    #expect(
      expected.remedy
        == "Resolve the conflict in the case's log, then try again.")
    try subject.propose(
      .correct(.becameAware, on: occasion("2026-11-04")), why: "The log was read together")
    #expect(subject.review.conflicts == [], "the day shown can be chosen")
    #expect(refusal(of: decide, in: subject) == nil)
  }

  @Test
  func `a case is not closed while something is owed, and the refusal names it`() throws {
    var subject = try subject()
    for milestone in Milestone.path where subject.review.recorded(milestone) == nil {
      let open: [Milestone] = [.closed, .packShared, .postMeetingHeld]
      if !open.contains(milestone), subject.review.need(of: milestone).isNeeded {
        try subject.record(milestone, "2026-11-20")
      }
    }
    let close = Proposal.record(
      .closed, on: occasion("2026-11-23"), answersNeeded(for: .closed))
    let expected = Refusal.notReadyToClose([.packShared, .postMeetingHeld])
    #expect(refusal(of: close, in: subject) == expected)
    #expect(refusal(of: close, why: "All the same", in: subject) == expected)
    #expect(
      expected.problem
        == "The case cannot be closed yet. Still open: Share the pack, Post review meeting.")
    #expect(
      expected.remedy == "Record each of them, or mark it as not needed with a reason.")
    try subject.record(.packShared, "2026-11-20")
    try subject.propose(.setAside(.postMeetingHeld), why: "Merged into the next meeting")
    try subject.propose(close)
    #expect(subject.review.isClosed)
  }

  @Test
  func `after closing a fact takes a reason, and the closing can be taken back with one`() throws {
    var subject = CaseInTest()
    var test = seriousIncident
    test.abuseOrNeglect = .neither
    try subject.propose(.decideCriteria(test, on: occasion("2026-11-09")))
    try subject.record(.closed, "2026-11-10", why: nil)
    let notify = Proposal.record(.panelNotified, on: occasion("2026-11-12"))
    let expected = Refusal.reasonNeeded(.recordingAfterClosing(.panelNotified))
    #expect(refusal(of: notify, in: subject) == expected)
    #expect(
      expected.problem == "The case is closed. “Panel notified” would be recorded afterwards.")
    #expect(refusal(of: notify, why: "Sent all the same", in: subject) == nil)
    #expect(
      refusal(of: .retract(.closed), in: subject) == .reasonNeeded(.takingBack(.closed)))
    try subject.propose(.retract(.closed), by: "Ben", why: "New information")
    #expect(!subject.review.isClosed)
  }

  private static let longest = String(repeating: "a", count: 4000)

  /// Texts that may not become part of the record, as a reason and as a person's name.
  @Test(arguments: [
    ("\u{1B}[31m", PlainText.Kind.reason, "holds a control character (U+001B)"),
    ("a\u{0}b", .reason, "holds a control character (U+0000)"),
    ("a\r\nb", .reason, "holds a control character (U+000D)"),
    ("a\u{9B}b", .reason, "holds a control character (U+009B)"),
    ("safe\u{202E}efas", .reason, "holds a character that turns the writing direction (U+202E)"),
    ("a\u{2066}b", .reason, "holds a character that turns the writing direction (U+2066)"),
    (longest + "a", .reason, "is 4001 characters long, over 4000"),
    ("Ana\nBen", .personName, "holds a control character (U+000A)"),
    (" ", .personName, "is empty"),
    (
      String(repeating: "é", count: 10_000), .personName, "is 10000 characters long, over 60"
    ),
  ])
  func `text that would not read as it was meant is refused`(
    _ text: String, _ kind: PlainText.Kind, _ fault: String
  ) throws {
    let subject = try subject()
    let record = Proposal.record(.partnersNotified, on: occasion("2026-11-11"))
    let refusal =
      kind == .reason
      ? refusal(of: record, why: text, in: subject) : refusal(of: record, by: text, in: subject)
    let start = kind == .reason ? "The text" : "Your name"
    #expect(refusal?.problem == "\(start) \(fault).")
    switch refusal {
    case .text(_, .blank): #expect(refusal?.remedy == "Type it.")
    case .text(_, .tooLong): #expect(refusal?.remedy == "Shorten it.")
    default: #expect(refusal?.remedy == "Delete that character, or type the text again.")
    }
  }

  @Test(arguments: [
    ("First line\nand a second", "lines"), ("إفادة الأم\u{200F}", "a script from right to left"),
    ("👩‍👧 Ąžuolas", "joined and accented characters"), (longest, "just as long as it may be"),
  ])
  func `a reason in any script is kept`(_ text: String, _ why: String) throws {
    let record = Proposal.record(.partnersNotified, on: occasion("2026-11-11"))
    #expect(refusal(of: record, why: text, in: try subject()) == nil)
  }

  /// Each kind of text with its bound, and what it is called when it is refused.
  @Test(arguments: [
    (PlainText.Kind.childCode, 40, "The code name"), (.personName, 60, "Your name"),
    (.partnershipName, 80, "The partnership's name"), (.reason, 4000, "The text"),
  ])
  func `a text may be as long as its kind and no longer`(
    _ kind: PlainText.Kind, _ limit: Int, _ words: String
  ) throws {
    try PlainText.check(String(repeating: "x", count: limit), as: kind)
    let refusal = #expect(throws: Refusal.self) {
      try PlainText.check(String(repeating: "x", count: 10_000), as: kind)
    }
    #expect(
      refusal?.problem == "\(words) is 10000 characters long, over \(limit).")
  }
}
