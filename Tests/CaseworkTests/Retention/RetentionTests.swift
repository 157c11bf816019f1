import Casework
import Testing

/// How long a record is kept, what holds it, and what may be done with it.
struct RetentionTests {
  private static let usual = Partnership(changes: []).retentionYears

  private static func closed() throws -> CaseInTest {
    var made = CaseInTest()
    made.append([.recorded(.closed, on: occasion("2026-12-02"), corrects: false)])
    return made
  }

  private static func day(_ iso: String) -> Day { occasion(iso).day }

  @Test func `an open case has no review; a closed one is looked at on the day that was chosen`()
    throws
  {
    #expect(CaseInTest().review.retentionReview(Self.usual) == nil)
    var made = try Self.closed()
    let counted = try #require(made.review.retentionReview(Self.usual))
    #expect(counted.day == Self.day("2036-12-02"))
    #expect(counted.sentence.contains("10 years after its end"))
    try made.propose(.keep(until: Self.day("2040-01-01")), by: "Bo", why: "Asked for.")
    let chosen = try #require(made.review.retentionReview(Self.usual))
    #expect(chosen.day == Self.day("2040-01-01"))
    #expect(chosen.sentence == "Bo chose this date: Asked for.")
  }

  @Test func `the settings say how many years, and only a number of years`() throws {
    func years(_ text: String) throws(Refusal) -> RetentionYears {
      let events = try Partnership(changes: []).propose(
        .fill(Entry(.settings), [.name: .text("Fenmoor"), .retentionYears: .text(text)]),
        by: "Ana", why: nil, now: occasion("2026-12-31T09:00"))
      let id = ChangeID(writer: writer("Ana"), number: 1)
      return Partnership(changes: [
        Change(
          id: id, stamp: Stamp(at: Moment(milliseconds: 0), tick: 0), by: "Ana", seen: [:],
          events: events, why: nil)
      ]).retentionYears
    }
    #expect(try years("25").count == 25)
    #expect(try years("25").isOwn)
    for wrong in ["0", "101", "ten", "-1"] {
      #expect(throws: Refusal.sheet(.notYears)) { try years(wrong) }
    }
  }

  @Test func `a case that was none is looked at so many years after somebody said so`() throws {
    var made = CaseInTest()
    try made.propose(.count(as: .openedInError), why: "Entered twice")
    let review = try #require(made.review.retentionReview(Self.usual))
    #expect(review.day == made.review.ended?.adding(months: 120))
  }

  @Test func `a hold is placed and lifted with a reason, and says who placed it`() throws {
    var made = try Self.closed()
    #expect(throws: Refusal.retention(.placingTakesReason)) { try made.propose(.hold(true)) }
    #expect(throws: Refusal.retention(.notHeld)) { try made.propose(.hold(false), why: "Why") }
    try made.propose(.hold(true), by: "Bo", why: "An inquest.")
    let hold = try #require(made.review.legalHold)
    #expect(hold.by == "Bo" && hold.why == "An inquest.")
    #expect(throws: Refusal.retention(.heldAlready(by: "Bo", on: hold.on))) {
      try made.propose(.hold(true), why: "Again")
    }
    #expect(throws: Refusal.retention(.liftingTakesReason)) { try made.propose(.hold(false)) }
    try made.propose(.hold(false), why: "The coroner released it.")
    #expect(made.review.legalHold == nil)
  }

  @Test func `no form and no undo lifts a hold without a reason`() throws {
    var made = CaseInTest()
    try made.propose(.hold(true), why: "An inquest.")
    #expect(throws: Refusal.retention(.liftingTakesReason)) {
      try made.propose(.fill(Entry(.closing), [.legalHold: .keys(["no"])]))
    }
    #expect(throws: Refusal.retention(.liftingTakesReason)) {
      try made.propose(.fill(Entry(.closing), [.legalHold: .keys([])]))
    }
    #expect(throws: Refusal.retention(.liftedByUndo)) { try made.propose(.undo) }
    #expect(made.review.legalHold != nil)
    try made.propose(.fill(Entry(.closing), [.legalHold: .keys(["no"])]), why: "Released.")
    #expect(made.review.legalHold == nil)
  }

  @Test func `of two who differ the one who holds it counts`() throws {
    var made = try Self.closed()
    let seen = made.review.changes.reduce(into: [WriterID: Int]()) {
      $0[$1.id.writer] = max($0[$1.id.writer] ?? 0, $1.id.number)
    }
    let field = { (answer: String) in
      CaseEvent.answered(Entry(.closing), .legalHold, .keys([answer]))
    }
    made.append([field("yes")], by: "Bo", seen: seen)
    made.append([field("no")], by: "Cai", seen: seen)
    #expect(made.review.legalHold?.by == "Bo")
    #expect(made.review.isKeptFromDisposal(beyond: seen))
  }

  @Test func `nothing is erased while a hold stands`() throws {
    var made = try Self.closed()
    try made.propose(.hold(true), why: "An inquest.")
    let change = try #require(made.review.changes.last?.id)
    let hold = try #require(made.review.legalHold)
    #expect(throws: Refusal.retention(.held(by: "Ana", on: hold.on))) {
      try made.propose(
        .erase(ErasureWanted(change, decidedBy: "The DPO", ground: "Article 17")))
    }
  }

  @Test func `a case is disposed of when it is closed, its day has come and nothing holds it`()
    throws
  {
    let today = Self.day("2036-12-02")
    func refusal(
      _ review: Case, _ ground: DisposalGround = .retentionReviewed, on day: Day
    ) -> Refusal? {
      do throws(Refusal) {
        try review.checkDisposing(ground, Self.usual, on: day)
        return nil
      } catch {
        return error
      }
    }
    var made = try Self.closed()
    #expect(refusal(CaseInTest().review, on: today) == .retention(.notClosed))
    #expect(refusal(made.review, on: today) == nil)
    #expect(
      refusal(made.review, on: today.adding(days: -1)) == .retention(.notYet(today)))
    #expect(refusal(made.review, .requiredByLaw, on: today.adding(days: -1)) == nil)
    #expect(refusal(made.review, .noCase, on: today) == .retention(.isCase))
    made.append([.answered(Entry(.closing), .legalHold, .keys(["not-known"]))])
    #expect(refusal(made.review, on: today) == .retention(.holdNotKnown))
    #expect(throws: Refusal.retention(.reasonNamesChild)) {
      try made.review.checkReasonToDispose("The case of child aspen")
    }
    #expect(throws: Refusal.retention(.disposingTakesReason)) {
      try made.review.checkReasonToDispose(" ")
    }
  }
}
