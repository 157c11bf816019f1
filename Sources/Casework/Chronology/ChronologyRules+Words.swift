// The rules in words. What the code does is said here and nowhere else; a number that changes in
// the settings changes in the words with it.

extension ChronologyRules {
  /// The rule by which points of a kind are found, in full.
  package func rule(of kind: ChronologyFlag.Kind) -> String {
    switch kind {
    case .gap:
      return "No organisation recorded anything for \(numbers[.gapDays]) days or more. Only "
        + "records dated to within \(numbers[.shortUncertainDays]) days count. A less certain date "
        + "does not hide a gap. It is named if it may fall into one."
    case .silence:
      return "An organisation with regular entries recorded nothing for \(numbers[.gapDays]) days "
        + "or more. This is also more than \(tenths(numbers[.silenceTimes])) times its usual "
        + "interval. Nine in ten of its intervals are no longer than the usual one. That "
        + "is at most \(numbers[.regularDays]) days, and at most \(tenths(numbers[.regularShare])) "
        + "times the median. It has at least \(numbers[.regularDistances]) intervals. School "
        + "holidays do not count for a school. An organisation that closed its case is not silent. "
        + "A silence within a gap is not listed again."
    case .contradiction:
      return "\(sameEvent) They contradict each other on something both state. It may be the date, "
        + "the place, who was there or who was seen. It may be a time, by more than "
        + "\(numbers[.sameMinutes]) minutes. It may be if the child was seen or came, or the side "
        + "or part of the body. It may be how an injury happened, what was decided, or if "
        + "something happened. Leaving something out is not a contradiction."
    case .duplicate: return "\(sameEvent) They agree on everything both state."
    case .silent:
      return "\(numbers[.tellingAccounts].counted("organisation")) or more record an event, and "
        + "one of them says another was told or there. That other one did not record it. It sent "
        + "no records at all, or has records within \(numbers[.involvedDays]) days before and "
        + "after."
    case .noSource: return "No source record is named. All rows of an organisation are one point."
    case .outside:
      return "Every possible date of the entry is outside the period under review. All rows of an "
        + "organisation are one point."
    }
  }

  private var sameEvent: String {
    "Two organisations record the same event. Their dates are at most \(numbers[.eventDays]) days "
      + "apart, and more agrees than differs. The same kind of event, injuries, decisions, people, "
      + "times, dates and organisations count for it. So do other words, more if they are rare in "
      + "this case. Another kind of event, another time or more days count against it. The best "
      + "match from each organisation is used."
  }

  /// A number of tenths as people write it: `2.5`, `3`.
  private func tenths(_ number: Int) -> String {
    number % 10 == 0 ? String(number / 10) : "\(number / 10).\(number % 10)"
  }
}
