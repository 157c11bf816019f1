import Casework
import Testing

/// A case as people would make it: each step is proposed, and what the case answers becomes one
/// change, in the journal of that person, who has read everything before it.
struct CaseInTest {
  private(set) var changes: [Change<CaseEvent>] = []
  /// The day and time at which people act.
  var now = occasion("2026-12-31T09:00")

  /// Ana opens the case and says when the local authority became aware.
  init(aware: String? = "2026-11-05") {
    let opening = CaseEvent.opened(
      reference: reference("2026-014"), child: "Child Aspen", edition: TestEdition.guide.id)
    let awareness = aware.map {
      CaseEvent.recorded(.becameAware, on: occasion($0), corrects: false)
    }
    append([opening] + (awareness.map { [$0] } ?? []))
  }

  /// Goes on from changes that open it.
  init(_ changes: [Change<CaseEvent>], now: Occasion) {
    self.changes = changes
    self.now = now
  }

  /// What the partnership keeps, where a test is about its people.
  var partnership: Partnership?

  /// The case as its changes leave it.
  var review: Case {
    var review = folded(changes)
    review.partnership = partnership
    return review
  }

  /// Puts a change to the case, which keeps it or is left as it was.
  mutating func propose(
    _ proposal: Proposal, by person: String = "Ana", why: String? = nil
  ) throws(Refusal) {
    let events = try review.propose(proposal, by: person, why: why, now: now)
    append(events, by: person, why: why)
  }

  /// Records a milestone with a reason, which allows any order, and with what it takes.
  ///
  /// What follows from an act is given the event by which it was recorded before there were acts.
  mutating func record(
    _ milestone: Milestone, _ when: String, by person: String = "Ana",
    why: String? = "As it happened"
  ) throws(Refusal) {
    guard !milestone.facts.isOfReport else {
      return append(
        [.recorded(milestone, on: occasion(when), corrects: false)], by: person, why: why)
    }
    try propose(
      .record(milestone, on: occasion(when), answersNeeded(for: milestone)), by: person, why: why)
  }

  /// Appends events unchecked, as a journal would hold them; `seen` is what the person had read,
  /// `nil` for all there is.
  mutating func append(
    _ events: [CaseEvent], by person: String = "Ana", why: String? = nil,
    seen: [WriterID: Int]? = nil, at milliseconds: Int? = nil
  ) {
    let writer = writer(person)
    var heads: [WriterID: Int] = [:]
    for change in changes { heads[change.id.writer, default: 0] += 1 }
    let number = (heads[writer] ?? 0) + 1
    heads[writer] = nil
    changes.append(
      Change(
        id: ChangeID(writer: writer, number: number),
        stamp: Stamp(at: Moment(milliseconds: milliseconds ?? changes.count * 1000), tick: 0),
        by: person, seen: seen ?? heads, events: events, why: why))
  }

  /// The timetable of the case on a day, under the test edition.
  func timetable(on today: String) -> Timetable {
    Timetable(
      of: review, edition: TestEdition.guide, calendar: PublishedHolidays.calendar,
      today: day(today))
  }
}

extension Timetable {
  /// What is owed in a case, as it stands on the timetable's day.
  func owedToday(in review: Case) -> [OwedToday] {
    owed(in: review).map { $0.on(today, calendar: PublishedHolidays.calendar) }
  }
}

/// What must be answered before a milestone is recorded; nothing for most.
func answersNeeded(for milestone: Milestone) -> Answers {
  switch milestone {
  case .withdrawn:
    [
      .agreed: .keys(StatutoryPartner.allCases.map(\.rawValue)),
      .panelTold: .occasion(occasion("2026-11-20")),
    ]
  case .closed:
    [.retentionReview: .occasion(occasion("2032-11-20")), .legalHold: .keys(["no"])]
  default: [:]
  }
}

/// A case folded from changes that open it.
func folded(_ changes: [Change<CaseEvent>]) -> Case {
  guard let id = CaseID("aspen"), let review = Case(id: id, changes: changes) else {
    preconditionFailure("the changes open a case")
  }
  return review
}

/// The writer of a person: their name in lower case.
func writer(_ person: String) -> WriterID {
  guard let writer = WriterID(person.lowercased()) else {
    preconditionFailure("\(person) is of the letters a to z")
  }
  return writer
}

/// A reference written in a test, where it is known to be one.
func reference(_ text: String) -> CaseReference {
  guard let reference = CaseReference(text) else {
    preconditionFailure("\(text) is a reference")
  }
  return reference
}

/// The answers that call for a notification to the Panel.
let seriousIncident = SeriousIncidentTest(
  abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
  rationale: "Both limbs are met.")
