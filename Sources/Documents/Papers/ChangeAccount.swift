import Casework

/// One change in full, as somebody reads it who asks afterwards who decided what, when, why, and
/// knowing what.
package enum ChangeAccount {
  /// The change as plain lines.
  package static func lines(of change: Change<CaseEvent>, in review: Case) -> [String] {
    let when = UnitedKingdomDay.occasion(at: change.stamp.at).shown
    var lines = [
      "\(when), by the clock of the computer it was recorded on",
      "By \(change.by)",
    ]
    if review.undone.contains(change.id) { lines.append("Undone later. It no longer counts.") }
    lines.append("")
    for event in change.events {
      lines.append(words(of: event, in: review))
      if case .criteriaDecided(let test, _) = event { lines += CaseRecord.criteria(test) }
    }
    if let why = change.why, !PlainText.isBlank(why) {
      lines += CaseRecord.titled("Why", why)
    }
    lines += differing(change, in: review)
    return lines + [""] + reading(of: change, in: review)
      + ["", "Record \(change.id.number) of writer \(change.id.writer.text)."]
  }

  /// A move of days by newer bank holidays as plain lines.
  package static func lines(of move: CalendarMove) -> [String] {
    let when = UnitedKingdomDay.occasion(at: move.stamp.at).shown
    var lines = [
      "\(when), by the clock of the computer it was recorded on",
      "By \(move.by), for the whole partnership", "", "Newer bank holidays were imported.",
    ]
    for day in move.moved {
      lines.append(
        "\(day.milestone.facts.toDo): due \(day.to.shown), before that \(day.from.shown)")
    }
    for step in move.struck {
      lines.append(
        "\(step.milestone.facts.toDo): planned for \(step.on.shown), which is a bank holiday now")
    }
    return lines + ["", "Record \(move.change.number) of writer \(move.change.writer.text)."]
  }

  /// What the author of a change had read of others' changes, and what not.
  package static func reading(of change: Change<CaseEvent>, in review: Case) -> [String] {
    let unread = review.unread(by: change)
    guard !unread.isEmpty else { return ["\(change.by) had read everything recorded before it."] }
    return ["\(change.by) had not read, though it was recorded before:"]
      + unread.map { "  \(summary(of: $0, in: review))" }
  }

  /// When, who and what, in one line.
  package static func summary(of change: Change<CaseEvent>, in review: Case) -> String {
    let when = UnitedKingdomDay.occasion(at: change.stamp.at).shown
    return "\(when)  \(change.by): \(review.words(of: change))"
  }

  /// Which fields of the change others set differently, and to what.
  private static func differing(_ change: Change<CaseEvent>, in review: Case) -> [String] {
    review.conflicts.flatMap { field -> [String] in
      let settings = review.settings(of: field)
      guard settings.contains(where: { $0.change.id == change.id }) else { return [] }
      return ["", "People entered different values for \(field.words):"]
        + settings.map { "  \($0.change.by): \($0.event.words)" }
    }
  }

  private static func words(of event: CaseEvent, in review: Case) -> String {
    guard let id = event.changeNamed, let other = review[id] else { return event.words }
    return "\(event.words): \(summary(of: other, in: review))"
  }
}
