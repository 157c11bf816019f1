import Casework
import Office

// The case on screen is asked for after every act. What costs more than a look is worked out again
// only where something of it may be another: a key in the composer of a meeting goes through
// neither the case nor the roll.

/// The case on screen, with what was last worked out of it and of the roll.
struct OpenCaseCache {
  /// What the open case is worked out from.
  struct Key: Hashable {
    let id: CaseID
    let changes: Int
    let revision: Int
    let day: Day
    let person: String?
  }

  /// The case on screen; `nil` while none is.
  var id: CaseID? {
    didSet { forget() }
  }
  private var openCache: (key: Key, open: OpenCase)?
  private var rollCache: (revision: Int, roll: Roll)?

  /// What ``open(_:on:by:in:changedSince:)`` gave last was worked out from.
  var key: Key? { openCache?.key }

  /// Has the case worked out anew, as when it is opened.
  mutating func forget() { openCache = nil }

  /// Has everything worked out anew, as from a store that was opened again.
  mutating func forgetAll() { (openCache, rollCache) = (nil, nil) }

  /// A case worked out for a day, anew only where something of it may be another.
  mutating func open(
    _ review: Case, on today: Day, by person: String?, in office: CaseOffice,
    changedSince: ChangedSince
  ) -> OpenCase {
    let key = Key(
      id: review.id, changes: review.changes.count, revision: office.revision, day: today,
      person: person)
    if let openCache, openCache.key == key { return openCache.open }
    var open = office.open(review, on: today)
    open.new = changedSince.changes(of: review, besidesThoseOf: person)
    open.calendarMoves = office.calendarMoves(of: review)
    open.losses = office.losses(of: review.id)
    open.hasLoss = office.findings(of: review.id).contains { finding in
      finding.what.severity == .loss && finding.acceptance == nil
    }
    open.revision = office.revision
    openCache = (key, open)
    return open
  }

  /// Who holds which role on a day.
  mutating func roll(on day: Day, in office: CaseOffice) -> Roll {
    if let rollCache, rollCache.revision == office.revision, rollCache.roll.day == day {
      return rollCache.roll
    }
    let roll = Roll(of: office.partnership, on: day)
    rollCache = (office.revision, roll)
    return roll
  }
}
