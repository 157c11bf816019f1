import Casework

/// The case's record as plain lines: what is on file, for a reader, `show`, and the history.
package enum CaseRecord {
  /// Every change, oldest first: when, who, what, and why where a reason was given.
  package static func history(of review: Case) -> [String] {
    review.changes.flatMap { change -> [String] in
      let when = UnitedKingdomDay.occasion(at: change.stamp.at).shown
      let isUndone = review.undone.contains(change.id)
      var lines = ["\(when)  \(change.by)"]
      lines.append("  \(change.words)\(isUndone ? "  (undone)" : "")")
      if let why = change.why, !PlainText.isBlank(why) { lines.append("  Why: \(why)") }
      for event in change.events {
        if case .criteriaDecided(let test, _) = event { lines += criteria(test) }
      }
      return lines
    }
  }

  /// The serious-incident test as answered, a line an answer.
  package static func criteria(_ test: SeriousIncidentTest) -> [String] {
    var lines = [
      "  Abuse or neglect: \(test.abuseOrNeglect.words)",
      "  Outcome: \(test.outcome.words)",
    ]
    let harms = SeriousIncidentTest.Harm.allCases.filter(test.harms.contains).map(\.words)
    if !harms.isEmpty { lines.append("  Kinds of harm: \(harms.joined(separator: ", "))") }
    if test.isLongTermHarmLikely {
      lines.append("  Long-term impairment is likely, though not certain")
    }
    if test.hasRecovered { lines.append("  The child has recovered") }
    if test.wasLookedAfter { lines.append("  The child was looked after") }
    lines.append("  Rationale: \(test.rationale)")
    return lines
  }
}
