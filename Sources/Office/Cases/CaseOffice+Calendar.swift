import CaseStore
import Casework

extension CaseOffice {
  /// Takes in for the whole partnership what a file of bank holidays brings.
  package func takeIn(_ update: CalendarUpdate, by person: String, now: Moment) throws {
    guard let list = update.taken else { return }
    try PlainText.check(person, as: .personName)
    try store.append([.calendarUpdated(list)], by: person, now: now)
    try refresh(now: now)
    try readPending(now: now)
  }

  /// When newer bank holidays moved days of a case, oldest first.
  package func calendarMoves(of review: Case) -> [CalendarMove] {
    CalendarMove.all(
      of: review, under: ruleBook.edition(review.editionID), partnership: partnership,
      shipped: shippedCalendar)
  }

  /// The change by which the bank holidays in use were taken in; `nil` for those shipped.
  package var calendarChange: Change<PartnershipEvent>? {
    partnership.changes.last { change in
      change.events.contains { event in
        if case .calendarUpdated = event { return true }
        return false
      }
    }
  }

  /// What the bank holidays in use moved of a case when they were taken in; `nil` where nothing.
  package func latestMove(of id: CaseID, now: Moment) -> CalendarMove? {
    guard let change = calendarChange?.id, let review = try? review(id, now: now) else {
      return nil
    }
    return calendarMoves(of: review).last { $0.change == change }
  }

  /// The open cases that have other days than an earlier list had, of those read since.
  package func moved(since earlier: [CaseID: ListIndex.Entry]) -> [CaseID] {
    let unread = Set(pending)
    return entries.values.map(\.outline)
      .filter { outline in
        guard !outline.isClosed, !unread.contains(outline.id), let before = earlier[outline.id]
        else {
          return false
        }
        return before.outline.owed != outline.owed
      }
      .sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }.map(\.id)
  }
}
