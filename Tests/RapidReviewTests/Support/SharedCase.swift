import CaseStore
import Casework
import Testing

@testable import RapidReview

/// The case 2026-001 of a store in memory, at which two people work.
///
/// Each has a program of their own that reads the other's journal only when it is told to; every
/// change is made at a moment the test gives.
struct SharedCase {
  let files = MemoryFileSystem()
  let id: CaseID
  private let patel: Store
  private let ward: Store

  /// Patel opens the case and decides the criteria; Ward records the notification.
  init() throws {
    _ = try Screenplay.founded(files)
    patel = try Store.open(at: "/store", local: "/patel", files: files)
    ward = try Store.open(at: "/store", local: "/ward", files: files)
    let aware = try #require(Occasion(iso: "2026-11-05T09:30"))
    id = try patel.openCase(
      year: 2026, child: "Child Aspen", edition: "working-together-2023",
      further: [.recorded(.becameAware, on: aware, corrects: false)], by: "A. Patel",
      now: SharedCase.moment("2026-11-05T10:00")
    ).id
    let test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
      rationale: "Both limbs are met.")
    try append(
      .criteriaDecided(test, on: try #require(Occasion(iso: "2026-11-09"))), by: .patel,
      at: "2026-11-09T17:00")
    try read(by: .ward)
    try append(
      .recorded(
        .panelNotified, on: try #require(Occasion(iso: "2026-11-10T14:02")), corrects: false),
      by: .ward, at: "2026-11-10T14:10")
    try read(by: .patel)
  }

  /// The two, each at a computer of their own.
  enum Person: String { case patel = "A. Patel", ward = "S. Ward" }

  /// Both record when the Chair was told, neither having read the other.
  func differ() throws {
    try append(try SharedCase.told("2026-11-10"), by: .ward, at: "2026-11-11T09:00")
    try append(
      try SharedCase.told("2026-11-11"), by: .patel, at: "2026-11-11T09:05", why: "By telephone.")
  }

  static func told(_ iso: String) throws -> CaseEvent {
    .recorded(.chairInformed, on: try #require(Occasion(iso: iso)), corrects: false)
  }

  /// Reads what the other has written by now.
  func read(by person: Person) throws {
    _ = try store(of: person).load(id, now: SharedCase.moment("2026-11-05T10:00"))
  }

  /// Records an event, whatever has been written since this person last read.
  func append(
    _ event: CaseEvent, by person: Person, at iso: String, why: String? = nil
  ) throws {
    try store(of: person).append(
      [event], to: id, by: person.rawValue, why: why, now: SharedCase.moment(iso))
  }

  /// The program as somebody else starts it, on Monday 23 November 2026.
  func play(
    columns: Int = 80, rows: Int = 24, ascii: Bool = false
  ) throws -> Screenplay {
    try Screenplay(
      Screenplay.bare(files, person: "A. Chair"), columns: columns, rows: rows, ascii: ascii)
  }

  /// The case as it stands on the disk.
  func review() throws -> Case {
    let history = try Store.open(at: "/store", local: "/reader", files: files).load(
      id, now: SharedCase.moment("2026-11-23T10:00"))
    return try #require(Case(id: id, changes: history.changes))
  }

  private func store(of person: Person) -> Store { person == .patel ? patel : ward }

  private static func moment(_ iso: String) -> Moment {
    UnitedKingdomDay.moment(of: Occasion(iso: iso) ?? Screenplay.now)
  }
}
