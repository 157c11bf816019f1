import Casework
import Testing

/// A case that is none: opened in error, or twice.
struct CaseMistakeTests {
  private func mistaken(_ mistake: CaseMistake) throws -> CaseInTest {
    var subject = CaseInTest()
    try subject.propose(.count(as: mistake), why: "Entered twice.")
    return subject
  }

  private func refusal(of proposal: Proposal, in subject: CaseInTest, why: String?) -> Refusal? {
    do throws(Refusal) {
      _ = try subject.review.propose(proposal, by: "Ana", why: why, now: subject.now)
      return nil
    } catch {
      return error
    }
  }

  @Test func `it owes nothing, is never late, and keeps its record`() throws {
    let subject = try mistaken(.duplicate(of: reference("2026-001")))
    let review = subject.review
    #expect(review.isClosed)
    #expect(review.mistake == .duplicate(of: reference("2026-001")))
    #expect(review.recorded(.becameAware) != nil)
    let timetable = subject.timetable(on: "2027-01-01")
    #expect(timetable.owed(in: review).isEmpty)
    let summary = CaseSummary(
      of: review, timetable: timetable, calendar: PublishedHolidays.calendar)
    #expect(!summary.isLate)
    #expect(summary.owed.isEmpty)
  }

  @Test func `no step of it is late, and what is recorded all the same is said to count nowhere`()
    throws
  {
    var subject = try mistaken(.openedInError)
    let steps = subject.timetable(on: "2027-01-01").steps
    #expect(steps.allSatisfy { $0.recorded != nil || $0.standing == .notNeeded })
    try subject.record(.instigated, "2026-11-12")
    #expect(
      subject.review.notes(on: try #require(subject.changes.last), now: subject.now)
        == ["Not counted as a case: opened in error."])
    let summary = CaseSummary(
      of: subject.review, timetable: subject.timetable(on: "2027-01-01"),
      calendar: PublishedHolidays.calendar)
    #expect(summary.stageWords == "Not counted")
  }

  @Test func `the case that goes on counts itself, so that no ring hides all of them`() throws {
    let timetable = CaseInTest().timetable(on: "2026-12-31")
    let counts = CaseOutline(of: CaseInTest().review, timetable: timetable)
    let gone = CaseOutline(
      of: try mistaken(.duplicate(of: reference("2026-001"))).review, timetable: timetable)
    let mistake = CaseMistake.duplicate(of: reference("2026-014"))
    try mistake.check([counts])
    // Of two that carry one reference, one is enough.
    try mistake.check([gone, counts])
    #expect(
      throws: Refusal.duplicateOfNone(
        reference("2026-014"), .duplicate(of: reference("2026-001")))
    ) { try mistake.check([gone]) }
  }

  @Test func `it counts in no figure and lists no action`() throws {
    var subject = CaseInTest()
    try subject.propose(
      .fill(
        Entry(.action, entry("a1")),
        [
          .text: .text("Call"), .owner: .text("Ana"), .due: .occasion(occasion("2027-01-04")),
        ]))
    let before = CaseExtract(
      of: subject.review, timetable: subject.timetable(on: "2026-12-31"))
    #expect(before.performance != nil)
    #expect(before.actions.count == 1)
    try subject.propose(.count(as: .openedInError), why: "A test.")
    let after = CaseExtract(of: subject.review, timetable: subject.timetable(on: "2026-12-31"))
    #expect(after.performance == nil)
    #expect(after.actions.isEmpty)
    #expect(after.diary.isEmpty)
  }

  @Test func `it takes a reason, and can be counted again with one, or by undo`() throws {
    let plain = CaseInTest()
    #expect(
      refusal(of: .count(as: .openedInError), in: plain, why: nil)
        == .reasonNeeded(.takingOutOfCount(.openedInError)))
    var subject = try mistaken(.openedInError)
    #expect(refusal(of: .count(as: nil), in: subject, why: " ") == .reasonNeeded(.countingAgain))
    try subject.propose(.count(as: nil), why: "It was a case after all.")
    #expect(subject.review.mistake == nil)
    #expect(!subject.review.isClosed)
    var undone = try mistaken(.openedInError)
    try undone.propose(.undo)
    #expect(undone.review.mistake == nil)
  }

  @Test func `what is refused in it says that it counts nowhere, and not that it is closed`() throws
  {
    let subject = try mistaken(.duplicate(of: reference("2026-001")))
    let recording = Refusal.reasonNeeded(
      .recordingUncounted(.instigated, .duplicate(of: reference("2026-001"))))
    #expect(
      refusal(of: .record(.instigated, on: occasion("2026-11-12")), in: subject, why: nil)
        == recording)
    #expect(
      recording.problem == "This case is not counted (duplicate of 2026-001). Recording “Review "
        + "instigated” needs a reason.")
    #expect(
      recording.remedy
        == "Count it again if it is a case after all. Otherwise give a reason.")
    let filling = Proposal.fill(Entry(.incident), [.whatHappened: .text("A fall.")])
    #expect(
      refusal(of: filling, in: subject, why: nil)?.problem
        == "This case is not counted (duplicate of 2026-001). Changing the incident needs a "
        + "reason.")
    let act = refusal(
      of: .decideCriteria(seriousIncident, on: occasion("2026-11-12")), in: subject, why: nil)
    #expect(
      act?.problem
        == "The criteria cannot be decided: it is not counted as a case (duplicate of 2026-001).")
    #expect(
      act?.remedy == "Count it again first, with a reason, if it is a case after all.")
  }

  @Test func `saying the same again, or that it duplicates itself, is refused`() throws {
    let subject = try mistaken(.openedInError)
    #expect(
      refusal(of: .count(as: .openedInError), in: subject, why: "Again")
        == .countsSo(.openedInError))
    #expect(refusal(of: .count(as: nil), in: CaseInTest(), why: "No") == .countsSo(nil))
    let itself = CaseMistake.duplicate(of: subject.review.reference)
    #expect(
      refusal(of: .count(as: itself), in: CaseInTest(), why: "Twice") == .duplicateOfItself)
  }

  @Test func `two who differ about it are shown, and one stands once chosen`() throws {
    var subject = CaseInTest()
    subject.append([.mistaken(.openedInError)], by: "Ana", why: "A test", seen: [:])
    subject.append(
      [.mistaken(.duplicate(of: reference("2026-001")))], by: "Ben", why: "Twice", seen: [:])
    #expect(subject.review.conflicts == [.mistake])
  }

  @Test func `a case of the same name and day is known as the same, one out of count is not`()
    throws
  {
    let subject = CaseInTest()
    let timetable = subject.timetable(on: "2026-12-31")
    let outline = CaseOutline(of: subject.review, timetable: timetable)
    #expect(outline.isOf("child  ASPEN", aware: day("2026-11-05")))
    #expect(!outline.isOf("Child Aspen", aware: day("2026-11-06")))
    #expect(!outline.isOf("Child Birch", aware: day("2026-11-05")))
    let gone = try mistaken(.openedInError)
    #expect(
      !CaseOutline(of: gone.review, timetable: timetable)
        .isOf("Child Aspen", aware: day("2026-11-05")))
  }
}
