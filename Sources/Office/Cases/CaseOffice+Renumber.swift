import CaseStore
import Casework

extension CaseOffice {
  /// Gives the later of two cases that were made apart under one reference another.
  ///
  /// - Parameters:
  ///   - reference: The reference both carry.
  ///   - person: Who does it.
  ///   - now: The time by this computer's clock.
  /// - Returns: The case, and its new reference.
  /// - Throws: ``OfficeRefusal`` where no two cases carry it.
  package func renumber(
    _ reference: CaseReference, by person: String, now: Moment
  ) throws -> (id: CaseID, reference: CaseReference) {
    let twins = try cases(of: reference).map { try review($0, now: now) }.sorted { left, right in
      let first = left.changes.first?.stamp ?? Stamp(at: now, tick: 0)
      let second = right.changes.first?.stamp ?? Stamp(at: now, tick: 0)
      return (first, left.id) < (second, right.id)
    }
    guard let later = twins.last else { throw OfficeRefusal.noSuchCase(reference) }
    guard twins.count > 1, let first = twins.first else {
      throw OfficeRefusal.referenceIsUnique(reference)
    }
    let change = try store.changeReference(
      of: later.id, year: reference.year, carried: carriedReferences,
      left: (reference, first.id), by: person, why: nil, now: now)
    guard case .referenceChanged(let newer)? = change.events.first else {
      throw OfficeRefusal.referenceIsUnique(reference)
    }
    try readBack(change, of: later.id, after: later.changes, now: now)
    return (later.id, newer)
  }
}
