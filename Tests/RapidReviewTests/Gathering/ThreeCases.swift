import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// Three fictional cases with texts, actions and returns, in a store in memory or on a disk.
struct ThreeCases {
  let office: CaseOffice
  let clock: Clock

  /// Takes an empty store.
  init(_ surroundings: Surroundings) throws {
    clock = surroundings.clock
    let store = try Store.open(
      at: surroundings.storePath, local: "\(surroundings.localPath)/cases",
      files: surroundings.files)
    office = try CaseOffice(store, now: clock.moment)
  }

  /// Makes the cases, the first with much written in it.
  func make() throws {
    let aspen = try open("Child Aspen", aware: "2026-11-05", notified: "2026-11-10")
    let birch = try open("Child Birch", aware: "2026-10-20", notified: "2026-10-28")
    _ = try open("Child Cedar", aware: "2026-11-19", notified: nil)
    try fill(
      aspen, .lineOfEnquiry, "k1",
      [
        .question: .text(
          "Why was the bruise that the fictional health visitor noted in February not followed up "
            + "by anybody, and who was told of it?"), .organisations: .keys(["School"]),
      ])
    try fill(
      birch, .incident, "only", [.whatHappened: .text("A fictional fall. No bruise was seen.")])
    try fill(aspen, .action, "a1", action("Obtain the letter of the Trust", due: "2026-11-18"))
    try fill(aspen, .action, "a2", action("Ask the school for its records", due: "2026-11-24"))
    try fill(birch, .action, "a1", action("Tell the GP", due: "2026-11-30", closed: "2026-11-20"))
    try fill(
      aspen, .organisationAsked, "o1",
      [
        .organisation: .text("Harbour Primary School"), .state: .keys(["asked"]),
        .returnBy: .occasion(Occasion(day: try day("2026-11-18"))),
        .lateCause: .keys(["leave"]),
      ])
    try fill(
      birch, .organisationAsked, "o1",
      [
        .organisation: .text("Fenmoor Hospitals Trust"), .state: .keys(["returned"]),
        .returnedOn: .occasion(Occasion(day: try day("2026-11-05"))),
      ])
    try office.change(
      .fill(Entry(.person, try name("p1")), person), why: nil, by: "A. Chair", clock: clock)
  }

  private var person: Answers {
    [
      .name: .text("Nadia Firth"), .organisation: .text("Fenmoor Police"),
      .roles: .keys(["sprg-member"]),
    ]
  }

  /// The identifier of a case by its number.
  func id(_ number: Int) throws -> CaseID {
    try #require(
      office.entries.values.first { $0.outline.reference.number == number }?.outline.id)
  }

  func fill(_ id: CaseID, _ sheet: Sheet, _ entry: String, _ answers: Answers) throws {
    let entry = sheet.facts.shape == .once ? Entry(sheet) : Entry(sheet, try name(entry))
    try office.change(id, .fill(entry, answers), why: nil, by: "A. Chair", clock: clock)
  }

  func action(_ text: String, due: String, closed: String? = nil) throws -> Answers {
    var answers: Answers = [
      .text: .text(text), .owner: .text("A. Patel"), .organisation: .text("Fenmoor Police"),
    ]
    answers[.due] = .occasion(Occasion(day: try day(due)))
    if let closed {
      answers[.closedOn] = .occasion(Occasion(day: try day(closed)))
      answers[.closedBy] = .text("S. Ward")
    }
    return answers
  }

  private func open(_ child: String, aware: String, notified: String?) throws -> CaseID {
    let review = try office.openCase(
      child: child, aware: Occasion(day: try day(aware)), edition: nil, by: "A. Chair",
      clock: clock)
    guard let notified else { return review.id }
    let test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
      rationale: "Fictional: both limbs are met.")
    try office.change(
      review.id, .decideCriteria(test, on: Occasion(day: try day(aware))), why: nil,
      by: "A. Chair", clock: clock)
    try office.change(
      review.id, .record(.panelNotified, on: Occasion(day: try day(notified))),
      why: "The portal was down.", by: "A. Chair", clock: clock)
    return review.id
  }

  private func name(_ text: String) throws -> EntryName { try #require(EntryName(text)) }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
}
