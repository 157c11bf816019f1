import Casework

/// A change in the store that is from later than now.
///
/// This computer's clock is behind, or another's was ahead. Either way what is counted from today
/// may be wrong.
package struct ClockDoubt: Hashable {
  /// When the latest change says it was made.
  package let latest: Moment
  package let now: Moment

  /// `nil` where no change is later than now, but for what two honest clocks may differ by.
  package init?(latest: Moment?, now: Moment) {
    guard let latest else { return nil }
    let (ahead, overflowed) = latest.milliseconds.subtractingReportingOverflow(now.milliseconds)
    let isAhead = overflowed ? latest > now : ahead > ClockDoubt.honest
    guard isAhead else { return nil }
    self.latest = latest
    self.now = now
  }

  /// Five minutes, in milliseconds.
  private static let honest = 5 * 60 * 1000

  package var problem: String {
    "A change is dated \(UnitedKingdomDay.occasion(at: latest).shown), but this computer says "
      + "\(UnitedKingdomDay.occasion(at: now).shown)."
  }

  package var remedy: String {
    "Check the date and time of the computers in use. “Days left” may be wrong."
  }
}

extension CaseOffice {
  /// What is doubtful about the time, as far as the list of cases and the partnership tell.
  package func clockDoubt(at now: Moment) -> ClockDoubt? {
    ClockDoubt(latest: latestChange, now: now)
  }

  private var latestChange: Moment? {
    let ofPartnership = partnership.changes.lazy.map(\.stamp.at).max()
    let ofCases = entries.values.lazy.map(\.outline.latest).max()
    return [ofPartnership, ofCases, latestKnown].compactMap(\.self).max()
  }
}
