import CaseStore
import Casework
import Testing

@testable import Office
@testable import RapidReview

/// A store in memory with fictional cases whose days a test chooses, and what is done in them when.
///
/// Every change is stamped with the moment the test gives, as if it had been made then.
struct ScheduleStage {
  let files = MemoryFileSystem()
  /// The day and time at which the program is looked at.
  let now: Occasion
  private let store: Store

  /// What is told on the day of the notification.
  private static let told: [Milestone] = [
    .partnersNotified, .instigated, .executiveInformed, .chairInformed, .scrutineerInformed,
  ]

  /// Makes the store long before anything else.
  init(now: String) throws {
    self.now = try ScheduleStage.day(now)
    let founded = try ScheduleStage.moment("2018-01-02T09:00")
    _ = try Store.create(
      at: "/store", local: "/own", files: files, partnership: "Fenmoor Safeguarding Children",
      by: "A. Chair", now: founded)
    store = try Store.open(at: "/store", local: "/stage", files: files)
  }

  /// Opens a case, decides the criteria, and records the notification and who was told where there
  /// was one.
  @discardableResult
  func open(_ child: String, aware: String, notified: String?) throws -> CaseID {
    let day = try ScheduleStage.day(aware)
    let edition = try #require(try ShippedData.ruleBook().edition(on: day.day))
    let id = try store.openCase(
      year: day.day.year, child: child, edition: edition.id,
      further: [.recorded(.becameAware, on: day, corrects: false)], by: "A. Chair",
      now: try ScheduleStage.moment("\(aware)T09:00")
    ).id
    let test = SeriousIncidentTest(
      abuseOrNeglect: .suspected, outcome: .seriouslyHarmed, harms: [.physicalHealth],
      rationale: "Fictional: both limbs are met.")
    try change(id, .decideCriteria(test, on: day), at: "\(aware)T10:00")
    if let notified {
      try change(
        id, .record(.panelNotified, on: try ScheduleStage.day(notified)),
        why: "As it happened.", at: "\(notified)T11:00")
      for step in ScheduleStage.told { try record(id, step, on: notified) }
    }
    return id
  }

  /// Lays the plan out as it would be then.
  func layOut(_ id: CaseID, at iso: String) throws {
    let review = try review(id)
    let partnership = Partnership(
      changes: try store.loadPartnership(now: try ScheduleStage.moment(iso)).changes)
    let shipped = try ShippedData.calendar()
    let plan = review.plan(
      under: try ShippedData.ruleBook().edition(review.editionID),
      calendar: shipped.updated(with: partnership.bankHolidays),
      today: try ScheduleStage.day(iso).day)
    try change(id, .layOut(plan.laidOut), at: iso)
  }

  func record(_ id: CaseID, _ milestone: Milestone, on iso: String) throws {
    try change(
      id, .record(milestone, on: try ScheduleStage.day(iso)), why: "As it happened.",
      at: "\(iso)T17:00")
  }

  func change(_ id: CaseID, _ proposal: Proposal, why: String? = nil, at iso: String) throws {
    let events = try review(id).propose(
      proposal, by: "A. Chair", why: why, now: try ScheduleStage.day(iso))
    try store.append(
      events, to: id, by: "A. Chair", why: why, now: try ScheduleStage.moment(iso))
  }

  /// Fills in an entry of one of the partnership's registers.
  func keep(_ sheet: Sheet, _ name: String, _ answers: Answers, at iso: String) throws {
    let entry = Entry(sheet, try #require(EntryName(name)))
    let events = answers.questions(of: sheet).map {
      PartnershipEvent.answered(entry, $0, answers[$0])
    }
    try store.append(events, by: "A. Chair", now: try ScheduleStage.moment(iso))
  }

  /// Takes in a list of bank holidays, as another program would.
  func take(_ list: BankHolidayList, at iso: String) throws {
    try store.append(
      [.calendarUpdated(list)], by: "B. Registrar", now: try ScheduleStage.moment(iso))
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
    let history = try store.load(id, now: UnitedKingdomDay.moment(of: now))
    return try #require(Case(id: id, changes: history.changes))
  }

  /// A list of bank holidays of one year, by day and title.
  static func list(_ holidays: [(String, String)]) throws -> BankHolidayList {
    BankHolidayList(
      holidays: try holidays.map { iso, title in
        BankHoliday(day: try day(iso).day, title: title)
      }, fileDigest: "fictional digest of \(holidays.count) days")
  }

  private static func day(_ iso: String) throws -> Occasion {
    try #require(Occasion(iso: iso))
  }

  private static func moment(_ iso: String) throws -> Moment {
    UnitedKingdomDay.moment(of: try day(iso))
  }
}

extension ScheduleStage {
  /// A case notified on a day, with its plan laid out, looked at on another.
  static func planned(
    aware: String, notified: String, done: [(Milestone, String)] = [], now: String
  ) throws -> ScheduleStage {
    let stage = try ScheduleStage(now: now)
    let id = try stage.open("Child Aspen", aware: aware, notified: notified)
    try stage.layOut(id, at: "\(notified)T12:00")
    for (milestone, day) in done { try stage.record(id, milestone, on: day) }
    return stage
  }

  /// A review with no bank holiday near, the returns in and the meeting three days off.
  static func ordinary(now: String = "2026-11-23T10:00") throws -> ScheduleStage {
    try planned(
      aware: "2026-11-05", notified: "2026-11-10",
      done: [
        (.initialDiscussionHeld, "2026-11-13"), (.form2Issued, "2026-11-16"),
        (.returnsIn, "2026-11-20"),
      ], now: now)
  }
}
