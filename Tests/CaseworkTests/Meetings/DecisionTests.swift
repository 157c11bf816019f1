import Casework
import Testing

/// What a decision keeps, and what two people do who have not read each other.
struct DecisionTests {
  @Test
  func `two people who answer one question apart are both told, and nothing is decided meanwhile`()
    throws
  {
    var subject = try CaseInTest.walked(to: .answered)
    let field = CaseField.answer(Entry(.recommendation), .lcspr)
    subject.differ(
      about: .lcspr, in: Entry(.recommendation), .keys(["recommended"]),
      .keys(["not-recommended"]))
    #expect(subject.review.conflicts == [field])
    #expect(
      subject.review.differing(about: field)
        == "2 people entered different values for “LCSPR” (The recommendation)")
    #expect(
      subject.review.settings(of: field).map(\.change.by) == ["Ben", "Cy"], "both values are shown")
    for person in ["Ben", "Cy", "Ana"] {
      #expect(throws: Refusal.inConflict(field)) { try subject.propose(Act.decide, by: person) }
    }
    #expect(throws: Refusal.reasonNeeded(.choosing(field))) {
      try subject.propose(.resolve(field, choosing: ChangeID(writer: writer("Ben"), number: 1)))
    }
    try subject.propose(
      .resolve(field, choosing: ChangeID(writer: writer("Ben"), number: 1)),
      why: "The meeting agreed it")
    #expect(subject.review.conflicts == [])
    try subject.propose(Act.decide)
    #expect(subject.review.recommendation?.decision.isReviewRecommended == true)
  }

  @Test
  func `the same answer given apart is no conflict`() throws {
    var subject = try CaseInTest.walked(to: .answered)
    subject.differ(
      about: .evidence, in: Entry(.recommendation), .text("All returns."), .text("All returns."))
    #expect(subject.review.conflicts == [])
    try subject.propose(Act.decide)
  }

  @Test
  func `an answer from somebody the decider had not read makes the decision outdated`() throws {
    var subject = try CaseInTest.walked(to: .answered)
    let heads = subject.review.heads
    try subject.propose(Act.decide)
    #expect(!subject.review.isRecommendationOutdated)
    subject.append(
      [.answered(Entry(.recommendation), .evidence, .text("One more return."))], by: "Ben",
      seen: heads)
    #expect(subject.review.isRecommendationOutdated)
    let decision = try #require(subject.changes.first { $0.isDecision && $0.by == "Ana" })
    #expect(decision.events.count == 1)
    let known = try #require(
      subject.review.recommendation.flatMap { subject.review.asKnown(to: $0.recorded.change) })
    #expect(
      known.answers(in: Entry(.recommendation)).text(.evidence) == "The returns.",
      "what the decider had seen is kept")
    // Deciding again, having read it, says the same and stands.
    try subject.propose(Act.decide)
    #expect(!subject.review.isRecommendationOutdated)
  }

  @Test
  func `what is filled in later is not in what the decider knew`() throws {
    var subject = try CaseInTest.walked(to: .decided)
    let change = try #require(subject.review.recommendation?.recorded.change)
    try subject.takePosition(of: .police, "dissents", by: "Ben")
    #expect(subject.review.position(of: .police).key(.position) == "dissents")
    let known = try #require(subject.review.asKnown(to: change))
    #expect(known.position(of: .police).key(.position) == "agrees")
    #expect(known.recommendation == nil)
    #expect(subject.review.asKnown(to: change, including: true)?.recommendation != nil)
  }

  @Test
  func `two decisions made apart stand against each other until one is made anew`() throws {
    var subject = try CaseInTest.walked(to: .written)
    GuardTests.decideApart(&subject)
    #expect(subject.review.conflicts == [.recommendation])
    try subject.propose(Act.decide)
    #expect(subject.review.conflicts == [])
    try subject.propose(Act.freeze)
  }

  private let action = Entry(.action, GuardTests.name("a1"))

  private func withAction() throws -> CaseInTest {
    var subject = CaseInTest()
    try subject.propose(
      .fill(
        action,
        [
          .text: .text("Share sooner."), .owner: .text("Ola Reed"),
          .due: .occasion(occasion("2027-02-01")),
        ]))
    return subject
  }

  @Test
  func `an entry that is taken out keeps the number of the others`() throws {
    var subject = try withAction()
    let second = Entry(.action, GuardTests.name("a2"))
    try subject.propose(
      .fill(
        second,
        [
          .text: .text("Train."), .owner: .text("Ola Reed"),
          .due: .occasion(occasion("2027-03-01")),
        ]))
    try subject.propose(.remove(action), why: "Entered twice")
    #expect(subject.review.entries(of: .action) == [second])
    #expect(subject.review.number(of: second) == 2)
    try subject.propose(.undo)
    #expect(subject.review.entries(of: .action) == [action, second])
  }

  @Test
  func `writing in an entry keeps it from being taken out by who had not read that`() throws {
    var subject = try withAction()
    let heads = subject.review.heads
    subject.append([.removed(action)], by: "Ben", why: "Entered twice", seen: heads)
    subject.append(
      [.answered(action, .evidence, .text("The minutes."))], by: "Cy", seen: heads)
    #expect(subject.review.entries(of: .action) == [action])
    #expect(subject.review.answers(in: action).text(.evidence) == "The minutes.")
    // Having read it, it can be taken out all the same.
    try subject.propose(.remove(action), why: "Entered twice")
    #expect(subject.review.entries(of: .action) == [])
  }

  @Test
  func `what people differed about in an entry that was taken out is no conflict any more`() throws
  {
    var subject = try withAction()
    subject.differ(about: .owner, in: action, .text("Ola Reed"), .text("Zoë Lark"))
    #expect(subject.review.conflicts.count == 1)
    try subject.propose(.remove(action), why: "Entered twice")
    #expect(subject.review.conflicts == [])
    #expect(subject.review.entries(of: .action) == [])
  }
}
