import Casework
import Testing

struct UndoTests {
  /// Notified on 10 November by Ana, who opened the case.
  private func notified() throws -> CaseInTest {
    var subject = CaseInTest()
    try subject.propose(.decideCriteria(seriousIncident, on: occasion("2026-11-09")), by: "Ben")
    try subject.record(.panelNotified, "2026-11-10", why: nil)
    return subject
  }

  @Test
  func `undo takes out my own latest change, and redo puts it back`() throws {
    var subject = try notified()
    try subject.record(.instigated, "2026-11-11", by: "Ben")
    try subject.record(.chairInformed, "2026-11-11")
    try subject.propose(.undo)
    #expect(subject.review.recorded(.chairInformed) == nil)
    #expect(subject.review.recorded(.instigated) != nil, "Ben's change is his own")
    #expect(subject.review.latestUndone(by: "Ana")?.words == "Chair told, Wed 11 Nov 2026")
    try subject.propose(.redo)
    #expect(subject.review.recorded(.chairInformed)?.on == occasion("2026-11-11"))
    #expect(subject.review.latestUndone(by: "Ana") == nil)
  }

  @Test
  func `undo brings back what the change had replaced`() throws {
    var subject = try notified()
    try subject.propose(.correct(.panelNotified, on: occasion("2026-11-09")), why: "Misread")
    try subject.propose(.undo)
    #expect(subject.review.recorded(.panelNotified)?.on == occasion("2026-11-10"))
    #expect(subject.review.recorded(.panelNotified)?.isCorrection == false)
  }

  @Test
  func `opening a case cannot be undone, nor can an undo`() throws {
    var subject = CaseInTest()
    #expect(throws: Refusal.nothingToUndo) { try subject.propose(.undo) }
    try subject.record(.panelNotified, "2026-11-10")
    try subject.propose(.undo)
    #expect(throws: Refusal.nothingToUndo) { try subject.propose(.undo) }
  }

  @Test
  func `several undone changes come back one by one, the last undone first`() throws {
    var subject = try notified()
    try subject.record(.chairInformed, "2026-11-11")
    try subject.record(.scrutineerInformed, "2026-11-12")
    try subject.propose(.undo)
    try subject.propose(.undo)
    #expect(subject.review.recorded(.chairInformed) == nil)
    try subject.propose(.redo)
    #expect(subject.review.recorded(.chairInformed) != nil)
    #expect(subject.review.recorded(.scrutineerInformed) == nil)
    try subject.propose(.undo)
    try subject.propose(.redo)
    try subject.propose(.redo)
    #expect(subject.review.recorded(.scrutineerInformed) != nil)
    #expect(throws: Refusal.nothingToRedo) { try subject.propose(.redo) }
  }

  @Test
  func `a new change ends redo, and not for a while only`() throws {
    var subject = try notified()
    try subject.record(.chairInformed, "2026-11-11")
    try subject.propose(.undo)
    try subject.record(.scrutineerInformed, "2026-11-12")
    #expect(throws: Refusal.nothingToRedo) { try subject.propose(.redo) }
    try subject.propose(.undo)
    try subject.propose(.redo)
    #expect(throws: Refusal.nothingToRedo) { try subject.propose(.redo) }
    #expect(subject.review.recorded(.chairInformed) == nil)
  }

  @Test
  func `another person's change does not end my redo`() throws {
    var subject = try notified()
    try subject.record(.chairInformed, "2026-11-11")
    try subject.propose(.undo)
    try subject.record(.scrutineerInformed, "2026-11-12", by: "Ben")
    try subject.propose(.redo)
    #expect(subject.review.recorded(.chairInformed) != nil)
  }

  /// What Ben does after Ana, and why Ana's change can then not be undone.
  struct Example: CustomTestStringConvertible, Sendable {
    let why: String
    let mine: Proposal
    let theirs: Proposal
    let problem: String

    init(_ why: String, _ mine: Proposal, _ theirs: Proposal, _ problem: String) {
      self.why = why
      self.mine = mine
      self.theirs = theirs
      self.problem = problem
    }

    var testDescription: String { why }

