import CaseStore
import Casework

extension CaseOffice {
  /// How much is read when a store is taken over.
  package enum Reading {
    case all
    /// The index; ``refresh(now:)`` and ``readPending(upTo:now:)`` are the caller's to call.
    case inSlices
    /// No case but those that ``review(_:now:)`` is asked for by their reference, where it can be
    /// told that no other carries it. Lists have nothing before all cases were looked at.
    case named
  }

  /// The case of a reference where it can be told without a look at the others.
  func reviewAlone(_ reference: CaseReference, now: Moment) -> Case? {
    guard let alone = store.caseAlone(of: reference, for: indexKey, now: now),
      let review = try? review(alone.id, now: now), review.reference == reference
    else { return nil }
    // The case may have been written to since the index was.
    latestKnown = review.changes.lazy.map(\.stamp.at).reduce(alone.latest) { max($0, $1) }
    return review
  }
}
