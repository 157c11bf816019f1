import CaseStore
import Casework

extension CaseOffice {
  /// The closed cases whose record is to be looked at, the longest due first.
  ///
  /// Those are the cases whose retention review has come, and those that somebody has ordered to be
  /// disposed of.
  package func recordsToReview(on today: Day) -> [RecordToReview] {
    RecordToReview.list(
      entries.values.map(\.outline), partnership.retentionYears, disposalsAsked, on: today)
  }

  /// The orders to dispose of a case that wait for a second member.
  package var disposalsAsked: [CaseID: DisposalAsked] {
    let waiting = store.disposalStates().filter { !$0.isDone }.map(\.order)
    return Dictionary(
      waiting.map { order in
        (
          order.caseID,
          DisposalAsked(
            ground: order.ground, by: partnership.memberNames[order.by], on: order.day,
            isOwn: order.by == store.keys?.member.id)
        )
      }
    ) { $1 }
  }

  /// Orders that a case be disposed of, or answers a refusal.
  package func orderDisposal(
    of id: CaseID, _ ground: DisposalGround, why: String, by person: String, clock: Clock
  ) throws {
    try store.orderDisposal(of: id, ground, by: person, why: why, now: clock.moment)
    try lookAgain(now: clock.moment)
  }

  /// Confirms what another member ordered: the case is gone when this returns.
  package func confirmDisposal(of id: CaseID, by person: String, clock: Clock) throws {
    try store.confirmDisposal(of: id, by: person, now: clock.moment)
    try lookAgain(now: clock.moment)
  }

  /// Refuses the reference of a case that was disposed of.
  func requireNotDisposed(_ reference: CaseReference) throws(StoreError) {
    guard let order = store.disposal(of: reference) else { return }
    throw .disposal(.disposedOf(reference, on: order.day, order.ground))
  }

  private func lookAgain(now: Moment) throws {
    try lookAround(now: now)
    try refresh(now: now)
    try readPending(now: now)
  }
}