    static let all = [
      Example(
        "a step that follows it was recorded",
        .record(.initialDiscussionHeld, on: occasion("2026-11-12")),
        .record(.form2Issued, on: occasion("2026-11-13")),
        "You cannot undo or redo “Initial discussion held, Thu 12 Nov 2026”. “Form 2 sent, Fri 13 "
          + "Nov 2026” depends on it."),
      Example(
        "it was corrected", .record(.chairInformed, on: occasion("2026-11-12")),
        .correct(.chairInformed, on: occasion("2026-11-11")),
        "You cannot undo or redo “Chair told, Thu 12 Nov 2026”. “Chair told: corrected to Wed 11 "
          + "Nov 2026” depends on it."),
      Example(
        "a step was recorded that would have had to wait for the one set aside",
        .setAside(.initialDiscussionHeld), .record(.form2Issued, on: occasion("2026-11-13")),
        "You cannot undo or redo “Initial discussion: not needed”. “Form 2 sent, Fri 13 Nov 2026” "
          + "depends on it."),
      Example(
        "the criteria were decided on it",
        .correct(.becameAware, on: occasion("2026-11-04")),
        .decideCriteria(
          SeriousIncidentTest(abuseOrNeglect: .known, outcome: .died, rationale: "Both."),
          on: occasion("2026-11-12")),
        "You cannot undo or redo “LA became aware: corrected to Wed 4 Nov 2026”. “Criteria "
          + "decided, Thu 12 Nov 2026: Both parts of the test are met: a serious incident. "
          + "The Panel and the partners must be notified.” depends on it."),
    ]
  }

  @Test(arguments: Example.all)
  func `what another change rests on is not undone, and the refusal names what`(
    _ example: Example
  ) throws {
    var subject = try notified()
    try subject.propose(example.mine, why: "A reason")
    try subject.propose(example.theirs, by: "Ben", why: "A reason")
    let changes = subject.changes
    let refusal = #expect(throws: Refusal.self) { try subject.propose(.undo) }
    #expect(refusal?.problem == example.problem)
    #expect(
      refusal?.remedy == "Correct it instead, with a reason. The record then shows both.")
    #expect(subject.changes == changes)
    try subject.propose(.undo, by: "Ben")
    try subject.propose(.undo)
    #expect(subject.review.undone.count == 2, "once theirs is undone, mine can be")
  }

  @Test
  func `what a closing rests on is not undone`() throws {
    var subject = CaseInTest()
    var test = seriousIncident
    test.abuseOrNeglect = .neither
    try subject.propose(.decideCriteria(test, on: occasion("2026-11-09")))
    try subject.record(.closed, "2026-11-10", by: "Ben")
    let refusal = #expect(throws: Refusal.self) { try subject.propose(.undo) }
    #expect(
      refusal?.problem.contains("“Case closed, Tue 10 Nov 2026; Closing: ") == true)
    #expect(refusal?.problem.hasSuffix("” depends on it.") == true)
  }

  @Test
  func `an undone change is not done again over what was recorded since`() throws {
    var subject = try notified()
    try subject.record(.chairInformed, "2026-11-11")
    try subject.propose(.undo)
    try subject.record(.chairInformed, "2026-11-12", by: "Ben")
    let refusal = #expect(throws: Refusal.self) { try subject.propose(.redo) }
    #expect(refusal?.problem.hasSuffix("depends on it.") == true)
    #expect(subject.review.recorded(.chairInformed)?.on == occasion("2026-11-12"))
  }

  @Test
  func `what another person read and used is kept, whatever the clocks say`() throws {
    var subject = try notified()
    subject.append(
      [.recorded(.initialDiscussionHeld, on: occasion("2026-11-12"), corrects: false)],
      at: 31_536_000_000)
    subject.append(
      [.recorded(.form2Issued, on: occasion("2026-11-13"), corrects: false)], by: "Ben", at: 9000)
    let refusal = #expect(throws: Refusal.self) { try subject.propose(.undo) }
    #expect(refusal?.problem.hasSuffix("depends on it.") == true)
  }

  @Test
  func `a redo stands although the clock was set back after the undo`() throws {
    var subject = try notified()
    let notice = try #require(subject.changes.last?.id)
    subject.append([.undone(notice)], at: 31_536_000_000)
    #expect(subject.review.recorded(.panelNotified) == nil)
    subject.append([.redone(notice)], at: 9000)
    #expect(subject.review.recorded(.panelNotified) != nil)
    #expect(subject.review.undone == [])
  }
}
