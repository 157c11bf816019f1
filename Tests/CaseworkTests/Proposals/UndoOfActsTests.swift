import Casework
import Testing

/// What others rely on is not undone, and the refusal says what it is.
struct UndoOfActsTests {
  /// The last thing Ana did, and why it cannot be undone.
  @Test(arguments: [
    (Reached.frozen, "Report frozen as version 1, "),
    (.finalised, "Version 1 finalised for the Business Unit by Ola Reed, Business Unit, "),
    (.signed, "Nadia Firth, Lead, for the health partner, agrees with version 1, "),
    (.sent, "Version 1 sent to the Panel, Mon 30 Nov 2026 16:00: The portal's receipt."),
  ])
  func `what was frozen, finalised, signed or sent is not undone`(
    _ reached: Reached, _ words: String
  ) throws {
    var subject = try CaseInTest.walked(to: reached)
    try expectRefusal(
      &subject, problemWith: "“\(words)", "”. Others rely on it.",
      "Make a newer version instead. The record then shows both.")
  }

  @Test
  func `an override is not undone`() throws {
    var subject = try CaseInTest.walked(to: .finalised)
    try subject.propose(Act.override, why: "The day is here")
    try expectRefusal(
      &subject, problemWith: "“Version 1 to be sent without all signatures: ",
      "”. Others rely on it.",
      "Make a newer version instead. The record then shows both.")
  }

  /// What Ana did, what somebody else then did on it, and the end of the refusal.
  @Test(arguments: [
    (
      Reached.criteria, "The recommendation rests on the criteria",
      Proposal.decideCriteria(
        SeriousIncidentTest(abuseOrNeglect: .known, outcome: .died, rationale: "Read anew."),
        on: occasion("2026-11-10")), [Reached.answered, .decided], "Recommendation decided, "
    ),
    (
      .answered, "the recommendation rests on an answer",
      .fill(Entry(.recommendation), [.evidence: .text("All returns.")]), [.decided],
      "Recommendation decided, "
    ),
    (
      .answered, "the recommendation rests on a position",
      .fill(Entry(.position, .of(.police)), [.reason: .text("A comment.")]), [.decided],
      "Recommendation decided, "
    ),
    (.answered, "the version rests on the decision", Act.decide, [.written, .frozen], "Report "),
    (
      .written, "the version rests on the words",
      .fill(Entry(.report), [.learning: .text("Another word.")]), [.frozen], "Report frozen as "
    ),
    (
      .written, "the version rests on the purposes",
      .fill(Entry(.purposes), [.facts: .text("Other facts.")]), [.frozen], "Report frozen as "
    ),
  ])
  func `what a decision or a version rests on is not undone`(
    _ reached: Reached, _ why: String, _ mine: Proposal, _ theirs: [Reached], _ later: String
  ) throws {
    var subject = try CaseInTest.walked(to: reached)
    try subject.propose(mine, by: "Ben")
    for step in theirs { try subject.take(step) }
    try expectRefusal(
      &subject, by: "Ben", problemWith: "“\(later)", "” depends on it.",
      "Correct it instead, with a reason. The record then shows both.")
  }

  private func expectRefusal(
    _ subject: inout CaseInTest, by person: String = "Ana", problemWith part: String,
    _ end: String, _ remedy: String
  ) throws {
    let changes = subject.changes
    do throws(Refusal) {
      try subject.propose(.undo, by: person)
      Issue.record("nothing was refused")
    } catch {
      #expect(error.problem.contains(part))
      #expect(error.problem.hasSuffix(end))
      #expect(error.remedy == remedy)
    }
    #expect(subject.changes == changes)
  }

  @Test
  func `an answer nothing rests on yet is undone, and the decision is gone with its undoing`()
    throws
  {
    var subject = try CaseInTest.walked(to: .decided)
    try subject.propose(.undo)
    #expect(subject.review.recommendation == nil)
    try subject.propose(.undo)
    #expect(subject.review.position(of: .health)[.position] == nil)
    try subject.propose(.redo)
    #expect(subject.review.position(of: .health)[.position] == .keys(["agrees"]))
  }
}
