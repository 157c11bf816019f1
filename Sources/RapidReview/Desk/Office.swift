import CaseStore
import Casework
import Screens

/// An open store with everything read out of it: the cases folded, the calendar and rules that
/// hold.
///
/// Commands and the desk of the screens both work through it. A class, as it owns the open store.
final class Office {
  let store: Store
  let ruleBook: RuleBook
  private let shippedCalendar: WorkingCalendar
  private(set) var calendar: WorkingCalendar
  private(set) var partnership = Partnership(changes: [])
  private(set) var reviews: [CaseID: Case] = [:]
  /// What reading found that a person should know.
  private(set) var findings: [Finding] = []
  private var token: StoreToken?

  /// Takes an open store and reads all of it.
  init(_ store: Store, now: Moment) throws {
    self.store = store
    ruleBook = try ShippedData.ruleBook()
    shippedCalendar = try ShippedData.calendar()
    calendar = shippedCalendar
    try refresh(now: now)
  }

  /// Reads again what has changed on the disk since the last time.
  ///
  /// - Returns: The cases that are new or changed.
  @discardableResult
  func refresh(now: Moment) throws -> Set<CaseID> {
    let newer = try store.changeToken()
    let changed: Set<CaseID>
    if let token {
      changed = newer.casesChanged(since: token)
      if newer.partnership != token.partnership { try readPartnership(now: now) }
    } else {
      changed = Set(newer.cases.keys)
      try readPartnership(now: now)
    }
    for id in changed {
      guard newer.cases[id] != nil else {
        reviews[id] = nil
        continue
      }
      try read(id, now: now)
    }
    token = newer
    return changed
  }

  /// Reads one case again and folds it.
  func read(_ id: CaseID, now: Moment) throws {
    let history = try store.load(id, now: now)
    findings.removeAll { $0.file.hasPrefix("cases/\(id.text)/") }
    findings += history.findings
    reviews[id] = Case(id: id, changes: history.changes)
  }

  private func readPartnership(now: Moment) throws {
    let history = try store.loadPartnership(now: now)
    findings.removeAll { $0.file.hasPrefix("partnership/") }
    findings += history.findings
    partnership = Partnership(changes: history.changes)
    calendar = partnership.bankHolidays.map(shippedCalendar.updated) ?? shippedCalendar
  }

  /// The case of a reference.
  ///
  /// - Throws: ``Complaint`` where there is none, or two that were made apart; where something
  ///   could not be read, that there is none is not known.
  func review(_ reference: CaseReference) throws -> Case {
    let found = reviews.values.filter { $0.reference == reference }
    guard let review = found.first else {
      let unread = findings.filter { !$0.mayGoOn }.count
      throw unread == 0
        ? Complaint.noSuchCase(reference) : .notFoundAmongRead(reference, unread: unread)
    }
    guard found.count == 1 else { throw Complaint.sharedReference(reference) }
    return review
  }

  /// A case worked out for a day.
  func open(_ review: Case, on today: Day) -> OpenCase {
    OpenCase(
      review: review, edition: ruleBook.edition(review.editionID), calendar: calendar,
      today: today)
  }

  /// What a list shows of every case, most urgent first.
  func summaries(on today: Day) -> [CaseSummary] {
    reviews.values.map { open($0, on: today).summary }.sorted { left, right in
      (left.rank, left.reference) < (right.rank, right.reference)
    }
  }

  /// Judges a change, and puts it on the disk.
  ///
  /// - Returns: The change as recorded; the case is folded again.
  @discardableResult
  func change(
    _ id: CaseID, _ proposal: Proposal, why: String?, by person: String, clock: Clock
  ) throws -> Change<CaseEvent> {
    guard let review = reviews[id] else { throw StoreError.noCase(id) }
    let events = try review.propose(proposal, by: person, why: why, now: clock.now)
    let change = try store.append(events, to: id, by: person, why: why, now: clock.moment)
    readBack(change, of: id, now: clock.moment)
    return change
  }

  /// Opens a new case.
  func openCase(
    child: String, aware: Occasion, edition name: String?, by person: String, clock: Clock
  ) throws -> CaseReference {
    try PlainText.check(child, as: .childCode)
    try PlainText.check(person, as: .personName)
    guard aware.day <= clock.now.day else {
      throw Refusal.inTheFuture(aware, today: clock.now.day)
    }
    let edition = name.map(ruleBook.edition) ?? ruleBook.edition(on: aware.day)
    guard let edition else {
      throw Complaint.noSuchEdition(name ?? "", ruleBook.editions.map(\.id))
    }
    let opened = try store.openCase(
      year: clock.now.day.year, child: child, edition: edition.id,
      further: [.recorded(.becameAware, on: aware, corrects: false)], by: person,
      now: clock.moment)
    readBack(opened.change, of: opened.id, now: clock.moment)
    return opened.reference
  }

  /// Folds a case again, of which a change has been saved.
  ///
  /// Saved is saved: a disk that then fails to give it back must not make it look refused, or the
  /// same thing is recorded a second time.
  private func readBack(_ change: Change<CaseEvent>, of id: CaseID, now: Moment) {
    let known = reviews[id]?.changes ?? []
    try? read(id, now: now)
    if !(reviews[id]?.changes.contains { $0.id == change.id } ?? false) {
      reviews[id] = Case(id: id, changes: known + [change])
    }
  }
}
