import CaseStore
import Casework

extension CaseOffice {
  /// What is kept of a case for a look over all of them: it is read whole, verified, folded, and
  /// let go.
  ///
  /// - Throws: ``StoreError`` or ``OfficeRefusal`` where it cannot be read.
  package func caseExtract(_ id: CaseID, now: Moment) throws -> CaseExtract {
    let history = try store.load(id, now: now)
    guard let review = Case(id: id, changes: history.changes) else {
      throw OfficeRefusal.notRead(findings: history.findings.count)
    }
    let today = UnitedKingdomDay.today(at: now)
    return CaseExtract(of: review, timetable: open(review, on: today).timetable)
  }

  /// Whether a case is known to be in the store, readable or not.
  package func isThere(_ id: CaseID) -> Bool { entries[id] != nil || pending.contains(id) }

  /// Every case, for commands: all are read before this returns.
  package func readExtracts(now: Moment) -> CaseExtracts {
    var extraction = CaseExtraction(of: self)
    while extraction.isReading { extraction.read(upTo: 1000, from: self, now: now) }
    return extraction.extracts
  }
}
