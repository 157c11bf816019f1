import CaseStore
import Casework
import Testing

@testable import RapidReview

/// A store in memory with fictional cases whose days a test chooses, and what is done in them when.
final class ScheduleStage {
  let files = MemoryFileSystem()
  /// The day and time at which the program is looked at.
  let now: Occasion
  private let office: Office

  /// Makes the store long before anything else.
  init(now: String) throws {
    self.now = try #require(Occasion(iso: now))
    let moment = try ScheduleStage.moment("2018-01-02T09:00")
    _ = try Store.create(
      at: "/store", local: "/own", files: files, partnership: "Fenmoor Safeguarding Children",
      by: "A. Chair", now: moment)
    office = try Office(
      try Store.open(at: "/store", local: "/stage", files: files), now: moment)
  }

  /// Opens a case, decides the criteria, and records the notification where there was one.
  @discardableResult
  func open(_ child: String, aware: String, notified: String?) throws -> CaseID {
    let review = try office.openCase(
      child: child, aware: try ScheduleStage.day(aware), edition: nil, by: "A. Chair",
      clock: try clock("\(aware)T09:00"))
    let test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
      rationale: "Fictional: both limbs are met.")
    try change(
      review.id, .decideCriteria(test, on: try ScheduleStage.day(aware)), at: "\(aware)T10:00")
    if let notified {
      try change(
        review.id, .record(.panelNotified, on: try ScheduleStage.day(notified)),
        at: "\(notified)T11:00")
    }
    return review.id
  }

  /// Lays the plan out as it would be then.
  func layOut(_ id: CaseID, at iso: String) throws {
    let clock = try clock(iso)
    let review = try office.review(id, now: clock.moment)
    let plan = review.plan(
      under: office.ruleBook.edition(review.editionID), calendar: office.calendar,
      today: clock.now.day)
    try change(id, .layOut(plan.laidOut), at: iso)
  }

  func record(_ id: CaseID, _ milestone: Milestone, on iso: String) throws {
    try change(
      id, .record(milestone, on: try ScheduleStage.day(iso)), why: "As it happened.",
      at: "\(iso)T17:00")
  }

  func change(_ id: CaseID, _ proposal: Proposal, why: String? = nil, at iso: String) throws {
    try office.change(id, proposal, why: why, by: "A. Chair", clock: try clock(iso))
  }

  func keep(_ sheet: Sheet, _ name: String, _ answers: Answers, at iso: String) throws {
    let entry = Entry(sheet, try #require(EntryName(name)))
    try office.change(.fill(entry, answers), why: nil, by: "A. Chair", clock: try clock(iso))
  }

  /// Takes in a list of bank holidays, as another program would.
  func take(_ list: BankHolidayList, at iso: String) throws {
    let moment = try ScheduleStage.moment(iso)
    try office.store.append([.calendarUpdated(list)], by: "B. Registrar", now: moment)
    try office.refresh(now: moment)
    try office.readPending(now: moment)
  }

  /// The program as somebody starts it now.
  func play(columns: Int = 80, rows: Int = 24, ascii: Bool = false) throws -> Screenplay {
    try Screenplay(surroundings, columns: columns, rows: rows, ascii: ascii)
  }

  var surroundings: Surroundings {
    Surroundings(
      storePath: "/store", localPath: "/own", files: files, clock: Clock(fixed: now),
      givenName: "A. Chair")
  }

  /// A case as it stands.
  func review(_ id: CaseID) throws -> Case {
    try office.review(id, now: UnitedKingdomDay.moment(of: now))
  }

  /// A list of bank holidays of one year, by day and title.
  static func list(_ holidays: [(String, String)]) throws -> BankHolidayList {
    BankHolidayList(
      holidays: try holidays.map { iso, title in
        BankHoliday(day: try day(iso).day, title: title)
      }, fileDigest: "fictional digest of \(holidays.count) days")
  }

  private func clock(_ iso: String) throws -> Clock {
    Clock(fixed: try ScheduleStage.day(iso))
  }

  private static func day(_ iso: String) throws -> Occasion {
    try #require(Occasion(iso: iso))
  }

  private static func moment(_ iso: String) throws -> Moment {
    UnitedKingdomDay.moment(of: try day(iso))
  }
}
