import Casework
import Seeds
import Testing

struct PastTests {
  private static let id = CaseID("aspen")

  private func told(_ iso: String) -> CaseEvent {
    .recorded(.chairInformed, on: occasion(iso), corrects: false)
  }

  @Test(arguments: UInt64(1)...40)
  func `as recorded by a moment is the fold of what was stamped up to it`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let review = folded(Schedule.changes(&random))
    let opening = try #require(review.changes.first { $0.events.first?.field == .opening })
    var before: Case?
    for change in review.changes {
      let moment = change.stamp.at
      let past = review.asRecorded(by: moment)
      let kept = review.changes.filter { $0.stamp.at <= moment }
      #expect(past?.changes == (opening.stamp.at <= moment ? kept : nil))
      if let past {
        #expect(Picture(past) == Picture(folded(kept.reversed())))
        #expect(past.changes.starts(with: before?.changes ?? []), "the past only grows")
        before = past
      }
    }
    #expect(before.map { Picture($0) } == Picture(review), "the last moment is the present")
    let first = try #require(review.changes.map(\.stamp.at.milliseconds).min())
    #expect(review.asRecorded(by: Moment(milliseconds: first - 1)) == nil)
  }

  @Test(arguments: UInt64(1)...40)
  func `as known to a change is the fold of what it had seen, and with it that and no more`(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let review = folded(Schedule.changes(&random))
    for change in review.changes where change.events.first?.field != .opening {
      let seen = Set(review.changes.filter { change.hasSeen($0.id) }.map(\.id))
      let known = review.asKnown(to: change.id)
      #expect(Set(known?.changes.map(\.id) ?? []) == seen || known == nil)
      // Who works on a case has read its opening, however wrong their clock is.
      let hasReadOpening = review.changes.contains { opening in
        opening.events.first?.field == .opening && seen.contains(opening.id)
      }
      #expect((known != nil) == hasReadOpening)
      let left = review.asKnown(to: change.id, including: true)
      #expect(Set(left?.changes.map(\.id) ?? []) == (left == nil ? [] : seen.union([change.id])))
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `whoever has read to the heads of a case has nothing new, and of an earlier one the rest`(
    _ seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let review = folded(Schedule.changes(&random))
    #expect(review.changes(since: review.heads) == [])
    #expect(review.changes(since: [:]) == review.changes)
    for change in review.changes {
      guard let known = review.asKnown(to: change.id) else { continue }
      let new = review.changes(since: known.heads)
      #expect(new == review.changes.filter { !change.hasSeen($0.id) })
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `what an author had not read is what came before and neither had read`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let review = folded(Schedule.changes(&random))
    for change in review.changes {
      for other in review.unread(by: change) {
        #expect(other.stamp <= change.stamp)
        #expect(!change.hasSeen(other.id) && !other.hasSeen(change.id))
      }
      let read = review.changes.filter { change.hasSeen($0.id) }
      #expect(Set(read).isDisjoint(with: review.unread(by: change)))
    }
  }

  @Test
  func `a clock a year ahead puts a change a year on, but hides it from nobody who had read it`()
    throws
  {
    var subject = CaseInTest()
    let (start, year) = (subject.changes[0].stamp.at.milliseconds, 31_536_000_000)
    subject.append([told("2026-11-12")], by: "Ben", at: start + year)
    subject.append([.notNeeded(.instigated)], by: "Cy", at: start + 1000)
    let review = subject.review
    let past = try #require(review.asRecorded(by: Moment(milliseconds: start + 1000)))
    #expect(past.recorded(.chairInformed) == nil)
    let cy = try #require(review.changes.first { $0.by == "Cy" })
    #expect(review.asKnown(to: cy.id)?.recorded(.chairInformed)?.by == "Ben")
    #expect(review.unread(by: cy) == [])
  }

  @Test
  func `a decision is seen as its author knew it, without what was recorded unseen before it`()
    throws
  {
    var subject = CaseInTest()
    let blind = [writer("Ana"): 1]
    subject.append(
      [.recorded(.becameAware, on: occasion("2026-11-03"), corrects: true)], by: "Ben", seen: blind)
    subject.append(
      [.criteriaDecided(seriousIncident, on: occasion("2026-11-09"))], by: "Cy", seen: blind)
    let review = subject.review
    let decision = try #require(review.changes.last)
    #expect(decision.isDecision)
    let known = try #require(review.asKnown(to: decision.id))
    #expect(known.recorded(.becameAware)?.on == occasion("2026-11-05"))
    #expect(known.criteria == nil)
    #expect(review.asKnown(to: decision.id, including: true)?.criteria == seriousIncident)
    #expect(review.unread(by: decision).map(\.by) == ["Ben"])
  }

  @Test
  func `an undo is of the fields of what it undoes`() throws {
    var subject = CaseInTest()
    try subject.record(.chairInformed, "2026-11-12", by: "Ben")
    try subject.propose(.undo, by: "Ben")
    let review = subject.review
    let undo = try #require(review.changes.last)
    #expect(review.fields(of: undo) == [.milestone(.chairInformed)])
    #expect(review.fields(of: undo).map(\.kind) == [.days])
    #expect(review.asKnown(to: undo.id)?.recorded(.chairInformed)?.by == "Ben")
  }

  @Test
  func `there is no case before its opening, and none known to a change that is not there`() throws
  {
    let subject = CaseInTest()
    let opening = try #require(subject.changes.first)
    #expect(subject.review.asKnown(to: opening.id) == nil)
    #expect(subject.review.asKnown(to: opening.id, including: true) != nil)
    #expect(subject.review.asKnown(to: ChangeID(writer: writer("Zed"), number: 1)) == nil)
  }

  @Test(arguments: [
    ("2026-11-10", "2026-11-10T23:59", 60_000), ("2026-11-10T14:02", "2026-11-10T14:02", 60_000),
    ("2026-10-25", "2026-10-25T23:59", 60_000), ("2026-03-29", "2026-03-29T23:59", 60_000),
  ])
  func `a day is taken to its end, and a minute too`(
    _ typed: String, _ minute: String, _ length: Int
  ) {
    let last = UnitedKingdomDay.lastMoment(of: occasion(typed))
    let start = UnitedKingdomDay.moment(of: occasion(minute))
    #expect(last.milliseconds == start.milliseconds + length - 1)
  }
}
