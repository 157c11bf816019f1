// The rules in words. What the code does is said here and nowhere else; a number that changes in
// the settings changes in the words with it.

extension ChronologyRules {
  /// The rule by which points of a kind are found, in full.
  package func rule(of kind: ChronologyFlag.Kind) -> String {
    switch kind {
    case .gap:
      return "For \(numbers[.gapDays]) days or more no organisation recorded anything. Records "
        + "count whose date is known to within \(numbers[.shortUncertainDays]) days. A date that "
        + "is less certain hides no gap; it is named where it may fall into one."
    case .silence:
      return "An organisation with a rhythm recorded nothing for \(numbers[.gapDays]) days or "
        + "more, and for more than \(tenths(numbers[.silenceTimes])) times its usual distance. "
        + "Nine in ten of the distances between its days stay within the usual one, which is "
        + "\(numbers[.regularDays]) days at the most, and at the most "
        + "\(tenths(numbers[.regularShare])) times the middle one; there are "
        + "\(numbers[.regularDistances]) of them or more. For a school, holidays do not count. An "
        + "organisation that closed its "
        + "part is not silent. A silence that a gap explains is left to the gap."
    case .contradiction:
      return "\(sameEvent) Their accounts differ on what both state: the day, the time by more "
        + "than \(numbers[.sameMinutes]) minutes, the place, who was there, who was seen, "
        + "whether the child was seen or came, the side, the part of the body, how an injury "
        + "came about, what was decided, or whether something happened. Less said is not said "
        + "otherwise."
    case .duplicate: return "\(sameEvent) Nothing that both state differs."
    case .silent:
      return "\(numbers[.tellingAccounts].counted("organisation")) or more record an event, and "
        + "one of them names another as told or there. That one recorded nothing of it. It sent "
        + "no records at all, or has records within \(numbers[.involvedDays]) days before and "
        + "after."
    case .noSource: return "No source record is named. All rows of an organisation are one point."
    case .outside:
      return "Every day the entry can have been lies outside the period under review. All rows of "
        + "an organisation are one point."
    }
  }

  private var sameEvent: String {
    "Two organisations record the same event: their days are at most \(numbers[.eventDays]) apart, "
      + "and what agrees outweighs what does not. The kind of event, injuries, decisions, people, "
      + "times, and the days and organisations they name speak for it, and other words by how "
      + "rare they are in this case. Another kind of event, another time, or more days speak "
      + "against it. Of each organisation the record that fits best is taken."
  }

  /// A number of tenths as people write it: `2.5`, `3`.
  private func tenths(_ number: Int) -> String {
    number % 10 == 0 ? String(number / 10) : "\(number / 10).\(number % 10)"
  }
}
