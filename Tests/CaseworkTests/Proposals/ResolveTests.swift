import Casework
import Seeds
import Testing

struct ResolveTests {
  /// Two events that set one field to different values, and which field that is.
  struct Example: CustomTestStringConvertible, Sendable {
    let field: CaseField
    let first: CaseEvent
    let second: CaseEvent
    var testDescription: String { field.words }
  }

  private static var otherTest: SeriousIncidentTest {
    var test = seriousIncident
    test.abuseOrNeglect = .known
    return test
  }

  static let examples = [
    Example(
      field: .milestone(.chairInformed),
      first: .recorded(.chairInformed, on: occasion("2026-11-12"), corrects: false),
      second: .recorded(.chairInformed, on: occasion("2026-11-13"), corrects: false)),
    Example(
      field: .milestone(.becameAware),
      first: .recorded(.becameAware, on: occasion("2026-11-04"), corrects: true),
      second: .recorded(.becameAware, on: occasion("2026-11-03"), corrects: true)),
    Example(
      field: .milestone(.panelNotified),
      first: .recorded(.panelNotified, on: occasion("2026-11-12"), corrects: false),
      second: .retracted(.panelNotified)),
    Example(
      field: .need(.instigated), first: .notNeeded(.instigated),
      second: .neededAfterAll(.instigated)),
    Example(
      field: .plan(.reviewMeetingHeld),
      first: .planned(.reviewMeetingHeld, for: occasion("2026-11-26")),
      second: .planned(.reviewMeetingHeld, for: nil)),
    Example(
      field: .criteria, first: .criteriaDecided(seriousIncident, on: occasion("2026-11-09")),
      second: .criteriaDecided(otherTest, on: occasion("2026-11-10"))),
    Example(
      field: .reference, first: .referenceChanged(to: reference("2026-015")),
      second: .referenceChanged(to: reference("2026-016"))),
  ]

  private func subject(of example: Example) -> CaseInTest {
    var subject = CaseInTest()
    let blind = [writer("Ana"): 1]
    subject.append([example.first], by: "Ben", seen: blind)
    subject.append([example.second], by: "Cy", seen: blind)
    return subject
  }

  private func refusal(_ proposal: Proposal, why: String?, in subject: CaseInTest) -> Refusal? {
    do throws(Refusal) {
      _ = try subject.review.propose(proposal, by: "Dee", why: why, now: subject.now)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: examples, ["Ben", "Cy"])
  func `either value can be chosen, of every field, and then stands alone`(
    _ example: Example, _ author: String
  ) throws {
    var subject = subject(of: example)
    #expect(subject.review.conflicts == [example.field])
    let chosen = try #require(
      subject.review.settings(of: example.field).first { $0.change.by == author })
    try subject.propose(
      .resolve(example.field, choosing: chosen.change.id), by: "Dee", why: "The log was read.")
    let settings = subject.review.settings(of: example.field)
    #expect(subject.review.conflicts == [])
    #expect(settings.map(\.change.by) == ["Dee"])
    #expect(settings.first?.change.why == "The log was read.")
    let event = author == "Ben" ? example.first : example.second
    if case .recorded(let milestone, let day, _) = event {
      guard case .recorded(milestone, day, _) = settings.first?.event else {
        Issue.record("another day was recorded")
        return
      }
    } else {
      #expect(settings.first?.event == event)
    }
  }

  @Test
  func `a day chosen over another day is a correction, and over none it is not`() throws {
    for (example, corrects) in [
      (ResolveTests.examples[0], true), (ResolveTests.examples[2], false),
    ] {
      var subject = subject(of: example)
      let chosen = ChangeID(writer: writer("Ben"), number: 1)
      try subject.propose(.resolve(example.field, choosing: chosen), by: "Dee", why: "Read.")
      guard case .milestone(let milestone) = example.field else { continue }
      #expect(subject.review.recorded(milestone)?.isCorrection == corrects)
    }
  }

  @Test
  func `choosing can be undone by who chose, and people differ again`() throws {
    let example = ResolveTests.examples[0]
    var subject = subject(of: example)
    let chosen = ChangeID(writer: writer("Cy"), number: 1)
    try subject.propose(.resolve(example.field, choosing: chosen), by: "Dee", why: "Read.")
    try subject.propose(.undo, by: "Dee")
    #expect(subject.review.conflicts == [example.field])
  }

  @Test(arguments: examples)
  func `without a reason, of what nobody differs about, or another change, it is refused`(
    _ example: Example
  ) {
    let subject = subject(of: example)
    let chosen = ChangeID(writer: writer("Ben"), number: 1)
    let before = subject.changes
    for why in [nil, " \n"] {
      let refused = refusal(.resolve(example.field, choosing: chosen), why: why, in: subject)
      #expect(refused == .reasonNeeded(.choosing(example.field)))
      #expect(refused?.problem == "Resolving a conflict needs a reason.")
    }
    let opening = ChangeID(writer: writer("Ana"), number: 1)
    for id in [opening, ChangeID(writer: writer("Zed"), number: 9)] {
      let refused = refusal(.resolve(example.field, choosing: id), why: "Read.", in: subject)
      #expect(refused == .notStanding(example.field))
      #expect(
        refused?.problem
          == "That is not one of the conflicting values: \(example.field.words).")
      #expect(
        refused?.remedy == "Look at the log again, and choose one of the values there.")
    }
    let peaceful = refusal(
      .resolve(.plan(.packShared), choosing: chosen), why: "Read.", in: subject)
    #expect(peaceful == .notInConflict(.plan(.packShared)))
    #expect(peaceful?.problem == "There is no conflict about the planned day of “Share the pack”.")
    #expect(peaceful?.remedy == "You do not need to do anything.")
    #expect(subject.changes == before)
  }

  @Test(arguments: UInt64(1)...60)
  func `after any schedule every conflict can be chosen away, one by one`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var changes = Schedule.changes(&random)
    while let field = folded(changes).conflicts.first {
      let review = folded(changes)
      let chosen = try #require(review.settings(of: field).randomElement(using: &random))
      let events = try review.propose(
        .resolve(field, choosing: chosen.change.id), by: "Eve", why: "Read together",
        now: occasion("2026-12-31"))
      var seen = review.heads
      let number = (seen.removeValue(forKey: writer("Eve")) ?? 0) + 1
      // A clock far behind: having read both is what counts.
      changes.append(
        Change(
          id: ChangeID(writer: writer("Eve"), number: number),
          stamp: Stamp(at: Moment(milliseconds: number), tick: 0), by: "Eve", seen: seen,
          events: events, why: "Read together"))
      let after = folded(changes)
      #expect(after.conflicts == review.conflicts.filter { $0 != field })
      #expect(after.settings(of: field).map(\.change.by) == ["Eve"])
    }
  }
}
