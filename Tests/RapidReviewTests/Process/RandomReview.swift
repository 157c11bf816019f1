import CaseStore
import Casework
import Seeds
import Testing

@testable import RapidReview

/// A case to which anything was done in any order, as far as the case took it: for laws that hold
/// of every case.
struct RandomReview {
  private(set) var review: Case
  private var changes: [Change<CaseEvent>] = []
  private var random: SeededGenerator
  private var now: Occasion
  private let edition: RuleEdition
  private let writer: WriterID

  /// The day and time up to which things were done.
  var until: Occasion { now }

  /// Whatever a seed makes of a case under an edition, in so many attempts.
  init(seed: UInt64, edition: RuleEdition, attempts: Int = 40) throws {
    random = SeededGenerator(seed: seed)
    self.edition = edition
    writer = try #require(WriterID("law"))
    now = Occasion(day: try #require(Day(year: 2026, month: 11, day: 2)))
    let reference = try #require(CaseReference(year: 2026, number: 1 + Int(seed % 9)))
    let id = try #require(CaseID("case" + RandomReview.letters(seed)))
    let first = Change(
      id: ChangeID(writer: writer, number: 1), stamp: RandomReview.stamp(1, on: now), by: "Ana",
      seen: [:],
      events: [
        CaseEvent.opened(reference: reference, child: "Child \(seed)", edition: edition.id),
        .recorded(.becameAware, on: now, corrects: false),
      ], why: nil)
    changes = [first]
    review = try #require(Case(id: id, changes: [first]))
    for _ in 0..<attempts { try attempt() }
  }

  /// Records a step now.
  mutating func record(_ milestone: Milestone) throws { try take(.record(milestone, on: now)) }

  private mutating func attempt() throws {
    if number(3) == 0 { now = Occasion(day: now.day.adding(days: number(6))) }
    if let proposal = next() { try take(proposal) }
  }

  private mutating func take(_ proposal: Proposal) throws {
    guard
      let events = try? review.propose(proposal, by: "Ana", why: "As it happened.", now: now)
    else { return }
    changes.append(
      Change(
        id: ChangeID(writer: writer, number: changes.count + 1),
        stamp: RandomReview.stamp(changes.count + 1, on: now), by: "Ana", seen: [:],
        events: events, why: "As it happened."))
    review = try #require(Case(id: review.id, changes: changes))
  }

  private mutating func next() -> Proposal? {
    let milestone = Milestone.allCases.randomElement(using: &random) ?? .panelNotified
    switch number(12) {
    case 0: return .decideCriteria(test, on: now)
    case 1...4: return .record(milestone, on: now)
    case 5: return .plan(milestone, for: Occasion(day: now.day.adding(days: number(40))))
    case 6: return number(2) == 0 ? .setAside(milestone) : .needAfterAll(milestone)
    case 7: return .retract(milestone)
    case 8:
      return .fill(
        Entry(.organisationAsked, EntryName("o\(number(4) + 1)") ?? .only),
        [
          .organisation: .text("Organisation \(number(4))"),
          .state: .keys([["to-ask", "asked", "returned"][number(3)]]),
        ])
    case 9: return .fill(Entry(.incident), [.whatHappened: .text("Fictional.")])
    case 10:
      return .fill(
        Entry(.safety, EntryName("s\(number(9))") ?? .only),
        [
          .askedAt: .keys([[Milestone.reviewMeetingHeld, .postMeetingHeld][number(2)].id]),
          .on: .occasion(now), .safe: .keys(["safe"]), .answer: .text("Seen."),
        ])
    default: return number(8) == 0 ? .count(as: .openedInError) : .undo
    }
  }

  private var test: SeriousIncidentTest {
    mutating get {
      SeriousIncidentTest(
        abuseOrNeglect: number(4) == 0 ? .neither : .known,
        outcome: number(4) == 0 ? .neither : .died, wasLookedAfter: number(2) == 0,
        rationale: "Fictional \(number(99)).", followUp: number(2) == 0 ? .localReview : .noReview)
    }
  }

  private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  private static func letters(_ seed: UInt64) -> String {
    String(seed, radix: 16).map { String(UnicodeScalar(UInt8(97 + ($0.hexDigitValue ?? 0)))) }
      .joined()
  }

  private static func stamp(_ number: Int, on day: Occasion) -> Stamp {
    Stamp(at: UnitedKingdomDay.moment(of: Occasion(day: day.day)), tick: number)
  }
}
