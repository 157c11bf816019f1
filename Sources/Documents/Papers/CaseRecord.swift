import Casework

/// The case's record as plain lines: what is on file, for a reader, `show`, and the history.
package enum CaseRecord {
  /// Every change, oldest first: when, who, what, and why where a reason was given.
  package static func history(
    of review: Case, moves: [CalendarMove], losses: [String]
  ) -> [String] {
    history(of: review, showing: review.changesAsTold, moves: moves, losses: losses)
  }

  /// Some of a case's changes in the same words, and among them the moves of its days;
  /// before them what was recorded and is lost.
  ///
  /// `attestations` say who has signed which.
  package static func history(
    of review: Case, showing changes: [Change<CaseEvent>], moves: [CalendarMove],
    losses: [String], attestations: [ChangeID: Attestation] = [:]
  ) -> [String] {
    var moves = moves[...]
    let told = changes.flatMap { change -> [String] in
      let earlier = moves.prefix { $0.stamp < change.stamp }
      moves = moves.dropFirst(earlier.count)
      return earlier.flatMap(lines)
        + lines(of: change, in: review, mark: attestations[change.id]?.mark)
    }
    // First, for nobody knows any more when it was.
    return losses.map { "Lost: \($0)" } + told + moves.flatMap(lines)
  }

  private static func lines(of move: CalendarMove) -> [String] {
    ["\(UnitedKingdomDay.occasion(at: move.stamp.at).shown)  \(move.by)", "  \(move.words)"]
  }

  private static func lines(
    of change: Change<CaseEvent>, in review: Case, mark: String?
  ) -> [String] {
    let when = UnitedKingdomDay.occasion(at: change.stamp.at).shown
    let isUndone = review.undone.contains(change.id)
    var lines = ["\(when)  \(change.by)\(mark.map { "  (\($0))" } ?? "")"]
    lines.append("  \(review.words(of: change))\(isUndone ? "  (undone)" : "")")
    if let why = change.why, !PlainText.isBlank(why) { lines += titled("Why", why) }
    for event in change.events {
      if case .criteriaDecided(let test, _) = event { lines += criteria(test) }
    }
    return lines
  }

  /// The serious-incident test as answered, a line an answer.
  package static func criteria(_ test: SeriousIncidentTest) -> [String] {
    var lines = [
      "  Abuse or neglect: \(test.abuseOrNeglect.words)",
      "  Outcome: \(test.outcome.words)",
    ]
    let harms = SeriousIncidentTest.Harm.allCases.filter(test.harms.contains).map(\.words)
    if !harms.isEmpty { lines.append("  Kinds of harm: \(harms.joined(separator: ", "))") }
    if test.isLongTermHarmLikely == true {
      lines.append("  Long-term impairment is likely, though not certain")
    }
    if test.hasRecovered == true { lines.append("  The child has recovered") }
    if test.wasLookedAfter { lines.append("  The child was looked after") }
    for partner in StatutoryPartner.allCases {
      if let view = test.views[partner] { lines.append("  \(partner.words): \(view.words)") }
    }
    if let followUp = test.followUp { lines.append("  What follows: \(followUp.words)") }
    return lines + titled("Rationale", test.rationale)
  }

  /// Text people typed, which may have lines of its own, behind its title.
  static func titled(_ title: String, _ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { $0 == 0 ? "  \(title): \($1)" : "    \($1)" }
  }
}

extension CaseRecord {
  /// The whole record of a case, with these lines for its history.
  package static func lines(
    of review: Case, timetable: Timetable, summary: CaseSummary, edition: RuleEdition?,
    history: [String]
  ) -> [String] {
    var lines = ["\(review.reference.text)  \(review.child)  \(summary.stageWords)"]
    if let mistake = review.mistake {
      lines.append("Not counted as a case: \(mistake.phrase).")
    } else if let clock = summary.panelClock {
      lines.append(
        clock.sent.map { "Sent to the Panel \($0.shown)" }
          ?? "\(clock.words), to the Panel by \(clock.due.shown)")
    }
    lines.append("Rules: \(edition?.title ?? "an edition this version does not have")")
    lines.append("")
    for step in timetable.steps {
      lines += [line(of: step)] + step.variances.map { "  \($0.sentence)" }
    }
    if !review.conflicts.isEmpty {
      lines += ["", "Two people entered different values for:"]
      for field in review.conflicts {
        lines.append("  \(field.words)")
        lines += review.settings(of: field).map { "    \($0.change.by): \($0.event.words)" }
      }
    }
    if !review.warnings.isEmpty {
      lines += ["", "Take care"] + review.warnings.map { "  \($0)" }
    }
    lines += sheets(of: review) + missing(in: review)
    return lines + ["", "History"] + history
  }

  private static func line(of step: Timetable.Step) -> String {
    let due = step.deadline?.due.map { $0.day.shown + ($0.isProvisional ? " (provisional)" : "") }
    var line = "\(padded(step.words, 26))  \(padded(due ?? "", 16))  "
    line += padded(step.standing.word, 14)
    if let recorded = step.recorded {
      line += "  \(recorded.on.shown), \(recorded.by)"
    } else if let planned = step.planned {
      line += "  planned \(planned.shown)"
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func padded(_ text: String, _ count: Int) -> String {
    text + String(repeating: " ", count: max(0, count - text.count))
  }
}
